import { computePolicy } from "../domain/computePolicy";
import type { Figure } from "../domain/figure";
import { defaultProfile, type Profile } from "../domain/profile";
import type { PolicyResults } from "../domain/results";
import type { AuditContext } from "./context";
import { agrees, figureIn, type ProgressRole } from "./printed";

/** Choices that change figures; the others only change how they are judged or told. */
const OF_FIGURES = ["clamp", "mean", "ndInMean", "relevanceMax", "cumulative", "descending"] as const satisfies readonly (keyof Profile)[];

const others = new WeakMap<AuditContext, readonly PolicyResults[]>();

/**
 * Whether a printed figure is the one of the rules that were in force before these: it is stale, and no fault of the matrix. Under the
 * rules by default nobody changed any.
 */
export function isOfOtherRules(context: AuditContext, row: number, role: ProgressRole, printed: Figure): boolean {
  let computed = others.get(context);
  if (computed === undefined) others.set(context, (computed = resultsOfOtherRules(context)));
  return computed.some((results) => {
    const figure = figureIn(results, row, role);
    return figure !== undefined && agrees(printed, figure);
  });
}

/** Each changed choice as by default, and all of them. */
function resultsOfOtherRules({ input: { matrix, profile }, year }: AuditContext): readonly PolicyResults[] {
  const changed = OF_FIGURES.filter((field) => profile[field] !== defaultProfile[field]);
  const byDefault = (fields: readonly (typeof OF_FIGURES)[number][]): Profile => ({
    ...profile,
    ...Object.fromEntries(fields.map((field) => [field, defaultProfile[field]])),
  });
  const sets = changed.length > 1 ? [...changed.map((field) => [field]), changed] : changed.map((field) => [field]);
  return sets.map((fields) => computePolicy(matrix.policy, year, byDefault(fields)));
}
