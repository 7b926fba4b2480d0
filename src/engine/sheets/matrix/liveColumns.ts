import { isKnown, type Figure } from "../../domain/figure";
import type { PolicyResults } from "../../domain/results";
import type { CellValue, Grid } from "../../grid";
import type { Matrix } from "../../reader/matrix";
import { coveredTest, ownRowObjectives } from "../kit/filledRows";
import { findProgressColumns, type ProgressColumns } from "./progressColumns";

/** Both Avance columns of the year where they stand in the matrix; undefined unless both do. */
export function findLiveColumns(matrix: Matrix, year: number): ProgressColumns | undefined {
  const { type1, type2 } = findProgressColumns(matrix, year);
  return type1 === undefined || type2 === undefined ? undefined : { type1, type2, created: [] };
}

/** Whether a cell says a figure, to one decimal. */
export function saysFigure(value: CellValue, figure: Figure): boolean {
  return isKnown(figure) ? typeof value === "number" && Math.abs(value - figure) <= 0.05 + 1e-9 : value === figure;
}

/** Whether the Avance cells say what the engine computes: only then may a summary take its figures from them. */
export function isFilledAsComputed(grid: Grid, matrix: Matrix, results: PolicyResults, { type1, type2 }: ProgressColumns): boolean {
  const covered = { 1: coveredTest(grid, matrix, type1), 2: coveredTest(grid, matrix, type2) };
  return (
    results.indicators.every(
      ({ indicator, progress1, progress2 }) =>
        saysFigure(grid.value(indicator.row, type1), progress1.value) && saysFigure(grid.value(indicator.row, type2), progress2.value),
    ) &&
    ownRowObjectives(matrix, results).every(
      ({ objective: { row }, progress1, progress2 }) =>
        (covered[1](row) || saysFigure(grid.value(row, type1), progress1.progress.value)) &&
        (covered[2](row) || saysFigure(grid.value(row, type2), progress2.progress.value)),
    )
  );
}
