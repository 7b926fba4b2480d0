import type { InboxItem } from "./inbox";

/** Whose answer an item is and what stands now, without its verdict. */
export type BareItem = Pick<InboxItem, "file" | "cell" | "code" | "entity" | "before" | "standing" | "closedOn" | "open">;

const PARTS = ["file", "cell", "code", "entity", "before", "standing", "closedOn", "open"] as const;

export function bareItem(item: InboxItem): BareItem {
  return Object.fromEntries(PARTS.flatMap((part) => (item[part] === undefined ? [] : [[part, item[part]]]))) as unknown as BareItem;
}
