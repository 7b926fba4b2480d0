import { HALVES, periodOrder } from "../../../engine/domain/period";
import type { RoundCut } from "../../../engine/followup/cut";
import type { PaneModel } from "../paneModel";

/** Years before the one proposed that can still be asked for. */
const YEARS_BACK = 3;

/** Cuts one can ask for, newest first: from the year after the last of the matrix back, each whole and by halves. */
export function offeredCuts(model: PaneModel): readonly RoundCut[] {
  const newest = Math.max(...model.years) + 1;
  const oldest = Math.min(proposedCut(model, []).year - YEARS_BACK, newest);
  const years = Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index);
  return years.flatMap((year): readonly RoundCut[] => [{ year }, { year, months: HALVES[1] }, { year, months: HALVES[0] }]);
}

/**
 * The cut that is likely meant: the latest that somebody reported; before the first round the year after the last one with values, where
 * the matrix has a column for it, else that last one.
 */
export function proposedCut({ matrix, year }: Pick<PaneModel, "matrix" | "year">, reported: readonly RoundCut[]): RoundCut {
  const [latest] = [...reported].sort((a, b) => periodOrder(b) - periodOrder(a));
  if (latest) return latest;
  const isNext = matrix.policy.periods.some((period) => period.year === year + 1 && period.months === undefined);
  return { year: isNext ? year + 1 : year };
}
