import { isRate } from "./rates";

/** What a figure is measured in, as the words beside it say. */
export type FigureUnit =
  "percent" | "points" | "money" | "minutes" | "hours" | "days" | "weeks" | "months" | "years" | "distance" | "area" | "rate" | "none";

export type TimeUnit = Extract<FigureUnit, "minutes" | "hours" | "days" | "weeks" | "months" | "years">;

/** Words that multiply the digits before them. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^\s?mil\s+millones\b/, 1e9],
  [/^\s?(?:millones|millon|mill\.|mills?\b\.?|mm\b)/, 1e6],
  [/^\s?(?:mil|miles)\b/, 1e3],
  [/^\s?decimas?(?:\s+de\s+punto(?:\s+porcentual)?)?(?![a-z])/, 0.1],
  [/^\s?centesimas?(?:\s+de\s+punto(?:\s+porcentual)?)?(?![a-z])/, 0.01],
];

/** A word of scale right behind a number, and how long it is. */
export function scaleAfter(right: string): { readonly scale: number; readonly length: number } | undefined {
  for (const [pattern, scale] of SCALES) {
    const length = pattern.exec(right)?.[0].length;
    if (length !== undefined) return { scale, length };
  }
  return undefined;
}

export const PERCENT = /^(?:\s?%|\s?por\s?ciento(?![a-z])|\s?por\s+cien(?![a-z]))/;

/** What may stand behind «puntos» where they are of difference; «puntos de monitoreo» are places. */
const POINTS =
  /^\s*(?:puntos?\s+porcentuales|puntos?\s+de\s+(?:porcentaje|diferencia|brecha|avance|ventaja)|pp\b|p\.\s?p\.|puntos?(?=\s*(?:$|[.,;:)]|(?:mas|menos|respecto|frente|por|sobre|que\s+(?:en|el|la|lo)|en\s+(?:un|el|relacion|comparacion)|desde|entre|superior(?:es)?|inferior(?:es)?|adicional(?:es)?|arriba|abajo|del\s+(?:nivel|logro)|de\s+la\s+meta|al?)\b)))/;

const AFTER: readonly (readonly [FigureUnit, RegExp])[] = [
  ["points", POINTS],
  ["money", /^\s*(?:de\s+)?(?:nuevos\s+)?(?:soles|dolares|euros|pen|usd|uit)\b/],
  ["minutes", /^\s*(?:minutos?|min)\b/],
  ["hours", /^\s*(?:horas?|hrs?|h)\b(?!\s*\/)/],
  ["days", /^\s*dias?\b/],
  ["weeks", /^\s*semanas?\b/],
  ["months", /^\s*mes(?:es)?\b/],
  ["years", /^\s*anos?\b/],
  [
    "area",
    /^\s*(?:hectareas?\b|has?\b(?!\s+(?:sido|logrado|tenido|alcanzado|\w+[ai]do)\b)|(?:km|m|mt|mts)\s?[2²]|(?:metros|kilometros)\s+cuadrados)/,
  ],
  ["distance", /^\s*(?:kilometros?\b|kms?\b|metros?\b(?!\s+cubicos)|mts?\b|ml\b|m\b(?!\s?[3³]))/],
];

const MONEY_BEFORE = /(?:s\/\.?|us\s?\$|\$|€)\s?$/;

/** The unit that the plain text around a number gives it. */
export function unitOf(left: string, right: string): FigureUnit {
  if (PERCENT.test(right)) return "percent";
  if (MONEY_BEFORE.test(left)) return "money";
  const after = AFTER.find(([, pattern]) => pattern.test(right));
  if (after) return after[0];
  return isRate(right) ? "rate" : "none";
}

export function isTime(unit: FigureUnit): unit is TimeUnit {
  return unit === "minutes" || unit === "hours" || unit === "days" || unit === "weeks" || unit === "months" || unit === "years";
}
