import { quotedSheet } from "../../../../engine/address";
import { renamedFormula } from "../../model/formula";
import type { SheetModel } from "../../model/book/sheet";
import { rewriteFormulas } from "../../model/shift";
import type { WorkbookModel } from "../../model/book/workbook";
import { accessDenied, invalidArgument, itemAlreadyExists } from "../../wire/hostError";
import { oneOf, textArgument } from "../arguments";
import { requireSheet, requireStructure } from "../permission";

/** A text that can name a sheet: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at either end. */
export function sheetName(value: unknown): string {
  const name = textArgument(value);
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw invalidArgument();
  return name;
}

/** Renames a sheet, and in every formula that names it. */
export function renameSheet(book: WorkbookModel, sheet: SheetModel, name: string): void {
  requireSheet(sheet);
  requireStructure(book);
  const other = book.findSheet(name);
  if (other && other !== sheet) throw itemAlreadyExists();
  const before = sheet.name;
  sheet.name = name;
  rewriteFormulas(book, (formula) => renamedFormula(formula, before, quotedSheet(name)));
  sheet.tell({ kind: "sheetRenamed", sheet, before });
}

/** Shows or hides a sheet; one stays in sight. */
export function showSheet(book: WorkbookModel, sheet: SheetModel, visibility: unknown): void {
  const wanted = oneOf(["Visible", "Hidden", "VeryHidden"], visibility);
  requireStructure(book);
  const before = sheet.visibility;
  const lastVisible = wanted !== "Visible" && !book.sheets.some((other) => other !== sheet && other.visibility === "Visible");
  if (lastVisible) throw accessDenied("A workbook must contain at least one visible worksheet.");
  sheet.visibility = wanted;
  if (wanted !== "Visible" && book.active === sheet) {
    const next = book.sheets.find((other) => other.visibility === "Visible");
    if (next) book.activate(next);
  }
  if (before !== wanted) sheet.tell({ kind: "visibility", sheet, before });
}
