import type { Rect } from "../../address";
import { BAND_MARK, type BandRule } from "../../plan";
import { sheetColours } from "./sheetStyles";

/** Bars as long as the percentages of the cells say: 100 fills a cell, whatever the others hold. */
export function percentBars(area: Rect): BandRule {
  return { area, formula: `=100+${BAND_MARK}`, fill: sheetColours.bar, color: sheetColours.bar, isBar: true };
}

/** The percentage of a cell for the bar beside it, which is never longer than its cell; none where it holds no figure. */
export function barFormula(cell: string): string {
  return `=IF(ISNUMBER(${cell}),MIN(100,MAX(0,${cell})),"")`;
}

export function clampedShare(share: number): number {
  return Math.min(100, Math.max(0, share));
}
