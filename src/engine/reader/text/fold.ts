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
  const joined = text.includes("\n") ? text.replace(HYPHENATED, "$1$2") : text;
  const plain = (ALONE.test(joined) ? eachAlone(joined) : foldedTogether(joined)).trim();
  return plain.includes("  ") ? plain.replace(/ +/g, " ") : plain;
}

function foldedTogether(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase().replace(DASHES, "-").replace(QUOTES, "'").replace(/\s/g, " ");
}

/**
 * Each character of a text put through a table that fills itself; two units that are one character go together. What answers every
 * character with one as long keeps all in their places.
 */
export function perCharacter(of: (character: string) => string): (text: string) => string {
  const known = new Array<string | undefined>(LAST_KNOWN + 1);
  return (text) => {
    let out = "";
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let to = known[code];
      const end = to === undefined && code >= 0xd800 && code <= 0xdbff && isLowHalf(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
      if (to === undefined) {
        to = of(text.slice(at, end));
        if (code <= LAST_KNOWN) known[code] = to;
      }
      if (to.length !== end - at || to.charCodeAt(0) !== code || end > at + 1) {
        out += text.slice(from, at) + to;
        from = end;
      }
      at = end - 1;
    }
    return from === 0 ? text : out + text.slice(from);
  };
}

/** The last of the signs, arrows and letters that reports are written in. */
const LAST_KNOWN = 0x22ff;

const eachAlone = perCharacter(foldedTogether);

function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Characters that are folded alike wherever they stand: no sigma that ends a word, no marks that change places. */
const ALONE = /^[\u0300-\u036f\0-\u0243\u1e00-\u1eff\u2000-\u20cf\u2100-\u22ff\ufe58\ufe63\ufeff\uff0d]*$/;
const PLAIN = /^(?:[a-z0-9.,%()/-]+(?: [a-z0-9.,%()/-]+)*)?$/;
/** A word cut at the end of a line, as pages pasted from a PDF have it: «obte-\nnidos». */
const HYPHENATED = /(\p{L})-[ \t]*\r?\n[ \t]*(\p{Ll})/gu;
/** Combining accents, soft hyphens and characters of no width. */
const MARKS = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const QUOTES = /[\u2018\u2019\u02bc\u00b4`\u2032]/g;
