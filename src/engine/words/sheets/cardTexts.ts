import type { NoTrajectory, Pace, Trajectory } from "../../domain/trajectory";
import { cardSheet } from "./ourSheets";

/** Words of the sheet «Ficha <código>». */
export const cardTexts = {
  sheet: (code: string) => cardSheet(code).title,
  planTitle: (code: string) => `Ficha ${code}`,
  footerRight: "Página &P de &N",
  unknownCode: (code: string) =>
    `La matriz no tiene un indicador con el código «${code}». Escribe el código como está en la matriz (IOP.01.01, ISS.01.01.01.01).`,

  /** The code of a node that several indicators have. */
  sharedCode: (code: string, keys: readonly string[]) =>
    `«${code}» tiene ${keys.length} indicadores. Di cuál por su clave: ${keys.slice(0, 8).join(", ")}${keys.length > 8 ? "…" : ""}.`,

  policy: "Política",
  place: "Pertenece a",
  responsible: "Responsable",
  kind: "Tipo",
  direction: "Sentido",
  aggregation: "Agregación",
  unit: "Unidad",
  percentUnit: "Porcentaje",
  numberUnit: "Número",
  baseline: "Línea base",
  row: "En la matriz",
  notStated: "No indicado",

  type1: (year: number) => `Avance Tipo 1 (%) ${year}`,
  type2: (year: number) => `Avance Tipo 2 (%) ${year}`,
  band: "Nivel",
  trajectory: "Trayectoria",
  fromTarget: "frente al logro esperado",
  fromBaseline: "desde la línea base",
  towards: (year: number) => `hacia el logro esperado de ${year}`,
  onType1: "sobre Avance Tipo 1",

  series: "Serie del indicador",
  header: (isPercent: boolean) => [
    "Año",
    `Logro esperado${isPercent ? " (%)" : ""}`,
    `Valor obtenido${isPercent ? " (%)" : ""}`,
    "Avance Tipo 1 (%)",
    "Avance Tipo 2 (%)",
    "Nivel",
    "Proyección lineal",
    "Proyección compuesta",
  ],
  baselineYear: "Línea base",
  baselineFact: (year: number | undefined, value: string, isPercent: boolean) =>
    `${year === undefined ? "" : `${year}: `}${value}${isPercent && value !== "ND" ? " %" : ""}`,
  target: "Logro esperado",
  actual: "Valor obtenido",
  projection: { linear: "Proyección lineal", compound: "Proyección compuesta" } satisfies Record<Pace, string>,
  seriesNote: "El año de la línea base lleva su valor en «Valor obtenido» cuando la matriz no tiene otro para ese año.",
  chart: (code: string, isProjected: boolean) =>
    isProjected ? `${code}: lo esperado, lo obtenido y hacia dónde va` : `${code}: lo esperado y lo obtenido`,
  description: (name: string, actuals: string, targets: string, verdict: string) =>
    `Líneas por año de «${name}». Valor obtenido: ${actuals}. Logro esperado: ${targets}. ${verdict}`,

  explanation: "De dónde sale",
  trajectorySection: (year: number) => `Trayectoria al último logro esperado, ${year}`,
  pace: { linear: "Lineal", compound: "Compuesta" } satisfies Record<Pace, string>,
  observed: (from: number, to: number) => `Cambio anual observado, ${from}–${to}`,
  needed: (from: number, to: number) => `Cambio anual necesario, ${from}–${to}`,
  projected: (year: number) => `Valor proyectado a ${year}`,
  expected: (year: number) => `Logro esperado de ${year}`,
  arrival: "Año en que llega",
  result: "Resultado",
  linearUnit: (isPercent: boolean) => (isPercent ? "puntos/año" : "por año"),
  compoundUnit: "% al año",
  reached: "Ya alcanzado",
  never: "No llega a este ritmo",
  onTrack: "En camino",
  offTrack: "Fuera de camino",
  met: "Cumplido",
  notMet: "No cumplido",
  depends: "Depende del ritmo",
  noTrajectory: "Sin trayectoria",
  limits: [
    "Lineal: repite cada año el mismo cambio. Compuesta: repite la misma tasa; solo existe entre valores positivos.",
    "Prolonga lo observado entre el primer punto y el último: no es un pronóstico, y no distingue una mejora pareja de un salto.",
  ],
  boundsNote: (low: number | undefined, high: number | undefined) =>
    high !== undefined
      ? `La proyección no sale de ${low ?? 0} a ${high}: el indicador es una parte de un total.`
      : low !== undefined
        ? "La proyección no baja de 0: ninguna cifra de la serie es negativa."
        : "La proyección no tiene topes: la serie admite valores negativos o es una tasa de variación.",
  fewPoints: (count: number) =>
    "No hay trayectoria: hacen falta tres puntos entre la línea base y los valores obtenidos, y " +
    `${count === 0 ? "no hay ninguno" : count === 1 ? "solo hay uno" : `hay ${count}`}. Con menos, cualquier ` +
    "recta pasaría por ellos.",
  noTarget: "No hay trayectoria: la matriz no tiene un logro esperado del año del último valor obtenido ni de uno posterior.",
  few: (count: number) => (count < 5 ? `Con ${count} puntos, un solo año fuera de lo común cambia el resultado.` : ""),
} as const;

/** What the trajectory comes to, in two or three words: «En camino». */
export const verdictLabel = {
  onTrack: "En camino",
  offTrack: "Fuera de camino",
  depends: "Depende del ritmo",
  closed: "Sin años por delante",
} as const satisfies Record<Trajectory["verdict"], string>;

/** The same as a sentence, with the year of the last logro esperado. */
export function verdictSentence(verdict: Trajectory["verdict"], year: number): string {
  switch (verdict) {
    case "onTrack":
      return `En camino: si el ritmo sigue, el logro esperado de ${year} se cumple.`;
    case "offTrack":
      return `Fuera de camino: si el ritmo sigue, el logro esperado de ${year} no se cumple.`;
    case "depends":
      return `Depende del ritmo: con uno de los dos se cumple el logro esperado de ${year}, con el otro no.`;
    case "closed":
      return `El último logro esperado es de ${year}, el año del último valor obtenido: no quedan años por proyectar.`;
  }
}

/** What there is to say of a trajectory, or why there is none. */
export function trajectorySentence(trajectory: Trajectory | NoTrajectory): string {
  if (!("refused" in trajectory)) return verdictSentence(trajectory.verdict, trajectory.target.year);
  return trajectory.refused === "fewPoints" ? cardTexts.fewPoints(trajectory.points.length) : cardTexts.noTarget;
}
