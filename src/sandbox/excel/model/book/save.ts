import { MAX_COLUMNS, MAX_ROWS } from "../../../../engine/address";
import { chartData } from "./chart";
import type { NameModel } from "./names";
import type { SheetModel } from "./sheet";
import type { LineData } from "../../../../hosts/xlsx/looks/sheetLines";
import type { CellData, NameData, SheetData, WorkbookData } from "./workbookData";
import type { WorkbookModel } from "./workbook";

/** The workbook as plain data, to be compared before and after, or loaded again. */
export function workbookData(book: WorkbookModel): WorkbookData {
  return {
    name: book.name,
    active: book.active.name,
    sheets: book.sheets.map(sheetData),
    names: book.names.map(nameData),
    settings: Object.fromEntries(book.settings),
    ...(book.customXml.size > 0 && { customXml: [...book.customXml.values()] }),
    readOnly: book.readOnly,
    isProtected: book.isProtected,
  };
}

export function sheetData(sheet: SheetModel): SheetData {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: cellsData(sheet),
    merges: sheet.merges,
    rows: linesData(sheet, "rows"),
    columns: linesData(sheet, "columns"),
    frozen: sheet.frozen,
    ...(sheet.protection && { protection: sheet.protection }),
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    ...(sheet.zoom !== 1 && { zoom: sheet.zoom }),
    names: sheet.names.map(nameData),
    tables: sheet.tables.map(({ id: _, calculated: __, showBandedRows, ...table }) => ({
      ...table,
      ...(!showBandedRows && { showBandedRows }),
    })),
    ...(sheet.validations.length > 0 && { validations: [...sheet.validations] }),
    conditionalFormats: sheet.conditionalFormats.map(({ areas, rule, look, stopIfTrue, trouble }) => ({
      areas,
      rule,
      format: look,
      stopIfTrue,
      ...(trouble && { trouble }),
    })),
    charts: sheet.charts.map(chartData),
    ...(sheet.shapes.length > 0 && { shapes: sheet.shapes.map(({ id: _, ...shape }) => shape) }),
    ...(sheet.autoFilter && { autoFilter: sheet.autoFilter }),
    page: sheet.page,
  };
}

function cellsData(sheet: SheetModel): CellData[] {
  const cells: CellData[] = [];
  for (const { row, column, cell } of sheet.cells.within({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS })) {
    const { value, formula, look, hyperlink } = cell;
    cells.push({
      row,
      column,
      ...(value !== null && { value }),
      ...(formula !== undefined && { formula }),
      ...(look && Object.keys(look).length > 0 && { style: look }),
      ...(hyperlink && { hyperlink }),
    });
  }
  return cells;
}

function linesData(sheet: SheetModel, axis: "rows" | "columns"): LineData[] {
  return sheet[axis]
    .entries()
    .map(([at, { size, hidden, look }]) => ({
      at,
      ...(size !== undefined && { size }),
      ...(hidden && { hidden }),
      ...(look && { style: look }),
    }));
}

function nameData({ name, formula, comment, visible }: NameModel): NameData {
  return { name, formula, comment, visible };
}
