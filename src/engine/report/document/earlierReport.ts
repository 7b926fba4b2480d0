import type { KeptText, ReportRow } from "./reportDocument";

/** A report of ours as the planner left it: her texts, the figures and what she wrote outside the places. */
export interface EarlierReport {
  readonly year?: number;
  /** Codes and names it was made with. */
  readonly rows: readonly ReportRow[];
  readonly texts: readonly EarlierText[];
  readonly figures: readonly EarlierFigure[];
  /** Paragraphs and tables that we did not generate, or that she changed. */
  readonly loose: readonly LooseText[];
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
