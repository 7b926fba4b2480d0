import { isCellError, type CellValue } from "../grid";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Characters of a mark. */
export const MARK_LENGTH = 4;

/**
 * Four characters that tell one content from another, the same after Excel, LibreOffice or a program rewrote the file: texts without the
 * forms of a line break, numbers to twelve digits, formulas by the functions they call (references move when rows are inserted). Undefined
 * where there is nothing.
 */
export function cellMark(value: CellValue | undefined, formula: string | undefined): string | undefined {
  if (formula !== undefined) return hash(`=${functionsOf(formula)}`);
  if (value === null || value === undefined || value === "") return undefined;
  if (isCellError(value)) return hash(`e${value.error}`);
  if (typeof value === "number") return hash(`n${Number(value.toPrecision(12))}`);
  return hash(typeof value === "boolean" ? `b${value}` : `t${value.replace(/\r\n?/g, "\n").normalize("NFC")}`);
}

/** Names of the functions called, in order; texts are left out, since a name may stand in one. */
function functionsOf(formula: string): string {
  const calls = formula.replace(/"[^"]*"/g, "").match(/[A-Za-z][A-Za-z0-9.]*(?=\()/g) ?? [];
  return calls.join(" ").toUpperCase();
}

/** FNV-1a, folded to 24 bits: twelve thousand contents seldom share one. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  const folded = (sum ^ (sum >>> 24)) & 0xffffff;
  return letter(folded >> 18) + letter(folded >> 12) + letter(folded >> 6) + letter(folded);
}

/** One of 64 characters that XML, formulas and every program leave as they are. */
export function letter(number: number): string {
  return ALPHABET[number & 63] ?? "A";
}

export function letterValue(text: string): number {
  return ALPHABET.indexOf(text);
}
