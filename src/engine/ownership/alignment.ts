import type { CellValue } from "../grid";
import { cellMark } from "./cellMark";
import { linesBetween, linesOf, type Step } from "./linesBetween";
import type { CellTrace, TracedCell } from "./sheetTrace";

/** A cell with content in the sheet that a trace is laid over: as it stands, or as it will be written. */
export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  readonly mark: string;
  readonly isText: boolean;
}

interface Content {
  readonly row: number;
  readonly column: number;
  readonly value?: CellValue | undefined;
  readonly formula?: string | undefined;
}

/** Where the rows and columns that we wrote are found. */
export interface Alignment {
  /** The row that holds what only that row held; undefined where it holds nothing of its own. */
  knownRow(row: number): number | undefined;
  /** Also for rows with nothing of their own: they go with the one above. */
  row(row: number): number;
  column(column: number): number;
}

/** A text tells a row; a number that happens to stand once hardly does. */
const TEXT = 100;

/**
 * Lays what we wrote over a sheet where rows and columns were put in, taken out or sorted. Contents that stand once on both sides tell
 * first where they went: a figure or a simple formula like another's, followed alone, takes one cell for its neighbour.
 */
export function align({ cells }: CellTrace, found: readonly MarkedCell[]): Alignment {
  const contents = cells.filter(({ kind }) => kind === "content");
  const columnVotes = new Votes();
  const anchors = onceEach(
    contents,
    found,
    ({ mark }) => mark,
    ({ mark }) => mark,
  );
  for (const [ours, there] of anchors) columnVotes.add(ours.column, there.column, there.isText ? TEXT : 1);
  const knownColumns = columnVotes.winners();
  const guess = new Line(knownColumns);

  const rowVotes = new Votes();
  const ourPlace = ({ column, mark }: TracedCell): string => `${guess.at(column)} ${mark}`;
  const foundPlace = ({ column, mark }: MarkedCell): string => `${column} ${mark}`;
  const inColumn = onceEach(contents, found, ourPlace, foundPlace);
  for (const [ours, there] of [...anchors, ...inColumn]) rowVotes.add(ours.row, there.row, there.isText ? TEXT : 1);
  const knownRows = rowVotes.winners();
  const ourRows = linesOf(contents, ({ row }) => row, ourPlace);
  const foundRows = linesOf(found, ({ row }) => row, foundPlace);
  const rows = new Line([...knownRows, ...linesBetween(knownRows, ourRows, foundRows)]);

  const ourColumns = linesOf(
    contents,
    ({ column }) => column,
    ({ row, mark }) => `${rows.at(row)} ${mark}`,
  );
  const foundColumns = linesOf(
    found,
    ({ column }) => column,
    ({ row, mark }) => `${row} ${mark}`,
  );
  const columns = new Line([...knownColumns, ...linesBetween(knownColumns, ourColumns, foundColumns)]);
  const known = new Map(knownRows);
  return { knownRow: (row) => known.get(row), row: (row) => rows.at(row), column: (column) => columns.at(column) };
}

export function markedCells(cells: Iterable<Content>): MarkedCell[] {
  const marked: MarkedCell[] = [];
  for (const { row, column, value, formula } of cells) {
    const mark = cellMark(value, formula);
    if (mark !== undefined) marked.push({ row, column, mark, isText: formula === undefined && typeof value === "string" });
  }
  return marked;
}

/** Contents that a key tells from every other, on both sides. */
function onceEach(
  contents: readonly TracedCell[],
  found: readonly MarkedCell[],
  ourKey: (cell: TracedCell) => string,
  theirKey: (cell: MarkedCell) => string,
): (readonly [TracedCell, MarkedCell])[] {
  const there = onlyOnes(found, theirKey);
  return [...onlyOnes(contents, ourKey)].flatMap(([key, ours]) => {
    const match = ours && there.get(key);
    return ours && match ? [[ours, match] as const] : [];
  });
}

function onlyOnes<Cell>(cells: readonly Cell[], keyOf: (cell: Cell) => string): Map<string, Cell | undefined> {
  const only = new Map<string, Cell | undefined>();
  for (const cell of cells) {
    const key = keyOf(cell);
    only.set(key, only.has(key) ? undefined : cell);
  }
  return only;
}

/** How many contents say that a row, or a column, went to another. */
class Votes {
  readonly #votes = new Map<number, Map<number, number>>();

  add(from: number, to: number, weight: number): void {
    const known = this.#votes.get(from) ?? new Map<number, number>();
    this.#votes.set(from, known.set(to, (known.get(to) ?? 0) + weight));
  }

  /** Each with where most say, in order. */
  winners(): Step[] {
    const won = [...this.#votes].map(([from, votes]) => {
      const [best] = [...votes].sort((a, b) => b[1] - a[1] || Math.abs(a[0] - from) - Math.abs(b[0] - from));
      return [from, best?.[0] ?? from] as const;
    });
    return won.sort((a, b) => a[0] - b[0]);
  }
}

/** Rows, or columns: those that are known, and the ones between, which go with the nearest known one before them. */
class Line {
  readonly #known: ReadonlyMap<number, number>;
  readonly #ordered: readonly Step[];

  constructor(known: readonly Step[]) {
    this.#ordered = [...known].sort((a, b) => a[0] - b[0]);
    this.#known = new Map(known);
  }

  at(from: number): number {
    const known = this.#known.get(from);
    if (known !== undefined) return known;
    let [low, high] = [0, this.#ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ordered[middle]?.[0] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    const near = this.#ordered[Math.max(0, low - 1)];
    return near ? Math.max(0, from + near[1] - near[0]) : from;
  }
}
