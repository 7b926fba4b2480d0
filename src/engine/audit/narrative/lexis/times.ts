import type { TimeUnit } from "./units";

/** Who has an age. */
const PEOPLE =
  "nin[oa]s?|ninez|menor(?:es)?|mayor(?:es)?|mujer(?:es)?|hombres?|varon(?:es)?|persona(?:s)?|adolescentes?|jovenes|joven|adult[oa]s?|poblacion|" +
  "escolares|estudiantes|edad|edades|bebes?|infantes?|lactantes?|gestantes?|usuari[oa]s|beneficiari[oa]s|ciudadan[oa]s|grupo|anemia";
const AGED = new RegExp(
  `\\b(?:${PEOPLE})(?:\\s+[a-zñ]+){0,2}\\s+(?:de|desde|entre|con|hasta)\\s+(?:los\\s+)?(?:\\d+\\s*(?:a|y|-|–|hasta)\\s*(?:los\\s+)?)?$`,
);

/** A measure and not a stretch of the calendar. */
const MEASURED =
  /\b(?:promedio|tiempos?|demora(?:n|ron|ba|ban)?|esperanza|escolaridad|antiguedad|duracion|anticipacion|espera|latencia|mediana|media|retraso|valor|resultado|obtuv\w+|obtenido|alcanz\w+|registr\w+|meta|esperaba|logro)\b/;

/** Right before: a stretch of the calendar, a deadline. */
const STRETCH =
  /(?:\b(?:primer[oa]s|ultim[oa]s|siguientes|proxim[oa]s|posteriores|durante|hace|cada|por|tras|despues de|antes de|cabo de|mas alla de|desde|en (?:mas|menos) de|dentro del?|plazo(?: (?:maximo|legal|minimo|fijado))? de|periodo de|vigencia de|horizonte de|a los|a las|las|de los|en los|los)\s+(?:los\s+|las\s+|unos\s+)?)$/;

/** Right after the unit. */
const OF_CALENDAR =
  /^\s*[a-z]+\s+(?:despues|antes|atras|mas tarde|posterior(?:es)?|previ[oa]s?|anterior(?:es)?|siguientes?|consecutiv[oa]s|seguid[oa]s|de edad|de vida|de vigencia|de plazo|de caida|de gestion|de gracia|de ejecucion|de implementacion|de experiencia|de funcionamiento|al dia|del? (?:dia|ano|mes|periodo|trimestre|semestre))\b|^\s*anos?\s+(?:a|o|y) mas\b/;

/**
 * Whether a figure with a unit of time is an age, a deadline or a stretch of the calendar: no measure of an indicator. Years are one only
 * where the words say so.
 */
export function isAgeOrStretch(unit: TimeUnit, hasDecimals: boolean, left: string, right: string): boolean {
  if ((unit === "years" || unit === "months") && AGED.test(left)) return !hasDecimals;
  if (OF_CALENDAR.test(right)) return true;
  if (hasDecimals) return false;
  if (unit === "years") return !MEASURED.test(left.slice(-40)) || STRETCH.test(left);
  return STRETCH.test(left) && !/\b(?:promedio|demora\w*|tiempo)\b/.test(left);
}

/** «de 6 a 35 meses», «entre 18 y 29 años»: the first number of an age stands without its unit. */
export const AGE_RANGE = /\b(?:de|desde|entre|los)\s+(?:los\s+)?\d{1,3}\s*(?:a|y|hasta|-|–)\s*(?:los\s+)?\d{1,3}\s+(?:anos|meses)\b/g;

/** «pasó de 12 a 9 meses» is no age. */
export function isAgeRange(left: string, range: string): boolean {
  if (
    /\b(?:paso|pasaron|baj\w+|redujo|redujeron|disminuy\w+|subi\w+|aument\w+|increment\w+|promedio|tiempo|cayo|descendi\w+)\b[^.;]{0,25}$/.test(
      left,
    )
  )
    return false;
  return range.endsWith("anos") || new RegExp(`\\b(?:${PEOPLE})\\b[^.;,]{0,25}$`).test(left);
}
