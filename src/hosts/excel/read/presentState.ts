import type { BandTexts } from "./bandFormats";
import { BandSearch } from "./bandSearch";
import { cellKey } from "./cellInputs";
import { syncInPacks, type Piece } from "../run/packedSync";
import { coverCells, rowBands, type Cell } from "./rectangles";
import { rangeOf, rectOf, rectProperties } from "./sheetRange";
import type { BandsBefore, Snapshot } from "../undo/snapshot";
import type { Rect } from "../../../engine/address";

/** A sheet that the plan made, with all that stands in it now. */
export interface PresentSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly PresentContent[];
  readonly charts: readonly string[];
  /** Pictures, boxes and drawings: the plan makes none. */
  readonly drawings: number;
}

export interface PresentContent extends Cell {
  readonly content: unknown;
}

interface Asked {
  /** What the cells hold, to tell what was edited since. */
  readonly withCells: boolean;
  readonly bands: readonly BandsBefore[];
  readonly texts: BandTexts;
}

/** How the things to be put back stand at this moment. */
export class PresentState {
  readonly #sheets: Excel.WorksheetCollection;
  readonly #names: Excel.NamedItemCollection;
  readonly bands: readonly (BandsBefore & { readonly search: BandSearch })[];
  readonly #charts = new Map<string, Excel.ChartCollection>();
  readonly #cells = new Map<string, Map<string, unknown>>();
  #made: readonly AskedSheet[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly snapshot: Snapshot,
    private readonly asked: Asked,
  ) {
    this.#sheets = context.workbook.worksheets;
    this.#names = context.workbook.names;
    this.bands = asked.bands.map((band) => ({ ...band, search: new BandSearch(() => this.#sheet(band.sheetId), band.areas, asked.texts) }));
  }

  /** One request; more where colours of ours or sheets that the plan made stand. */
  async read(): Promise<void> {
    await syncInPacks(this.context, this.#pieces());
    const details = this.bands.flatMap(({ search }) => search.detailPieces());
    if (details.length > 0) await syncInPacks(this.context, details);
    const { made, madeIds } = this.snapshot;
    const isKnown = made.every(({ sheetName }) => madeIds.has(sheetName));
    if (this.asked.withCells || !isKnown) await this.#readMade();
  }

  async #readMade(): Promise<void> {
    this.#made = this.madeSheets().map((id) => new AskedSheet(id, this.#sheet(id)));
    if (this.#made.length === 0) return;
    await syncInPacks(
      this.context,
      this.#made.map((sheet) => sheet.listPiece()),
    );
    await syncInPacks(
      this.context,
      this.#made.flatMap((sheet) => sheet.contentPieces()),
    );
  }

  #pieces(): Piece[] {
    const workbook: Piece = {
      size: 5_000,
      queue: () => {
        this.#sheets.load("items/id,items/name,items/visibility");
        this.#names.load("items/name,items/formula");
        for (const { sheetId } of this.snapshot.homes)
          this.#charts.set(sheetId, this.#sheet(sheetId).charts.load("items/name,items/series/items/name"));
      },
    };
    const { cells, homes } = this.snapshot;
    const user = cells.map(({ sheetId, cells: own, bystanders }) => ({ sheetId, cells: [...own, ...bystanders] }));
    const written = this.asked.withCells ? [...user, ...homes].flatMap((before) => this.#cellPieces(before)) : [];
    return [workbook, ...this.bands.map(({ search }) => search.listPiece()), ...written];
  }

  hasSheet(id: string): boolean {
    return this.#sheets.items.some((sheet) => sheet.id === id);
  }

  sheetName(id: string): string {
    return this.#sheets.items.find((sheet) => sheet.id === id)?.name ?? id;
  }

  hasName(name: string): boolean {
    return this.formulaOfName(name) !== undefined;
  }

  formulaOfName(name: string): string | undefined {
    const found = this.#names.items.find((item) => item.name.toLowerCase() === name.toLowerCase());
    return found && String(found.formula);
  }

  charts(sheetId: string): readonly { readonly name: string; readonly series: number }[] {
    return this.#charts.get(sheetId)?.items.map(({ name, series }) => ({ name, series: series.items.length })) ?? [];
  }

  /** Sheets that the plan made; where it did not come to learn their ids, those that were not there before and carry a name it gave. */
  madeSheets(): string[] {
    const { made, madeIds, sheetIds } = this.snapshot;
    return made.flatMap(({ sheetName }) => this.#idOfMade(sheetName, madeIds.get(sheetName), sheetIds) ?? []);
  }

  #idOfMade(wanted: string, known: string | undefined, before: ReadonlySet<string>): string | undefined {
    return this.#sheets.items.find(({ id, name }) => (known === undefined ? name === wanted && !before.has(id) : id === known))?.id;
  }

  /** Whether Excel lets all of these go: a very hidden sheet does not, and one visible sheet must be left. */
  canDelete(id: string, alsoGoing: ReadonlySet<string>): boolean {
    const isVisible = ({ visibility }: Excel.Worksheet): boolean => visibility === "Visible";
    const sheet = this.#sheets.items.find((each) => each.id === id);
    const isLeft = this.#sheets.items.some((each) => each.id !== id && isVisible(each) && !alsoGoing.has(each.id));
    return sheet !== undefined && sheet.visibility !== "VeryHidden" && isLeft;
  }

  /** The sheet made under that name, as it stands now. */
  madeSheet(wanted: string): PresentSheet | undefined {
    const id = this.#idOfMade(wanted, this.snapshot.madeIds.get(wanted), this.snapshot.sheetIds);
    const asked = this.#made.find((sheet) => sheet.id === id);
    return asked && { id: asked.id, name: this.sheetName(asked.id), cells: asked.cells, charts: asked.charts, drawings: asked.drawings };
  }

  formula(sheetId: string, cell: Cell): unknown {
    return this.#cells.get(sheetId)?.get(cellKey(cell));
  }

  #sheet(id: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItemOrNullObject(id);
  }

  #cellPieces({ sheetId, cells }: { readonly sheetId: string; readonly cells: readonly Cell[] }): Piece[] {
    const found = this.#cells.get(sheetId) ?? new Map<string, unknown>();
    this.#cells.set(sheetId, found);
    return coverCells(cells)
      .flatMap((rect) => rowBands(rect, 10_000))
      .map((rect): Piece => {
        let range: Excel.Range;
        return {
          size: rect.rows * rect.columns * 200,
          queue: () => {
            range = rangeOf(this.#sheet(sheetId), rect);
            range.load("formulas");
          },
          settle: () => {
            if (range.isNullObject) return;
            (range.formulas as unknown[][]).forEach((line, row) =>
              line.forEach((formula, column) => found.set(cellKey({ row: rect.row + row, column: rect.column + column }), formula)),
            );
          },
        };
      });
  }
}

/** What «Shape.type» says of things that people draw; of others (what Excel itself keeps there) nothing is known. */
const DRAWN = /^(Image|GeometricShape|Group|Line)$/;

/** Everything in a sheet of ours, which has as many cells as somebody gave it: how far it goes is asked first. */
class AskedSheet {
  readonly cells: PresentContent[] = [];
  #used: Excel.Range | undefined;
  #charts: Excel.ChartCollection | undefined;
  #shapes: Excel.ShapeCollection | undefined;

  constructor(
    readonly id: string,
    private readonly sheet: Excel.Worksheet,
  ) {}

  listPiece(): Piece {
    return {
      size: 5_000,
      queue: () => {
        this.#used = this.sheet.getUsedRangeOrNullObject(true).load(rectProperties);
        this.#charts = this.sheet.charts.load("items/name");
        this.#shapes = this.sheet.shapes.load("items/type");
      },
    };
  }

  contentPieces(): Piece[] {
    return !this.#used || this.#used.isNullObject ? [] : rowBands(rectOf(this.#used), 10_000).map((rect) => this.#contentPiece(rect));
  }

  get charts(): readonly string[] {
    return this.#charts?.items.map(({ name }) => name) ?? [];
  }

  get drawings(): number {
    return this.#shapes?.items.filter(({ type }) => DRAWN.test(type)).length ?? 0;
  }

  #contentPiece(rect: Rect): Piece {
    let range: Excel.Range;
    return {
      size: rect.rows * rect.columns * 200,
      queue: () => void (range = rangeOf(this.sheet, rect).load("formulas")),
      settle: () => {
        (range.formulas as unknown[][]).forEach((line, row) =>
          line.forEach((content, column) => {
            if (content !== "") this.cells.push({ row: rect.row + row, column: rect.column + column, content });
          }),
        );
      },
      split: () =>
        rect.rows < 2 ? undefined : rowBands(rect, Math.ceil(rect.rows / 2) * rect.columns).map((half) => this.#contentPiece(half)),
    };
  }
}
