import { fingerprint } from "../fingerprint";

/** A code («IOP.01.01»), which stays, or a number, which is passed over; reports of other days part its thousands with a space. */
const CODE_OR_NUMBER = /((?<!\p{L})\p{L}+(?:\.\d+)+)|[-−]?\d{1,3}(?:\s\d{3})+(?!\d)(?:[.,]\d+)?|[-−]?\d+(?:[.,]\d+)*/gu;

/** A fingerprint of a text without its numbers: the same for two sentences that say other figures. */
export function skeleton(text: string): string {
  return fingerprint(text.replace(CODE_OR_NUMBER, (_, code?: string) => code ?? "#"));
}

/** The numbers of a text, in order; what is part of a code is none. */
export function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(CODE_OR_NUMBER)].flatMap(([whole, code]) => (code === undefined ? [whole] : []));
}

/** Whether a text is a figure and nothing else. */
export function isFigure(text: string): boolean {
  return /^(?:[-−]?[\d.,\s]+%?|ND|-|—)$/.test(text.trim());
}
