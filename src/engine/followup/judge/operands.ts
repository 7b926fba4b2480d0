import type { Indicator } from "../../domain/policy";
import type { Answer } from "../returned/answer";
import type { ReturnedRow } from "../returned/returnedForm";
import { doubted, figure, type Outcome } from "./outcome";
import { tidy } from "./readings";
import type { InboxReason } from "../inbox";
import { agreesWithQuotient, quotientTimes } from "../quotient";

/** Numerator and denominator of an answer. */
export type Quotient =
  | {
      readonly kind: "known";
      readonly value: number;
      readonly numerator: number;
      readonly denominator: number;
      readonly data: InboxReason["data"];
    }
  /** One of them reads as two numbers («1,718»). */
  | { readonly kind: "ambiguous"; readonly values: readonly number[]; readonly text: string }
  | { readonly kind: "zero"; readonly text: string }
  | { readonly kind: "unreadable"; readonly what: "numerador" | "denominador"; readonly text: string }
  | { readonly kind: "half"; readonly missing: "numerador" | "denominador" }
  | { readonly kind: "none" };

export function operandsOf(
  { numerator, denominator }: Pick<ReturnedRow, "numerator" | "denominator">,
  times: number | undefined,
): Quotient {
  const [above, below] = [numbersOf(numerator), numbersOf(denominator)];
  if (above === undefined && below === undefined) return { kind: "none" };
  if (above === "unreadable") return unreadable("numerador", numerator);
  if (below === "unreadable") return unreadable("denominador", denominator);
  if (above === undefined || below === undefined) return { kind: "half", missing: above === undefined ? "numerador" : "denominador" };
  if (below.includes(0)) return { kind: "zero", text: denominator?.text ?? "" };
  if (times === undefined) return { kind: "none" };
  const values = above.flatMap((a) => below.map((b) => tidy((a / b) * times)));
  if (values.length > 1) return { kind: "ambiguous", values, text: `${numerator?.text ?? ""} / ${denominator?.text ?? ""}` };
  return known(above[0] ?? 0, below[0] ?? 1, values[0] ?? 0);
}

function unreadable(what: "numerador" | "denominador", answer: Answer | undefined): Quotient {
  return { kind: "unreadable", what, text: answer?.text ?? "" };
}

function known(numerator: number, denominator: number, value: number): Quotient {
  return { kind: "known", value, numerator, denominator, data: { numerador: numerator, denominador: denominator, cociente: value } };
}

/** Every number that a cell of an operand may be. */
function numbersOf(answer: Answer | undefined): readonly number[] | "unreadable" | undefined {
  if (answer === undefined || answer.kind === "blank" || answer.kind === "pending" || answer.kind === "nd") return undefined;
  if (answer.kind !== "number" || answer.gives !== undefined || answer.way === "percentText") return "unreadable";
  const times = answer.mark?.times ?? 1;
  return answer.other === undefined ? [answer.number * times] : [answer.number * times, answer.other * times];
}

/** Holds a value against the quotient beside it: it settles what the value alone does not say, and is asked about where they disagree. */
export function withQuotient(outcome: Outcome, value: Answer | undefined, indicator: Indicator, quotient: Quotient): Outcome {
  const settled = settledBy(outcome, indicator, quotient);
  if (quotient.kind === "zero") return doubted(settled, { why: "denominatorZero", data: { texto: quotient.text } });
  if (quotient.kind !== "known") return settled;
  const { numerator, denominator, data } = quotient;
  if (indicator.measure === "share" && Math.abs(numerator) > Math.abs(denominator)) {
    const inverted = numerator === 0 ? [] : [{ value: tidy((denominator / numerator) * (quotientTimes(indicator) ?? 1)) }];
    return doubted(settled, { why: "numeratorAbove", data }, [...inverted, { value: quotient.value }]);
  }
  if (settled.kind !== "figure" || settled.meant.value === "ND" || value === undefined) return settled;
  return agreesWithQuotient(indicator, settled.meant.value, quotient.value)
    ? settled
    : doubted(settled, { why: "quotient", data: { ...data, valor: settled.meant.value } }, [{ value: quotient.value }]);
}

function settledBy(outcome: Outcome, indicator: Indicator, quotient: Quotient): Outcome {
  if (outcome.kind !== "asks" || outcome.doubts.some(({ why }) => !SETTLED.has(why))) return outcome;
  const given = quotient.kind === "known" ? [quotient.value] : quotient.kind === "ambiguous" ? quotient.values : [];
  const agreeing = outcome.meant.filter(({ value }) => value !== "ND" && given.some((each) => agreesWithQuotient(indicator, value, each)));
  const [only, other] = agreeing;
  if (only === undefined || other !== undefined || only.value === "ND") return outcome;
  const told = { why: "byQuotient" as const, data: { leido: only.value, ...(quotient.kind === "known" ? quotient.data : {}) } };
  return figure(only.value, told);
}

/** Doubts about how a number is written, which another number settles. */
const SETTLED: ReadonlySet<string> = new Set(["scale", "decimal", "unit"]);
