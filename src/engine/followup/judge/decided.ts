import { bareItem } from "../bareItem";
import { TURNED_DOWN, type InboxItem } from "../inbox";
import { settle, type InboxAnswer } from "../settleInbox";
import type { JudgeContext } from "./context";

/**
 * The items as somebody decided them when they came the first time: what was turned down stays out, what was answered stays answered. A new
 * answer, or a form with another value, decides anew.
 */
export function asDecided(
  items: readonly InboxItem[],
  fingerprints: ReadonlyMap<string, string>,
  context: JudgeContext,
): readonly InboxItem[] {
  const answers: InboxAnswer[] = [];
  const standing = items.map((item): InboxItem => {
    const isOpen = item.verdict === "asks" || item.verdict === "new" || item.verdict === "changes";
    const decision = isOpen ? context.decision(item, fingerprints.get(item.file) ?? "") : undefined;
    if (decision === undefined) return item;
    if (decision.after !== TURNED_DOWN) {
      if (item.verdict === "asks" && item.code !== undefined) answers.push({ code: item.code, token: decision.after, file: item.file });
      return item;
    }
    const { record, choices } = item;
    const kept = choices ?? (record === undefined ? undefined : [{ token: decision.before, record }]);
    return {
      ...bareItem(item),
      verdict: "refused",
      why: "decided",
      data: { texto: decision.before, dia: decision.at.slice(0, 10), apunte: decision.number },
      ...(kept !== undefined && { choices: kept }),
    };
  });
  return answers.reduce<readonly InboxItem[]>((sum, answer) => settledAgain(sum, answer), standing);
}

/** What is settled by an answer of before is no news for the ledger. */
function settledAgain(items: readonly InboxItem[], answer: InboxAnswer): readonly InboxItem[] {
  return settle({ items }, [answer]).inbox.items.map((item, at) => {
    return item === items[at] ? item : withoutAnswer(item);
  });
}

function withoutAnswer(item: InboxItem): InboxItem {
  const copy: { -readonly [Key in keyof InboxItem]: InboxItem[Key] } = { ...item };
  delete copy.answer;
  return copy;
}
