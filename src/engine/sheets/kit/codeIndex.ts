import { columnName } from "../../address";
import type { Grid } from "../../grid";
import { findColumn, type Matrix } from "../../reader/matrix";

/** Tells which rows of a matrix a wildcard such as «IOP.02.*» takes, so that a formula may name rows by their code. */
export interface CodeIndex {
  /**
   * The wildcard over the code column that takes just these rows of the data (the plainest one: «IOP*» before «IOP.02.*»), as two
   * arguments of COUNTIFS and SUMIFS: «$A$6:$A$60,"IOP.02.*"».
   * Undefined where the codes cannot tell them from the others.
   */
  findCriterion(rows: readonly number[], prefix: string): string | undefined;
}

export function buildCodeIndex(grid: Grid, matrix: Matrix): CodeIndex {
  const column = findColumn(matrix, "code")?.column;
  if (column === undefined) return { findCriterion: () => undefined };
  const [first, last] = matrix.dataRows;
  const codeAt = (row: number): string => {
    const value = grid.value(row, column);
    return typeof value === "string" ? value.toLowerCase() : "";
  };
  let sorted: readonly string[] | undefined;
  const range = `$${columnName(column)}$${first + 1}:$${columnName(column)}$${last + 1}`;

  return {
    findCriterion(rows, prefix) {
      const start = rows[0] === undefined ? "" : commonStart(rows, codeAt);
      if (start === "" || /[*?~"<>=]/.test(start)) return undefined;
      sorted ??= Array.from({ length: last - first + 1 }, (_, index) => codeAt(first + index)).sort(byCodeUnit);
      const codes = sorted;
      const found = [/^\p{L}+/u.exec(start)?.[0], start].find((each) => each !== undefined && countStarting(codes, each) === rows.length);
      return found === undefined ? undefined : `${prefix}${range},"${found.toUpperCase()}*"`;
    },
  };
}

/** What all the codes begin with, whole parts only: «IOP.02.» for IOP.02.01 and IOP.02.02, «IOP.» for IOP.01.01 and IOP.02.01. */
function commonStart(rows: readonly number[], codeAt: (row: number) => string): string {
  let start = codeAt(rows[0] ?? 0);
  for (const row of rows) {
    const code = codeAt(row);
    while (start !== "" && !code.startsWith(start)) start = start.slice(0, -1);
  }
  return /^(.*[^\p{L}\p{N}])[\p{L}\p{N}]*$/u.exec(start)?.[1] ?? start;
}

function countStarting(sorted: readonly string[], start: string): number {
  return lowerBound(sorted, `${start}\uffff`) - lowerBound(sorted, start);
}

function lowerBound(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
