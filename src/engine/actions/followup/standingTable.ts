import type { CellValue, Grid } from "../../grid";
import { isCellError } from "../../grid";
import { fold } from "../../reader/text/fold";
import type { StandingCell } from "../../followup/book";

/** A row of a table of ours as it stands, with its cells by name. */
export interface ReadRow<Column extends string> {
  readonly row: number;
  /** In our order of columns. */
  readonly cells: readonly StandingCell[];
  value(column: Column): CellValue;
  /** Trimmed; empty for an empty cell. */
  text(column: Column): string;
  /** As percentages of the matrix are: 0.85 shown as 85 % is 85. */
  number(column: Column): number | undefined;
}

export type StandingTable<Column extends string> =
  | { readonly ok: true; readonly header: number; readonly rows: readonly ReadRow<Column>[] }
  /** Headers that are not there. */
  | { readonly ok: false; readonly lost: readonly string[] };

/**
 * Reads a table of ours by its headers, wherever she moved it or its columns; rows with nothing of ours in them are left out. Whole or not
 * at all: a table whose column is lost would be written anew without it.
 */
export function readStandingTable<Column extends string>(
  grid: Grid,
  headers: Readonly<Record<Column, string>>,
  columns: readonly Column[],
): StandingTable<Column> {
  const found = findHeader(grid, headers, columns);
  const lost = columns.filter((column) => found.places[column] === undefined).map((column) => headers[column]);
  if (lost.length > 0) return { ok: false, lost };
  const places = found.places as Readonly<Record<Column, number>>;
  const rows: ReadRow<Column>[] = [];
  for (let row = found.row + 1; row < grid.area.row + grid.area.rows; row++) {
    const read = readRow(grid, row, places, columns);
    if (columns.some((column) => read.text(column) !== "")) rows.push(read);
  }
  return { ok: true, header: found.row, rows };
}

interface FoundHeader<Column extends string> {
  readonly row: number;
  readonly places: Partial<Record<Column, number>>;
}

/** The row that has most of the headers. */
function findHeader<Column extends string>(
  grid: Grid,
  headers: Readonly<Record<Column, string>>,
  columns: readonly Column[],
): FoundHeader<Column> {
  const { area } = grid;
  let best: FoundHeader<Column> = { row: area.row, places: {} };
  for (let row = area.row; row < area.row + area.rows; row++) {
    const places: Partial<Record<Column, number>> = {};
    for (let column = area.column; column < area.column + area.columns; column++) {
      const text = fold(String(grid.value(row, column) ?? ""));
      const name = columns.find((each) => fold(headers[each]) === text);
      if (name !== undefined) places[name] ??= column;
    }
    if (Object.keys(places).length > Object.keys(best.places).length) best = { row, places };
    if (Object.keys(places).length === columns.length) break;
  }
  return best;
}

function readRow<Column extends string>(
  grid: Grid,
  row: number,
  places: Readonly<Record<Column, number>>,
  columns: readonly Column[],
): ReadRow<Column> {
  const value = (column: Column): CellValue => grid.value(row, places[column]);
  const isShare = (column: Column): boolean => grid.numberFormat(row, places[column]).includes("%");
  return {
    row,
    cells: columns.map((column): StandingCell => {
      const formula = grid.formula(row, places[column]);
      return {
        value: value(column),
        ...(formula === undefined ? {} : { formula }),
        ...(isShare(column) ? { format: grid.numberFormat(row, places[column]) } : {}),
      };
    }),
    value,
    text(column) {
      const content = value(column);
      return content === null || isCellError(content) ? "" : String(content).trim();
    },
    number(column) {
      const content = value(column);
      if (typeof content !== "number") return undefined;
      return isShare(column) ? Number((content * 100).toPrecision(15)) : content;
    },
  };
}
