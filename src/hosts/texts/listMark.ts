/** Bullets, and letters or numbers with a bracket or a stop: «- », «• », «a) », «iv) », «1. ». */
const BULLET = /^[-*+•·▪◦●○■–—➢➤✓]\s+(?=\S)/u;
const LETTER = /^\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+(?=\S)/u;
/** «1. A PRODUCE, un plan.»: a numbered line that ends as a sentence; one that does not is a title. */
const NUMBERED = /^\d{1,2}\.\s+\S.*[.;:,]$/u;

/** The mark of an item of a list; `length`: of what is taken off, none where the mark is part of the text («a) …»). */
export function listMark(text: string): { readonly length: number } | undefined {
  const bullet = BULLET.exec(text);
  if (bullet) return { length: bullet[0].length };
  return LETTER.test(text) || NUMBERED.test(text) ? { length: 0 } : undefined;
}
