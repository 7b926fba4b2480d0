import type { ICellData, IColumnData, IRange, IRowData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../../engine/address";
import { WHOLE } from "../excel/model/rect";
import type { Look } from "../../hosts/xlsx/looks/look";
import type { Lines } from "../excel/model/book/lines";
import { STANDARD_HEIGHT, STANDARD_WIDTH, type SheetModel } from "../excel/model/book/sheet";
import type { WorkbookModel } from "../excel/model/book/workbook";
import { gridContent } from "./cellContent";
import { gridStyle } from "./cellStyle";
import { gridRange } from "./conditionalRules";

/** Rows and columns a sheet shows beyond what it holds. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;

const pixels = (points: number) => Math.round((points * 4) / 3);

/** The workbook as Univer opens it. */
export function bookSnapshot(book: WorkbookModel, unitId: string): IWorkbookData {
  return {
    id: unitId,
    name: book.name,
    appVersion: "",
    locale: "esES" as IWorkbookData["locale"],
    styles: {},
    sheetOrder: book.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, sheetSnapshot(sheet)])),
    resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(definedNames(book)) }],
  };
}

/** One sheet as Univer holds it. */
export function sheetSnapshot(sheet: SheetModel): IWorksheetData {
  const { rowCount, columnCount } = shownSize(sheet);
  const styles = new StyleMemo();
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell } of sheet.cells.within(WHOLE)) {
    const style = styles.of(sheet.lookAt(row, column));
    (cellData[row] ??= {})[column] = { ...gridContent(cell), s: style };
  }
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    tabColor: sheet.tabColor,
    rowCount,
    columnCount,
    defaultRowHeight: pixels(STANDARD_HEIGHT),
    defaultColumnWidth: pixels(STANDARD_WIDTH),
    defaultStyle: gridStyle({}),
    showGridlines: sheet.showGridlines ? 1 : 0,
    cellData,
    rowData: lineData(sheet.rows, rowCount, (size) => ({ h: size, ia: 0 })),
    columnData: lineData(sheet.columns, columnCount, (size) => ({ w: size })),
    mergeData: sheet.merges.map(gridRange) as IRange[],
    freeze: freezeOf(sheet),
    zoomRatio: shownZoom(sheet),
    scrollTop: 0,
    scrollLeft: 0,
    rowHeader: { width: 46, hidden: sheet.showHeadings ? 0 : 1 },
    columnHeader: { height: 20, hidden: sheet.showHeadings ? 0 : 1 },
    rightToLeft: 0,
  };
}

/** Lower windows than this, in pixels, show sheets smaller: on an office laptop the headers would leave no room for data. */
const LOW_WINDOW = 760;
const SMALLER = 0.88;

function shownZoom({ zoom }: SheetModel): number {
  return Math.round(zoom * (window.innerHeight < LOW_WINDOW ? SMALLER : 1) * 100) / 100;
}

/** How many rows and columns the grid shows of a sheet. */
export function shownSize(sheet: SheetModel): { rowCount: number; columnCount: number } {
  const used: Rect = sheet.cells.used(false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return {
    rowCount: Math.min(Math.max(used.row + used.rows + SPARE_ROWS, 120), MAX_ROWS),
    columnCount: Math.min(Math.max(used.column + used.columns + SPARE_COLUMNS, 26), MAX_COLUMNS),
  };
}

/** Of the window's width, how much frozen columns may take: beyond it a phone would show no others. */
const MOST_FROZEN = 0.7;

export function freezeOf(sheet: SheetModel) {
  const { rows, columns: wanted } = sheet.frozen;
  const width = Array.from({ length: wanted }, (_, at) => pixels(sheet.columns.sizeAt(at))).reduce((sum, each) => sum + each, 0);
  const columns = width * shownZoom(sheet) > window.innerWidth * MOST_FROZEN ? 0 : wanted;
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

/** Each look is turned into a style once. */
export class StyleMemo {
  readonly #known = new Map<Look, IStyleData>();

  of(look: Look): IStyleData {
    let style = this.#known.get(look);
    if (!style) this.#known.set(look, (style = gridStyle(look)));
    return style;
  }
}

function lineData<Data extends IRowData | IColumnData>(lines: Lines, count: number, sized: (pixels: number) => Data): Record<number, Data> {
  const data: Record<number, Data> = {};
  for (const [at, { size, hidden }] of lines.entries()) {
    if (at >= count || (size === undefined && !hidden)) continue;
    data[at] = { ...(size !== undefined ? sized(pixels(size)) : ({} as Data)), ...(hidden && { hd: 1 }) };
  }
  return data;
}

function definedNames(book: WorkbookModel): Record<string, object> {
  const scopes = [
    { names: book.names, localSheetId: "AllDefaultWorkbook" },
    ...book.sheets.map(({ names, id }) => ({ names, localSheetId: id })),
  ];
  const entries = scopes.flatMap(({ names, localSheetId }) =>
    names.map(({ name, formula, comment }) => ({
      id: `${localSheetId}/${name}`,
      name,
      formulaOrRefString: formula,
      comment,
      localSheetId,
    })),
  );
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]));
}
