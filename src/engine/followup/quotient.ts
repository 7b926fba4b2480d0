import type { Indicator } from "../domain/policy";
import { cleanNumber } from "../domain/rounding";
import type { FormRow } from "./form";

/**
 * What numerator ÷ denominator is multiplied by to give the value as the matrix has it: 100 for a share or a rate in percent, the base for
 * «por cada 100 000 habitantes». Undefined where the value is no quotient, or nothing says its base.
 */
export function quotientTimes({ unit, measure, name }: Pick<Indicator, "unit" | "measure" | "name">): number | undefined {
  if (unit === "percent") return measure === "share" || measure === "rate" ? 100 : undefined;
  return measure === "count" || measure === "change" ? undefined : baseIn(name);
}

const BASE = /(?<!\p{L})por\s+(?:cada\s+)?(\d[\d .,\u00a0]*\d|diez mil|cien mil|mil|cien)(?![\p{L}\d])/iu;
const BASES_IN_WORDS: ReadonlyMap<string, number> = new Map([
  ["cien", 100],
  ["mil", 1000],
  ["diez mil", 10_000],
  ["cien mil", 100_000],
]);

function baseIn(name: string): number | undefined {
  const said = BASE.exec(name)?.[1];
  if (said === undefined) return undefined;
  const base = BASES_IN_WORDS.get(said.toLowerCase().replace(/\s+/g, " ")) ?? Number(said.replace(/\D/g, ""));
  return base >= 10 && /^10+$/.test(String(base)) ? base : undefined;
}

/** Value of a row from its numerator and denominator, in the unit of the matrix (85 = 85 %); undefined where there is none. */
export function quotientOf(
  { quotientTimes: times }: Pick<FormRow, "quotientTimes">,
  numerator: number | undefined,
  denominator: number | undefined,
): number | undefined {
  if (times === undefined || numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  return (numerator / denominator) * times;
}

/** How far a percentage typed with decimals, and one typed without, may be from its quotient; in points. */
export const QUOTIENT_WITHIN = { decimals: 0.05, whole: 0.5, share: 0.005 } as const;

/**
 * Whether a value is its quotient as somebody writes it, rounded: to the tenth of a point, or to the whole where it has no decimals. What
 * is no percentage may differ by half a hundredth of itself.
 */
export function agreesWithQuotient({ unit }: Pick<FormRow, "unit">, value: number, quotient: number): boolean {
  const apart = Math.abs(value - quotient) - 1e-9;
  if (unit !== "percent") return apart <= QUOTIENT_WITHIN.share * Math.abs(quotient);
  return apart <= QUOTIENT_WITHIN.decimals || (Number.isInteger(cleanNumber(value)) && apart <= QUOTIENT_WITHIN.whole);
}
