import type { Form } from "./form";

/** What an entity fills for each indicator. */
export const FORM_FIELDS = ["value", "numerator", "denominator", "source", "reason", "comment"] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** Where an entity writes, as addresses without their sheet («I12»); numerator and denominator only where they are asked for. */
export interface FormPlaces {
  readonly report: string;
  readonly paragraphSheet: string;
  /** In the order of `Form.rows`. */
  readonly rows: readonly Readonly<Partial<Record<FormField, string>>>[];
  /** In the order of `Form.paragraphs`. */
  readonly paragraphs: readonly string[];
}

/** What the hidden sheet of a form says: the form as it was sent out, and where its cells to fill stood. */
export interface FormIdentity {
  readonly form: Form;
  readonly places: FormPlaces;
}
