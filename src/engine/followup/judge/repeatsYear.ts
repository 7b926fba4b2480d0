import { isKnown } from "../../domain/figure";
import { periodOrder } from "../../domain/period";
import type { Indicator, Period } from "../../domain/policy";
import { bareItem } from "../bareItem";
import type { InboxItem } from "../inbox";
import { periodText } from "../../words/periodText";
import type { JudgeContext } from "./context";
import { tokenOf } from "../token";
import { isSameFigure } from "./known";

/** One or two indicators may stay as they were; from three on, and most of the form, it is last year's that came back. */
const FEWEST = 3;
const MOST_OF_FORM = 0.75;

/** The values of a form that repeats the ones before: each is asked about, since nothing tells which were measured. */
export function asksWhereRepeated(items: readonly InboxItem[], context: JudgeContext): readonly InboxItem[] {
  const held = items.flatMap((item) => {
    const value = item.record?.value;
    const [indicator] = item.record === undefined ? [] : context.find(item.record.code);
    const last = indicator && lastKnown(indicator, context);
    if (indicator === undefined || last === undefined || value === undefined || !isKnown(value) || isUsual(value, indicator)) return [];
    return [{ item, period: last.period, isRepeated: isSameFigure(value, last.value) }];
  });
  const repeated = held.filter(({ isRepeated }) => isRepeated);
  if (repeated.length < FEWEST || repeated.length < held.length * MOST_OF_FORM) return items;
  const asked = new Map(repeated.map(({ item, period }) => [item, period]));
  return items.map((item) => {
    const period = asked.get(item);
    const isEntering = item.verdict === "new" || item.verdict === "changes";
    if (period === undefined || item.record === undefined || !isEntering) return item;
    const also = [...(item.why === "value" ? [] : [{ why: item.why, data: item.data }]), ...(item.also ?? [])];
    return {
      ...bareItem(item),
      verdict: "asks",
      why: "repeatsYear",
      data: { periodo: periodText(period), repetidos: repeated.length, valores: held.length, corte: periodText(context.cut) },
      ...(also.length > 0 && { also }),
      choices: [{ token: tokenOf(item.record.value), record: item.record }],
    };
  });
}

/** Nothing, and all of a whole, repeat themselves year after year. */
function isUsual(value: number, { unit }: Indicator): boolean {
  return value === 0 || (unit === "percent" && value === 100);
}

function lastKnown({ actuals }: Indicator, { matrix, cut }: JudgeContext): { readonly period: Period; readonly value: number } | undefined {
  let last: { readonly period: Period; readonly value: number } | undefined;
  for (const [at, period] of matrix.policy.periods.entries()) {
    const value = actuals.figures[at];
    if (value === undefined || !isKnown(value) || periodOrder(period) >= periodOrder(cut)) continue;
    if (last === undefined || periodOrder(period) > periodOrder(last.period)) last = { period, value };
  }
  return last;
}
