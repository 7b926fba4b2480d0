import { cellAddress } from "../../address";
import { ND } from "../../domain/figure";
import type { IndicatorResult } from "../../domain/results";
import { ndReasonShort } from "../../words/ndReasons";
import { summaryTexts } from "../../words/sheets/summaryTexts";
import { lines, type PageFlow } from "../kit/pageFlow";
import type { SheetCanvas } from "../kit/sheetCanvas";
import { sheetStyles as looks } from "../kit/sheetStyles";
import { namingCells } from "./indicatorCells";
import { beginTable, columnOf, itemHeight, putNote, putSection } from "./summaryParts";
import type { SummaryInput, SummarySource } from "./summarySource";

/** More than a page of them says nothing more. */
const MOST_LISTED = 40;

/** Indicators whose Avance Tipo 1 is ND, each with its one reason; a cell that gets a figure later says so. */
export function putNoDataTable(canvas: SheetCanvas, flow: PageFlow, row: number, { results }: SummaryInput, source: SummarySource): number {
  const missing = results.indicators.filter(({ progress1 }) => progress1.value === ND);
  if (missing.length === 0) {
    flow.place(row, { head: 0, header: 0, items: lines(2), tail: 0 });
    putSection(canvas, row, summaryTexts.noDataSection);
    putNote(canvas, row + 1, summaryTexts.noDataNone);
    return row + 3;
  }
  const shown = missing.slice(0, MOST_LISTED);
  const heights = shown.map(({ indicator: { name, responsible = "" } }) => itemHeight({ 1: name, 2: responsible }));
  const words = { title: summaryTexts.noDataSection, labels: summaryTexts.noDataHeader, align: "LLLLLLLLR" };
  const { rows, after } = beginTable(canvas, flow, row, words, heights, 1);
  shown.forEach((result, index) => putIndicator(canvas, rows[index] ?? after, result, source));
  putNote(canvas, after, missing.length > shown.length ? summaryTexts.noDataMore(missing.length - shown.length) : summaryTexts.zeroNote);
  return after + 2;
}

function putIndicator(canvas: SheetCanvas, row: number, result: IndicatorResult, source: SummarySource): void {
  const { progress1 } = result;
  const reason = "reason" in progress1 ? sentenceCase(ndReasonShort[progress1.reason]) : "";
  const figure = source.indicator(result, 1);
  const now = cellAddress(row, columnOf.change);
  canvas.putLook(row, looks.longText, columnOf.type1);
  canvas.putRow(row, [
    ...namingCells(result, source),
    {
      ...(figure === undefined ? {} : { formula: `=IF(ISNUMBER(${now}),"${summaryTexts.nowHasData}","${reason}")` }),
      value: reason,
      style: looks.longText,
    },
  ]);
  canvas.put(row, columnOf.change, { ...(figure === undefined ? {} : { formula: `=${figure}` }), value: ND, style: looks.percent });
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
