import type { Grid } from "../../grid";
import { shown } from "./figureCells";
import type { HeaderBlock } from "../headers/headerBlock";
import { perLongText } from "../text/fold";

/** Texts of a row's cells, with cells merged downwards giving their text to every row they cover. */
export interface RowTexts {
  /** Trimmed text, "" where empty; `own` ignores merges. */
  text(row: number, column: number | undefined): string;
  own(row: number, column: number | undefined): string;
}

export function rowTexts(grid: Grid, block: HeaderBlock): RowTexts {
  const masters = new Map<number, number>();
  for (const { row, column, rows } of grid.merges) {
    if (rows < 2 || row <= block.bottom || column < block.left || column > block.right) continue;
    for (let below = row + 1; below < row + rows; below += 1) masters.set(below * 16_384 + column, row);
  }
  const own = (row: number, column: number | undefined): string => {
    if (column === undefined) return "";
    const value = grid.value(row, column);
    return typeof value === "string" ? value.trim() : shown(value);
  };
  if (masters.size === 0) return { text: own, own };
  return { own, text: (row, column) => own(column === undefined ? row : (masters.get(row * 16_384 + column) ?? row), column) };
}

/** A name on one line, with single spaces. */
export const oneLine = perLongText((text: string): string => (/[\n\r\t\u00a0]| {2}/.test(text) ? text.replace(/\s+/g, " ") : text));
