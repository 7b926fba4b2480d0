import type { Rect } from "../../../engine/address";

/** What must be loaded of a range to know where it is. */
export const rectProperties = "rowIndex,columnIndex,rowCount,columnCount";

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** Where a loaded range is. */
export function rectOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rect {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
