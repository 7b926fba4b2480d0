import { chartFrom } from "./chart";
import { NOT_CALCULATED } from "../calculator";
import type { ConditionalFormatData } from "./conditionalFormatData";
import { lookWith, type Look } from "../../../../hosts/xlsx/looks/look";
import type { NameModel } from "./names";
import { findCalculatedColumns } from "../calculatedColumns";
import type { SheetModel } from "./sheet";
import type { TableModel } from "./table";
import type { LineData } from "../../../../hosts/xlsx/looks/sheetLines";
import type { CellData, NameData, SheetData, TableData, WorkbookData } from "./workbookData";
import { WorkbookModel } from "./workbook";

/** Makes the model of a workbook from plain data. With no sheet said it is Excel's new workbook: one empty sheet, «Hoja1». */
export function loadWorkbook(data: WorkbookData = { sheets: [] }): WorkbookModel {
  const book = new WorkbookModel();
  book.as("load", () => {
    if (data.name !== undefined) book.name = data.name;
    for (const sheet of data.sheets.length ? data.sheets : [{ name: "Hoja1" }]) fillSheet(book, book.addSheet(sheet.name), sheet);
    book.names.push(...(data.names ?? []).map(nameFrom));
    for (const [key, value] of Object.entries(data.settings ?? {})) book.settings.set(key, value);
    for (const xml of data.customXml ?? []) book.addCustomXml(xml);
    book.readOnly = data.readOnly ?? false;
    book.isProtected = data.isProtected ?? false;
    const front = data.active === undefined ? book.sheets.find(({ visibility }) => visibility === "Visible") : book.findSheet(data.active);
    if (front) book.activate(front);
  });
  book.isDirty = false;
  return book;
}

export function fillSheet(book: WorkbookModel, sheet: SheetModel, data: SheetData): void {
  for (const line of data.columns ?? []) fillLine(sheet, "columns", line);
  for (const line of data.rows ?? []) fillLine(sheet, "rows", line);
  for (const cell of data.cells ?? []) fillCell(sheet, cell, data.styles ?? []);
  fillView(sheet, data);
  sheet.names.push(...(data.names ?? []).map(nameFrom));
  fillTables(book, sheet, data.tables ?? []);
  sheet.validations.push(...(data.validations ?? []));
  fillConditionalFormats(book, sheet, data.conditionalFormats ?? []);
  for (const shape of data.shapes ?? []) sheet.shapes.push({ ...shape, id: book.newId() });
  for (const chart of data.charts ?? []) sheet.charts.push(chartFrom(book.newId(), chart));
}

function fillTables(book: WorkbookModel, sheet: SheetModel, tables: readonly TableData[]): void {
  for (const data of tables) {
    const { name, area, hasHeaders = true, hasTotals = false, style = "TableStyleMedium2" } = data;
    const { showFilterButton = true, showBandedRows = true } = data;
    const table: TableModel = {
      id: String(book.newNumber()),
      name,
      area,
      hasHeaders,
      hasTotals,
      style,
      showFilterButton,
      showBandedRows,
      calculated: new Map(),
    };
    findCalculatedColumns(sheet, table);
    sheet.tables.push(table);
  }
}

function fillConditionalFormats(book: WorkbookModel, sheet: SheetModel, formats: readonly ConditionalFormatData[]): void {
  for (const { areas, rule, format = {}, stopIfTrue = false, trouble } of formats) {
    sheet.conditionalFormats.push({ id: book.newId(), areas, rule, look: format, stopIfTrue, ...(trouble && { trouble }) });
  }
}

function fillView(sheet: SheetModel, data: SheetData): void {
  sheet.merges = data.merges ?? [];
  sheet.visibility = data.visibility ?? "Visible";
  sheet.frozen = data.frozen ?? sheet.frozen;
  sheet.protection = data.protection;
  sheet.tabColor = data.tabColor ?? "";
  sheet.showGridlines = data.showGridlines ?? true;
  sheet.showHeadings = data.showHeadings ?? true;
  sheet.zoom = data.zoom ?? 1;
  sheet.autoFilter = data.autoFilter;
  sheet.page = data.page ?? {};
}

function fillCell(
  sheet: SheetModel,
  { row, column, value, formula, numberFormat, style, hyperlink }: CellData,
  styles: readonly Look[],
): void {
  const named: Look | undefined = typeof style === "number" ? styles[style] : style;
  const look = numberFormat === undefined ? named : lookWith(named ?? {}, { numberFormat });
  sheet.cells.set(row, column, {
    value: value ?? (formula === undefined ? null : NOT_CALCULATED),
    ...(formula !== undefined && { formula }),
    ...(look && { look }),
    ...(hyperlink && { hyperlink }),
  });
}

function fillLine(sheet: SheetModel, axis: "rows" | "columns", { at, count = 1, size, hidden, style }: LineData): void {
  const lines = sheet[axis];
  if (size !== undefined) lines.setSize(at, count, size);
  if (hidden) lines.setHidden(at, count, true);
  if (style) lines.changeLook(at, count, () => style);
}

function nameFrom({ name, formula, comment = "", visible = true }: NameData): NameModel {
  return { name, formula, comment, visible };
}
