import type { IndicatorResult, PolicyResults } from "../../domain/results";
import type { Board } from "../../followup/board";
import { isFilledAsComputed } from "../matrix/liveColumns";
import { nativeWay, nativeProgress1, nativeProgress2 } from "../formulas/nativeFormula";
import { buildSummarySource, type SummaryInput, type SummarySource } from "../summary/summarySource";

/** What the dashboard is built from. */
export interface DashboardInput extends Omit<SummaryInput, "previousResults" | "isFilled"> {
  /** Results of the years drawn, in order; the last one is the cut year. */
  readonly years: readonly PolicyResults[];
  /** Who delivered what of the year, where it had a round. */
  readonly board?: Board;
}

/** Formulas of the dashboard on the matrix, without «=»; undefined where none can give the figure. */
export interface DashboardSource {
  readonly summary: SummarySource;
  /** An Avance of the cut year: its cell where the matrix has it as computed, else a formula on LB, LE and VO. */
  progress(result: IndicatorResult, type: 1 | 2): string | undefined;
  /** Avance Tipo 1 of a year, on its LE and VO. */
  ofYear(result: IndicatorResult): string | undefined;
  /** The value obtained against the baseline. */
  way(result: IndicatorResult): string | undefined;
}

export function buildDashboardSource(input: DashboardInput): DashboardSource {
  const { grid, results, columns, profile } = input;
  const isLive = columns !== undefined && isFilledAsComputed(grid, input.matrix, results, columns);
  const summary = buildSummarySource({ ...input, isFilled: false }, isLive);
  const native = ({ indicator, year }: IndicatorResult, type: 1 | 2): string | undefined => {
    const operands = summary.figures.finder.operands(indicator, year, profile);
    return (
      type === 1 ? nativeProgress1(indicator, operands, profile, summary.figures) : nativeProgress2(operands, summary.figures)
    )?.slice(1);
  };
  return {
    summary,
    progress: (result, type) => summary.indicator(result, type) ?? native(result, type),
    ofYear: (result) => native(result, 1),
    way: ({ indicator, year }) =>
      nativeWay(indicator, summary.figures.finder.operands(indicator, year, profile), summary.figures)?.slice(1),
  };
}
