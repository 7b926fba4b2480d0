import type { Rect } from "../../address";
import type { CellValue, Grid } from "../../grid";
import type { Figure } from "../../domain/figure";
import { ND } from "../../domain/figure";
import type { FigureRole, Indicator, Period, ReadingKind } from "../../domain/policy";
import type { Profile } from "../../domain/profile";
import { addsYears, columnsOfYear, partsThatCount, yearsToAdd } from "../../domain/yearReading";
import { findFigureColumn, type Matrix } from "../../reader/matrix";

/** One figure of a row, and the cell it stands in. */
export interface FigureCell {
  readonly row: number;
  readonly column: number;
  readonly figure: Figure;
  readonly kind: ReadingKind;
  /** What stands in the cell. */
  readonly value: CellValue;
  /** The cell's number (or NUMBERVALUE of its text) times this is the figure; undefined where nothing tells it: ND and 0. */
  readonly factor: number | undefined;
}

/** The cells that add up to each operand of an indicator for a year (A1–A6); an operand without columns is undefined. */
export interface OperandCells {
  readonly baseline: readonly FigureCell[] | undefined;
  readonly target: readonly FigureCell[] | undefined;
  readonly actual: readonly FigureCell[] | undefined;
}

/** Finds figures in the sheet a matrix was read from. */
export interface FigureFinder {
  operands(indicator: Indicator, year: number, profile: Profile): OperandCells;
}

export function buildFigureFinder(grid: Grid, matrix: Matrix): FigureFinder {
  const { periods } = matrix.policy;
  const columns = {
    baseline: findFigureColumn(matrix, "baseline", undefined),
    target: periods.map((period) => findFigureColumn(matrix, "target", period)),
    actual: periods.map((period) => findFigureColumn(matrix, "actual", period)),
  };

  const merges = grid.merges.filter((merge) => merge.row + merge.rows - 1 >= matrix.dataRows[0] && merge.row <= matrix.dataRows[1]);

  const cell = (
    indicator: Indicator,
    column: number | undefined,
    figure: Figure,
    kind: ReadingKind,
    factor: number,
  ): FigureCell | undefined => {
    if (column === undefined) return undefined;
    const anchor = figure === ND || merges.length === 0 ? undefined : anchorOf(grid, merges, indicator.row, column);
    const row = anchor?.row ?? indicator.row;
    const at = anchor?.column ?? column;
    return { row, column: at, figure, kind, value: grid.value(row, at), factor: figure === ND || figure === 0 ? undefined : factor };
  };

  const seriesCell = (indicator: Indicator, role: Exclude<FigureRole, "baseline">, index: number): FigureCell | undefined => {
    const series = role === "target" ? indicator.targets : indicator.actuals;
    return cell(
      indicator,
      columns[role][index],
      series.figures[index] ?? ND,
      series.kinds[index] ?? "noColumn",
      series.factors?.[index] ?? 1,
    );
  };

  const yearCells = (indicator: Indicator, role: Exclude<FigureRole, "baseline">, year: number): readonly FigureCell[] | undefined => {
    const series = role === "target" ? indicator.targets : indicator.actuals;
    const { whole, parts } = columnsOfYear(series, periods, year);
    if (parts.length === 0) return allOf([seriesCell(indicator, role, whole)]);
    const counted = partsThatCount(indicator, series, periods, year, parts);
    return counted && allOf(counted.map(({ index }) => seriesCell(indicator, role, index)));
  };

  return {
    operands: (indicator, year, profile) => {
      const years = addsYears(indicator, profile) ? yearsOf(indicator, year, periods) : year;
      const operand = (role: Exclude<FigureRole, "baseline">): readonly FigureCell[] | undefined =>
        typeof years === "number"
          ? yearCells(indicator, role, years)
          : years && allOf(years.map((each) => yearCells(indicator, role, each)))?.flat();
      const { value, kind, factor } = indicator.baseline;
      return {
        baseline: allOf([cell(indicator, columns.baseline, value, kind, factor ?? 1)]),
        target: operand("target"),
        actual: operand("actual"),
      };
    },
  };
}

/** Years whose flows are added, from the one after the baseline; undefined where there is no such sum (A2, A6). */
function yearsOf(indicator: Indicator, year: number, periods: readonly Period[]): readonly number[] | undefined {
  const range = yearsToAdd(indicator, year);
  if (typeof range === "string" || range.to - range.from > periods.length) return undefined;
  return Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index);
}

/** Where the value of a known figure stands: itself, or the first cell of the merge that covers it. */
function anchorOf(grid: Grid, merges: readonly Rect[], row: number, column: number): { readonly row: number; readonly column: number } {
  if (grid.value(row, column) !== null) return { row, column };
  const merge = merges.find(
    (each) => row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns,
  );
  return merge ? { row: merge.row, column: merge.column } : { row, column };
}

function allOf<T>(items: readonly (T | undefined)[]): readonly T[] | undefined {
  return items.length === 0 || items.includes(undefined) ? undefined : (items as readonly T[]);
}
