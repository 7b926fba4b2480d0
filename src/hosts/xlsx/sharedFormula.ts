import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from "../../engine/address";

/** Texts, quoted sheet names, structured references, then the three kinds of reference, then whatever else is a word or a number. */
const TOKENS = new RegExp(
  [
    `"(?:[^"]|"")*"`,
    `'(?:[^']|'')*'`,
    `\\[[^\\]]*\\]`,
    `(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})(?![\\p{L}\\p{N}_.(!])`,
    `(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})(?![\\p{L}\\p{N}_.(!])`,
    `(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})(?![\\p{L}\\p{N}_.])`,
    `[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*`,
    `\\d+\\.?\\d*(?:[eE][+-]?\\d+)?`,
  ].join("|"),
  "gu",
);

/** A formula as it reads some rows down and columns right: its relative references move, the fixed ones do not. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (whole: string, ...groups: (string | undefined)[]) => {
    const [fixColumn, column, fixRow, row, fixFrom, from, fixTo, to, fixFirst, first, fixLast, last] = groups;
    if (row !== undefined) return join(shiftColumn(fixColumn, column, columns), shiftRow(fixRow, row, rows));
    if (to !== undefined) return join(shiftColumn(fixFrom, from, columns), ":", shiftColumn(fixTo, to, columns));
    if (last !== undefined) return join(shiftRow(fixFirst, first, rows), ":", shiftRow(fixLast, last, rows));
    return whole;
  });
}

function shiftColumn(fixed: string | undefined, name = "", by: number): string | undefined {
  if (fixed) return fixed + name;
  const column = columnNumber(name) + by;
  return column >= 0 && column < MAX_COLUMNS ? columnName(column) : undefined;
}

function shiftRow(fixed: string | undefined, number = "", by: number): string | undefined {
  if (fixed) return fixed + number;
  const row = Number(number) + by;
  return row >= 1 && row <= MAX_ROWS ? String(row) : undefined;
}

function join(...pieces: (string | undefined)[]): string {
  return pieces.includes(undefined) ? "#REF!" : pieces.join("");
}
