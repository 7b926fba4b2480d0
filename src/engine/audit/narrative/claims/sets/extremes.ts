import { foldedPiece, clauseEnd, clauseStart } from "../folded";
import { sieveOf } from "../../lexis/sieve";
import type { Piece } from "../../piece";
import type { SetKind } from "./members";

/** «el menor avance», «segundo peor», «tercer lugar»: a place in an order. */
export interface Extreme {
  readonly start: number;
  readonly end: number;
  /** From which side it is counted, and the place: 1 is the very lowest or highest. */
  readonly side: "low" | "high";
  readonly place: number;
  readonly of?: SetKind;
  /** The words say that it is the value that is compared, over the years. */
  readonly isOverYears: boolean;
}

const MEASURE = "(?:nivel(?:es)? de )?(?:avances?|cumplimientos?|desempenos?|nc|progreso|ejecucion|logro|rezago|puntaje)\\b";
const NTH = "(?:(primer|segund|tercer|cuart|quint)[oa]? )?";
const LOW = "menor(?:es)?|mas baj[oa]s?|peor(?:es)?|mas rezagad[oa]s?|mas atrasad[oa]s?|mas floj[oa]s?|ultim[oa]s?";
const HIGH = "mayor(?:es)?|mas alt[oa]s?|mejor(?:es)?";
const WORD = `(?:(${LOW})|(${HIGH}))`;
const FORMS: readonly RegExp[] = [
  new RegExp(`\\b${NTH}${WORD} ${MEASURE}`, "g"),
  new RegExp(
    `\\b${MEASURE}(?: es| fue)?(?: el| la| los| las)? ${NTH}(?:(mas baj[oa]s?|menor(?:es)?)|(mas alt[oa]s?|mayor(?:es)?))\\b(?! (?:que\\b|al? |del? (?!tod|l[oa]s |la (?:matriz|politica)|plan|pei|objetivo|oe|op)))`,
    "g",
  ),
  new RegExp(
    `\\b(?:el|la) ${NTH}(?:(mas baj[oa]|peor|mas rezagad[oa]|mas atrasad[oa])|(mas alt[oa]|mejor))\\b(?= (?:de|del|entre)\\b)`,
    "g",
  ),
  new RegExp(`\\b${NTH}(?:valor|resultado|cifra|registro|dato)(?:es)? (?:(mas baj[oa]|menor)|(mas alt[oa]|mayor))\\b`, "g"),
  /()()\b(record)\b/g,
  /\b(?:el|la|objetivo|oei|oer|aei|servicio|indicador)()? ?(?:(mas rezagad[oa]|mas atrasad[oa]|peor|con mayor rezago)|(mas avanzad[oa]))\b/g,
  /()()\b(mejor) (?=objetivo|oei|oer|aei|servicio|indicador)/g,
  /()\b(mas rezagad[oa]|mas floj[oa]|peor)()(?= *:)/g,
  /()()\b(mas avanzad[oa]|mejor)(?= *:)/g,
  /\b(?:en el|el|ocupa el|en) (?:(primer|segundo|tercer|cuarto|quinto) |(ultimo) |())(?:lugar|puesto)\b/g,
];
const ORDINALS: Readonly<Record<string, number>> = {
  primer: 1,
  segund: 2,
  segundo: 2,
  tercer: 3,
  cuart: 4,
  cuarto: 4,
  quint: 5,
  quinto: 5,
};

/** The extremes that a piece states. */
export function extremesOf(piece: Piece): readonly Extreme[] {
  const { text } = foldedPiece(piece);
  const found: Extreme[] = [];
  for (const { match } of sieveOf(FORMS).in(text)) {
    const [words, nth, low, high] = match;
    const [start, end] = [match.index, match.index + words.length];
    if (found.some((other) => start < other.end && end > other.start)) continue;
    const isRezago = /rezago/.test(words) && /mayor|menor/.test(words) && !/con mayor rezago/.test(words);
    const isLow = Boolean(low) !== isRezago;
    const side = low || high ? (isLow ? "low" : "high") : "high";
    if (
      /\b(?:segun|indicadores con|mayor avance en|para un|un|lograr|hacia un|requiere|ningun)\s*$/.test(
        text.slice(Math.max(0, start - 24), start),
      )
    )
      continue;
    const of = kindOf(text, start, end);
    found.push({
      start,
      end,
      side,
      place: nth ? (ORDINALS[nth] ?? 1) : 1,
      ...(of === undefined ? {} : { of }),
      isOverYears:
        /\b(?:valor|resultado|cifra|registro|record)/.test(words) || /\banos\b|\bserie\b|\bhistoric/.test(text.slice(end, end + 60)),
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

const NOUNS: readonly (readonly [SetKind, RegExp])[] = [
  ["indicators", /\bindicador(?:es)?\b/],
  ["objectives", /\b(?:objetivos?|oei|oer|oes|op)\b/],
  ["services", /\b(?:aei|aer|acciones|accion|servicios?)\b/],
];

/** What is compared: the noun in its own clause, nearest first. */
function kindOf(text: string, start: number, end: number): SetKind | undefined {
  const from = Math.max(clauseStart(text, start), start - 90);
  const clause = text.slice(from, Math.min(clauseEnd(text, end), end + 70));
  let best: { readonly kind: SetKind; readonly distance: number } | undefined;
  for (const [kind, noun] of NOUNS)
    for (const match of clause.matchAll(new RegExp(noun, "g"))) {
      const at = from + match.index;
      const distance = at < start ? start - at - match[0].length : at - end;
      if (best === undefined || distance < best.distance) best = { kind, distance };
    }
  return best?.kind;
}
