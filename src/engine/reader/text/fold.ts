/**
 * Text as it is compared: lower case, no accents, one space between words, typographic dashes and quotes made plain («  AÑO\n2023 » → «ano
 * 2023»).
 */
export function fold(text: string): string {
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
