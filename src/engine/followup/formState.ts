import { isKnown } from "../domain/figure";
import { roundHalfAway } from "../domain/rounding";
import { formWords } from "../words/followup/formTexts";
import type { FormRow } from "./form";
import type { FormField } from "./formPlaces";
import { agreesWithQuotient, quotientOf } from "./quotient";
import { otherScale } from "./scaleDoubt";

/** What of a row of a form is still missing or in doubt, as its live column says it. */
export type FormState =
  | { readonly is: "untouched" | "complete" | "completeNoData" }
  | { readonly is: MissingState }
  | { readonly is: "otherScale"; readonly likely: number; readonly typed: number }
  | { readonly is: "otherQuotient"; readonly quotient: number };

export type MissingState =
  | "noValue"
  | "notFigure"
  | "noReason"
  | "noExplanation"
  | "noNumerator"
  | "noDenominator"
  | "operandNotFigure"
  | "zeroDenominator"
  | "valueAndReason"
  | "negative"
  | "decimals"
  | "overHundred"
  | "noSource";

/** What stands in the cells of a row: figures in the unit of the matrix (85 = 85 %), anything else as text. */
export type FormAnswers = Readonly<Partial<Record<FormField, number | string>>>;

/** The first thing that a row lacks, in the order in which the form asks for it. Its twin is the formula of the column «Qué falta». */
export function formState(row: FormRow, answers: FormAnswers): FormState {
  const asked: FormAnswers = row.asksQuotient ? answers : { ...answers, numerator: "", denominator: "" };
  const has = (field: FormField): boolean => String(asked[field] ?? "").trim() !== "";
  const { value, numerator, denominator } = asked;
  const operands = [numerator, denominator];
  if (!(["value", "numerator", "denominator", "source", "reason", "comment"] as const).some(has)) return { is: "untouched" };
  if (typeof value === "string" && has("value")) return isNoData(value) ? withoutData(asked, has) : { is: "notFigure" };
  if (!has("value") && !has("numerator") && !has("denominator") && has("reason")) return withoutData(asked, has);
  if (operands.some((operand, index) => typeof operand === "string" && has(index === 0 ? "numerator" : "denominator")))
    return { is: "operandNotFigure" };
  if (has("numerator") !== has("denominator")) return { is: has("numerator") ? "noDenominator" : "noNumerator" };
  if (denominator === 0) return { is: "zeroDenominator" };
  const figure = (typed: number | string | undefined): number | undefined => (typeof typed === "number" ? typed : undefined);
  return judged(row, figure(value), quotientOf(row, figure(numerator), figure(denominator)), has);
}

function judged(row: FormRow, value: number | undefined, quotient: number | undefined, has: (field: FormField) => boolean): FormState {
  const typed = value ?? quotient;
  if (typed === undefined) return { is: "noValue" };
  if (has("reason")) return { is: "valueAndReason" };
  const never = neverOf(row);
  if (never.negative && typed < 0) return { is: "negative" };
  if (never.decimals && Math.abs(typed - roundHalfAway(typed, 0)) > NOISE) return { is: "decimals" };
  if (!has("comment")) {
    const likely = otherScale(row, typed);
    if (likely !== undefined) return { is: "otherScale", likely, typed };
    if (value !== undefined && quotient !== undefined && !agreesWithQuotient(row, value, quotient))
      return { is: "otherQuotient", quotient };
  }
  if (never.overHundred && typed > 100 + NOISE) return { is: "overHundred" };
  return { is: has("source") ? "complete" : "noSource" };
}

/** What a program adds to a figure by computing it. */
const NOISE = 1e-9;

/**
 * What a value of this row can never be, whatever is commented: a count or a part of a whole below nothing, a count with decimals where none
 * of its known figures has them, more than the whole where not even its target is.
 */
export function neverOf({
  measure,
  unit,
  target,
  baseline,
  last,
}: FormRow): Readonly<Record<"negative" | "decimals" | "overHundred", boolean>> {
  const known = [target.value, baseline.value, ...last.map(({ value }) => value)].filter(isKnown);
  return {
    negative: (measure === "count" || measure === "share") && !known.some((value) => value < 0),
    decimals: measure === "count" && known.every(Number.isInteger),
    overHundred: measure === "share" && unit === "percent" && !(isKnown(target.value) && target.value > 100),
  };
}

function withoutData({ reason = "" }: FormAnswers, has: (field: FormField) => boolean): FormState {
  if (!has("reason")) return { is: "noReason" };
  return { is: String(reason).trim() === formWords.otherReason && !has("comment") ? "noExplanation" : "completeNoData" };
}

/** Whether a text says that there is no figure, as the form itself knows it; whoever reads it back knows more spellings. */
export function isNoData(text: string): boolean {
  return formWords.noData.includes(text.trim().toLowerCase());
}
