import type { Figure } from "../domain/figure";
import type { Finding } from "../domain/finding";
import type { RoundCut } from "./cut";
import type { FollowUpParagraph, FollowUpRecord } from "./record";

/**
 * Verdict on one value of a returned form: `new` (nuevo), `same` (igual), `changes` (cambia lo que había), `asks` (pregunta), `refused`
 * (no se toma), `missing` (falta).
 */
export type Verdict = "new" | "same" | "changes" | "asks" | "refused" | "missing";

/** What was understood of one value that came back, and what becomes of it. */
export interface InboxItem {
  readonly verdict: Verdict;
  /** Why, as data for its sentence in `words/followup/`: «scale», «quotient», «unknownCode», «otherCut» … */
  readonly why: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** Name of the file alone. */
  readonly file: string;
  /** «Reporte!H12»; absent where the value is missing altogether. */
  readonly cell?: string;
  /** As the form writes it. */
  readonly code?: string;
  readonly entity?: string;
  /** What would enter; absent where nothing can. */
  readonly record?: FollowUpRecord;
  /** What the matrix (or the registro, of a half) holds now. */
  readonly before?: Figure;
  /** Of a question: every value it may be, likeliest first; an answer picks one. */
  readonly choices?: readonly InboxChoice[];
  /** What the audit finds on the value before it enters. */
  readonly findings?: readonly Finding[];
}

export interface InboxChoice {
  /** Stable within the item: what `--respuesta` and the pane hand back. */
  readonly token: string;
  readonly label: string;
  readonly record: FollowUpRecord;
}

/** Everything that came back of one call. */
export interface Inbox {
  readonly cut: RoundCut;
  readonly files: readonly InboxFile[];
  readonly items: readonly InboxItem[];
  readonly paragraphs: readonly FollowUpParagraph[];
}

export interface InboxFile {
  readonly name: string;
  readonly fingerprint: string;
  readonly entity?: string;
  /** Why nothing of it was read, as one sentence; absent where it was. */
  readonly refusal?: string;
}
