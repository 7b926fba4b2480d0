import type { Rect } from "../../engine/address";
import type { PutSheet } from "../../engine/plan";
import { BandSearch, type StandingBand } from "./bandFormats";
import { CellCapture, type CellState } from "./cellCapture";
import { isSupported } from "./excelRun";
import type { Piece } from "./packedSync";
import { join } from "./rectangles";
import { rectOf, rectProperties } from "./sheetRange";
import type { StandingChart } from "./sheetTarget";

/** Where a sheet of ours stands already, found through the name that marks it as ours, and how it stands. */
export class SheetHome {
  readonly #range: Excel.Range;
  readonly #sheet: Excel.Worksheet;
  readonly #bands: BandSearch;
  readonly #charts: Excel.ChartCollection;
  readonly #printArea: Excel.RangeAreas;
  #cells: CellCapture | undefined;
  #sources: readonly (readonly SeriesSource[])[] = [];

  constructor(context: Excel.RequestContext, readonly step: PutSheet) {
    // Every link of this chain may be a null object: where the sheet does not exist, so are all the things asked of it.
    this.#range = context.workbook.names.getItemOrNullObject(step.owner).getRangeOrNullObject();
    this.#sheet = this.#range.worksheet;
    this.#bands = new BandSearch(this.#sheet);
    this.#charts = this.#sheet.charts;
    this.#printArea = this.#sheet.pageLayout.getPrintAreaOrNullObject();
  }

  /** First request: is it there, and which of our things does it hold. */
  findPiece(): Piece {
    const bands = this.#bands.listPiece();
    return {
      size: 5_000,
      queue: () => {
        this.#range.load(rectProperties);
        this.#sheet.load("id,name");
        this.#sheet.protection.load("protected");
        this.#charts.load("items/name,items/series/items/name");
        this.#printArea.load("address");
        bands.queue();
      },
    };
  }

  /** Second request, only where it is there: everything that is going to be replaced. */
  capturePieces(): Piece[] {
    if (!this.exists) return [];
    this.#cells = new CellCapture(this.#sheet, [this.reach], true);
    return [...this.#cells.pieces(), this.#bands.areasPiece(), ...(isSupported("1.15") ? [this.#sourcesPiece()] : [])];
  }

  get exists(): boolean {
    return !this.#range.isNullObject;
  }

  get id(): string {
    return this.#sheet.id;
  }

  get name(): string {
    return this.#sheet.name;
  }

  get isProtected(): boolean {
    return this.#sheet.protection.protected;
  }

  /** What we wrote last time. */
  get area(): Rect {
    return rectOf(this.#range);
  }

  /** What we wrote last time and what we are going to write. */
  get reach(): Rect {
    return join(this.area, spanOf(this.step));
  }

  get bandIds(): readonly string[] {
    return this.#bands.ids;
  }

  get bands(): readonly StandingBand[] {
    return this.#bands.standing();
  }

  get charts(): readonly StandingChart[] {
    return this.#charts.items.map(({ name, series }, index) => ({
      name,
      series: series.items.length,
      sources: (this.#sources[index] ?? []).map(({ values, categories }) => ({ values: values.value, categories: categories.value })),
    }));
  }

  get printArea(): string | undefined {
    return this.#printArea.isNullObject ? undefined : this.#printArea.address;
  }

  at(row: number, column: number): CellState | undefined {
    return this.#cells?.at(row, column);
  }

  #sourcesPiece(): Piece {
    return {
      size: 2_000,
      queue: () => {
        this.#sources = this.#charts.items.map(({ series }) =>
          series.items.map((each) => ({
            values: each.getDimensionDataSourceString(Excel.ChartSeriesDimension.values),
            categories: each.getDimensionDataSourceString(Excel.ChartSeriesDimension.categories),
          })),
        );
      },
    };
  }
}

interface SeriesSource {
  readonly values: OfficeExtension.ClientResult<string>;
  readonly categories: OfficeExtension.ClientResult<string>;
}

/** Rectangle around everything a sheet's content says; at least its first cell. */
export function spanOf({ content }: PutSheet): Rect {
  let rows = content.print.area.row + content.print.area.rows;
  let columns = content.print.area.column + content.print.area.columns;
  for (const cell of content.cells) {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  return { row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) };
}
