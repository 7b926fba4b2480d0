import type { Rect } from "../../../engine/address";
import { copiedFormula } from "./formula";
import type { Cell } from "./cells";
import { bottom, contains, intersection, right, without } from "./rect";
import type { SheetModel } from "./book/sheet";

export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";
export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

/** Joins an area into one cell, or each of its rows: only the first value stays. */
export function mergeCells(sheet: SheetModel, area: Rect, across: boolean): void {
  const merges = across ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 })) : [area];
  sheet.merges = [
    ...sheet.merges.filter((merge) => !intersection(merge, area)),
    ...merges.filter(({ rows, columns }) => rows * columns > 1),
  ];
  for (const merge of merges) {
    for (const { row, column, cell } of [...sheet.cells.within(merge)]) {
      if (row !== merge.row || column !== merge.column)
        sheet.cells.set(row, column, { value: null, ...(cell.look && { look: cell.look }) });
    }
  }
  sheet.tell({ kind: "merges", sheet, area });
}

export function unmergeCells(sheet: SheetModel, area: Rect): void {
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  sheet.tell({ kind: "merges", sheet, area });
}

/** Empties cells, takes their look away, or both. Their conditional formats and merges go with the formats. */
export function clearCells(sheet: SheetModel, area: Rect, what: ClearWhat): void {
  for (const { row, column, cell } of [...sheet.cells.within(area)]) sheet.cells.set(row, column, cleared(cell, what));
  if (what === "All" || what === "Formats") {
    clearConditionalFormats(sheet, [area]);
    if (sheet.merges.some((merge) => contains(area, merge))) {
      sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
      sheet.tell({ kind: "merges", sheet, area });
    }
    sheet.tell({ kind: "look", sheet, area });
  }
  if (what === "All" || what === "Contents") sheet.tell({ kind: "cells", sheet, area });
}

function cleared({ value, formula, look, hyperlink }: Cell, what: ClearWhat): Cell {
  const keepsContent = what !== "All" && what !== "Contents";
  const keepsLook = what !== "All" && what !== "Formats" && what !== "RemoveHyperlinks";
  const keepsLink = what === "Formats" || what === "Contents";
  return {
    value: keepsContent ? value : null,
    ...(keepsContent && formula !== undefined && { formula }),
    ...(keepsLook && look && { look }),
    ...(keepsLink && hyperlink && { hyperlink }),
  };
}

/** Takes conditional formats out of some areas; those that cover nothing any more are gone. */
export function clearConditionalFormats(sheet: SheetModel, areas: readonly Rect[]): void {
  let changed = false;
  for (const format of [...sheet.conditionalFormats]) {
    if (!format.areas.some((one) => areas.some((area) => intersection(one, area)))) continue;
    changed = true;
    format.areas = areas.reduce<readonly Rect[]>((left, hole) => left.flatMap((one) => without(one, hole)), format.areas);
    if (format.areas.length === 0) sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
  }
  if (changed) sheet.tell({ kind: "conditionalFormats", sheet });
}

/** Copies cells from one place to another; what is copied is repeated where the target is a multiple of it. */
export function copyCells(
  from: SheetModel,
  source: Rect,
  to: SheetModel,
  target: Rect,
  what: CopyWhat,
  { skipBlanks = false, transpose = false } = {},
): Rect {
  const [height, width] = transpose ? [source.columns, source.rows] : [source.rows, source.columns];
  const rows = target.rows % height === 0 ? target.rows : height;
  const columns = target.columns % width === 0 ? target.columns : width;
  const area = { row: target.row, column: target.column, rows, columns };
  const copied: { row: number; column: number; cell: Cell; fromRow: number; fromColumn: number }[] = [];
  for (let row = area.row; row <= bottom(area); row++) {
    for (let column = area.column; column <= right(area); column++) {
      const [r, c] = [(row - area.row) % height, (column - area.column) % width];
      const [fromRow, fromColumn] = transpose ? [source.row + c, source.column + r] : [source.row + r, source.column + c];
      const look = from.lookAt(fromRow, fromColumn);
      copied.push({
        row,
        column,
        fromRow,
        fromColumn,
        cell: { ...from.cell(fromRow, fromColumn), ...(Object.keys(look).length > 0 && { look }) },
      });
    }
  }
  for (const { row, column, cell, fromRow, fromColumn } of copied) {
    if (skipBlanks && cell.value === null && cell.formula === undefined) continue;
    to.cells.set(row, column, pasted(to.cell(row, column), cell, what, row - fromRow, column - fromColumn));
  }
  if (what !== "Formats") to.tell({ kind: "cells", sheet: to, area });
  if (what === "Formats" || what === "All") to.tell({ kind: "look", sheet: to, area });
  return area;
}

function pasted(before: Cell, copied: Cell, what: CopyWhat, rows: number, columns: number): Cell {
  const content = {
    value: copied.value,
    ...(copied.formula !== undefined && what !== "Values" && { formula: copiedFormula(copied.formula, rows, columns) }),
  };
  const look = (cell: Cell) => cell.look && { look: cell.look };
  if (what === "Formats")
    return {
      value: before.value,
      ...(before.formula !== undefined && { formula: before.formula }),
      ...(before.hyperlink && { hyperlink: before.hyperlink }),
      ...look(copied),
    };
  if (what === "All") return { ...content, ...(copied.hyperlink && { hyperlink: copied.hyperlink }), ...look(copied) };
  return { ...content, ...look(before) };
}
