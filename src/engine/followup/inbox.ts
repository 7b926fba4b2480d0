import type { Figure } from "../domain/figure";
import type { Finding } from "../domain/finding";
import type { RoundCut } from "./cut";
import type { PossibleFigures } from "./possible";
import type { FollowUpParagraph, FollowUpRecord } from "./record";

/**
 * Verdict on one value of a returned form: `new` (nuevo), `same` (igual), `changes` (cambia lo que había), `asks` (pregunta), `refused`
 * (no se toma), `missing` (falta).
 */
export type Verdict = "new" | "same" | "changes" | "asks" | "refused" | "missing";

/** Something that must be told of a value, as data for its sentence in `words/followup/inboxTexts`. */
export interface InboxReason {
  readonly why: InboxWhy;
  readonly data: Readonly<Record<string, string | number>>;
}

/** What was understood of one value that came back, and what becomes of it. */
export interface InboxItem extends InboxReason {
  readonly verdict: Verdict;
  /** What else there is to say of it: of a question, the other doubts; of a value that is taken, how it was read. */
  readonly also?: readonly InboxReason[];
  /** Name of the file alone. */
  readonly file: string;
  /** «Reporte!H12»; absent where the value is missing altogether. */
  readonly cell?: string;
  /** As the form writes it. */
  readonly code?: string;
  readonly entity?: string;
  /** What would enter, or, of a question between several forms, what this one says; absent where nothing can enter. */
  readonly record?: FollowUpRecord;
  /** What the matrix (or the registro, of a half) holds now. */
  readonly before?: Figure;
  /** The record of the registro that it would follow. */
  readonly standing?: FollowUpRecord;
  /** What was not taken, since another form's value was chosen. */
  readonly discarded?: FollowUpRecord;
  /** Of a question, also of one that was decided in an earlier call: every value it may be, likeliest first; an answer picks one. */
  readonly choices?: readonly InboxChoice[];
  /** Of a question answered in this call: what was asked and answered, which the ledger keeps. */
  readonly answer?: { readonly asked: string; readonly given: string };
  /** Day on which the cut that it would change was closed (AAAA-MM-DD): it enters with its own answer alone. */
  readonly closedOn?: string;
  /** Of a row of the matrix: the figures that it can have, and the record that one typed by a person would make. */
  readonly open?: OpenAnswer;
  /** What the audit finds on the value before it enters. */
  readonly findings?: readonly Finding[];
}

export interface OpenAnswer {
  readonly possible: PossibleFigures;
  readonly record: FollowUpRecord;
}

export interface InboxChoice {
  /** Stable within the indicator: what `--respuesta` and the pane hand back. */
  readonly token: string;
  readonly record: FollowUpRecord;
}

/** The answer to any question that turns every choice down. */
export const TURNED_DOWN = "no";

/** Refusals that are somebody's decision: nobody waits for anything. */
export const DECIDED: ReadonlySet<InboxWhy> = new Set(["turnedDown", "decided", "otherChosen"]);

/** Whether an answer settles it: a question, or one that was turned down in an earlier call, which may be answered otherwise. */
export function canBeAnswered({ verdict, why }: Pick<InboxItem, "verdict" | "why">): boolean {
  return verdict === "asks" || why === "decided";
}

/** Whether somebody said, of this very value, that it changes a cut that was closed. */
export function isAgreed({ closedOn, answer }: Pick<InboxItem, "closedOn" | "answer">): boolean {
  return closedOn !== undefined && answer !== undefined;
}

/** What a question asks, as the ledger keeps it: its choices, or the text of the cell where it has none. */
export function askedOf({ choices = [], data }: Pick<InboxItem, "choices" | "data">): string {
  return choices.length > 0 ? choices.map(({ token }) => token).join(" | ") : String(data["texto"] ?? "");
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
  /** Day on which its program says that it was saved, AAAA-MM-DD. */
  readonly savedOn?: string;
  /** It is the same file, byte for byte, as this other one, and was read once. */
  readonly sameAs?: string;
  /** Why nothing of it was read, as one sentence; absent where it was. */
  readonly refusal?: string;
}

/** Why a value has its verdict, and what is told of it. */
export type InboxWhy =
  // It is taken as it came.
  | "value"
  | "noData"
  | "ndWithoutReason"
  | "fromQuotient"
  | "answered"
  | "ownFigure"
  // It is the same, or only what stands beside it is not.
  | "same"
  | "sameInOther"
  | "recorded"
  | "replaced"
  | "details"
  // How it was read, told beside a value that is taken.
  | "readAs"
  | "byQuotient"
  | "renamedSince"
  | "targetSince"
  | "commented"
  | "beside"
  | "hiddenRow"
  | "entityShown"
  // Questions.
  | "scale"
  | "size"
  | "otherSign"
  | "overHundred"
  | "impossible"
  | "otherUnit"
  | "power"
  | "commentDenies"
  | "unit"
  | "decimal"
  | "stale"
  | "marks"
  | "uncalculated"
  | "date"
  | "twoFigures"
  | "merged"
  | "notApplicable"
  | "reasonWithValue"
  | "ndWithQuotient"
  | "quotient"
  | "numeratorAbove"
  | "denominatorZero"
  | "definition"
  | "otherEntity"
  | "unsaid"
  | "elsewhere"
  | "repeatsYear"
  | "emptyReference"
  | "entityChanged"
  | "struck"
  | "unseen"
  | "hiddenColumn"
  | "hiddenSheet"
  | "twoFiles"
  | "closedCut"
  // Refused.
  | "unknownCode"
  | "noCode"
  | "repeated"
  | "notFigure"
  | "error"
  | "otherCut"
  | "otherPolicy"
  | "noValueColumn"
  | "turnedDown"
  | "decided"
  | "otherChosen"
  | "unwritable"
  | "otherParagraph"
  // Missing.
  | "blank"
  | "pending"
  | "halfQuotient"
  | "rowGone";
