import { isKnown, type Figure } from "./figure";
import { roundHalfAway } from "./rounding";

/**
 * Percentage points from one year to the next: the difference of both Avances as they are printed, so that whoever subtracts what is seen
 * arrives at it (P20). Undefined where one of them is ND.
 */
export function changeSince(before: Figure | undefined, now: Figure): number | undefined {
  if (before === undefined || !isKnown(before) || !isKnown(now)) return undefined;
  return roundHalfAway(roundHalfAway(now, 1) - roundHalfAway(before, 1), 1);
}
