import { placeKey } from "./held";
import type { RowAnchor } from "./steps";

/** Where rows stand now. */
export interface RowsNow {
  /** undefined: nobody knows where it went. */
  of(row: number): number | undefined;
  /** Nothing that stood beside is found again: columns moved, or the sheet holds something else. */
  readonly isLost: boolean;
  /** Some row stands elsewhere. */
  readonly hasMoved: boolean;
}

/**
 * Rows are known again by what stands beside them: an old figure put back a row too high would be a wrong one. A row with nothing of its
 * own goes with the one above; one whose anchor she changed stays where it is, unless another row stands there now.
 */
export function rowsNow(anchors: readonly RowAnchor[], found: readonly RowAnchor[]): RowsNow {
  const usable = onceEach(anchors);
  if (usable.length === 0) return { of: (row) => row, isLost: false, hasMoved: false };

  const present = new Map(found.map((anchor) => [placeKey(anchor), anchor.mark]));
  const places = new Map(onceEach(found).map((anchor) => [markKey(anchor), anchor.row]));
  const known = new Map<number, number>();
  for (const anchor of usable) {
    const row = present.get(placeKey(anchor)) === anchor.mark ? anchor.row : places.get(markKey(anchor));
    if (row !== undefined) known.set(anchor.row, row);
  }
  const taken = new Set(known.values());
  const sorted = [...known].sort(([a], [b]) => a - b);
  const anchored = new Set(usable.map(({ row }) => row));
  const guess = (row: number): number => {
    const above = sorted.filter(([before]) => before <= row).at(-1) ?? sorted[0];
    return above ? row + above[1] - above[0] : row;
  };
  return {
    of: (row) => {
      const exact = known.get(row);
      if (exact !== undefined) return exact;
      const place = anchored.has(row) ? row : guess(row);
      return taken.has(place) ? undefined : place;
    },
    isLost: known.size === 0 && usable.length > 1,
    hasMoved: sorted.some(([before, now]) => before !== now),
  };
}

function onceEach(anchors: readonly RowAnchor[]): readonly RowAnchor[] {
  const counts = new Map<string, number>();
  for (const anchor of anchors) counts.set(markKey(anchor), (counts.get(markKey(anchor)) ?? 0) + 1);
  return anchors.filter((anchor) => counts.get(markKey(anchor)) === 1);
}

function markKey({ column, mark }: RowAnchor): string {
  return `${column} ${mark}`;
}
