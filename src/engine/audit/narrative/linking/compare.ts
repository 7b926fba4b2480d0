import { isKnown, type Figure } from "../../../domain/figure";
import { isSame, roundHalfAway } from "../../../domain/rounding";
import type { TextFigure } from "../lexis/figures";

/** How a number of the text stands to a figure of the matrix. `rounding`: the same but for how it was rounded or cut. */
export type Agreement = "exact" | "rounding";

/** Noise of large numbers: what is farther apart than it, and than rounding goes, is another number at a glance. */
const FAR = 1e-9;
/** The step of the last decimal printed, from that of millions of millions on. */
const MOST_ZEROS = 12;
const STEPS = Array.from({ length: 2 * MOST_ZEROS + 1 }, (_, at) => 10 ** (MOST_ZEROS - at));

/** Distance at one decimal that the published reports themselves have (METHOD §8: ±0.1). */
const TOLERANCE = 0.1 + 1e-9;

/**
 * Whether a written figure is the expected one; undefined when it is another number. `isAvance`: the tolerance of printed Avances applies.
 */
export function agreement(written: Pick<TextFigure, "kind" | "readings">, expected: Figure, isAvance: boolean): Agreement | undefined {
  if (written.kind === "nd" || !isKnown(expected)) return written.kind === "nd" && !isKnown(expected) ? "exact" : undefined;
  let best: Agreement | undefined;
  for (const { value, decimals } of written.readings) {
    if (Math.abs(value - expected) > 2 * TOLERANCE + 1.01 * (STEPS[decimals + MOST_ZEROS] ?? 10 ** -decimals) + FAR * Math.abs(expected))
      continue;
    if (isSame(value, expected) || value === roundHalfAway(expected, Math.max(1, decimals))) return "exact";
    if (isRounded(value, decimals, expected) || (isAvance && decimals > 0 && Math.abs(roundHalfAway(expected, 1) - value) <= TOLERANCE))
      best = "rounding";
  }
  return best;
}

/** Rounded to the decimals printed, or cut there. A whole number stands for a figure with decimals only if that has any. */
function isRounded(value: number, decimals: number, expected: number): boolean {
  const scale = 10 ** Math.abs(decimals);
  const cut = decimals < 0 ? Math.trunc(expected / scale) * scale : Math.trunc(roundHalfAway(expected * scale, 6)) / scale;
  return value === roundedTo(expected, decimals) || value === cut;
}

/** Also to tens, thousands or millions: «4.6 millones» is to −5 decimals. */
export function roundedTo(value: number, decimals: number): number {
  if (decimals >= 0) return roundHalfAway(value, decimals);
  const scale = 10 ** -decimals;
  return roundHalfAway(value / scale, 0) * scale;
}
