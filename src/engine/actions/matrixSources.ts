import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../address";
import type { Grid } from "../grid";
import type { SourceRange } from "../plan";
import type { Matrix } from "../reader/matrix";

/** Rows below the table in which a code is taken for one more of its rows. */
const ROWS_BELOW = 100;

/**
 * What figures and findings rest on: the matrix as it was read (if any of it differs at commit, they would be of another day), and what
 * stands where it would grow: the row below, the column beside, and further down the column of its codes. What a formula gives there is no
 * part of it, and may change by itself.
 */
export function sourcesOf(matrix: Matrix, grid: Grid): readonly SourceRange[] {
  const { sheet, area } = matrix;
  const [below, beside] = [area.row + area.rows, area.column + area.columns];
  const codes = matrix.columns.find(({ role }) => role === "code")?.column ?? area.column;
  const edges: readonly Rect[] = [
    { row: below, column: area.column, rows: 1, columns: area.columns },
    { row: area.row, column: beside, rows: area.rows, columns: 1 },
    { row: below + 1, column: codes, rows: Math.min(ROWS_BELOW, MAX_ROWS - below - 1), columns: 1 },
  ];
  return [area, ...edges.filter((edge) => isInSheet(edge) && !hasFormula(grid, edge))].map((each) => ({ sheet, area: each }));
}

function isInSheet({ row, column, rows }: Rect): boolean {
  return rows > 0 && row < MAX_ROWS && column < MAX_COLUMNS;
}

function hasFormula(grid: Grid, { row, column, rows, columns }: Rect): boolean {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) if (grid.formula(r, c) !== undefined) return true;
  return false;
}
