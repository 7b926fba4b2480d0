import type { Rect } from "../../engine/address";
import { wrappedHeight } from "../../engine/sheets/kit/wrappedHeight";
import type { SheetSight } from "../../hosts/xlsx/looks/sheetSight";
import { Axis, lineSizes } from "./axis";

/** Where the rows and columns of a sheet stand, and which of them stay in sight. */
export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

const STANDARD_WIDTH = 64;
const STANDARD_HEIGHT = 20;
const PIXELS_IN_A_CHARACTER = 7;
const POINTS_IN_A_PIXEL = 0.75;
/** Empty ones after the last that holds something. */
const ROWS_BEYOND = 20;
const COLUMNS_BEYOND = 4;
const FEWEST_ROWS = 40;
const FEWEST_COLUMNS = 12;

export function sheetLayout(sight: SheetSight): SheetLayout {
  const { grid, rows, columns, frozen } = sight;
  const { area } = grid;
  const columnAxis = new Axis(
    lineSizes(Math.max(area.column + area.columns + COLUMNS_BEYOND, FEWEST_COLUMNS), columns, () => STANDARD_WIDTH),
  );
  const heights = lineSizes(Math.max(area.row + area.rows + ROWS_BEYOND, FEWEST_ROWS), rows, (row) =>
    fittingHeight(sight, columnAxis, row),
  );
  return { rows: new Axis(heights), columns: columnAxis, frozenRows: frozen?.rows ?? 0, frozenColumns: frozen?.columns ?? 0 };
}

/** Where the file leaves a height to the program that opens it, it is that of the text that wraps. */
function fittingHeight({ grid, lookOf }: SheetSight, columns: Axis, row: number): number {
  const { area } = grid;
  let height = STANDARD_HEIGHT;
  if (row < area.row || row >= area.row + area.rows) return height;
  for (let column = area.column; column < area.column + area.columns; column++) {
    const value = grid.value(row, column);
    if (value === null) continue;
    const { wrap, fontSize = 11, bold } = lookOf(row, column);
    const text = wrap && typeof value === "string" ? value : "";
    const characters = columns.size(column) / PIXELS_IN_A_CHARACTER;
    height = Math.max(height, Math.round(wrappedHeight(text, characters, fontSize, bold) / POINTS_IN_A_PIXEL));
  }
  return height;
}

/** What stays in sight takes at most half of the window: in a narrow one it moves with the rest. */
export function frozenIn({ rows, columns, frozenRows, frozenColumns }: SheetLayout, width: number, height: number) {
  return {
    rows: rows.start(frozenRows) <= height * 0.6 ? frozenRows : 0,
    columns: columns.start(frozenColumns) <= width / 2 ? frozenColumns : 0,
  };
}

/** The merged area a cell belongs to, if any. */
export function mergeFinder(merges: readonly Rect[]): (row: number, column: number) => Rect | undefined {
  const byRow = new Map<number, Rect[]>();
  for (const merge of merges)
    for (let row = merge.row; row < merge.row + Math.min(merge.rows, 2000); row++) {
      const there = byRow.get(row);
      if (there) there.push(merge);
      else byRow.set(row, [merge]);
    }
  return (row, column) => byRow.get(row)?.find((merge) => column >= merge.column && column < merge.column + merge.columns);
}
