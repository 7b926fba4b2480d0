import type { Figure } from "../domain/figure";
import type { Aggregation, Direction, IndicatorLevel, Measure, Period, ReadingKind } from "../domain/policy";
import type { RoundCut } from "./cut";

/** The form of one entity for one cut, as data: what the sheets are made from, and what its hidden identity says when it comes back. */
export interface Form {
  /** Name of the policy or plan, as the report calls it. */
  readonly policy: string;
  /** Tells one matrix from another by its codes and names, not by its figures: it stays the same from cut to cut (`policyMark`). */
  readonly policyMark: string;
  readonly cut: RoundCut;
  /** Entity as most rows of the matrix write it. */
  readonly entity: string;
  /** To whom it is sent back, as typed. */
  readonly contact?: string;
  /** Last day to send it, AAAA-MM-DD. */
  readonly until?: string;
  readonly rows: readonly FormRow[];
  /** Places for the entity's paragraphs of the report, one for each service or objective that its rows stand under. */
  readonly paragraphs: readonly FormParagraph[];
}

/** One indicator of a form: what it is, and what was known when the form was sent out. */
export interface FormRow {
  /** Of `Indicator.key`. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly level: IndicatorLevel;
  readonly direction?: Direction;
  readonly aggregation?: Aggregation;
  readonly unit: "percent" | "number";
  readonly unitOfMeasure?: string;
  readonly measure: Measure;
  readonly baseline: { readonly year?: number; readonly value: Figure };
  /** Logro esperado of the cut's year. ND with `noColumn` where the matrix has no such column yet. */
  readonly target: FormFigure;
  /** The last values obtained before the cut, oldest first, at most three. */
  readonly last: readonly FormFigure[];
  /** What the matrix already holds as value obtained of the cut. */
  readonly actual: FormFigure;
  /** A share or a rate: numerator and denominator are asked for, and the value is their quotient unless typed. */
  readonly asksQuotient: boolean;
  /** Numerator ÷ denominator times this is the value as the matrix has it: 100 for 85 %, 1000 for «por cada 1000». Only where it is asked. */
  readonly quotientTimes?: number;
  /**
   * Where the rules add up the years of the indicator (A2): what the years before the cut add to its Avance; ND where that sum has a gap.
   */
  readonly before?: { readonly target: Figure; readonly actual: Figure };
}

export interface FormFigure {
  readonly period: Period;
  readonly value: Figure;
  readonly kind: ReadingKind;
}

export interface FormParagraph {
  /** Key of the service or objective. */
  readonly node: string;
  readonly code: string;
  readonly name: string;
}

/** Most characters of a paragraph for the report. */
export const LONGEST_PARAGRAPH = 600;
