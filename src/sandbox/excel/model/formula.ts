import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS, type Rect } from "../../../engine/address";

/** One end of a reference: zero-based, with the «$» it was written with. */
interface Corner {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
/** Text in quotes is left alone; so are names and functions, which merely contain something like a cell. */
const REFERENCE = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.\\$'!])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(${CELL})(?::(${CELL}))?(?![\p{L}\p{N}_.(!])`,
  "gu",
);

/** The formula as it reads when copied so many rows down and columns right: relative references move, «$» ones stay. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row + (corner.fixedRow ? 0 : rows),
    column: corner.column + (corner.fixedColumn ? 0 : columns),
  });
  return rewritten(formula, (_, first, last) => [move(first), last && move(last)]);
}

/** The formula after cells of a sheet moved: `move` gives where an area of the sheet is now, or undefined when it is gone. */
export function movedFormula(formula: string, home: string, moved: string, move: (area: Rect) => Rect | undefined): string {
  return rewritten(formula, (sheet = home, first, last = first) => {
    if (sheet.toLowerCase() !== moved.toLowerCase()) return undefined;
    const area = move({ row: first.row, column: first.column, rows: last.row - first.row + 1, columns: last.column - first.column + 1 });
    if (!area) return "gone";
    return [
      { ...first, row: area.row, column: area.column },
      last === first ? undefined : { ...last, row: area.row + area.rows - 1, column: area.column + area.columns - 1 },
    ];
  });
}

/** The formula after a sheet got another name. */
export function renamedFormula(formula: string, before: string, quotedAfter: string): string {
  return formula.replace(REFERENCE, (token: string, prefix?: string, first?: string, last?: string) => {
    if (prefix === undefined || first === undefined || sheetName(prefix)?.toLowerCase() !== before.toLowerCase()) return token;
    return `${quotedAfter}!${first}${last === undefined ? "" : `:${last}`}`;
  });
}

type Rewrite = (
  sheet: string | undefined,
  first: Corner,
  last: Corner | undefined,
) => readonly [Corner, Corner | undefined] | "gone" | undefined;

function rewritten(formula: string, rewrite: Rewrite): string {
  return formula.replace(REFERENCE, (token: string, prefix?: string, first?: string, last?: string) => {
    if (first === undefined) return token;
    const result = rewrite(sheetName(prefix), corner(first), last === undefined ? undefined : corner(last));
    if (result === undefined) return token;
    if (result === "gone" || !result.every((end) => end === undefined || isInside(end))) return `${prefix ?? ""}#REF!`;
    return `${prefix ?? ""}${result.flatMap((end) => (end ? [written(end)] : [])).join(":")}`;
  });
}

function sheetName(prefix: string | undefined): string | undefined {
  return prefix
    ?.slice(0, -1)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
}

function corner(text: string): Corner {
  const [, fixedColumn, letters = "A", fixedRow, digits = "1"] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text) ?? [];
  return { row: Number(digits) - 1, column: columnNumber(letters), fixedRow: fixedRow === "$", fixedColumn: fixedColumn === "$" };
}

function written({ row, column, fixedRow, fixedColumn }: Corner): string {
  return `${fixedColumn ? "$" : ""}${columnName(column)}${fixedRow ? "$" : ""}${row + 1}`;
}

function isInside({ row, column }: Corner): boolean {
  return row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
}
