import type { CountFilter } from "../../audit/narrative/counts/filter";
import type { Basis, Judgement } from "../../audit/narrative/report";
import { figureText, valueText } from "../figureText";

type CountBasis = Extract<Basis, { as: "count" }>;

const nouns: Readonly<Record<CountFilter["what"], readonly [one: string, many: string]>> = {
  indicators: ["indicador", "indicadores"],
  objectives: ["objetivo", "objetivos"],
  guidelines: ["lineamiento", "lineamientos"],
  services: ["servicio o acción", "servicios o acciones"],
  entities: ["entidad responsable", "entidades responsables"],
};
const levels = { objective: " de objetivo", service: " de servicio" } as const;
const bands = {
  low: " en nivel bajo",
  medium: " en nivel medio",
  high: " en nivel alto",
  noData: " sin dato",
  withData: " con dato",
} as const;
const outcomes = { reached: " que alcanzaron su meta", exceeded: " que superaron su meta", missed: " que no alcanzaron su meta" } as const;
const trends = {
  rose: " que subieron",
  fell: " que bajaron",
  improved: " que mejoraron",
  worsened: " que retrocedieron",
  same: " que no variaron",
} as const;

/** What was counted, and how many the matrix has. */
export function countText({ text, verdict, expected }: Judgement, basis: CountBasis): string {
  const isTied = verdict === "cuadra";
  const group = groupText(basis.filter, expected ?? 0);
  const what = basis.isShare === true ? `el porcentaje de ${group}` : `el conteo de ${group}`;
  if (isTied) return `«${text}» cuadra con ${what}.`;
  const says =
    basis.isShare === true ? `${figureText(expected ?? undefined)} % de ${group}` : `${valueText(expected ?? undefined)} ${group}`;
  return `«${text}» no cuadra: la matriz tiene ${says}. Corrige el conteo.`;
}

/** The mean of the Avances of all that are named. */
export function meanText({ text, verdict, expected }: Judgement, basis: Extract<Basis, { as: "mean" }>): string {
  const what = `el promedio del Avance Tipo 1 ${basis.year} de los ${nouns[basis.what][1]}`;
  if (verdict === "cuadra") return `«${text}» cuadra con ${what}.`;
  return `«${text}» no cuadra con ${what}: la matriz da ${figureText(expected ?? undefined)}. Corrige el texto o el dato.`;
}

/** «indicadores de servicio en nivel bajo de OP.02 (2022)» */
export function groupText(filter: CountFilter | undefined, count: number): string {
  if (!filter) return "indicadores";
  const [one, many] = nouns[filter.what];
  const parts = [
    filter.level !== undefined && filter.what === "indicators" ? levels[filter.level] : "",
    filter.band === undefined ? "" : bands[filter.band],
    filter.band === "low" && filter.isPublished === true ? ", con ND contado como bajo (presentación publicada)," : "",
    filter.range === undefined ? "" : rangeText(filter.range),
    filter.target === undefined ? "" : outcomes[filter.target],
    filter.trend === undefined ? "" : `${trends[filter.trend]} frente a ${filter.against ?? filter.year - 1}`,
    filter.entity === undefined ? "" : ` a cargo de la entidad ${filter.entity}`,
    filter.objectives === undefined ? "" : ` de ${filter.objectives.join(" y ")}`,
    filter.services === undefined ? "" : ` de ${filter.services.join(" y ")}`,
    ` (${filter.year})`,
  ];
  return `${count === 1 ? one : many}${parts.join("")}`.replace(/,(?= \()/, "");
}

function rangeText({ from, to }: NonNullable<CountFilter["range"]>): string {
  if (from === undefined) return ` con avance menor que ${valueText(to)} %`;
  return to === undefined ? ` con avance desde ${valueText(from)} %` : ` con avance de ${valueText(from)} % a menos de ${valueText(to)} %`;
}
