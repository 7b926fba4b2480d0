import { isKnown, type Figure } from "../domain/figure";
import { cleanNumber, roundHalfAway } from "../domain/rounding";

/** Decimal sign of a workbook's figures; es-PE writes the point. */
export type DecimalSign = "." | ",";

/** What of a finding or a cell a sentence shows. */
type Shown = Figure | string | readonly string[] | undefined;

/** An Avance or a mean as a cell of our sheets shows it, always with its decimal: «6,240.0», «18.3», «-100.0», «ND». */
export function figureText(figure: Shown, decimal: DecimalSign = ".", decimals = 1): string {
  if (typeof figure !== "number") return figure === undefined ? "" : String(figure);
  return isKnown(figure) ? written(roundHalfAway(figure, decimals).toFixed(decimals), decimal) : figure;
}

/** A raw value of the matrix with its own decimals, up to so many: «1,718», «61.86», «ND». */
export function valueText(value: Shown, decimal: DecimalSign = ".", decimals = 4): string {
  if (typeof value !== "number") return value === undefined ? "" : String(value);
  return written(String(roundHalfAway(cleanNumber(value), decimals)), decimal);
}

/** Digits as Excel shows them where the workbook is from: the thousands with the other sign of the two, and the minus of a cell. */
function written(digits: string, decimal: DecimalSign): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, decimal === "." ? "," : ".");
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}
