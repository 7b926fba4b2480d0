/**
 * Text as it is compared: lower case, no accents, one space between words, typographic dashes and quotes made plain («  AÑO\n2023 » → «ano
 * 2023»).
 */
export function fold(text: string): string {
  return text.length > SHORT ? foldedLong(text) : folded(text);
}

/**
 * An answer about a text, kept for long ones: a single text may stand in thousands of cells, each of which is asked about by every check.
 */
export function perLongText<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length <= SHORT) return of(text);
    let answer = known.get(text);
    if (answer === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(text, (answer = of(text)));
    }
    return answer;
  };
}

const SHORT = 100;
const MOST_KNOWN = 1000;

const foldedLong = perLongText(folded);

function folded(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(HYPHENATED, "$1$2")
    .normalize("NFD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(DASHES, "-")
    .replace(QUOTES, "'")
    .replace(/\s+/g, " ")
    .trim();
}

const PLAIN = /^(?:[a-z0-9.,%()/-]+(?: [a-z0-9.,%()/-]+)*)?$/;
/** A word cut at the end of a line, as pages pasted from a PDF have it: «obte-\nnidos». */
const HYPHENATED = /(\p{L})-[ \t]*\r?\n[ \t]*(\p{Ll})/gu;
/** Combining accents, soft hyphens and characters of no width. */
const MARKS = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const QUOTES = /[\u2018\u2019\u02bc\u00b4`\u2032]/g;
