import { changeSince } from "../../engine/domain/changeSince";
import { isKnown } from "../../engine/domain/figure";
import type { Profile } from "../../engine/domain/profile";
import type { IndicatorResult, ObjectiveResult, PolicyResults } from "../../engine/domain/results";
import type { Matrix } from "../../engine/reader/matrix";

/** What the pane shows of one matrix for one cut year, under one rule profile. */
export interface PaneModel {
  readonly matrix: Matrix;
  readonly profile: Profile;
  readonly year: number;
  /** Years one can ask for, newest first. */
  readonly years: readonly number[];
  readonly results: PolicyResults;
  /** The year before, where the matrix has values of it. */
  readonly previous?: PolicyResults;
}

/** An indicator whose Avance Tipo 1 moved since the year before. */
export interface Mover {
  readonly now: IndicatorResult;
  readonly before: IndicatorResult;
  /** Percentage points, uncapped. */
  readonly change: number;
}

/** Indicators that moved most since the year before; what happens above 100 or below 0 counts only to break ties. */
export function findMovers({ results, previous }: PaneModel, most = 5): readonly Mover[] {
  if (previous === undefined) return [];
  const movers = results.indicators.flatMap((now, index): Mover[] => {
    const before = previous.indicators[index];
    const change = changeSince(before?.progress1.value, now.progress1.value);
    return before && change !== undefined && change !== 0 ? [{ now, before, change }] : [];
  });
  return movers.sort((a, b) => cappedChange(b) - cappedChange(a) || Math.abs(b.change) - Math.abs(a.change)).slice(0, most);
}

/** Change of an objective against the year before; undefined where either is ND, or there is no year before. */
export function objectiveChange(model: PaneModel, objective: ObjectiveResult): number | undefined {
  return changeSince(previousObjective(model, objective)?.progress1.progress.value, objective.progress1.progress.value);
}

export function previousObjective({ results, previous }: PaneModel, objective: ObjectiveResult): ObjectiveResult | undefined {
  return previous?.objectives[results.objectives.indexOf(objective)];
}

/** Indicators whose Avance Tipo 1 cannot be computed. */
export function withoutData({ results }: PaneModel): readonly IndicatorResult[] {
  return results.indicators.filter(({ band }) => band === "noData");
}

function cappedChange({ before, now }: Mover): number {
  return Math.abs(capped(now) - capped(before));
}

function capped({ progress1: { value } }: IndicatorResult): number {
  return isKnown(value) ? Math.min(100, Math.max(0, value)) : 0;
}
