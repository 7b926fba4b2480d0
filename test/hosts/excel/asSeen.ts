import { PLAIN } from "../../../src/hosts/xlsx/looks/look";
import { workbookData } from "../../../src/sandbox/excel/model/book/save";
import type { WorkbookModel } from "../../../src/sandbox/excel/model/book/workbook";
import type { CellData, WorkbookData } from "../../../src/sandbox/excel/model/book/workbookData";

/**
 * The workbook as a person sees it, to be compared before and after: «black» said aloud is the same as black by default, and nobody sees
 * what is kept to take changes back.
 */
export function asSeen(book: WorkbookModel): WorkbookData {
  const data: WorkbookData = { ...workbookData(book), customXml: [] };
  return { ...data, sheets: data.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells?.map(seenCell).filter(isSeen) ?? [] })) };
}

function seenCell({ style, ...cell }: CellData): CellData {
  if (style === undefined || typeof style === "number") return cell;
  const parts = Object.entries(style).filter(
    ([part, value]) => value !== PLAIN[part as keyof typeof PLAIN] && JSON.stringify(value) !== "{}",
  );
  const look = Object.fromEntries(parts.map(([part, value]) => [part, seenPart(part, value)]));
  return { ...cell, ...(parts.length > 0 && { style: look }) };
}

/** Which edge of a cell was drawn first is nothing that a person sees. */
function seenPart(part: string, value: unknown): unknown {
  if (part === "fill" || part === "fontColor") return String(value).toLowerCase();
  return part === "borders" ? Object.fromEntries(Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}

function isSeen({ value, formula, style, hyperlink }: CellData): boolean {
  return value !== undefined || formula !== undefined || style !== undefined || hyperlink !== undefined;
}
