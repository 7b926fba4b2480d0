import { rectAddress, parseRect, type Rect } from "../../engine/address";
import type { BandRule } from "../../engine/plan";
import { replaceBands } from "./parts/bandFormats";
import { areaOf, CellEdits, type FileWrite } from "./cells/cellEdits";
import type { CompactGrid } from "./cells/compactGrid";
import type { Package } from "../../opc/package";
import { editCells, type EditEffect } from "./cells/sheetEditor";
import type { StylesPart } from "./parts/stylesPart";
import { SheetElements, splitWorksheet, type WorksheetXml } from "./cells/worksheetXml";
import { dropMerges } from "./cells/mergeCells";
import { attributeOf, withAttribute } from "../../opc/xml/xmlTag";

/** A sheet of the user with what the plan wants changed in it, written once at the end. */
export class SheetDraft {
  readonly #xml: WorksheetXml;
  readonly #elements: SheetElements;
  #writes: FileWrite[] = [];

  constructor(
    private readonly pkg: Package,
    private readonly path: string,
    private readonly grid: CompactGrid,
    private readonly styles: () => StylesPart,
    private readonly spillMetadata: () => number,
  ) {
    this.#xml = splitWorksheet(pkg.xmlBytes(path) ?? new Uint8Array(0));
    this.#elements = new SheetElements(this.#xml);
  }

  write(cells: readonly FileWrite[]): void {
    this.#writes = this.#writes.length === 0 ? [...cells] : [...this.#writes, ...cells];
  }

  /** Splits these merged areas; one that is no longer there needs no splitting. */
  unmerge(areas: readonly Rect[]): void {
    dropMerges(this.#elements, new Set(areas.map(rectAddress)));
  }

  /** The sheet without its cells, to be edited. */
  get elements(): SheetElements {
    return this.#elements;
  }

  putBands(rules: readonly BandRule[]): void {
    replaceBands(this.#elements, rules, (rule) => this.styles().bandFormat(rule));
  }

  /** Puts the edited sheet in the package; says what that touched. */
  flush(): EditEffect {
    const edits = new CellEdits(this.#writes);
    const area = areaOf(this.#writes.filter((write) => write.formula !== undefined || (write.value ?? null) !== null));
    if (area) growDimension(this.#elements, area);
    const { head, tail } = this.#elements.halves();
    const framesChanged = head !== this.#xml.head || tail !== this.#xml.tail;
    let effect: EditEffect = { formulasChanged: false, contentChanged: false, isChanged: false };
    if (edits.length === 0 && !framesChanged) return effect;
    this.pkg.setEntry(this.path, (packer) => {
      packer.pushText(head);
      effect = editCells(
        {
          bytes: this.#xml.cells,
          prefix: this.#xml.prefix,
          grid: this.grid,
          edits,
          styleOf: (write) => this.#styleOf(write),
          spillMetadata: this.spillMetadata,
        },
        packer,
      );
      packer.pushText(tail);
      return framesChanged || effect.isChanged;
    });
    return effect;
  }

  #styleOf(write: FileWrite): number {
    const { row, column, style, format: given } = write;
    if (given !== undefined) return given;
    const base = this.grid.cellFormat(style?.like?.row ?? row, style?.like?.column ?? column);
    const format = style ? this.styles().cellFormat(base, style) : base;
    const isText = write.formula === undefined && (write.value === undefined || typeof write.value === "string");
    return format === 0 || isText ? format : this.styles().unquoted(format);
  }
}

/** The dimension is a hint of the cells in use; some readers trust it. */
function growDimension(elements: SheetElements, area: Rect): void {
  const dimension = elements.find("dimension");
  const tag = dimension && elements.text(dimension);
  const known = parseRect((tag && attributeOf(tag, "ref")) ?? "");
  if (!dimension || !tag || !known) return;
  const grown = union(known, area);
  const ref = rectAddress(grown);
  if (ref !== rectAddress(known)) elements.replace(dimension, withAttribute(tag, "ref", ref));
}

function union(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
