import type { LimitKind } from "../../domain/limits";
import type { Policy } from "../../domain/policy";
import { defaultProfile, type Profile } from "../../domain/profile";
import type { RuleId } from "../../domain/ruleId";
import { criterionLabel, ratingLabel } from "../labels";

/** One of the few values that a choice may take. */
export interface ChoiceOption {
  readonly value: string | boolean | number | null;
  /** As it is typed after `--regla token=`. */
  readonly token: string;
  /** As sheets and pane say it. */
  readonly text: string;
}

/** A number that a choice may take. `none`: how it is said that it is left to the tool (null). */
export interface ChoiceNumber {
  readonly least: number;
  readonly most: number;
  readonly none?: string;
}

/** One value that is changed by itself: a line of «Configuración PNTP», a control of the pane, a rule of `--regla`. */
export interface ChoicePart {
  /** Its place in the field; without it, the field itself. */
  readonly key?: string;
  readonly label: string;
  /** As it is typed in `--regla`. */
  readonly token: string;
  /** A limit without a range of its own is judged with its pair. */
  readonly values: readonly ChoiceOption[] | ChoiceNumber | "limit";
}

export interface Choice {
  readonly label: string;
  /** What it changes, in one or two sentences. */
  readonly explanation: string;
  /** Rule of RULES.md it governs. */
  readonly rule: RuleId;
  readonly source: "reporte 2023" | "código público" | "de esta herramienta";
  readonly parts: readonly ChoicePart[];
  /** Its two parts are limits, the lower first. */
  readonly limits?: LimitKind;
  /** Whether the laboratory tries its other values by itself, and for which policies. */
  readonly trial: "always" | "never" | ((policy: Policy) => boolean);
  /** Its value in words, where it is not the text of its parts joined by «; ». */
  readonly said?: (profile: Profile) => string;
}

const CRITERIA = [
  ["objectives", "objetivos"],
  ["services", "servicios"],
  ["followUp", "seguimiento"],
] as const;

const LEVELS = [
  { value: null, token: "propuesta", text: "Propuesta de la herramienta" },
  ...([1, 2, 3] as const).map((value) => ({ value, token: ratingLabel[value].toLowerCase(), text: ratingLabel[value] })),
];

/**
 * Every choice of the rule profile, once: settings sheet, pane, laboratory, `--regla` and its help, rules in force, summary and report
 * derive from here. A new one is a field with its default in domain/profile.ts and its entry here.
 */
export const choices = {
  ndInMean: {
    label: "ND en el promedio del objetivo",
    explanation: "El reporte 2023 no permite saber si un indicador sin dato se omite o cuenta como 0. En ambos casos se muestra «n de N».",
    rule: "O3",
    source: "de esta herramienta",
    parts: oneOf("ND en el promedio del objetivo", "nd", ["skip", "omitir", "Omitir los ND"], ["zero", "cero", "Contar los ND como 0"]),
    trial: "always",
  },
  mean: {
    label: "Promedio del objetivo",
    explanation: "Promedio simple, como en el reporte 2023, o ponderado por la relevancia de cada indicador (1 es la mayor).",
    rule: "O5",
    source: "código público",
    parts: oneOf(
      "Promedio del objetivo",
      "promedio",
      ["simple", "simple", "Simple"],
      ["weighted", "ponderado", "Ponderado por relevancia"],
    ),
    trial: ({ indicators }) => indicators.some(({ relevance }) => relevance !== undefined),
  },
  relevanceMax: {
    label: "Relevancia menor (Rmax)",
    explanation: "Número de la relevancia menor en el promedio ponderado. Vacío: la mayor cifra de relevancia que haya en el objetivo.",
    rule: "O5",
    source: "código público",
    parts: [
      { label: "Relevancia menor (Rmax)", token: "relevancia-menor", values: { least: 1, most: 1000, none: "La que haya en el objetivo" } },
    ],
    trial: "never",
  },
  clamp: {
    label: "Tope en el promedio del objetivo",
    explanation: "Antes de promediar, cada indicador se lleva al intervalo de 0 a 100. Las filas de indicador nunca llevan tope.",
    rule: "O1",
    source: "reporte 2023",
    parts: oneOf("Tope en el promedio del objetivo", "tope", [true, "si", "Con tope de 0 a 100"], [false, "no", "Sin tope"]),
    trial: "always",
  },
  thresholds: {
    label: "Límites de los niveles",
    explanation: "Desde qué Avance Tipo 1, en %, empieza cada nivel: medio y alto.",
    rule: "B1",
    source: "reporte 2023",
    parts: [
      { key: "medium", label: "Límite inferior de medio (%)", token: "medio", values: "limit" },
      { key: "high", label: "Límite inferior de alto (%)", token: "alto", values: "limit" },
    ],
    limits: "levels",
    trial: "never",
    said: ({ thresholds }) => `Medio desde ${thresholds.medium}; alto desde ${thresholds.high}`,
  },
  bandOn: {
    label: "Cifra que decide el nivel",
    explanation: "El nivel se decide con la cifra completa, o con la cifra redondeada a un decimal que se imprime.",
    rule: "B2",
    source: "de esta herramienta",
    parts: oneOf(
      "Cifra que decide el nivel",
      "banda",
      ["unrounded", "completa", "La cifra completa"],
      ["rounded", "redondeada", "La cifra a un decimal"],
    ),
    trial: "always",
  },
  cumulative: {
    label: "Indicadores acumulados",
    explanation: "La serie ya es un total corrido, o son cifras de cada año que se suman desde el año siguiente a la línea base.",
    rule: "A2",
    source: "de esta herramienta",
    parts: oneOf(
      "Indicadores acumulados",
      "acumulado",
      ["runningTotal", "corrido", "La serie ya está acumulada"],
      ["yearlyFlows", "anual", "Sumar las cifras de cada año"],
    ),
    trial: ({ indicators }) => indicators.some(({ aggregation }) => aggregation === "cumulative"),
  },
  descending: {
    label: "Avance Tipo 1 descendente",
    explanation:
      "Logro esperado entre valor obtenido, o el complemento: (2 × logro esperado − valor obtenido) entre logro " +
      "esperado. El reporte 2023 no tiene filas descendentes.",
    rule: "P2",
    source: "código público",
    parts: oneOf(
      "Avance Tipo 1 descendente",
      "descendente",
      ["targetOverActual", "cociente", "Logro esperado / valor obtenido"],
      ["complement", "complemento", "Complemento"],
    ),
    trial: ({ indicators }) => indicators.some(({ direction }) => direction === "descending" || direction === "ceiling"),
  },
  ndInCounts: {
    label: "ND en los conteos por nivel",
    explanation: "El reporte 2023 cuenta los ND dentro de «bajo». Aparte se ve cuántos indicadores no tienen dato.",
    rule: "B5",
    source: "reporte 2023",
    parts: oneOf(
      "ND en los conteos por nivel",
      "conteo",
      ["apart", "aparte", "Aparte, como sin dato"],
      ["asLow", "bajo", "Dentro de bajo, como en el reporte 2023"],
    ),
    // How counts are shown moves no indicator from its band.
    trial: "never",
  },
  ratingWeights: {
    label: "Pesos de la valoración",
    explanation: "Puntos por nivel de cada criterio: objetivos, servicios y sistema de seguimiento.",
    rule: "V1",
    source: "de esta herramienta",
    parts: CRITERIA.map(([key, token]) => ({
      key,
      label: `Peso: ${criterionLabel[key]}`,
      token: `peso-${token}`,
      values: { least: 0, most: 1000 },
    })),
    trial: "never",
    said: ({ ratingWeights: { objectives, services, followUp } }) => `${objectives}, ${services} y ${followUp}`,
  },
  ratingCuts: {
    label: "Cortes de la valoración",
    explanation: "Desde qué puntaje, entre 1 y 3, la política es intermedia y avanzada.",
    rule: "V2",
    source: "de esta herramienta",
    parts: [
      { key: "intermediate", label: "Corte de la valoración: intermedio", token: "corte-intermedio", values: "limit" },
      { key: "advanced", label: "Corte de la valoración: avanzado", token: "corte-avanzado", values: "limit" },
    ],
    limits: "rating",
    trial: "never",
    said: ({ ratingCuts: { intermediate, advanced } }) => `${intermediate.toFixed(2)} y ${advanced.toFixed(2)}`,
  },
  ratingLevels: {
    label: "Niveles de la valoración",
    explanation: "Nivel de cada criterio. La herramienta propone uno con su evidencia; lo decide quien elabora el reporte.",
    rule: "V6",
    source: "de esta herramienta",
    parts: CRITERIA.map(([key, token]) => ({ key, label: `Nivel: ${criterionLabel[key]}`, token: `nivel-${token}`, values: LEVELS })),
    // The levels are the planner's to decide.
    trial: "never",
  },
} as const satisfies Record<keyof Profile, Choice>;

/** The fields of the profile, in the order they are told. */
export const choiceFields = Object.keys(choices) as readonly (keyof Profile)[];

/** A choice as any of them. */
export function choiceOf(field: keyof Profile): Choice {
  return choices[field];
}

/** The value of a part as the profile holds it. */
export function partValue(profile: Profile, field: keyof Profile, { key }: ChoicePart): ChoiceOption["value"] {
  const value: unknown = profile[field];
  return (key === undefined ? value : (value as Readonly<Record<string, unknown>>)[key]) as ChoiceOption["value"];
}

/** The profile with another value in a part. */
export function withPart(profile: Profile, field: keyof Profile, { key }: ChoicePart, value: ChoiceOption["value"]): Profile {
  return { ...profile, [field]: key === undefined ? value : { ...(profile[field] as object), [key]: value } };
}

/** A value of a choice in words: «Omitir los ND», «Medio desde …; alto desde …». */
export function choiceText(field: keyof Profile, profile: Profile): string {
  const { said, parts } = choiceOf(field);
  return said?.(profile) ?? parts.map((part) => partText(part, partValue(profile, field, part))).join("; ");
}

function partText({ values }: ChoicePart, value: ChoiceOption["value"]): string {
  if (values === "limit") return String(value);
  if ("least" in values) return value === null ? (values.none ?? "") : String(value);
  return values.find((option) => option.value === value)?.text ?? "";
}

/** The choices of a profile that differ from another's, in the profile's order. */
export function changedChoices(profile: Profile, from: Profile = defaultProfile): readonly (keyof Profile)[] {
  return choiceFields.filter((field) => JSON.stringify(profile[field]) !== JSON.stringify(from[field]));
}

function oneOf(
  label: string,
  token: string,
  ...options: readonly (readonly [ChoiceOption["value"], string, string])[]
): readonly [ChoicePart] {
  return [{ label, token, values: options.map(([value, each, text]) => ({ value, token: each, text })) }];
}
