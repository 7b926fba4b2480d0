import { isKnown, type Figure } from "./figure";
import { neededActual } from "./neededActual";
import type { Profile } from "./profile";
import type { IndicatorResult, ObjectiveResult } from "./results";
import { relevanceWeights, valueInMean } from "./rollUp";

/** A valor obtenido that would take a row to a better band. */
export interface NeededValue {
  readonly band: "medium" | "high";
  /** Lower limit of that band, in percent. */
  readonly limit: number;
  readonly value: number;
}

/**
 * Bands above the one an indicator is in, each with the valor obtenido that just reaches it; none where it is high or cannot be told (N1).
 */
export function neededForIndicator({ indicator, reading, band }: IndicatorResult, profile: Profile): readonly NeededValue[] {
  const above = band === "high" ? [] : band === "medium" ? (["high"] as const) : (["medium", "high"] as const);
  return above.flatMap((next) => {
    const value = neededActual(reading, indicator.direction ?? "ascending", next, profile);
    return isKnown(value) ? [{ band: next, limit: profile.thresholds[next], value }] : [];
  });
}

/** One indicator's part in taking its objective to a better band. */
export interface NeededStep {
  readonly result: IndicatorResult;
  /** Avance Tipo 1 it would need, and the valor obtenido that gives it. */
  readonly progress: number;
  readonly value: number;
  /** How far that is from what it obtained, as a share of it; undefined where it obtained 0. */
  readonly effort: number | undefined;
}

export interface NeededForObjective {
  readonly band: "medium" | "high";
  readonly limit: number;
  /** The fewest indicators that are enough, and among them the ones nearest to what they need. */
  readonly steps: readonly NeededStep[];
}

/**
 * The cheapest way for an objective to reach the next band (N2): the one indicator that needs the smallest change in proportion to what it
 * obtained; where none is enough alone, the ones with most to give are taken to 100 first and the last one to what is left. Undefined where
 * it is high, or no values obtained could take it there.
 */
export function neededForObjective(result: ObjectiveResult, profile: Profile): NeededForObjective | undefined {
  const mean = result.progress1.progress.value;
  if (!isKnown(mean) || result.band === "high" || result.band === "noData") return undefined;
  const band = result.band === "low" ? "medium" : "high";
  const limit = profile.thresholds[band];
  const shares = sharesOf(result, profile);
  let missing = limit - mean;
  const alone = shares.flatMap((share) => stepTo(share, share.counted + missing / share.weight, profile));
  const cheapest = [...alone].sort(byEffort)[0];
  if (cheapest) return { band, limit, steps: [cheapest] };
  if (!profile.clamp) return undefined;

  const steps: NeededStep[] = [];
  for (const share of [...shares].sort((a, b) => (100 - b.counted) * b.weight - (100 - a.counted) * a.weight)) {
    const progress = Math.min(100, share.counted + missing / share.weight);
    const [step] = stepTo(share, progress, profile);
    if (!step || progress <= share.counted) continue;
    steps.push(step);
    missing -= (progress - share.counted) * share.weight;
    if (missing <= 1e-9) return { band, limit, steps };
  }
  return undefined;
}

interface Share {
  readonly result: IndicatorResult;
  /** What it counts for now, and its weight in the mean. */
  readonly counted: number;
  readonly weight: number;
}

function sharesOf({ indicators }: ObjectiveResult, profile: Profile): readonly Share[] {
  const weights =
    profile.mean === "weighted"
      ? relevanceWeights(
          indicators.map(({ indicator }) => indicator),
          profile,
        )
      : indicators.map(() => 1);
  const shares = indicators.flatMap((result, index): Share[] => {
    const counted: Figure = valueInMean(result.progress1, profile);
    return isKnown(counted) ? [{ result, counted, weight: weights[index] ?? 1 }] : [];
  });
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  return shares.map((share) => ({ ...share, weight: share.weight / total }));
}

/** The step that takes one indicator to a progress, where the clamp and its own figures allow it. */
function stepTo({ result }: Share, progress: number, profile: Profile): readonly NeededStep[] {
  if (profile.clamp && progress > 100 + 1e-9) return [];
  const value = neededActual(result.reading, result.indicator.direction ?? "ascending", "high", {
    ...profile,
    bandOn: "unrounded",
    thresholds: { medium: progress, high: progress },
  });
  if (!isKnown(value)) return [];
  const { actual } = result.reading;
  return [{ result, progress, value, effort: isKnown(actual) && actual !== 0 ? Math.abs(value / actual - 1) : undefined }];
}

function byEffort(a: NeededStep, b: NeededStep): number {
  return (a.effort ?? Infinity) - (b.effort ?? Infinity);
}
