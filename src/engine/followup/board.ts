import { isKnown, ND, type Figure } from "../domain/figure";
import { isSamePeriod } from "../domain/period";
import type { Indicator, Policy, ReadingKind } from "../domain/policy";
import { fold } from "../reader/text/fold";
import { recordsOf, type PendingItem, type RoundBook } from "./book";
import { halfOf, readCut, type RoundCut } from "./cut";
import { readEntities } from "./entities";
import { recordKey, type NamedRecord } from "./record";

/**
 * What is known of one indicator of one entity for a cut: a value reported, ND with its reason, ND without one, a value in doubt, a value
 * that stands in the matrix and that nobody reported through a form, or nothing.
 */
export type AnswerState = "reported" | "ndWithReason" | "ndWithoutReason" | "doubt" | "onlyInMatrix" | "missing";

/** In the order in which they ask for somebody: what is missing first. */
export const ANSWER_STATES: readonly AnswerState[] = ["missing", "doubt", "ndWithoutReason", "onlyInMatrix", "ndWithReason", "reported"];

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
  book: Pick<RoundBook, "registry" | "paragraphs" | "pending">,
  cut: RoundCut,
): Board {
  const index = policy.periods.findIndex((period) => isSamePeriod(period, cut));
  const records = recordsByOwner(book, cut);
  const doubts = doubtsOf(book.pending, cut);
  const files = filesByOwner(book, cut);
  const waiting = waitingFiles(book.pending, cut);
  const entities = owners
    .map(({ name, indicators }): BoardEntity => {
      const rows = indicators.map((indicator) => {
        const place = ownerKey(recordKey(indicator.code), name);
        return rowOf(indicator, name, records.get(place), doubts.get(place), index);
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

function doubtsOf(pending: readonly PendingItem[], cut: RoundCut): ReadonlyMap<string, PendingItem> {
  return new Map(
    pending.flatMap((item) => {
      const asked = readCut(item.cut);
      if (item.kind !== "asks" || item.code === undefined || asked === undefined || !answersCut(asked, cut)) return [];
      return [[ownerKey(recordKey(item.code), item.entity ?? ""), item] as const];
    }),
  );
}

function filesByOwner({ registry, paragraphs }: Pick<RoundBook, "registry" | "paragraphs">, cut: RoundCut) {
  const found = new Map<string, { last: string; files: string[] }>();
  for (const { item } of [...registry, ...paragraphs]) {
    if (!item || !answersCut(item.cut, cut)) continue;
    const { file, receivedAt } = item.origin;
    const known = found.get(fold(item.entity));
    if (!known) found.set(fold(item.entity), { last: receivedAt, files: file === "" ? [] : [file] });
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
  const counts = { missing: 0, doubt: 0, ndWithoutReason: 0, onlyInMatrix: 0, ndWithReason: 0, reported: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
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
