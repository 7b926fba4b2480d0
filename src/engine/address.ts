/** Cell addresses. Rows and columns are zero-based everywhere in the code; only what people read is one-based («K12»). */

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Zero-based column number → letters: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  return (COLUMN_NAMES[column] ??= buildColumnName(column));
}

/** Every formula and every cell written asks for names: each is built once. */
const COLUMN_NAMES: string[] = [];

function buildColumnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** Letters → zero-based column number: A is 0, AA is 26. */
export function columnNumber(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** «K12» for zero-based row 11, column 10. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** «B4:W60», or «B4» for a single cell. */
export function rectAddress({ row, column, rows, columns }: Rect): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** «$K$12». */
export function absoluteAddress(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** Sheet name as a formula writes it: quoted when it is not a plain word, or could be read as a cell. */
export function quotedSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]\d*$/i.test(name) && !/^r\d+c\d+$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** «Matriz!K12», as messages and `celda` show it (quotes only where Excel would write them). */
export function placeAddress({ sheet, row, column }: Place): string {
  return `${quotedSheet(sheet)}!${cellAddress(row, column)}`;
}

/** «B4:W60», «$B$4» or «B4» → zero-based rectangle; undefined when it is not an address of cells inside Excel's limits. */
export function parseRect(address: string): Rect | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(address.trim());
  if (!match) return undefined;
  const [, fromColumn = "", fromRow = "", toColumn = fromColumn, toRow = fromRow] = match;
  const rows = [Number(fromRow) - 1, Number(toRow) - 1].sort((a, b) => a - b) as [number, number];
  const columns = [columnNumber(fromColumn), columnNumber(toColumn)].sort((a, b) => a - b) as [number, number];
  if (rows[0] < 0 || rows[1] >= MAX_ROWS || columns[1] >= MAX_COLUMNS) return undefined;
  return { row: rows[0], column: columns[0], rows: rows[1] - rows[0] + 1, columns: columns[1] - columns[0] + 1 };
}
