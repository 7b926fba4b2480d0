import type { Period } from "../../domain/policy";

/** A year as a number, a semester as «2023-S1»: how the settings sheet writes a period. */
export function writePeriod({ year, semester }: Period): number | string {
  return semester === undefined ? year : `${year}-S${semester}`;
}

/** The period a person left in the settings sheet; undefined when it is not one. */
export function readPeriod(value: unknown): Period | undefined {
  const match = /^\s*(\d{4})(?:\s*-\s*S\s*([12]))?\s*$/i.exec(String(value));
  if (!match) return undefined;
  const year = Number(match[1]);
  return match[2] === undefined ? { year } : { year, semester: match[2] === "1" ? 1 : 2 };
}
