import type { Grid } from "../../grid";
import { readNumberText } from "../text/numberText";
import type { HeaderBlock } from "./headerBlock";

/** Rows looked at: evidence about a column needs no more. */
const SAMPLE = 60;

/** The numbers of every column of a block, by row, `undefined` where a cell holds none. */
export type ColumnNumbers = ReadonlyMap<number, readonly (number | undefined)[]>;

/** Reads the first rows below a header that hold two numbers or more. */
export function columnNumbers(grid: Grid, { bottom, left, right }: HeaderBlock, lastRow: number): ColumnNumbers {
  const numbers = new Map<number, (number | undefined)[]>();
  for (let column = left; column <= right; column += 1) numbers.set(column, []);
  for (let row = bottom + 1, seen = 0; row <= lastRow && seen < SAMPLE; row += 1) {
    const values = [...numbers.keys()].map((column) => numberAt(grid, row, column));
    if (values.filter((value) => value !== undefined).length < 2) continue;
    seen += 1;
    for (let column = left; column <= right; column += 1) numbers.get(column)?.push(values[column - left]);
  }
  return numbers;
}

/** A number, also typed as text. */
export function numberAt(grid: Grid, row: number, column: number): number | undefined {
  const value = grid.value(row, column);
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.length > 40) return undefined;
  const reading = readNumberText(value.trim(), ".");
  return reading.kind === "textNumber" ? reading.value : undefined;
}
