import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../../address";
import type { Look } from "../steps";

/** What is no record of ours. */
export class NotOurs extends Error {}

/** Data that somebody may have forged, taken apart: each question gives what it asks for, or throws NotOurs. */
export type Told = unknown;

/** A cell of Excel holds no longer text. */
const LONGEST_TEXT = 32_767;

export function fieldsOf(told: Told): Readonly<Record<string, unknown>> {
  if (typeof told !== "object" || told === null || Array.isArray(told)) throw new NotOurs();
  return told as Readonly<Record<string, unknown>>;
}

export function listOf<T>(told: Told, item: (told: Told) => T, most: number): T[] {
  if (!Array.isArray(told) || told.length > most) throw new NotOurs();
  return (told as readonly unknown[]).map(item);
}

export function textOf(told: Told, longest = LONGEST_TEXT): string {
  if (typeof told !== "string" || told.length > longest) throw new NotOurs();
  return told;
}

export function wholeOf(told: Told, below: number): number {
  if (typeof told !== "number" || !Number.isInteger(told) || told < 0 || told >= below) throw new NotOurs();
  return told;
}

export function cellOf([row, column]: readonly unknown[]): { readonly row: number; readonly column: number } {
  return { row: wholeOf(row, MAX_ROWS), column: wholeOf(column, MAX_COLUMNS) };
}

export function rectOf(told: Told): Rect {
  const [row, column, rows, columns] = listOf(told, (each) => wholeOf(each, MAX_ROWS + 1), 4) as [number, number, number, number];
  const place = cellOf([row, column]);
  if (!rows || !columns || place.row + rows > MAX_ROWS || place.column + columns > MAX_COLUMNS) throw new NotOurs();
  return { ...place, rows, columns };
}

/** Parts of a look: plain facts, at most two levels deep. */
export function lookOf(told: Told, deep = 2): Look {
  const fields = Object.entries(fieldsOf(told));
  if (fields.length > 40) throw new NotOurs();
  for (const [part, fact] of fields) {
    if (part.length > 60) throw new NotOurs();
    if (typeof fact === "object" && fact !== null) {
      if (deep === 0) throw new NotOurs();
      if (Array.isArray(fact)) listOf(fact, (each) => (typeof each === "object" ? lookOf(each, deep - 1) : factOf(each)), 20_000);
      else lookOf(fact, deep - 1);
    } else factOf(fact);
  }
  return Object.fromEntries(fields);
}

function factOf(told: Told): void {
  if (typeof told === "string") textOf(told);
  else if (told !== null && typeof told !== "boolean" && !Number.isFinite(told)) throw new NotOurs();
}
