import { defaultProfile, type Profile } from "../../domain/profile";
import type { Band } from "../../domain/results";
import { enumerated } from "../counted";
import type { HierarchyTerms } from "../hierarchyTerms";
import { bandLabel } from "../labels";
import { changedChoices, choiceOf, choiceText } from "../rules/choices";
import { dayText, monthOfDay } from "./dayText";

type Terms = HierarchyTerms;

/** Headings, places and notes of the Reporte de cumplimiento. */
export const reportTitles = {
  title: ({ kind, document }: Terms) => `Reporte de cumplimiento ${kind === "policy" ? "de la" : "del"} ${document}`,
  coverYear: (year: number) => `Año ${year}`,
  coverData: (cut: string) => `Con los datos de la matriz al ${dayText(cut)}`,
  footer: (year: number, cut: string) => `Reporte de cumplimiento ${year} · datos al ${dayText(cut)}`,
  contents: "Contenido",
  general: "Datos generales",
  facts: {
    policy: ({ document }: Terms) => `${document.charAt(0).toUpperCase()}${document.slice(1)}`,
    ministry: "Ministerio rector",
    sector: "Sector",
    entity: "Pliego",
    unit: "Unidad ejecutora",
    government: "Nivel de gobierno",
    span: "Período del plan o política",
    problem: "Problema público",
    law: "Dispositivo legal",
    period: "Período evaluado",
    matrix: "Matriz",
    summary: "Resumen",
  },
  periodFact: (year: number, cut: string) => `Enero a ${monthOfDay(cut)} de ${year}`,
  objectivesLevel: ({ objectives }: Terms) => `Nivel de avance de los ${objectives.toLowerCase()}`,
  servicesLevel: ({ theServices }: Terms) => `Nivel de implementación de ${theServices}`,
  followUp: "Sistema de seguimiento",
  overall: ({ ofWhole }: Terms) => `Nivel general ${ofWhole}`,
  objectives: ({ objectives }: Terms) => `I. Cumplimiento de los ${objectives.toLowerCase()}`,
  services: ({ services }: Terms, only: readonly Band[] | undefined) =>
    `II. ${services} ${only ? `con indicadores ${inLevels(only)}` : "con mejor avance"}`,
  servicesOf: ({ services }: Terms, code: string, name: string) => `${services} del ${code}: ${name}`,
  improvement: "III. Alternativas de mejora",
  annex: (year: number) => `Anexo. Matriz de indicadores, ${year}`,
  leftover: "Textos por ubicar",
  leftoverNote:
    "Estos textos estaban en el informe anterior y su lugar ya no existe, o se escribieron fuera de los recuadros. " +
    "Muévelos a donde correspondan o bórralos.",
  leftoverPlace: "Escribe aquí.",
  looseAtStart: "Fuera de los recuadros, al comienzo",
  looseUnder: (heading: string) => `Fuera de los recuadros, en «${heading.length > 30 ? `${heading.slice(0, 29)}…` : heading}»`,
  /** After a level that nobody has decided yet. */
  proposed: "(propuesto)",
  tableNumber: (number: number, caption: string) => `Tabla ${number}. ${caption}`,
  chartNumber: (number: number, caption: string) => `Gráfico ${number}. ${caption}`,
  signatures: ["Elaborado por", "Revisado por", "Aprobado por"],
  signaturesTable: (roles: readonly string[]) => `Firmas: ${roles.join(", ")}`,
} as const;

/** Name of a place, and what stands in it until she writes. */
type Words = readonly [about: string, placeholder: string];

/** What stands in a place for the planner's text until she writes; never brackets, which a check takes for template text left in. */
export const placeTexts = {
  name: ({ ofWhole }: Terms): Words => [`Nombre ${ofWhole}`, `Escribe aquí el nombre ${ofWhole}.`],
  ministry: ["Ministerio rector", "Escribe aquí el ministerio rector."],
  sector: ["Sector", "Escribe aquí el sector."],
  entity: ["Pliego", "Escribe aquí el pliego."],
  unit: ["Unidad ejecutora", "Escribe aquí la unidad ejecutora."],
  government: ["Nivel de gobierno", "Escribe aquí el nivel de gobierno."],
  span: ["Período del plan o política", "Escribe aquí el período del plan o de la política."],
  problem: ["Problema público", "Escribe aquí el problema público que atiende la política."],
  law: ({ whole }: Terms): Words => ["Dispositivo legal", `Escribe aquí el dispositivo legal que aprueba ${whole}.`],
  summary: ["Resumen", "Escribe aquí el resumen del año en pocas líneas."],
  objectivesRemarks: ["Comentario sobre los objetivos", "Escribe aquí tu comentario sobre el avance de los objetivos."],
  servicesRemarks: ({ theServices }: Terms): Words => [
    `Comentario sobre ${theServices}`,
    `Escribe aquí tu comentario sobre la implementación de ${theServices}.`,
  ],
  followUp: ["Comentario sobre el seguimiento", "Escribe aquí cómo se recogieron y verificaron los datos."],
  overall: ({ ofWhole }: Terms): Words => ["Comentario general", `Escribe aquí la conclusión sobre el nivel general ${ofWhole}.`],
  objective: (code: string): Words => [`Logros y dificultades · ${code}`, "Escribe aquí los logros y dificultades del objetivo."],
  indicator: (code: string): Words => [`Explicación · ${code}`, "Escribe aquí qué explica el resultado."],
  service: (code: string): Words => [`Acciones · ${code}`, "Escribe aquí las acciones realizadas por la entidad."],
  improvement: (code: string): Words => [`Alternativa de mejora · ${code}`, "Escribe aquí las causas y la medida."],
  closing: ["Otras alternativas de mejora", "Escribe aquí las medidas que abarcan a varios indicadores o entidades."],
} as const;

/** Captions of tables; they are numbered as they come. */
export const tableTitles = {
  general: ({ ofWhole }: Terms) => `Datos generales ${ofWhole}`,
  objectives: ({ objectives }: Terms, year: number) => `Avance de los ${objectives.toLowerCase()}, ${year}`,
  objectivesHeader: ({ objective }: Terms, year: number, previous: number | undefined) => [
    "Código",
    objective,
    "n de N",
    ...(previous === undefined ? [] : [`Avance Tipo 1 (%) ${previous}`]),
    `Avance Tipo 1 (%) ${year}`,
    `Avance Tipo 2 (%) ${year}`,
    "Nivel",
  ],
  bands: (year: number) => `Indicadores por nivel de Avance Tipo 1, ${year}`,
  bandsHeader: ({ service }: Terms) => ["Nivel", "Rango (%)", "Indicadores de objetivo", `Indicadores de ${service}`],
  total: "Total",
  otherServices: ({ services, theOthers }: Terms, code: string, only: readonly Band[] | undefined) =>
    only ? `${services} del ${code}: ${theOthers}` : `${services} del ${code} con menor avance o sin dato`,
  otherIndicators: (code: string) => `Otros indicadores del ${code}`,
  otherServicesHeader: (year: number) => ["Código", "Indicador", "Responsable", `Avance Tipo 1 (%) ${year}`, "Nivel"],
  improvement: (only: readonly Band[] | undefined) => (only ? `Indicadores ${inLevels(only)}` : "Indicadores por debajo del nivel alto"),
  improvementHeader: (year: number) => ["Código", "Indicador y responsable", `Avance Tipo 1 (%) ${year}`, "Nivel", "Alternativa de mejora"],
  noData: "Avances que no se pueden calcular",
  noDataHeader: ["Código", "Indicador", "Responsable", "No se calcula", "Motivo"],
  bothTypes: "Tipo 1 y Tipo 2",
  rating: ({ ofWhole }: Terms) => `Valoración ${ofWhole}`,
  ratingHeader: ["Criterio", "Peso", "Nivel", "Puntos"],
  annexHeader: ({ kind }: Terms, years: readonly number[], year: number) => [
    "Código",
    kind === "policy" ? "Objetivo, lineamiento, servicio o indicador" : "Objetivo, acción o indicador",
    "Responsable",
    "Tipo",
    "Sentido",
    "Agregación",
    "Línea base (año)",
    "Línea base (valor)",
    ...years.map((each) => `Logro esperado ${each}`),
    ...years.map((each) => `Valor obtenido ${each}`),
    `Avance Tipo 1 (%) ${year}`,
    `Avance Tipo 2 (%) ${year}`,
  ],
  noResponsible: "No se indica",
} as const;

/** Captions of charts. */
export const chartTitles = {
  objectives: ({ objectives }: Terms, years: readonly number[], lowest: number | undefined) =>
    `Avance Tipo 1 (%) de los ${lowest === undefined ? "" : `${lowest} `}${objectives.toLowerCase()}` +
    `${lowest === undefined ? "" : " con menor avance"}, ${enumerated(years.map(String))}`,
  levels: (year: number) => `Indicadores en cada nivel de Avance Tipo 1, ${year}`,
  ofObjective: "De objetivo",
} as const;

/** Notes that name the rule beside the table it decides. */
export const reportNotes = {
  withoutPlace: (count: number) =>
    count === 1
      ? "Una entidad escribió de un servicio u objetivo que no tiene lugar en este reporte:"
      : `Las entidades escribieron de ${count} servicios u objetivos que no tienen lugar en este reporte:`,
  mean: ({ clamp, mean, ndInMean }: Profile) =>
    `El avance de un objetivo es el promedio ${mean === "weighted" ? "ponderado por relevancia" : "simple"} de sus ` +
    `indicadores${clamp ? ", cada uno limitado a la escala de cero a cien" : ", sin límite"}; los que no tienen dato ` +
    `${ndInMean === "skip" ? "no entran en él" : "cuentan como cero"}.`,
  bandOn: ({ bandOn }: Profile) =>
    bandOn === "unrounded"
      ? "El nivel se decide con la cifra completa, sin redondear."
      : "El nivel se decide con la cifra redondeada a un decimal.",
  considered: "n de N: indicadores con avance, de los que el objetivo tiene.",
  changedRules: (profile: Profile) =>
    changedChoices(profile)
      .filter((field) => field !== "ratingLevels")
      .map((field) => `${choiceOf(field).label}: ${choiceText(field, profile)}; por defecto, ${choiceText(field, defaultProfile)}.`),
  changedRulesTitle: "Reglas de cálculo distintas de las usuales.",
  types:
    "El Avance Tipo 1 compara el valor obtenido con el logro esperado del año; el Avance Tipo 2, con el tramo entre " +
    "la línea base y el logro esperado.",
  bestServices: ({ theServices, theOthers }: Terms, only: readonly Band[] | undefined) =>
    `Se desarrollan ${theServices} con algún indicador ${only ? inLevels(only) : "en el nivel alto"}; ${theOthers} se listan en la tabla ` +
    "que sigue.",
  noBest: ({ noService }: Terms, only: readonly Band[] | undefined) =>
    `${noService} de este objetivo tiene un indicador ${only ? inLevels(only) : "en el nivel alto"}.`,
  ratingRule:
    "Puntos = nivel (inicial, intermedio o avanzado, en ese orden) por peso. La herramienta propone cada nivel y la entidad lo decide.",
  annexYears: (years: readonly number[]) => `Se muestran los años ${years[0] ?? ""} a ${years.at(-1) ?? ""}; la matriz tiene otros más.`,
  noImprovement: (only: readonly Band[] | undefined) =>
    only ? `Ningún indicador está ${inLevels(only)}.` : "Todos los indicadores están en el nivel alto.",
  noNoData: "Todos los avances de Tipo 1 y de Tipo 2 se pueden calcular.",
} as const;

/** «en nivel bajo o medio», «en nivel bajo o sin dato». */
function inLevels(bands: readonly Band[]): string {
  const named = bands.filter((band) => band !== "noData").map((band) => bandLabel[band].toLowerCase());
  return [...(named.length === 0 ? [] : [`en nivel ${named.join(" o ")}`]), ...(bands.includes("noData") ? ["sin dato"] : [])].join(" o ");
}
