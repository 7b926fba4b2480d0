import type { IndicatorPart } from "../../domain/policy";
import { denominatorOpenings, departments, groupNames, numeratorOpenings, partOpenings } from "../../words/glossaryParts";
import { fold } from "../text/fold";
import { NAMES_A_MEASURE } from "./prose";

/** How surely a name is that of a part: by its words or its mark, only by being short, or not at all. */
export type PartGrade = "told" | "short" | "none";

/** «- Costa», «• Sierra», «a) Mujeres», «ii. Rural». */
const LIST_MARK =
  /^(?:[-–—•·▪▫◦‣►▸●○➢→✓>*+]+\s*|\(?[a-z]\)\s*|[a-z]\.(?:-|\))?\s+|[a-z]\.-\s*|\(?(?:i{1,3}|iv|vi{0,3}|ix|x)[).]-?\s*|\d{1,2}\)\s*|o\s+(?=\p{Lu}))/iu;
/** «15 a 29 años», «De 0 a 5», «60 y más», «Menores de 5 años», «18 años a más», «Mayor de 65». */
const AGES =
  /^(?:de |entre |grupo )?(?:\d{1,3}(?: anos| meses)? ?(?:a|-|y|hasta) ?(?:menos de |mas|\d{1,3})(?: anos| meses| dias)?(?: de edad)?(?: y mas| a mas)?|(?:menor(?:es)?|mayor(?:es)?|menos|mas) de \d{1,3}(?: anos| meses)?(?: de edad)?|\d{1,3}(?: anos)? (?:y|a|o) mas(?: anos)?)$/;
/** «I trimestre», «Quintil 1», «Quintil II». */
const NUMBERED =
  /^(?:(?:[1-4]|i{1,3}|iv)[°.]? (?:trimestre|semestre|trim\.?|sem\.?)|(?:trimestre|semestre) (?:[1-4]|i{1,3}|iv)|grado \d|\d[°.]? grado)$/;
/** A group with its kind of people: «Mujeres adolescentes», «Hombres de 15 a 29 años». */
const MOST_WORDS = 6;
const SHORT_WORDS = 4;
const SHORT_LENGTH = 40;

/** Blanks before a name: what is typed as an indentation. */
export function indentOf(text: string): number {
  return /^[\s\u00a0]*/.exec(text)?.[0].length ?? 0;
}

export function listMark(name: string): string {
  return LIST_MARK.exec(name)?.[0] ?? "";
}

/** Most indicators without a code begin so: nothing is folded for them. */
const PLAIN_MEASURE = /^(?:porcentaje|n[uú]mero|tasa|[ií]ndice|cantidad|proporci[oó]n)[ \u00a0]/i;

/** What the name of a row says of its being a part. */
export function partGrade(name: string): PartGrade {
  if (PLAIN_MEASURE.test(name)) return "none";
  const mark = listMark(name);
  const plain = plainName(name.slice(mark.length));
  if (plain === "") return "none";
  const words = plain.split(" ");
  if (operandKind(plain) !== "group" || isGroup(plain, words)) return "told";
  if (mark !== "") return "told";
  if (NAMES_A_MEASURE.test(plain)) return "none";
  return words.length <= SHORT_WORDS && plain.length <= SHORT_LENGTH ? "short" : "none";
}

function isGroup(plain: string, words: readonly string[]): boolean {
  if (groupNames.has(plain) || departments.has(plain) || AGES.test(plain) || NUMBERED.test(plain)) return true;
  if (words.length > MOST_WORDS) return false;
  if (partOpenings.some((opening) => startsWithWord(plain, opening))) return true;
  const [first = "", second = ""] = words;
  // «Mujeres rurales», «Lima: provincias», «Hombres de 15 a 29 años».
  return groupNames.has(first.replace(/[:;,]$/, "")) && !GENERAL.has(first) && !NAMES_A_MEASURE.test(second);
}

/** Words that begin names of other things too: «Nacional de empleo», «Centro de salud», «Gestión…». */
const GENERAL: ReadonlySet<string> = new Set([
  "nacional",
  "centro",
  "norte",
  "sur",
  "superior",
  "inicial",
  "publico",
  "publica",
  "h",
  "m",
  "otros",
  "otras",
  "otro",
  "formal",
  "costa",
  "sierra",
  "selva",
  "adolescencia",
  "juventud",
  "infancia",
]);

/** Which operand of a ratio the row is, by its name; a group where it is none. */
export function operandKind(name: string): IndicatorPart["kind"] {
  const plain = plainName(name.slice(listMark(name).length));
  if (numeratorOpenings.some((opening) => startsWithWord(plain, opening))) return "numerator";
  return denominatorOpenings.some((opening) => startsWithWord(plain, opening)) ? "denominator" : "group";
}

function startsWithWord(text: string, start: string): boolean {
  return text === start || (text.startsWith(start) && /[^a-z]/.test(text[start.length] ?? ""));
}

/** The name folded, without what stands in parentheses or in quotes and without the point at its end. */
function plainName(name: string): string {
  return fold(name)
    .replace(/ ?\([^)]*\)| ?\d?[*]+$/g, "")
    .replace(/[.:;,-]+$/, "")
    .trim();
}
