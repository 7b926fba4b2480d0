import { periodOrder } from "../domain/period";
import { fold } from "../reader/text/fold";
import { entriesOf, type PendingItem, type RoundBook, type RoundNews, type StandingRow } from "./book";
import { readCut, type RoundCut } from "./cut";
import { chained, sealOf, verifyLedger, type Sha256 } from "./ledger";
import { recordKey } from "./record";

/**
 * The book once the news are in it. A record takes the row of the one it follows (same indicator, cut and entity), the others go below the
 * last; the ledger only grows. Rows of hers, and what is broken, stay as they stand.
 */
export function withNews(book: RoundBook, news: RoundNews, at: string, sha256: Sha256): RoundBook {
  const added = chained(entriesOf(book), news.changes ?? [], at, sha256);
  const ledger = [...book.ledger, ...added.map((item) => ({ cells: [], item }))];
  const entries = entriesOf({ ledger });
  // A seal that does not hold is kept: what it misses must go on being told.
  const seals = book.ledgerState.isWhole ? [sealOf(entries), ...book.seals] : book.seals;
  return {
    ...book,
    registry: replaced(book.registry, news.records ?? [], ({ code, cut, entity }) => placeKey(recordKey(code), cut, entity)),
    paragraphs: replaced(book.paragraphs, news.paragraphs ?? [], ({ node, cut, entity }) => placeKey(node, cut, entity)),
    ledger,
    seals,
    ledgerState: verifyLedger(entries, sha256, seals),
    pending: pendingAfter(book.pending, news),
  };
}

/** By their key: rows and news are thousands each. */
function replaced<Item>(
  standing: readonly StandingRow<Item>[],
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly StandingRow<Item>[] {
  const rows = [...standing];
  const places = new Map<string, number>();
  // Of two that say the same the first is taken.
  for (const [at, { item }] of [...rows.entries()].reverse()) if (item !== undefined) places.set(keyOf(item), at);
  for (const item of items) {
    const key = keyOf(item);
    const at = places.get(key) ?? rows.length;
    places.set(key, at);
    rows[at] = { cells: [], item };
  }
  return rows;
}

/** What is said once: of an indicator (or a service), for a cut, by an entity. */
function placeKey(what: string, cut: RoundCut | undefined, entity: string): string {
  return JSON.stringify([what, cut && periodOrder(cut), fold(entity)]);
}

export function isSameEntity(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** What was pending of a file that was read again, or of a value that came in since, is pending no more. */
function pendingAfter(
  pending: readonly PendingItem[],
  { pending: more = [], files = [], records = [] }: RoundNews,
): readonly PendingItem[] {
  const read = new Set([...files, ...more.map(({ file }) => file)]);
  const arrived = new Set(records.map(({ code, cut, entity }) => placeKey(recordKey(code), cut, entity)));
  const isSolved = ({ code, entity, cut }: PendingItem): boolean =>
    code !== undefined && entity !== undefined && arrived.has(placeKey(recordKey(code), readCut(cut), entity));
  return [...pending.filter((item) => !read.has(item.file) && !isSolved(item)), ...more];
}
