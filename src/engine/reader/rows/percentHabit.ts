import type { Grid } from "../../grid";
import { formatMeaning } from "../text/numberFormat";
import { areRatios, LARGEST_RATIO, statedUnit, type PercentHabit } from "./unit";

export interface HabitSource {
  readonly grid: Grid;
  /** First and last row below the headers. */
  readonly rows: readonly [number, number];
  /** Columns of the figures, of the indicator's name and of its unit of measure. */
  readonly columns: readonly number[];
  readonly name?: number;
  readonly unit?: number;
  readonly isPercentHeader: boolean;
}

/** Rows that are looked at, evenly spread. */
const SAMPLE = 300;

/**
 * How the rows of percents of a matrix write theirs, as far as most of them agree; asked for a row all of whose figures are near 0 to 1, which
 * does not speak for itself. The sheet is looked at when it is first asked.
 */
export function percentHabit(source: HabitSource): () => PercentHabit {
  let votes: Votes | undefined;
  return () => {
    votes ??= votesOf(source);
    // The row that asks has itself a vote, for ratios.
    const ratios = Math.max(0, votes.ratios - 1);
    return votes.whole === ratios ? undefined : votes.whole > ratios ? 1 : 100;
  };
}

interface Votes {
  whole: number;
  ratios: number;
}

function votesOf({ grid, rows: [first, last], columns, name, unit, isPercentHeader }: HabitSource): Votes {
  const votes: Votes = { whole: 0, ratios: 0 };
  const textAt = (row: number, column: number | undefined): string => {
    const value = column === undefined ? null : grid.value(row, column);
    return typeof value === "string" ? value : "";
  };
  const step = Math.max(1, (last - first + 1) / SAMPLE);
  for (let at = first; at <= last; at += step) {
    const row = Math.floor(at);
    if (statedUnit(textAt(row, name), textAt(row, unit) || undefined, isPercentHeader) !== "percent") continue;
    const sizes = columns.flatMap((column) => bareSize(grid, row, column));
    if (sizes.length === 0) continue;
    if (areRatios(sizes)) votes.ratios += 1;
    else if (Math.max(...sizes) > LARGEST_RATIO) votes.whole += 1;
  }
  return votes;
}

function bareSize(grid: Grid, row: number, column: number): number | readonly never[] {
  const value = grid.value(row, column);
  return typeof value === "number" && value !== 0 && formatMeaning(grid.numberFormat(row, column), value) === "plain"
    ? Math.abs(value)
    : [];
}
