import type { CellValue } from "../grid";
import { align, markedCells, type Alignment } from "./alignment";
import { cellMark } from "./cellMark";
import { isInside, type CellTrace, type TracedCell } from "./sheetTrace";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A cell of the sheet as it stands, with content. */
export interface PresentCell extends CellPlace {
  readonly value: CellValue;
  readonly formula?: string | undefined;
}

/** A cell of ours, where it stands now. */
export interface PlacedCell extends CellPlace {
  readonly former: TracedCell;
}

/** Which cells of a sheet are ours, by what we remember having written there. */
export interface OwnCells {
  /** Ours: what we wrote and still stands, also where rows or columns were put in or taken out; and the blank cells that have our look. */
  owns(row: number, column: number): boolean;
  /** Cells of the sheet with content that we did not write. */
  readonly hers: readonly PresentCell[];
  /** Those of hers that could be a formula of ours that is missing: they stay, and are told. */
  readonly doubtful: readonly PresentCell[];
  /** What we wrote and found again, and the cells where people type. */
  readonly placed: readonly PlacedCell[];
  /** How many of the contents we wrote are found again, of how many. */
  readonly found: number;
  readonly written: number;
  /** Whether the first content we wrote, the title, stands where we put it. */
  readonly hasTitle: boolean;
  /** Row we wrote that stands now in this one. */
  formerRow(row: number): number | undefined;
}

export function findOwnCells(trace: CellTrace, present: readonly PresentCell[]): OwnCells {
  const alignment = align(trace, markedCells(present));
  const matches = new Matching(trace, present, alignment);
  const now = (row: number, column: number): CellPlace => ({ row: alignment.row(row), column: alignment.column(column) });
  const typed = trace.cells.filter(({ kind }) => kind === "input");
  const inputs = typed.map((former): PlacedCell => ({ former, ...now(former.row, former.column) }));
  const inputKeys = new Set(inputs.map(key));
  const blanks = new Set(trace.cells.filter(({ kind }) => kind === "blank").map(({ row, column }) => key(now(row, column))));
  const contents = new Map(present.map((cell) => [key(cell), cell]));
  const rest = trace.rest && { ...trace.rest, ...now(trace.rest.row, trace.rest.column) };
  const owns = (row: number, column: number): boolean => {
    const at = key({ row, column });
    const isRest = rest !== undefined && isInside(rest, row, column);
    return matches.ours.has(at) || inputKeys.has(at) || isRest || (blanks.has(at) && !contents.has(at));
  };
  const written = trace.cells.filter(({ kind }) => kind === "content");
  const [title] = written;
  const titleCell = title && contents.get(key(title));
  const formerRows = new Map(trace.cells.map(({ row }) => [alignment.row(row), row]));
  for (const { row } of trace.cells) formerRows.set(alignment.knownRow(row) ?? -1, row);
  const hers = present.filter(({ row, column }) => !owns(row, column));
  return {
    owns,
    hers,
    doubtful: hers.filter(({ value, formula }) => formula !== undefined && matches.missing.has(cellMark(value, formula) ?? "")),
    placed: [...matches.pairs.map(({ traced, present: { row, column } }) => ({ former: traced, row, column })), ...inputs],
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

/**
 * Each content we wrote is looked for once: where its row and column went, else where it was; a text also in its column, else anywhere.
 * A figure or a formula that stands elsewhere may be hers, and is not taken. A second cell that says the same is hers.
 */
class Matching {
  readonly pairs: Pair[] = [];
  readonly ours = new Set<string>();
  /** Marks of contents that were not found. */
  readonly missing: ReadonlySet<string>;

  constructor(trace: CellTrace, present: readonly PresentCell[], alignment: Alignment) {
    const textsByMark = new Map<string, PresentCell[]>();
    const byPlace = new Map<string, { readonly mark: string; readonly cell: PresentCell }>();
    for (const cell of present) {
      const mark = cellMark(cell.value, cell.formula);
      if (mark === undefined) continue;
      byPlace.set(key(cell), { mark, cell });
      if (cell.formula !== undefined || typeof cell.value !== "string") continue;
      const same = textsByMark.get(mark);
      if (same) same.push(cell);
      else textsByMark.set(mark, [cell]);
    }
    const takeAt = (traced: TracedCell, at: CellPlace): boolean => {
      const there = byPlace.get(key(at));
      if (there?.mark !== traced.mark || this.ours.has(key(at))) return false;
      this.#pair(traced, there.cell);
      return true;
    };
    const contents = trace.cells.filter(({ kind }) => kind === "content");
    const isKnown = ({ row }: TracedCell): boolean => alignment.knownRow(row) !== undefined;
    // Rows that are known first: one that is only guessed must not take the cell of another.
    const ordered = [...contents.filter(isKnown), ...contents.filter((traced) => !isKnown(traced))];
    const astray = ordered.filter((traced) => !takeAt(traced, { row: alignment.row(traced.row), column: alignment.column(traced.column) }));
    const moved = astray.filter((traced) => !takeAt(traced, traced));
    const left = moved.filter((traced) => !this.#takeFirst(traced, textsByMark, (cell) => cell.column === traced.column));
    this.missing = new Set(left.filter((traced) => !this.#takeFirst(traced, textsByMark, () => true)).map(({ mark }) => mark));
  }

  /** The first in sheet order that is not taken: what we wrote and what stands go down the column in the same order. */
  #takeFirst(traced: TracedCell, byMark: ReadonlyMap<string, readonly PresentCell[]>, suits: (cell: PresentCell) => boolean): boolean {
    const present = byMark.get(traced.mark)?.find((cell) => suits(cell) && !this.ours.has(key(cell)));
    if (present) this.#pair(traced, present);
    return present !== undefined;
  }

  #pair(traced: TracedCell, present: PresentCell): void {
    this.pairs.push({ traced, present });
    this.ours.add(key(present));
  }
}

function key({ row, column }: CellPlace): string {
  return `${row} ${column}`;
}
