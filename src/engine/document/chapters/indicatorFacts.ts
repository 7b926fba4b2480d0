import { changeSince } from "../../domain/changeSince";
import { isKnown } from "../../domain/figure";
import { againstBaseline } from "../../domain/misleading";
import type { IndicatorResult } from "../../domain/results";
import type { IndicatorFacts, PreviousFacts } from "../../words/reportTexts/indicatorSentences";
import type { FigurePlace, ReportSource } from "../reportSource";

/** The figures of an indicator as its sentences say them, each marked with its place. */
export function indicatorFacts(source: ReportSource, result: IndicatorResult, place: FigurePlace): IndicatorFacts {
  const { indicator, reading, progress1, progress2, band, year } = result;
  const previous = previousFacts(source, result, place);
  return {
    code: indicator.code,
    name: indicator.name,
    year,
    band,
    isZero: reading.actual === 0,
    isBelowBaseline: againstBaseline(result) === "worse",
    ...(isKnown(reading.actual) && { actual: source.value(indicator, "vo", reading.actual, place) }),
    ...(isKnown(reading.target) && { target: source.value(indicator, "le", reading.target, place) }),
    ...(isKnown(reading.baseline) && { baseline: source.value(indicator, "lb", reading.baseline, place) }),
    ...(isKnown(progress1.value) && { progress1: source.progress(indicator.code, 1, progress1.value, place) }),
    ...(isKnown(progress2.value) && { progress2: source.progress(indicator.code, 2, progress2.value, place) }),
    ...("reason" in progress1 && { reason1: progress1.reason }),
    ...("reason" in progress2 && { reason2: progress2.reason }),
    ...(previous && { previous }),
  };
}

function previousFacts(source: ReportSource, result: IndicatorResult, place: FigurePlace): PreviousFacts | undefined {
  const previous = source.previousOf(result);
  const before = previous?.progress1.value;
  const change = changeSince(before, result.progress1.value);
  if (!previous || before === undefined || change === undefined) return undefined;
  const trend = change > 0 ? "up" : change < 0 ? "down" : "same";
  return { year: previous.year, trend, progress1: source.progress(result.indicator.code, 1, before, place, previous.year) };
}
