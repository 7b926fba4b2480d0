import { bandOf, countBands } from "./band";
import type { Indicator, Policy, PolicyNode, Period, ReadingKind } from "./policy";
import type { Profile } from "./profile";
import { progressType1, progressType2, withDirectionAssumed } from "./progress";
import { rate } from "./rating";
import type { Band, IndicatorResult, ObjectiveResult, PolicyResults } from "./results";
import { rollUp } from "./rollUp";
import { readYear } from "./yearReading";

/** All the figures of a policy for one cut year. A year without columns gives ND everywhere, each with its reason. */
export function computePolicy(policy: Policy, year: number, profile: Profile): PolicyResults {
  const indicators = policy.indicators.map((indicator) => computeIndicator(indicator, policy.periods, year, profile));
  const byObjective = indexByObjective(indicators);
  const objectives = policy.nodes
    .filter((node) => node.kind === "objective")
    .map((objective) => computeObjective(objective, byObjective.get(objective.key) ?? [], year, profile));
  const counts = { objective: countBands(bandsOf(indicators, "objective")), service: countBands(bandsOf(indicators, "service")) };
  const delivery = policy.deliveries?.find((each) => each.year === year);
  const rating = rate({ objectives, indicators, services: counts.service, ...(delivery && { delivery }) }, profile);
  return { year, indicators, objectives, counts, rating };
}

/** Both Avances and the band of one indicator for one year; without sentido it is computed as ascendente, with a warning (P17). */
export function computeIndicator(indicator: Indicator, periods: readonly Period[], year: number, profile: Profile): IndicatorResult {
  const { reading, reasons } = readYear(indicator, periods, year, profile);
  const type1 = progressType1(reading, indicator.direction ?? "ascending", profile, reasons);
  const progress1 = indicator.direction === undefined ? withDirectionAssumed(type1) : type1;
  const progress2 = progressType2(reading, indicator.direction, reasons);
  return { indicator, year, reading, progress1, progress2, band: bandOf(progress1.value, profile) };
}

/** The cut year where none is asked for: what is written or was answered, else the latest with a known valor obtenido (A8). */
export function cutYear(policy: Policy): number | undefined {
  return policy.cut?.year ?? latestYear(policy);
}

/** Latest year with a known valor obtenido. */
export function latestYear(policy: Policy): number | undefined {
  return yearsWithActuals(policy).at(-1);
}

/** Years with at least one known valor obtenido, in order. */
export function yearsWithActuals(policy: Policy): readonly number[] {
  const years = new Set<number>();
  policy.periods.forEach(({ year }, index) => {
    if (!years.has(year) && policy.indicators.some(({ actuals }) => isKnownAt(actuals.kinds[index]))) years.add(year);
  });
  return [...years].sort((a, b) => a - b);
}

/** A formula that nobody computed is a value all the same: without it the cut would silently be an earlier year. */
function isKnownAt(kind: ReadingKind | undefined): boolean {
  return kind === "number" || kind === "textNumber" || kind === "uncalculated";
}

function indexByObjective(results: readonly IndicatorResult[]): ReadonlyMap<string, readonly IndicatorResult[]> {
  const index = new Map<string, IndicatorResult[]>();
  for (const result of results) {
    const { level, objective } = result.indicator;
    if (level !== "objective" || objective === undefined) continue;
    const siblings = index.get(objective);
    if (siblings) siblings.push(result);
    else index.set(objective, [result]);
  }
  return index;
}

function computeObjective(objective: PolicyNode, indicators: readonly IndicatorResult[], year: number, profile: Profile): ObjectiveResult {
  const progress1 = rollUp(
    indicators.map((each) => item(each, each.progress1)),
    profile,
  );
  const progress2 = rollUp(
    indicators.map((each) => item(each, each.progress2)),
    profile,
  );
  return { objective, year, indicators, progress1, progress2, band: bandOf(progress1.progress.value, profile) };
}

function item({ indicator: { relevance } }: IndicatorResult, progress: IndicatorResult["progress1"]): Parameters<typeof rollUp>[0][number] {
  return relevance === undefined ? { progress } : { progress, relevance };
}

function* bandsOf(results: readonly IndicatorResult[], level: Indicator["level"]): Generator<Band> {
  for (const { indicator, band } of results) if (indicator.level === level) yield band;
}
