import type { KeptText, ReportRow } from "../reportDocument";

/** A report of ours as the planner left it: her texts, the figures and what she wrote outside the places. */
export interface EarlierReport {
  readonly year?: number;
  /** Codes and names it was made with. */
  readonly rows: readonly ReportRow[];
  readonly texts: readonly EarlierText[];
  readonly figures: readonly EarlierFigure[];
  /** Paragraphs and tables that we did not generate, or that she changed. */
  readonly loose: readonly LooseText[];
  /** A program that does not keep our marks saved it: what is ours must be told by what it says. */
  readonly unmarked?: UnmarkedReport;
}

/** The text of a report that lost marks, outside the controls that are left. */
export interface UnmarkedReport {
  readonly paragraphs: readonly UnmarkedParagraph[];
  /** Fingerprints of what was generated, where the report still has them. */
  readonly known: ReadonlySet<string>;
  /** It is a report of ours beyond doubt: some mark is left. */
  readonly isSurely: boolean;
  /** First and last block of the document that are the report's, where that is still marked. */
  readonly marked?: readonly [number, number];
  /** A table of it whole, by number, as the host keeps it. */
  readonly table: (number: number) => string;
}

export interface UnmarkedParagraph extends KeptText {
  /** As it was generated, where the figures in it are still marked; else as `text`. */
  readonly generated: string;
  readonly hasPicture: boolean;
  /** Number of the block of the document it is in. */
  readonly block: number;
  /** Table, row and cell it is in, from zero. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
}

/** Her text in a place of the report. */
export interface EarlierText extends KeptText {
  readonly id: string;
  readonly about: string;
}

export interface EarlierFigure {
  readonly id: string;
  readonly generated: string;
  /** As it stands now. */
  readonly text: string;
}

export interface LooseText extends KeptText {
  /** Heading it stood under; empty before the first. */
  readonly under: string;
}
