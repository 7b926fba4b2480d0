import { isSamePeriod } from "../domain/period";
import { fold } from "../reader/text/fold";
import { entriesOf, type PendingItem, type RoundBook, type RoundNews, type StandingRow } from "./book";
import { readCut, type RoundCut } from "./cut";
import { chained, sealOf, verifyLedger, type Sha256 } from "./ledger";
import { recordKey, type FollowUpParagraph, type NamedRecord } from "./record";

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
    registry: replaced(book.registry, news.records ?? [], isSameRecord),
    paragraphs: replaced(book.paragraphs, news.paragraphs ?? [], isSameParagraph),
    ledger,
    seals,
    ledgerState: verifyLedger(entries, sha256, seals),
    pending: pendingAfter(book.pending, news),
  };
}

function replaced<Item>(
  standing: readonly StandingRow<Item>[],
  items: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): readonly StandingRow<Item>[] {
  const rows = [...standing];
  for (const item of items) {
    const at = rows.findIndex((row) => row.item !== undefined && isSame(row.item, item));
    if (at < 0) rows.push({ cells: [], item });
    else rows[at] = { cells: [], item };
  }
  return rows;
}

function isSameRecord(a: NamedRecord, b: NamedRecord): boolean {
  return recordKey(a.code) === recordKey(b.code) && isSamePeriod(a.cut, b.cut) && isSameEntity(a.entity, b.entity);
}

function isSameParagraph(a: FollowUpParagraph, b: FollowUpParagraph): boolean {
  return a.node === b.node && isSamePeriod(a.cut, b.cut) && isSameEntity(a.entity, b.entity);
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
  const isSolved = ({ code, entity, cut }: PendingItem): boolean =>
    code !== undefined &&
    entity !== undefined &&
    records.some((record) => recordKey(record.code) === recordKey(code) && isSameEntity(record.entity, entity) && isCutOf(cut, record.cut));
  return [...pending.filter((item) => !read.has(item.file) && !isSolved(item)), ...more];
}

function isCutOf(text: string, cut: RoundCut): boolean {
  return isSamePeriod(readCut(text), cut);
}
