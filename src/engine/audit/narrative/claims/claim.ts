import type { Cells } from "../linking/cells";
import type { Mark } from "../linking/marks";
import type { Row } from "../linking/rows";
import type { Piece } from "../piece";
import type { Contradiction, ContradictionRule } from "../report";

/** Words of a sentence that claim something of one row: «se superó la meta», «nivel medio», «aumentó». */
export interface Claim {
  readonly form: ClaimForm;
  /** Where the words stand in the quote. */
  readonly start: number;
  readonly end: number;
  /** What the form read in them: a direction, a band, the year it is set against. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** One kind of claim: the words that make it, as data, and the function of the matrix that it states. */
export interface ClaimForm {
  readonly rule: ContradictionRule;
  find(piece: Piece): readonly Omit<Claim, "form">[];
  /** What the matrix says against it; undefined where it holds, or where the matrix cannot tell. */
  against(claim: Claim, row: Row, mark: Mark, cells: Cells): Contradiction["data"] | undefined;
}
