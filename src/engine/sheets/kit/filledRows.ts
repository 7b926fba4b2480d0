import type { Rect } from "../../address";
import type { ObjectiveResult, PolicyResults } from "../../domain/results";
import type { Grid } from "../../grid";
import type { Matrix } from "../../reader/matrix";

/**
 * Rows whose Avance cells are ours to fill: indicators, and objectives with a row of their own. In sheet order, without cells that a merge
 * covers.
 */
export function filledRows(grid: Grid, matrix: Matrix, results: PolicyResults, column: number): readonly number[] {
  const isCovered = coveredTest(grid, matrix, column);
  const rows = [
    ...results.indicators.map(({ indicator }) => indicator.row),
    ...ownRowObjectives(matrix, results).map(({ objective }) => objective.row),
  ];
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
    for (let row = Math.max(merge.row, matrix.headerRows[0]); row <= last; row++)
      if (row !== merge.row || column !== merge.column) covered.add(row);
  }
  return (row) => covered.has(row);
}

/**
 * Merges that cover an Avance cell that is ours to fill: its figure could not be stored, and the formulas that count on it would give
 * another.
 * The row of an objective may be one title across the whole matrix: nothing counts on its cells.
 */
export function mergesOverFigures(
  grid: Grid,
  matrix: Matrix,
  results: PolicyResults,
  { type1, type2 }: { readonly type1: number; readonly type2: number },
): readonly Rect[] {
  const first = Math.min(type1, type2);
  const indicatorRows = results.indicators.map(({ indicator }) => indicator.row);
  const objectiveRows = ownRowObjectives(matrix, results).map(({ objective }) => objective.row);
  const rows = new Set([...indicatorRows, ...objectiveRows]);
  const titles = new Set(objectiveRows);
  const isTitle = (merge: Rect): boolean => merge.rows === 1 && merge.column < first && titles.has(merge.row);
  return grid.merges.filter((merge) => !isTitle(merge) && [type1, type2].some((column) => coversRow(merge, column, rows)));
}

function coversRow(merge: Rect, column: number, rows: ReadonlySet<number>): boolean {
  if (column < merge.column || column >= merge.column + merge.columns) return false;
  for (let row = merge.row; row < merge.row + merge.rows; row++)
    if (rows.has(row) && (row !== merge.row || column !== merge.column)) return true;
  return false;
}

function reaches(merge: Rect, matrix: Matrix, column: number): boolean {
  return (
    column >= merge.column &&
    column < merge.column + merge.columns &&
    merge.row <= matrix.dataRows[1] &&
    merge.row + merge.rows > matrix.headerRows[0]
  );
}
