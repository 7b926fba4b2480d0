import { HALVES, isSamePeriod } from "../domain/period";
import type { MonthSpan, Period } from "../domain/policy";

/** A cut of the round: a year, or one half of it («2024», «2024-I»). */
export type RoundCut = Period;

/** «2024», «2024-I», «2024-II», as a person types it («2024-1», «2024 II», «II-2024» too); undefined for anything else. */
export function readCut(typed: string): RoundCut | undefined {
  const text = typed.trim().toUpperCase().replace(/\s+/g, " ");
  const [, year, half] = /^((?:19|20)\d\d)(?: ?[-–/.]? ?(I{1,2}|[12]|S[12]))?$/u.exec(text) ?? [];
  const [, halfFirst, yearLast] = /^(I{1,2}) ?[-–/.]? ?((?:19|20)\d\d)$/u.exec(text) ?? [];
  const found = year ?? yearLast;
  if (found === undefined) return undefined;
  const months = monthsOfHalf(half ?? halfFirst);
  return { year: Number(found), ...(months && { months }) };
}

function monthsOfHalf(half: string | undefined): MonthSpan | undefined {
  return half === undefined ? undefined : halfMonths(/^(?:II|S?2)$/u.test(half) ? 2 : 1);
}

/** January to June, or July to December. */
export function halfMonths(half: 1 | 2): MonthSpan {
  return HALVES[half - 1] ?? HALVES[0];
}

/** 1 or 2 of a cut that is half a year; undefined of one that is a year. */
export function halfOf(cut: RoundCut): 1 | 2 | undefined {
  if (cut.months === undefined) return undefined;
  return isSamePeriod(cut, { year: cut.year, months: HALVES[0] }) ? 1 : 2;
}
