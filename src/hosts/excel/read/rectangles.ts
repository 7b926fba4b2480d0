import type { Rect } from "../../../engine/address";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Few rectangles that cover all the cells, with some slack (cells that were not asked for) where that saves requests. */
export function coverCells(cells: Iterable<Cell>): Rect[] {
  const done: Rect[] = [];
  let open: { rect: Rect; cells: number }[] = [];
  for (const [column, runs] of columnRuns(cells)) {
    const next: typeof open = [];
    for (const run of runs) {
      const neighbour = open.find(
        ({ rect, cells: held }) => rect.column + rect.columns === column && worthJoining(join(rect, run), held + run.rows),
      );
      if (neighbour) {
        open = open.filter((other) => other !== neighbour);
        next.push({ rect: join(neighbour.rect, run), cells: neighbour.cells + run.rows });
      } else next.push({ rect: run, cells: run.rows });
    }
    done.push(...open.map(({ rect }) => rect));
    open = next;
  }
  return [...done, ...open.map(({ rect }) => rect)];
}

/** Rectangles that cover exactly the cells, none else: what styles are painted on. */
export function tileCells(cells: Iterable<Cell>): Rect[] {
  const tiles = new Map<string, Rect>();
  /** Where a tile goes on to the right: its first column, by the column and rows that would continue it. */
  const growing = new Map<string, number>();
  for (const [column, runs] of columnRuns(cells, 0)) {
    for (const run of runs) {
      const lines = `${run.row}:${run.rows}`;
      const first = growing.get(`${column}:${lines}`) ?? column;
      tiles.set(`${first}:${lines}`, { ...run, column: first, columns: column - first + 1 });
      growing.set(`${column + 1}:${lines}`, first);
    }
  }
  return [...tiles.values()];
}

/** The rectangle cut into bands of whole rows of at most `limit` cells each. */
export function rowBands(rect: Rect, limit: number): Rect[] {
  const rows = Math.max(1, Math.floor(limit / rect.columns));
  const bands: Rect[] = [];
  for (let row = 0; row < rect.rows; row += rows) bands.push({ ...rect, row: rect.row + row, rows: Math.min(rows, rect.rows - row) });
  return bands;
}

export function cellCount({ rows, columns }: Rect): number {
  return rows * columns;
}

export function contains(rect: Rect, { row, column }: Cell): boolean {
  return row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
}

/** The smallest rectangle around both. */
export function join(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The part common to both, or undefined. */
export function intersect(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** Rows a run may skip: an untouched cell in a block costs less than one more block. */
const TOLERATED_GAP = 64;

function columnRuns(cells: Iterable<Cell>, gap = TOLERATED_GAP): [number, Rect[]][] {
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const rows = columns.get(column) ?? new Set<number>();
    columns.set(column, rows.add(row));
  }
  return [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, rows]) => [
      column,
      runsOf(
        column,
        [...rows].sort((a, b) => a - b),
        gap,
      ),
    ]);
}

function runsOf(column: number, rows: readonly number[], gap: number): Rect[] {
  const runs: Rect[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row - (last.row + last.rows) <= gap) runs[runs.length - 1] = { ...last, rows: row - last.row + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}

function worthJoining(rect: Rect, held: number): boolean {
  return cellCount(rect) <= held * 2 + TOLERATED_GAP;
}
