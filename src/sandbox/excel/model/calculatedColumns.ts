import type { Rect } from "../../../engine/address";
import { NOT_CALCULATED } from "./calculator";
import { copiedFormula } from "./formula";
import { intersection } from "./rect";
import type { SheetModel } from "./book/sheet";
import { tableBody, type TableModel } from "./book/table";
import type { WorkbookModel } from "./book/workbook";

/**
 * A formula put in a column of a table fills the whole of it where the rest is empty or holds the column's own formula: «calculated
 * columns», by design also for what add-ins write (office-js #2093, #1916, #5909, #6745). Where another cell is an exception (a constant,
 * another formula) it stays alone (support.microsoft.com, «Usar columnas calculadas en una tabla de Excel»).
 */
export function fillCalculatedColumn(book: WorkbookModel, sheet: SheetModel, row: number, column: number, formula: string): void {
  const table = sheet.tables.find((one) => intersection(tableBody(one), { row, column, rows: 1, columns: 1 }));
  if (!table) return;
  const body = tableBody(table);
  const others = rowsOf(body).filter((other) => other !== row);
  const standing = table.calculated.get(column - body.column);
  const follows = (other: number): boolean => {
    const cell = sheet.cell(other, column);
    if (cell.formula === undefined) return cell.value === null;
    return standing !== undefined && cell.formula === copiedFormula(standing, other - body.row, 0);
  };
  if (others.length === 0 || !others.every(follows)) return;
  table.calculated.set(column - body.column, copiedFormula(formula, body.row - row, 0));
  for (const other of others) {
    const copied = copiedFormula(formula, other - row, 0);
    sheet.setContent(other, column, { value: book.calculator.evaluate(copied, sheet, other, column) ?? NOT_CALCULATED, formula: copied });
  }
  sheet.tell({ kind: "cells", sheet, area: { ...body, column, columns: 1 } });
}

/** Columns whose cells all hold the same formula, as a file that was just opened has them. */
export function findCalculatedColumns(sheet: SheetModel, table: TableModel): void {
  const body = tableBody(table);
  for (let at = 0; at < body.columns; at++) {
    const formulas = rowsOf(body).map((row) => sheet.cell(row, body.column + at).formula);
    const [first] = formulas;
    if (first !== undefined && formulas.every((formula, index) => formula === copiedFormula(first, index, 0)))
      table.calculated.set(at, first);
  }
}

function rowsOf({ row, rows }: Rect): number[] {
  return Array.from({ length: Math.max(0, rows) }, (_, index) => row + index);
}
