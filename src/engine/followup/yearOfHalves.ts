import { isKnown, ND, type Figure } from "../domain/figure";
import { isSamePeriod } from "../domain/period";
import type { Indicator, Period, ReadingKind } from "../domain/policy";
import { readYear } from "../domain/yearReading";
import { halfMonths } from "./cut";
import { recordKey, type FollowUpRecord } from "./record";

/** The value of a year whose halves were reported, by its tipo de agregación; why there is none, where there is none. */
export type YearOfHalves =
  | { readonly kind: "value"; readonly value: Figure; readonly halves: readonly [FollowUpRecord, FollowUpRecord] }
  /** One of the halves is still to come. */
  | { readonly kind: "half" }
  /** Nothing says whether the halves are added up, and it matters. */
  | { readonly kind: "unsaid" };

/** Acumulado adds both halves, no acumulado takes the last (A3, A4); ND inside a sum is ND (A5). */
export function yearOfHalves(indicator: Indicator, year: number, records: readonly FollowUpRecord[]): YearOfHalves {
  const periods: readonly Period[] = [1, 2].map((half) => ({ year, months: halfMonths(half as 1 | 2) }));
  const [first, second] = periods.map((period) =>
    records.filter(({ code, cut }) => recordKey(code) === recordKey(indicator.code) && isSamePeriod(cut, period)).at(-1),
  );
  if (first === undefined || second === undefined) return { kind: "half" };
  const values = [first.value, second.value];
  const kinds = values.map((value): ReadingKind => (isKnown(value) ? "number" : "nd"));
  const [sum, last] = [values.every(isKnown) ? values.reduce<number>((a, b) => a + (b as number), 0) : ND, second.value];
  if (indicator.aggregation === undefined && sum !== last) return { kind: "unsaid" };
  const halves = { ...indicator, actuals: { figures: values, kinds } };
  const { actual } = readYear(halves, periods, year, { cumulative: "runningTotal" }).reading;
  return { kind: "value", value: actual, halves: [first, second] };
}
