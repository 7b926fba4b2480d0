import type { LineData } from "../../hosts/xlsx/looks/sheetLines";

/** The rows or the columns of a sheet as places on the screen. */
export class Axis {
  /** Where each begins, and after the last one where it ends. */
  readonly #starts: Float64Array;

  constructor(sizes: ArrayLike<number>) {
    this.#starts = new Float64Array(sizes.length + 1);
    for (let i = 0; i < sizes.length; i++) this.#starts[i + 1] = (this.#starts[i] as number) + (sizes[i] as number);
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  get total(): number {
    return this.start(this.count);
  }

  start(index: number): number {
    return this.#starts[Math.min(Math.max(index, 0), this.count)] as number;
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  /** The row or column at a place; the last one beyond the end. */
  at(place: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }

  /** The next one that is seen, in that direction; the same one at the end. */
  next(index: number, step: 1 | -1): number {
    for (let i = index + step; i >= 0 && i < this.count; i += step) if (this.size(i) > 0) return i;
    return index;
  }
}

const PIXELS_IN_A_POINT = 4 / 3;

/** Pixels of each line: what the file says, and otherwise what `standard` gives. */
export function lineSizes(count: number, lines: readonly LineData[], standard: (index: number) => number): Float64Array {
  const sizes = new Float64Array(count).fill(NaN);
  for (const { at, count: many = 1, size, hidden } of lines)
    for (let i = at; i < Math.min(at + many, count); i++) {
      if (size !== undefined) sizes[i] = Math.round(size * PIXELS_IN_A_POINT);
      if (hidden) sizes[i] = 0;
    }
  for (let i = 0; i < count; i++) if (Number.isNaN(sizes[i])) sizes[i] = standard(i);
  return sizes;
}
