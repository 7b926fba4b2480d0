import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from "../../../engine/address";

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

/** A piece of a formula: text that stays, or a reference as the place it moves to. */
type Piece = string | ((rows: number, columns: number) => string);

/** Formulas cut into their pieces once: the cells of a shared formula are thousands. */
const cutFormulas = new Map<string, readonly Piece[]>();
const MOST_CUT = 1000;

/** A formula as it reads some rows down and columns right: its relative references move, the fixed ones do not. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  let pieces = cutFormulas.get(formula);
  if (!pieces) {
    if (cutFormulas.size >= MOST_CUT) cutFormulas.clear();
    cutFormulas.set(formula, (pieces = cutFormula(formula)));
  }
  // Joined at once: a text added to piece by piece keeps every piece alive.
  return pieces.map((piece) => (typeof piece === "string" ? piece : piece(rows, columns))).join("");
}

function cutFormula(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of formula.matchAll(TOKENS)) {
    const moving = movingPiece(match);
    if (!moving) continue;
    pieces.push(formula.slice(at, match.index), moving);
    at = match.index + match[0].length;
  }
  pieces.push(formula.slice(at));
  return pieces;
}

function movingPiece(match: RegExpExecArray): Piece | undefined {
  const [, fixColumn, column, fixRow, row, fixFrom, from, fixTo, to, fixFirst, first, fixLast, last] = match;
  if (row !== undefined) return (rows, columns) => join(shiftColumn(fixColumn, column, columns), shiftRow(fixRow, row, rows));
  if (to !== undefined) return (_, columns) => join(shiftColumn(fixFrom, from, columns), ":", shiftColumn(fixTo, to, columns));
  if (last !== undefined) return (rows) => join(shiftRow(fixFirst, first, rows), ":", shiftRow(fixLast, last, rows));
  return undefined;
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
