import { cellAddress } from "../../address";
import { changeSince } from "../../domain/changeSince";
import type { IndicatorResult, Progress } from "../../domain/results";
import { bandLabel } from "../../words/labels";
import { bandWordFormula } from "../kit/bandStyles";
import { changeFormula, NO_CHANGE } from "../kit/changeCell";
import { progressFormat } from "../kit/figureFormats";
import type { CanvasCell } from "../kit/sheetCanvas";
import { sheetStyles as looks } from "../kit/sheetStyles";
import { nativeProgress1 } from "../formulas/nativeFormula";
import { columnOf, liveCell } from "./summaryParts";
import type { SummaryInput, SummarySource } from "./summarySource";

/** Code, name and responsible of an indicator. */
export function namingCells({ indicator }: IndicatorResult, source: SummarySource): CanvasCell[] {
  return [
    { value: indicator.code, style: looks.text, link: source.place(indicator.row) },
    { value: indicator.name, style: looks.text },
    { value: indicator.responsible ?? "", style: looks.text },
  ];
}

/** What every list of indicators with figures begins with: who it is, both Avances and the level. */
export function figureCells(row: number, result: IndicatorResult, { profile }: SummaryInput, source: SummarySource): CanvasCell[] {
  const { progress1, progress2, band } = result;
  return [
    ...namingCells(result, source),
    liveCell(source.indicator(result, 1), progress1.value, { ...looks.percent, numberFormat: progressFormat(progress1.value, profile) }),
    liveCell(source.indicator(result, 2), progress2.value, looks.percent),
    { formula: `=${bandWordFormula(cellAddress(row, columnOf.type1), profile, bandLabel)}`, value: bandLabel[band], style: looks.center },
  ];
}

/** Avance Tipo 1 of the year before, computed from the matrix. */
export function previousCell(
  { indicator }: IndicatorResult,
  before: Progress | undefined,
  { results, profile }: SummaryInput,
  { figures }: SummarySource,
): CanvasCell {
  if (!before) return { value: null, style: looks.percent };
  const operands = figures.finder.operands(indicator, results.year - 1, profile);
  return liveCell(nativeProgress1(indicator, operands, profile, figures)?.slice(1), before.value, looks.percent);
}

export function changeCell(row: number, now: Progress, before: Progress | undefined): CanvasCell {
  if (!before) return { value: null, style: looks.change };
  const [a, b] = [cellAddress(row, columnOf.type1), cellAddress(row, columnOf.previous)];
  return { formula: changeFormula(a, b), value: changeSince(before.value, now.value) ?? NO_CHANGE, style: looks.change };
}
