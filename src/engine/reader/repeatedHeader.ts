import { isCellError, type Grid } from "../grid";
import { fold } from "./fold";
import { findHeader, isHeaderLike, type HeaderBlock } from "./headerBlock";

/** Is this row the header of the same matrix again (a page pasted from a PDF), that of another matrix, or no header? */
export function readHeaderAgain(grid: Grid, block: HeaderBlock, row: number): "same" | "other" | undefined {
  if (!isHeaderLike(grid, row, block.left, block.right) || filledCells(grid, row, block) < 2) return undefined;
  if (looksLike(grid, block, row)) return "same";
  const rowOnly = { ...grid, area: { ...grid.area, row: row, rows: Math.min(6, grid.area.row + grid.area.rows - row) } };
  const others = findHeader(restrict(grid, rowOnly.area), row, () => undefined);
  return others?.some(({ top }) => top === row) === true ? "other" : "same";
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

/** The same grid seen through a smaller area. */
export function restrict(grid: Grid, area: Grid["area"]): Grid {
  return {
    sheet: grid.sheet,
    area,
    merges: grid.merges,
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns,
    isProtected: grid.isProtected,
    date1904: grid.date1904,
    value: (row, column) => grid.value(row, column),
    formula: (row, column) => grid.formula(row, column),
    numberFormat: (row, column) => grid.numberFormat(row, column),
  };
}
