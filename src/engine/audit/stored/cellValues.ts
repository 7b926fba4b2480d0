import { isCellError, type CellError, type CellValue, type Grid } from "../../grid";

/** What of a formula cannot be told for certain: nothing is said of it. */
export class Unknown extends Error {}

export function unknown(): never {
  throw new Unknown();
}

/** Cells of a sheet that a formula names. */
export interface Area {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Operand = CellValue | Area;

export function isArea(operand: Operand): operand is Area {
  return typeof operand === "object" && operand !== null && "grid" in operand;
}

export const VALUE: CellError = { error: "#VALUE!" };
export const DIVISION: CellError = { error: "#DIV/0!" };
export const NOT_FOUND: CellError = { error: "#N/A" };
export const NUMBER: CellError = { error: "#NUM!" };
export const REFERENCE: CellError = { error: "#REF!" };

/** A value as arithmetic takes it. What a text with a point or a comma is depends on the settings of the computer. */
export function asNumber(value: CellValue): number | CellError {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "string" ? (textAsNumber(value) ?? VALUE) : value;
}

/** «63» and «63%»; undefined for a text without digits, which is no number anywhere. */
export function textAsNumber(text: string): number | undefined {
  const [, digits, percent] = /^ *([+-]?\d{1,15})(%?) *$/.exec(text) ?? [];
  if (digits !== undefined) return Number(digits) / (percent === "%" ? 100 : 1);
  return /\p{N}/u.test(text) ? unknown() : undefined;
}

/** A value as it stands in a joined text: decimals and logical values are written in the language of the computer. */
export function asText(value: CellValue): string | CellError {
  if (value === null) return "";
  if (typeof value === "number") return Number.isInteger(value) && Math.abs(value) < 1e10 ? String(value) : unknown();
  return typeof value === "boolean" ? unknown() : value;
}

export function asCondition(value: CellValue): boolean | CellError {
  if (typeof value === "boolean" || isCellError(value)) return value;
  return typeof value === "string" ? unknown() : value !== null && value !== 0;
}

/** Equal, or not; too near to tell. */
export function isSameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-12 ? unknown() : false;
}

export function isSameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** What a comparison gives: −1, 0 or 1. Numbers come before texts. */
export function compared(left: CellValue, right: CellValue): number {
  const [a, b] = [beside(left, right), beside(right, left)];
  if (typeof a === "number" && typeof b === "number") return isSameNumber(a, b) ? 0 : a < b ? -1 : 1;
  if (typeof a === "string" && typeof b === "string") return isSameText(a, b) ? 0 : NaN;
  if (typeof a === typeof b) return Number(a) - Number(b);
  // To Excel a logical value comes after everything, to others it is a number.
  if (typeof a === "boolean" || typeof b === "boolean") return unknown();
  return typeof a === "number" ? -1 : 1;
}

/** An empty cell is the 0, the empty text or the FALSE of what it stands beside. */
function beside(value: CellValue, other: CellValue): CellValue {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}
