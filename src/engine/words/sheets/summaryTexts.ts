import type { SheetVisibility } from "../../grid";
import type { Profile } from "../../domain/profile";
import { counted } from "../counted";
import type { HierarchyTerms } from "../hierarchyTerms";
import { bandLabel, bandRange } from "../labels";
import { visibilityWord } from "../visibilityWord";
import { ourSheets } from "./ourSheets";

/** What every list of indicators with figures begins with. */
const INDICATOR_HEADER = ["Código", "Indicador", "Responsable", "Avance Tipo 1 (%)", "Avance Tipo 2 (%)", "Nivel"];

/** Words of the sheet «Resumen PNTP». */
export const summaryTexts = {
  sheet: ourSheets.summary.title,
  title: "Resumen de avance de la política",
  policy: "Política",
  untitled: "(la matriz no tiene título)",
  saidFacts: {
    ministry: "Ministerio rector",
    sector: "Sector",
    entity: "Pliego",
    unit: "Unidad ejecutora",
    government: "Nivel de gobierno",
    span: "Período",
  },
  matrix: "Matriz",
  matrixFact: (at: string, objectives: number, services: number, { ofService }: HierarchyTerms) =>
    `${at} · ${counted(objectives + services, "indicador", "indicadores")}: ${objectives} de objetivo y ${services} ` +
    `${ofService.toLowerCase()}`,
  cut: "Corte",
  cutFact: (year: number, previous: number | undefined) => (previous === undefined ? `${year}` : `${year}, comparado con ${previous}`),
  dataDate: "Datos al",
  footerRight: "Página &P de &N",

  meanOfObjectives: "Promedio de los objetivos",
  meanOfObjectivesNote: "Avance Tipo 1 (%)",
  servicesHighNote: (of: number) => `de ${counted(of, "indicador", "indicadores")}`,
  noData: "Sin dato",
  noDataNote: (of: number) => `de ${counted(of, "indicador", "indicadores")}`,
  rating: "Valoración",

  objectives: (year: number, { objectives }: HierarchyTerms) => `${objectives}, ${year}`,
  objectivesHeader: (previous: number, { objective }: HierarchyTerms) => [
    "Código",
    objective,
    "Avance",
    "Avance Tipo 1 (%)",
    "Avance Tipo 2 (%)",
    "Nivel",
    "n de N",
    `Tipo 1 en ${previous}`,
    "Cambio (puntos)",
  ],
  objectiveIndicators: "Indicadores de los objetivos",
  indicatorsHeader: (previous: number) => [...INDICATOR_HEADER, "Motivo de ND", `Tipo 1 en ${previous}`, "Cambio (puntos)"],
  meanNote: ({ clamp, mean, ndInMean }: Profile) =>
    `Avance del objetivo: promedio ${mean === "weighted" ? "ponderado por relevancia" : "simple"} de sus ` +
    `indicadores${clamp ? ", cada uno con tope de 0 a 100" : ", sin tope"}; los ND ` +
    `${ndInMean === "skip" ? "no entran" : "cuentan como 0"}.`,
  bandOnNote: ({ bandOn }: Profile) =>
    bandOn === "unrounded" ? "El nivel se decide con la cifra completa, sin redondear." : "El nivel se decide con la cifra a un decimal.",
  previousMissing: (previous: number) => `${previous} no tiene valores obtenidos: no se compara.`,
  changeNote: "Cambio en puntos: ▲ sube, ▼ baja.",

  bands: "Indicadores por nivel de Avance Tipo 1",
  bandsHeader: ({ thresholds }: Profile) => [
    "Indicadores",
    "",
    "Presentación",
    `${bandLabel.low}\n${bandRange("low", thresholds)}`,
    `${bandLabel.medium}\n${bandRange("medium", thresholds)}`,
    `${bandLabel.high}\n${bandRange("high", thresholds)}`,
    bandLabel.noData,
    "Total",
    "% en alto",
  ],
  bandRows: ({ ofService }: HierarchyTerms) => ({ objective: "De objetivo", service: ofService }),
  apart: "ND aparte",
  asLow: "ND dentro de bajo",
  bandsNote: (asLowFirst: boolean) =>
    asLowFirst
      ? "El perfil cuenta los ND dentro de bajo, como el reporte 2023. La presentación con ND aparte va debajo de cada una."
      : "Primero con los indicadores sin dato aparte; debajo, como los presenta el reporte 2023, con los ND dentro de bajo.",

  entities: "Indicadores por responsable",
  entitiesHeader: [
    "N.°",
    "Responsable",
    "Parte en alto",
    bandLabel.low,
    bandLabel.medium,
    bandLabel.high,
    bandLabel.noData,
    "Total",
    "% en alto",
  ],
  noResponsible: "Sin responsable en la matriz",
  entitiesNote: "Indicadores de objetivo y de servicio. Los nombres escritos de varias formas se cuentan juntos.",

  looked: (before: number) => [...INDICATOR_HEADER, `Nivel en ${before}`, `Tipo 1 en ${before}`, "Cambio (puntos)"],
  lowSection: ({ ofService }: HierarchyTerms) => `Indicadores ${lowerFirst(ofService)} en bajo, del menor avance al mayor`,
  lowNone: ({ ofService }: HierarchyTerms) => `Ningún indicador ${lowerFirst(ofService)} está en bajo.`,
  lowMore: (more: number) => `Y ${counted(more, "indicador", "indicadores")} más en bajo, en la matriz.`,
  moversSection: (before: number) => `Indicadores que cambiaron de nivel desde ${before}`,
  moversNone: (before: number) => `Ningún indicador cambió de nivel desde ${before}.`,
  moversNote: "Primero los que bajan, del mayor cambio al menor; después los que suben.",
  moversMore: (more: number) => `Y ${counted(more, "indicador", "indicadores")} más que cambiaron de nivel, en la matriz.`,
  listedNote: "Los indicadores de la lista son los del día en que se calculó; sus cifras siguen a la matriz.",
  worstSection: (count: number, { objectives }: HierarchyTerms) => `Los ${count} ${lowerFirst(objectives)} de menor avance`,
  worstNote: (all: number) => `Están todos, ${all}, más abajo, en su orden.`,

  noDataSection: "Indicadores sin dato",
  noDataHeader: ["Código", "Indicador", "Responsable", "Motivo", "", "", "", "", "Avance Tipo 1 (%)"],
  nowHasData: "Ya tiene dato: calcula de nuevo",
  noDataNone: "Todos los indicadores tienen Avance Tipo 1.",
  noDataMore: (more: number) => `Y ${counted(more, "indicador", "indicadores")} más sin dato, en la matriz.`,
  zeroNote: "ND no es 0: el indicador no entra en el promedio salvo que el perfil lo cuente como 0.",

  ratingSection: "Valoración general",
  ratingHeader: ["Criterio", "", "Evidencia", "Nivel propuesto", "Nivel (1 a 3)", "Valoración", "Peso", "Puntos", ""],
  ratingTotal: "Puntaje de la política",
  ratingNote: (cuts: { readonly intermediate: number; readonly advanced: number }) =>
    `Puntaje = puntos / pesos. Inicial por debajo de ${cuts.intermediate.toFixed(2)}, intermedio desde ` +
    `${cuts.intermediate.toFixed(2)}, avanzado desde ${cuts.advanced.toFixed(2)}.`,
  ratingEditNote: "La columna «Nivel» se puede cambiar: escribe 1, 2 o 3 y el puntaje se recalcula. Se conserva al actualizar el resumen.",
  evidence: {
    objectives: (of: number) => ` de ${of} en medio o alto`,
    services: (of: number) => ` de ${of} en medio o alto`,
    followUp: (of: number) => ` de ${of} con meta y dato`,
    answers: (of: number) => ` de ${of} respuestas entregadas`,
  },

  rulesSection: "Reglas de cálculo usadas",
  rulesHeader: ["Regla", "", "Elección", "", "", "", "", "Origen", ""],
  rulesNote:
    "«De esta herramienta»: convención propia, que el reporte 2023 no permite comprobar. «Código público»: leída en " +
    "código independiente que sigue la misma guía.",
  rulesPlace: (sheet: string, visibility: SheetVisibility) =>
    "Hay reglas cambiadas en la hoja " +
    `«${sheet}»${visibility === "visible" ? "" : `, que está ${visibilityWord[visibility]}: confirma que son las que corresponden`}.`,
  rulesChanged: " (cambiada)",

  liveNote: "Las cifras son fórmulas sobre la matriz: cambian con ella.",
  plainNote:
    "Las cifras son valores a la fecha de este resumen: las columnas Avance no están en la matriz o no coinciden con " +
    "lo calculado. Usa «Calcular avances».",
  greyNote: "En impresión en gris: bajo va en negrita y medio en cursiva.",
  signatures: ["Elaborado por", "Revisado por", "Aprobado por"],
} as const;

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
