import type { TestCell } from "../engine/gridOf";
import type { Typing } from "./corpusSheet";

/** Percents as numbers with % format, counts as numbers, ND as «ND»: the tidy way. */
export const tidy: Typing = (meaning, { unit }) => (meaning === "ND" ? "ND" : unit === "percent" ? shownPercent(meaning) : meaning);

/** As in the published matrix: text, formatted and bare, by row. */
export const mixed: Typing = (meaning, row, place) => {
  if (meaning === "ND") return "ND";
  if (row.unit === "number") return meaning;
  return place.index % 3 === 0
    ? shownPercent(meaning)
    : place.index % 3 === 1
      ? `${meaning}%`
      : meaning > 1 || meaning === 0
        ? meaning
        : `${meaning}%`;
};

/** Every figure as text, with a decimal point and comma for thousands. */
export const pointTexts: Typing = (meaning, { unit }) =>
  meaning === "ND" ? "ND" : `${grouped(meaning, ",", ".")}${unit === "percent" ? "%" : ""}`;

/** Every figure as text, with a decimal comma and point for thousands. */
export const commaTexts: Typing = (meaning, { unit }) =>
  meaning === "ND" ? "ND" : `${grouped(meaning, ".", ",")}${unit === "percent" ? "%" : ""}`;

/** Percents as 85, without sign or format. */
export const bare: Typing = (meaning) => meaning;

export function shownPercent(percent: number, format = "0.00%"): TestCell {
  return { value: Number((percent / 100).toPrecision(15)), format };
}

export function grouped(value: number, thousands: string, decimal: string): string {
  const [whole = "", decimals] = String(value).split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return decimals === undefined ? groups : `${groups}${decimal}${decimals}`;
}
