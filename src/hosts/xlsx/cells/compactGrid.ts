import type { Rect } from "../../../engine/address";
import type { CellValue, Concealment, ConditionalNumberFormat, Grid } from "../../../engine/grid";
import { contains, type SheetCells } from "./sheetCells";

/** What surrounds the cells of a sheet. */
export interface SheetFrame {
  readonly merges: readonly Rect[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly isProtected: boolean;
  readonly date1904: boolean;
  readonly conditionalFormats: readonly ConditionalNumberFormat[];
  /** Cell format of a column without one of its own in the cell. */
  columnStyle(column: number): number;
  numberFormat(cellFormat: number): string;
  concealment(cellFormat: number): Concealment | undefined;
  /** Where conditional formats stand. */
  conditionalAreas(): readonly Rect[];
}

const NOTHING: Rect = { row: 0, column: 0, rows: 0, columns: 0 };

/** A sheet of the file, or a part of it, as the engine reads it: a window over typed arrays. */
export class CompactGrid implements Grid {
  readonly area: Rect;
  readonly merges: readonly Rect[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly isProtected: boolean;
  readonly date1904: boolean;
  readonly longestText: number;
  #uncalculated: readonly { readonly row: number; readonly column: number }[] | undefined;

  constructor(
    readonly sheet: string,
    readonly cells: SheetCells,
    private readonly frame: SheetFrame,
    within?: Rect,
  ) {
    this.area = within && cells.used ? intersection(cells.used, within) : (cells.used ?? NOTHING);
    this.merges = within ? frame.merges.filter((merge) => intersection(merge, within).rows > 0) : frame.merges;
    this.hiddenRows = cells.hiddenRows;
    this.hiddenColumns = frame.hiddenColumns;
    this.isProtected = frame.isProtected;
    this.date1904 = frame.date1904;
    this.longestText = Math.max(longestOf(cells.sharedTexts), longestOf(cells.ownTexts));
  }

  get conditionalFormats(): readonly ConditionalNumberFormat[] {
    return this.frame.conditionalFormats;
  }

  get uncalculated(): readonly { readonly row: number; readonly column: number }[] {
    this.#uncalculated ??= this.cells.withoutResult().filter(({ row, column }) => contains(this.area, row, column));
    return this.#uncalculated;
  }

  value(row: number, column: number): CellValue {
    if (!contains(this.area, row, column)) return null;
    const cell = this.cells.find(row, column);
    return cell < 0 ? null : this.cells.valueAt(cell);
  }

  formula(row: number, column: number): string | undefined {
    return contains(this.area, row, column) ? this.cells.formula(row, column) : undefined;
  }

  numberFormat(row: number, column: number): string {
    return this.frame.numberFormat(this.cellFormat(row, column));
  }

  concealment(row: number, column: number): Concealment | undefined {
    const how = this.frame.concealment(this.cellFormat(row, column));
    const isPainted = how === "colour" && this.frame.conditionalAreas().some((area) => contains(area, row, column));
    return isPainted ? "painted" : how;
  }

  /** The same cells seen through a smaller window. */
  inside(within: Rect): CompactGrid {
    return new CompactGrid(this.sheet, this.cells, this.frame, within);
  }

  /** Cell format that shows: the cell's own, else its row's, else its column's. */
  cellFormat(row: number, column: number): number {
    const cell = this.cells.find(row, column);
    if (cell >= 0) return this.cells.styles[cell] ?? 0;
    return this.cells.rowStyles.get(row) ?? this.frame.columnStyle(column);
  }
}

export function intersection(a: Rect, b: Rect): Rect {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : NOTHING;
}

/** Found once for each table of texts: the sheets of a book share theirs. */
const longest = new WeakMap<readonly string[], number>();

function longestOf(texts: readonly string[]): number {
  let most = longest.get(texts);
  if (most === undefined) {
    most = 0;
    for (const { length } of texts) if (length > most) most = length;
    longest.set(texts, most);
  }
  return most;
}
