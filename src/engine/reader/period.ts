import type { Period } from "../domain/policy";
import type { CellValue } from "../grid";
import { fold } from "./text/fold";
import { formatMeaning } from "./text/numberFormat";

/** A header cell may say the year, the semester, or both; `isQuarter` where it speaks of a period the method does not have. */
export interface PeriodWords {
  readonly year?: number;
  readonly semester?: 1 | 2;
  readonly isQuarter?: boolean;
}

/**
 * Year and semester of a header cell: 2023, «Año 2023», a date, «2023-I», «I Sem 2023», «LE 2023»; undefined where it says none or a range
 * of years.
 */
export function readPeriod(value: CellValue, format: string, date1904: boolean): PeriodWords | undefined {
  if (typeof value === "number") {
    if (formatMeaning(format) === "date")
      return isYear(yearOfSerial(value, date1904)) ? { year: yearOfSerial(value, date1904) } : undefined;
    return isYear(value) ? { year: value } : undefined;
  }
  return typeof value === "string" ? periodInText(fold(value)) : undefined;
}

/** Year and semester named in a folded text. */
export function periodInText(folded: string): PeriodWords | undefined {
  const years = new Set(folded.match(YEAR)?.map((year) => Number(year.replace(/[.,]/, ""))));
  if (years.size > 1) return undefined;
  const [year] = years;
  const semester = semesterIn(folded);
  const isQuarter = QUARTER.test(folded);
  if (year === undefined && semester === undefined) return undefined;
  return { ...(year === undefined ? {} : { year }), ...(semester === undefined ? {} : { semester }), ...(isQuarter ? { isQuarter } : {}) };
}

/** Calendar year of an Excel date serial. */
export function yearOfSerial(serial: number, date1904: boolean): number {
  const daysSince1900 = Math.floor(serial) + (date1904 ? 1462 : 0);
  // Civil date from a day count (days since 0000-03-01); Excel's day 60 is the false 29 February 1900, below any year we accept.
  const days = daysSince1900 - 25569 + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  return yearOfEra + era * 400 + (dayOfYear >= 306 ? 1 : 0);
}

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1980 && value <= 2075;
}

export function toPeriod(words: PeriodWords | undefined): Period | undefined {
  if (words?.year === undefined || words.isQuarter === true) return undefined;
  return words.semester === undefined ? { year: words.year } : { year: words.year, semester: words.semester };
}

/** Key to compare periods by, in time order: semesters before their whole year. */
export function periodOrder(period: Period): number {
  return period.year * 4 + (period.semester ?? 3);
}

const YEAR = /(?<![\d.,])(?:19[89]\d|20[0-7]\d|2[.,]0[0-7]\d)(?![\d]|[.,]\d)/g;
const QUARTER = /\btrim|\bcuatrim|\bbim|\b[iv]{1,3} ?t\b|\bt[1-4]\b|\b[1-4]t\b/;
const SEMESTERS: readonly (readonly [1 | 2, RegExp])[] = [
  [
    2,
    /\b(?:ii|2|2do|2da|2°|2º|segundo|seg)[ .°º-]*(?:sem|semestre)\b|\bsem(?:estre)?[ .°º-]*(?:ii|2)\b|\bs[ -]?(?:2|ii)\b|\b(?:2|ii)[ -]?s\b|20\d\d(?: ?[-/._]? ?ii|[-._/]2| - 2)\b(?![\d/).])|20\d\d ?s2\b/,
  ],
  [
    1,
    /\b(?:i|1|1er|1ro|1ra|1°|1º|primer|primero)[ .°º-]*(?:sem|semestre)\b|\bsem(?:estre)?[ .°º-]*(?:i|1)\b|\bs[ -]?(?:1|i)\b|\b(?:1|i)[ -]?s\b|20\d\d(?: ?[-/._]? ?i|[-._/]1| - 1)\b(?![\d/).])|20\d\d ?s1\b/,
  ],
];

function semesterIn(folded: string): 1 | 2 | undefined {
  return SEMESTERS.find(([, spelling]) => spelling.test(folded))?.[0];
}
