import { ND } from "../../domain/figure";
import type { Indicator, Period } from "../../domain/policy";
import { columnsOfYear, knownFigure, readingsOfParts } from "../../domain/yearReading";

/**
 * Whether the parts that rows say are added up look like totals that run through the year: in every row and year no part is less than the
 * one before, and the year's target is nearer the last of them than their sum.
 */
export function areRunningTotals(indicators: readonly Indicator[], years: readonly number[], periods: readonly Period[]): boolean {
  let seen = 0;
  for (const { targets, actuals } of indicators)
    for (const year of years) {
      const { parts } = columnsOfYear(actuals, periods, year);
      const readings = readingsOfParts(actuals, periods, parts);
      const { whole } = columnsOfYear(targets, periods, year);
      const target = whole < 0 ? ND : knownFigure(targets.kinds[whole] ?? "noColumn", targets.figures[whole] ?? ND);
      if (readings === undefined || readings.sum === ND || readings.last === ND || target === ND) continue;
      const figures = parts.map((index) => actuals.figures[index]).filter((figure) => typeof figure === "number");
      const grows = figures.every((figure, at) => at === 0 || figure > (figures[at - 1] ?? 0));
      if (!grows || Math.abs(target - readings.last) >= Math.abs(target - readings.sum)) return false;
      seen += 1;
    }
  return seen > 0;
}
