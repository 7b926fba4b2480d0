import type { Figure } from "../../domain/figure";
import type { ReadingKind, Series } from "../../domain/policy";
import { figureOf, type RowCells } from "./figureCells";

/** Figures, kinds and factors of a stretch of a row's cells (targets, or actuals). */
export function seriesOf(cells: RowCells, factors: readonly number[], start: number, length: number): Series {
  const figures = new Array<Figure>(length);
  for (let at = 0; at < length; at += 1) figures[at] = figureOf(cells, start + at, factors[start + at] ?? 1);
  const kinds = sharedKinds(cells.kinds, start, length);
  const shared = sharedFactors(factors, start, length);
  return shared === undefined ? { figures, kinds } : { figures, kinds, factors: shared };
}

const KIND_DIGITS: Readonly<Record<ReadingKind, number>> = {
  number: 0,
  textNumber: 1,
  nd: 2,
  notApplicable: 3,
  blank: 4,
  error: 5,
  malformed: 6,
  noColumn: 7,
  uncalculated: 8,
};
/** Longest series whose kinds fit in one exact integer. */
const LONGEST_KEY = 14;
const KINDS = Object.keys(KIND_DIGITS).length;
const kindsByKey = new Map<number, readonly ReadingKind[]>();
const factorsByKey = new Map<number, readonly number[]>();

/** Most rows have the same kinds as many others: they share one frozen array, so that 100 000 rows stay light. */
function sharedKinds(kinds: readonly ReadingKind[], start: number, length: number): readonly ReadingKind[] {
  let key = length;
  for (let at = start; at < start + length; at += 1) key = key * KINDS + KIND_DIGITS[kinds[at] ?? "noColumn"];
  return length > LONGEST_KEY ? kinds.slice(start, start + length) : shared(kindsByKey, key, () => kinds.slice(start, start + length));
}

/** undefined where all are 1. */
function sharedFactors(factors: readonly number[], start: number, length: number): readonly number[] | undefined {
  let key = 1;
  let areOnes = true;
  let isOneOrHundred = true;
  for (let at = start; at < start + length; at += 1) {
    const factor = factors[at] ?? 1;
    key = key * 2 + (factor === 1 ? 0 : 1);
    areOnes &&= factor === 1;
    isOneOrHundred &&= factor === 1 || factor === 100;
  }
  if (areOnes) return undefined;
  return length > LONGEST_KEY * 3 || !isOneOrHundred
    ? factors.slice(start, start + length)
    : shared(factorsByKey, key, () => factors.slice(start, start + length));
}

function shared<Item>(known: Map<number, readonly Item[]>, key: number, make: () => readonly Item[]): readonly Item[] {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = Object.freeze(make());
  if (known.size < 10_000) known.set(key, made);
  return made;
}
