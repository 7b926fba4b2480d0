import { ND, type Figure } from "./figure";

/** Figures Excel can hold; beyond it a cell shows #NUM! (R3). */
const LARGEST_FIGURE = 9.99999999999999e307;

/** The number as a figure: without −0, and ND where it is no number Excel can hold (R3). */
export function asFigure(value: number): Figure {
  return Math.abs(value) <= LARGEST_FIGURE ? value + 0 : ND;
}

/** x within [low, high] (O1). */
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value + 0;
}

/** Simple mean of one value or more; never outside the range of its values, not even by binary noise (O2). */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return withinRange(sum / values.length, values);
}

/** Mean of `values` weighted by `weights` (same length, positive sum) (O5). */
export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  let total = 0;
  values.forEach((value, index) => {
    const weight = weights[index] ?? 0;
    sum += value * weight;
    total += weight;
  });
  return withinRange(sum / total, values);
}

function withinRange(value: number, values: readonly number[]): number {
  let low = Infinity;
  let high = -Infinity;
  for (const each of values) {
    if (each < low) low = each;
    if (each > high) high = each;
  }
  return clamp(value, low, high);
}
