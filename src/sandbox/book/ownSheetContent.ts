import type { Rect } from "../../engine/address";
import { BAND_MARK, type BandRule, type CellWrite, type Hyperlink, type SheetContent, type SheetTable } from "../../engine/plan";
import type { SheetModel } from "../excel/model/book/sheet";
import { ownCharts } from "./ownCharts";
import { plannedValidations } from "./sheetValidations";
import { styleChange } from "./lookStyle";

/** A sheet that the add-in made, as a plan says it: the cells of its own area, and all that surrounds them. */
export function ownSheetContent(sheet: SheetModel, own: Rect, names: Readonly<Record<string, Rect>>): SheetContent {
  const { page } = sheet;
  const footer = page.headerFooter ?? {};
  const charts = ownCharts(sheet);
  const validations = plannedValidations(sheet.validations);
  const tables = sheet.tables.filter(({ hasHeaders }) => hasHeaders).map(({ name, area, style }): SheetTable => ({ name, area, style }));
  return {
    cells: cellsOf(sheet, own),
    columnWidths: Array.from({ length: own.column + own.columns }, (_, column) => charactersOf(sheet.columns.sizeAt(column))),
    rowHeights: Object.fromEntries(sheet.rows.entries().flatMap(([row, { size }]) => (size === undefined ? [] : [[row, size]]))),
    bandRules: bandRules(sheet),
    frozenRows: sheet.frozen.rows,
    showGridlines: sheet.showGridlines,
    print: {
      orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
      area: page.printArea ?? own,
      ...(page.titleRows && { titleRows: page.titleRows }),
      ...(page.pageBreaks && { pageBreaks: page.pageBreaks }),
      footer: { left: footer.leftFooter ?? "", right: footer.rightFooter ?? "" },
      pagesTall: page.zoom?.verticalFitToPages ?? 0,
    },
    names,
    hyperlinks: linksOf(sheet, own),
    ...(sheet.autoFilter && { autoFilter: sheet.autoFilter }),
    ...(charts.length > 0 && { charts }),
    ...(sheet.protection && { isProtected: true as const }),
    ...(validations.length > 0 && { validations }),
    ...(tables.length > 0 && { tables }),
    ...(sheet.visibility !== "Visible" && { visibility: sheet.visibility === "Hidden" ? ("hidden" as const) : ("veryHidden" as const) }),
    ...(sheet.tabColor !== "" && { tabColor: sheet.tabColor }),
  };
}

/** The conditional formats of ours in a sheet. */
export function bandRules(sheet: SheetModel): BandRule[] {
  return sheet.conditionalFormats.flatMap(({ areas, rule, look }) => {
    if (rule.type === "DataBar" && rule.bar?.upper.formula?.includes(BAND_MARK)) {
      const { fill, upper } = rule.bar;
      return areas.map((area): BandRule => ({ area, formula: upper.formula ?? "", fill, color: fill, isBar: true }));
    }
    if (rule.type !== "Custom" || !rule.formula.includes(BAND_MARK)) return [];
    const { fill = "#FFFFFF", fontColor: color = "#000000", bold, italic } = look;
    return areas.map((area) => ({
      area,
      formula: rule.formula,
      fill,
      color,
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
    }));
  });
}

function cellsOf(sheet: SheetModel, own: Rect): CellWrite[] {
  return [...sheet.cells.within(own)].map(({ row, column, cell: { value, formula } }) => {
    const style = styleChange({}, sheet.lookAt(row, column));
    return { row, column, value, ...(formula !== undefined && { formula }), ...(style && { style }) };
  });
}

/** Links inside the workbook; those that lead out are the user's and stay as the file has them. */
function linksOf(sheet: SheetModel, own: Rect): Hyperlink[] {
  return [...sheet.cells.within(own)].flatMap(({ row, column, cell: { hyperlink } }) => {
    if (hyperlink?.documentReference === undefined || hyperlink.address !== undefined) return [];
    return [{ row, column, to: hyperlink.documentReference, ...(hyperlink.screenTip !== undefined && { tip: hyperlink.screenTip }) }];
  });
}

/** Points → characters of Calibri 11: 7 pixels each and 5 of padding. */
function charactersOf(points: number): number {
  return Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 100) / 100);
}
