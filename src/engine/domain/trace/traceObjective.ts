import { computePolicy } from "../computePolicy";
import { ND } from "../figure";
import type { Locate, Policy, PolicyNode } from "../policy";
import type { Profile } from "../profile";
import type { IndicatorResult, ObjectiveResult } from "../results";
import { relevanceWeights, valueInMean } from "../rollUp";
import type { StepTrace, Trace } from "./trace";
import { NOWHERE, constant } from "./traceOperand";
import { traceProgress } from "./traceProgress";

/**
 * How the Avance of an objective came about: the mean of its indicators, each with its own trace and its clamp; ND ones stay in it and are
 * left out of the mean (O1–O6).
 */
export function traceObjective(
  objective: PolicyNode,
  policy: Policy,
  year: number,
  type: 1 | 2,
  profile: Profile,
  locate: Locate = NOWHERE,
): StepTrace {
  const family = policy.indicators.filter((each) => each.level === "objective" && each.objective === objective.key);
  const [result] = computePolicy({ ...policy, nodes: [objective], indicators: family }, year, profile).objectives;
  return result
    ? traceObjectiveResult(result, policy, type, profile, locate)
    : { op: "mean", rule: "O4", args: [], value: ND, of: objective.code, reason: "no-indicators" };
}

/** The same from a result already computed. */
export function traceObjectiveResult(
  result: ObjectiveResult,
  policy: Pick<Policy, "periods">,
  type: 1 | 2,
  profile: Profile,
  locate: Locate,
): StepTrace {
  const { progress } = type === 1 ? result.progress1 : result.progress2;
  const weights =
    profile.mean === "weighted"
      ? relevanceWeights(
          result.indicators.map(({ indicator }) => indicator),
          profile,
        )
      : undefined;
  const args = result.indicators.flatMap((each, index): Trace[] => {
    const share = traceShare(each, policy, type, profile, locate);
    return weights ? [share, constant(weights[index] ?? 1)] : [share];
  });
  return {
    op: weights ? "weightedMean" : "mean",
    rule: progress.rule,
    args,
    value: progress.value,
    of: result.objective.code,
    ...("reason" in progress && { reason: progress.reason }),
  };
}

/** What an indicator puts into the mean: its Avance, clamped where the profile clamps, or 0 for ND where the profile counts it so. */
function traceShare(result: IndicatorResult, policy: Pick<Policy, "periods">, type: 1 | 2, profile: Profile, locate: Locate): Trace {
  const { indicator, year } = result;
  const trace = traceProgress(indicator, policy, year, type, profile, locate);
  const value = valueInMean(type === 1 ? result.progress1 : result.progress2, profile);
  if (value === ND) return trace;
  if (trace.value === ND) return { op: "given", rule: "O3", args: [constant(value), trace], value, of: indicator.code };
  return profile.clamp ? { op: "clamp", rule: "O1", args: [trace, constant(0), constant(100)], value, of: indicator.code } : trace;
}
