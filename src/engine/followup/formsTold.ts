import type { Period } from "../domain/policy";
import type { EntityReading } from "./entities";

/** What was decided, and what the forms lack; each has its sentence in `words/followup/`. */
export interface FormsTold extends Omit<EntityReading, "entities"> {
  /** Codes of the rows whose logro esperado says that they do not apply in the cut: they are asked of nobody. */
  readonly notApplicable: readonly string[];
  /** Codes of the rows without a logro esperado for the cut: their forms show no Avance. */
  readonly withoutTarget: readonly string[];
  /** Whose targets the forms show: the cut's, or its year's where the matrix has none of a half. */
  readonly target: Period;
}

export type FormsProblem =
  | { readonly code: "noIndicators" }
  /** No row says who answers for it. */
  | { readonly code: "noEntities" }
  /** Every row says that it does not apply in the cut. */
  | { readonly code: "noForms" }
  | { readonly code: "unknownEntity"; readonly typed: string; readonly known: readonly string[] };
