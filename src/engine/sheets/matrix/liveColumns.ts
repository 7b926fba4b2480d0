import { isKnown } from "../../domain/figure";
import type { PolicyResults } from "../../domain/results";
import type { Grid } from "../../grid";
import type { Matrix } from "../../reader/matrix";
import { findProgressColumns, type ProgressColumns } from "./progressColumns";

/** Both Avance columns of the year where they stand in the matrix; undefined unless both do. */
export function findLiveColumns(matrix: Matrix, year: number): ProgressColumns | undefined {
  const { type1, type2 } = findProgressColumns(matrix, year);
  return type1 === undefined || type2 === undefined ? undefined : { type1, type2, created: [] };
}

/** Whether the Avance cells say what the engine computes (to one decimal): only then may a summary take its figures from them. */
export function isFilledAsComputed(grid: Grid, results: PolicyResults, { type1, type2 }: ProgressColumns): boolean {
  const agrees = (row: number, column: number, figure: number | "ND"): boolean => {
    const value = grid.value(row, column);
    return isKnown(figure) ? typeof value === "number" && Math.abs(value - figure) <= 0.05 + 1e-9 : value === figure;
  };
  return results.indicators.every(
    ({ indicator, progress1, progress2 }) => agrees(indicator.row, type1, progress1.value) && agrees(indicator.row, type2, progress2.value),
  );
}
