import { around, type Span } from "./plain";
import type { SpelledNumber } from "./spelledNumbers";

const MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre";

/** Before a number in words: it is a name, an order or a stretch, and counts nothing. */
const NO_COUNT_BEFORE =
  /\b(?:cada|tipo|nivel|fase|etapa|articulo|numeral|eje|componente|capitulo|puesto|lugar|numero|nro\.?|grado|dia|pagina|anexo|siglo|ultim[oa]s|primer[oa]s|proxim[oa]s|siguientes|a las|desde las|hasta las|tolerancia|hambre|partir de)\s+$/;
const ZERO_IDIOM = /\b(?:desde|partir de|tolerancia|hambre)\s+$/;
const NO_COUNT_AFTER = new RegExp(
  `^\\s+(?:primer[oa]s|ultim[oa]s|proxim[oa]s|siguientes|veces|de (?:${MONTHS})\\b|emisiones|decadas|trimestres?|bimestres?|semestres?|quinquenios?)`,
);

/** «uno en nivel bajo», «uno más que», «uno del que no se sabe»; «uno de los» and «uno a uno» are idioms. */
const ONE_BEFORE_IDIOM = /\b(?:cada|ni|a|por|algun|de|como|con|el|que)\s+$/;
const ONE_AFTER_IDIOM =
  /^\s+(?:de (?:los|las|ellos|ellas|estos|estas|sus|nuestros)|a|u|y otro|y otra|por|mismo|misma|que otro|tras|solo)\b/;
const ONE_STATE =
  /^\s+(?:(?:en|con|de)\s+(?:nivel|avance|cumplimiento|alto|medio|bajo|dato|medicion)|en\s+(?:el\s+)?nivel|avance|cumplimiento|nivel|sin|no|mas|menos|tiene|se|del?\s+que|alcanz\w+|present\w+|registr\w+|quedo|cayo|subio|bajo|alto|medio|que|carec\w+|figura|permanec\w+|cumpl\w+|lleg\w+|super\w+)\b/;
const ONLY = /\b(?:solo|solamente|unicamente|apenas|tan solo|exactamente)\s+$/;
const COUNTED =
  /^\s+(?:indicador|servicio|objetivo|accion|entidad|distrito|region|proyecto|comisaria|establecimiento|institucion|gobierno)[a-z]*\s+/;
const IN_A_LIST = /(?:^|[,;:(]\s*|\b[ye]\s+)$/;

/** Whether a number in words counts or measures something, as far as the words beside it say. */
export function counts({ start, end, value }: SpelledNumber, text: string, original: string): boolean {
  const { left, right } = around(text, { start, end });
  const word = text.slice(start, end);
  if (isName(original, start, end)) return false;
  if (word === "un" || word === "una") return countsOne(left, right);
  if (value === 1)
    return (
      (!ONE_BEFORE_IDIOM.test(left) || isOfOneNot(left, right)) &&
      (ONLY.test(left) || (!ONE_AFTER_IDIOM.test(right) && isOneOfSeveral(left, right)))
    );
  if (value === 0) return !ZERO_IDIOM.test(left);
  if (word === "mil" && /^\s+(?:y un|gracias)/.test(right)) return false;
  return !NO_COUNT_BEFORE.test(left) && !NO_COUNT_AFTER.test(right);
}

/** «un indicador en nivel bajo», «una no tiene dato», «solo un distrito»; «un» is an article everywhere else. */
function countsOne(left: string, right: string): boolean {
  if (/^\s+(?:vez|poco|tanto|solo|sola)\b/.test(right)) return false;
  if (ONLY.test(left)) return /^\s+[a-zñ]{4,}/.test(right);
  const counted = COUNTED.exec(right)?.[0];
  if (counted !== undefined) return IN_A_LIST.test(left) && ONE_STATE.test(` ${right.slice(counted.length)}`);
  return IN_A_LIST.test(left) && /^\s+(?:en nivel|con nivel|no|sin|mas que|menos que|del? que)\b/.test(right);
}

/** «de uno no se dispone de valor» */
function isOfOneNot(left: string, right: string): boolean {
  return /\bde\s+$/.test(left) && /^\s+(?:no|aun no|todavia no)\b/.test(right);
}

function isOneOfSeveral(left: string, right: string): boolean {
  return ONE_STATE.test(right) || (IN_A_LIST.test(left) && /^\s*(?:$|[.,;)])/.test(right));
}

/** «Dos de Mayo», «Tres Cruces»: a name inside a sentence. */
function isName(original: string, start: number, end: number): boolean {
  const first = original.charAt(start);
  if (first === first.toLowerCase()) return false;
  if (/^\s+(?:de\s+)?\p{Lu}/u.test(original.slice(end, end + 12)))
    return original.slice(start, end) !== original.slice(start, end).toUpperCase();
  return !/(?:^|[.:;¿¡(«"“–—-])\s*$/.test(original.slice(Math.max(0, start - 4), start)) && !/\p{Lu}{2}/u.test(original.slice(start, end));
}

/** «ninguno», «ningún distrito»: a count of 0. Not «de ninguna manera», «sin ningún». */
export function nonesIn(text: string): readonly SpelledNumber[] {
  return [...text.matchAll(/(?<![a-zñ])ningun(?:o|a)?(?![a-zñ])/g)]
    .map((match): SpelledNumber => ({ start: match.index, end: match.index + match[0].length, value: 0 }))
    .filter((none) => isNone(none, text));
}

function isNone(none: Span, text: string): boolean {
  const { left, right } = around(text, none);
  return (
    !/\b(?:sin|de|en|bajo|por|como)\s+$/.test(left) &&
    !/^\s+(?:manera|modo|forma|caso|momento|motivo|otr[oa]|cambio|avance|problema|dato|informacion|variacion)\b/.test(right)
  );
}
