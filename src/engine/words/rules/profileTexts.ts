import { defaultProfile, type Profile } from "../../domain/profile";

/** How one choice of the rule profile is told to the planner. */
export interface ProfileText {
  readonly label: string;
  /** What it changes, in one or two sentences. */
  readonly explanation: string;
  /** Rule of RULES.md it governs. */
  readonly rule: string;
  /** Where the rule comes from: «reporte 2023», «código público» or «de esta herramienta». */
  readonly source: "reporte 2023" | "código público" | "de esta herramienta";
  /** The values it may take, in words, where it is a choice among a few. */
  readonly options?: Readonly<Record<string, string>>;
  /** Its default, in words. */
  readonly default: string;
}

/** Every choice of the rule profile: label, options, explanation, rule and default. */
export const profileTexts = {
  ndInMean: {
    label: "ND en el promedio del objetivo",
    explanation: "El reporte 2023 no permite saber si un indicador sin dato se omite o cuenta como 0. En ambos casos se muestra «n de N».",
    rule: "O3",
    source: "de esta herramienta",
    options: { skip: "Omitir los ND", zero: "Contar los ND como 0" },
    default: "Omitir los ND",
  },
  mean: {
    label: "Promedio del objetivo",
    explanation: "Promedio simple, como en el reporte 2023, o ponderado por la relevancia de cada indicador (1 es la mayor).",
    rule: "O5",
    source: "código público",
    options: { simple: "Simple", weighted: "Ponderado por relevancia" },
    default: "Simple",
  },
  relevanceMax: {
    label: "Relevancia menor (Rmax)",
    explanation: "Número de la relevancia menor en el promedio ponderado. Vacío: la mayor cifra de relevancia que haya en el objetivo.",
    rule: "O5",
    source: "código público",
    default: "La que haya en el objetivo",
  },
  clamp: {
    label: "Tope en el promedio del objetivo",
    explanation: "Antes de promediar, cada indicador se lleva al intervalo de 0 a 100. Las filas de indicador nunca llevan tope.",
    rule: "O1",
    source: "reporte 2023",
    options: { true: "Con tope de 0 a 100", false: "Sin tope" },
    default: "Con tope de 0 a 100",
  },
  thresholds: {
    label: "Límites de los niveles",
    explanation: "Desde qué Avance Tipo 1, en %, empieza cada nivel: medio y alto.",
    rule: "B1",
    source: "reporte 2023",
    default: limitsText(defaultProfile),
  },
  bandOn: {
    label: "Cifra que decide el nivel",
    explanation: "El nivel se decide con la cifra completa, o con la cifra redondeada a un decimal que se imprime.",
    rule: "B2",
    source: "de esta herramienta",
    options: { unrounded: "La cifra completa", rounded: "La cifra a un decimal" },
    default: "La cifra completa",
  },
  cumulative: {
    label: "Indicadores acumulados",
    explanation: "La serie ya es un total corrido, o son cifras de cada año que se suman desde el año siguiente a la línea base.",
    rule: "A2",
    source: "de esta herramienta",
    options: { runningTotal: "La serie ya está acumulada", yearlyFlows: "Sumar las cifras de cada año" },
    default: "La serie ya está acumulada",
  },
  descending: {
    label: "Avance Tipo 1 descendente",
    explanation:
      "Logro esperado entre valor obtenido, o el complemento: (2 × logro esperado − valor obtenido) entre logro " +
      "esperado. El reporte 2023 no tiene filas descendentes.",
    rule: "P2",
    source: "código público",
    options: { targetOverActual: "Logro esperado / valor obtenido", complement: "Complemento" },
    default: "Logro esperado / valor obtenido",
  },
  ndInCounts: {
    label: "ND en los conteos por nivel",
    explanation: "El reporte 2023 cuenta los ND dentro de «bajo». Aparte se ve cuántos indicadores no tienen dato.",
    rule: "B5",
    source: "reporte 2023",
    options: { apart: "Aparte, como sin dato", asLow: "Dentro de bajo, como en el reporte 2023" },
    default: "Aparte, como sin dato",
  },
  ratingWeights: {
    label: "Pesos de la valoración",
    explanation: "Puntos por nivel de cada criterio: objetivos, servicios y sistema de seguimiento.",
    rule: "V1",
    source: "de esta herramienta",
    default: "4, 4 y 2",
  },
  ratingCuts: {
    label: "Cortes de la valoración",
    explanation: "Desde qué puntaje, entre 1 y 3, la política es intermedia y avanzada.",
    rule: "V2",
    source: "de esta herramienta",
    default: "Tercios: 1.67 y 2.33",
  },
  ratingLevels: {
    label: "Niveles de la valoración",
    explanation: "Nivel de cada criterio. La herramienta propone uno con su evidencia; lo decide quien elabora el reporte.",
    rule: "V6",
    source: "de esta herramienta",
    options: { null: "Propuesta de la herramienta", 1: "Inicial", 2: "Intermedio", 3: "Avanzado" },
    default: "Propuesta de la herramienta",
  },
} as const satisfies Record<keyof Profile, ProfileText>;

/** A value of the profile in words: «Omitir los ND», «Simple». */
export function profileValueText<Field extends keyof Profile>(field: Field, profile: Profile): string {
  const { ratingWeights, ratingCuts, ratingLevels, relevanceMax } = profile;
  const text: ProfileText = profileTexts[field];
  switch (field) {
    case "thresholds":
      return limitsText(profile);
    case "relevanceMax":
      return relevanceMax === null ? text.default : String(relevanceMax);
    case "ratingWeights":
      return `${ratingWeights.objectives}, ${ratingWeights.services} y ${ratingWeights.followUp}`;
    case "ratingCuts":
      return `${ratingCuts.intermediate.toFixed(2)} y ${ratingCuts.advanced.toFixed(2)}`;
    case "ratingLevels":
      return [ratingLevels.objectives, ratingLevels.services, ratingLevels.followUp]
        .map((level) => text.options?.[String(level)] ?? "")
        .join("; ");
    default:
      return text.options?.[String(profile[field])] ?? "";
  }
}

function limitsText({ thresholds }: Pick<Profile, "thresholds">): string {
  return `Medio desde ${thresholds.medium}; alto desde ${thresholds.high}`;
}

/** The choices of a profile that differ from the defaults, in the profile's order. */
export function changedChoices(profile: Profile): readonly (keyof Profile)[] {
  const fields = Object.keys(profileTexts) as (keyof Profile)[];
  return fields.filter((field) => JSON.stringify(profile[field]) !== JSON.stringify(defaultProfile[field]));
}
