import { columnName } from "../../address";

/** Neighbouring rows, zero-based inclusive. */
export interface RowRun {
  readonly first: number;
  readonly last: number;
}

/** Rows as runs of neighbours, in order: 6, 7, 8, 11 → 6–8 and 11. */
export function rowRuns(rows: readonly number[]): readonly RowRun[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && row <= run.last + 1) run.last = Math.max(run.last, row);
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** «T7:T9», or «T7» for one row; `prefix` is the sheet, «Matriz!». */
export function runAddress({ first, last }: RowRun, column: number, prefix = ""): string {
  const name = columnName(column);
  return first === last ? `${prefix}${name}${first + 1}` : `${prefix}${name}${first + 1}:${name}${last + 1}`;
}

/** «Matriz!$T$6:$T$60». */
export function absoluteRun({ first, last }: RowRun, column: number, prefix = ""): string {
  const name = `$${columnName(column)}$`;
  return first === last ? `${prefix}${name}${first + 1}` : `${prefix}${name}${first + 1}:${name}${last + 1}`;
}
