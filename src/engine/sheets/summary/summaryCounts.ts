import { cellAddress } from "../../address";
import type { Band, BandCounts } from "../../domain/results";
import { countBands } from "../../domain/band";
import { summaryTexts } from "../../words/sheets/summaryTexts";
import { barFormula } from "../kit/dataBars";
import { listEntities, type Entity } from "../kit/entities";
import { lines, type PageFlow } from "../kit/pageFlow";
import type { CanvasCell, SheetCanvas } from "../kit/sheetCanvas";
import { termsOf } from "../kit/terms";
import { sheetStyles as looks } from "../kit/sheetStyles";
import { beginTable, itemHeight, putNote } from "./summaryParts";
import type { SummaryInput, SummarySource } from "./summarySource";

/** Columns of both tables of counts. */
export const countColumn = { low: 3, medium: 4, high: 5, noData: 6, total: 7, share: 8 } as const;

export interface BandTable {
  readonly next: number;
  /** Rows with ND apart, which the rest of the summary refers to. */
  readonly objective: number;
  readonly service: number;
}

/**
 * Indicators by level in both presentations: ND apart (B4), and inside «bajo» as in the 2023 report (B5); the profile says which comes
 * first.
 */
export function putBandTable(
  canvas: SheetCanvas,
  flow: PageFlow,
  row: number,
  { results, profile }: SummaryInput,
  source: SummarySource,
): BandTable {
  const words = { title: summaryTexts.bands, labels: summaryTexts.bandsHeader(profile), align: "LLLRRRRRR" };
  beginTable(canvas, flow, row, words, lines(4), 2);
  const lowFirst = profile.ndInCounts === "asLow";
  const apart = { objective: row + (lowFirst ? 3 : 2), service: row + (lowFirst ? 5 : 4) };
  for (const level of ["objective", "service"] as const) {
    const rows = results.indicators.filter(({ indicator }) => indicator.level === level).map(({ indicator }) => indicator.row);
    const at = apart[level];
    const label = { value: summaryTexts.bandRows(termsOf(results))[level], style: looks.longText };
    putCounts(canvas, at, label, summaryTexts.apart, results.counts[level], (band) => source.count(rows, band), source.total(rows));
    putCountsAsLow(canvas, lowFirst ? at - 1 : at + 1, label, at, results.counts[level]);
  }
  putNote(canvas, row + 6, summaryTexts.bandsNote(lowFirst));
  putNote(canvas, row + 7, `${summaryTexts.bandOnNote(profile)} ${summaryTexts.greyNote}`);
  return { next: row + 9, ...apart };
}

/** Indicators by responsible entity and level. */
export function putEntityTable(canvas: SheetCanvas, flow: PageFlow, row: number, input: SummaryInput, source: SummarySource): number {
  const entities = listEntities(input.grid, input.matrix, input.results, input.fold);
  const heights = entities.map(({ name }) => itemHeight({ 1: name ?? summaryTexts.noResponsible }));
  const words = { title: summaryTexts.entities, labels: summaryTexts.entitiesHeader, align: "CLLRRRRRR" };
  const { rows, after } = beginTable(canvas, flow, row, words, heights, 1);
  entities.forEach((entity, index) => putEntity(canvas, rows[index] ?? after, index + 1, entity, source));
  putNote(canvas, after, summaryTexts.entitiesNote);
  return after + 2;
}

function putEntity(
  canvas: SheetCanvas,
  row: number,
  number: number,
  { name, indicators, rows, criterion }: Entity,
  source: SummarySource,
): void {
  const counts = countBands(indicators.map(({ band }) => band));
  const named = criterion?.(cellAddress(row, 1));
  canvas.put(row, 0, { value: number, style: looks.center });
  canvas.put(row, 1, { value: name ?? summaryTexts.noResponsible, style: looks.text });
  const share = counts.total === 0 ? "" : (counts.high / counts.total) * 100;
  canvas.putBar(row, 2, { formula: barFormula(cellAddress(row, countColumn.share)), value: share });
  putFigures(canvas, row, counts, (band) => source.count(rows, band, named), source.total(rows, named));
}

function putCounts(
  canvas: SheetCanvas,
  row: number,
  label: CanvasCell,
  presentation: string,
  counts: BandCounts,
  count: Counter,
  total: string | undefined,
): void {
  canvas.put(row, 0, label);
  canvas.put(row, 1, { style: looks.longText });
  canvas.put(row, 2, { value: presentation, style: looks.text });
  putFigures(canvas, row, counts, count, total);
}

type Counter = (band: Exclude<Band, "noData">) => string | undefined;

/** What has no figure is what is left of the total, so that the four always add up. */
function putFigures(canvas: SheetCanvas, row: number, counts: BandCounts, count: Counter, total: string | undefined): void {
  const at = (column: number): string => cellAddress(row, column);
  const { low, high, noData } = countColumn;
  for (const band of ["low", "medium", "high"] as const) canvas.put(row, countColumn[band], figure(count(band), counts[band]));
  canvas.put(row, noData, { formula: `=${at(countColumn.total)}-SUM(${at(low)}:${at(high)})`, value: counts.noData, style: looks.count });
  canvas.put(row, countColumn.total, figure(total, counts.total));
  canvas.put(row, countColumn.share, shareCell(row, counts));
}

function putCountsAsLow(canvas: SheetCanvas, row: number, label: CanvasCell, apart: number, counts: BandCounts): void {
  const from = (column: number): string => cellAddress(apart, column);
  canvas.put(row, 0, label);
  canvas.put(row, 1, { style: looks.longText });
  canvas.put(row, 2, { value: summaryTexts.asLow, style: looks.text });
  canvas.put(row, countColumn.low, {
    formula: `=${from(countColumn.low)}+${from(countColumn.noData)}`,
    value: counts.low + counts.noData,
    style: looks.count,
  });
  canvas.put(row, countColumn.medium, { formula: `=${from(countColumn.medium)}`, value: counts.medium, style: looks.count });
  canvas.put(row, countColumn.high, { formula: `=${from(countColumn.high)}`, value: counts.high, style: looks.count });
  canvas.put(row, countColumn.noData, { value: "–", style: looks.count });
  canvas.put(row, countColumn.total, {
    formula: `=SUM(${cellAddress(row, countColumn.low)}:${cellAddress(row, countColumn.high)})`,
    value: counts.total,
    style: looks.count,
  });
  canvas.put(row, countColumn.share, shareCell(row, counts));
}

function shareCell(row: number, { high, total }: BandCounts): CanvasCell {
  const [of, all] = [cellAddress(row, countColumn.high), cellAddress(row, countColumn.total)];
  return { formula: `=IF(${all}=0,"–",${of}/${all}*100)`, value: total === 0 ? "–" : (high / total) * 100, style: looks.percent };
}

function figure(formula: string | undefined, value: number): CanvasCell {
  return formula === undefined ? { value, style: looks.count } : { formula: `=${formula}`, value, style: looks.count };
}
