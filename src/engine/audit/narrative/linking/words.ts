import { fold } from "../../../reader/text/fold";

/** A word that carries meaning, by its stem, and where it stands. */
export interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const EMPTY = new Set(
  (
    "de del la las los el en y o u a al con por para que se su sus un una unos unas es son lo como no ni e ante cual cuales este esta estos " +
    "estas ese esa dicho dicha fue fueron era ha han hay mas menos entre sobre sin respecto frente ano anos total numero porcentaje tasa " +
    "indice promedio proporcion indicador indicadores servicio servicios objetivo objetivos meta metas avance avances cumplimiento valor " +
    "nivel logro logros esperado obtenido cada segun durante cuenta tipo cuando donde pero tambien solo asi mismo misma otros otras todo " +
    "todos todas toda nacional politica resultado alto medio bajo linea base enero febrero marzo abril mayo junio julio agosto setiembre " +
    "septiembre octubre noviembre diciembre acciones accion estrategica estrategico prioritario lineamiento"
  ).split(" "),
);

/** Endings of number, gender, verbs and their nouns, the longest first: «vacunó», «vacunados» and «vacunación» are one word. */
const ENDINGS =
  /(?:amientos?|imientos?|aciones|acion|iciones|icion|uciones|ucion|adoras?|adores|ador|idades|idad|ando|iendo|aron|ieron|adas?|ados?|idas?|idos?|ables?|ibles?|mente|iones|ion|aban?|ian?|aran?|eran?|iran?|ar|er|ir|as|os|es|an|en|a|o|e|s|i)$/;
const SHORTEST_STEM = 4;
const LONGEST_STEM = 8;

/** The part of a word that its forms share. */
export function stemOf(word: string): string {
  const folded = fold(word);
  const ending = folded.length > SHORTEST_STEM ? ENDINGS.exec(folded.slice(SHORTEST_STEM)) : null;
  const stem = ending === null ? folded : folded.slice(0, folded.length - ending[0].length);
  return stem.slice(0, LONGEST_STEM);
}

/** The words of a text that say what it is of: no articles, no words that every indicator has; acronyms of two letters stay. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [word] = match;
    if (!/\p{L}/u.test(word)) continue;
    const isAcronym = word.length > 1 && word === word.toUpperCase();
    if ((word.length < 3 && !isAcronym) || EMPTY.has(fold(word))) continue;
    words.push({ stem: stemOf(word), start: match.index, end: match.index + word.length });
  }
  return words;
}

/** Initials of names of several capitalised words: «Plan Operativo Institucional» is also «poi». */
export function acronymsOf(text: string): readonly string[] {
  return [...text.matchAll(/\p{Lu}[\p{L}]+(?:\s+(?:(?:de|del|la|las|los|el|y|e|para|en|a|al)\s+){0,3}\p{Lu}[\p{L}]+)+/gu)].map(([name]) =>
    fold([...name.matchAll(/\p{Lu}/gu)].map(([letter]) => letter).join("")),
  );
}
