import { columnNumber, MAX_COLUMNS, MAX_ROWS, type Rect } from "../address";

/** Cells that a formula looks at. */
export interface Look {
  readonly sheet: string;
  readonly area: Rect;
}

/** What a formula is made of, as far as it can look somewhere. */
const COLUMN = "\\$?[A-Z]{1,3}";
const ROW = "\\$?\\d{1,7}";
const CELL = COLUMN + ROW;

const PARTS = new RegExp(
  [
    // Texts and errors.
    `"(?:[^"]|"")*"`,
    `#[A-Z/0]+[!?]?`,
    // The sheet of what follows.
    `(?:'((?:[^']|'')*)'|((?:\\[\\d+\\])?[\\p{L}_][\\p{L}\\p{N}_.]*))!`,
    // Cells, columns, rows.
    `(${CELL}(?::${CELL})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\\p{L}\\p{N}_.(])`,
    // Numbers.
    `\\d[\\d.]*(?:E[+-]?\\d+)?`,
    // Functions, and whatever else has a name or stands in brackets.
    `([\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*)(\\(?)`,
    `\\[`,
    // A quote that nothing closes.
    `'`,
  ].join("|"),
  "giu",
);

/** Where a formula of a sheet looks, piece by piece; «elsewhere» for what cannot be followed: names, tables, INDIRECT, other books. */
export function* looksOf(formula: string, home: string): Generator<Look | "elsewhere"> {
  let sheet = home;
  for (const [part, quoted, plain, cells, name, call] of formula.matchAll(PARTS)) {
    if (quoted !== undefined || plain !== undefined) {
      sheet = quoted?.replaceAll("''", "'") ?? plain ?? "";
      continue;
    }
    if (cells !== undefined) yield { sheet, area: areaOf(cells.replaceAll("$", "")) };
    if (part === "[" || part === "'" || (name !== undefined && !isHarmless(name, call === "("))) yield "elsewhere";
    sheet = home;
  }
}

function isHarmless(name: string, isCall: boolean): boolean {
  return isCall ? !/^(INDIRECT|OFFSET)$/i.test(name) : /^(TRUE|FALSE)$/i.test(name);
}

/** «B4:W60», «S:T», «8:9». */
function areaOf(cells: string): Rect {
  const [first = "", last = first] = cells.split(":");
  const [left, right] = [first, last].map((corner) => /[A-Z]+/i.exec(corner)?.[0]);
  const [top, bottom] = [first, last].map((corner) => /\d+/.exec(corner)?.[0]);
  const columns = left !== undefined && right !== undefined ? [columnNumber(left), columnNumber(right)] : [0, MAX_COLUMNS - 1];
  const rows = top !== undefined && bottom !== undefined ? [Number(top) - 1, Number(bottom) - 1] : [0, MAX_ROWS - 1];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
