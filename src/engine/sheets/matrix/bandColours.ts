import { cellAddress } from "../../address";
import type { Grid } from "../../grid";
import type { Profile } from "../../domain/profile";
import type { PolicyResults } from "../../domain/results";
import type { BandRule, FormatBands } from "../../plan";
import type { Matrix } from "../../reader/matrix";
import { BANDS, bandCondition, bandStyle } from "../kit/bandStyles";
import { filledRows } from "../kit/filledRows";
import { rowRuns, type RowRun } from "../kit/rowRuns";

/**
 * Colours the Avance Tipo 1 cells of indicators and objectives by band; our former colours of the sheet are replaced, other people's stay.
 */
export function buildBandColours(grid: Grid, matrix: Matrix, results: PolicyResults, profile: Profile, column: number): FormatBands {
  const runs = joinOverEmpty(rowRuns(filledRows(grid, matrix, results, column)), (row) => grid.value(row, column) === null);
  return { step: "formatBands", sheet: matrix.sheet, rules: runs.flatMap((run) => rulesOf(run, column, profile)) };
}

/**
 * One set of rules over several runs when nothing stands in the cells between them: a few rules are easier to find and to take away than
 * forty.
 */
function joinOverEmpty(runs: readonly RowRun[], isEmpty: (row: number) => boolean): readonly RowRun[] {
  const joined: RowRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before && isEmptyBetween(before.last + 1, run.first, isEmpty)) joined[joined.length - 1] = { first: before.first, last: run.last };
    else joined.push(run);
  }
  return joined;
}

function isEmptyBetween(from: number, before: number, isEmpty: (row: number) => boolean): boolean {
  for (let row = from; row < before; row++) if (!isEmpty(row)) return false;
  return true;
}

function rulesOf({ first, last }: RowRun, column: number, profile: Profile): readonly BandRule[] {
  const area = { row: first, column, rows: last - first + 1, columns: 1 };
  return BANDS.map((band) => ({ area, formula: `=${bandCondition(band, cellAddress(first, column), profile)}`, ...bandStyle[band] }));
}
