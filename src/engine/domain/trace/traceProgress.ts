import { ND, type Figure } from "../figure";
import type { Indicator, Locate, Policy } from "../policy";
import type { Profile } from "../profile";
import { computeIndicator } from "../computePolicy";
import { evaluate } from "../evaluate";
import type { Progress } from "../results";
import type { StepTrace, Trace } from "./trace";
import { NOWHERE, constant, traceBaseline, traceOperand } from "./traceOperand";
import type { RuleId } from "../ruleId";

/** How the Avance Tipo 1 or 2 of an indicator came about, down to its cells; `evaluate` of it is exactly that Avance. */
export function traceProgress(
  indicator: Indicator,
  policy: Pick<Policy, "periods">,
  year: number,
  type: 1 | 2,
  profile: Profile,
  locate: Locate = NOWHERE,
): StepTrace {
  const result = computeIndicator(indicator, policy.periods, year, profile);
  const context = { indicator, periods: policy.periods, profile, locate };
  const actual = traceOperand(context, "actual", year);
  const target = traceOperand(context, "target", year);
  if (type === 1)
    return traceOf(result.progress1, [actual, target], indicator, () => ratioOf(result.progress1.rule, actual, target, profile));
  const baseline = traceBaseline(context);
  return traceOf(result.progress2, [actual, target, baseline], indicator, () => wayCovered(actual, target, baseline));
}

/** The trace of the trace's figure as it is printed: one decimal, half away from zero (P9). */
export function traceAsPrinted(trace: Trace): StepTrace {
  const rounded: StepTrace = { op: "round", rule: "P9", args: [trace, constant(1)], value: trace.value };
  return { ...rounded, value: evaluate(rounded) };
}

function traceOf(progress: Progress, operands: readonly Trace[], indicator: Indicator, formula: () => Trace | undefined): StepTrace {
  const { value, rule } = progress;
  const named = {
    rule,
    value,
    of: indicator.code,
    ...("reason" in progress && { reason: progress.reason }),
    ...("warning" in progress && { warning: progress.warning }),
  };
  const step = value === ND ? undefined : formula();
  // A value that the rule fixes (100 for a ceiling not exceeded) has no arithmetic: the operands are its evidence.
  if (step === undefined || !isStep(step) || evaluate(step) !== value)
    return { op: "given", args: [constant(value), ...operands], ...named };
  return { ...step, ...named };
}

function ratioOf(rule: RuleId, actual: Trace, target: Trace, profile: Profile): Trace | undefined {
  switch (rule) {
    case "P1":
    case "P5":
    case "P12":
      return percentage(rule, arithmetic("divide", rule, [actual, target]));
    case "P2":
      return percentage(rule, arithmetic("divide", rule, [target, actual]));
    case "P3":
      return complement(rule, actual, target);
    case "P4":
      return profile.descending === "complement"
        ? complement(rule, actual, target)
        : percentage(rule, arithmetic("divide", rule, [target, actual]));
    default:
      return undefined;
  }
}

function complement(rule: RuleId, actual: Trace, target: Trace): Trace {
  const twice = arithmetic("multiply", rule, [constant(2), target]);
  return percentage(rule, arithmetic("divide", rule, [arithmetic("subtract", rule, [twice, actual]), target]));
}

function wayCovered(actual: Trace, target: Trace, baseline: Trace): Trace {
  return percentage(
    "P6",
    arithmetic("divide", "P6", [arithmetic("subtract", "P6", [actual, baseline]), arithmetic("subtract", "P6", [target, baseline])]),
  );
}

function percentage(rule: RuleId, ratio: Trace): StepTrace {
  return arithmetic("multiply", rule, [ratio, constant(100)]);
}

function arithmetic(op: "sum" | "subtract" | "multiply" | "divide", rule: RuleId, args: readonly Trace[]): StepTrace {
  const step: StepTrace = { op, rule, args, value: ND };
  const value: Figure = evaluate(step);
  return { ...step, value };
}

function isStep(trace: Trace): trace is StepTrace {
  return trace.op !== "cell" && trace.op !== "constant";
}
