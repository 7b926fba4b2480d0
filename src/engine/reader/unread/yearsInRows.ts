import type { Grid } from "../../grid";
import type { HeaderBlock } from "../headers/headerBlock";
import { findYearColumn, yearsBelow } from "../headers/yearColumn";
import type { MatrixColumn, TableSight } from "../matrix";

/** A column of years beside codes that come again with each of them: a row is a year of an indicator, and no header of a figure has its year. */
export function yearsInRows(grid: Grid, columns: readonly MatrixColumn[], { bottom }: HeaderBlock, end: number): TableSight["yearsInRows"] {
  const ofYears = findYearColumn(columns);
  const named = columns.find(({ role }) => role === "code") ?? columns.find(({ role }) => role === "name");
  if (ofYears === undefined || named === undefined || columns.some(saysYear)) return undefined;
  const yearsOf = new Map<string, Set<number>>();
  let name = "";
  for (const [row, year] of yearsBelow(grid, ofYears.column, [bottom + 1, end])) {
    const value = grid.value(row, named.column);
    if (value !== null && value !== "") name = typeof value === "object" ? "" : String(value).trim();
    if (name === "") continue;
    yearsOf.set(name, (yearsOf.get(name) ?? new Set()).add(year));
  }
  const several = [...yearsOf.values()].filter(({ size }) => size > 1);
  if (several.length === 0 || several.length * 2 < yearsOf.size) return undefined;
  return { column: ofYears.column, years: [...new Set(several.flatMap((years) => [...years]))].sort((a, b) => a - b) };
}

function saysYear({ role, claims = role, header }: MatrixColumn): boolean {
  return (claims === "target" || claims === "actual") && /(?:19|20)\d\d/.test(header);
}
