import type { Policy } from "./policy";
import { knownFigure } from "./yearReading";

/**
 * Fecha de corte, AAAA-MM-DD: the day to which the figures of a cut year are. What is written (A8); else the end of the year, or of the last of its
 * parts with values obtained where the year as a whole has none (A7).
 */
export function cutDay({ periods, indicators, cut }: Policy, year: number): string {
  if (cut?.year === year && cut.day !== undefined) return cut.day;
  let last = 0;
  periods.forEach((period, index) => {
    const end = period.months?.[1] ?? 12;
    if (period.year !== year || end <= last) return;
    const hasActuals = indicators.some(
      ({ actuals }) => knownFigure(actuals.kinds[index] ?? "noColumn", actuals.figures[index] ?? "ND") !== "ND",
    );
    if (hasActuals) last = end;
  });
  const month = last === 0 ? 12 : last;
  return `${year}-${String(month).padStart(2, "0")}-${daysIn(year, month)}`;
}

function daysIn(year: number, month: number): number {
  return [4, 6, 9, 11].includes(month) ? 30 : month !== 2 ? 31 : year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
