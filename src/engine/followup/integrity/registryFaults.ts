import { isSame } from "../../domain/rounding";
import { fold } from "../../reader/text/fold";
import { ENTERING, ledgerActions } from "../../words/followup/ledgerActions";
import { periodText } from "../../words/periodText";
import { entriesOf, type RoundBook, type StandingRow } from "../book";
import { ledgerText, type LedgerEntry } from "../ledger";
import { ledgerFigure, ledgerFile } from "../ledgerOfInbox";
import { recordKey, type NamedRecord } from "../record";

/**
 * What of the registry is not as the ledger tells it: `unlogged`, a row that no entry wrote; `changed`, a row that an entry wrote otherwise;
 * `gone`, a row that an entry wrote and is no more.
 */
export interface RegistryFault {
  readonly how: "unlogged" | "changed" | "gone";
  /** Of a row that changed: what of it. */
  readonly what?: RecordPart;
  readonly code: string;
  readonly cut: string;
  readonly entity: string;
  /** As the ledger has it; empty where it has nothing. */
  readonly was: string;
  /** As the registry has it. */
  readonly now: string;
  /** Row of the sheet, from 1. */
  readonly row?: number;
  /** N.º of the entry. */
  readonly entry?: number;
}

export type RecordPart = "value" | "entity" | "file" | "formula" | Detail;

const DETAILS = ["reason", "numerator", "denominator", "source", "comment"] as const;
type Detail = (typeof DETAILS)[number];

/** What the entries of one record leave in the registry. */
interface Logged {
  readonly entry: LedgerEntry;
  readonly file: string;
  readonly details: Partial<Record<Detail, string>>;
  /** A later entry wrote the value; details alone say nothing of it. */
  readonly value?: string;
}

/** The registry held against the ledger, row by row and both ways. Of a row's details only those are known that changed by themselves. */
export function registryFaults(book: Pick<RoundBook, "registry" | "ledger">): readonly RegistryFault[] {
  const logged = loggedRecords(entriesOf(book));
  const found = new Set<string>();
  const faults: RegistryFault[] = [];
  const unlogged: { readonly row: StandingRow<NamedRecord>; readonly item: NamedRecord }[] = [];
  for (const row of book.registry) {
    const { item } = row;
    if (item === undefined) continue;
    const place = placeOf(item.code, periodText(item.cut), item.entity);
    const known = logged.get(place);
    if (known === undefined) unlogged.push({ row, item });
    else {
      found.add(place);
      faults.push(...changedIn(row, item, known));
    }
  }
  const missing = new Map([...logged].filter(([place]) => !found.has(place)));
  for (const { row, item } of unlogged) {
    // The same indicator and cut of another entity, whose row is gone: its entity was written over.
    const moved = [...missing].find(([place]) => place.startsWith(`${slotOf(item.code, periodText(item.cut))}\n`));
    if (moved) missing.delete(moved[0]);
    faults.push({
      how: moved ? "changed" : "unlogged",
      ...(moved ? { what: "entity" as const, entry: moved[1].entry.number } : {}),
      ...aboutRow(row, item),
      was: moved?.[1].entry.entity ?? "",
      now: moved ? item.entity : ledgerFigure(item.value),
    });
  }
  const gone = [...missing.values()].map(({ entry, value }): RegistryFault => {
    const { code, cut, entity, number } = entry;
    return { how: "gone", code, cut, entity, was: value ?? "", now: "", entry: number };
  });
  return [...faults, ...gone];
}

function loggedRecords(entries: readonly LedgerEntry[]): ReadonlyMap<string, Logged> {
  const logged = new Map<string, Logged>();
  for (const entry of [...entries].sort((a, b) => a.number - b.number)) {
    const { action, code, cut, entity, file, after } = entry;
    const place = placeOf(code, cut, entity);
    const before = logged.get(place);
    const detail = DETAILS.find((each) => ledgerActions[each] === action);
    if (ENTERING.has(action)) logged.set(place, { entry, file, details: {}, value: after });
    else if (detail !== undefined && before !== undefined)
      logged.set(place, { ...before, entry, file, details: { ...before.details, [detail]: after } });
    else if (detail !== undefined) logged.set(place, { entry, file, details: { [detail]: after } });
  }
  return logged;
}

function slotOf(code: string, cut: string): string {
  return `${recordKey(code)}\n${ledgerText(cut)}`;
}

function placeOf(code: string, cut: string, entity: string): string {
  return `${slotOf(code, cut)}\n${fold(entity)}`;
}

function aboutRow(row: StandingRow<NamedRecord>, { code, cut, entity }: NamedRecord) {
  return { code, cut: periodText(cut), entity, ...(row.row === undefined ? {} : { row: row.row + 1 }) };
}

function changedIn(row: StandingRow<NamedRecord>, item: NamedRecord, { entry, file, details, value }: Logged): readonly RegistryFault[] {
  const about = { how: "changed", ...aboutRow(row, item), entry: entry.number } as const;
  const now = ledgerFigure(item.value);
  if (value !== undefined && !isSameText(value, now)) return [{ ...about, what: "value", was: value, now }];
  const formula = row.cells.find((cell) => cell.formula !== undefined && cell.value === item.value)?.formula;
  if (formula !== undefined) return [{ ...about, what: "formula", was: value ?? "", now: formula }];
  // A file without its mark: an entry that says its name alone.
  const isOfFile = file === ledgerText(ledgerFile(item.origin)) || file === ledgerText(item.origin.file);
  if (!isOfFile) return [{ ...about, what: "file", was: file, now: ledgerText(ledgerFile(item.origin)) }];
  const other = DETAILS.find((detail) => details[detail] !== undefined && !isSameText(details[detail], shown(item[detail])));
  return other === undefined ? [] : [{ ...about, what: other, was: details[other] ?? "", now: shown(item[other]) }];
}

/** A text that a cell cannot hold whole is told by its beginning. */
const COMPARED = 900;

function isSameText(a: string, b: string): boolean {
  const [one, other] = [ledgerText(a), ledgerText(b)];
  if (one.slice(0, COMPARED) === other.slice(0, COMPARED)) return true;
  return one !== "" && other !== "" && isSame(Number(one), Number(other));
}

function shown(detail: string | number | undefined): string {
  return detail === undefined ? "" : typeof detail === "number" ? ledgerFigure(detail) : detail;
}
