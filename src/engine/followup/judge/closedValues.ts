import { canBeAnswered, type InboxItem, type InboxReason } from "../inbox";
import { bareItem } from "../bareItem";
import { tokenOf } from "../token";

/** A cut that was signed. */
export interface SignedCut {
  /** «2024». */
  readonly cut: string;
  /** AAAA-MM-DD. */
  readonly day: string;
}

/**
 * What would change a closed cut is a question of its own, whatever else is accepted: nobody changes what was signed without saying so. What
 * only stands beside an equal value (its source, a comment) changes nothing that was signed.
 */
export function askedOfClosed(items: readonly InboxItem[], { cut, day }: SignedCut): readonly InboxItem[] {
  return items.map((item): InboxItem => {
    const { record, verdict, why, data, also = [], before = "", findings } = item;
    const isEntering = (verdict === "new" || verdict === "changes") && why !== "details";
    if (isEntering && record !== undefined) {
      const asks: InboxReason = { why: "closedCut", data: { corte: cut, dia: day, antes: before, valor: record.value } };
      return {
        ...bareItem(item),
        verdict: "asks",
        ...asks,
        also: [{ why, data }, ...also],
        closedOn: day,
        choices: [{ token: tokenOf(record.value), record }],
        ...(findings === undefined ? {} : { findings }),
      };
    }
    if (!canBeAnswered(item)) return item;
    const told: InboxReason = { why: "closedCut", data: { corte: cut, dia: day, antes: before, valor: "" } };
    return { ...item, closedOn: day, also: [...also, told] };
  });
}
