import type { Span } from "./plain";

/** A whole number in words, in a plain text. */
export interface SpelledNumber extends Span {
  readonly value: number;
}

const SMALL =
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve " +
  "veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve";
const UNITS = new Map(SMALL.split(" ").map((word, value): [string, number] => [word, value]));
for (const [word, value] of [
  ["un", 1],
  ["una", 1],
  ["veintiun", 21],
  ["veintiuna", 21],
] as const)
  UNITS.set(word, value);
const TENS = new Map(
  "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ").map((word, at) => [word, (at + 2) * 10]),
);
const HUNDREDS = new Map<string, number>([
  ["cien", 100],
  ["ciento", 100],
  ..."doscient trescient cuatrocient quinient seiscient setecient ochocient novecient"
    .split(" ")
    .flatMap((stem, at): readonly [string, number][] => [
      [`${stem}os`, (at + 2) * 100],
      [`${stem}as`, (at + 2) * 100],
    ]),
]);

interface Word extends Span {
  readonly text: string;
}

interface Read {
  readonly value: number;
  /** Index of the word after it. */
  readonly next: number;
}

/** Every whole number in words of a plain text, up to millions: «doscientos setenta y cuatro», «tres mil doce», «un millon». */
export function spelledNumbersIn(text: string): readonly SpelledNumber[] {
  const found: SpelledNumber[] = [];
  const words = [...text.matchAll(/[a-zñ]+/g)].map((match): Word => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (let at = 0; at < words.length;) {
    const read = number(words, at, text);
    const [first, last] = [words[at], words[(read?.next ?? 0) - 1]];
    if (read && first && last && isWhole(text, first.start, last.end)) found.push({ start: first.start, end: last.end, value: read.value });
    at = read?.next ?? at + 1;
  }
  return found;
}

/** «treinta y dos» (plain) → 32; undefined where the text is no number, or not only one. */
export function spelledNumber(text: string): number | undefined {
  const [only] = spelledNumbersIn(text.trim());
  return only?.start === 0 && only.end === text.trim().length ? only.value : undefined;
}

/** No letter, digit or mark of a code beside it: «dos-tres», «A.uno». */
function isWhole(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}_-]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}_-]/u.test(text.charAt(end));
}

function number(words: readonly Word[], at: number, text: string): Read | undefined {
  const below = thousands(words, at, text);
  if (!below) return undefined;
  const scale = follows(words, below.next, text) ? words[below.next]?.text : undefined;
  if (scale !== "millon" && scale !== "millones") return below;
  const rest = follows(words, below.next + 1, text) ? thousands(words, below.next + 1, text) : undefined;
  return { value: below.value * 1e6 + (rest?.value ?? 0), next: rest?.next ?? below.next + 1 };
}

function thousands(words: readonly Word[], at: number, text: string): Read | undefined {
  const below = hundreds(words, at, text);
  const mil = below && below.value > 1 ? below.next : at;
  if (words[mil]?.text !== "mil" || (mil !== at && !follows(words, mil, text))) return below;
  const rest = follows(words, mil + 1, text) ? hundreds(words, mil + 1, text) : undefined;
  return { value: (mil === at ? 1 : (below?.value ?? 1)) * 1000 + (rest?.value ?? 0), next: rest?.next ?? mil + 1 };
}

function hundreds(words: readonly Word[], at: number, text: string): Read | undefined {
  const word = words[at]?.text ?? "";
  const base = HUNDREDS.get(word);
  if (base === undefined) return tens(words, at, text);
  const rest = word !== "cien" && follows(words, at + 1, text) ? tens(words, at + 1, text) : undefined;
  return rest && rest.value > 0 ? { value: base + rest.value, next: rest.next } : { value: base, next: at + 1 };
}

function tens(words: readonly Word[], at: number, text: string): Read | undefined {
  const word = words[at]?.text ?? "";
  const base = TENS.get(word);
  const unit = UNITS.get(words[at + 2]?.text ?? "");
  if (base !== undefined && words[at + 1]?.text === "y" && unit !== undefined && unit > 0 && unit < 10)
    if (follows(words, at + 1, text) && follows(words, at + 2, text)) return { value: base + unit, next: at + 3 };
  const value = base ?? UNITS.get(word);
  return value === undefined ? undefined : { value, next: at + 1 };
}

/** Only space between that word and the one before it. */
function follows(words: readonly Word[], at: number, text: string): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && word !== undefined && /^\s+$/.test(text.slice(before.end, word.start));
}
