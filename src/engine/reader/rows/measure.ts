import type { Indicator, Measure } from "../../domain/policy";

/* Tested on the name as written: folding every name of a large matrix would cost more than all the rest. */
const COUNTED = /^(?:n[uú]mero|n[°º]|nro|n\.|cantidad|total)(?:\P{L}|$)/iu;
const NOT_ONE_BY_ONE =
  /(?<!\p{L})(?:por cada|promedio|medi[oa]|[ií]ndice|tasa|raz[oó]n|ratio|horas|soles|monto|hect[aá]reas|toneladas|kil[oó]metros|km)(?!\p{L})/iu;
const CHANGE = /(?<!\p{L})(?:variaci[oó]n|incremento|crecimiento|reducci[oó]n)(?!\p{L})/iu;
const RATE = /(?<!\p{L})tasa(?!\p{L})/iu;

/**
 * What an indicator measures, from its name and unit. A count says so first: «Número de planes de reducción» counts plans; elsewhere a
 * word of change makes it a change between two moments.
 */
export function measureOf(name: string, unit: Indicator["unit"]): Measure {
  if (COUNTED.test(name.trim()) && !NOT_ONE_BY_ONE.test(name)) return unit === "number" ? "count" : CHANGE.test(name) ? "change" : "share";
  if (CHANGE.test(name)) return "change";
  if (RATE.test(name)) return "rate";
  return unit === "percent" ? "share" : "amount";
}
