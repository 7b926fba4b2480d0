import type { MonthSpan, Period } from "../domain/policy";

export const MONTHS = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "setiembre",
  "octubre",
  "noviembre",
  "diciembre",
] as const;

/** «2023», «2023-II», «2023-T3», «mayo 2023», «enero–mayo 2023». */
export function periodText({ year, months }: Period): string {
  if (months === undefined) return String(year);
  const [first, last] = months;
  const length = last - first + 1;
  if (length === 6 && last % 6 === 0) return `${year}-${"I".repeat(last / 6)}`;
  if (length === 3 && last % 3 === 0) return `${year}-T${last / 3}`;
  const from = MONTHS[first - 1] ?? "";
  return length === 1 ? `${from} ${year}` : `${from}–${MONTHS[last - 1] ?? ""} ${year}`;
}

/** What such a part of a year is called: «semestre», «trimestre», «mes», «período». */
export function partName([first, last]: MonthSpan): string {
  const length = last - first + 1;
  if (length === 6 && last % 6 === 0) return "semestre";
  if (length === 3 && last % 3 === 0) return "trimestre";
  return length === 1 ? "mes" : "período";
}
