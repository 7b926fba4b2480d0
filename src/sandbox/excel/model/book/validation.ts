import type { Rect } from "../../../../engine/address";

/** What is asked of some cells: the condition as Excel.DataValidationRule says it, and the words. No two share a cell. */
export interface ValidationModel {
  readonly areas: readonly Rect[];
  readonly rule: ValidationRuleData;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
  readonly ignoreBlanks: boolean;
}

/** One of the kinds of Excel.DataValidationRule; an empty one asks nothing, and only its words are shown. */
export type ValidationRuleData = Readonly<Partial<Record<ValidationKind, Readonly<Record<string, unknown>>>>>;
export type ValidationKind = "wholeNumber" | "decimal" | "textLength" | "list" | "date" | "time" | "custom";

export const PLAIN_PROMPT: ValidationModel["prompt"] = { showPrompt: true, title: "", message: "" };
export const PLAIN_ALERT: ValidationModel["errorAlert"] = { showAlert: true, style: "Stop", title: "", message: "" };
