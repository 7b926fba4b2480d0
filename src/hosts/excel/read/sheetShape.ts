import type { Rect } from "../../../engine/address";
import type { RowAnchor } from "../../../engine/inverse/steps";
import { cellMark } from "../../../engine/ownership/cellMark";
import type { Piece } from "../run/packedSync";
import { join } from "./rectangles";
import { rangeOf, rectOf, rectProperties } from "./sheetRange";
import { valueAsRead } from "./typedText";

/** A sheet whose addresses must go on meaning what they mean. */
export interface WatchedSheet {
  /** Id, or the name where the id is not known. */
  readonly key: string;
  readonly anchors: readonly RowAnchor[];
}

/** Formulas of defined names; undefined where there is none. */
export type NameFormulas = ReadonlyMap<string, string | undefined>;

/** What addresses in some sheets rest on, at one moment: names of sheets, how far they are used, texts that rows are known by, defined names. */
export class SheetShape {
  readonly #sheets: { readonly sheet: Excel.Worksheet; readonly used: Excel.Range; readonly anchors: readonly AnchorColumn[] }[] = [];
  #items: readonly Excel.NamedItem[] = [];
  #places = "";
  #formulas: NameFormulas = new Map();

  constructor(
    private readonly workbook: Excel.Workbook,
    private readonly watched: readonly WatchedSheet[],
    private readonly names: readonly string[] = [],
  ) {}

  /** The same for two moments between which nothing was put in, taken out, renamed or moved. */
  text(formulas: NameFormulas = this.#formulas): string {
    return JSON.stringify([this.#places, [...formulas]]);
  }

  get formulas(): NameFormulas {
    return this.#formulas;
  }

  piece(): Piece {
    return {
      size: 3_000 + this.names.length * 300 + this.watched.reduce((sum, { anchors }) => sum + anchors.length * 60, 0),
      queue: () => this.#queue(),
      settle: () => this.#settle(),
    };
  }

  #queue(): void {
    this.#sheets.length = 0;
    for (const { key, anchors } of this.watched) {
      const sheet = this.workbook.worksheets.getItemOrNullObject(key).load("name");
      const used = sheet.getUsedRangeOrNullObject(true).load(rectProperties);
      this.#sheets.push({ sheet, used, anchors: columnsOf(anchors).map((column) => new AnchorColumn(sheet, column)) });
    }
    this.#items = this.names.map((name) => this.workbook.names.getItemOrNullObject(name).load("formula"));
  }

  #settle(): void {
    this.#formulas = new Map(this.names.map((name, index) => [name, formulaOf(this.#items[index])]));
    const sheets = this.#sheets.map(({ sheet, used, anchors }) => [
      sheet.isNullObject ? null : sheet.name,
      used.isNullObject ? null : rectOf(used),
      anchors.every((column) => column.isAsSeen),
    ]);
    this.#places = JSON.stringify(sheets);
  }
}

/** The anchors of one column. */
class AnchorColumn {
  readonly #range: Excel.Range;
  readonly #rect: Rect;

  constructor(
    sheet: Excel.Worksheet,
    private readonly anchors: readonly RowAnchor[],
  ) {
    this.#rect = anchors.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })).reduce(join);
    this.#range = rangeOf(sheet, this.#rect).load("values,valueTypes");
  }

  get isAsSeen(): boolean {
    if (this.#range.isNullObject) return false;
    const { values, valueTypes } = this.#range;
    return this.anchors.every(({ row, mark }) => {
      const at = row - this.#rect.row;
      return cellMark(valueAsRead({ value: values[at]?.[0], type: valueTypes[at]?.[0] }, false), undefined) === mark;
    });
  }
}

function formulaOf(item: Excel.NamedItem | undefined): string | undefined {
  return item && !item.isNullObject ? String(item.formula) : undefined;
}

function columnsOf(anchors: readonly RowAnchor[]): readonly (readonly RowAnchor[])[] {
  const columns = new Map<number, RowAnchor[]>();
  for (const anchor of anchors) {
    const column = columns.get(anchor.column);
    if (column) column.push(anchor);
    else columns.set(anchor.column, [anchor]);
  }
  return [...columns.values()];
}
