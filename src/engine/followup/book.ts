import type { CellValue } from "../grid";
import { readCut } from "./cut";
import type { KeptCut } from "./closedCut";
import type { RoundSight } from "./integrity/roundSight";
import { sealOf, type LedgerChange, type LedgerEntry, type LedgerSeal, type LedgerState } from "./ledger";
import type { FollowUpParagraph, NamedRecord } from "./record";

/** What a workbook keeps of the rounds: what its sheets of ours say, as they stand. */
export interface RoundBook {
  /** «Registro PNTP», in the order of its rows; rows of hers included. */
  readonly registry: readonly StandingRow<NamedRecord>[];
  /** «Párrafos PNTP», likewise. */
  readonly paragraphs: readonly StandingRow<FollowUpParagraph>[];
  /** «Bitácora PNTP», likewise; a row with anything in it is an entry, whole or not. */
  readonly ledger: readonly StandingRow<LedgerEntry>[];
  readonly ledgerState: LedgerState;
  /** How many entries there were, as other places than the ledger remember it. */
  readonly seals: readonly LedgerSeal[];
  /** What came back and waits for somebody: questions and refusals, until they are solved. */
  readonly pending: readonly PendingItem[];
  readonly cuts: readonly KeptCut[];
  /** What of its sheets is hidden or shown otherwise, and what may be taken for one of them. */
  readonly sight: RoundSight;
  /** What the sheets of ours are called in this workbook; where they are not there yet, what they would be called. */
  readonly sheets: RoundSheetNames;
}

export interface RoundSheetNames {
  readonly board: string;
  readonly registry: string;
  readonly paragraphs: string;
  readonly ledger: string;
}

/** A row of a table of ours as it stands: what she typed in it comes back as she typed it. */
export interface StandingRow<Item> {
  /** By column of the table, in our order. */
  readonly cells: readonly StandingCell[];
  /** Zero-based row of the sheet it was read from. */
  readonly row?: number;
  /** What it says; absent where it cannot be read as one (a note of hers, a value that is no figure). */
  readonly item?: Item;
}

export interface StandingCell {
  readonly value: CellValue;
  readonly formula?: string;
  /** Where it is not the one of its column. */
  readonly format?: string;
}

/** A value or a file that came back and was not taken, or is asked about. */
export interface PendingItem {
  readonly kind: "asks" | "refused";
  /** Name of the file alone. */
  readonly file: string;
  /** «Reporte!H12»; of a whole file, nothing. */
  readonly cell?: string;
  readonly code?: string;
  readonly entity?: string;
  /** «2024», «2024-I». */
  readonly cut: string;
  /** What is the matter and what to do, one sentence. */
  readonly sentence: string;
}

/** What one gathering or closing adds to the book. */
export interface RoundNews {
  readonly records?: readonly NamedRecord[];
  readonly paragraphs?: readonly FollowUpParagraph[];
  readonly changes?: readonly LedgerChange[];
  readonly pending?: readonly PendingItem[];
  /** Files that were read, by name: what was pending of them gives way to `pending`. */
  readonly files?: readonly string[];
}

/** Every record of the book that can be read, in the order of the registry. */
export function recordsOf({ registry }: Pick<RoundBook, "registry">): readonly NamedRecord[] {
  return registry.flatMap(({ item }) => (item ? [item] : []));
}

/** The years of which something came back, in order. */
export function yearsOfRound(book: Pick<RoundBook, "registry" | "pending">): readonly number[] {
  const waiting = book.pending.flatMap(({ cut }) => readCut(cut)?.year ?? []);
  return [...new Set([...recordsOf(book).map(({ cut }) => cut.year), ...waiting])].sort((a, b) => a - b);
}

/** What is written of the ledger outside its table; one that does not hold stays, since what it misses must go on being told. */
export function sealToWrite(book: Pick<RoundBook, "ledger" | "ledgerState" | "seals">): LedgerSeal {
  const own = sealOf(entriesOf(book));
  return book.ledgerState.isWhole ? own : (book.seals[0] ?? own);
}

/** The entries of the ledger, in the order of its rows. */
export function entriesOf({ ledger }: Pick<RoundBook, "ledger">): readonly LedgerEntry[] {
  return ledger.flatMap(({ item }) => (item ? [item] : []));
}
