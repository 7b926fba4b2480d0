import { traceIn } from "../../../engine/ownership/traceNames";
import type { SheetContent } from "../../../engine/plan";
import { attributeOf } from "../../../opc/xml/xmlTag";
import type { Package } from "../../../opc/package";
import { SheetElements, splitWorksheet } from "../cells/worksheetXml";
import type { WorkbookPart } from "../parts/workbookPart";
import { isProtected } from "./sheetFrame";

/** Columns and rows may be resized and filters used; «0» is what is not locked. */
const LOCK = '<x:sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>';

/** Locks a sheet of ours as the content says; a lock of ours that she took away stays away, and one that stands stays as she set it. */
export function putLock(elements: SheetElements, content: SheetContent, wasLocked: boolean): void {
  const isLocked = isProtected(elements);
  if (content.isProtected && !isLocked && !wasLocked) elements.put("sheetProtection", LOCK);
  else if (!content.isProtected && isLocked) elements.put("sheetProtection", undefined);
}

/** Whether the lock of a sheet is the one that we put: it has no password, and the sheet remembers it. */
export function isOwnLock(pkg: Package, part: WorkbookPart, sheet: { readonly name: string; readonly path: string }): boolean {
  const bytes = pkg.xmlBytes(sheet.path);
  const elements = bytes && new SheetElements(splitWorksheet(bytes));
  const lock = elements?.find("sheetProtection");
  const tag = lock && elements ? elements.text(lock) : "";
  if (lock === undefined || attributeOf(tag, "password") !== undefined || attributeOf(tag, "hashValue") !== undefined) return false;
  const names = part.names.filter(({ localSheet }) => localSheet === undefined);
  const formulas = new Map(names.map(({ name, text }) => [name.toLowerCase(), text]));
  return names.some(
    ({ name }) =>
      formulas.has(`${name.toLowerCase()}_huella`) &&
      part.findName(name)?.sheet.toLowerCase() === sheet.name.toLowerCase() &&
      traceIn(name, (wanted) => formulas.get(wanted.toLowerCase()))?.isProtected === true,
  );
}
