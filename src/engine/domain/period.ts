import type { MonthSpan, Period } from "./policy";

/** Months of each half and of each quarter. */
export const HALVES: readonly [MonthSpan, MonthSpan] = [
  [1, 6],
  [7, 12],
];

/** Key to compare periods by, in time order of their ends: the parts of a year come before the whole of it. */
export function periodOrder({ year, months }: Period): number {
  return year * 200 + (months === undefined ? 13 * 13 : months[1] * 13 + 12 - months[0]);
}

export function isSamePeriod(a: Period | undefined, b: Period | undefined): boolean {
  return a === undefined || b === undefined ? a === b : periodOrder(a) === periodOrder(b);
}

/** A stretch of a year that is added up: the part that covers it (its place in the list asked about), or −1 where none does. */
export interface Piece {
  readonly part: number;
  readonly months: MonthSpan;
}

/**
 * The parts that together are the whole year, each month once: as few months without a part as can be, then as few parts without a figure,
 * then as few parts.
 */
export function piecesOfYear(parts: readonly { readonly months: MonthSpan; readonly isKnown: boolean }[]): readonly Piece[] {
  if (followEachOther(parts)) return parts.map(({ months }, part) => ({ part, months }));
  const best: { readonly cost: number; readonly pieces: readonly Piece[] }[] = [];
  best[13] = { cost: 0, pieces: [] };
  for (let month = 12; month >= 1; month -= 1) {
    const [next, ...later] = best[month + 1]?.pieces ?? [];
    const gap: Piece = { part: -1, months: [month, next?.part === -1 ? next.months[1] : month] };
    let found = {
      cost: MISSING_MONTH + (best[month + 1]?.cost ?? 0),
      pieces: [gap, ...(next === undefined || next.part === -1 ? later : [next, ...later])],
    };
    parts.forEach(({ months, isKnown }, part) => {
      if (months[0] !== month) return;
      const rest = best[months[1] + 1];
      const cost = (isKnown ? 1 : UNKNOWN_PART) + (rest?.cost ?? 0);
      if (cost < found.cost) found = { cost, pieces: [{ part, months }, ...(rest?.pieces ?? [])] };
    });
    best[month] = found;
  }
  return best[1]?.pieces ?? [];
}

/** Halves, quarters or months in their order, and nothing else: there is one way to add them up. */
function followEachOther(parts: readonly { readonly months: MonthSpan }[]): boolean {
  let end = 0;
  for (const { months } of parts) {
    if (months[0] !== end + 1) return false;
    end = months[1];
  }
  return end === 12;
}

const MISSING_MONTH = 10_000;
const UNKNOWN_PART = 100;

/** The part that stands for a year that is not added up: the one that ends last; of those, one with a figure, and the longest. */
export function lastPart(parts: readonly { readonly months: MonthSpan; readonly isKnown: boolean }[]): number {
  const rank = ({ months: [first, last], isKnown }: (typeof parts)[number]): number => last * 100 + (isKnown ? 50 : 0) - first;
  return parts.reduce((best, part, at) => {
    const other = parts[best];
    return other === undefined || rank(part) > rank(other) ? at : best;
  }, -1);
}
