import { isYear } from "../period";

/** A moment that a text names: its year, and where it says more than the year, its last day (AAAA-MM-DD). */
export interface Moment {
  readonly year: number;
  readonly day?: string;
}

/** The years of a plan: «2023-2026». */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** A moment and where its words begin in the text. */
export interface FoundMoment extends Moment {
  readonly at: number;
}

export interface Moments {
  /** In the order they stand. */
  readonly moments: readonly FoundMoment[];
  readonly spans: readonly YearSpan[];
}

/** Every moment and span of years of a folded text; the number of a decree («009-2023») is none. */
export function momentsIn(folded: string): Moments {
  const found: FoundMoment[] = [];
  const spans: YearSpan[] = [];
  let rest = folded;
  const take = (pattern: RegExp, read: (groups: Groups) => Moment | YearSpan | undefined): void => {
    rest = rest.replace(pattern, (text: string, ...others: unknown[]) => {
      const at = others.find((other) => typeof other === "number");
      const moment = read(others.at(-1) as Groups);
      if (moment !== undefined && "from" in moment) spans.push(moment);
      else if (moment !== undefined && at !== undefined) found.push({ ...moment, at });
      return moment === undefined ? text : " ".repeat(text.length);
    });
  };
  take(ISO_DATE, ({ y = "", m = "", d = "" }) => dayOf(Number(y), Number(m), Number(d)));
  take(NUMERIC_DATE, ({ y = "", m = "", d = "" }) => dayOf(fullYear(y), Number(m), Number(d)));
  take(WRITTEN_DATE, ({ y = "", m = "", d = "" }) => dayOf(fullYear(y), monthOf(m), Number(d)));
  take(SPAN, ({ y = "", to = "" }) => spanOf(Number(y), Number(to)));
  for (const pattern of PARTS) take(pattern, ({ y = "", ordinal = "", part = "" }) => lastDay(fullYear(y), monthOfPart(ordinal, part)));
  take(MONTH_AND_YEAR, ({ y = "", m = "" }) => lastDay(fullYear(y), monthOf(m)));
  take(LONE_YEAR, ({ y = "" }) => (isYear(Number(y)) ? { year: Number(y) } : undefined));
  return { moments: withPartApart(found, rest).sort((a, b) => a.at - b.at), spans };
}

/** «Monitoreo al IV Trimestre del Plan Operativo Institucional 2015»: the part of a year that stands apart from it. */
function withPartApart(found: readonly FoundMoment[], rest: string): FoundMoment[] {
  const [only, ...others] = found;
  const apart = PART_APART.map((pattern) => pattern.exec(rest)).find((match) => match !== null);
  if (only === undefined || others.length > 0 || only.day !== undefined || !apart) return [...found];
  const { ordinal = "", part = "" } = apart.groups ?? {};
  const whole = lastDay(only.year, monthOfPart(ordinal, part));
  return [whole === undefined ? only : { ...whole, at: apart.index }];
}

/** The day of an Excel date. */
export function momentOfSerial(serial: number, date1904: boolean): Moment | undefined {
  const day = new Date((Math.floor(serial) + (date1904 ? 1462 : 0) - 25_569) * 86_400_000);
  return Number.isNaN(day.getTime()) ? undefined : dayOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

type Groups = Readonly<Record<string, string | undefined>>;

const MONTHS = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "se[pt]", "oct", "nov", "dic"];
const LONG =
  "ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sep?t?(?:iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?";
const YEAR = "(?<![\\w./-])(?<y>20\\d\\d|19[89]\\d)(?![\\w]|-[a-z0-9]|[./]\\d|,\\d{3})";
const ORDINAL = "(?<ordinal>primer|segundo|tercer|cuarto|iv|i{1,3}|[1-4])(?:er|ero|ro|do|to|ra|da|ta|°|º)?\\.?";
const PART = "(?<part>semestre|sem|trimestre|trim|cuatrimestre)\\b\\.?";
const OF = "(?: ?[-,/] ?| )(?:de |del |ano |el )*";
const NEXT_YEAR = "(?<y>20\\d\\d)(?!\\w|[./-]\\d)";

const ISO_DATE = /(?<!\d)(?<y>20\d\d|19[89]\d)-(?<m>\d\d)-(?<d>\d\d)(?!\d)/g;
const NUMERIC_DATE = /(?<![\d/.-])(?<d>\d{1,2})(?<dash>[/.-])(?<m>\d{1,2})\k<dash>(?<y>(?:19|20)\d\d|\d\d)(?!\w|[/-]\d)/g;
const WRITTEN_DATE = new RegExp(
  `(?<!\\d)(?<d>\\d{1,2})(?:ro|ero|°|º)?(?: de |[ -])(?<m>${LONG})\\b\\.?(?:[ -]|, ?)(?:de |del |ano )*(?<y>20\\d\\d|(?<=-)\\d\\d)(?!\\w|/\\d)`,
  "g",
);
const SPAN = /(?<![\w./-])(?<y>(?:19|20)\d\d) ?(?:-|\/|al?|hasta|y) ?(?<to>20\d\d)(?!\w|[./-]\d)/g;
const PARTS: readonly RegExp[] = [
  new RegExp(`\\b${ORDINAL} ?${PART}${OF}${NEXT_YEAR}`, "g"),
  new RegExp(`\\b${PART} ?${ORDINAL}${OF}${NEXT_YEAR}`, "g"),
  new RegExp(`(?<![\\w./-])(?<y>20\\d\\d)(?: ?[-,/] ?| )${ORDINAL} ?${PART}`, "g"),
  new RegExp(`(?<![\\w./-])(?<y>20\\d\\d) ?- ?(?<part>)(?<ordinal>i{1,2})\\b`, "g"),
  new RegExp(`\\b(?<part>[ts])-?(?<ordinal>[1-4])(?: ?[-/] ?| )${NEXT_YEAR}`, "g"),
  new RegExp(`(?<![\\w./-])(?<y>20\\d\\d)(?: ?[-/] ?| )(?<part>[ts])-?(?<ordinal>[1-4])\\b`, "g"),
];
const PART_APART: readonly RegExp[] = [new RegExp(`\\b${ORDINAL} ?${PART}`), new RegExp(`\\b${PART} ?${ORDINAL}(?!\\w)`)];
const MONTH_AND_YEAR = new RegExp(
  `\\b(?<m>${LONG})\\b\\.?(?: (?:de |del |ano )*| ?[-/,] ?)(?<y>20\\d\\d|(?<=[a-z]-)\\d\\d)(?!\\w|[./]\\d)`,
  "g",
);
const LONE_YEAR = new RegExp(YEAR, "g");

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => new RegExp(`^${month}`).test(name)) + 1;
}

/** Last month of a half, a third or a quarter of the year; NaN where there is no such part. */
function monthOfPart(ordinal: string, part: string): number {
  const number = "1234".indexOf(ordinal) + 1 || ORDINALS.findIndex((names) => names.includes(ordinal)) + 1;
  const length = part.startsWith("t") ? 3 : part.startsWith("c") ? 4 : 6;
  return number >= 1 && number * length <= 12 ? number * length : NaN;
}

const ORDINALS = [
  ["i", "primer"],
  ["ii", "segundo"],
  ["iii", "tercer"],
  ["iv", "cuarto"],
];

function spanOf(from: number, to: number): YearSpan | undefined {
  return isYear(from) && isYear(to) && from < to ? { from, to } : undefined;
}

export function endsMonth(day: string): boolean {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return lastDay(year, month)?.day === day;
}

function lastDay(year: number, month: number): Moment | undefined {
  return dayOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function dayOf(year: number, month: number, day: number): Moment | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (!isYear(year) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { year, day: date.toISOString().slice(0, 10) };
}
