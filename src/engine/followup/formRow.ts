import { ND, type Figure } from "../domain/figure";
import { HALVES, isSamePeriod, periodOrder } from "../domain/period";
import type { Indicator, Period, Policy, ReadingKind, Series } from "../domain/policy";
import type { Profile } from "../domain/profile";
import { addsYears, knownFigure, readYear } from "../domain/yearReading";
import type { RoundCut } from "./cut";
import type { FormFigure, FormRow } from "./form";
import { quotientTimes } from "./quotient";

/** Years before the cut whose values a form shows. */
const MOST_BEFORE = 3;

/** What a form says of an indicator. The periods of `last` are the same in every row of a policy. */
export function formRowOf(indicator: Indicator, policy: Policy, cut: RoundCut, profile: Profile): FormRow {
  const times = quotientTimes(indicator);
  const { key, code, name, level, direction, aggregation, unit, unitOfMeasure, measure, baseline } = indicator;
  return {
    key,
    code,
    name,
    level,
    ...(direction && { direction }),
    ...(aggregation && { aggregation }),
    unit,
    ...(unitOfMeasure !== undefined && { unitOfMeasure }),
    measure,
    baseline: { ...(baseline.year !== undefined && { year: baseline.year }), value: knownFigure(baseline.kind, baseline.value) },
    target: figureOf(indicator, "target", policy.periods, targetPeriod(policy, cut)),
    last: lastPeriods(policy, cut).map((period) => figureOf(indicator, "actual", policy.periods, period)),
    actual: ownFigure(indicator.actuals, policy.periods, cut),
    asksQuotient: times !== undefined,
    ...(times !== undefined && { quotientTimes: times }),
    ...beforeCut(indicator, policy.periods, cut, profile),
  };
}

/** The period whose logro esperado the cut is held against: a half's own where the matrix has a column for it, else the year's. */
export function targetPeriod({ periods, indicators }: Policy, cut: RoundCut): Period {
  const hasColumn = periods.some(
    (period, index) => isSamePeriod(period, cut) && indicators.some(({ targets }) => (targets.kinds[index] ?? "noColumn") !== "noColumn"),
  );
  return hasColumn ? cut : { year: cut.year };
}

/** The last periods with values obtained before the cut, oldest first: halves for a half where the matrix has them, else years. */
export function lastPeriods({ periods, indicators }: Policy, cut: RoundCut): readonly Period[] {
  const before = periods.filter(
    (period, index) =>
      periodOrder(period) < periodOrder(cut) && indicators.some(({ actuals }) => (actuals.kinds[index] ?? "noColumn") !== "noColumn"),
  );
  const halves = before.filter((period) => HALVES.some((months) => isSamePeriod(period, { year: period.year, months })));
  const years = [...new Set(before.filter(({ year }) => year < cut.year).map(({ year }) => year))].sort((a, b) => a - b);
  const found = cut.months !== undefined && halves.length > 0 ? halves : years.map((year): Period => ({ year }));
  return found.slice(-MOST_BEFORE);
}

function figureOf(indicator: Indicator, role: "target" | "actual", periods: readonly Period[], period: Period): FormFigure {
  const series = role === "target" ? indicator.targets : indicator.actuals;
  const own = ownFigure(series, periods, period);
  if (period.months !== undefined || !(own.kind === "noColumn" || own.kind === "blank")) return own;
  // A year whose columns are parts of it.
  const value = readYear(indicator, periods, period.year, { cumulative: "runningTotal" }).reading[role];
  return value === ND ? own : { period, value, kind: "number" };
}

function ownFigure(series: Series, periods: readonly Period[], period: Period): FormFigure {
  const index = periods.findIndex((each) => isSamePeriod(each, period));
  const kind: ReadingKind = series.kinds[index] ?? "noColumn";
  return { period, value: knownFigure(kind, series.figures[index] ?? ND), kind };
}

/** What the years before the cut add to both operands: the sums with nothing at the cut itself. */
function beforeCut(
  indicator: Indicator,
  periods: readonly Period[],
  cut: RoundCut,
  profile: Profile,
): Pick<FormRow, "before"> | Record<never, never> {
  if (cut.months !== undefined || !addsYears(indicator, profile)) return {};
  const others = periods.flatMap((period, index) => (period.year === cut.year ? [] : [index]));
  const withNothing = ({ figures, kinds }: Series): Series => ({
    figures: [...others.map((index): Figure => figures[index] ?? ND), 0],
    kinds: [...others.map((index): ReadingKind => kinds[index] ?? "noColumn"), "number"],
  });
  const emptied = { ...indicator, targets: withNothing(indicator.targets), actuals: withNothing(indicator.actuals) };
  const at = [...others.flatMap((index) => periods[index] ?? []), { year: cut.year }];
  const { target, actual } = readYear(emptied, at, cut.year, profile).reading;
  return { before: { target, actual } };
}
