import { isCellError, type Grid } from "../../grid";
import { fold } from "../text/fold";
import type { HeaderBlock } from "./headerBlock";
import { isHeaderLike, isUnitRow, namedRoles } from "./headerRow";

/**
 * Is this row the header of the same matrix again (a page pasted from a PDF), that of another matrix or table, or no header?
 * Where it is another one the matrix ends above it.
 */
export function readHeaderAgain(grid: Grid, block: HeaderBlock, row: number): "same" | "other" | undefined {
  const { left, right } = block;
  if (filledCells(grid, row, block) < 2 || !isHeaderLike(grid, row, left, right)) return undefined;
  if (looksLike(grid, block, row) || isUnitRow(grid, row, left, right)) return "same";
  return namedRoles(grid, row, left, right) >= 2 ? "other" : undefined;
}

/** Most of its cells repeat, in the same columns, what one of the header rows says. */
function looksLike(grid: Grid, block: HeaderBlock, row: number): boolean {
  for (let headerRow = block.top; headerRow <= block.bottom; headerRow += 1) {
    let filled = 0;
    let same = 0;
    for (let column = block.left; column <= block.right; column += 1) {
      const text = textAt(grid, row, column);
      if (text === "") continue;
      filled += 1;
      if (text === textAt(grid, headerRow, column)) same += 1;
    }
    if (filled > 0 && same >= filled * 0.7) return true;
  }
  return false;
}

function filledCells(grid: Grid, row: number, block: HeaderBlock): number {
  let filled = 0;
  for (let column = block.left; column <= block.right; column += 1) if (textAt(grid, row, column) !== "") filled += 1;
  return filled;
}

function textAt(grid: Grid, row: number, column: number): string {
  const value = grid.value(row, column);
  return value === null || isCellError(value) ? "" : fold(String(value));
}
