import { asFigure, clamp, mean, weightedMean } from "./arithmetic";
import { ND, percent } from "./figure";
import type { Profile } from "./profile";
import type { Progress, RollUp } from "./results";

type MeanRules = Pick<Profile, "ndInMean" | "mean" | "relevanceMax" | "clamp">;

/** What an objective's mean takes from each of its indicators. */
export interface RollUpItem {
  readonly progress: Progress;
  /** Relevancia R: 1 is the most relevant. */
  readonly relevance?: number;
}

/** Avance of an objective: mean of its indicators, each clamped to [0, 100], with «n de N» (O1–O6). */
export function rollUp(progresses: readonly RollUpItem[], profile: MeanRules): RollUp {
  const weights = profile.mean === "weighted" ? relevanceWeights(progresses, profile) : undefined;
  const values: number[] = [];
  const valueWeights: number[] = [];
  let considered = 0;
  let total = 0;
  progresses.forEach(({ progress }, index) => {
    if (isExcluded(progress)) return;
    total++;
    if (progress.value !== ND) considered++;
    const value = valueInMean(progress, profile);
    if (value === ND) return;
    values.push(value);
    if (weights) valueWeights.push(weights[index] ?? 1);
  });
  return { progress: meanProgress(values, weights && valueWeights, progresses, total), considered, total };
}

/**
 * What an indicator counts for in the mean: its Avance, clamped where the profile clamps; 0 for ND where the profile counts it so; or ND,
 * left out (O1, O3).
 */
export function valueInMean(progress: Progress, profile: Pick<Profile, "clamp" | "ndInMean">): number | ND {
  if (progress.value === ND) return profile.ndInMean === "zero" && !isExcluded(progress) ? 0 : ND;
  return profile.clamp ? clamp(progress.value, 0, 100) : progress.value;
}

/** Peso of each indicator, in the same order: Rmax − (R − 1); one without relevancia weighs as the least relevant (O5). */
export function relevanceWeights(
  items: readonly Pick<RollUpItem, "relevance">[],
  profile: Pick<Profile, "relevanceMax">,
): readonly number[] {
  let largest = 1;
  for (const { relevance } of items) if (isRelevance(relevance) && relevance > largest) largest = relevance;
  const least = profile.relevanceMax !== null && profile.relevanceMax >= 1 ? profile.relevanceMax : largest;
  return items.map(({ relevance }) => least - ((isRelevance(relevance) ? Math.min(relevance, least) : least) - 1));
}

/** «No aplica» counts neither in n nor in N (O6). */
export function isExcluded(progress: Progress): boolean {
  return progress.value === ND && progress.reason === "not-applicable";
}

function meanProgress(
  values: readonly number[],
  weights: readonly number[] | undefined,
  all: readonly RollUpItem[],
  total: number,
): Progress {
  if (all.length === 0) return { value: ND, rule: "O4", reason: "no-indicators" };
  if (total === 0) return { value: ND, rule: "O6", reason: "not-applicable" };
  if (values.length === 0) return { value: ND, rule: "O3", reason: "all-nd" };
  const figure = asFigure(weights ? weightedMean(values, weights) : mean(values));
  if (figure === ND) return { value: ND, rule: "P19", reason: "out-of-range" };
  return { value: percent(figure), rule: weights ? "O5" : "O2" };
}

function isRelevance(relevance: number | undefined): relevance is number {
  return relevance !== undefined && relevance >= 1 && Number.isFinite(relevance);
}
