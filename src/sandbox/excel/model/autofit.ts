import { PLAIN } from "./book/look";
import { numberText } from "./numberText";
import { STANDARD_HEIGHT, STANDARD_WIDTH, type SheetModel } from "./book/sheet";

/** Mean width of a character, as a share of the font size: an estimate, since the model measures no fonts. */
const CHARACTER = 0.55;

/** As wide as the longest text that is not merged or wrapped. */
export function autofitColumn(sheet: SheetModel, column: number): void {
  let widest = 0;
  for (const { row, cell } of sheet.cells.within({ row: 0, column, rows: 1_048_576, columns: 1 })) {
    const { numberFormat = PLAIN.numberFormat, fontSize = PLAIN.fontSize, wrap } = sheet.lookAt(row, column);
    if (wrap || sheet.mergeAt(row, column)) continue;
    widest = Math.max(widest, numberText(cell.value, numberFormat, "en-US").length * fontSize * CHARACTER + 8);
  }
  sheet.columns.setSize(column, 1, widest === 0 ? STANDARD_WIDTH : Math.min(widest, 1342));
}

/** As tall as its tallest cell, with wrapped texts broken at the width of their column. */
export function autofitRow(sheet: SheetModel, row: number): void {
  let tallest = STANDARD_HEIGHT;
  for (const { column, cell } of sheet.cells.within({ row, column: 0, rows: 1, columns: 16_384 })) {
    const { numberFormat = PLAIN.numberFormat, fontSize = PLAIN.fontSize, wrap } = sheet.lookAt(row, column);
    if (sheet.mergeAt(row, column)) continue;
    const text = numberText(cell.value, numberFormat, "en-US");
    const perLine = Math.max(1, Math.floor(sheet.columns.sizeAt(column) / (fontSize * CHARACTER)));
    const lines = wrap ? text.split("\n").reduce((count, line) => count + Math.max(1, Math.ceil(line.length / perLine)), 0) : 1;
    tallest = Math.max(tallest, lines * fontSize * 1.36);
  }
  sheet.rows.setSize(row, 1, Math.min(tallest, 409));
}
