import { absoluteAddress, cellAddress } from "../../address";
import { changeSince } from "../../domain/changeSince";
import { ND } from "../../domain/figure";
import type { IndicatorResult, ObjectiveResult, Progress, RollUp } from "../../domain/results";
import { bandLabel } from "../../words/labels";
import { ndReasonShort } from "../../words/ndReasons";
import { summaryTexts } from "../../words/sheets/summaryTexts";
import { bandWordFormula } from "../kit/bandStyles";
import { changeFormula, NO_CHANGE } from "../kit/changeCell";
import { nativeProgress1 } from "../formulas/nativeFormula";
import { meanFormula } from "../formulas/meanFormula";
import { meanItems } from "../matrix/progressColumns";
import type { CanvasCell, SheetCanvas } from "../kit/sheetCanvas";
import { sheetStyles as looks } from "../kit/sheetStyles";
import { columnOf, tableHeader, putNote, putSection, colourBandWords, termsOf } from "./summaryParts";
import type { SummaryInput, SummarySource } from "./summarySource";

/** Rows of the tables of objectives that other parts of the summary refer to. */
export interface ObjectiveTables {
  readonly next: number;
  /** First and last row of the objectives; undefined where the policy has none. */
  readonly rows: readonly [number, number] | undefined;
}

/** From so many objective indicators on, the list of them is left to the matrix, and the year before is a plain figure. */
const MOST_INDICATORS = 120;
const BAR_BLOCKS = 16;

/** Tables of objectives and of their indicators: AT1, AT2, level, «n de N», and AT1 of the year before with its change. */
export function putObjectives(canvas: SheetCanvas, row: number, input: SummaryInput, source: SummarySource): ObjectiveTables {
  const { results, previousResults } = input;
  const previousYear = results.year - 1;
  const { objectives } = results;
  const isListed = results.counts.objective.total <= MOST_INDICATORS;
  const listStart = row + 2 + Math.max(objectives.length, 1) + 5;
  const listRows = isListed ? indicatorRows(objectives, listStart) : new Map<IndicatorResult, number>();

  putSection(canvas, row, summaryTexts.objectives(results.year, termsOf(results)));
  tableHeader(canvas, row + 1, summaryTexts.objectivesHeader(previousYear, termsOf(results)), "LLLRRCCRR");
  const first = row + 2;
  const previous = new Map(previousResults?.objectives.map((each) => [each.objective.row, each]));
  objectives.forEach((objective, index) =>
    putObjective(canvas, first + index, objective, previous.get(objective.objective.row), input, source, listRows),
  );
  const last = first + objectives.length - 1;
  if (objectives.length > 0) colourBandWords(canvas, first, last, columnOf.band);
  putNote(canvas, first + Math.max(objectives.length, 1), summaryTexts.meanNote(input.profile));
  putNote(
    canvas,
    first + Math.max(objectives.length, 1) + 1,
    previousResults ? summaryTexts.changeNote : summaryTexts.previousMissing(previousYear),
  );

  const next =
    listRows.size > 0 ? putIndicators(canvas, listStart - 2, input, source, listRows) : first + Math.max(objectives.length, 1) + 3;
  return { next, rows: objectives.length > 0 ? [first, last] : undefined };
}

function putObjective(
  canvas: SheetCanvas,
  row: number,
  result: ObjectiveResult,
  before: ObjectiveResult | undefined,
  input: SummaryInput,
  source: SummarySource,
  listRows: ReadonlyMap<IndicatorResult, number>,
): void {
  const { objective, progress1, progress2, band } = result;
  const previous = before?.progress1;
  canvas.putRow(row, [
    { value: objective.code, style: looks.text, link: source.place(objective.row) },
    { value: objective.name, style: looks.text },
    barCell(row, progress1.progress),
    live(source.objective(result, 1), progress1.progress.value, looks.percent),
    live(source.objective(result, 2), progress2.progress.value, looks.percent),
    {
      formula: `=${bandWordFormula(cellAddress(row, columnOf.type1), input.profile, bandLabel)}`,
      value: bandLabel[band],
      style: looks.center,
    },
    live(source.considered(result), consideredText(progress1), looks.center),
    previous
      ? live(previousMean(result, before, input, listRows), previous.progress.value, looks.percent)
      : { value: null, style: looks.percent },
    changeCell(row, progress1.progress, previous?.progress),
  ]);
}

/** Mean of the year before over the list of indicators below. */
function previousMean(
  result: ObjectiveResult,
  before: ObjectiveResult | undefined,
  input: SummaryInput,
  listRows: ReadonlyMap<IndicatorResult, number>,
): string | undefined {
  const items = before ? meanItems(before, 1) : [];
  const rows = result.indicators.map((indicator) => listRows.get(indicator));
  if (items.length !== rows.length || rows.some((row) => row === undefined)) return undefined;
  const placed = items.map((item, index) => ({ ...item, row: rows[index] ?? 0 }));
  return meanFormula(placed, input.profile, { column: columnOf.previous, prefix: "", dataRows: [0, 0] })?.slice(1);
}

function putIndicators(
  canvas: SheetCanvas,
  row: number,
  input: SummaryInput,
  source: SummarySource,
  listRows: ReadonlyMap<IndicatorResult, number>,
): number {
  const { results, previousResults, profile } = input;
  putSection(canvas, row, summaryTexts.objectiveIndicators);
  tableHeader(canvas, row + 1, summaryTexts.indicatorsHeader(results.year - 1), "LLLRRCLRR");
  const previousByRow = new Map(previousResults?.indicators.map((each) => [each.indicator.row, each.progress1]));
  for (const [result, at] of listRows) {
    const { indicator, progress1, progress2, band } = result;
    const previous = previousByRow.get(indicator.row);
    const previousFormula = nativeProgress1(
      indicator,
      source.figures.finder.operands(indicator, results.year - 1, profile),
      profile,
      source.figures,
    )?.slice(1);
    canvas.putRow(at, [
      { value: indicator.code, style: looks.text, link: source.place(indicator.row) },
      { value: indicator.name, style: looks.text },
      { value: indicator.responsible ?? "", style: looks.text },
      live(source.indicator(result, 1), progress1.value, looks.percent),
      live(source.indicator(result, 2), progress2.value, looks.percent),
      { formula: `=${bandWordFormula(cellAddress(at, columnOf.type1), profile, bandLabel)}`, value: bandLabel[band], style: looks.center },
      { value: reasonOf(progress1, progress2), style: looks.small },
      previous ? live(previousFormula, previous.value, looks.percent) : { value: null, style: looks.percent },
      changeCell(at, progress1, previous),
    ]);
  }
  const rows = [...listRows.values()];
  colourBandWords(canvas, Math.min(...rows), Math.max(...rows), columnOf.band);
  return Math.max(...rows) + 3;
}

function indicatorRows(objectives: readonly ObjectiveResult[], start: number): Map<IndicatorResult, number> {
  const rows = new Map<IndicatorResult, number>();
  for (const { indicators } of objectives) for (const result of indicators) rows.set(result, start + rows.size);
  return rows;
}

function live(formula: string | undefined, value: number | string, style: CanvasCell["style"]): CanvasCell {
  return formula === undefined ? { value, style } : { formula: `=${formula}`, value, style };
}

/** A bar of characters: it prints, and follows the figure in any spreadsheet. */
function barCell(row: number, progress: Progress): CanvasCell {
  const cell = cellAddress(row, columnOf.type1);
  const blocks = progress.value === ND ? 0 : Math.round((Math.min(100, Math.max(0, progress.value)) / 100) * BAR_BLOCKS);
  return {
    formula: `=IF(ISNUMBER(${cell}),REPT("█",ROUND(MIN(100,MAX(0,${cell}))/100*${BAR_BLOCKS},0)),"")`,
    value: "█".repeat(blocks),
    style: looks.bar,
  };
}

function changeCell(row: number, now: Progress, before: Progress | undefined): CanvasCell {
  if (!before) return { value: null, style: looks.change };
  const [a, b] = [cellAddress(row, columnOf.type1), cellAddress(row, columnOf.previous)];
  return { formula: changeFormula(a, b), value: changeSince(before.value, now.value) ?? NO_CHANGE, style: looks.change };
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
