import type { Piece } from "../piece";

export interface FoldedPiece {
  /** Lower case without accents, letter by letter, so that places stay; figures are blotted out as «·». */
  readonly text: string;
  /** The same with its accents: «aumento» is no «aumentó». */
  readonly accented: string;
  /** Folded with its figures: «ninguno», «los tres». */
  readonly whole: string;
}

const known = new WeakMap<Piece, FoldedPiece>();

export function foldedPiece(piece: Piece): FoldedPiece {
  const before = known.get(piece);
  if (before) return before;
  let accented = "";
  for (const letter of piece.cueText.replace(/[\u00a0\u202f\t\n]/g, " ")) {
    const lower = letter.toLowerCase();
    accented += lower.length === letter.length ? lower : letter;
  }
  const text = foldLetters(piece.cueText);
  const folded = { text, accented, whole: foldLetters(piece.quote) };
  known.set(piece, folded);
  return folded;
}

/** Lower case without accents; places stay. */
function foldLetters(text: string): string {
  let folded = "";
  for (const letter of text.replace(/[\u00a0\u202f\t\n]/g, " ")) {
    const plain = letter
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "");
    folded += plain.length === letter.length ? plain : letter;
  }
  return folded;
}

/** The clause of a place: since the last stop, colon or semicolon. */
export function clauseStart(text: string, at: number): number {
  for (let place = at - 1; place > 0; place--) {
    const letter = text[place];
    if (letter === ";" || letter === ":" || (letter === "." && text[place + 1] === " ")) return place + 1;
  }
  return 0;
}

/** The end of the clause of a place. */
export function clauseEnd(text: string, at: number): number {
  for (let place = at; place < text.length; place++) {
    const letter = text[place];
    if (letter === ";" || ((letter === "." || letter === ":") && (text[place + 1] ?? " ") === " ")) return place;
  }
  return text.length;
}

/** Every place where the words stand. Patterns are bounded: what may stand between their words is counted. */
export function matches<Says extends string>(
  text: string,
  table: readonly (readonly [Says, RegExp])[],
): readonly { readonly start: number; readonly end: number; readonly says: Says; readonly words: string }[] {
  const found: { start: number; end: number; says: Says; words: string }[] = [];
  for (const [says, pattern] of table)
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!found.some(({ start, end }) => span.start < end && span.end > start)) found.push({ ...span, says, words: match[0] });
    }
  return found.sort((a, b) => a.start - b.start);
}
