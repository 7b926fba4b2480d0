import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../../../engine/address";
import type { Cell } from "./cells";
import { movedFormula } from "./formula";
import { bottom, contains, isEntireColumns, isEntireRows, right } from "./rect";
import type { SheetModel } from "./book/sheet";
import type { WorkbookModel } from "./book/workbook";

export type Shift = "Down" | "Right" | "Up" | "Left";

/**
 * Makes room at an area (Down, Right) or takes it out (Up, Left): cells, looks, merges, formats, tables, names and the formulas that refer
 * to them move along.
 */
export function shiftCells(book: WorkbookModel, sheet: SheetModel, area: Rect, shift: Shift): void {
  moveCells(sheet, area, shift);
  const amount = shift === "Down" || shift === "Up" ? area.rows : area.columns;
  const by = shift === "Down" || shift === "Right" ? amount : -amount;
  if (isEntireRows(area)) sheet.rows.shift(area.row, by);
  if (isEntireColumns(area)) sheet.columns.shift(area.column, by);
  const move = (reference: Rect) => shiftedArea(reference, area, shift);
  const moveAll = (areas: readonly Rect[]) => areas.flatMap((one) => move(one) ?? []);
  sheet.merges = moveAll(sheet.merges);
  for (const format of sheet.conditionalFormats) format.areas = moveAll(format.areas);
  for (const gone of sheet.conditionalFormats.filter(({ areas }) => areas.length === 0))
    sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(gone), 1);
  for (const table of sheet.tables) table.area = move(table.area) ?? table.area;
  sheet.autoFilter = sheet.autoFilter && move(sheet.autoFilter);
  rewriteFormulas(book, (formula, home) => movedFormula(formula, home, sheet.name, move));
  sheet.tell({ kind: "shifted", sheet, area, shift });
}

/** Where an area is after the shift; undefined when all of it was taken out. Areas that only partly lie in the way stay. */
export function shiftedArea(reference: Rect, area: Rect, shift: Shift): Rect | undefined {
  if (shift === "Down" || shift === "Up") {
    if (reference.column < area.column || right(reference) > right(area)) return reference;
    const span = shiftedSpan(reference.row, reference.rows, area.row, shift === "Down" ? area.rows : -area.rows, MAX_ROWS);
    return span && { ...reference, row: span.from, rows: span.count };
  }
  if (reference.row < area.row || bottom(reference) > bottom(area)) return reference;
  const span = shiftedSpan(reference.column, reference.columns, area.column, shift === "Right" ? area.columns : -area.columns, MAX_COLUMNS);
  return span && { ...reference, column: span.from, columns: span.count };
}

function shiftedSpan(from: number, count: number, at: number, by: number, limit: number): { from: number; count: number } | undefined {
  if (count === limit) return { from, count };
  const moved = (line: number, isEnd: boolean): number => {
    if (by > 0) return line >= at ? line + by : line;
    if (line < at) return line;
    if (line >= at - by) return line + by;
    return isEnd ? at - 1 : at;
  };
  const first = moved(from, false);
  const last = moved(from + count - 1, true);
  return last < first ? undefined : { from: first, count: last - first + 1 };
}

function moveCells(sheet: SheetModel, area: Rect, shift: Shift): void {
  const vertical = shift === "Down" || shift === "Up";
  const band: Rect = vertical ? { ...area, rows: MAX_ROWS - area.row } : { ...area, columns: MAX_COLUMNS - area.column };
  const moving: { row: number; column: number; cell: Cell }[] = [];
  for (const place of [...sheet.cells.within(band)]) {
    sheet.cells.set(place.row, place.column, { value: null });
    const removed = (shift === "Up" || shift === "Left") && contains(area, { row: place.row, column: place.column, rows: 1, columns: 1 });
    if (!removed) moving.push(place);
  }
  const rows = shift === "Down" ? area.rows : shift === "Up" ? -area.rows : 0;
  const columns = shift === "Right" ? area.columns : shift === "Left" ? -area.columns : 0;
  for (const { row, column, cell } of moving) sheet.cells.set(row + rows, column + columns, cell);
}

/** Every formula of the workbook, in cells, names and conditional formats, with the name of the sheet it stands in. */
export function rewriteFormulas(book: WorkbookModel, rewrite: (formula: string, home: string) => string): void {
  for (const sheet of book.sheets) {
    const used = sheet.cells.used(true);
    for (const { row, column, cell } of used ? [...sheet.cells.within(used)] : []) {
      if (cell.formula === undefined) continue;
      const formula = rewrite(cell.formula, sheet.name);
      if (formula !== cell.formula) sheet.cells.set(row, column, { ...cell, formula });
    }
    for (const format of sheet.conditionalFormats) {
      if (format.rule.type === "Custom") format.rule = { ...format.rule, formula: rewrite(format.rule.formula, sheet.name) };
    }
    for (const name of sheet.names) name.formula = rewrite(name.formula, sheet.name);
  }
  for (const name of book.names) name.formula = rewrite(name.formula, "");
}
