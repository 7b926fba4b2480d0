import { useMemo } from "react";
import { computePolicy, yearsWithActuals } from "../../../engine/domain/computePolicy";
import type { Figure } from "../../../engine/domain/figure";
import type { IndicatorResult, ObjectiveResult, Band } from "../../../engine/domain/results";
import type { StepTrace, Trace } from "../../../engine/domain/trace";
import { traceObjective } from "../../../engine/domain/traceObjective";
import { traceProgress } from "../../../engine/domain/traceProgress";
import { locateIn } from "../../../engine/reader/locate";
import type { ExplanationSentence } from "../../../engine/words/explanation";
import { explainTrace } from "../../../engine/words/ruleTexts";
import type { PaneModel } from "../../state/paneModel";

/** An indicator or objective with its two figures, each explained from its trace. */
export interface Explanation {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly row: number;
  readonly band: Band;
  readonly figures: readonly ExplainedFigure[];
  /** Rules of RULES.md that the figures apply. */
  readonly rules: readonly string[];
  readonly history: readonly YearFigures[];
}

export interface ExplainedFigure {
  readonly type: 1 | 2;
  readonly value: Figure;
  readonly sentences: readonly ExplanationSentence[];
}

/** One year of the history: LE and VO only for indicators. */
export interface YearFigures {
  readonly year: number;
  readonly target?: Figure;
  readonly actual?: Figure;
  readonly progress1: Figure;
  readonly band: Band;
}

/** What «Explicar» says of the focused indicator or objective. */
export function useExplanation(model: PaneModel, key: string | undefined): Explanation | undefined {
  return useMemo(() => (key === undefined ? undefined : explain(model, key)), [model, key]);
}

function explain(model: PaneModel, key: string): Explanation | undefined {
  const { results, matrix, profile, year } = model;
  const options = { decimal: matrix.decimal.separator };
  const locate = locateIn(matrix);
  const indicator = results.indicators.find((each) => each.indicator.key === key);
  const objective = results.objectives.find((each) => each.objective.key === key);
  if (indicator === undefined && objective === undefined) return undefined;
  const figures = ([1, 2] as const).map((type) => {
    const trace: StepTrace = indicator
      ? traceProgress(indicator.indicator, matrix.policy, year, type, profile, locate)
      : traceObjective((objective as ObjectiveResult).objective, matrix.policy, year, type, profile, locate);
    return { type, value: trace.value, sentences: explainTrace(trace, options), trace };
  });
  const { code, name, row } = indicator?.indicator ?? (objective as ObjectiveResult).objective;
  const band = indicator?.band ?? objective?.band ?? "noData";
  const rules = [...new Set(figures.flatMap(({ trace }) => rulesOf(trace)))];
  return { key, code, name, row, band, figures, rules, history: historyOf(model, key) };
}

function historyOf({ matrix, profile }: PaneModel, key: string): readonly YearFigures[] {
  return [...yearsWithActuals(matrix.policy)].reverse().flatMap((year): YearFigures[] => {
    const results = computePolicy(matrix.policy, year, profile);
    const indicator = results.indicators.find((each) => each.indicator.key === key);
    const objective = results.objectives.find((each) => each.objective.key === key);
    return indicator ? [indicatorYear(indicator)] : objective ? [{ year, progress1: objective.progress1.progress.value, band: objective.band }] : [];
  });
}

function indicatorYear({ year, reading: { target, actual }, progress1, band }: IndicatorResult): YearFigures {
  return { year, target, actual, progress1: progress1.value, band };
}

function rulesOf(trace: Trace): readonly string[] {
  return trace.op === "cell" || trace.op === "constant" ? [] : [trace.rule, ...trace.args.flatMap(rulesOf)];
}
