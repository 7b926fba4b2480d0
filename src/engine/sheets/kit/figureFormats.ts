import { bandOf } from "../../domain/band";
import { isKnown, type Figure } from "../../domain/figure";
import type { Profile } from "../../domain/profile";
import { roundHalfAway } from "../../domain/rounding";

/** Most decimals that a figure is shown with, so that it does not seem to have reached a limit. */
const MOST_DECIMALS = 4;

/**
 * Number format of an Avance beside its level. One decimal; more where one would show another level than the figure has: 94.96 is medio,
 * and «95.0» beside «Medio» reads as a mistake.
 */
export function progressFormat(value: Figure, profile: Pick<Profile, "thresholds" | "bandOn">): string {
  let decimals = 1;
  while (isKnown(value) && decimals < MOST_DECIMALS && bandOf(roundHalfAway(value, decimals), profile) !== bandOf(value, profile))
    decimals++;
  return `#,##0.${"0".repeat(decimals)}`;
}

/** Number format of raw values that stand together: the decimals that they have, so that thousands and decimals line up. */
export function valuesFormat(values: readonly Figure[]): string {
  const decimals = values.map((value) => (isKnown(value) ? (String(roundHalfAway(value, MOST_DECIMALS)).split(".")[1] ?? "").length : 0));
  const most = Math.max(0, ...decimals);
  return most === 0 ? "#,##0" : `#,##0.${"0".repeat(most)}`;
}
