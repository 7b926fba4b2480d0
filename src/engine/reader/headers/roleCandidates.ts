import { isSamePeriod } from "../../domain/period";
import type { Period } from "../../domain/policy";
import type { Grid } from "../../grid";
import { moneyHint, roleHints } from "../../words/glossary";
import type { ColumnRole, RoleAnswer } from "../matrix";
import { formatMeaning } from "../text/numberFormat";
import { timeInText } from "../period";
import { fold } from "../text/fold";
import type { ColumnContents } from "./columnContents";
import type { ColumnDraft } from "./columnDraft";
import { columnNumbers, type ColumnNumbers } from "./columnNumbers";
import type { HeaderBlock } from "./headerBlock";
import { mayBeShareOfTarget } from "./shareOfTarget";
import { findPrintedProgress, type PrintedProgress } from "./printedProgress";

export type WantedRole = "target" | "actual" | "baselineValue";

/** What is looked at to tell which column could have a role. */
export interface Evidence {
  readonly drafts: readonly ColumnDraft[];
  readonly contents: ReadonlyMap<number, ColumnContents>;
  readonly grid: Grid;
  readonly block: HeaderBlock;
  readonly numbers: ColumnNumbers;
  readonly printed: readonly PrintedProgress[];
  readonly lastRow: number;
  /** Year that the title of the sheet says. */
  readonly titleYear: number | undefined;
  /** The only year that the matrix or its title speaks of. */
  readonly onlyYear: Period | undefined;
  readonly byRole: ReadonlyMap<ColumnRole, readonly ColumnDraft[]>;
}

/** Of a table wider than any matrix the first columns are looked into: each is compared with the others. */
const MOST_COLUMNS = 500;

export function gatherEvidence(all: Pick<Evidence, "drafts" | "contents" | "grid" | "block" | "titleYear">, lastRow: number): Evidence {
  const known = { ...all, drafts: all.drafts.slice(0, MOST_COLUMNS) };
  const right = Math.min(known.block.right, known.block.left + MOST_COLUMNS - 1);
  const numbers = columnNumbers(known.grid, { ...known.block, right }, lastRow);
  const byRole = new Map<ColumnRole, readonly ColumnDraft[]>(
    (["target", "actual"] as const).map((role) => [role, known.drafts.filter((draft) => draft.role === role)]),
  );
  return { ...known, lastRow, numbers, printed: findPrintedProgress(numbers), onlyYear: onlyYear(known), byRole };
}

interface Candidate {
  readonly draft: ColumnDraft;
  readonly score: number;
  /** It says «%» and what it would be compared with does not. */
  readonly isPercentAlone?: boolean;
  readonly period?: Period;
  readonly printed?: PrintedProgress;
}

/** A candidate needs a word for it, or the scale and the place of its counterpart. */
const ENOUGH = 3;
const MOST_ANSWERS = 6;

/** The columns that could have a role that none has, likeliest first; those of several years with one title are one answer. */
export function findAnswers(role: WantedRole, evidence: Evidence): readonly RoleAnswer[] {
  const candidates = evidence.drafts
    .filter((draft) => holdsFigures(draft, evidence))
    .flatMap((draft) => candidateOf(draft, role, evidence) ?? [])
    .filter(({ score }) => score >= ENOUGH);
  // A percentage is taken for a figure only where nothing else could be it.
  const figures = candidates.filter(({ isPercentAlone }) => !isPercentAlone);
  const groups = new Map<string, Candidate[]>();
  for (const candidate of figures.length > 0 ? figures : candidates) {
    const key = titleOf(candidate);
    const group = groups.get(key);
    const isTwice = group?.some(({ period }) => isSamePeriod(period, candidate.period)) ?? false;
    if (group && !isTwice) group.push(candidate);
    else groups.set(isTwice ? `${key} ${candidate.draft.column}` : key, [candidate]);
  }
  return [...groups.values()]
    .sort((a, b) => best(b) - best(a) || b.length - a.length || (a[0]?.draft.column ?? 0) - (b[0]?.draft.column ?? 0))
    .slice(0, MOST_ANSWERS)
    .map((group) => answerOf(group, role, evidence));
}

function best(group: readonly Candidate[]): number {
  return Math.max(...group.map(({ score }) => score));
}

/** «Avance 2024» and «Avance 2025» are one title. */
function titleOf({ draft: { header } }: Candidate): string {
  return timeInText(fold(header))
    .rest.replace(/[^a-z%]+/g, " ")
    .trim();
}

/** A column without a role of its own whose cells are figures: no years, no numbering, no money, no percentage of two others. */
function holdsFigures({ column, header, role, strength }: ColumnDraft, { contents, numbers, printed, grid, block }: Evidence): boolean {
  const seen = contents.get(column);
  if (role !== "other" || header === "" || strength > 1 || seen === undefined || seen.filled === 0) return false;
  if ((seen.figures + seen.markedFigures) * 2 < seen.filled || seen.years === seen.figures) return false;
  if (moneyHint.test(fold(header)) || isMoney(grid.numberFormat(block.bottom + 1, column))) return false;
  return !printed.some(({ progress }) => progress === column) && !isNumbering(numbers.get(column) ?? []);
}

function isMoney(format: string): boolean {
  return /S\/|US\$|\[\$|"\$"|€/.test(format);
}

function isNumbering(values: readonly (number | undefined)[]): boolean {
  return values.length > 2 && values.every((value, index) => value === index + (values[0] ?? 0)) && (values[0] ?? 2) <= 1;
}

function candidateOf(draft: ColumnDraft, role: WantedRole, evidence: Evidence): Candidate | undefined {
  const isHinted = roleHints[role].test(fold(draft.header));
  if (role === "baselineValue") return isHinted ? { draft, score: ENOUGH } : undefined;
  const printed = evidence.printed.find((pair) => pair[role] === draft.column);
  const counterpart = counterpartOf(draft, role, printed, evidence);
  const named = (printed ? 5 : 0) + (isHinted ? 3 : roleHints[counterpartRole(role)].test(fold(draft.header)) ? -3 : 0);
  const measured = counterpart === undefined ? 0 : likeness(draft, counterpart, evidence);
  if (measured === undefined) return undefined;
  const period = draft.period ?? printedPeriod(printed, role, evidence) ?? counterpart?.period ?? evidence.onlyYear;
  const isPercentAlone = counterpart !== undefined && isPercent(draft, evidence) && !isPercent(counterpart, evidence);
  return { draft, score: named + measured, isPercentAlone, ...(period && { period }), ...(printed && { printed }) };
}

/** How much a column is like the one it would be compared with, in scale and place; undefined where it cannot be. */
function likeness(draft: ColumnDraft, counterpart: ColumnDraft, evidence: Evidence): number | undefined {
  const scale = medianRatio(evidence.numbers, draft.column, counterpart.column);
  if (scale !== undefined && (scale > 100 || scale < 0.01)) return undefined;
  const isSameScale = scale !== undefined && scale >= 1 / 8 && scale <= 8;
  const isBeside = Math.abs(counterpart.column - draft.column) <= 2;
  // A part of the year is compared with the year only where nothing says the year.
  const isPart = draft.period?.months !== undefined && counterpart.period?.months === undefined;
  return (isSameScale ? 2 : 0) + (isBeside ? 1 : 0) - (isPart ? 2 : 0);
}

function counterpartRole(role: "target" | "actual"): "target" | "actual" {
  return role === "actual" ? "target" : "actual";
}

/** The column it would be compared with: the one it is divided by, that of its year, or the nearest. */
function counterpartOf(
  draft: ColumnDraft,
  role: "target" | "actual",
  printed: PrintedProgress | undefined,
  { drafts, byRole }: Evidence,
): ColumnDraft | undefined {
  const other = counterpartRole(role);
  if (printed) return drafts.find(({ column }) => column === printed[other]);
  const distance = (each: ColumnDraft): number =>
    Math.abs(each.column - draft.column) + (isSamePeriod(each.period, draft.period) ? 0 : 100);
  return [...(byRole.get(other) ?? [])].sort((a, b) => distance(a) - distance(b))[0];
}

function printedPeriod(printed: PrintedProgress | undefined, role: "target" | "actual", { drafts }: Evidence): Period | undefined {
  return drafts.find(({ column }) => column === printed?.[counterpartRole(role)])?.period;
}

/** The only year that the matrix or its title speaks of. */
function onlyYear({ drafts, titleYear }: Pick<Evidence, "drafts" | "titleYear">): Period | undefined {
  const years = new Set(drafts.flatMap(({ role, period }) => (period !== undefined && role !== "baselineValue" ? [period.year] : [])));
  const [year] = years;
  if (years.size > 1) return undefined;
  const only = year ?? titleYear;
  return only === undefined ? undefined : { year: only };
}

function isPercent({ column, isPercent: isSaid }: ColumnDraft, { grid, block }: Evidence): boolean {
  return isSaid || formatMeaning(grid.numberFormat(block.bottom + 1, column), grid.value(block.bottom + 1, column)) !== "plain";
}

function medianRatio(numbers: ColumnNumbers, above: number, below: number): number | undefined {
  const [uppers = [], lowers = []] = [numbers.get(above), numbers.get(below)];
  const ratios = uppers
    .flatMap((upper, row) => {
      const lower = lowers[row];
      return upper === undefined || lower === undefined || lower === 0 || upper === 0 ? [] : [Math.abs(upper / lower)];
    })
    .sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)];
}

/** The columns as they would be, and with them the counterpart that a printed percentage divides them by. */
function answerOf(group: readonly Candidate[], role: WantedRole, evidence: Evidence): RoleAnswer {
  const columns: Record<number, { role: ColumnRole; period?: Period }> = {};
  for (const { draft, period, printed } of group) {
    columns[draft.column] = period ? { role, period } : { role };
    const partner = role === "baselineValue" || printed === undefined ? undefined : partnerOf(printed, role, period, evidence);
    if (partner) columns[partner.column] = partner.said;
  }
  const mayBeShare = role === "actual" && group.some((candidate) => isShare(candidate, evidence));
  return { role, columns, candidates: group.map(({ draft }) => draft.column), ...(mayBeShare && { mayBeShare }) };
}

function isShare({ draft, printed }: Candidate, evidence: Evidence): boolean {
  const target = counterpartOf(draft, "actual", printed, evidence);
  return target !== undefined && mayBeShareOfTarget(draft, target.column, evidence.grid, evidence.block, evidence.lastRow);
}

function partnerOf(
  printed: PrintedProgress,
  role: "target" | "actual",
  period: Period | undefined,
  { drafts }: Evidence,
): { readonly column: number; readonly said: { role: ColumnRole; period?: Period } } | undefined {
  const other = counterpartRole(role);
  const partner = drafts.find(({ column }) => column === printed[other]);
  const isSettled = partner?.role === other && partner.confidence !== "doubtful" && isSamePeriod(partner.period, period);
  if (partner === undefined || isSettled || partner.header === "" || partner.strength > 3) return undefined;
  return { column: partner.column, said: period ? { role: other, period } : { role: other } };
}
