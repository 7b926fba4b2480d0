import type { MonthSpan, Period } from "../domain/policy";
import type { CellValue } from "../grid";
import { fold, perLongText } from "./text/fold";
import { formatMeaning } from "./text/numberFormat";
import { readYearPart, type WholeWord } from "./yearPart";

/** A header cell may say the year, a part of it, or both. */
export interface PeriodWords {
  readonly year?: number;
  readonly months?: MonthSpan;
}

/** What a text says of its time, and the text without the words that say it, except the years. */
export interface TimeWords {
  readonly period?: PeriodWords;
  readonly whole?: WholeWord;
  /** Several years together. */
  readonly isSpan?: boolean;
  readonly rest: string;
}

/**
 * Year and part of a header cell: 2023, «Año 2023», a date, «2023-I», «I Sem 2023», «Ene», «LE a mayo 2023»; undefined where it says none
 * or a range of years.
 */
export function readPeriod(value: CellValue, format: string, date1904: boolean): PeriodWords | undefined {
  if (typeof value === "number") {
    if (formatMeaning(format, value) === "date") return periodOfDate(value, format, date1904);
    return isYear(value) ? { year: value } : undefined;
  }
  return typeof value === "string" ? periodInText(fold(value)) : undefined;
}

/** Year and part named in a folded text. */
export function periodInText(folded: string): PeriodWords | undefined {
  return timeInText(folded).period;
}

export const timeInText: (text: string) => TimeWords = perLongText(readTime);

function readTime(text: string): TimeWords {
  const folded = withWholeYears(text);
  const { months, whole, isSpan: isSaid, shortYear, rest } = readYearPart(folded);
  const found = folded.match(YEAR) ?? rest.match(YEAR);
  const years = new Set(found?.map((year) => Number(year.replace(/[.,]/, ""))));
  const isSpan = isSaid ?? years.size > 1;
  const said = { ...(whole === undefined ? {} : { whole }), ...(isSpan ? { isSpan } : {}), rest };
  if (years.size > 1) return said;
  const [year = shortYear === undefined ? undefined : 2000 + shortYear] = years;
  if (year === undefined && months === undefined) return said;
  return { ...said, period: { ...(year === undefined ? {} : { year }), ...(months === undefined ? {} : { months }) } };
}

/** «2024.0», «LE24», «Meta '24», «Año 1 (2021)» with the year as it is meant. */
function withWholeYears(folded: string): string {
  if (!MAY_SHORTEN.test(folded)) return folded;
  return folded
    .replace(/(?<!\d)(20\d\d)[.,]0(?!\d)/g, "$1")
    .replace(/\b(?:ano|anio|year) \d{1,2}(?= ?\(?20\d\d)/g, " ")
    .replace(SHORT_YEAR, "$1 20$2");
}

const MAY_SHORTEN = /20\d\d[.,]0|(?:ano|anio|year) \d|[a-z]\.?[ -]?'?[123]\d$|^'[123]\d$/;
/** Two digits behind the name of a figure, or behind an apostrophe. */
const SHORT_YEAR =
  /^((?:.* )?(?:le|vo|lb|at[12]|metas?|logros?|valor(?:es)?|ejec(?:utado|ucion)?|prog(?:ramado)?|resultados?|avance|esperado|obtenido|programada?|ejecutada?)\.?(?: ?\(?vo\)?)?|)[ -]?'?((?:1[5-9])|2\d|3\d)$/;

/** A date as header: the year; «mar-25» is that month; the last day of a month, what there was from January to it. */
function periodOfDate(serial: number, format: string, date1904: boolean): PeriodWords | undefined {
  const { year, month, day } = dateOfSerial(serial, date1904);
  if (!isYear(year)) return undefined;
  const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  if (!letters.includes("d") && letters.includes("m")) return { year, months: [month, month] };
  const isEnd = day >= 28 && dateOfSerial(serial + 1, date1904).day === 1;
  return isEnd && month < 12 && letters.includes("d") ? { year, months: [1, month] } : { year };
}

/** Calendar year of an Excel date serial. */
export function yearOfSerial(serial: number, date1904: boolean): number {
  return dateOfSerial(serial, date1904).year;
}

export function dateOfSerial(serial: number, date1904: boolean): { readonly year: number; readonly month: number; readonly day: number } {
  const daysSince1900 = Math.floor(serial) + (date1904 ? 1462 : 0);
  // Civil date from a day count (days since 0000-03-01); Excel's day 60 is the false 29 February 1900, below any year we accept.
  const days = daysSince1900 - 25569 + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  return {
    year: yearOfEra + era * 400 + (dayOfYear >= 306 ? 1 : 0),
    month: shifted < 10 ? shifted + 3 : shifted - 9,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1980 && value <= 2075;
}

export function toPeriod(words: PeriodWords | undefined): Period | undefined {
  if (words?.year === undefined) return undefined;
  return words.months === undefined ? { year: words.year } : { year: words.year, months: words.months };
}

/** The number of a decree («R.M. 010-2022») names no year of the figures. */
const YEAR = /(?<![\d.,])(?<!(?<!\d)\d{1,3}-)(?:19[89]\d|20[0-7]\d|2[.,]0[0-7]\d)(?![\d]|[.,]\d)/g;
