import type { Direction } from "../domain/policy";

/** true when `value` is worse than `other` for an indicator of that direction (ascending when not stated). */
export function isWorse(value: number, other: number, direction: Direction | undefined): boolean {
  return isDownward(direction) ? value > other : value < other;
}

/** true when less is better: descendente, máximo permisible. */
export function isDownward(direction: Direction | undefined): boolean {
  return direction === "descending" || direction === "ceiling";
}
