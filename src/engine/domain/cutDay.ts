import type { Policy } from "./policy";
import { knownFigure } from "./yearReading";

/**
 * Fecha de corte, AAAA-MM-DD: the day to which the figures of a cut year are. What is written (A8); else the end of the year, or of its first half where that alone has
 * values obtained (A7).
 */
export function cutDay({ periods, indicators, cut }: Policy, year: number): string {
  if (cut?.year === year && cut.day !== undefined) return cut.day;
  const hasActuals = (semesters: readonly (1 | 2 | undefined)[]): boolean =>
    periods.some(
      (period, index) =>
        period.year === year &&
        semesters.includes(period.semester) &&
        indicators.some(({ actuals }) => knownFigure(actuals.kinds[index] ?? "noColumn", actuals.figures[index] ?? "ND") !== "ND"),
    );
  return hasActuals([1]) && !hasActuals([2, undefined]) ? `${year}-06-30` : `${year}-12-31`;
}
