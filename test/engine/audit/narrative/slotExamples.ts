import type { FigureMeaning } from "../../../../src/engine/audit/narrative/linking/measures";
import type { Basis } from "../../../../src/engine/audit/narrative/report";

/** A slot that a figure is judged in: what lets it stand there, a true sentence over the road matrix of 2023, and its readings. */
export interface SlotExample {
  readonly licence: string;
  readonly text: string;
  readonly readings: readonly string[];
}

type Slot = FigureMeaning | Exclude<Basis["as"], "figure" | "malformed" | "unlinked">;

/** Every slot; the first five, of the cut year, are a row's own. */
export const slotExamples: Readonly<Record<Slot, SlotExample>> = {
  actual: {
    licence: "Ninguna en el año de corte. De otro año: «en 2022», «el año anterior», o puesto frente al de corte.",
    text: "Las ambulancias operativas fueron 203 en 2022 y 236 en 2023.",
    readings: ["VO 2022", "VO 2023"],
  },
  target: {
    licence: "«Meta», «esperado», «programado», «tope»…; o puesto frente al valor obtenido («de las 240», «frente a 240»).",
    text: "Las ambulancias operativas fueron 236, frente a las 240 programadas.",
    readings: ["VO 2023", "LE 2023"],
  },
  baseline: {
    licence: "«Línea base», «punto de partida», «valor inicial»…",
    text: "La tasa de fallecidos partió de una línea base de 9.9.",
    readings: ["LB"],
  },
  progress1: {
    licence: "«Avance», «cumplimiento», «de lo programado»…; el porcentaje de una cantidad; de un objetivo, ninguna.",
    text: "Las ambulancias operativas alcanzaron 98.3 % de lo programado.",
    readings: ["AT1 2023"],
  },
  progress2: {
    licence: "«Avance Tipo 2», «avance respecto de la línea base».",
    text: "El IOP.02.01 tuvo un Avance Tipo 2 de 45.8 %.",
    readings: ["AT2 2023"],
  },
  change: {
    licence: "«Más que», «menos que», «puntos», «por encima de», con otro año, la meta o la línea base.",
    text: "Las ambulancias operativas fueron 236, 33 más que en 2022.",
    readings: ["VO 2023", "diferencia VO 2023 – VO 2022"],
  },
  count: {
    licence: "«Indicadores», «servicios» u «objetivos» contados: por nivel, entidad, objetivo, con dato o sin él.",
    text: "De los 3 indicadores de objetivo, uno es de nivel medio.",
    readings: ["conteo"],
  },
  mean: {
    licence: "«Promedio» o «media» del avance de todos los objetivos, o de los indicadores de un nivel.",
    text: "El avance promedio de los objetivos en 2023 fue de 85.5 %.",
    readings: ["promedio"],
  },
  rating: {
    licence: "«Puntaje», «puntos» o «peso» de la valoración.",
    text: "La valoración general es intermedia, con un puntaje de 1.8.",
    readings: ["valoración"],
  },
  sum: {
    licence: "Dentro del texto: un total y sus partes.",
    text: "Se atendieron 50 casos en Lima y 30 en Puno, que suman 80.",
    readings: ["suma", "suma", "suma"],
  },
  ratio: {
    licence: "Dentro del texto: «X de Y» con su porcentaje.",
    text: "Aprobaron 40 de 50 operadores (80.0 %).",
    readings: ["proporción", "proporción", "proporción"],
  },
  variation: {
    licence: "Dentro del texto: «de X a Y» con su diferencia o variación.",
    text: "Los talleres pasaron de 120 a 150, 30 más.",
    readings: ["variación"],
  },
};
