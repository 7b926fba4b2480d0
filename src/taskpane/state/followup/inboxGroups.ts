import { canBeAnswered, TURNED_DOWN, type Inbox, type InboxFile, type InboxItem, type Verdict } from "../../../engine/followup/inbox";
import type { FollowUpParagraph } from "../../../engine/followup/record";
import { settle } from "../../../engine/followup/settleInbox";

/** The verdicts by what they ask of a person: her decision first, what nothing is to be done about last. */
export const VERDICTS: readonly Verdict[] = ["asks", "changes", "refused", "new", "missing", "same"];

/** What came back in one file. */
export interface InboxGroup {
  readonly file: InboxFile;
  /** By `VERDICTS`, and as the form has them within each. */
  readonly items: readonly InboxItem[];
  readonly counts: VerdictCounts;
  readonly paragraphs: readonly FollowUpParagraph[];
}

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** What she decided of an inbox: by code, the token of the choice taken of its question; and the values that enter, by `itemKey`. */
export interface InboxDecisions {
  readonly answers: ReadonlyMap<string, string>;
  readonly accepted: ReadonlySet<string>;
}

export const noDecisions: InboxDecisions = { answers: new Map(), accepted: new Set() };

/** Tells a value from another of the same inbox, also once it was read again. */
export function itemKey({ file, cell, code }: InboxItem): string {
  return [file, cell ?? "", code ?? ""].join("\n");
}

/** What the answer to a question is kept under: where several forms say something of one indicator, it is one question. */
export function questionKey({ code, choices }: InboxItem): string {
  return code ?? choices?.[0]?.record.code ?? "";
}

/** By file: those with a decision to take first, then those that were not read, then as they came. */
export function groupInbox({ files, items, paragraphs }: Pick<Inbox, "files" | "items" | "paragraphs">): readonly InboxGroup[] {
  const byFile = new Map<string, InboxItem[]>();
  for (const item of items) {
    const own = byFile.get(item.file);
    if (own) own.push(item);
    else byFile.set(item.file, [item]);
  }
  const groups = files.map((file): InboxGroup => {
    const own = byFile.get(file.name) ?? [];
    return {
      file,
      items: VERDICTS.flatMap((verdict) => own.filter((item) => item.verdict === verdict)),
      counts: countVerdicts(own),
      paragraphs: paragraphs.filter(({ origin }) => origin.file === file.name),
    };
  });
  return [0, 1, 2].flatMap((rank) => groups.filter((group) => rankOf(group) === rank));
}

/** Values that no file brought: whole forms that have not come back. */
export function withoutFile({ files, items }: Pick<Inbox, "files" | "items">): readonly InboxItem[] {
  const names = new Set(files.map(({ name }) => name));
  return items.filter(({ file }) => !names.has(file));
}

export function countVerdicts(items: readonly InboxItem[]): VerdictCounts {
  const counts = { new: 0, same: 0, changes: 0, asks: 0, refused: 0, missing: 0 };
  for (const { verdict } of items) counts[verdict] += 1;
  return counts;
}

/** Whether a value enters: a new one or one that changes what there was, if it was accepted; a question, if a choice of it was taken. */
export function enters(item: InboxItem, { answers, accepted }: InboxDecisions): boolean {
  if (canBeAnswered(item)) {
    const token = answers.get(questionKey(item));
    return token !== undefined && token !== TURNED_DOWN;
  }
  return (item.verdict === "new" || item.verdict === "changes") && accepted.has(itemKey(item));
}

/** Every new value accepted, beside what was decided before. */
export function withAllNew(items: readonly InboxItem[], decisions: InboxDecisions): InboxDecisions {
  const fresh = items.filter(({ verdict }) => verdict === "new").map(itemKey);
  return { ...decisions, accepted: new Set([...decisions.accepted, ...fresh]) };
}

/** Of decisions taken before the files were read again, those that still decide something. */
export function stillMeant({ answers, accepted }: InboxDecisions, { items }: Pick<Inbox, "items">): InboxDecisions {
  const open = new Set(items.filter(({ verdict }) => verdict === "new" || verdict === "changes").map(itemKey));
  const tokens = new Map<string, string[]>();
  for (const item of items.filter(canBeAnswered))
    tokens.set(questionKey(item), [...(tokens.get(questionKey(item)) ?? [TURNED_DOWN]), ...(item.choices ?? []).map(({ token }) => token)]);
  return {
    answers: new Map([...answers].filter(([key, token]) => tokens.get(key)?.includes(token))),
    accepted: new Set([...accepted].filter((key) => open.has(key))),
  };
}

/**
 * The inbox to write from: questions with their answers, and of the rest only what was accepted. A change that she took enters as what is
 * new does; what is new and was not taken waits in the pane, and is no part of it.
 */
export function decidedInbox(inbox: Inbox, { answers, accepted }: InboxDecisions): Inbox {
  const { inbox: settled } = settle(
    inbox,
    [...answers].map(([code, token]) => ({ code, token })),
  );
  const items = settled.items.flatMap((item, index): readonly InboxItem[] => {
    const asked = inbox.items[index];
    const isTaken = accepted.has(itemKey(item)) || (asked !== undefined && canBeAnswered(asked));
    if (item.verdict === "changes" && isTaken) return [{ ...item, verdict: "new" }];
    return item.verdict === "new" && !isTaken ? [] : [item];
  });
  return { ...settled, items };
}

function rankOf({ file, counts }: InboxGroup): 0 | 1 | 2 {
  if (counts.asks + counts.changes > 0) return 0;
  return file.refusal !== undefined || counts.refused > 0 ? 1 : 2;
}
