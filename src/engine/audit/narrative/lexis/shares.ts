import { around, type Span } from "./plain";
import { spelledNumber } from "./spelledNumbers";

/** A share in words, in percent: «la mitad», «dos tercios», «siete de cada 10». */
export interface Share extends Span {
  readonly percent: number;
  readonly isInWords: boolean;
}

const NUMBER = "(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|cien|mil|\\d{1,4})";
const OF_EACH = new RegExp(`(?<![\\p{L}\\p{N}.,])(${NUMBER})\\s+(?:[a-zñ]+\\s+)?de\\s+cada\\s+(${NUMBER})(?![\\p{L}\\p{N}])`, "gu");
const PARTS: Readonly<Record<string, number>> = { terci: 3, tercer: 3, cuart: 4, quint: 5, decim: 10 };
const FRACTION =
  /(?<![a-zñ])(?:(?:el|la|los|las)\s+)?(?:(una?|dos|tres|cuatro|nueve)\s+)?(?:(tercera|cuarta|quinta|decima)s?\s+partes?|(tercio|cuarto|quinto|decimo)s?)(?![a-zñ])/g;
const HALF = /(?<![a-zñ])la\s+mitad(?![a-zñ])/g;
/** «a la mitad del año», «la mitad del tiempo»; «por encima de la mitad» is a comparison. */
const NO_HALF_AFTER = /^\s+del?\s+(?:ano|periodo|camino|mes|semestre)\b/;
const NO_HALF_BEFORE = /\b(?:por|por encima de|por debajo de|superior a|mayor a|supera|superan|supero)\s+$/;

/** Every share that a plain text states. */
export function sharesIn(text: string): readonly Share[] {
  return [...halves(text), ...fractions(text), ...ofEach(text)].sort((a, b) => a.start - b.start);
}

function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

function halves(text: string): readonly Share[] {
  return [...text.matchAll(HALF)].flatMap((match) => {
    const span = spanOf(match);
    const { left, right } = around(text, span);
    return NO_HALF_AFTER.test(right) || NO_HALF_BEFORE.test(left) ? [] : [{ ...span, percent: 50, isInWords: true }];
  });
}

function fractions(text: string): readonly Share[] {
  return [...text.matchAll(FRACTION)].flatMap((match) => {
    const [whole, count, ordinal, noun] = match;
    const part = PARTS[(ordinal ?? noun ?? "").replace(/(?:a|o)$/, "")];
    const times = count === undefined ? (ordinal !== undefined && /^la\s/.test(whole) ? 1 : undefined) : spelledNumber(count);
    const span = spanOf(match);
    // «un cuarto de hora», «el tercio superior», «cuarto lugar» are none.
    const isOfSomething =
      ordinal !== undefined || (count !== undefined && /^\s+(?:del?|de\s+l[oa]s)\s+(?!hora|litro|siglo)/.test(around(text, span).right));
    return part === undefined || times === undefined || times >= part || !isOfSomething
      ? []
      : [{ ...span, percent: (100 * times) / part, isInWords: true }];
  });
}

function ofEach(text: string): readonly Share[] {
  return [...text.matchAll(OF_EACH)].flatMap((match) => {
    const [, part = "", whole = ""] = match;
    const [a, b] = [numberOf(part), numberOf(whole)];
    return a === undefined || !b || a > b ? [] : [{ ...spanOf(match), percent: (100 * a) / b, isInWords: !/\d/.test(match[0]) }];
  });
}

function numberOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : spelledNumber(text);
}
