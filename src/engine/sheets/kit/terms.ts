import type { PolicyResults } from "../../domain/results";
import { hierarchyTerms, type HierarchyTerms } from "../../words/hierarchyTerms";

/** What the objectives and services of these results are called, told by the codes of the objectives. */
export function termsOf({ objectives }: Pick<PolicyResults, "objectives">): HierarchyTerms {
  return hierarchyTerms(objectives.map(({ objective }) => objective.code));
}
