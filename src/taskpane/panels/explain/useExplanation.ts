import { useMemo } from "react";
import { explainFigure, type Explanation } from "../../../engine/actions/explainFigure";
import { computePolicy, yearsWithActuals } from "../../../engine/domain/computePolicy";
import type { Figure } from "../../../engine/domain/figure";
import type { Band, IndicatorResult } from "../../../engine/domain/results";
import type { Trace } from "../../../engine/domain/trace/trace";
import type { RoundBook } from "../../../engine/followup/book";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import type { RuleId } from "../../../engine/domain/ruleId";

/** What «Explicar» says of one figure. */
export interface FigureStory {
  readonly explanation: Explanation;
  /** Sheet row, one-based; counts and valoración have none. */
  readonly row?: number;
  /** Rules of RULES.md that the figures apply. */
  readonly rules: readonly RuleId[];
  readonly history: readonly YearFigures[];
}

/** One year of the history: LE and VO only for indicators. */
export interface YearFigures {
  readonly year: number;
  readonly target?: Figure;
  readonly actual?: Figure;
  readonly progress1: Figure;
  readonly band: Band;
}

/** The story of the focused indicator, objective, count by band («servicio:bajo») or «valoracion». */
export function useExplanation(model: PaneModel, focus: string | undefined): FigureStory | undefined {
  const { state } = usePane();
  const round = state.book.kind === "ready" ? state.book.round : undefined;
  return useMemo(() => (focus === undefined ? undefined : tell(model, round, focus)), [model, round, focus]);
}

function tell(model: PaneModel, round: RoundBook | undefined, focus: string): FigureStory | undefined {
  const { results, matrix, profile } = model;
  const row = rowOf(model, focus);
  const explanation = explainFigure({ results, matrix, profile, ...(round && { round }) }, row?.code ?? focus);
  if (explanation === undefined) return undefined;
  const rules = [...new Set(explanation.figures.flatMap(({ trace }) => rulesOf(trace)))];
  return { explanation, rules, history: row ? historyOf(model, focus) : [], ...(row && { row: row.row + 1 }) };
}

function rowOf({ results }: PaneModel, key: string): { readonly code: string; readonly row: number } | undefined {
  return (
    results.indicators.find(({ indicator }) => indicator.key === key)?.indicator ??
    results.objectives.find(({ objective }) => objective.key === key)?.objective
  );
}

function historyOf({ matrix, profile }: PaneModel, key: string): readonly YearFigures[] {
  return [...yearsWithActuals(matrix.policy)].reverse().flatMap((year): YearFigures[] => {
    const results = computePolicy(matrix.policy, year, profile);
    const indicator = results.indicators.find((each) => each.indicator.key === key);
    const objective = results.objectives.find((each) => each.objective.key === key);
    return indicator
      ? [indicatorYear(indicator)]
      : objective
        ? [{ year, progress1: objective.progress1.progress.value, band: objective.band }]
        : [];
  });
}

function indicatorYear({ year, reading: { target, actual }, progress1, band }: IndicatorResult): YearFigures {
  return { year, target, actual, progress1: progress1.value, band };
}

function rulesOf(trace: Trace): readonly RuleId[] {
  return trace.op === "cell" || trace.op === "constant" ? [] : [trace.rule, ...trace.args.flatMap(rulesOf)];
}
