import type { TextParagraph } from "../../../engine/audit/narrative/lexis/text";
import type { NarrativeReport } from "../../../engine/audit/narrative/report";
import type { ReviewedAlarm } from "../../../engine/audit/narrative/review/accepted";
import type { PaneModel } from "../paneModel";

/**
 * The planner's report in the pane: what is in the box, what was taken from it or from a file, and what came of checking it. It stays in
 * the pane.
 */
export interface ReportText {
  readonly pasted: string;
  readonly taken?: TakenText;
  readonly checked?: CheckedText;
  /** Why a file could not be taken. */
  readonly problem?: string;
}

/** A text to be checked; without a file, it was pasted. */
export interface TakenText {
  readonly file?: string;
  readonly paragraphs: readonly TextParagraph[];
  /** Of a report that `informe` made: its bytes, with what was put right in it here. */
  readonly own?: Uint8Array;
  /** What it was before the last figure was put right; the file itself is never touched. */
  readonly before?: TakenText;
}

/** Figures put right since the text was taken. */
export function correctionsIn({ before }: TakenText): number {
  return before === undefined ? 0 : 1 + correctionsIn(before);
}

/** What was found in a text, against one reading of the matrix. */
export interface CheckedText {
  readonly taken: TakenText;
  readonly model: PaneModel;
  readonly report: NarrativeReport;
  /** Its alarms, with those that the workbook keeps as accepted. */
  readonly alarms: readonly ReviewedAlarm[];
}

export const noText: ReportText = { pasted: "" };

/** Whether the text, or the matrix, is another than what was checked. */
export function isCheckDue({ taken, checked }: ReportText, model: PaneModel): boolean {
  return taken !== undefined && (checked?.taken !== taken || checked.model !== model);
}
