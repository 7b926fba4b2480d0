import { isKnown, ND, type Figure } from "../domain/figure";
import { isSamePeriod } from "../domain/period";
import type { Indicator, Policy, ReadingKind } from "../domain/policy";
import { fold } from "../reader/text/fold";
import { ledgerActions } from "../words/followup/ledgerActions";
import { turnedDownNote } from "../words/followup/inboxTexts";
import { entriesOf, recordsOf, type PendingItem, type RoundBook } from "./book";
import { halfOf, readCut, type RoundCut } from "./cut";
import { readEntities } from "./entities";
import { TURNED_DOWN } from "./inbox";
import { registryFaults, type RegistryFault } from "./integrity/registryFaults";
import { fileOfEntry } from "./ledgerOfInbox";
import { recordKey, type NamedRecord, type RecordOrigin } from "./record";

/**
 * What is known of one indicator of one entity for a cut: a value reported, ND with its reason, ND without one, a value in doubt, a value
 * that stands in the matrix and that nobody reported through a form, an answer that came and was not taken, or nothing.
 */
export type AnswerState = "reported" | "ndWithReason" | "ndWithoutReason" | "doubt" | "onlyInMatrix" | "refused" | "missing";

/** In the order in which they ask for somebody: what is missing first. */
export const ANSWER_STATES: readonly AnswerState[] = [
  "missing",
  "refused",
  "doubt",
  "ndWithoutReason",
  "onlyInMatrix",
  "ndWithReason",
  "reported",
];

/** States with an answer: a figure, or why there is none. */
export const ANSWERED: ReadonlySet<AnswerState> = new Set(["reported", "ndWithReason", "onlyInMatrix"]);

export interface BoardRow {
  readonly indicator: Indicator;
  readonly entity: string;
  readonly state: AnswerState;
  readonly value?: Figure;
  /** Reason of ND, or what is asked. */
  readonly note?: string;
  readonly record?: NamedRecord;
}

export interface BoardEntity {
  /** As most rows of the matrix write it; empty: no responsible is stated. */
  readonly name: string;
  readonly rows: readonly BoardRow[];
  readonly counts: Readonly<Record<AnswerState, number>>;
  /** Indicators with an answer, in percent of all of its. */
  readonly share: number;
  /** When something of it last entered (ISO 8601); absent also where all that it sent still waits. */
  readonly deliveredAt?: string;
  /** What came back from it, entered or waiting: empty, it sent nothing. */
  readonly files: readonly string[];
}

/** Who delivered what of a cut, and what is missing. */
export interface Board {
  readonly cut: RoundCut;
  /** Those that owe most first. */
  readonly entities: readonly BoardEntity[];
  /** Rows of all entities, what is missing first. */
  readonly rows: readonly BoardRow[];
  readonly counts: Readonly<Record<AnswerState, number>>;
  readonly answered: number;
  readonly total: number;
  /** In percent. */
  readonly share: number;
  readonly delivered: number;
  /** Rows of the registry that are not as the ledger tells them: what is counted rests on them all the same, and that is told. */
  readonly faults: readonly RegistryFault[];
  /** Of every cut. */
  readonly pending: readonly PendingItem[];
}

/** An entity and what it answers for. */
export interface BoardOwner {
  readonly name: string;
  readonly indicators: readonly Indicator[];
}

/** Who answers for what, as the forms are sent out (`readEntities`); rows without a responsible are owed by nobody by name. */
export function ownersOf({ indicators }: Policy): readonly BoardOwner[] {
  const { entities, without } = readEntities(indicators);
  const nobody = new Set(without);
  const rest = indicators.filter(({ code }) => nobody.has(code));
  return [...entities, ...(rest.length > 0 ? [{ name: "", indicators: rest }] : [])];
}

/** The board of a cut. `owners`: who answers for what (an indicator of two entities is owed by each). */
export function boardOf(
  policy: Policy,
  owners: readonly BoardOwner[],
  book: Pick<RoundBook, "registry" | "paragraphs" | "pending" | "ledger">,
  cut: RoundCut,
): Board {
  const index = policy.periods.findIndex((period) => isSamePeriod(period, cut));
  const records = recordsByOwner(book, cut);
  const doubts = pendingByOwner(book.pending, "asks", cut);
  const decisions = turnedDownOf(book, cut);
  const refused = pendingByOwner(book.pending, "refused", cut);
  const files = filesByOwner(book, [...decisions.values()], cut);
  const waiting = waitingFiles(book.pending, cut);
  const entities = owners
    .map(({ name, indicators }): BoardEntity => {
      const rows = indicators.map((indicator) => {
        const place = ownerKey(recordKey(indicator.code), name);
        const row = rowOf(indicator, name, records.get(place), doubts.get(place), index);
        const note = refused.get(place)?.sentence ?? decisions.get(place)?.note;
        return row.state === "missing" && note !== undefined ? { ...row, state: "refused" as const, note } : row;
      });
      const counts = countStates(rows);
      const delivered = files.get(fold(name));
      return {
        name,
        rows,
        counts,
        share: shareOf(counts, rows.length),
        files: [...new Set([...(delivered?.files ?? []), ...(waiting.get(fold(name)) ?? [])])],
        ...(delivered ? { deliveredAt: delivered.last } : {}),
      };
    })
    .sort((a, b) => owed(b) - owed(a) || a.share - b.share || compare(fold(a.name), fold(b.name)));
  const order = new Map(ANSWER_STATES.map((state, at) => [state, at]));
  const rows = entities.flatMap((entity) => entity.rows).sort((a, b) => (order.get(a.state) ?? 0) - (order.get(b.state) ?? 0));
  const counts = countStates(rows);
  return {
    cut,
    entities,
    rows,
    counts,
    answered: answeredIn(counts),
    total: rows.length,
    share: shareOf(counts, rows.length),
    delivered: entities.filter(({ deliveredAt, files: sent }) => deliveredAt !== undefined || sent.length > 0).length,
    faults: registryFaults(book),
    pending: book.pending,
  };
}

/** Whether a record answers for a cut: of the cut itself; for a year also its second half, from which the year's value follows. */
export function answersCut(record: RoundCut, cut: RoundCut): boolean {
  return isSamePeriod(record, cut) || (cut.months === undefined && record.year === cut.year && halfOf(record) === 2);
}

function rowOf(
  indicator: Indicator,
  entity: string,
  record: NamedRecord | undefined,
  doubt: PendingItem | undefined,
  index: number,
): BoardRow {
  const at = { indicator, entity };
  if (record && isKnown(record.value)) return { ...at, state: "reported", value: record.value, record };
  if (record?.reason !== undefined && record.reason.trim() !== "") {
    return { ...at, state: "ndWithReason", value: ND, note: record.reason, record };
  }
  if (doubt) return { ...at, state: "doubt", note: doubt.sentence, ...(record ? { record } : {}) };
  if (record) return { ...at, state: "ndWithoutReason", value: ND, record };
  const value = indicator.actuals.figures[index] ?? ND;
  const kind = indicator.actuals.kinds[index] ?? "noColumn";
  if (STANDING.has(kind)) return { ...at, state: "onlyInMatrix", value };
  return { ...at, state: kind === "nd" ? "ndWithoutReason" : "missing" };
}

/** What a cell of the matrix holds that is an answer. */
const STANDING: ReadonlySet<ReadingKind> = new Set(["number", "textNumber", "notApplicable"]);

function recordsByOwner(book: Pick<RoundBook, "registry">, cut: RoundCut): ReadonlyMap<string, NamedRecord> {
  const found = new Map<string, NamedRecord>();
  for (const record of recordsOf(book)) {
    if (!answersCut(record.cut, cut)) continue;
    const key = ownerKey(recordKey(record.code), record.entity);
    // What is said of the cut itself stands before what is said of its half.
    if (!found.has(key) || isSamePeriod(record.cut, cut)) found.set(key, record);
  }
  return found;
}

/** An answer that somebody turned down, as the ledger says it. */
interface TurnedDown {
  readonly entity: string;
  readonly note: string;
  readonly origin: Pick<RecordOrigin, "file" | "receivedAt">;
}

/** By indicator and entity, where the last answer about it was no. */
function turnedDownOf(book: Pick<RoundBook, "ledger">, cut: RoundCut): ReadonlyMap<string, TurnedDown> {
  const found = new Map<string, TurnedDown>();
  for (const { action, code, entity, cut: said, before, after, at, file } of entriesOf(book)) {
    const of = readCut(said);
    if (action !== ledgerActions.answer || of === undefined || !answersCut(of, cut)) continue;
    const place = ownerKey(recordKey(code), entity);
    if (after === TURNED_DOWN)
      found.set(place, { entity, note: turnedDownNote(before, at), origin: { file: fileOfEntry(file), receivedAt: at } });
    else found.delete(place);
  }
  return found;
}

function pendingByOwner(pending: readonly PendingItem[], kind: PendingItem["kind"], cut: RoundCut): ReadonlyMap<string, PendingItem> {
  return new Map(
    pending.flatMap((item) => {
      const asked = readCut(item.cut);
      if (item.kind !== kind || item.code === undefined || asked === undefined || !answersCut(asked, cut)) return [];
      return [[ownerKey(recordKey(item.code), item.entity ?? ""), item] as const];
    }),
  );
}

function filesByOwner({ registry, paragraphs }: Pick<RoundBook, "registry" | "paragraphs">, decided: readonly TurnedDown[], cut: RoundCut) {
  const found = new Map<string, { last: string; files: string[] }>();
  const entered = [...registry, ...paragraphs].flatMap(({ item }) => (item !== undefined && answersCut(item.cut, cut) ? [item] : []));
  for (const { entity, origin } of [...entered, ...decided]) {
    const { file, receivedAt } = origin;
    const known = found.get(fold(entity));
    if (!known) found.set(fold(entity), { last: receivedAt, files: file === "" ? [] : [file] });
    else {
      if (receivedAt > known.last) known.last = receivedAt;
      if (file !== "" && !known.files.includes(file)) known.files.push(file);
    }
  }
  return found;
}

/** Files whose answers wait for somebody, by entity: it did send them. */
function waitingFiles(pending: readonly PendingItem[], cut: RoundCut): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { entity, file, cut: said } of pending) {
    const of = readCut(said);
    if (entity === undefined || file === "" || of === undefined || !answersCut(of, cut)) continue;
    found.set(fold(entity), [...(found.get(fold(entity)) ?? []), file]);
  }
  return found;
}

function ownerKey(key: string, entity: string): string {
  return `${key}\n${fold(entity)}`;
}

function countStates(rows: readonly BoardRow[]): Readonly<Record<AnswerState, number>> {
  const counts = { missing: 0, refused: 0, doubt: 0, ndWithoutReason: 0, onlyInMatrix: 0, ndWithReason: 0, reported: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** Nothing came that was taken, or ND without its reason. */
export function unansweredIn({ missing, refused, ndWithoutReason }: Readonly<Record<AnswerState, number>>): number {
  return missing + refused + ndWithoutReason;
}

function answeredIn(counts: Readonly<Record<AnswerState, number>>): number {
  return counts.reported + counts.ndWithReason + counts.onlyInMatrix;
}

function shareOf(counts: Readonly<Record<AnswerState, number>>, total: number): number {
  return total === 0 ? 0 : (answeredIn(counts) / total) * 100;
}

function owed({ counts, rows }: BoardEntity): number {
  return rows.length - answeredIn(counts);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
