import { relevanceWeights } from "../../domain/rollUp";
import type { Profile } from "../../domain/profile";
import { columnName } from "../../address";
import type { CodeIndex } from "../kit/codeIndex";
import { absoluteRun, rowRuns, runAddress, type RowRun } from "../kit/rowRuns";

/** An indicator inside the mean of its objective. */
export interface MeanItem {
  readonly row: number;
  readonly relevance?: number;
  /** true: «no aplica», left out of the mean (O6). */
  readonly isExcluded: boolean;
}

/** Where the Avances of the mean stand. */
export interface MeanPlace {
  /** Column of the Avance cells. */
  readonly column: number;
  /** Sheet, «Matriz!», or empty inside it. */
  readonly prefix: string;
  /** Column of numeric relevancias that the weights may follow; without it, they are written as numbers. */
  readonly relevanceColumn?: number;
  readonly codes?: CodeIndex;
  /** First and last row of the data, for formulas that name rows by code. */
  readonly dataRows: readonly [number, number];
}

/** Longest formula and most arguments that Excel takes are 8192 and 255. */
const MAX_LENGTH = 8000;
const MAX_ARGUMENTS = 250;
/** From so many separate pieces on, naming the rows by code reads better than listing them. */
const MANY_RUNS = 6;

/** Mean of an objective's indicators over their Avance cells (O1–O6), live; undefined where no formula of lawful length can say it. */
export function meanFormula(all: readonly MeanItem[], profile: Profile, place: MeanPlace): string | undefined {
  const items = all.filter(({ isExcluded }) => !isExcluded);
  if (items.length === 0) return undefined;
  const runs = rowRuns(items.map(({ row }) => row));
  const formula =
    profile.mean === "weighted" ? weightedFormula(items, all, runs, profile, place) : simpleFormula(items, runs, profile, place);
  return formula.length <= MAX_LENGTH && (runs.length <= MAX_ARGUMENTS || formula.includes("COUNTIFS(")) ? `=${formula}` : undefined;
}

/** How the mean of one indicator was written before `oneCell`; it still stands in workbooks. */
export function longMeanOfOne(all: readonly MeanItem[], profile: Profile, place: MeanPlace): string | undefined {
  const items = all.filter(({ isExcluded }) => !isExcluded);
  if (items.length !== 1 || profile.mean === "weighted" || profile.ndInMean === "zero") return undefined;
  return `=${meanOfCells(items, rowRuns(items.map(({ row }) => row)), profile, place)}`;
}

function simpleFormula(items: readonly MeanItem[], runs: readonly RowRun[], profile: Profile, place: MeanPlace): string {
  const [run] = runs;
  return items.length === 1 && run && profile.ndInMean === "skip"
    ? oneCell(runAddress(run, place.column, place.prefix), profile)
    : meanOfCells(items, runs, profile, place);
}

function meanOfCells(
  items: readonly MeanItem[],
  runs: readonly RowRun[],
  profile: Profile,
  { column, prefix, codes, dataRows }: MeanPlace,
): string {
  const criterion =
    runs.length > MANY_RUNS
      ? codes?.findCriterion(
          items.map(({ row }) => row),
          prefix,
        )
      : undefined;
  const cells = absoluteRun({ first: dataRows[0], last: dataRows[1] }, column, prefix);
  const addresses = runs.map((run) => runAddress(run, column, prefix));
  const numbers = criterion ? `COUNTIFS(${criterion},${cells},"<1E+300")` : `COUNT(${addresses.join(",")})`;
  const sum = criterion
    ? sumByCode(cells, criterion, profile)
    : profile.clamp
      ? runs.map((run) => clampedSum(run, column, prefix)).join("+")
      : `SUM(${addresses.join(",")})`;
  if (profile.ndInMean === "zero") return `(${sum})/${items.length}`;
  const mean = !profile.clamp && !criterion ? `AVERAGE(${addresses.join(",")})` : `(${sum})/${numbers}`;
  return `IF(${numbers}=0,"ND",${mean})`;
}

function oneCell(cell: string, { clamp }: Profile): string {
  return `IF(ISNUMBER(${cell}),${clamp ? `MIN(100,MAX(0,${cell}))` : cell},"ND")`;
}

/** Sum of the cells whose row has such a code, each within [0, 100] where the profile clamps. */
function sumByCode(cells: string, criterion: string, { clamp }: Profile): string {
  if (!clamp) return `SUMIFS(${cells},${criterion})`;
  return `SUMIFS(${cells},${criterion},${cells},">0",${cells},"<100")+100*COUNTIFS(${criterion},${cells},">=100")`;
}

/** Sum of the cells of a run, each within [0, 100]; «ND» adds nothing. */
function clampedSum(run: RowRun, column: number, prefix: string): string {
  const cells = runAddress(run, column, prefix);
  if (run.first === run.last) return `IF(ISNUMBER(${cells}),MIN(100,MAX(0,${cells})),0)`;
  return `SUMIFS(${cells},${cells},">0",${cells},"<100")+100*COUNTIF(${cells},">=100")`;
}

function weightedFormula(
  items: readonly MeanItem[],
  all: readonly MeanItem[],
  runs: readonly RowRun[],
  profile: Profile,
  place: MeanPlace,
): string {
  const [run] = runs;
  const canFollow =
    runs.length === 1 && run && place.relevanceColumn !== undefined && profile.relevanceMax === null && items.length === all.length;
  return canFollow
    ? weightedByColumn(run, columnName(place.relevanceColumn ?? 0), profile, place)
    : weightedByNumbers(items, all, profile, place);
}

/**
 * The weights follow the column of relevancias: Rmax + 1 − R. Text among the Avances counts as 0 where SUMPRODUCT takes it as its own
 * argument.
 */
function weightedByColumn(run: RowRun, relevance: string, profile: Profile, { column, prefix }: MeanPlace): string {
  const cells = runAddress(run, column, prefix);
  const ranks = `${prefix}${relevance}${run.first + 1}${run.first === run.last ? "" : `:${relevance}${run.last + 1}`}`;
  const weights = `(MAX(${ranks})+1-${ranks})`;
  const known = `ISNUMBER(${cells})`;
  const sum = profile.clamp
    ? `SUMPRODUCT((${cells}>0)*(${cells}<100)*${weights},${cells})+100*SUMPRODUCT(${known}*(${cells}>=100)*${weights})`
    : `SUMPRODUCT(${known}*${weights},${cells})`;
  if (profile.ndInMean === "zero") return `(${sum})/SUMPRODUCT(${weights}*1)`;
  return `IF(COUNT(${cells})=0,"ND",(${sum})/SUMPRODUCT(${known}*${weights}))`;
}

function weightedByNumbers(items: readonly MeanItem[], all: readonly MeanItem[], profile: Profile, { column, prefix }: MeanPlace): string {
  const allWeights = relevanceWeights(all, profile);
  const weighted = items.map((item) => ({
    cell: runAddress({ first: item.row, last: item.row }, column, prefix),
    weight: allWeights[all.indexOf(item)] ?? 1,
  }));
  const sum = weighted
    .map(({ cell, weight }) => `IF(ISNUMBER(${cell}),${profile.clamp ? `MIN(100,MAX(0,${cell}))` : cell}*${weight},0)`)
    .join("+");
  if (profile.ndInMean === "zero") return `(${sum})/${weighted.reduce((total, { weight }) => total + weight, 0)}`;
  const known = weighted.map(({ cell, weight }) => `ISNUMBER(${cell})*${weight}`).join("+");
  return `IF(COUNT(${rowRuns(items.map(({ row }) => row))
    .map((run) => runAddress(run, column, prefix))
    .join(",")})=0,"ND",(${sum})/(${known}))`;
}
