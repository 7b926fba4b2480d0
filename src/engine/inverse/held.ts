import { isCellError } from "../grid";
import type { CellPlace } from "../ownership/ownCells";
import type { Held, Look } from "./steps";

/** Whether a cell holds what was left in it; programs spell formulas their own way. */
export type SameHeld = (left: Held, now: Held) => boolean;

/** The same formula, or the same value. */
export function sameHeld(left: Held, now: Held): boolean {
  if (left.formula !== undefined || now.formula !== undefined) return left.formula === now.formula;
  const [a, b] = [left.value ?? null, now.value ?? null];
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

export function isEmpty({ value, formula }: Held): boolean {
  return formula === undefined && (value === undefined || value === null || value === "");
}

export function sameLook(a: Look | null, b: Look | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function placeKey({ row, column }: CellPlace): string {
  return `${row} ${column}`;
}
