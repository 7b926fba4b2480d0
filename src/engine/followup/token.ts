import { ND, type Figure } from "../domain/figure";
import { cleanNumber, roundHalfAway } from "../domain/rounding";
import { readNumberText } from "../reader/text/numberText";
import { isSameFigure } from "./judge/known";

/** A value as it is typed in an answer, with the decimals that a person writes: «85», «93.3333», «ND». */
export function tokenOf(value: Figure): string {
  if (value === ND) return ND;
  const number = Number(value.toPrecision(14));
  return String(Math.abs(number) < 0.1 ? number : roundHalfAway(cleanNumber(number), SHOWN_DECIMALS));
}

/** As `valueText` shows them. */
const SHOWN_DECIMALS = 4;

/** Every number that what a person typed may be: «1,700» is 1700 or 1.7; «85 %» is 85. */
export function numbersTyped(typed: string): readonly number[] {
  const read = readNumberText(typed, ".");
  if (read.kind !== "textNumber") return [];
  return read.other === undefined ? [read.value] : [read.value, read.other];
}

/** Whether a number is this figure, or this figure rounded to the decimals with which it was typed (two or more). */
export function isTypedAs(figure: Figure, number: number): boolean {
  if (figure === ND) return false;
  if (isSameFigure(figure, number)) return true;
  const decimals = /\.(\d{2,})$/.exec(String(number))?.[1]?.length;
  return decimals !== undefined && isSameFigure(roundHalfAway(cleanNumber(figure), decimals), number);
}
