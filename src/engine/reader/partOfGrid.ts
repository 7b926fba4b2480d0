import type { Rect } from "../address";
import { asRead, isReadWhole, type Grid } from "../grid";

/** The same grid seen through a smaller area. */
export function restrict(grid: Grid, area: Grid["area"]): Grid {
  return { ...facing(grid), area };
}

/** The grid as it will be once these merged areas are split. */
export function withoutMerges(grid: Grid, split: readonly Rect[]): Grid {
  return { ...facing(grid), merges: grid.merges.filter((merge) => !split.includes(merge)) };
}

/** The grid with its endless texts cut. */
export function withTextsAsRead(grid: Grid): Grid {
  return isReadWhole(grid) ? grid : { ...facing(grid), value: (row, column) => asRead(grid.value(row, column)) };
}

/** A plain object over the grid, which may be of a class whose members a spread would lose. */
export function facing(grid: Grid): Grid {
  return {
    sheet: grid.sheet,
    area: grid.area,
    merges: grid.merges,
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns,
    isProtected: grid.isProtected,
    date1904: grid.date1904,
    ...(grid.conditionalFormats && { conditionalFormats: grid.conditionalFormats }),
    ...(grid.uncalculated && { uncalculated: grid.uncalculated }),
    value: (row, column) => grid.value(row, column),
    formula: (row, column) => grid.formula(row, column),
    numberFormat: (row, column) => grid.numberFormat(row, column),
    ...(grid.concealment && { concealment: (row, column) => grid.concealment?.(row, column) }),
  };
}
