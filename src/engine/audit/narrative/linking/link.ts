import type { Cells } from "./cells";
import type { Context } from "./context";
import { evidenceOf, heardBefore } from "./evidence";
import type { Mark } from "./marks";
import { bestPath, type Worth } from "./path";
import type { Row, RowIndex } from "./rows";
import { slotsOf, telling, type Slot } from "./slots";
import { WEIGHTS } from "./weights";

/** What a mark is of, and how surely. */
export interface Link {
  readonly mark: Mark;
  /** Undefined: of nothing that the matrix holds, or that could be told. */
  readonly row: Row | undefined;
  /** What the words alone say for the row; what they say with the figure, its neighbours and how far the next row is. */
  readonly words: number;
  readonly margin: number;
  readonly slots: readonly Slot[];
}

/** Rows that compete for a mark; more than any sentence leaves open. */
const MOST_ROWS = 14;

type State = Row | "none";

/** Decides the rows of all the marks of a paragraph together. */
export function linkParagraph(marks: readonly Mark[], context: Context, index: RowIndex, cells: Cells): readonly Link[] {
  const pieces = [...new Set(marks.map(({ piece }) => piece))];
  const before = new Map(pieces.map((piece) => [piece, heardBefore(pieces, piece, context.isListItem)]));
  const candidates = marks.map((mark) => candidatesOf(mark, evidenceOf(mark, context, index, before.get(mark.piece)), cells));
  const known = new Set(candidates.flatMap(({ rows }) => [...rows.keys()]));
  const worth = candidates.map(({ rows, none }): Worth<State> => {
    const states = new Map<State, number>([["none", none]]);
    for (const row of known) {
      const own = rows.get(row);
      if (own !== undefined) states.set(row, own.worth);
    }
    return states;
  });
  const path = bestPath(worth, (from, to, place) => step(from, to, marks[place - 1], marks[place]));
  return marks.map((mark, position): Link => {
    const choice = path[position];
    const row = choice === undefined || choice.state === "none" ? undefined : choice.state;
    const own = row && candidates[position]?.rows.get(row);
    return { mark, row, words: own?.words ?? 0, margin: choice?.margin ?? 0, slots: own?.slots ?? [] };
  });
}

interface Candidate {
  readonly words: number;
  readonly worth: number;
  readonly slots: readonly Slot[];
}

function candidatesOf(
  mark: Mark,
  evidence: ReturnType<typeof evidenceOf>,
  cells: Cells,
): { readonly rows: ReadonlyMap<Row, Candidate>; readonly none: number } {
  const ranked = [...evidence.rows].sort((a, b) => b[1] - a[1]).slice(0, MOST_ROWS);
  const rows = new Map<Row, Candidate>();
  for (const [row, words] of ranked) {
    const slots = slotsOf(mark, cells.all(row));
    rows.set(row, { words, slots, worth: words + figureWorth(mark, slots) });
  }
  return { rows, none: WEIGHTS.none + evidence.none };
}

/** What the figure itself says for a row: its best cell, by the words and by being equal. */
function figureWorth({ figure, change }: Mark, slots: readonly Slot[]): number {
  if (figure === undefined || change !== undefined) return 0;
  let best: number = WEIGHTS.unlicensed;
  const tie = Math.min(WEIGHTS.mostTie, WEIGHTS.tie * telling(figure));
  for (const { score, isLicensed, tie: agrees } of slots)
    best = Math.max(best, score + (isLicensed ? 0 : WEIGHTS.unlicensed) + (agrees === undefined ? 0 : tie));
  return best;
}

const ANAPHORA =
  /\b(?:est[ea]|dich[oa]|es[ea]|mism[oa]|referid[oa]|cuyo) (?:ultimo |ultima )?(?:indicador|servicio|valor|cifra|resultado|avance|porcentaje|tasa|indice|crecimiento|meta)|\best[oa] (?:representa|equivale|significa)|\blo que (?:representa|equivale|significa)|\bcifra\b/;

function step(from: State, to: State, before: Mark | undefined, mark: Mark | undefined): number {
  if (from === "none" || to === "none" || before === undefined || mark === undefined || from !== to) return 0;
  const isSameSentence =
    before.piece === mark.piece || (before.piece.quote.endsWith(";") && before.piece.paragraph === mark.piece.paragraph);
  if (isSameSentence && mark.isInTable) return 3 * WEIGHTS.sameRow;
  const goesOn = ANAPHORA.test(mark.figure === undefined || !isSameSentence ? mark.sentence : mark.left) ? WEIGHTS.anaphora : 0;
  return (isSameSentence ? WEIGHTS.sameRow : WEIGHTS.sameRowNextSentence) + goesOn;
}
