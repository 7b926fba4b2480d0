import type { Rect } from "../address";
import type { ObjectiveResult, PolicyResults } from "../domain/results";
import type { Grid } from "../grid";
import type { Matrix } from "../reader/matrix";

/** Rows whose Avance cells are ours to fill: indicators, and objectives with a row of their own. In sheet order, without cells that a merge covers. */
export function filledRows(grid: Grid, matrix: Matrix, results: PolicyResults, column: number): readonly number[] {
  const isCovered = coveredTest(grid, matrix, column);
  const rows = [...results.indicators.map(({ indicator }) => indicator.row), ...ownRowObjectives(matrix, results).map(({ objective }) => objective.row)];
  return rows.filter((row) => !isCovered(row)).sort((a, b) => a - b);
}

/** Objectives that stand in a row of their own; one named in a merged cell beside its indicators has none. */
export function ownRowObjectives(matrix: Matrix, results: PolicyResults): readonly ObjectiveResult[] {
  const rows = new Set(matrix.rows.filter(({ kind }) => kind === "objective").map(({ row }) => row));
  return results.objectives.filter(({ objective }) => rows.has(objective.row));
}

/** Whether a cell of the column lies under a merge and is not its first cell: nothing can be written there. */
export function coveredTest(grid: Grid, matrix: Matrix, column: number): (row: number) => boolean {
  const merges = grid.merges.filter((merge) => reaches(merge, matrix, column));
  if (merges.length === 0) return () => false;
  const covered = new Set<number>();
  for (const merge of merges) {
    const last = Math.min(merge.row + merge.rows - 1, matrix.dataRows[1]);
    for (let row = Math.max(merge.row, matrix.headerRows[0]); row <= last; row++) if (row !== merge.row || column !== merge.column) covered.add(row);
  }
  return (row) => covered.has(row);
}

function reaches(merge: Rect, matrix: Matrix, column: number): boolean {
  return column >= merge.column && column < merge.column + merge.columns && merge.row <= matrix.dataRows[1] && merge.row + merge.rows > matrix.headerRows[0];
}
