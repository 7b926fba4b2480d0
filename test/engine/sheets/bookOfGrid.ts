import ExcelJS from "exceljs";
import type { Grid } from "../../../src/engine/grid";

/** A grid of the tests as a workbook file: values and number formats. */
export async function bookOfGrid(grid: Grid): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(grid.sheet);
  const { row: top, column: left, rows, columns } = grid.area;
  for (let row = top; row < top + rows; row++) {
    for (let column = left; column < left + columns; column++) {
      const value = grid.value(row, column);
      if (value === null || typeof value === "object") continue;
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = value;
      cell.numFmt = grid.numberFormat(row, column);
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
