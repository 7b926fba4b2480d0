import { isKnown, type Figure } from "../domain/figure";
import { fold } from "../reader/text/fold";
import { inboxSentence, verdictTexts } from "../words/followup/inboxTexts";
import { ledgerActions } from "../words/followup/ledgerActions";
import { periodText } from "../words/periodText";
import type { PendingItem } from "./book";
import type { RoundCut } from "./cut";
import { DECIDED, isAgreed, type Inbox, type InboxItem } from "./inbox";
import type { LedgerChange } from "./ledger";
import { changeOf, ledgerFigure, shortMark } from "./ledgerOfInbox";
import type { FollowUpRecord } from "./record";

/** What is taken of an inbox: what is new, or also what replaces something that was there. */
export type Acceptance = "new" | "all";

/** The items whose record enters. */
export function takenOf({ items }: Inbox, accept: Acceptance): readonly (InboxItem & { readonly record: FollowUpRecord })[] {
  return items.flatMap((item) => {
    const { verdict, why, record } = item;
    const isTaken =
      verdict === "new" || (verdict === "changes" && !waitsAsChange(item, accept)) || (verdict === "same" && why === "recorded");
    return isTaken && record !== undefined ? [{ ...item, record }] : [];
  });
}

/** The ledger's rows of what enters and of what was turned down for it. */
export function changesOf(
  taken: readonly (InboxItem & { readonly record: FollowUpRecord })[],
  inbox: Pick<Inbox, "items" | "files" | "cut">,
): readonly LedgerChange[] {
  const { items } = inbox;
  const entering = taken.flatMap(({ record, before, why, standing, closedOn }) =>
    why === "details" || why === "recorded"
      ? detailChanges(record, standing)
      : [changeOf(actionOf(closedOn), record, before === undefined ? "" : ledgerFigure(before), ledgerFigure(record.value))],
  );
  const turnedDown = items.flatMap(({ discarded, data }) =>
    discarded === undefined
      ? []
      : [changeOf(ledgerActions.discarded, discarded, ledgerFigure(discarded.value), String(data["valor"] ?? ""))],
  );
  return [...entering, ...turnedDown, ...answersOf(taken, inbox)];
}

function actionOf(closedOn: string | undefined): string {
  return closedOn === undefined ? ledgerActions.value : ledgerActions.valueAfterClosing;
}

/** Whether a value that replaces another one waits: what is accepted leaves it out, and nobody answered of itself. */
export function waitsAsChange(item: Pick<InboxItem, "verdict" | "closedOn" | "answer">, accept: Acceptance): boolean {
  return item.verdict === "changes" && accept === "new" && !isAgreed(item);
}

/** Answers that no value of theirs tells of: those that turned it down, and those whose value still waits. */
function answersOf(
  taken: readonly (InboxItem & { readonly record: FollowUpRecord })[],
  { items, files, cut }: Pick<Inbox, "items" | "files" | "cut">,
): readonly LedgerChange[] {
  const entering = new Set(taken.map(({ file, cell, record }) => `${file}\t${cell ?? ""}\t${record.key}`));
  return items.flatMap(({ answer, verdict, why, file, cell, code = "", entity = "", record }) => {
    const isTold = verdict === "same" || (record !== undefined && entering.has(`${file}\t${cell ?? ""}\t${record.key}`));
    // A figure that the form does not have is whoever gathers' own: the ledger says what was asked too.
    if (answer === undefined || (isTold && why !== "ownFigure")) return [];
    const mark = shortMark(files.find(({ name }) => name === file)?.fingerprint ?? "");
    const { asked: before, given: after } = answer;
    return [{ action: ledgerActions.answer, code, cut: periodText(cut), before, after, entity, file: `${file} ${mark}` }];
  });
}

const DETAILS = ["reason", "numerator", "denominator", "source", "comment"] as const;

function detailChanges(record: FollowUpRecord, standing: FollowUpRecord | undefined): readonly LedgerChange[] {
  if (standing === undefined) return [changeOf(ledgerActions.recorded, record, ledgerFigure(record.value), ledgerFigure(record.value))];
  return DETAILS.flatMap((detail) => {
    const [before, after] = [standing[detail], record[detail]];
    return after === undefined || before === after ? [] : [changeOf(ledgerActions[detail], record, shown(before), shown(after))];
  });
}

function shown(detail: string | number | undefined): string {
  return detail === undefined ? "" : typeof detail === "number" ? ledgerFigure(detail) : detail;
}

/** The change that a year has from its halves. */
export function yearChange(
  record: FollowUpRecord,
  year: number,
  before: Figure | undefined,
  value: Figure,
  files: readonly string[],
  isClosed: boolean,
): LedgerChange {
  const change = changeOf(
    isClosed ? ledgerActions.yearAfterClosing : ledgerActions.year,
    record,
    before === undefined ? "" : ledgerFigure(before),
    ledgerFigure(value),
  );
  return { ...change, cut: String(year), file: files.join(" + ") };
}

/** What stays waiting for somebody: questions, refusals, what would replace something and was not taken, and files that were not read. */
export function pendingOf({ cut, items, files }: Inbox, accept: Acceptance): readonly PendingItem[] {
  const waiting = items.flatMap((item): readonly PendingItem[] => {
    const kind = pendingKind(item, accept);
    if (kind === undefined) return [];
    const { file, cell, code, entity } = item;
    return [
      {
        kind,
        file,
        ...(cell === undefined ? {} : { cell }),
        ...(code === undefined ? {} : { code }),
        ...(entity === undefined ? {} : { entity }),
        cut: periodText(cut),
        sentence: item.verdict === "changes" ? changeSentence(item) : inboxSentence(item),
      },
    ];
  });
  return [...waiting, ...files.flatMap((file) => fileRefusal(file, cut))];
}

function pendingKind(item: InboxItem, accept: Acceptance): PendingItem["kind"] | undefined {
  const { verdict, why } = item;
  if (verdict === "asks" || waitsAsChange(item, accept)) return "asks";
  // What a person decided waits for nobody.
  return verdict === "refused" && !DECIDED.has(why) ? "refused" : undefined;
}

function changeSentence({ before, record }: InboxItem): string {
  const figure = (value: Figure | undefined): string => (value === undefined ? "" : isKnown(value) ? ledgerFigure(value) : value);
  return `${verdictTexts.changes}: ${figure(before)} → ${figure(record?.value)}`;
}

function fileRefusal({ name, refusal, entity }: Inbox["files"][number], cut: RoundCut): readonly PendingItem[] {
  if (refusal === undefined) return [];
  return [{ kind: "refused", file: name, ...(entity === undefined ? {} : { entity }), cut: periodText(cut), sentence: refusal }];
}

/** Whether two lists of what waits say the same, in any order. */
export function isSamePending(a: readonly PendingItem[], b: readonly PendingItem[]): boolean {
  const lines = (items: readonly PendingItem[]): string =>
    items
      .map(({ kind, file, cell = "", code = "", sentence }) => [kind, file, cell, code, sentence].map(fold).join("\t"))
      .sort()
      .join("\n");
  return lines(a) === lines(b);
}
