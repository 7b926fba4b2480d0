import type { Rect } from "../../../engine/address";
import { NOT_CALCULATED } from "./calculator";
import { fillCalculatedColumn } from "./calculatedColumns";
import { parseEntry } from "./entry";
import { copiedFormula } from "./formula";
import { lookWith, PLAIN } from "../../../hosts/xlsx/looks/look";
import type { SheetModel } from "./book/sheet";
import type { WorkbookModel } from "./book/workbook";

export type Scalar = string | number | boolean;

/** Writes what `values` or `formulas` gives, cell by cell; null leaves a cell as it is. Told once for the whole area. */
export function writeCells(
  book: WorkbookModel,
  sheet: SheetModel,
  area: Rect,
  inputAt: (row: number, column: number) => Scalar | null,
): void {
  const isOne = area.rows === 1 && area.columns === 1;
  const before = isOne ? { before: { value: sheet.value(area.row, area.column) } } : {};
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const input = inputAt(r, c);
      if (input !== null) writeCell(book, sheet, area.row + r, area.column + c, input);
    }
  }
  sheet.tell({ kind: "cells", sheet, area, ...before });
}

/** One value or formula for a whole area; a formula is adjusted as when it is copied from the first cell (assumption write.oneFormula). */
export function fillCells(book: WorkbookModel, sheet: SheetModel, area: Rect, input: Scalar): void {
  const isFormula = typeof input === "string" && input.startsWith("=");
  writeCells(book, sheet, area, (row, column) => (isFormula ? copiedFormula(input, row, column) : input));
}

function writeCell(book: WorkbookModel, sheet: SheetModel, row: number, column: number, input: Scalar): void {
  // What lies under a merged cell takes nothing (assumption write.mergedCell).
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return;
  const { numberFormat = PLAIN.numberFormat } = sheet.lookAt(row, column);
  const { value, formula, numberFormat: recognised } = parseEntry(input, numberFormat);
  if (formula === undefined) sheet.setContent(row, column, { value });
  else sheet.setContent(row, column, { value: book.calculator.evaluate(formula, sheet, row, column) ?? NOT_CALCULATED, formula });
  if (formula !== undefined && book.fillsTableColumns) fillCalculatedColumn(book, sheet, row, column, formula);
  if (recognised !== undefined)
    sheet.cells.set(row, column, { ...sheet.cell(row, column), look: lookWith(sheet.lookAt(row, column), { numberFormat: recognised }) });
}
