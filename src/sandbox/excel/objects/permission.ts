import type { Rect } from "../../../engine/address";
import type { SheetModel } from "../model/book/sheet";
import type { ProtectionOptions } from "../model/book/workbookData";
import { intersection, isUnbounded } from "../model/rect";
import { PLAIN } from "../../../hosts/xlsx/looks/look";
import { accessDenied, HostError } from "../wire/hostError";

/** Refuses a use of a sheet that no longer exists. */
export function requireSheet(sheet: SheetModel): void {
  if (sheet.isDeleted) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
}

/** Refuses to write into locked cells of a protected sheet. */
export function requireWritable(sheet: SheetModel, area: Rect): void {
  requireSheet(sheet);
  if (!sheet.protection || !hasLocked(sheet, area)) return;
  throw accessDenied("You cannot perform the requested operation: the sheet is protected.");
}

/** Refuses what a protected sheet does not allow: formats, rows, columns, sorting… */
export function requireAllowed(sheet: SheetModel, option: keyof ProtectionOptions): void {
  requireSheet(sheet);
  if (sheet.protection && sheet.protection.options?.[option] !== true)
    throw accessDenied("You cannot perform the requested operation: the sheet is protected.");
}

/** Refuses what no option of a protection allows: making, resizing and dissolving tables. */
export function requireUnprotected(sheet: SheetModel): void {
  requireSheet(sheet);
  if (sheet.protection) throw accessDenied("You cannot perform the requested operation: the sheet is protected.");
}

/** Refuses changes of the set of sheets in a workbook whose structure is protected. */
export function requireStructure(book: { readonly isProtected: boolean }): void {
  if (book.isProtected) throw accessDenied("You cannot perform the requested operation: the workbook's structure is protected.");
}

function hasLocked(sheet: SheetModel, area: Rect): boolean {
  if (isUnbounded(area)) return true;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (sheet.lookAt(row, column).locked ?? PLAIN.locked) return true;
    }
  }
  return false;
}

/** Refuses a change that would split a merged area. */
export function requireNoSplitMerge(sheet: SheetModel, area: Rect): void {
  const split = sheet.merges.some((merge) => {
    const shared = intersection(merge, area);
    return shared && (shared.rows !== merge.rows || shared.columns !== merge.columns);
  });
  if (split) throw new HostError("MergedRangeConflict", "You can't do that to a merged cell.");
}
