import type { Cell, Cells } from "./cells";
import type { Context } from "./context";
import { evidenceOf, heardBefore } from "./evidence";
import { changeCandidates, changeTies } from "./changes";
import type { Change, Mark } from "./marks";
import { bestPath, marginOf, type Worth } from "./path";
import type { Row, RowIndex } from "./rows";
import { RowSlots, slotsOf, telling, tieOf, unitFits, type Slot } from "./slots";
import { WEIGHTS } from "./weights";

/** What a mark is of, and how surely. */
export interface Link {
  readonly mark: Mark;
  /** Undefined: of nothing that the matrix holds, or that could be told. */
  readonly row: Row | undefined;
  /** The words name a code or a service that the matrix does not hold. */
  readonly isUnknown: boolean;
  /** What the words alone say for the row; what they say with the figure, its neighbours and how far the next row is. */
  readonly words: number;
  /** Of them, what the words of its name say, without codes. */
  readonly lexical: number;
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
  const evidence = marks.map((mark) => evidenceOf(mark, context, index, before.get(mark.piece)));
  // A row that the paragraph names beyond doubt may be that of a figure whose own sentence says nothing: «Servicio 21. El cumplimiento fue …».
  const named = new Set<Row>();
  for (const { rows } of evidence) for (const [row, words] of rows) if (words >= WEIGHTS.alarm) named.add(row);
  const first = marks.map((mark, position) =>
    candidatesOf(mark, evidence[position] ?? { rows: new Map(), lexical: new Map(), none: 0 }, named, cells),
  );
  const candidates = onceStated(marks, first, pathOf(marks, first), cells);
  const path = pathOf(marks, candidates);
  return marks.map((mark, position): Link => {
    const choice = path[position];
    const rows = candidates[position]?.rows;
    const row = choice === undefined || choice.state === "none" ? undefined : choice.state;
    const own = row && rows?.get(row);
    const isUnknown = row === undefined && (evidence[position]?.none ?? 0) >= WEIGHTS.code * WEIGHTS.codeBehind;
    // Two indicators of one service, and the figure is of neither: which of them it fails does not matter.
    const isAlike = (other: State): boolean =>
      row?.service !== undefined &&
      other !== "none" &&
      other.service === row.service &&
      own?.isTied !== true &&
      rows?.get(other)?.isTied !== true;
    const margin = choice === undefined ? 0 : marginOf(choice, isAlike);
    return {
      mark,
      row,
      isUnknown,
      words: own?.words ?? 0,
      lexical: own?.lexical ?? 0,
      margin,
      slots: row && own ? slotsOf(mark, cells.all(row)) : [],
    };
  });
}

function pathOf(marks: readonly Mark[], candidates: readonly Candidates[]): ReturnType<typeof bestPath<State>> {
  const worth = candidates.map(({ rows, none }): Worth<State> => {
    const states = new Map<State, number>([["none", none]]);
    for (const [row, candidate] of rows) states.set(row, candidate.worth);
    return states;
  });
  return bestPath(worth, (state, place) => {
    const [before, mark] = [marks[place - 1], marks[place]];
    if (state === "none" || before === undefined || mark === undefined) return 0;
    const cell = candidates[place]?.rows.get(state)?.cell;
    return stay(before, mark, cell !== undefined && candidates[place - 1]?.rows.get(state)?.cell === cell);
  });
}

/**
 * «El OP.03 obtiene 86.5 %, el OP.01 88.1 % y el OP.02 86.5 %»: a cell is stated once, by the figure whose words say most for its row; being
 * equal to it says nothing for the others.
 */
function onceStated(
  marks: readonly Mark[],
  candidates: readonly Candidates[],
  path: ReturnType<typeof pathOf>,
  cells: Cells,
): readonly Candidates[] {
  const stated = new Map<Cell, number>();
  const tied = candidates.map(({ rows }, position) => {
    const state = path[position]?.state;
    const own = state === undefined || state === "none" ? undefined : rows.get(state);
    return own?.isCellTied === true ? own : undefined;
  });
  for (const own of tied) if (own?.cell) stated.set(own.cell, Math.max(stated.get(own.cell) ?? -Infinity, own.words));
  return candidates.map((one, position) => {
    const [own, mark] = [tied[position], marks[position]];
    if (!own?.cell || mark === undefined || own.words >= (stated.get(own.cell) ?? 0)) return one;
    const others = cells.all(own.cell.row).filter((cell) => cell !== own.cell);
    const rows = new Map(one.rows);
    rows.set(own.cell.row, { ...own, worth: own.words + figureWorth(mark, others).worth });
    return { ...one, rows };
  });
}

/** The rows that compete for a mark, and what it is worth to be of none. */
interface Candidates {
  readonly rows: ReadonlyMap<Row, Candidate>;
  readonly none: number;
}

/** The rows that the words say most for, the first named first among equals. */
function likeliest(rows: ReadonlyMap<Row, number>): readonly (readonly [Row, number])[] {
  const best: (readonly [Row, number])[] = [];
  for (const one of rows) {
    if (best.length === MOST_ROWS && one[1] <= (best[MOST_ROWS - 1]?.[1] ?? 0)) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.[1] ?? 0) < one[1]) place--;
    best.splice(place, 0, one);
    if (best.length > MOST_ROWS) best.pop();
  }
  return best;
}

interface Candidate {
  readonly words: number;
  readonly lexical: number;
  /** The cell that the figure would be there. */
  readonly cell?: Cell;
  readonly worth: number;
  /** Whether the figure equals that cell; whether it equals any that the words license. */
  readonly isCellTied: boolean;
  readonly isTied: boolean;
}

function candidatesOf(mark: Mark, evidence: ReturnType<typeof evidenceOf>, named: ReadonlySet<Row>, cells: Cells): Candidates {
  const ranked = new Map(likeliest(evidence.rows));
  for (const row of named) if (ranked.size < 2 * MOST_ROWS && !ranked.has(row)) ranked.set(row, evidence.rows.get(row) ?? 0);
  const rows = new Map<Row, Candidate>();
  for (const [row, words] of ranked) {
    const own = figureWorth(mark, cells.all(row));
    const { worth, cell, isCellTied } = mark.change ? { worth: changeWorth(row, mark, mark.change, cells), isCellTied: false } : own;
    const lexical = evidence.lexical.get(row) ?? 0;
    rows.set(row, { words, lexical, worth: words + worth, isTied: own.isTied, isCellTied, ...(cell === undefined ? {} : { cell }) });
  }
  return { rows, none: WEIGHTS.none + evidence.none };
}

/** A difference that the row has speaks for it as an equal figure does; less, since a row has many. */
function changeWorth(row: Row, mark: Mark, change: Change, cells: Cells): number {
  const { figure } = mark;
  if (figure === undefined || telling(figure) < 2) return 0;
  const ties = changeCandidates(row, mark, change, cells).some((candidate) => changeTies(figure, candidate));
  return ties ? WEIGHTS.tie * WEIGHTS.unlicensedTie * telling(figure) : 0;
}

interface FigureWorth {
  readonly worth: number;
  readonly cell?: Cell;
  readonly isCellTied: boolean;
  readonly isTied: boolean;
}

/**
 * What the figure itself says for a row: its best cell, by the words and by being equal. A tie that the words do not license says half.
 * Asked of every row that competes, so that nothing is kept of its cells.
 */
function figureWorth(mark: Mark, cells: readonly Cell[]): FigureWorth {
  const { figure, isInTable } = mark;
  if (figure === undefined) return { worth: 0, isCellTied: false, isTied: false };
  const slots = new RowSlots(mark, figure, cells);
  const tie = Math.min(WEIGHTS.mostTie, WEIGHTS.tie * telling(figure));
  let best: { worth: number; cell?: Cell; isCellTied: boolean } = { worth: WEIGHTS.unlicensed, isCellTied: false };
  let untied = best;
  let isTied = false;
  let isElsewhere = false;
  for (const cell of cells) {
    const agrees = tieOf(figure, cell);
    if (!slots.isLicensed(cell)) {
      isElsewhere ||= agrees === "exact" && unitFits(figure, cell, isInTable);
      continue;
    }
    const score = slots.scoreOf(cell);
    const isCellTied = agrees !== undefined;
    const worth = score + (isCellTied ? tie : 0);
    isTied ||= isCellTied;
    if (worth > best.worth) best = { worth, cell, isCellTied };
    if (score > untied.worth) untied = { worth: score, cell, isCellTied };
  }
  const linked = untied.worth + WEIGHTS.unlicensedTie * tie;
  return isElsewhere && linked > best.worth ? { ...untied, worth: linked, isTied } : { ...best, isTied };
}

const ANAPHORA =
  /\b(?:est[ea]|dich[oa]|es[ea]|mism[oa]|referid[oa]|cuyo) (?:ultimo |ultima )?(?:indicador|servicio|valor|cifra|resultado|avance|porcentaje|tasa|indice|crecimiento|meta)|\best[oa] (?:representa|equivale|significa)|\blo que (?:representa|equivale|significa)|\bcifra\b/;

/** What going on with the row of the mark before adds. */
function stay(before: Mark, mark: Mark, isSameCell: boolean): number {
  const isSameSentence =
    before.piece === mark.piece || (before.piece.quote.endsWith(";") && before.piece.paragraph === mark.piece.paragraph);
  if (isSameSentence && mark.isInTable) return 3 * WEIGHTS.sameRow;
  // Two figures that would both be the value of one row: the second is rather of another.
  if (isSameSentence && isSameCell) return WEIGHTS.sameCell;
  const goesOn = ANAPHORA.test(mark.figure === undefined || !isSameSentence ? mark.sentence : mark.left) ? WEIGHTS.anaphora : 0;
  return (isSameSentence ? WEIGHTS.sameRow : WEIGHTS.sameRowNextSentence) + goesOn;
}
