import { absoluteAddress, cellAddress } from "../../address";
import { ND } from "../../domain/figure";
import type { IndicatorResult, ObjectiveResult, Progress, RollUp } from "../../domain/results";
import { bandLabel } from "../../words/labels";
import { ndReasonShort } from "../../words/ndReasons";
import { summaryTexts } from "../../words/sheets/summaryTexts";
import { bandWordFormula } from "../kit/bandStyles";
import { barFormula, clampedShare } from "../kit/dataBars";
import { meanFormula } from "../formulas/meanFormula";
import { meanItems } from "../matrix/progressColumns";
import type { PageFlow, PlacedTable } from "../kit/pageFlow";
import { progressFormat } from "../kit/figureFormats";
import { worstFirst } from "../kit/worstFirst";
import type { SheetCanvas } from "../kit/sheetCanvas";
import { termsOf } from "../kit/terms";
import { sheetStyles as looks } from "../kit/sheetStyles";
import { changeCell, figureCells, previousCell } from "./indicatorCells";
import { beginTable, colourBandWords, columnOf, itemHeight, liveCell, putNote } from "./summaryParts";
import type { SummaryInput, SummarySource } from "./summarySource";

/** Rows of the tables of objectives that other parts of the summary refer to. */
export interface ObjectiveTables {
  readonly next: number;
  readonly placed: PlacedTable;
  /** First and last row of the objectives; undefined where the policy has none. */
  readonly rows: readonly [number, number] | undefined;
}

/** From so many objective indicators on, the list of them is left to the matrix, and the year before is a plain figure. */
const MOST_INDICATORS = 120;

/** From so many on, the first page has those of least Avance, and the table of all stands after what matters. */
export const MOST_ON_FIRST_PAGE = 15;
const WORST_SHOWN = 10;

/** The objectives of least Avance Tipo 1, those without it last; the table of all of them stands below. Answers the row after it. */
export function putWorstObjectives(canvas: SheetCanvas, flow: PageFlow, row: number, input: SummaryInput, source: SummarySource): number {
  const { objectives } = input.results;
  const worst = worstFirst(objectives).slice(0, WORST_SHOWN);
  const rows = putRows(canvas, flow, row, summaryTexts.worstSection(worst.length, termsOf(input.results)), worst, 1, input, source);
  putNote(canvas, rows.after, summaryTexts.worstNote(objectives.length));
  return rows.after + 2;
}

/** The table of objectives: AT1, AT2, level, «n de N», and AT1 of the year before with its change. */
export function putObjectives(
  canvas: SheetCanvas,
  flow: PageFlow,
  row: number,
  input: SummaryInput,
  source: SummarySource,
): ObjectiveTables {
  const { results, previousResults } = input;
  const { objectives } = results;
  const placed = putRows(canvas, flow, row, summaryTexts.objectives(results.year, termsOf(results)), objectives, 2, input, source);
  const after = Math.max(placed.after, row + 3);
  putNote(canvas, after, summaryTexts.meanNote(input.profile));
  putNote(canvas, after + 1, previousResults ? summaryTexts.changeNote : summaryTexts.previousMissing(results.year - 1));
  const [first, last] = [placed.rows[0], placed.rows.at(-1)];
  return { next: after + 3, placed, rows: first === undefined || last === undefined ? undefined : [first, last] };
}

function putRows(
  canvas: SheetCanvas,
  flow: PageFlow,
  row: number,
  title: string,
  objectives: readonly ObjectiveResult[],
  notes: number,
  input: SummaryInput,
  source: SummarySource,
): PlacedTable {
  const { results, previousResults } = input;
  const heights = objectives.map(({ objective }) => itemHeight({ 1: objective.name }));
  const words = { title, labels: summaryTexts.objectivesHeader(results.year - 1, termsOf(results)), align: "LLLRRCCRR" };
  const placed = beginTable(canvas, flow, row, words, heights, notes);
  const previous = new Map(previousResults?.objectives.map((each) => [each.objective.row, each]));
  objectives.forEach((objective, index) =>
    putObjective(canvas, placed.rows[index] ?? placed.after, objective, previous.get(objective.objective.row), input, source),
  );
  const [first, last] = [placed.rows[0], placed.rows.at(-1)];
  if (first !== undefined && last !== undefined) colourBandWords(canvas, first, last, columnOf.band);
  return placed;
}

function putObjective(
  canvas: SheetCanvas,
  row: number,
  result: ObjectiveResult,
  before: ObjectiveResult | undefined,
  input: SummaryInput,
  source: SummarySource,
): void {
  const { objective, progress1, progress2, band } = result;
  const previous = before?.progress1;
  canvas.putRow(row, [
    { value: objective.code, style: looks.text, link: source.place(objective.row) },
    { value: objective.name, style: looks.text },
    undefined,
    liveCell(source.objective(result, 1), progress1.progress.value, {
      ...looks.percent,
      numberFormat: progressFormat(progress1.progress.value, input.profile),
    }),
    liveCell(source.objective(result, 2), progress2.progress.value, looks.percent),
    {
      formula: `=${bandWordFormula(cellAddress(row, columnOf.type1), input.profile, bandLabel)}`,
      value: bandLabel[band],
      style: looks.center,
    },
    liveCell(source.considered(result), consideredText(progress1), looks.center),
    { value: previous ? previous.progress.value : null, style: looks.percent },
    changeCell(row, progress1.progress, previous?.progress),
  ]);
  const { value } = progress1.progress;
  canvas.putBar(row, columnOf.wide, {
    formula: barFormula(cellAddress(row, columnOf.type1)),
    value: value === ND ? "" : clampedShare(value),
  });
}

/** The year before of each objective, live over the list of its indicators. */
function followPrevious(
  canvas: SheetCanvas,
  { rows }: PlacedTable,
  input: SummaryInput,
  listRows: ReadonlyMap<IndicatorResult, number>,
): void {
  const previous = new Map(input.previousResults?.objectives.map((each) => [each.objective.row, each]));
  input.results.objectives.forEach((result, index) => {
    const before = previous.get(result.objective.row);
    const [row, formula] = [rows[index], before && previousMean(result, before, input, listRows)];
    if (row !== undefined && before && formula !== undefined)
      canvas.put(row, columnOf.previous, liveCell(formula, before.progress1.progress.value, looks.percent));
  });
}

/** Mean of the year before over the list of indicators below. */
function previousMean(
  result: ObjectiveResult,
  before: ObjectiveResult,
  input: SummaryInput,
  listRows: ReadonlyMap<IndicatorResult, number>,
): string | undefined {
  const items = meanItems(before, 1);
  const rows = result.indicators.map((indicator) => listRows.get(indicator));
  if (items.length !== rows.length || rows.some((row) => row === undefined)) return undefined;
  const placed = items.map((item, index) => ({ ...item, row: rows[index] ?? 0 }));
  return meanFormula(placed, input.profile, { column: columnOf.previous, prefix: "", dataRows: [0, 0] })?.slice(1);
}

/** The indicators of the objectives, over which the year before of each objective is computed. Answers the row after them. */
export function putObjectiveIndicators(
  canvas: SheetCanvas,
  flow: PageFlow,
  row: number,
  input: SummaryInput,
  source: SummarySource,
  objectives: PlacedTable,
): number {
  const { results, previousResults } = input;
  const all = results.objectives.flatMap(({ indicators }) => indicators);
  if (all.length === 0 || results.counts.objective.total > MOST_INDICATORS) return row;
  const heights = all.map(({ indicator: { name, responsible = "" } }) => itemHeight({ 1: name, 2: responsible }));
  const words = { title: summaryTexts.objectiveIndicators, labels: summaryTexts.indicatorsHeader(results.year - 1), align: "LLLRRCLRR" };
  const placed = beginTable(canvas, flow, row, words, heights, 0);
  const listRows = new Map(all.map((result, index) => [result, placed.rows[index] ?? placed.after]));
  followPrevious(canvas, objectives, input, listRows);
  const previousByRow = new Map(previousResults?.indicators.map((each) => [each.indicator.row, each.progress1]));
  for (const [result, at] of listRows) {
    const { indicator, progress1, progress2 } = result;
    const previous = previousByRow.get(indicator.row);
    canvas.putRow(at, [
      ...figureCells(at, result, input, source),
      { value: reasonOf(progress1, progress2), style: looks.small },
      previousCell(result, previous, input, source),
      changeCell(at, progress1, previous),
    ]);
  }
  const rows = [...listRows.values()];
  colourBandWords(canvas, Math.min(...rows), Math.max(...rows), columnOf.band);
  return placed.after + 1;
}

function consideredText({ considered, total }: RollUp): string {
  return `${considered} de ${total}`;
}

function reasonOf(progress1: Progress, progress2: Progress): string {
  const reason = "reason" in progress1 ? progress1.reason : "reason" in progress2 ? progress2.reason : undefined;
  return reason === undefined ? "" : ndReasonShort[reason];
}

/** Cells of the AT1 column of the objectives, for what is computed over them: «$D$14:$D$16». */
export function objectivesRange(rows: readonly [number, number], column: number): string {
  return `${absoluteAddress(rows[0], column)}:${absoluteAddress(rows[1], column)}`;
}
