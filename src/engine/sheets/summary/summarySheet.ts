import { cellAddress, placeAddress, quotedSheet, rectAddress, type Rect } from "../../address";
import { bothLevels } from "../../domain/band";
import { meanOfObjectives } from "../../domain/comparison";
import { cutDay } from "../../domain/cutDay";
import type { PolicyFacts } from "../../domain/policy";
import type { PutSheet } from "../../plan";
import { ratingLabel } from "../../words/labels";
import { changedChoices, choiceFields, choiceOf, choiceText } from "../../words/rules/choices";
import { summaryTexts } from "../../words/sheets/summaryTexts";
import { isFilledAsComputed } from "../matrix/liveColumns";
import { cutText, spanText, stampText } from "../../words/dateTexts";
import { capitalised } from "../../words/reportTexts/indicatorName";
import { lines, PageFlow } from "../kit/pageFlow";
import { SheetCanvas } from "../kit/sheetCanvas";
import { termsOf } from "../kit/terms";
import { sheetColours, sheetStyles as looks } from "../kit/sheetStyles";
import { countColumn, putBandTable, putEntityTable, type BandTable } from "./summaryCounts";
import { putLookedAt } from "./summaryLooked";
import { putNoDataTable } from "./summaryNoData";
import {
  MOST_ON_FIRST_PAGE,
  objectivesRange,
  putObjectiveIndicators,
  putObjectives,
  putWorstObjectives,
  type ObjectiveTables,
} from "./summaryObjectives";
import { beginTable, columnOf, putNote, SUMMARY_WIDTHS } from "./summaryParts";
import { placeRating, putRating, scoreCell, scoreWordFormula } from "./summaryRating";
import { buildSummarySource, type SummaryInput } from "./summarySource";
import { LEVEL_NAMES } from "../kit/summaryState";
import { textLines } from "../kit/textLines";
import { ourSheets } from "../../words/sheets/ourSheets";

/** Characters of a fact in bold that fit beside its label, to the right edge of the page. */
const FACT_WIDTH = 100;

/** The strip of figures stands a blank row below the facts, and the tables a blank row below the strip. */
const STRIP_ROWS = 3;
/** Points of the title, of each row above the tables, and of what the strip is taller. */
const TITLE_HEIGHT = 30;
const FACT_HEIGHT = 15;
const STRIP_HEIGHT = 20;

/**
 * The sheet «Resumen PNTP», A4, ready to sign: facts and cut, four main figures, objectives, levels, responsibles, indicators without
 * data, valoración and the rules used.
 * Its figures follow the Avance cells of the matrix; where those do not stand there, or say otherwise, it holds plain figures and says so.
 */
export function buildSummarySheet(input: SummaryInput): PutSheet {
  const { matrix, results, grid, columns, stamp } = input;
  const isLive = columns !== undefined && (input.isFilled || isFilledAsComputed(grid, input.matrix, results, columns));
  const source = buildSummarySource(input, isLive);
  const canvas = new SheetCanvas(SUMMARY_WIDTHS);

  const strip = putFacts(canvas, input) + 1;
  const top = strip + STRIP_ROWS + 1;
  const flow = new PageFlow(SUMMARY_WIDTHS, TITLE_HEIGHT + top * FACT_HEIGHT + STRIP_HEIGHT, TITLE_HEIGHT);
  const isLong = results.objectives.length > MOST_ON_FIRST_PAGE;
  const lead = isLong ? undefined : putObjectives(canvas, flow, top, input, source);
  const bands = putBandTable(canvas, flow, lead?.next ?? putWorstObjectives(canvas, flow, top, input, source), input, source);
  const rating = placeRating(canvas, flow, bands.next, input);
  const own = lead ? putObjectiveIndicators(canvas, flow, rating.next, input, source, lead.placed) : rating.next;
  const looked = putLookedAt(canvas, flow, own, input, source);
  const afterEntities = putEntityTable(canvas, flow, looked, input, source);
  const objectives = lead ?? putObjectives(canvas, flow, afterEntities, input, source);
  const annex = lead ? afterEntities : putObjectiveIndicators(canvas, flow, objectives.next, input, source, objectives.placed);
  const afterNoData = putNoDataTable(canvas, flow, annex, input, source);
  putRating(canvas, rating, input, source, { objectives: objectives.rows, bands });
  const afterRules = putRules(canvas, flow, afterNoData, input, isLive);
  const end = putSignatures(canvas, afterRules);
  putStrip(canvas, strip, input, objectives, bands, rating.total);

  return {
    step: "putSheet",
    name: summaryTexts.sheet,
    owner: ourSheets.summary.owner,
    position: { after: matrix.sheet },
    content: {
      cells: canvas.finish(),
      columnWidths: SUMMARY_WIDTHS,
      rowHeights: canvas.rowHeights,
      bandRules: canvas.bandRules,
      frozenRows: 1,
      showGridlines: false,
      print: {
        orientation: "portrait",
        area: { row: 0, column: 0, rows: end, columns: SUMMARY_WIDTHS.length },
        titleRows: [0, 0],
        pageBreaks: flow.breaks,
        footer: { left: capitalised(cutText(results.year, cutDay(matrix.policy, results.year), stamp)), right: summaryTexts.footerRight },
      },
      names: canvas.names,
      inputs: Object.values(LEVEL_NAMES).flatMap((name) => canvas.names[name] ?? []),
      hyperlinks: canvas.hyperlinks,
      tabColor: sheetColours.tab,
    },
  };
}

/** The facts, and the row after them. */
function putFacts(canvas: SheetCanvas, { matrix, results, stamp, previousResults, columns }: SummaryInput): number {
  const { sheet, policy } = matrix;
  const area = withColumns(matrix.area, columns);
  const { objective, service } = results.counts;
  const place = `${quotedSheet(sheet)}!${rectAddress(area)}`;
  canvas.put(0, 0, { value: summaryTexts.title, style: looks.title });
  canvas.rowHeights[0] = TITLE_HEIGHT;
  canvas.put(1, 0, { value: summaryTexts.policy, style: looks.label });
  const lines = textLines(policy.title ?? summaryTexts.untitled, FACT_WIDTH);
  lines.forEach((value, index) => canvas.put(1 + index, 1, { value, style: { ...looks.fact, bold: true } }));
  const after = putSaid(canvas, 1 + lines.length, policy.facts);
  canvas.putRow(after, [
    { value: summaryTexts.matrix, style: looks.label },
    {
      value: summaryTexts.matrixFact(place, objective.total, service.total, termsOf(results)),
      style: looks.fact,
      link: placeAddress({ sheet, row: area.row, column: area.column }),
    },
  ]);
  canvas.putRow(after + 1, [
    { value: summaryTexts.cut, style: looks.label },
    { value: summaryTexts.cutFact(results.year, previousResults?.year), style: looks.fact },
  ]);
  canvas.putRow(after + 2, [
    { value: summaryTexts.dataDate, style: looks.label },
    { value: dateSerial(cutDay(policy, results.year)), style: looks.date },
    ...(stamp ? [{ value: stampText(stamp), style: looks.fact }] : []),
  ]);
  return after + 3;
}

/** Whose the policy is, as far as the sheet says it; answers the row after. */
function putSaid(canvas: SheetCanvas, row: number, facts: PolicyFacts = {}): number {
  const { saidFacts } = summaryTexts;
  const said = { ...facts, span: facts.span && spanText(facts.span) };
  let at = row;
  for (const key of Object.keys(saidFacts) as (keyof typeof saidFacts)[]) {
    const value = said[key];
    if (value === undefined) continue;
    canvas.putRow(at, [
      { value: saidFacts[key], style: looks.label },
      { value: textLines(value, FACT_WIDTH)[0] ?? "", style: looks.fact },
    ]);
    at += 1;
  }
  return at;
}

/** The matrix with the Avance columns that the plan makes beside it. */
function withColumns(area: Rect, columns: SummaryInput["columns"]): Rect {
  const last = Math.max(area.column + area.columns - 1, columns?.type1 ?? 0, columns?.type2 ?? 0);
  return { ...area, columns: last - area.column + 1 };
}

/** The four figures a director looks at first; each has a name for other sheets to use. */
function putStrip(
  canvas: SheetCanvas,
  row: number,
  { results }: SummaryInput,
  objectives: ObjectiveTables,
  bands: BandTable,
  rating: number,
): void {
  const [labels, figures, notes] = [row, row + 1, row + 2] as const;
  canvas.rowHeights[labels] = 18;
  canvas.rowHeights[figures] = 28;
  canvas.rowHeights[notes] = 18;
  canvas.putLook(labels, looks.figureLabel);
  canvas.putLook(notes, looks.figureNote);

  const range = objectives.rows && objectivesRange(objectives.rows, columnOf.type1);
  const { service } = results.counts;
  const all = bothLevels(results.counts);
  const service_ = (column: number): string => cellAddress(bands.service, column);
  const noData = `=${cellAddress(bands.objective, countColumn.noData)}+${service_(countColumn.noData)}`;
  const blocks = [
    {
      column: 0,
      label: summaryTexts.meanOfObjectives,
      name: "PNTP_Promedio_Objetivos",
      format: "#,##0.0",
      value: meanOfObjectives(results),
      formula: range && `=IF(COUNT(${range})=0,"ND",AVERAGE(${range}))`,
      note: { value: summaryTexts.meanOfObjectivesNote },
    },
    {
      column: 2,
      label: termsOf(results).servicesHigh,
      name: "PNTP_Servicios_Alto",
      format: "0",
      value: service.high,
      formula: `=${service_(countColumn.high)}`,
      note: { value: summaryTexts.servicesHighNote(service.total) },
    },
    {
      column: 4,
      label: summaryTexts.noData,
      name: "PNTP_Sin_Dato",
      format: "0",
      value: all.noData,
      formula: noData,
      note: { value: summaryTexts.noDataNote(all.total) },
    },
    {
      column: 7,
      label: summaryTexts.rating,
      name: "PNTP_Valoracion_General",
      format: "#,##0.0",
      value: results.rating.score,
      formula: scoreCell(rating),
      note: { value: ratingLabel[results.rating.level], formula: scoreWordFormula(rating) },
    },
  ];
  for (const { column, label, name, format, value, formula, note } of blocks) {
    canvas.put(labels, column, { value: label, style: looks.figureLabel });
    canvas.put(figures, column, { formula, value, style: { ...looks.figure, numberFormat: format } });
    canvas.put(notes, column, { ...note, style: looks.figureNote });
    canvas.name(name, figures, column);
  }
}

/** Every rule of the profile with the choice taken and where the rule comes from; those that differ from the default are named. */
function putRules(canvas: SheetCanvas, flow: PageFlow, row: number, { profile, rulePlaces = [] }: SummaryInput, isLive: boolean): number {
  const words = { title: summaryTexts.rulesSection, labels: summaryTexts.rulesHeader, align: "LLLLLLLLL" };
  // The places to sign stay with them.
  beginTable(canvas, flow, row, words, lines(choiceFields.length), rulePlaces.length + 2 + SIGNATURE_LINES);
  const changed = new Set<string>(changedChoices(profile));
  choiceFields.forEach((field, index) => {
    const at = row + 2 + index;
    const { label, rule, source } = choiceOf(field);
    canvas.putLook(at, looks.longText);
    canvas.put(at, 0, { value: `${label} (${rule})`, style: looks.longText });
    canvas.put(at, 2, {
      value: `${choiceOnce(field, profile)}${changed.has(field) ? summaryTexts.rulesChanged : ""}`,
      style: { ...looks.longText, bold: changed.has(field) },
    });
    canvas.put(at, 7, { value: source, style: looks.longText });
  });
  const end = row + 2 + choiceFields.length;
  putNote(canvas, end, summaryTexts.rulesNote);
  putNote(canvas, end + 1, isLive ? summaryTexts.liveNote : summaryTexts.plainNote);
  rulePlaces.forEach(({ sheet, visibility }, index) => putNote(canvas, end + 2 + index, summaryTexts.rulesPlace(sheet, visibility)));
  return end + 3 + rulePlaces.length;
}

/** The choice in words; levels that are all the same are said once. */
function choiceOnce(field: keyof SummaryInput["profile"], profile: SummaryInput["profile"]): string {
  return [...new Set(choiceText(field, profile).split("; "))].join("; ");
}

/** What the places to sign take, in lines of a note. */
const SIGNATURE_LINES = 4;

function putSignatures(canvas: SheetCanvas, row: number): number {
  canvas.rowHeights[row] = 44;
  const places = [
    [1, 1],
    [3, 5],
    [7, 8],
  ] as const;
  places.forEach(([from, to], index) => {
    canvas.putLook(row + 1, looks.signature, from, to);
    canvas.put(row + 1, from, { value: summaryTexts.signatures[index] ?? "", style: looks.signature });
  });
  return row + 2;
}

/** «2024-03-31» → serial number of Excel (days since 1899-12-30). */
function dateSerial(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;
}
