import type { Indicator, Measure } from "../../domain/policy";
import { perLongText } from "../text/fold";

/* Tested on the name as written: folding every name of a large matrix would cost more than all the rest. */
const COUNTED = /^(?:n[uú]mero|n[°º]|nro|n\.|cantidad|total)(?:\P{L}|$)/iu;
const NOT_ONE_BY_ONE =
  /(?<!\p{L})(?:por cada|promedio|medi[oa]|[ií]ndice|tasa|raz[oó]n|ratio|horas|soles|monto|hect[aá]reas|toneladas|kil[oó]metros|km)(?!\p{L})/iu;
const CHANGE = /(?<!\p{L})(?:variaci[oó]n|incremento|crecimiento|reducci[oó]n)(?!\p{L})/iu;
const RATE = /(?<!\p{L})tasa(?!\p{L})/iu;
/** A mean, a rate or an index says so in the first words of its name, «por cada» anywhere: «Tiempo medio de espera», «Índice de pobreza». */
const AVERAGED =
  /^(?:\S+\s+){0,2}(?:promedio|medi[oa](?!\s+ambiente)|mediana|[ií]ndice|tasa|raz[oó]n|ratio)(?!\p{L})|(?<!\p{L})por cada(?!\p{L})/iu;

/** Whether the parts of a year of it may be added up: counts and amounts may, a percentage, a rate or a mean may not. */
export function mayBeAdded({ measure, name }: Pick<Indicator, "measure" | "name">): boolean {
  return (measure === "count" || measure === "amount") && !AVERAGED.test(name);
}

/**
 * What an indicator measures, from its name and unit. A count says so first: «Número de planes de reducción» counts plans; elsewhere a
 * word of change makes it a change between two moments.
 */
export function measureOf(name: string, unit: Indicator["unit"]): Measure {
  return (unit === "percent" ? measureOfShare : measureOfNumber)(name);
}

const measureOfNumber = perLongText((name) => saidMeasure(name, "count") ?? "amount");
const measureOfShare = perLongText((name) => saidMeasure(name, "share") ?? "share");

function saidMeasure(name: string, counted: "count" | "share"): Measure | undefined {
  if (COUNTED.test(name.trim()) && !NOT_ONE_BY_ONE.test(name)) return counted === "count" || !CHANGE.test(name) ? counted : "change";
  if (CHANGE.test(name)) return "change";
  return RATE.test(name) ? "rate" : undefined;
}
