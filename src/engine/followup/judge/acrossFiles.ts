import { isSamePeriod } from "../../domain/period";
import { bareItem } from "../bareItem";
import type { InboxChoice, InboxItem } from "../inbox";
import type { FollowUpRecord } from "../record";
import type { JudgeContext } from "./context";
import { tokenOf } from "../token";
import { isSameFigure } from "./known";

/** What several forms say of one indicator: once where they agree, a question where they do not. */
export function settleAcross(items: readonly InboxItem[], context: JudgeContext): readonly InboxItem[] {
  const groups = new Map<string, InboxItem[]>();
  for (const item of items) {
    const key = keyOf(item, context);
    const others = groups.get(key);
    if (others) others.push(item);
    else groups.set(key, [item]);
  }
  const settled = new Map<InboxItem, InboxItem | undefined>();
  for (const [key, group] of groups) if (key !== "" && group.length > 1) settleGroup(group, settled);
  return items.flatMap((item) => (settled.has(item) ? (settled.get(item) ?? []) : [item]));
}

function keyOf({ record, choices, code }: InboxItem, context: JudgeContext): string {
  const known = record ?? choices?.[0]?.record;
  return known?.key ?? (code === undefined ? "" : (context.find(code)[0]?.key ?? ""));
}

function settleGroup(group: readonly InboxItem[], settled: Map<InboxItem, InboxItem | undefined>): void {
  const saying = group.filter(({ why, record, choices }) => why !== "replaced" && (record !== undefined || choices !== undefined));
  const missing = group.filter(({ verdict }) => verdict === "missing");
  // What one form lacks and another has is missing no more.
  const keptMissing = saying.length > 0 || group.some(({ why }) => why === "replaced") ? undefined : missing[0];
  for (const item of missing) if (item !== keptMissing) settled.set(item, undefined);

  const [first, ...others] = saying;
  if (first === undefined || others.length === 0) return;
  const value = first.record?.value;
  if (value !== undefined && others.every(({ record }) => record !== undefined && isSameFigure(record.value, value))) {
    const { record: kept } = first;
    for (const other of others)
      settled.set(other, { ...bareItem(other), verdict: "same", why: "sameInOther", data: { archivo: kept?.origin.file ?? "" } });
    return;
  }
  const choices = unrepeated(saying.flatMap(choicesOf));
  const files = new Set(saying.map(({ file }) => file)).size;
  for (const item of saying) {
    const also = item.verdict === "asks" ? [{ why: item.why, data: item.data }, ...(item.also ?? [])] : (item.also ?? []);
    settled.set(item, {
      ...bareItem(item),
      ...(item.record === undefined ? {} : { record: item.record }),
      verdict: "asks",
      why: "twoFiles",
      data: { archivos: files, valores: saying.map(saidBy).join("; ") },
      ...(also.length > 0 ? { also } : {}),
      choices,
    });
  }
}

function saidBy(item: InboxItem): string {
  const [choice] = choicesOf(item);
  return choice === undefined ? item.file : `${choice.token} en «${item.file}»`;
}

function choicesOf({ record, choices = [] }: InboxItem): readonly InboxChoice[] {
  return record === undefined ? choices : [{ token: tokenOf(record.value), record }];
}

function unrepeated(choices: readonly InboxChoice[]): readonly InboxChoice[] {
  return choices.filter(({ token }, at) => choices.findIndex((other) => other.token === token) === at);
}

/** Whether two records are of one indicator and cut. */
export function isSameSlot(a: FollowUpRecord, b: FollowUpRecord): boolean {
  return a.key === b.key && isSamePeriod(a.cut, b.cut);
}
