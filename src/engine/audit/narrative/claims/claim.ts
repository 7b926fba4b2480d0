import type { Cells } from "../linking/cells";
import type { Context } from "../linking/context";
import type { Mark } from "../linking/marks";
import type { Row, RowIndex } from "../linking/rows";
import type { Piece } from "../piece";
import type { Contradiction, ContradictionRule, Judgement } from "../report";

/** Words of a sentence that claim something of one row: «se superó la meta», «nivel medio», «aumentó». */
export interface Claim {
  readonly form: ClaimForm;
  /** Where the words stand in the quote. */
  readonly start: number;
  readonly end: number;
  /** What the form read in them: a direction, a band, the year it is set against. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** Where a claim stands: its row as linked, and what was verified beside it. */
export interface ClaimPlace {
  readonly row: Row;
  readonly mark: Mark;
  readonly cells: Cells;
  readonly index: RowIndex;
  readonly context: Context;
  /** Figures of the same sentence that were verified in this row, in order. */
  readonly verified: readonly Judgement[];
}

/** One kind of claim: the words that make it, as data, and the function of the matrix that it states. */
export interface ClaimForm {
  readonly rule: ContradictionRule;
  find(piece: Piece): readonly Omit<Claim, "form">[];
  /** The row that the words of the claim itself name; null: they name one that is not found; undefined: they name none. */
  named?(claim: Claim, piece: Piece, index: RowIndex, cells: Cells): Row | null | undefined;
  /** What the matrix says against it; undefined where it holds, or where the matrix cannot tell. */
  against(claim: Claim, place: ClaimPlace): Contradiction["data"] | undefined;
}
