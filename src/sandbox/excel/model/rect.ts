import { columnName, MAX_COLUMNS, MAX_ROWS, parseRect, type Rect } from "../../../engine/address";

/** The whole sheet. */
export const WHOLE: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function bottom({ row, rows }: Rect): number {
  return row + rows - 1;
}

export function right({ column, columns }: Rect): number {
  return column + columns - 1;
}

export function contains(outer: Rect, inner: Rect): boolean {
  return inner.row >= outer.row && inner.column >= outer.column && bottom(inner) <= bottom(outer) && right(inner) <= right(outer);
}

export function intersection(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(bottom(a), bottom(b)) - row + 1;
  const columns = Math.min(right(a), right(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.max(bottom(a), bottom(b)) - row + 1, columns: Math.max(right(a), right(b)) - column + 1 };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** What is left of `area` without `hole`: at most four rectangles. */
export function without(area: Rect, hole: Rect): Rect[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  return [
    { row: area.row, column: area.column, rows: cut.row - area.row, columns: area.columns },
    { row: bottom(cut) + 1, column: area.column, rows: bottom(area) - bottom(cut), columns: area.columns },
    { row: cut.row, column: area.column, rows: cut.rows, columns: cut.column - area.column },
    { row: cut.row, column: right(cut) + 1, rows: cut.rows, columns: right(area) - right(cut) },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function isInsideSheet({ row, column, rows, columns }: Rect): boolean {
  return row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
}

export function isEntireColumns({ row, rows }: Rect): boolean {
  return row === 0 && rows === MAX_ROWS;
}

export function isEntireRows({ column, columns }: Rect): boolean {
  return column === 0 && columns === MAX_COLUMNS;
}

/** Entire rows or columns: cell by cell they can be neither read nor written. */
export function isUnbounded(area: Rect): boolean {
  return isEntireColumns(area) || isEntireRows(area);
}

/** «B4:W60», «C:C», «2:4» or «» (the whole sheet), without sheet name; undefined when it is no address. */
export function parseArea(address: string): Rect | undefined {
  const plain = address.trim().replaceAll("$", "");
  if (plain === "") return WHOLE;
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const rect = parseRect(`${columns[1]}1:${columns[2]}1`);
    return rect && { ...rect, rows: MAX_ROWS };
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) {
    const rect = parseRect(`A${rows[1]}:A${rows[2]}`);
    return rect && { ...rect, columns: MAX_COLUMNS };
  }
  return parseRect(plain);
}

/** «$B$4:$W$60», «$C:$C», «$2:$4», as names and charts write it. */
export function absoluteArea(area: Rect): string {
  if (isEntireRows(area)) return `$${area.row + 1}:$${bottom(area) + 1}`;
  if (isEntireColumns(area)) return `$${columnName(area.column)}:$${columnName(right(area))}`;
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const first = corner(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${corner(bottom(area), right(area))}`;
}
