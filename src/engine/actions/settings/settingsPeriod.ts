import type { Period } from "../../domain/policy";

/** A year as a number, a semester as «2023-S1»: how the settings sheet writes a period. */
export function writePeriod({ year, semester }: Period): number | string {
  return semester === undefined ? year : `${year}-S${semester}`;
}

/** The period a person typed in the settings sheet or in a call: «2023», «2023-S1», «2023-I»; undefined when it is not one. */
export function readPeriod(value: unknown): Period | undefined {
  const match = /^\s*(\d{4})(?:\s*-\s*(?:S\s*)?([12]|I{1,2}))?\s*$/i.exec(String(value));
  if (!match) return undefined;
  const year = Number(match[1]);
  return match[2] === undefined ? { year } : { year, semester: /^(?:1|i)$/i.test(match[2]) ? 1 : 2 };
}
