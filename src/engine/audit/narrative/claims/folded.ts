import type { Piece } from "../piece";

export interface FoldedPiece {
  readonly text: string;
  /** Where a place of the folded text stands in the quote. */
  place(at: number): number;
}

const known = new WeakMap<Piece, FoldedPiece>();

/** The piece in lower case without accents, letter by letter, so that places stay: figures are blotted out as «·». */
export function foldedPiece(piece: Piece): FoldedPiece {
  const before = known.get(piece);
  if (before) return before;
  let text = "";
  for (const letter of piece.cueText) {
    const folded = letter
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase();
    text += folded.length === letter.length ? folded : letter;
  }
  const folded = { text: text.replace(/[\u00a0\u202f]/g, " "), place: (at: number): number => at };
  known.set(piece, folded);
  return folded;
}
