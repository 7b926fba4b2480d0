import { placeAddress } from "../address";
import { periodOrder } from "../domain/period";
import type { Locate } from "../domain/policy";
import { findFigureColumn, type Matrix } from "./matrix";

/** Where each figure of a matrix stands, as «Matriz!K12»; undefined where the matrix has no such column. */
export function locateIn(matrix: Matrix): Locate {
  const columns = new Map<string, number | undefined>();
  return (indicator, role, period) => {
    const key = `${role} ${period === undefined ? "" : periodOrder(period)}`;
    if (!columns.has(key)) columns.set(key, findFigureColumn(matrix, role, period));
    const column = columns.get(key);
    return column === undefined ? undefined : placeAddress({ sheet: matrix.sheet, row: indicator.row, column });
  };
}
