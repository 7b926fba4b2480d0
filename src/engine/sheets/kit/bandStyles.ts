import type { Band } from "../../domain/results";
import type { Profile } from "../../domain/profile";
import { roundHalfAway } from "../../domain/rounding";
import { BAND_MARK, type BandRule } from "../../plan";
import { bandPalette } from "./bandPalette";

/**
 * Look of a band in cells. In grey print the weight of the figure tells them apart: bajo bold, medio italic, alto upright; ND is a word.
 */
export const bandStyle = {
  low: { fill: bandPalette.low.fill, color: bandPalette.low.text, bold: true },
  medium: { fill: bandPalette.medium.fill, color: bandPalette.medium.text, italic: true },
  high: { fill: bandPalette.high.fill, color: bandPalette.high.text },
  noData: { fill: bandPalette.noData.fill, color: bandPalette.noData.text, italic: true },
} as const satisfies Record<Band, Pick<BandRule, "fill" | "color" | "bold" | "italic">>;

/** Order in which the rules are given; they exclude each other. */
export const BANDS: readonly Band[] = ["high", "medium", "low", "noData"];

/**
 * Whether the Avance in `cell` is of the band, as a condition without «=» and with our mark (B1–B3). Literal thresholds: it works wherever
 * the sheet goes.
 */
export function bandCondition(band: Band, cell: string, { thresholds, bandOn }: Profile): string {
  const decided = `ROUND(${cell},${bandOn === "rounded" ? 1 : 9})`;
  const mark = `${BAND_MARK}=0`;
  switch (band) {
    case "high":
      return `AND(${mark},ISNUMBER(${cell}),${decided}>=${thresholds.high})`;
    case "medium":
      return `AND(${mark},ISNUMBER(${cell}),${decided}>=${thresholds.medium},${decided}<${thresholds.high})`;
    case "low":
      return `AND(${mark},ISNUMBER(${cell}),${decided}<${thresholds.medium})`;
    case "noData":
      return `AND(${mark},${cell}="ND")`;
  }
}

/** The word of the band of the Avance in `cell`, as a formula without «=». */
export function bandWordFormula(cell: string, { thresholds, bandOn }: Profile, words: Readonly<Record<Band, string>>): string {
  const decided = `ROUND(${cell},${bandOn === "rounded" ? 1 : 9})`;
  return `IF(ISNUMBER(${cell}),IF(${decided}>=${thresholds.high},"${words.high}",IF(${decided}>=${thresholds.medium},"${words.medium}","${words.low}")),"${words.noData}")`;
}

/**
 * Criteria of COUNTIFS that count the figures of a band over `cells`. The limit is joined with & so that the decimal mark of the regional
 * setting is used, and lowered by half of the ninth decimal, as the domain decides.
 */
export function bandCriteria(band: Exclude<Band, "noData">, cells: string, { thresholds, bandOn }: Profile): string {
  const limit = (threshold: number): string =>
    bandOn === "rounded" ? `${roundHalfAway(Math.ceil(roundHalfAway(threshold * 10, 6)) / 10 - 0.05, 6)}-5E-10` : `${threshold}-5E-10`;
  const atLeast = (threshold: number): string => `${cells},">="&${limit(threshold)}`;
  const below = (threshold: number): string => `${cells},"<"&${limit(threshold)}`;
  if (band === "high") return atLeast(thresholds.high);
  return band === "medium" ? `${atLeast(thresholds.medium)},${below(thresholds.high)}` : below(thresholds.medium);
}
