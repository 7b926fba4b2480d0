import type { Rect } from "../address";

/** What of an area lies outside another one: up to four areas, from top to bottom. */
export function areaWithout(area: Rect, hole: Rect): readonly Rect[] {
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const [top, low] = [Math.max(area.row, hole.row), Math.min(bottom, hole.row + hole.rows)];
  const [left, end] = [Math.max(area.column, hole.column), Math.min(right, hole.column + hole.columns)];
  if (top >= low || left >= end) return [area];
  return [
    { row: area.row, column: area.column, rows: top - area.row, columns: area.columns },
    { row: top, column: area.column, rows: low - top, columns: left - area.column },
    { row: top, column: end, rows: low - top, columns: right - end },
    { row: low, column: area.column, rows: bottom - low, columns: area.columns },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
