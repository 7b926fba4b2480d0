import { computePolicy } from "../computePolicy";
import type { Locate, Policy } from "../policy";
import type { Profile } from "../profile";
import type { PolicyResults, RatingCriterion } from "../results";
import type { StepTrace, Trace } from "./trace";
import { traceCount } from "./traceCount";
import { traceObjectiveResult } from "./traceObjective";
import { NOWHERE, constant } from "./traceOperand";

/** How the score of the valoración came about: levels by weights, each level with the figures behind it (V1–V7). */
export function traceRating(policy: Policy, year: number, profile: Profile, locate: Locate = NOWHERE): StepTrace {
  const results = computePolicy(policy, year, profile);
  const { criteria, points, score } = results.rating;
  const products = criteria.map((criterion): StepTrace => {
    const level = traceLevel(criterion, results, policy, profile, locate);
    return { op: "multiply", rule: "V1", args: [level, constant(criterion.weight)], value: criterion.points, of: criterion.criterion };
  });
  const weights = criteria.map(({ weight }) => constant(weight));
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const args: Trace[] = [
    { op: "sum", rule: "V1", args: products, value: points },
    { op: "sum", rule: "V1", args: weights, value: total },
  ];
  return { op: "divide", rule: "V2", args, value: score };
}

/** The level, given by the planner (V6) or by the proposal's rule, with its evidence. */
function traceLevel(criterion: RatingCriterion, results: PolicyResults, policy: Policy, profile: Profile, locate: Locate): StepTrace {
  const { level, chosen } = criterion;
  const rule = chosen ? "V6" : criterion.evidence.of === "answers" ? "V7" : PROPOSAL_RULES[criterion.criterion];
  return {
    op: "given",
    rule,
    args: [constant(level), ...evidence(criterion, results, policy, profile, locate)],
    value: level,
    of: criterion.criterion,
  };
}

const PROPOSAL_RULES = { objectives: "V3", services: "V4", followUp: "V5" } as const;

function evidence(
  { criterion, evidence }: RatingCriterion,
  results: PolicyResults,
  policy: Policy,
  profile: Profile,
  locate: Locate,
): readonly Trace[] {
  if (criterion === "objectives") return results.objectives.map((each) => traceObjectiveResult(each, policy, 1, profile, locate));
  if (criterion === "services")
    return [
      traceCount(policy, results.year, "service", "medium", profile, locate),
      traceCount(policy, results.year, "service", "high", profile, locate),
      traceCount(policy, results.year, "service", "all", profile, locate),
    ];
  return [constant(evidence.reached), constant(evidence.total)];
}
