import type { Rect } from "../../engine/address";
import { BAND_MARK, type BandRule, type CellWrite, type Hyperlink, type SheetContent } from "../../engine/plan";
import { WHOLE } from "../excel/model/rect";
import type { SheetModel } from "../excel/model/sheet";
import { ownCharts } from "./ownCharts";
import { styleChange } from "./lookStyle";

/** A sheet that the add-in made, as a plan says it. */
export function ownSheetContent(sheet: SheetModel, names: Readonly<Record<string, Rect>>): SheetContent {
  const { page } = sheet;
  const used = sheet.cells.used(true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const footer = page.headerFooter ?? {};
  const charts = ownCharts(sheet);
  return {
    cells: cellsOf(sheet),
    columnWidths: Array.from({ length: used.column + used.columns }, (_, column) => charactersOf(sheet.columns.sizeAt(column))),
    rowHeights: Object.fromEntries(sheet.rows.entries().flatMap(([row, { size }]) => (size === undefined ? [] : [[row, size]]))),
    bandRules: bandRules(sheet),
    frozenRows: sheet.frozen.rows,
    showGridlines: sheet.showGridlines,
    print: {
      orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
      area: page.printArea ?? used,
      ...(page.titleRows && { titleRows: page.titleRows }),
      footer: { left: footer.leftFooter ?? "", right: footer.rightFooter ?? "" },
      pagesTall: page.zoom?.verticalFitToPages ?? 0,
    },
    names,
    hyperlinks: linksOf(sheet),
    ...(sheet.autoFilter && { autoFilter: sheet.autoFilter }),
    ...(charts.length > 0 && { charts }),
    ...(sheet.tabColor !== "" && { tabColor: sheet.tabColor }),
  };
}

/** The conditional formats of ours in a sheet. */
export function bandRules(sheet: SheetModel): BandRule[] {
  return sheet.conditionalFormats.flatMap(({ areas, rule, look }) => {
    if (rule.type !== "Custom" || !rule.formula.includes(BAND_MARK)) return [];
    const { fill = "#FFFFFF", fontColor: color = "#000000", bold, italic } = look;
    return areas.map((area) => ({ area, formula: rule.formula, fill, color, ...(bold !== undefined && { bold }), ...(italic !== undefined && { italic }) }));
  });
}

function cellsOf(sheet: SheetModel): CellWrite[] {
  return [...sheet.cells.within(WHOLE)].map(({ row, column, cell: { value, formula } }) => {
    const style = styleChange({}, sheet.lookAt(row, column));
    return { row, column, value, ...(formula !== undefined && { formula }), ...(style && { style }) };
  });
}

function linksOf(sheet: SheetModel): Hyperlink[] {
  return [...sheet.cells.within(WHOLE)].flatMap(({ row, column, cell: { hyperlink } }) => {
    if (hyperlink?.documentReference === undefined) return [];
    return [{ row, column, to: hyperlink.documentReference, ...(hyperlink.screenTip !== undefined && { tip: hyperlink.screenTip }) }];
  });
}

/** Points → characters of Calibri 11: 7 pixels each and 5 of padding. */
function charactersOf(points: number): number {
  return Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 100) / 100);
}
