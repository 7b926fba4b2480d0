import type { Rect } from "../../../engine/address";
import type { CellValue, Grid } from "../../../engine/grid";
import { isFormula, valueAsRead } from "./typedText";

/** What one request brought of a part of the sheet; the arrays are Office.js's own, row by row. */
export interface LoadedBlock {
  readonly rect: Rect;
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

export interface SheetFacts {
  readonly sheet: string;
  readonly area: Rect;
  readonly merges: readonly Rect[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly isProtected: boolean;
}

/**
 * Office.js already gives dates of 1904 workbooks as serial numbers of the workbook, and says nowhere which system it is: formats decide,
 * as in 1900.
 */
const date1904 = false;

/** A grid over the blocks as they came: values are looked at when asked, formulas and formats are kept once per distinct text. */
export function buildGrid(facts: SheetFacts, blocks: readonly LoadedBlock[]): Grid {
  const { area } = facts;
  const blockOfRow: LoadedBlock[] = [];
  for (const block of blocks) for (let row = 0; row < block.rect.rows; row++) blockOfRow[block.rect.row - area.row + row] = block;

  const look = (table: "values" | "valueTypes" | "formulas" | "numberFormats", row: number, column: number): unknown => {
    const block = blockOfRow[row - area.row];
    return block?.[table][row - block.rect.row]?.[column - area.column];
  };
  const formula = (row: number, column: number): string | undefined => {
    const text = look("formulas", row, column);
    return isFormula(text, look("values", row, column)) ? text : undefined;
  };

  return {
    ...facts,
    date1904,
    formula,
    value: (row, column): CellValue =>
      valueAsRead({ value: look("values", row, column), type: look("valueTypes", row, column) }, formula(row, column) !== undefined),
    numberFormat: (row, column) => {
      const format = look("numberFormats", row, column);
      return typeof format === "string" && format !== "" ? format : "General";
    },
  };
}

/** An empty sheet. */
export function emptyGrid(facts: Omit<SheetFacts, "area" | "merges" | "hiddenRows" | "hiddenColumns">): Grid {
  return buildGrid(
    { ...facts, area: { row: 0, column: 0, rows: 0, columns: 0 }, merges: [], hiddenRows: new Set(), hiddenColumns: new Set() },
    [],
  );
}
