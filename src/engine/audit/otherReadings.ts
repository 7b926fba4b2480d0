import { bandOf } from "../domain/band";
import { isKnown, type Figure } from "../domain/figure";
import type { Indicator, Period } from "../domain/policy";
import { knownFigure } from "../domain/yearReading";
import { computeIndicator } from "../domain/computePolicy";
import type { AuditContext } from "./context";
import type { Sighting } from "./rule";

/**
 * An indicator without figure only because part of its valor obtenido is ND (a part of the year, or a year of a sum): what its band would be
 * with the parts that are known. An ND that is the whole valor obtenido has no other reading; calculo.sin-dato tells of it.
 */
export function bandByOtherReading(indicator: Indicator, context: AuditContext): Omit<Sighting, "code"> | undefined {
  const result = context.result(indicator);
  if (result?.band !== "noData") return undefined;
  const { profile, matrix } = context.input;
  const { periods } = matrix.policy;
  const isPart = (period: Period): boolean =>
    period.year === context.year
      ? period.months !== undefined
      : indicator.aggregation === "cumulative" && profile.cumulative === "yearlyFlows" && period.year < context.year;
  const other = computeIndicator(withZeros(indicator, periods, isPart), periods, context.year, profile);
  const { value } = other.progress1;
  if (!isKnown(value) || value === 0) return undefined;
  return {
    cell: context.figureCell(indicator, "actual", context.year),
    data: {
      otroAvance: value satisfies Figure,
      otraBanda: bandOf(value, profile),
      motivo: "reason" in result.progress1 ? result.progress1.reason : "",
    },
  };
}

/**
 * The parts that are ND left out of the sum: counted as 0, or, in a series that is not added up, the part before in place of the last.
 */
function withZeros(indicator: Indicator, periods: readonly Period[], isPart: (period: Period) => boolean): Indicator {
  const { actuals } = indicator;
  const figures = actuals.figures.map((figure, index) => {
    const period = periods[index];
    const isMissing = period !== undefined && ["nd", "blank"].includes(actuals.kinds[index] ?? "") && isPart(period);
    return isMissing ? partInstead(indicator, periods, index) : figure;
  });
  const kinds = actuals.kinds.map((kind, index) => (figures[index] !== actuals.figures[index] ? "number" : kind));
  return { ...indicator, actuals: { ...actuals, figures, kinds } };
}

function partInstead({ aggregation, actuals }: Indicator, periods: readonly Period[], index: number): Figure {
  if (aggregation === "cumulative") return 0;
  const end = periods[index]?.months?.[1] ?? 0;
  let before: Figure = "ND";
  let latest = 0;
  periods.forEach(({ year, months }, at) => {
    const figure = knownFigure(actuals.kinds[at] ?? "noColumn", actuals.figures[at] ?? "ND");
    if (year !== periods[index]?.year || months === undefined || months[1] >= end || months[1] <= latest || figure === "ND") return;
    before = figure;
    latest = months[1];
  });
  return before;
}
