import type { Rect } from "../../src/engine/address";
import { parseRect } from "../../src/engine/address";
import type { CellValue, Concealment, Grid } from "../../src/engine/grid";

/**
 * A cell in a test: its value, or its value with formula and number format. A string that begins with «=» is not special: use `formula`.
 */
export type TestCell = CellValue | undefined | DetailedCell;

interface DetailedCell {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly format?: string;
  readonly concealment?: Concealment;
}

export interface GridOptions {
  readonly sheet?: string;
  /** Where the first row and column stand, «B4»; default «A1». */
  readonly at?: string;
  /** Merged areas in sheet coordinates: «J5:N5». */
  readonly merges?: readonly string[];
  /** Zero-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly isProtected?: boolean;
  readonly date1904?: boolean;
}

/** A sheet in memory, from rows of cells: `gridOf([["Código", "LE"], ["OP.01", { value: 0.85, format: "0%" }]])`. */
export function gridOf(rows: readonly (readonly TestCell[])[], options: GridOptions = {}): Grid {
  const origin = rectOf(options.at ?? "A1");
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cell = (row: number, column: number): TestCell => rows[row - origin.row]?.[column - origin.column];
  return {
    sheet: options.sheet ?? "Matriz",
    area: { row: origin.row, column: origin.column, rows: rows.length, columns },
    merges: (options.merges ?? []).map(rectOf),
    hiddenRows: new Set(options.hiddenRows),
    hiddenColumns: new Set(options.hiddenColumns),
    isProtected: options.isProtected ?? false,
    date1904: options.date1904 ?? false,
    uncalculated: rows.flatMap((cells, row) =>
      cells.flatMap((each, column) =>
        isDetailed(each) && each.formula !== undefined && each.value === undefined
          ? [{ row: origin.row + row, column: origin.column + column }]
          : [],
      ),
    ),
    value(row, column) {
      const found = cell(row, column);
      return isDetailed(found) ? (found.value ?? null) : (found ?? null);
    },
    formula(row, column) {
      const found = cell(row, column);
      return isDetailed(found) ? found.formula : undefined;
    },
    concealment(row, column) {
      const found = cell(row, column);
      return isDetailed(found) ? found.concealment : undefined;
    },
    numberFormat(row, column) {
      const found = cell(row, column);
      return (isDetailed(found) ? found.format : undefined) ?? "General";
    },
  };
}

/** 0.85 shown as 85 %. */
export function percentCell(ratio: number, format = "0%"): TestCell {
  return { value: ratio, format };
}

function isDetailed(cell: TestCell): cell is DetailedCell {
  return typeof cell === "object" && cell !== null && !("error" in cell);
}

function rectOf(address: string): Rect {
  const rect = parseRect(address);
  if (rect === undefined) throw new Error(`not an address: ${address}`);
  return rect;
}
