import type { Span } from "./plain";

const POWER = String.raw`(?:100(?:[ ,.]?000){0,2}|10?[ ,.]?000(?:[ ,.]?000)?|(?:cien|diez)\s+mil|mil|cien|un\s+millon|millon)`;
const patterns: readonly RegExp[] = [
  // por cada 10 000 habitantes, por cada mil, cada 15 días
  new RegExp(String.raw`\bcada\s+(?:\d+(?:[ ,.]\d{3})*(?:\s+mil(?:lones)?)?|${POWER})(?![\w]|[.,]\d)`, "g"),
  // 12,4 por 100 000, 9.5 muertes por mil nacidos vivos, la tasa por 1 000
  new RegExp(String.raw`(?<=(?:\d|\btasa\b|\brazon\b)[^;]{0,60}\s(?:por|x)\s)${POWER}(?![\w]|[.,]\d)`, "g"),
];

/** What a rate is told per: «por cada 10 000», «por mil». No figures, in a plain text. */
export function denominators(text: string): readonly Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

/** What denominators are blotted out with, so that the figure before them is known as a rate. */
export const PER = "÷";

/** Up to four words between: «3.1 bibliotecas por cada 1 000». */
const RATE = /^(?:\s+[a-z]+){0,4}?\s+(?:por|x)\s+÷/;

export function isRate(right: string): boolean {
  return RATE.test(right);
}
