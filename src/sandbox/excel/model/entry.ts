import { parseValue } from "numfmt";
import type { CellValue } from "../../../engine/grid";

/** What a cell holds after something was put in it, and the number format that came with it (only for cells that had none). */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
}

const ERRORS = new Set([
  "#N/A",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#GETTING_DATA",
]);

/**
 * What Excel makes of something written to `values` or `formulas` (assumptions entry.*): text that looks like a number, a percentage, a
 * date or a formula becomes one, unless the cell is formatted as text or the text begins with an apostrophe.
 */
export function parseEntry(input: string | number | boolean, numberFormat: string): Entry {
  if (typeof input !== "string") return { value: input };
  if (input === "") return { value: null };
  if (numberFormat === "@") return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (input.startsWith("=") && input.length > 1) return { value: null, formula: input };
  if (ERRORS.has(input.toUpperCase())) return { value: { error: input.toUpperCase() } };
  const parsed = parseValue(input);
  if (parsed) {
    const { v, z } = parsed;
    const recognised = z !== undefined && numberFormat === "General" ? { numberFormat: typedFormat(z) } : {};
    return { value: typeof v === "number" || typeof v === "boolean" ? v : input, ...recognised };
  }
  if (/^[+\-@](?=.*[\p{L}(\d])/u.test(input)) return { value: null, formula: `=${input}` };
  return { value: input };
}

/** The format Excel gives to a typed date, however it was written (assumption entry.isoDate). */
function typedFormat(parsed: string): string {
  const has = (part: string) => parsed.includes(part);
  if (/[h$%#0]/.test(parsed)) return parsed;
  if (has("y") && has("m") && has("d")) return "m/d/yyyy";
  if (has("y") && has("m")) return "mmm-yy";
  return has("m") && has("d") ? "d-mmm" : parsed;
}

/** As `values` and `formulas` give it: an empty cell is "", an error its text. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** Excel.RangeValueType. */
export function valueType(value: CellValue): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
}
