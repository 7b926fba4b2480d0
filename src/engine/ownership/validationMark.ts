import type { CellValidation } from "../plan";
import { cellMark } from "./cellMark";

/** What of a validation is the same after rows were put in or another program saved the workbook. */
export interface ValidationText {
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
  /** Its condition in words of the format; counts only where it says nothing. */
  readonly rule: string;
}

export function validationText({ rule, prompt, error }: CellValidation): ValidationText {
  return {
    promptTitle: prompt?.title ?? "",
    prompt: prompt?.text ?? "",
    errorTitle: error?.title ?? "",
    error: error?.text ?? "",
    rule: ruleText(rule),
  };
}

/** Four characters by which a validation of ours is known again: by what it says, or else by what it asks. */
export function validationMark({ promptTitle, prompt, errorTitle, error, rule }: ValidationText): string {
  const said = [promptTitle, prompt, errorTitle, error];
  return cellMark(said.some((text) => text !== "") ? said.join("\u0000") : rule, undefined) ?? "";
}

/** The first formula of the condition as files hold it, without «=»; the same for Office.js. */
function ruleText(rule: CellValidation["rule"]): string {
  if (rule.kind === "list") return "options" in rule ? `"${rule.options.join(",")}"` : rule.source.replace(/^=/, "");
  if (rule.kind === "textLength") return String(rule.max);
  return rule.kind === "custom" ? rule.formula.replace(/^=/, "") : "";
}
