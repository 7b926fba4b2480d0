import { readMarkedText, type MarkedNumber, type MarkedText } from "./markedNumber";
import type { TextDoubt } from "./numberDoubt";
import { provenDecimal, readNumberText, type DecimalSeparator, type NumberText } from "./numberText";

/** What a text means in a figure cell: as a number typed as text, with what is written around it where there is more than the number. */
export type FigureText = (NumberText & { readonly marked?: MarkedNumber }) | TextDoubt;

/** Reads «85%», «62,2 %», «N.D.» as `readNumberText` does, and «592 casos», «S/ 1,250.50», «ND 1/», «45 de 60» besides; of those, where `isKnownOnly`, what
 * is written as others were before. */
export function readFigureText(text: string, decimal: DecimalSeparator, isKnownOnly = false): FigureText {
  const plain = readNumberText(text, decimal);
  if (plain.kind !== "malformed") return plain;
  const marked = isKnownOnly ? (readMarkedText(text, true) ?? plain) : readMarkedText(text);
  if (marked.kind !== "marked") return marked;
  const reading = readNumberText(marked.core, decimal);
  return marked.marks.length === 0 ? reading : { ...reading, marked };
}

/** The decimal convention that a figure cell proves by itself, whatever is written around its number. */
export function decimalProvenBy(text: string): DecimalSeparator | undefined {
  return provenDecimal(text) ?? provenDecimal(coreOf(readMarkedText(text)));
}

function coreOf(marked: MarkedText): string {
  return marked.kind === "marked" ? marked.core : "";
}

/** The digits of a figure, as they stand in its text: «592» in «592 casos», «49.0» in «49.0 por ciento». */
export function numberWithin(text: string): string | undefined {
  const marked = readMarkedText(text);
  return marked.kind === "marked" ? marked.core : /\d[\d.,']*/.exec(text)?.[0];
}
