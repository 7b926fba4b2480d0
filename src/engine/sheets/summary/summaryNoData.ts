import { cellAddress } from "../../address";
import { ND } from "../../domain/figure";
import type { IndicatorResult } from "../../domain/results";
import { ndReasonShort } from "../../words/ndReasons";
import { summaryTexts } from "../../words/sheets/summaryTexts";
import type { SheetCanvas } from "../kit/sheetCanvas";
import { sheetStyles as looks } from "../kit/sheetStyles";
import { columnOf, putNote, putSection, tableHeader } from "./summaryParts";
import type { SummaryInput, SummarySource } from "./summarySource";

const MOST_LISTED = 300;

/** Indicators whose Avance Tipo 1 is ND, each with its one reason; a cell that gets a figure later says so. */
export function putNoDataTable(canvas: SheetCanvas, row: number, { results }: SummaryInput, source: SummarySource): number {
  const missing = results.indicators.filter(({ progress1 }) => progress1.value === ND);
  putSection(canvas, row, summaryTexts.noDataSection);
  if (missing.length === 0) {
    putNote(canvas, row + 1, summaryTexts.noDataNone);
    return row + 3;
  }
  tableHeader(canvas, row + 1, summaryTexts.noDataHeader, "LLLLLLLLR");
  missing.slice(0, MOST_LISTED).forEach((result, index) => putIndicator(canvas, row + 2 + index, result, source));
  const end = row + 2 + Math.min(missing.length, MOST_LISTED);
  putNote(canvas, end, missing.length > MOST_LISTED ? summaryTexts.noDataMore(missing.length - MOST_LISTED) : summaryTexts.zeroNote);
  return end + 2;
}

function putIndicator(canvas: SheetCanvas, row: number, result: IndicatorResult, source: SummarySource): void {
  const { indicator, progress1 } = result;
  const reason = "reason" in progress1 ? sentenceCase(ndReasonShort[progress1.reason]) : "";
  const figure = source.indicator(result, 1);
  const now = cellAddress(row, columnOf.change);
  canvas.putLook(row, looks.longText, columnOf.type1);
  canvas.putRow(row, [
    { value: indicator.code, style: looks.text, link: source.place(indicator.row) },
    { value: indicator.name, style: looks.text },
    { value: indicator.responsible ?? "", style: looks.text },
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
