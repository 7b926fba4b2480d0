import type { Rect } from "../../../engine/address";
import { rangeOf, rectOf, rectProperties } from "./sheetRange";

export interface SelectedCells {
  readonly sheet: string;
  readonly area: Rect;
}

/** Shows the sheet and selects the cells, also where the sheet was hidden from view by another one. */
export async function selectCells(context: Excel.RequestContext, sheetKey: string, area: Rect): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetKey);
  sheet.activate();
  rangeOf(sheet, area).select();
  await context.sync();
}

/** The block of cells that is selected; undefined where it is a chart, a shape or several blocks. */
export async function readSelection(context: Excel.RequestContext): Promise<SelectedCells | undefined> {
  const range = context.workbook.getSelectedRange();
  range.load(rectProperties);
  range.worksheet.load("name");
  try {
    await context.sync();
  } catch (error) {
    if (error instanceof OfficeExtension.Error && /InvalidSelection|InvalidOperation|GeneralException/.test(error.code)) return undefined;
    throw error;
  }
  return { sheet: range.worksheet.name, area: rectOf(range) };
}
