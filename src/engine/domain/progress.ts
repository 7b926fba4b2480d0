import { asFigure } from "./arithmetic";
import { ND, percent, type Figure } from "./figure";
import type { Direction } from "./policy";
import type { Profile } from "./profile";
import type { NdReason, Progress, ProgressWarning, YearReading } from "./results";
import { isSame } from "./rounding";
import type { RuleId } from "./ruleId";

/** Why each operand is ND, as far as the reading of the year knows it. */
export interface OperandReasons {
  readonly baseline?: NdReason;
  readonly target?: NdReason;
  readonly actual?: NdReason;
}

type DescendingFormula = Pick<Profile, "descending">;

/**
 * Avance Tipo 1, in percent: how much of the logro esperado was obtained, by sentido esperado (P1–P5; edge cases P10–P19). Never capped
 * (P7).
 */
export function progressType1(
  reading: YearReading,
  direction: Direction,
  profile: DescendingFormula,
  reasons: OperandReasons = {},
): Progress {
  const { target, actual } = reading;
  const missing = missingOperand(reading, reasons, false);
  if (missing || target === ND || actual === ND) return missing ?? notComputed("P10", "actual-nd");
  switch (direction) {
    case "ascending":
      return ascending(actual, target);
    case "descending":
      return descending(actual, target, profile);
    case "ceiling":
      return bothValid(actual, target) && atMost(actual, target) ? computed(100, "P4") : as("P4", descending(actual, target, profile));
    case "floor":
      return bothValid(actual, target) && atMost(target, actual) ? computed(100, "P5") : as("P5", ascending(actual, target));
  }
}

/**
 * Avance Tipo 2, in percent: how much of the way from the línea base to the logro esperado was covered (P6; edge cases P10, P16, P18, P19).
 * The same algebra in every sentido; `direction` is accepted so that both Avances are called alike.
 */
export function progressType2(reading: YearReading, direction?: Direction, reasons: OperandReasons = {}): Progress {
  void direction;
  const { baseline, target, actual } = reading;
  const missing = missingOperand(reading, reasons, true);
  if (missing || baseline === ND || target === ND || actual === ND) return missing ?? notComputed("P10", "actual-nd");
  if (isSame(target, baseline)) return notComputed("P16", "target-equals-baseline");
  return computed(((actual - baseline) / (target - baseline)) * 100, "P6");
}

/** The same Avance with the warning that its sentido was not stated and «ascendente» was assumed (P17). */
export function withDirectionAssumed(progress: Progress): Progress {
  return progress.value === ND ? progress : { ...progress, warning: "direction-assumed" };
}

function ascending(actual: number, target: number): Progress {
  if (target === 0) return notComputed("P11", "target-zero");
  if (target < 0 || actual < 0) return notComputed("P15", signReason(actual, target));
  return computed((actual / target) * 100, actual === 0 ? "P12" : "P1");
}

function descending(actual: number, target: number, profile: DescendingFormula): Progress {
  if (target < 0 || actual < 0) return notComputed("P15", signReason(actual, target));
  if (target === 0) return computed(actual === 0 ? 100 : 0, "P14", "target-zero-descending");
  if (profile.descending === "complement") return computed(((2 * target - actual) / target) * 100, "P3");
  if (actual === 0) return computed(100, "P13", "actual-zero-descending");
  return computed((target / actual) * 100, "P2");
}

/** Names the ceiling or floor rule where the ratio of the neighbour rule was used; edge cases keep their own name. */
function as(rule: RuleId, progress: Progress): Progress {
  const plainRatio =
    progress.value !== ND && (progress.rule === "P1" || progress.rule === "P2" || progress.rule === "P3" || progress.rule === "P12");
  return plainRatio ? { ...progress, rule } : progress;
}

function atMost(a: number, b: number): boolean {
  return a <= b || isSame(a, b);
}

function bothValid(actual: number, target: number): boolean {
  return actual >= 0 && target >= 0;
}

function signReason(actual: number, target: number): NdReason {
  return (actual < 0 && target > 0) || (actual > 0 && target < 0) ? "opposite-signs" : "negative-values";
}

/** What is missing, most telling first: no aplica, then valor obtenido, logro esperado, línea base (P10, P18). */
function missingOperand(reading: YearReading, reasons: OperandReasons, needsBaseline: boolean): Progress | undefined {
  const actual = reasonOf(reading.actual, reasons.actual, "actual-nd");
  const target = reasonOf(reading.target, reasons.target, "target-nd");
  const baseline = needsBaseline ? reasonOf(reading.baseline, reasons.baseline, "baseline-nd") : undefined;
  if (actual === "not-applicable" || target === "not-applicable") return notComputed("P18", "not-applicable");
  const reason = actual ?? target ?? baseline;
  return reason === undefined ? undefined : notComputed(RULE_OF_REASON[reason] ?? "P10", reason);
}

function reasonOf(figure: Figure, known: NdReason | undefined, otherwise: NdReason): NdReason | undefined {
  if (figure === ND) return known ?? otherwise;
  return Number.isFinite(figure) ? undefined : "out-of-range";
}

const RULE_OF_REASON: Partial<Record<NdReason, RuleId>> = {
  "nd-inside-sum": "A5",
  "aggregation-unsaid": "A4",
  "no-baseline-year": "A6",
  "year-not-after-baseline": "A6",
  "out-of-range": "P19",
};

function computed(value: number, rule: RuleId, warning?: ProgressWarning): Progress {
  const figure = asFigure(value);
  if (figure === ND) return notComputed("P19", "out-of-range");
  return warning === undefined ? { value: percent(figure), rule } : { value: percent(figure), rule, warning };
}

function notComputed(rule: RuleId, reason: NdReason): Progress {
  return { value: ND, rule, reason };
}
