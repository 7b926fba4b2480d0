import { perCharacter } from "../../../reader/text/fold";
import { oncePer } from "../lexis/oncePer";
import { sieveOf } from "../lexis/sieve";
import type { Piece } from "../piece";

export interface FoldedPiece {
  /** Lower case without accents, letter by letter, so that places stay; figures are blotted out as «·». */
  readonly text: string;
  /** The same with its accents: «aumento» is no «aumentó». */
  readonly accented: string;
  /** Folded with its figures: «ninguno», «los tres». */
  readonly whole: string;
}

/** What was read in a sentence is read once, however many ask. */
export const foldedPiece = oncePer((piece: Piece): FoldedPiece => {
  const text = foldLetters(piece.cueText);
  const whole = piece.quote === piece.cueText ? text : foldLetters(piece.quote);
  return { text, accented: lowerLetters(piece.cueText), whole };
});

const lowerLetters = perCharacter((letter) => inPlace(letter, letter.toLowerCase()));
const foldLetters = perCharacter((letter) =>
  inPlace(
    letter,
    letter
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, ""),
  ),
);

/** Spaces of any kind alike; a letter that would change the place of those behind it stays. */
function inPlace(letter: string, changed: string): string {
  return /[\u00a0\u202f\t\n]/.test(letter) ? " " : changed.length === letter.length ? changed : letter;
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

const patternsOf = oncePer((table: readonly (readonly [string, RegExp])[]) => table.map(([, pattern]) => pattern));

/** Every place where the words stand. Patterns are bounded: what may stand between their words is counted. */
export function matches<Says extends string>(
  text: string,
  table: readonly (readonly [Says, RegExp])[],
): readonly { readonly start: number; readonly end: number; readonly says: Says; readonly words: string }[] {
  const found: { start: number; end: number; says: Says; words: string }[] = [];
  for (const { match, at } of sieveOf(patternsOf(table)).in(text)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const says = table[at]?.[0];
    if (says !== undefined && !found.some(({ start, end }) => span.start < end && span.end > start))
      found.push({ ...span, says, words: match[0] });
  }
  return found.sort((a, b) => a.start - b.start);
}
