import { computeIndicator } from "../computePolicy";
import { ND } from "../figure";
import type { IndicatorLevel, Locate, Policy } from "../policy";
import type { Profile } from "../profile";
import type { Band } from "../results";
import type { StepTrace, Trace } from "./trace";
import { NOWHERE, constant } from "./traceOperand";
import { traceProgress } from "./traceProgress";

/**
 * How a count by band came about: one argument per indicator counted, with its Avance Tipo 1 (B1–B5). It follows the presentation of the
 * profile:
 * «bajo» has the ND inside where the profile presents them so. `band` «all» counts every indicator of the level.
 */
export function traceCount(
  policy: Policy,
  year: number,
  level: IndicatorLevel,
  band: Band | "all",
  profile: Profile,
  locate: Locate = NOWHERE,
): StepTrace {
  const args: Trace[] = [];
  for (const indicator of policy.indicators) {
    if (indicator.level !== level) continue;
    const found = computeIndicator(indicator, policy.periods, year, profile).band;
    const presented = found === "noData" && profile.ndInCounts === "asLow" ? "low" : found;
    if (band === "all" || presented === band) args.push(counted(traceProgress(indicator, policy, year, 1, profile, locate)));
  }
  return { op: "count", rule: profile.ndInCounts === "asLow" ? "B5" : "B4", args, value: args.length };
}

/** An indicator without figure counts one as well. */
function counted(trace: StepTrace): StepTrace {
  if (trace.value !== ND) return trace;
  return { op: "given", rule: "B3", args: [constant(1), trace], value: 1, ...(trace.of !== undefined && { of: trace.of }) };
}
