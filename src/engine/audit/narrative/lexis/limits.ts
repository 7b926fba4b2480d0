import type { Reading } from "./numbers";

/** Before a limit of a band: «superan el 95 %», «entre 75 %», «entre 75 % y 95 %», «menor a 75 %». */
const BEFORE =
  /(?:\b(?:(?:mayor|menor|superior|inferior|igual)(?:es)?(?:\s+[oy]\s+(?:igual|mayor|menor)(?:es)?)?\s+(?:al?|que|del?)|superan?|super(?:o|aron|ar|en|e)|sobrepas\w+|rebas\w+|exced\w+|(?:mas|menos)\s+del?|(?:encima|debajo|partir)\s+del?|entre|hasta|desde|por lo menos|al menos|(?:no|ni)\s+(?:lleg\w+\s+al?|alcanz\w+)|entre\s+(?:el\s+)?\d[\d.,]*\s?%?\s+y)(?:\s+(?:el|los))?|(?:umbral|limite|corte|piso|tope|nivel\s+(?:alto|medio))\s+del?|[≥≤<>]=?|[[(]\s*|[-–,;]\s?)\s*$/;
const AFTER = /^\s?%?\s*(?:(?:o|a|y)\s+(?:mas|menos)\b|[>\])⟩])/;
/** A target that happens to equal a limit. */
const TARGET =
  /^\s?%?\s*(?:de\s+)?(?:(?:lo|la|el)\s+)?(?:programad|previst|esperad|planificad|establecid|comprometid|meta\b|lograd|obtenid|alcanzad|del? (?:20|19)\d\d)/;
/** «[0-75>», a dash or a comma before the limit counts only inside a bracket. */
const DASH = /[-–,;]\s?$/;
const OPEN = /[[(<]\s*\d[\d.,]*\s*[-–,;]\s?$/;

/** Whether a number that equals a limit in force stands there as the limit, and not as a figure. */
export function isLimit(readings: readonly Reading[], limits: readonly number[], left: string, right: string): boolean {
  if (!readings.some(({ value }) => limits.includes(value)) || TARGET.test(right)) return false;
  if (AFTER.test(right) && !/^\s?%?\s*\)/.test(right)) return true;
  return BEFORE.test(left) && (!DASH.test(left) || OPEN.test(left)) && !/\(\s*$/.test(left);
}
