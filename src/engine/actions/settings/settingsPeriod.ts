import type { MonthSpan, Period } from "../../domain/policy";

/** How a person writes a period in the settings sheet and in an option: 2023, «2023-S1», «2023-T2», «2023-M05», «2023-M01-05». */
export function writePeriod({ year, months }: Period): number | string {
  if (months === undefined) return year;
  const [first, last] = months;
  const length = last - first + 1;
  if (length === 6 && last % 6 === 0) return `${year}-S${last / 6}`;
  if (length === 3 && last % 3 === 0) return `${year}-T${last / 3}`;
  return `${year}-M${twoDigits(first)}${length === 1 ? "" : `-${twoDigits(last)}`}`;
}

/** The period a person wrote; undefined when it is not one. «2023-I» and «2023-II» are its halves. */
export function readPeriod(value: unknown): Period | undefined {
  const [, year, part = ""] = /^\s*(\d{4})(?:\s*-\s*([a-z0-9 -]+?))?\s*$/i.exec(String(value)) ?? [];
  if (year === undefined) return undefined;
  if (part === "") return { year: Number(year) };
  const months = monthsIn(part.toUpperCase().replace(/\s+/g, ""));
  return months === undefined ? undefined : { year: Number(year), months };
}

function monthsIn(part: string): MonthSpan | undefined {
  const half = { 1: 1, I: 1, S1: 1, 2: 2, II: 2, S2: 2 }[part];
  if (half !== undefined) return [half * 6 - 5, half * 6];
  const quarter = /^T([1-4])$/.exec(part)?.[1];
  if (quarter !== undefined) return [Number(quarter) * 3 - 2, Number(quarter) * 3];
  const [, from, to] = /^M(\d{1,2})(?:-M?(\d{1,2}))?$/.exec(part) ?? [];
  const [first, last] = [Number(from), Number(to ?? from)];
  return first >= 1 && last >= first && last <= 12 && last - first < 11 ? [first, last] : undefined;
}

function twoDigits(month: number): string {
  return String(month).padStart(2, "0");
}
