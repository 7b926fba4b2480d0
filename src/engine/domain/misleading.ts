import { isKnown } from "./figure";
import type { Direction } from "./policy";
import type { IndicatorResult, PolicyResults } from "./results";
import { isSame, reaches } from "./rounding";

/** Share of the way from baseline to target (Avance Tipo 2) from which a level of bajo hides progress (B7). */
export const HIDDEN_PROGRESS = 100 / 3;

/** Avance Tipo 1 above which a target says nothing any more (B8). */
export const FAR_ABOVE = 200;

/** green: alto that hides a fall (B6). red: bajo that hides progress (B7). */
export type Misleading = "green" | "red";

/** Whether the level of an indicator says the contrary of what happened since its baseline (B6, B7). */
export function misleads(result: IndicatorResult): Misleading | undefined {
  const way = againstBaseline(result);
  if (result.band === "high") return way === "worse" ? "green" : undefined;
  const { value } = result.progress2;
  return result.band === "low" && way === "better" && isKnown(value) && reaches(value, HIDDEN_PROGRESS) ? "red" : undefined;
}

/** The indicators whose level misleads, in the order of the matrix. */
export function misleadingOf({ indicators }: Pick<PolicyResults, "indicators">): Readonly<Record<Misleading, readonly IndicatorResult[]>> {
  const of = (wanted: Misleading): readonly IndicatorResult[] => indicators.filter((result) => misleads(result) === wanted);
  return { green: of("green"), red: of("red") };
}

/**
 * The value obtained against the baseline, in the sentido of the indicator; undefined where one of them is ND. Not the sign of Avance Tipo
 * 2:
 * where the target lies on the wrong side of the baseline that sign is turned round, and where it repeats it there is none (P16).
 */
export function againstBaseline({ indicator, reading }: IndicatorResult): "better" | "same" | "worse" | undefined {
  const { actual, baseline } = reading;
  if (!isKnown(actual) || !isKnown(baseline)) return undefined;
  if (isSame(actual, baseline)) return "same";
  return isWorse(actual, baseline, indicator.direction) ? "worse" : "better";
}

/** More than twice what was expected: the target was too low, or the figure is of another scale (B8). */
export function isFarAbove({ progress1: { value } }: Pick<IndicatorResult, "progress1">): boolean {
  return isKnown(value) && !reaches(FAR_ABOVE, value);
}

/** true when `value` is worse than `other` for an indicator of that direction (ascending when not stated). */
export function isWorse(value: number, other: number, direction: Direction | undefined): boolean {
  return isDownward(direction) ? value > other : value < other;
}

/** true when less is better: descendente, máximo permisible. */
export function isDownward(direction: Direction | undefined): boolean {
  return direction === "descending" || direction === "ceiling";
}
