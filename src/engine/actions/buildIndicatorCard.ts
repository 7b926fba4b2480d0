import { computeIndicator } from "../domain/computePolicy";
import { isKnown } from "../domain/figure";
import { traceProgress } from "../domain/trace/traceProgress";
import { computeTrajectory, type NoTrajectory, type Trajectory } from "../domain/trajectory";
import type { IndicatorResult } from "../domain/results";
import type { Plan } from "../plan";
import { explainFigure } from "./explainFigure";
import { isCalled, numberedUnder } from "./rowByCode";
import { locateIn } from "../reader/locate";
import { buildIndicatorCard } from "../sheets/card/indicatorCard";
import { cardTexts } from "../words/sheets/cardTexts";
import { explanationText } from "../words/rules/explanation";
import { explainTrace } from "../words/rules/ruleTexts";
import type { Fill, FillProblem, FillRequest } from "./fill";
import { planFill } from "./fillProgress";

export interface CardRequest extends Omit<FillRequest, "parts" | "mode"> {
  /** Code of the indicator, as the matrix writes it or with its parts spelt otherwise (IOP 1.1). */
  readonly code: string;
}

export type CardOutcome =
  | { readonly ok: true; readonly plan: Plan; readonly result: IndicatorResult; readonly trajectory: Trajectory | NoTrajectory }
  | { readonly ok: false; readonly problem: FillProblem | { readonly code: "unknownCode"; readonly message: string } };

/** «Ficha»: the sheet «Ficha <código>» of one indicator; nothing is written in the matrix. */
export function planIndicatorCard(request: CardRequest): CardOutcome {
  const outcome = planFill({ ...request, parts: { progress: false, bands: false, summary: false } });
  if (!outcome.ok) return outcome;
  const { fill } = outcome;
  const result = findIndicator(fill, request.code);
  if (!result) {
    const keys = numberedUnder(fill.results.indicators, request.code).map(({ indicator }) => indicator.code);
    const message = keys.length > 0 ? cardTexts.sharedCode(request.code, keys) : cardTexts.unknownCode(request.code);
    return { ok: false, problem: { code: "unknownCode", message } };
  }
  const { matrix, grid, stamp } = request;
  const { profile, year, plan } = fill;
  const { policy } = matrix;
  const trajectory = computeTrajectory(result.indicator, policy.periods, year, profile);
  const explanation = ([1, 2] as const).map((type) =>
    explanationText(
      explainTrace(traceProgress(result.indicator, policy, year, type, profile, locateIn(matrix)), { decimal: matrix.decimal.separator }),
    ),
  );
  const { registry } = request.answers ?? {};
  const told = registry
    ? (explainFigure({ matrix, results: fill.results, profile, round: { registry, cuts: [] } }, result.indicator.key)?.origin ?? [])
    : [];
  const years = yearsOf(fill, result, trajectory).map((each) => computeIndicator(result.indicator, policy.periods, each, profile));
  const sheet = buildIndicatorCard({
    grid,
    matrix,
    result,
    years,
    trajectory,
    explanation: [...explanation, ...told.map((one) => explanationText([one]))],
    profile,
    ...(stamp === undefined ? {} : { stamp }),
  });
  return {
    ok: true,
    result,
    trajectory,
    plan: { title: cardTexts.planTitle(result.indicator.code), steps: [sheet], sources: plan.sources },
  };
}

function findIndicator({ results }: Fill, wanted: string): IndicatorResult | undefined {
  const isWanted = isCalled(wanted);
  const found = results.indicators.find(({ indicator }) => isWanted(indicator));
  const [only, ...others] = found ? [found] : numberedUnder(results.indicators, wanted);
  return others.length === 0 ? only : undefined;
}

/** Most years a card has rows for; the earliest are left out. */
const MOST_YEARS = 20;

/** Every year from the first figure to the last logro esperado, with the cut year among them, so that the chart keeps its scale. */
function yearsOf(
  { request: { matrix }, year }: Fill,
  { indicator }: IndicatorResult,
  trajectory: Trajectory | NoTrajectory,
): readonly number[] {
  const { periods } = matrix.policy;
  const withFigure = periods
    .filter((_, index) => isKnown(indicator.targets.figures[index] ?? "ND") || isKnown(indicator.actuals.figures[index] ?? "ND"))
    .map((period) => period.year);
  const all = [...withFigure, year, ...trajectory.points.map((point) => point.year)];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: Math.min(MOST_YEARS, last - first + 1) }, (_, index) => Math.max(first, last - MOST_YEARS + 1) + index);
}
