import { roundHalfAway } from "../../../domain/rounding";
import { certaintyOf } from "../reading";
import type { Judgement } from "../report";
import { isWrong } from "./alarms";

/**
 * The figure that should stand in the place of a wrong one, written as that one is: its decimals, its separators, its sign of percent.
 * Undefined where the matrix has none, or where it is not sure.
 */
export function rightFigure(judgement: Judgement): string | undefined {
  const { expected, text, basis } = judgement;
  const number = /-?\d[\d.,\u00a0\u202f ]*\d|-?\d/.exec(text);
  if (expected === null || !isWrong(judgement) || certaintyOf(judgement) !== "alta" || number === null) return undefined;
  const written = number[0];
  const [, separator, decimals = ""] = decimalsOf(written, judgement.figure) ?? [];
  const isProgress = basis.as === "figure" && (basis.meaning === "progress1" || basis.meaning === "progress2");
  const places = Math.max(decimals.length, isProgress ? 1 : ownPlaces(expected));
  const [whole = "", fraction = ""] = Math.abs(roundHalfAway(expected, places)).toFixed(places).split(".");
  const point = separator ?? (/\.\d{3}(?!\d)/.test(written) ? "," : ".");
  const thousands = thousandsOf(written, decimals === "" ? undefined : separator);
  const grouped = thousands === undefined ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const right = `${expected < 0 ? "-" : ""}${grouped}${fraction === "" ? "" : `${point}${fraction}`}`;
  return text.slice(0, number.index) + right + text.slice(number.index + written.length);
}

/** Decimals that a value of the matrix has of its own, two at most. */
function ownPlaces(value: number): number {
  return [0, 1, 2].find((places) => roundHalfAway(value, places) === roundHalfAway(value, 2)) ?? 2;
}

/** Its decimal separator and decimals, where what was read has them. */
function decimalsOf(written: string, figure: number | null): RegExpExecArray | undefined {
  const match = /([.,])(\d+)$/.exec(written);
  if (!match || figure === null || (Number.isInteger(figure) && !/^0+$/.test(match[2] ?? ""))) return undefined;
  return Number.isInteger(figure) && match[2]?.length === 3 ? undefined : match;
}

function thousandsOf(written: string, decimal: string | undefined): string | undefined {
  const found = /\d([.,\u00a0\u202f ])\d{3}(?!\d)/.exec(written)?.[1];
  return found === decimal ? undefined : found;
}
