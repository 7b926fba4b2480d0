import { placeAddress } from "../../address";
import type { Figure } from "../../domain/figure";
import { isSamePeriod } from "../../domain/period";
import type { Indicator, Period } from "../../domain/policy";
import { isSameFigure } from "../../followup/judge/known";
import type { CellValue, Grid } from "../../grid";
import type { CellWrite } from "../../plan";
import type { Matrix, ReaderChoices } from "../../reader/matrix";
import { facing } from "../../reader/partOfGrid";
import { readWorkbook } from "../../reader/readWorkbook";
import { waysToWrite } from "./waysToWrite";

/** One value for the matrix. */
export interface WantedValue {
  readonly indicator: Indicator;
  readonly value: Figure;
}

export interface PlacedValue extends WantedValue {
  readonly write: CellWrite;
  /** «Matriz!K12». */
  readonly cell: string;
}

/** Why a value cannot be written: its cell is a formula, is part of a merge, or would be read as another figure. */
export type LeftWhy = "formula" | "merged" | "otherReading";

export interface LeftValue extends WantedValue {
  readonly cell: string;
  readonly why: LeftWhy;
}

export interface WritesRequest {
  readonly grid: Grid;
  readonly matrix: Matrix;
  readonly choices: ReaderChoices;
  /** The period that the values are of, and its column. */
  readonly period: Period;
  readonly column: number;
}

/**
 * Values as cells of the matrix, each in the way of its row. The matrix is read again as it would be: a value that would be read otherwise,
 * or change how another figure is read, is written in the next way, or left out.
 */
export function placeValues(
  wanted: readonly WantedValue[],
  request: WritesRequest,
): { readonly placed: readonly PlacedValue[]; readonly left: readonly LeftValue[] } {
  const { grid, matrix, column, period } = request;
  const left: LeftValue[] = [];
  const tried: Try[] = [];
  for (const each of wanted) {
    const { row } = each.indicator;
    const cell = placeAddress({ sheet: matrix.sheet, row, column });
    const why = obstacleAt(grid, row, column);
    if (why !== undefined) left.push({ ...each, cell, why });
    else
      tried.push({
        ...each,
        cell,
        at: 0,
        ways: waysToWrite(grid, matrix, each.indicator, { row, column, numberFormat: grid.numberFormat(row, column) }, each.value, period),
      });
  }
  let open: readonly Try[] = tried;
  for (let round = 0; round < MOST_ROUNDS && open.length > 0; round++) {
    const wrong = wrongOnes(open, request);
    if (wrong.size === 0) break;
    open = open.flatMap((each): readonly Try[] => {
      if (!wrong.has(each)) return [each];
      if (each.at + 1 < each.ways.length) return [{ ...each, at: each.at + 1 }];
      left.push({ indicator: each.indicator, value: each.value, cell: each.cell, why: "otherReading" });
      return [];
    });
  }
  const wrong = wrongOnes(open, request);
  for (const { indicator, value, cell } of wrong) left.push({ indicator, value, cell, why: "otherReading" });
  const placed = open.flatMap((each) => {
    const write = each.ways[each.at];
    return wrong.has(each) || write === undefined ? [] : [{ indicator: each.indicator, value: each.value, cell: each.cell, write }];
  });
  return { placed, left };
}

/** Each round tries one more way; what is still read otherwise then is left out. */
const MOST_ROUNDS = 5;

interface Try extends WantedValue {
  readonly cell: string;
  readonly ways: readonly CellWrite[];
  readonly at: number;
}

function obstacleAt(grid: Grid, row: number, column: number): LeftWhy | undefined {
  if (grid.formula(row, column) !== undefined) return "formula";
  const isMerged = grid.merges.some(
    (merge) => row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns,
  );
  return isMerged ? "merged" : undefined;
}

/** The values that would not be read as they are meant, and where others would be disturbed, all that are not yet in their surest way. */
function wrongOnes(open: readonly Try[], { grid, matrix, choices, period }: WritesRequest): ReadonlySet<Try> {
  const after = readAfter(
    grid,
    matrix,
    choices,
    open.flatMap(({ ways, at }) => ways[at] ?? []),
  );
  if (after === undefined) return new Set(open);
  const index = after.policy.periods.findIndex((each) => isSamePeriod(each, period));
  const now = new Map(after.policy.indicators.map((indicator) => [indicator.row, indicator]));
  const wrong = new Set(
    open.filter(({ indicator, value }) => {
      const read = now.get(indicator.row);
      const figure = read?.actuals.figures[index];
      return (
        read === undefined || figure === undefined || !isSameFigure(figure, value) || !isSameBeside(indicator, read, matrix, after, period)
      );
    }),
  );
  const written = new Set(open.map(({ indicator }) => indicator));
  const isDisturbed = matrix.policy.indicators.some((indicator) => {
    const read = now.get(indicator.row);
    return !written.has(indicator) && (read === undefined || !isSameBeside(indicator, read, matrix, after, period));
  });
  if (!isDisturbed) return wrong;
  const moveable = open.filter((each) => each.at + 1 < each.ways.length);
  // Nothing is left to try: better none of them than another figure read otherwise.
  return new Set([...wrong, ...(moveable.length > 0 ? moveable : open)]);
}

/** Every figure of the row but the one that is written is read as before. */
function isSameBeside(before: Indicator, after: Indicator, old: Matrix, next: Matrix, written: Period): boolean {
  if (before.unit !== after.unit || before.baseline.value !== after.baseline.value) return false;
  return old.policy.periods.every((period, at) => {
    const other = next.policy.periods.findIndex((each) => isSamePeriod(each, period));
    const isTarget = before.targets.figures[at] === after.targets.figures[other];
    return isTarget && (isSamePeriod(period, written) || before.actuals.figures[at] === after.actuals.figures[other]);
  });
}

function readAfter(grid: Grid, matrix: Matrix, choices: ReaderChoices, writes: readonly CellWrite[]): Matrix | undefined {
  const found = readWorkbook([withCells(grid, writes)], choices).matrices;
  return found.find(({ area }) => area.row === matrix.area.row && area.column === matrix.area.column) ?? found[0];
}

/** The grid as it will be once the cells are written. */
export function withCells(grid: Grid, writes: readonly CellWrite[]): Grid {
  const written = new Map(writes.map((each) => [each.row * WIDTH + each.column, each]));
  const at = (row: number, column: number): CellWrite | undefined => written.get(row * WIDTH + column);
  const right = writes.reduce((most, { column }) => Math.max(most, column + 1), grid.area.column + grid.area.columns);
  return {
    ...facing(grid),
    area: { ...grid.area, columns: right - grid.area.column },
    value(row, column): CellValue {
      const write = at(row, column);
      return write?.value === undefined ? grid.value(row, column) : write.value;
    },
    formula: (row, column) => (at(row, column)?.value === undefined ? grid.formula(row, column) : undefined),
    numberFormat(row, column) {
      const style = at(row, column)?.style;
      return style?.numberFormat ?? (style?.like ? grid.numberFormat(style.like.row, style.like.column) : grid.numberFormat(row, column));
    },
  };
}

const WIDTH = 16_384;
