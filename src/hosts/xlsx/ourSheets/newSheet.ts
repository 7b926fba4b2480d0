import { CONTENT_TYPE } from "../../../opc/contentTypes";
import { XML_HEAD, type Namespaces } from "../../../opc/xml/namespaces";
import type { SheetVisibility } from "../../../engine/grid";
import type { Package } from "../../../opc/package";
import type { WorkbookPart } from "../parts/workbookPart";

export interface EmptySheet {
  readonly name: string;
  /** The sheet that it follows; at the end without one. */
  readonly after: string | undefined;
  readonly visibility: SheetVisibility | undefined;
}

/** Adds an empty worksheet to the workbook; gives its part. */
export function addEmptySheet(pkg: Package, workbook: WorkbookPart, { name, after, visibility }: EmptySheet): string {
  const path = pkg.addPart("xl/worksheets/sheet#.xml", CONTENT_TYPE.worksheet, emptySheetXml(pkg.namespaces));
  const previous = after === undefined ? undefined : workbook.findSheet(after);
  workbook.addSheet({ name, path, visibility }, previous ? previous.index + 1 : workbook.sheets.length);
  return path;
}

function emptySheetXml({ sheet, relationships }: Namespaces): string {
  return (
    `${XML_HEAD}<worksheet xmlns="${sheet}" xmlns:r="${relationships}"><sheetPr/><dimension ref="A1"/>` +
    `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData>` +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/></worksheet>`
  );
}
