import type { Figure } from "../../domain/figure";
import { isSamePeriod } from "../../domain/period";
import type { Indicator, Period } from "../../domain/policy";
import { recordsOf, type RoundBook, type RoundNews } from "../../followup/book";
import { bareItem } from "../../followup/bareItem";
import type { Inbox, InboxItem } from "../../followup/inbox";
import { isSameFigure } from "../../followup/judge/known";
import type { Sha256 } from "../../followup/ledger";
import { ledgerFile } from "../../followup/ledgerOfInbox";
import { changesOf, isSamePending, pendingOf, takenOf, yearChange, type Acceptance } from "../../followup/newsOfInbox";
import type { FollowUpParagraph, FollowUpRecord, NamedRecord } from "../../followup/record";
import type { Grid } from "../../grid";
import type { Plan, PlanStep } from "../../plan";
import { findFigureColumn, type Matrix, type ReaderChoices } from "../../reader/matrix";
import { fold } from "../../reader/text/fold";
import { gatherTexts } from "../../words/followup/gatherTexts";
import { actionTexts } from "../../words/pane/actionTexts";
import { sourcesOf } from "../matrixSources";
import { placeValues, type LeftValue, type PlacedValue, type WantedValue } from "./placedWrites";
import { signedCut } from "./gather";
import { planCutColumns } from "./planCutColumns";
import { roundSteps } from "./roundBook";
import { yearOfHalves } from "../../followup/yearOfHalves";

export interface GatherRequest {
  readonly inbox: Inbox;
  readonly accept: Acceptance;
  readonly grid: Grid;
  readonly matrix: Matrix;
  readonly choices: ReaderChoices;
  readonly book: RoundBook;
  /** ISO 8601 with Lima's offset. */
  readonly at: string;
  readonly sha256: Sha256;
}

export type GatherOutcome = { readonly ok: true; readonly gathering: Gathering } | { readonly ok: false; readonly message: string };

/** What will be written, ready to be shown and applied. */
export interface Gathering {
  readonly plan: Plan;
  /** false: everything is there already, and nothing is to be written. */
  readonly hasNews: boolean;
  /** Cells of the matrix that get a value. */
  readonly written: readonly WrittenValue[];
  /** The inbox with what could not be written among what is refused. */
  readonly inbox: Inbox;
  /** What there is to say of years and columns, in sentences. */
  readonly told: readonly string[];
}

export interface WrittenValue {
  readonly code: string;
  /** «Matriz!K12». */
  readonly cell: string;
  readonly period: Period;
  readonly before?: Figure;
  readonly after: Figure;
}

/** The plan of «Reunir»: accepted values into the matrix, and registry, ledger and board after them. */
export function planGather(request: GatherRequest): GatherOutcome {
  const { matrix, grid, book, at, sha256, accept } = request;
  const taken = takenOf(request.inbox, accept);
  const entering = taken.map(({ record }) => record);
  const values = matrixValues(request, entering);
  if (!values.ok) return values;
  if (values.steps.length > 0 && grid.isProtected) return { ok: false, message: actionTexts.sheetProtected(matrix.sheet) };

  const inbox = withUnwritable(request.inbox, values.left);
  const kept = takenOf(inbox, accept);
  const news: RoundNews = {
    records: kept.map(({ record }) => named(record, matrix)),
    paragraphs: newParagraphs(inbox, book),
    changes: [...changesOf(kept, inbox), ...values.changes],
    pending: pendingOf(inbox, accept),
    files: inbox.files.map(({ name }) => name),
  };
  const hasNews = values.steps.length > 0 || isNews(news, book);
  const written = values.placed.map(({ indicator, cell, value, period }) => ({
    code: indicator.code,
    cell,
    period,
    ...standingIn(indicator, matrix, period),
    after: value,
  }));
  const sheets = hasNews ? roundSteps({ matrix, grid, book, news, cut: inbox.cut, at, sha256 }).steps : [];
  const plan = { title: gatherTexts.title(inbox.cut), steps: [...values.steps, ...sheets], sources: sourcesOf(matrix, grid) };
  return { ok: true, gathering: { plan, hasNews, written, inbox, told: values.told } };
}

interface MatrixValues {
  readonly ok: true;
  readonly steps: readonly PlanStep[];
  readonly placed: readonly (PlacedValue & { readonly period: Period })[];
  readonly left: readonly LeftValue[];
  /** Of the years that follow from their halves. */
  readonly changes: RoundNews["changes"] & object;
  readonly told: readonly string[];
}

/** Where the values of the cut go: into its column, or, of a half that the matrix has none for, into the year once both halves are there. */
function matrixValues(
  request: GatherRequest,
  records: readonly FollowUpRecord[],
): MatrixValues | { readonly ok: false; readonly message: string } {
  const { matrix, inbox } = request;
  const { cut } = inbox;
  const isHalfWithoutColumns = cut.months !== undefined && !matrix.policy.periods.some((period) => period.months !== undefined);
  const years = isHalfWithoutColumns ? yearValues(request, records) : undefined;
  const period: Period = isHalfWithoutColumns ? { year: cut.year } : cut;
  const wanted = (years?.values ?? records).flatMap((record) => wantedValue(record, matrix, period));
  const told = years?.told ?? [];
  if (wanted.length === 0) return { ok: true, steps: [], placed: [], left: [], changes: [], told };

  const made = withColumn(request, period);
  if (!made.ok) return made;
  const { steps } = made;
  const { placed, left } = placeValues(inRowsOf(made.matrix, wanted), { ...request, ...made, period });
  const writes: PlanStep = { step: "writeCells", sheet: matrix.sheet, cells: placed.map(({ write }) => write) };
  const isClosed = signedCut(cut, request.book) !== undefined;
  const changes = (years?.values ?? []).flatMap((year) => {
    const value = placed.find(({ indicator }) => indicator.key === year.key);
    return value === undefined
      ? []
      : [yearChange(year, cut.year, standingIn(value.indicator, matrix, period).before, year.value, year.files, isClosed)];
  });
  return {
    ok: true,
    steps: placed.length > 0 ? [...steps, writes] : [],
    placed: placed.map((each) => ({ ...each, period })),
    // A year that cannot be written takes nothing from its halves: they are in the registry.
    left: isHalfWithoutColumns ? [] : left,
    changes,
    told: [
      ...told,
      ...(steps.length > 0 && placed.length > 0 ? [gatherTexts.columnMade(period, made.lackedTargets)] : []),
      ...(isHalfWithoutColumns ? left.map(gatherTexts.yearLeft) : []),
    ],
  };
}

/** The matrix with a column for the period, which is made where it has none. */
type WithColumn =
  | {
      readonly ok: true;
      readonly column: number;
      readonly steps: readonly PlanStep[];
      readonly matrix: Matrix;
      readonly grid: Grid;
      /** The matrix lacked its targets too. */
      readonly lackedTargets: boolean;
    }
  | { readonly ok: false; readonly message: string };

function withColumn({ grid, matrix, choices }: GatherRequest, period: Period): WithColumn {
  const column = findFigureColumn(matrix, "actual", period);
  if (column !== undefined) return { ok: true, column, steps: [], matrix, grid, lackedTargets: false };
  const made = planCutColumns({ grid, matrix, cut: period, choices });
  if (!made.ok) return { ok: false, message: made.problem.message };
  const { column: created } = made.created.find(({ role }) => role === "actual") ?? {};
  if (created === undefined) throw new Error("The column of the cut was not made");
  const lackedTargets = made.created.some(({ role }) => role === "target");
  return { ok: true, column: created, steps: made.plan.steps, matrix: made.matrix, grid: made.grid, lackedTargets };
}

function wantedValue(record: Pick<FollowUpRecord, "key" | "value">, matrix: Matrix, period: Period): readonly WantedValue[] {
  const indicator = matrix.policy.indicators.find(({ key }) => key === record.key);
  if (indicator === undefined) return [];
  const { before } = standingIn(indicator, matrix, period);
  return before !== undefined && isSameFigure(before, record.value) ? [] : [{ indicator, value: record.value }];
}

/** The same indicators as the matrix with its new column has them. */
function inRowsOf({ policy }: Matrix, wanted: readonly WantedValue[]): readonly WantedValue[] {
  return wanted.flatMap(({ indicator, value }) => {
    const same = policy.indicators.find(({ row }) => row === indicator.row);
    return same === undefined ? [] : [{ indicator: same, value }];
  });
}

function standingIn({ actuals }: Indicator, { policy }: Matrix, period: Period): { readonly before?: Figure } {
  const index = policy.periods.findIndex((each) => isSamePeriod(each, period));
  const kind = index < 0 ? "noColumn" : (actuals.kinds[index] ?? "noColumn");
  const figure = actuals.figures[index];
  return kind === "noColumn" || kind === "blank" || figure === undefined ? {} : { before: figure };
}

type YearRecord = FollowUpRecord & { readonly files: readonly string[] };

/** The years whose two halves are reported once these records are in; what they would replace waits, unless all is accepted. */
function yearValues(
  { matrix, book, inbox, accept }: GatherRequest,
  records: readonly FollowUpRecord[],
): { readonly values: readonly YearRecord[]; readonly told: readonly string[] } {
  const all = [...recordsOf(book), ...records];
  const { year } = inbox.cut;
  const values: YearRecord[] = [];
  const told: string[] = [];
  for (const record of records) {
    const indicator = matrix.policy.indicators.find(({ key }) => key === record.key);
    if (indicator === undefined) continue;
    const found = yearOfHalves(indicator, year, all);
    if (found.kind === "unsaid") told.push(gatherTexts.yearUnsaid(record.code, year));
    if (found.kind !== "value") continue;
    const { before } = standingIn(indicator, matrix, { year });
    if (before !== undefined && !isSameFigure(before, found.value) && accept === "new")
      told.push(gatherTexts.yearWaits(record.code, year, before, found.value));
    else {
      values.push({ ...record, value: found.value, files: found.halves.map(({ origin }) => ledgerFile(origin)) });
      told.push(gatherTexts.yearFollows(record.code, year, found.value, indicator.aggregation));
    }
  }
  return { values, told };
}

function withUnwritable(inbox: Inbox, left: readonly LeftValue[]): Inbox {
  if (left.length === 0) return inbox;
  const byKey = new Map(left.map((each) => [each.indicator.key, each]));
  const items = inbox.items.map((item): InboxItem => {
    const why = item.record === undefined || item.verdict === "same" ? undefined : byKey.get(item.record.key);
    if (why === undefined) return item;
    return { ...bareItem(item), verdict: "refused", why: "unwritable", data: { celda: why.cell, causa: gatherTexts.leftWhy[why.why] } };
  });
  return { ...inbox, items };
}

function named(record: FollowUpRecord, { policy }: Matrix): NamedRecord {
  return { ...record, name: policy.indicators.find(({ key }) => key === record.key)?.name ?? "" };
}

function newParagraphs({ paragraphs }: Inbox, { paragraphs: standing }: RoundBook): readonly FollowUpParagraph[] {
  return paragraphs.filter(
    ({ node, cut, entity, text }) =>
      !standing.some(
        ({ item }) =>
          item !== undefined &&
          item.node === node &&
          isSamePeriod(item.cut, cut) &&
          fold(item.entity) === fold(entity) &&
          item.text === text,
      ),
  );
}

function isNews({ records = [], paragraphs = [], changes = [], pending = [], files = [] }: RoundNews, book: RoundBook): boolean {
  const read = new Set(files);
  const before = book.pending.filter(({ file }) => read.has(file));
  return records.length + paragraphs.length + changes.length > 0 || !isSamePending(before, pending);
}
