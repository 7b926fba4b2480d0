import type { Rect } from "../../../../engine/address";
import { valueType } from "../../model/entry";
import { intersection } from "../../model/rect";
import type { SheetModel } from "../../model/book/sheet";
import { notImplemented } from "../../wire/hostError";
import { oneOf } from "../arguments";

const KINDS = ["Blanks", "Constants", "Formulas", "Visible"] as const;
const VALUE_TYPES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

/** Cells of a kind in an area, as runs within rows; like Excel it looks only at the used part of the sheet. */
export function specialCells(sheet: SheetModel, area: Rect, cellType: unknown, cellValueType: unknown): readonly Rect[] {
  const kind = KINDS.find((one) => one === cellType);
  if (!kind) throw notImplemented(`Range.getSpecialCells(${String(cellType)})`);
  const wanted = oneOf(VALUE_TYPES, cellValueType ?? "All");
  const used = sheet.cells.used(false);
  const searched = used && intersection(used, area);
  if (!searched) return [];
  const matches = (row: number, column: number): boolean => {
    const { value, formula } = sheet.cell(row, column);
    switch (kind) {
      case "Blanks":
        return value === null && formula === undefined;
      case "Visible":
        return !sheet.rows.isHidden(row) && !sheet.columns.isHidden(column);
      default: {
        if (value === null || (formula !== undefined) !== (kind === "Formulas")) return false;
        const type = { Double: "Number", String: "Text", Boolean: "Logical", Error: "Error", Empty: "" }[valueType(value)];
        return wanted === "All" || wanted.includes(type);
      }
    }
  };
  return runs(searched, matches);
}

function runs({ row, column, rows, columns }: Rect, matches: (row: number, column: number) => boolean): Rect[] {
  const found: Rect[] = [];
  for (let r = row; r < row + rows; r++) {
    let start = -1;
    for (let c = column; c <= column + columns; c++) {
      const hit = c < column + columns && matches(r, c);
      if (hit && start < 0) start = c;
      if (!hit && start >= 0) {
        found.push({ row: r, column: start, rows: 1, columns: c - start });
        start = -1;
      }
    }
  }
  return found;
}
