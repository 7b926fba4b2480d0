/** Bitácora: one change that gathering or closing made, chained to the one before. */
export interface LedgerEntry extends LedgerChange {
  /** From 1. */
  readonly number: number;
  /** ISO 8601 with Lima's offset. */
  readonly at: string;
  /** SHA-256 (hexadecimal) of this entry's texts and of the entry before. */
  readonly mark: string;
}

export interface LedgerChange {
  /** What was done: «valor», «motivo», «cierre» … in Spanish, as the sheet shows it. */
  readonly action: string;
  readonly code: string;
  /** «2024», «2024-I». */
  readonly cut: string;
  /** Before and after, as the sheet writes them; figures with a point, 85 = 85 %. */
  readonly before: string;
  readonly after: string;
  readonly entity: string;
  readonly file: string;
}

/** SHA-256 of a text in UTF-8, hexadecimal. Given by the host of the program: the engine knows no library. */
export type Sha256 = (text: string) => string;

/** What stands in the place of the mark before, for the first entry. */
const BEGINNING = "0";

/**
 * The text whose SHA-256 (of its UTF-8) is the entry's mark: ten lines joined by a line feed (U+000A), without one at the end.
 *
 *   1 the mark of the entry before («0» for the first) · 2 N.º · 3 Fecha y hora · 4 Qué · 5 Código · 6 Corte · 7 Antes · 8 Después ·
 *   9 Entidad · 10 Archivo
 *
 * Each as the sheet shows it, composed (Unicode NFC), every run of blanks and line breaks one space, none at the ends: programs save those
 * each in their own way. Nothing is a number or a date of the sheet, so that no program can write it otherwise.
 */
export function canonicalText(entry: Omit<LedgerEntry, "mark">, previous: string): string {
  const { number, at, action, code, cut, before, after, entity, file } = entry;
  return [previous, String(number), ...[at, action, code, cut, before, after, entity, file].map(ledgerText)].join("\n");
}

/** A text as the ledger keeps it. */
export function ledgerText(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** The changes as entries that go on from the last of the ledger. What is broken before stays broken: nothing is marked anew. */
export function chained(
  ledger: readonly LedgerEntry[],
  changes: readonly LedgerChange[],
  at: string,
  sha256: Sha256,
): readonly LedgerEntry[] {
  const last = byNumber(ledger).at(-1);
  let previous = last?.mark ?? BEGINNING;
  let number = last?.number ?? 0;
  return changes.map((change) => {
    number += 1;
    const entry = {
      number,
      at,
      action: ledgerText(change.action),
      code: ledgerText(change.code),
      cut: ledgerText(change.cut),
      before: ledgerText(change.before),
      after: ledgerText(change.after),
      entity: ledgerText(change.entity),
      file: ledgerText(change.file),
    };
    previous = sha256(canonicalText(entry, previous));
    return { ...entry, mark: previous };
  });
}

/** How many entries there were, and the mark of the last: written outside the table, so that rows taken off its end are missed. */
export interface LedgerSeal {
  readonly count: number;
  readonly mark: string;
}

export function sealOf(ledger: readonly LedgerEntry[]): LedgerSeal {
  const last = byNumber(ledger).at(-1);
  return { count: last?.number ?? 0, mark: last?.mark ?? "" };
}

/**
 * `changed`: the texts of an entry or its mark; `removed`: entries are missing before it (or, with `from` beyond the last, at the end);
 * `inserted`: it is none of the chain; `moved`: it is of the chain, and stood elsewhere.
 */
export type BreakKind = "changed" | "removed" | "inserted" | "moved";

export type LedgerState =
  /** `isSorted`: the rows stand in the order in which they were written; in another one nothing is lost, since each says its number. */
  | { readonly isWhole: true; readonly count: number; readonly isSorted: boolean }
  /** `index`: the entry as it stands in the list, from 0; its length where the end is missing. `number`: its N.º, or the first missing one. */
  | { readonly isWhole: false; readonly index: number; readonly number: number; readonly how: BreakKind; readonly missing?: number };

/**
 * Whether the chain holds from the first entry to the last, and where it breaks first. What it cannot see by itself: entries taken off the
 * end (the seals tell those), and a ledger written anew from the first entry on, by somebody with this program; against that stands the
 * copy that another person keeps.
 */
export function verifyLedger(ledger: readonly LedgerEntry[], sha256: Sha256, seals: readonly LedgerSeal[] = []): LedgerState {
  const sorted = byNumber(ledger);
  let previous = BEGINNING;
  for (const [place, entry] of sorted.entries()) {
    if (entry.number !== place + 1 || sha256(canonicalText(entry, previous)) !== entry.mark) {
      return breakAt(ledger, sorted, place, previous, sha256);
    }
    previous = entry.mark;
  }
  const cut = seals.find(({ count }) => count > sorted.length);
  if (cut) {
    const number = sorted.length + 1;
    return { isWhole: false, index: ledger.length, number, how: "removed", missing: cut.count - sorted.length };
  }
  const other = seals.find(({ count, mark }) => count > 0 && mark !== "" && sorted[count - 1]?.mark !== mark);
  const entry = other && sorted[other.count - 1];
  if (entry) return { isWhole: false, index: ledger.indexOf(entry), number: entry.number, how: "changed" };
  return { isWhole: true, count: sorted.length, isSorted: sorted.every((each, index) => each === ledger[index]) };
}

function breakAt(
  ledger: readonly LedgerEntry[],
  sorted: readonly LedgerEntry[],
  place: number,
  previous: string,
  sha256: Sha256,
): LedgerState {
  const entry = sorted[place] as LedgerEntry;
  const expected = place + 1;
  const broken = (how: BreakKind, missing?: number): LedgerState => ({
    isWhole: false,
    index: ledger.indexOf(entry),
    number: how === "removed" ? expected : entry.number,
    how,
    ...(missing === undefined ? {} : { missing }),
  });
  const goesOnFrom = (each: LedgerEntry, before: string): boolean => sha256(canonicalText(each, before)) === each.mark;
  if (entry.number > expected) return broken("removed", entry.number - expected);
  if (entry.number < expected) return broken("inserted");
  const marks = [BEGINNING, ...sorted.map(({ mark }) => mark)];
  // It goes on from another mark, with the number it had there, or one beside it where that one was moved too.
  const follows = (mark: string, at: number): boolean =>
    [at, at + 1, at + 2].some((number) => sha256(canonicalText({ ...entry, number }, mark)) === entry.mark);
  if (marks.some((mark, at) => at !== place && follows(mark, at))) return broken("moved");
  const next = sorted[place + 1];
  // The chain goes on behind it as if it were not there, with its number or with the one it had before.
  const skips = next !== undefined && (goesOnFrom(next, previous) || goesOnFrom({ ...next, number: expected }, previous));
  if (skips) return broken("inserted");
  return broken("changed");
}

function byNumber(ledger: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return [...ledger].sort((a, b) => a.number - b.number);
}
