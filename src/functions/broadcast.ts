import { invalid, type FunctionFailure } from "./functionAnswer";
import type { Argument } from "./argument";

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The rectangle that several arguments fill together: each has its size, or one row or column that repeats. */
export function commonSize(given: readonly Argument[]): Size | FunctionFailure {
  let rows = 1;
  let columns = 1;
  for (const { cells } of given) {
    rows = Math.max(rows, cells.length);
    columns = Math.max(columns, cells[0]?.length ?? 0);
  }
  const other = given.find(({ cells }) => !fits(cells.length, rows) || !fits(cells[0]?.length ?? 0, columns));
  if (!other) return { rows, columns };
  const sizes = given.map(({ name, cells }) => `${name} ${cells.length}×${cells[0]?.length ?? 0}`).join(", ");
  return invalid(`Los rangos no tienen el mismo tamaño (filas×columnas): ${sizes}. Elige las mismas filas en todos.`);
}

/** The cell of an argument at a place of the common rectangle. */
export function cellAt({ cells }: Argument, row: number, column: number): unknown {
  const cellsOfRow = cells[cells.length === 1 ? 0 : row] ?? [];
  return cellsOfRow[cellsOfRow.length === 1 ? 0 : column];
}

function fits(size: number, common: number): boolean {
  return size === 1 || size === common;
}
