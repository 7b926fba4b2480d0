import type { Profile } from "../../domain/profile";
import { longMeanOfOne, type MeanItem, type MeanPlace } from "./meanFormula";
import { objectiveFormula } from "./progressFormula";

/** The formulas that we write for the mean of an objective over its indicators, by any choice of the profile that leaves its sign. */
export function* objectiveForms(
  items: readonly MeanItem[],
  spelled: string,
  profile: Profile,
  place: MeanPlace,
): Generator<string | undefined> {
  const whole = items.map((item) => ({ ...item, isExcluded: false }));
  const hasExcluded = items.some(({ isExcluded }) => isExcluded);
  const relevanceMax = relevanceMaxOf(items, spelled);
  for (const each of hasExcluded ? [items, whole] : [items]) {
    for (const way of meansOf(profile, relevanceMax)) {
      for (const mode of ["formulas", "functions"] as const) yield objectiveFormula(each, mode, way, place);
      yield longMeanOfOne(each, way, place);
    }
  }
}

/**
 * A simple mean without tope reads as anybody would write it, «=(SUM(S9:S11))/3»: it is ours only where the rules in force are those.
 */
function* meansOf(profile: Profile, relevanceMax: number | undefined): Generator<Profile> {
  const limits = [...new Set([profile.relevanceMax, null, relevanceMax ?? null])];
  for (const ndInMean of ["skip", "zero"] as const) {
    yield { ...profile, ndInMean, clamp: true, mean: "simple" };
    if (!profile.clamp && ndInMean === profile.ndInMean) yield { ...profile, ndInMean, mean: "simple" };
    for (const clamp of [true, false])
      for (const limit of limits) yield { ...profile, ndInMean, clamp, mean: "weighted", relevanceMax: limit };
  }
}

/** The Rmax that gives the weight of the first indicator as it stands written. */
function relevanceMaxOf([first]: readonly MeanItem[], spelled: string): number | undefined {
  const [, weight] = /\*(\d+(?:\.\d+)?)[,+)]/.exec(spelled) ?? [];
  return weight === undefined || first?.relevance === undefined ? undefined : Number(weight) + first.relevance - 1;
}
