import type { CellValue } from "../grid";
import { cellMark } from "./cellMark";
import { isInside, type SheetTrace, type TracedCell } from "./sheetTrace";

/** A cell of the sheet as it stands, with content. */
export interface PresentCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string | undefined;
}

/** Which cells of a sheet are ours, by what we remember having written there. */
export interface OwnCells {
  /** Ours: what we wrote and still stands, also where rows were put in, taken out or sorted; and the blank cells that have our look. */
  owns(row: number, column: number): boolean;
  /** Cells of the sheet with content that we did not write. */
  readonly hers: readonly PresentCell[];
  /** How many of the contents we wrote are found again, of how many. */
  readonly found: number;
  readonly written: number;
  /** Whether the first content we wrote, the title, stands where we put it. */
  readonly hasTitle: boolean;
  /** Row we wrote that stands now in this one. */
  formerRow(row: number): number | undefined;
}

export function findOwnCells(trace: SheetTrace, present: readonly PresentCell[]): OwnCells {
  const matches = new Matching(trace, present);
  const rows = presentRows(matches.pairs);
  const blanks = new Set<string>();
  const inputs = new Set<string>();
  for (const { row, column, kind } of trace.cells) {
    if (kind !== "content") (kind === "blank" ? blanks : inputs).add(key(rows.get(row) ?? row, column));
  }
  const contents = new Map(present.map((cell) => [key(cell.row, cell.column), cell]));
  const isRest = (row: number, column: number): boolean => trace.rest !== undefined && isInside(trace.rest, row, column);
  const owns = (row: number, column: number): boolean => {
    const at = key(row, column);
    return matches.ours.has(at) || inputs.has(at) || isRest(row, column) || (blanks.has(at) && !contents.has(at));
  };
  const written = trace.cells.filter(({ kind }) => kind === "content");
  const [title] = written;
  const titleCell = title && contents.get(key(title.row, title.column));
  const formerRows = new Map([...rows].map(([former, now]) => [now, former]));
  return {
    owns,
    hers: present.filter(({ row, column }) => !owns(row, column)),
    found: matches.pairs.length,
    written: written.length,
    hasTitle: titleCell !== undefined && cellMark(titleCell.value, titleCell.formula) === title?.mark,
    formerRow: (row) => formerRows.get(row),
  };
}

interface Pair {
  readonly traced: TracedCell;
  readonly present: PresentCell;
}

/** Each content we wrote is looked for once: where it was, else in its column, else anywhere. A second cell that says the same is hers. */
class Matching {
  readonly pairs: Pair[] = [];
  readonly ours = new Set<string>();

  constructor(trace: SheetTrace, present: readonly PresentCell[]) {
    const byMark = new Map<string, PresentCell[]>();
    const byPlace = new Map<string, { readonly mark: string; readonly cell: PresentCell }>();
    for (const cell of present) {
      const mark = cellMark(cell.value, cell.formula);
      if (mark === undefined) continue;
      byPlace.set(key(cell.row, cell.column), { mark, cell });
      const same = byMark.get(mark);
      if (same) same.push(cell);
      else byMark.set(mark, [cell]);
    }
    const contents = trace.cells.filter(({ kind }) => kind === "content");
    const moved = contents.filter((traced) => {
      const there = byPlace.get(key(traced.row, traced.column));
      if (there?.mark !== traced.mark) return true;
      this.#pair(traced, there.cell);
      return false;
    });
    const left = moved.filter((traced) => !this.#takeFirst(traced, byMark, (cell) => cell.column === traced.column));
    for (const traced of left) this.#takeFirst(traced, byMark, () => true);
  }

  /** The first in sheet order that is not taken: what we wrote and what stands go down the column in the same order. */
  #takeFirst(traced: TracedCell, byMark: ReadonlyMap<string, readonly PresentCell[]>, suits: (cell: PresentCell) => boolean): boolean {
    const present = byMark.get(traced.mark)?.find((cell) => suits(cell) && !this.ours.has(key(cell.row, cell.column)));
    if (present) this.#pair(traced, present);
    return present !== undefined;
  }

  #pair(traced: TracedCell, present: PresentCell): void {
    this.pairs.push({ traced, present });
    this.ours.add(key(present.row, present.column));
  }
}

/** A content that we wrote once tells its row; one that stands in many rows hardly does. */
const UNIQUE = 100;

/** Where each row that we wrote stands now: where most of its cells do. */
function presentRows(pairs: readonly Pair[]): ReadonlyMap<number, number> {
  const times = new Map<string, number>();
  for (const { traced } of pairs) times.set(traced.mark, (times.get(traced.mark) ?? 0) + 1);
  const votes = new Map<number, Map<number, number>>();
  for (const { traced, present } of pairs) {
    const ofRow = votes.get(traced.row) ?? new Map<number, number>();
    const weight = times.get(traced.mark) === 1 ? UNIQUE : 1;
    votes.set(traced.row, ofRow.set(present.row, (ofRow.get(present.row) ?? 0) + weight));
  }
  const rows = new Map<number, number>();
  for (const [row, ofRow] of votes) {
    let best: number | undefined;
    for (const [now, count] of ofRow) if (best === undefined || count > (ofRow.get(best) ?? 0)) best = now;
    if (best !== undefined) rows.set(row, best);
  }
  return rows;
}

function key(row: number, column: number): string {
  return `${row} ${column}`;
}
