import type { CompactGrid } from "../cells/compactGrid";
import { SheetElements, splitWorksheet } from "../cells/worksheetXml";
import type { Workbook } from "../workbook";
import { looksOf } from "./bookLooks";
import { readConditionalFormats, type FileConditionalFormat } from "./conditionalFormats";
import type { Look } from "./look";
import { readSheetLines, type SheetLines } from "./sheetLines";

/** A sheet of a file as a person sees it, but for what is drawn over its cells. */
export interface SheetSight extends SheetLines {
  readonly grid: CompactGrid;
  readonly conditional: readonly FileConditionalFormat[];
  /** How a cell looks, before its conditional formats. */
  lookOf(row: number, column: number): Look;
}

/** Undefined where the workbook has no worksheet of that name. */
export function sheetSight(workbook: Workbook, name: string): SheetSight | undefined {
  const entry = workbook.part.findSheet(name);
  const grid = entry && workbook.grid(entry);
  const bytes = entry?.path === undefined ? undefined : workbook.pkg.xmlBytes(entry.path);
  if (!grid || !bytes) return undefined;
  const { looks, colours } = looksOf(workbook);
  const xml = splitWorksheet(bytes);
  const elements = new SheetElements(xml);
  return {
    ...readSheetLines(elements, xml.cells, looks.cells, colours),
    grid,
    conditional: readConditionalFormats(elements, looks.conditional),
    lookOf: (row, column) => looks.cells[grid.cellFormat(row, column)] ?? {},
  };
}
