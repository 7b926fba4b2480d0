import { isKnown, type Figure } from "../domain/figure";
import { roundHalfAway } from "../domain/rounding";

/** A figure as people read it: one decimal at most unless told otherwise, thousands with a thin space («6 240.0», «18.3», «ND»). */
export function figureText(figure: Figure | string | readonly string[] | undefined, decimals = 1): string {
  if (typeof figure !== "number") return figure === undefined ? "" : String(figure);
  return isKnown(figure) ? grouped(roundHalfAway(figure, decimals).toFixed(decimals)) : figure;
}

/** A raw value of the matrix: its own decimals, up to four. */
export function valueText(value: Figure | string | readonly string[] | undefined): string {
  if (typeof value !== "number") return value === undefined ? "" : String(value);
  return grouped(String(roundHalfAway(value, 4)));
}

function grouped(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f");
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}
