import { mean } from "./arithmetic";
import { computePolicy, yearsWithActuals } from "./computePolicy";
import { isKnown, ND, type Figure } from "./figure";
import type { Policy } from "./policy";
import type { Profile } from "./profile";
import type { PolicyResults } from "./results";

/** Results of the year before the cut, where the matrix has values obtained of it: what «the year before» is for every front (P20). */
export function computeYearBefore(policy: Policy, year: number, profile: Profile): PolicyResults | undefined {
  return yearsWithActuals(policy).includes(year - 1) ? computePolicy(policy, year - 1, profile) : undefined;
}

/** Mean of the Avance Tipo 1 of the objectives that have one (O9). */
export function meanOfObjectives({ objectives }: Pick<PolicyResults, "objectives">): Figure {
  const known = objectives.map(({ progress1 }) => progress1.progress.value).filter((value) => isKnown(value));
  return known.length === 0 ? ND : mean(known);
}
