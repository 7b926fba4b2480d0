import { defaultProfile, type Profile } from "../../domain/profile";
import { changedChoices, choiceOf, choiceText } from "../rules/choices";
import { dayText, monthOfDay } from "./dayText";

/** Headings, places and notes of the Reporte de cumplimiento. */
export const reportTitles = {
  title: "Reporte de cumplimiento de la política nacional",
  untitled: "(la matriz no tiene título: escríbelo aquí)",
  coverYear: (year: number) => `Año ${year}`,
  coverData: (cut: string) => `Con los datos de la matriz al ${dayText(cut)}`,
  footer: (year: number, cut: string) => `Reporte de cumplimiento ${year} · datos al ${dayText(cut)}`,
  contents: "Contenido",
  general: "Datos generales",
  facts: {
    policy: "Política nacional",
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
  objectivesLevel: "Nivel de avance de los objetivos prioritarios",
  servicesLevel: "Nivel de implementación de los servicios",
  followUp: "Sistema de seguimiento",
  overall: "Nivel general de la política",
  objectives: "I. Cumplimiento de los objetivos prioritarios",
  services: "II. Servicios con mejor avance",
  improvement: "III. Alternativas de mejora",
  annex: (year: number) => `Anexo. Matriz de indicadores, ${year}`,
  leftover: "Textos por ubicar",
  leftoverNote:
    "Estos textos estaban en el informe anterior y su lugar ya no existe, o se escribieron fuera de los recuadros. " +
    "Muévelos a donde correspondan o bórralos.",
  leftoverPlace: "Escribe aquí.",
  looseAtStart: "Fuera de los recuadros, al comienzo",
  looseUnder: (heading: string) => `Fuera de los recuadros, en «${heading.length > 30 ? `${heading.slice(0, 29)}…` : heading}»`,
  signatures: ["Elaborado por", "Revisado por", "Aprobado por"],
  signaturesTable: (roles: readonly string[]) => `Firmas: ${roles.join(", ")}`,
} as const;

/** What stands in a place for the planner's text until she writes; never brackets, which a check takes for template text left in. */
export const placeTexts = {
  ministry: ["Ministerio rector", "Escribe aquí el ministerio rector."],
  sector: ["Sector", "Escribe aquí el sector."],
  entity: ["Pliego", "Escribe aquí el pliego."],
  unit: ["Unidad ejecutora", "Escribe aquí la unidad ejecutora."],
  government: ["Nivel de gobierno", "Escribe aquí el nivel de gobierno."],
  span: ["Período del plan o política", "Escribe aquí el período del plan o de la política."],
  problem: ["Problema público", "Escribe aquí el problema público que atiende la política."],
  law: ["Dispositivo legal", "Escribe aquí el dispositivo legal que aprueba la política."],
  summary: ["Resumen", "Escribe aquí el resumen del año en pocas líneas."],
  objectivesRemarks: ["Comentario sobre los objetivos", "Escribe aquí tu comentario sobre el avance de los objetivos."],
  servicesRemarks: ["Comentario sobre los servicios", "Escribe aquí tu comentario sobre la implementación de los servicios."],
  followUp: ["Comentario sobre el seguimiento", "Escribe aquí cómo se recogieron y verificaron los datos."],
  overall: ["Comentario general", "Escribe aquí la conclusión sobre el nivel general de la política."],
  objective: (code: string): readonly [string, string] => [
    `Logros y dificultades · ${code}`,
    "Escribe aquí los logros y dificultades del objetivo.",
  ],
  indicator: (code: string): readonly [string, string] => [`Explicación · ${code}`, "Escribe aquí qué explica el resultado."],
  service: (code: string): readonly [string, string] => [`Acciones · ${code}`, "Escribe aquí las acciones realizadas por la entidad."],
  improvement: (code: string): readonly [string, string] => [`Alternativa de mejora · ${code}`, "Escribe aquí las causas y la medida."],
  closing: ["Otras alternativas de mejora", "Escribe aquí las medidas que abarcan a varios indicadores o entidades."],
} as const;

/** Captions of tables; they are numbered as they come. */
export const tableTitles = {
  general: "Datos generales de la política",
  objectives: (year: number) => `Avance de los objetivos prioritarios, ${year}`,
  objectivesHeader: (year: number, previous: number | undefined) => [
    "Código",
    "Objetivo prioritario",
    ...(previous === undefined ? [] : [`Avance Tipo 1 (%) ${previous}`]),
    `Avance Tipo 1 (%) ${year}`,
    `Avance Tipo 2 (%) ${year}`,
    "Nivel",
  ],
  bands: (year: number) => `Indicadores por nivel de Avance Tipo 1, ${year}`,
  bandsHeader: ["Nivel", "Rango (%)", "Indicadores de objetivo", "Indicadores de servicio"],
  total: "Total",
  otherServices: (code: string) => `Servicios del ${code} con menor avance o sin dato`,
  otherServicesHeader: (year: number) => ["Código", "Indicador", "Responsable", `Avance Tipo 1 (%) ${year}`, "Nivel"],
  improvement: "Indicadores por debajo del nivel alto",
  improvementHeader: (year: number) => ["Código", "Indicador y responsable", `Avance Tipo 1 (%) ${year}`, "Nivel", "Alternativa de mejora"],
  noData: "Avances que no se pueden calcular",
  noDataHeader: ["Código", "Indicador", "Responsable", "No se calcula", "Motivo"],
  bothTypes: "Tipo 1 y Tipo 2",
  rating: "Valoración de la política",
  ratingHeader: ["Criterio", "Peso", "Nivel", "Puntos"],
  annexHeader: (years: readonly number[], year: number) => [
    "Código",
    "Objetivo, lineamiento, servicio o indicador",
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

/** Notes that name the rule beside the table it decides. */
export const reportNotes = {
  mean: ({ clamp, mean, ndInMean }: Profile) =>
    `El avance de un objetivo es el promedio ${mean === "weighted" ? "ponderado por relevancia" : "simple"} de sus ` +
    `indicadores${clamp ? ", cada uno limitado a la escala de cero a cien" : ", sin límite"}; los que no tienen dato ` +
    `${ndInMean === "skip" ? "no entran en él" : "cuentan como cero"}.`,
  bandOn: ({ bandOn }: Profile) =>
    bandOn === "unrounded"
      ? "El nivel se decide con la cifra completa, sin redondear."
      : "El nivel se decide con la cifra redondeada a un decimal.",
  changedRules: (profile: Profile) =>
    changedChoices(profile)
      .filter((field) => field !== "ratingLevels")
      .map((field) => `${choiceOf(field).label}: ${choiceText(field, profile)}; por defecto, ${choiceText(field, defaultProfile)}.`),
  changedRulesTitle: "Reglas de cálculo distintas de las usuales.",
  types:
    "El Avance Tipo 1 compara el valor obtenido con el logro esperado del año; el Avance Tipo 2, con el tramo entre " +
    "la línea base y el logro esperado.",
  bestServices: "Se desarrollan los servicios con algún indicador en el nivel alto; los demás se listan en la tabla que sigue.",
  noBest: "Ningún servicio de este objetivo tiene un indicador en el nivel alto.",
  ratingRule:
    "Puntos = nivel (inicial, intermedio o avanzado, en ese orden) por peso. La herramienta propone cada nivel y la entidad lo decide.",
  annexYears: (years: readonly number[]) => `Se muestran los años ${years[0] ?? ""} a ${years.at(-1) ?? ""}; la matriz tiene otros más.`,
  noImprovement: "Todos los indicadores están en el nivel alto.",
  noNoData: "Todos los avances de Tipo 1 y de Tipo 2 se pueden calcular.",
} as const;
