import type { Grid } from "../grid";

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
