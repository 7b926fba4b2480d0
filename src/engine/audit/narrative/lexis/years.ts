import { plain, type Span } from "./plain";

const SPAN_OF_YEARS = /(?<![\d.,])(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)?\d{2}(?![\d.,]\d|\d)/gu;
const YEAR = /(?<![\d.,])(?:19[5-9]\d|20[0-6]\d)(?![\d%]|[.,]\d|\s?%)/gu;
/** «2045 víctimas»: what is counted stands behind in the plural. */
const COUNTED =
  /^\s+(?!(?:los|las|mas|menos|tres|seis|dos|diez|sus|estos|estas|esos|unos|unas|ambos|ambas|todos|todas|otros|otras|es|algunos|algunas|muchos|muchas|varios|varias|dichos|dichas|solos|tras|nuestros|ellos|ellas)\b)[a-zñ]{3,}(?:s)\b/;
const OF_TIME = /\b(?:en|ano|anos|desde|periodo|diciembre|del|a partir de|respecto (?:de|a)|al)\s+$/;

/** Plain years and spans of years: no figures, but they say of when a figure is. */
export function years(sentence: string): readonly Span[] {
  if (!/\d{4}/.test(sentence)) return [];
  const text = plain(sentence);
  const spans = [...sentence.matchAll(SPAN_OF_YEARS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const alone = [...sentence.matchAll(YEAR)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => OF_TIME.test(text.slice(Math.max(0, start - 20), start)) || !COUNTED.test(text.slice(end, end + 40)));
  return [...spans, ...alone];
}
