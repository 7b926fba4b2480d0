import { fillSheet } from "./load";
import { sheetData } from "./save";
import type { SheetModel } from "./sheet";
import type { WorkbookModel } from "./workbook";

/** A copy of a sheet with everything in it, named as Excel names copies: «Hoja1 (2)». Its tables get names of their own. */
export function copySheet(book: WorkbookModel, sheet: SheetModel, at: number): SheetModel {
  let number = 2;
  const nameOf = (n: number) => `${sheet.name.slice(0, 31 - ` (${n})`.length)} (${n})`;
  while (book.findSheet(nameOf(number))) number++;
  const data = sheetData(sheet);
  const copy = book.addSheet(nameOf(number), at);
  const taken = new Set(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  const freeName = (name: string) => {
    let n = 1;
    while (taken.has(`${name}${n}`.toLowerCase())) n++;
    return `${name}${n}`;
  };
  fillSheet(book, copy, { ...data, tables: (data.tables ?? []).map((table) => ({ ...table, name: freeName(table.name) })) });
  copy.visibility = sheet.visibility;
  const used = copy.cells.used(false);
  if (used) copy.tell({ kind: "cells", sheet: copy, area: used });
  return copy;
}
