import type { BandTexts } from "./bandFormats";
import { BandSearch } from "./bandSearch";
import { cellKey } from "./cellInputs";
import { syncInPacks, type Piece } from "./packedSync";
import { coverCells, rowBands, type Cell } from "./rectangles";
import { rangeOf } from "./sheetRange";
import type { BandsBefore, CellsBefore, Snapshot } from "./snapshot";

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

  constructor(private readonly context: Excel.RequestContext, private readonly snapshot: Snapshot, private readonly asked: Asked) {
    this.#sheets = context.workbook.worksheets;
    this.#names = context.workbook.names;
    this.bands = asked.bands.map((band) => ({ ...band, search: new BandSearch(() => this.#sheet(band.sheetId), band.areas, asked.texts) }));
  }

  /** One request; two where colours of ours stand. */
  async read(): Promise<void> {
    await syncInPacks(this.context, this.#pieces());
    const details = this.bands.flatMap(({ search }) => search.detailPieces());
    if (details.length > 0) await syncInPacks(this.context, details);
  }

  #pieces(): Piece[] {
    const workbook: Piece = {
      size: 5_000,
      queue: () => {
        this.#sheets.load("items/id,items/name");
        this.#names.load("items/name");
        for (const { sheetId } of this.snapshot.homes) this.#charts.set(sheetId, this.#sheet(sheetId).charts.load("items/name,items/series/items/name"));
      },
    };
    const written = this.asked.withCells ? this.snapshot.cells.flatMap((before) => this.#cellPieces(before)) : [];
    return [workbook, ...this.bands.map(({ search }) => search.listPiece()), ...written];
  }

  hasSheet(id: string): boolean {
    return this.#sheets.items.some((sheet) => sheet.id === id);
  }

  sheetName(id: string): string {
    return this.#sheets.items.find((sheet) => sheet.id === id)?.name ?? id;
  }

  hasName(name: string): boolean {
    return this.#names.items.some((item) => item.name.toLowerCase() === name.toLowerCase());
  }

  charts(sheetId: string): readonly { readonly name: string; readonly series: number }[] {
    return this.#charts.get(sheetId)?.items.map(({ name, series }) => ({ name, series: series.items.length })) ?? [];
  }

  /** Sheets that were not there before and carry a name the plan gave. */
  madeSheets(): string[] {
    return this.#sheets.items.filter(({ id, name }) => !this.snapshot.sheetIds.has(id) && this.snapshot.made.includes(name)).map(({ id }) => id);
  }

  formula(sheetId: string, cell: Cell): unknown {
    return this.#cells.get(sheetId)?.get(cellKey(cell));
  }

  #sheet(id: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItemOrNullObject(id);
  }

  #cellPieces({ sheetId, cells, bystanders }: CellsBefore): Piece[] {
    const found = this.#cells.get(sheetId) ?? new Map<string, unknown>();
    this.#cells.set(sheetId, found);
    return coverCells([...cells, ...bystanders]).flatMap((rect) => rowBands(rect, 10_000)).map((rect): Piece => {
      let range: Excel.Range;
      return {
        size: rect.rows * rect.columns * 200,
        queue: () => {
          range = rangeOf(this.#sheet(sheetId), rect);
          range.load("formulas");
        },
        settle: () => {
          if (range.isNullObject) return;
          (range.formulas as unknown[][]).forEach((line, row) => line.forEach((formula, column) => found.set(cellKey({ row: rect.row + row, column: rect.column + column }), formula)));
        },
      };
    });
  }
}
