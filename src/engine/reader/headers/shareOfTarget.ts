import type { Grid } from "../../grid";
import { fold } from "../text/fold";
import { numberAt } from "./columnNumbers";
import type { ColumnDraft } from "./columnDraft";
import type { HeaderBlock } from "./headerBlock";

/** «Cumplimiento 2024», «Avance 2024»: the figure, or how much of the target it is. */
const MAY_BE_SHARE = /avance|cumpl|ejecu|progres|grado|porcent|%/;
/** Rows looked at. */
const SAMPLE = 240;
const FEWEST_ROWS = 3;

/**
 * Whether a column may hold the percentage of its target instead of a figure: its cells carry «%» and the target's do not, or they stay
 * around 100 while the targets are of scales of their own.
 */
export function mayBeShareOfTarget(
  { header, column }: Pick<ColumnDraft, "header" | "column">,
  target: number,
  grid: Grid,
  { bottom }: HeaderBlock,
  lastRow: number,
): boolean {
  if (!MAY_BE_SHARE.test(fold(header))) return false;
  const pairs: (readonly [value: number, goal: number])[] = [];
  for (let row = bottom + 1; row <= Math.min(lastRow, bottom + SAMPLE); row += 1) {
    const [value, goal] = [numberAt(grid, row, column), numberAt(grid, row, target)];
    if (value === undefined || goal === undefined || value === 0 || goal === 0) continue;
    if (saysPercent(grid, row, column) && !saysPercent(grid, row, target)) return true;
    pairs.push([value, goal]);
  }
  const values = pairs.map(([value]) => value);
  const isNearHundred = values.every((value) => value > 0 && value <= 150);
  const apart = pairs.filter(([value, goal]) => value / goal > 3 || value / goal < 1 / 3).length;
  return (
    pairs.length >= FEWEST_ROWS && isNearHundred && apart * 3 >= pairs.length && spread(values) * 2 < spread(pairs.map(([, goal]) => goal))
  );
}

function saysPercent(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  return typeof value === "string" ? value.includes("%") : grid.numberFormat(row, column).includes("%");
}

function spread(values: readonly number[]): number {
  const sizes = values.map(Math.abs);
  return Math.max(...sizes) / Math.min(...sizes);
}
