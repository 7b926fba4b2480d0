import type { Rect } from "../address";
import type { SheetTable } from "../plan";

export interface StandingTable {
  readonly name: string;
  readonly area: Rect;
}

export interface SortedTables<T extends StandingTable> {
  readonly matches: readonly { readonly wanted: SheetTable; readonly table: T | undefined }[];
  /** Ours that are no longer made. */
  readonly gone: readonly T[];
  readonly hers: readonly T[];
}

/** Which of the tables of a sheet of ours are which. One of ours that she renamed is known by the cell where it begins. */
export function sortTables<T extends StandingTable>(
  standing: readonly T[],
  tables: readonly SheetTable[],
  former: readonly string[],
): SortedTables<T> {
  const wasMade = (name: string): boolean => former.some((each) => isSameTable(each, name));
  const matches = tables.map((wanted) => ({ wanted, table: standingTable(standing, wanted, wasMade) }));
  const kept = new Set(matches.map(({ table }) => table));
  const others = standing.filter((table) => !kept.has(table));
  return { matches, gone: others.filter(({ name }) => wasMade(name)), hers: others.filter(({ name }) => !wasMade(name)) };
}

function standingTable<T extends StandingTable>(
  standing: readonly T[],
  { name, area }: SheetTable,
  wasMade: (name: string) => boolean,
): T | undefined {
  const named = standing.find((table) => isSameTable(table.name, name));
  if (named || !wasMade(name)) return named;
  return standing.find((table) => table.area.row === area.row && table.area.column === area.column && !wasMade(table.name));
}

/** Columns of ours, and those that she added beside them. */
export function widthOf({ area }: SheetTable, standing: StandingTable | undefined): number {
  return standing && standing.area.column === area.column ? Math.max(area.columns, standing.area.columns) : area.columns;
}

export function doOverlap(a: Rect, b: Rect): boolean {
  const isApart =
    a.row >= b.row + b.rows || b.row >= a.row + a.rows || a.column >= b.column + b.columns || b.column >= a.column + a.columns;
  return !isApart;
}

export function isSameTable(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
