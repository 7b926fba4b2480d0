import { isKnown } from "../domain/figure";
import type { FormRow } from "./form";

/** Percentages of a row that nobody expects: a value below `low` or above `high` may be in the other scale. In percent, 85 = 85 %. */
export interface ScaleLimits {
  /** Below it, it is asked whether a hundred times as much is meant, if that is no more than `mostForLow`. */
  readonly low: number;
  readonly mostForLow: number;
  /** Above it, it is asked whether a hundredth is meant, if that is no less than `leastForHigh`. */
  readonly high: number;
  readonly leastForHigh: number;
}

/** How far from every known figure of the row a value is when its scale is in doubt. */
const FAR = 20;
/** How near to one of them the value in the other scale must be. */
const NEAR = 5;

/** The limits of a row in percent, from its target, baseline and last values; of one without known figures, 1 % and 1000 %. */
export function scaleLimits({ target, baseline, last }: Pick<FormRow, "target" | "baseline" | "last">): ScaleLimits {
  const known = [target.value, baseline.value, ...last.map(({ value }) => value)].filter(isKnown).filter((value) => value > 0);
  if (known.length === 0) return { low: 1, mostForLow: 100, high: 1000, leastForHigh: 0 };
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return { low: least / FAR, mostForLow: most * NEAR, high: most * FAR, leastForHigh: least / NEAR };
}

/** What a percentage may be instead (85 for 0.85, 0.85 for 85); undefined where its scale is not in doubt. */
export function otherScale(row: Pick<FormRow, "unit" | "target" | "baseline" | "last">, value: number): number | undefined {
  if (row.unit !== "percent" || value <= 0) return undefined;
  const { low, mostForLow, high, leastForHigh } = scaleLimits(row);
  if (value < low && value * 100 <= mostForLow) return value * 100;
  return value > high && value / 100 >= leastForHigh ? value / 100 : undefined;
}
