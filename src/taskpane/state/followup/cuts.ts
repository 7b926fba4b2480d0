import { HALVES } from "../../../engine/domain/period";
import type { RoundCut } from "../../../engine/followup/cut";
import type { PaneModel } from "../paneModel";

/** Years before the one in force that can still be asked for. */
const YEARS_BACK = 3;

/** Cuts one can ask for, newest first: from the year after the last of the matrix back, each whole and by halves. */
export function offeredCuts({ years }: Pick<PaneModel, "years">, inForce: RoundCut): readonly RoundCut[] {
  const newest = Math.max(inForce.year, ...years.map((year) => year + 1));
  const oldest = Math.min(inForce.year, Math.max(inForce.year - YEARS_BACK, Math.min(...years)));
  return Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index).flatMap((year): readonly RoundCut[] => [
    { year },
    { year, months: HALVES[1] },
    { year, months: HALVES[0] },
  ]);
}
