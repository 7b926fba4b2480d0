import type { RoundCut } from "../cut";
import type { FormRow } from "../form";
import type { Answer } from "./answer";
import type { Elsewhere } from "./elsewhere";
import type { ValueSight } from "./sight";

/** What one sheet of a returned workbook says, before it is held against the matrix. */
export interface ReturnedForm {
  readonly sheet: string;
  /** A form of ours (whole or in pieces), or a piece of the matrix that an entity filled instead. */
  readonly kind: "form" | "matrix";
  readonly said: SaidOfForm;
  readonly rows: readonly ReturnedRow[];
  /** Header of the values, as the sheet shows it. */
  readonly valueHeader?: string;
  readonly paragraphs: readonly ReturnedParagraph[];
}

/** Of which policy, cut and entity a form says it is: in its hidden sheet, in the lines above its table, or in its headers. */
export interface SaidOfForm {
  readonly policy?: string;
  /** From the hidden sheet alone. */
  readonly policyMark?: string;
  /** The lines above the table say the cut. */
  readonly isCutShown?: boolean;
  /** Every cut that one of them says; more than one where they disagree. */
  readonly cuts: readonly RoundCut[];
  readonly entity?: string;
  /** The entity that the lines above the table say, where the hidden sheet says it too. */
  readonly entityShown?: string;
  /** What the rows said when the form was sent out, by key. */
  readonly sent?: ReadonlyMap<string, FormRow>;
}

/** A row of a form with a code, or with an answer and none. */
export interface ReturnedRow {
  /** Zero-based. */
  readonly row: number;
  /** As the form writes it. */
  readonly code: string;
  readonly name?: string;
  readonly unit?: string;
  readonly target?: Answer;
  /** Values of earlier cuts that the form shows beside the one it asks for. */
  readonly earlier?: readonly { readonly cut: RoundCut; readonly answer: Answer }[];
  readonly value: Answer;
  /** What keeps the value from being seen. */
  readonly sight?: ValueSight;
  /** What stands in cells of the row that do not ask for it, and may be its answer. */
  readonly elsewhere?: readonly Elsewhere[];
  readonly numerator?: Answer;
  readonly denominator?: Answer;
  readonly source?: string;
  readonly reason?: string;
  readonly comment?: string;
}

export interface ReturnedParagraph {
  /** Code of the service or objective. */
  readonly code: string;
  readonly text: string;
  readonly cell: string;
}

/** Whether the entity wrote anything in a row. */
export function isAnswered({ value, numerator, denominator, reason }: ReturnedRow): boolean {
  return [value, numerator, denominator].some((answer) => answer !== undefined && answer.kind !== "blank") || reason !== undefined;
}
