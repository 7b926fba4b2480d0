import { formTexts as texts } from "../words/followup/formTexts";
import type { FormRow } from "./form";

/** The unit as a form shows it: what the matrix states, or a word for what the figures are. */
export function shownUnit({ unit, unitOfMeasure, quotientTimes }: Pick<FormRow, "unit" | "unitOfMeasure" | "quotientTimes">): string {
  if (unitOfMeasure !== undefined) return unitOfMeasure;
  if (unit === "percent") return texts.percentUnit;
  return quotientTimes === undefined ? texts.numberUnit : texts.per(quotientTimes);
}
