import { MAX_COLUMNS, type Rect } from "../address";
import { shapeKey } from "../formula/formulaTokens";
import type { CellWrite, PutSheet, SheetContent } from "../plan";
import { align, markedCells } from "./alignment";
import { cellMark } from "./cellMark";
import { displacedCells, type Displaced } from "./displaced";
import { findOwnCells, type CellPlace, type OwnCells, type PresentCell } from "./ownCells";
import { isInside, traceOf, type SheetTrace } from "./sheetTrace";

/** A sheet that carries the name of one of ours, as it stands. */
export interface StandingSheet {
  /** What was kept of the last time it was written; undefined where nothing was, or a program dropped it. */
  readonly trace: SheetTrace | undefined;
  /** Cells with content, in sheet order. */
  readonly present: readonly PresentCell[];
  readonly merges: readonly Rect[];
}

/** A cell of hers that had to give way, and where it went. */
export interface CellMove {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** How a sheet of ours is written anew without losing what she put in it. */
export interface SheetRefresh {
  /** Ours as it stood: these cells are cleared before the new content is written. */
  readonly own: OwnCells;
  /** The new content, without looks for cells that hold something of hers. */
  writesOf(cells: readonly CellWrite[]): readonly CellWrite[];
  readonly moves: readonly CellMove[];
  /** Formulas that stay because they may be hers, where they stand now. */
  readonly doubtful: readonly CellPlace[];
  /** Cells of ours that stand elsewhere in the new content, or no longer: what looks at them looks at something else. */
  readonly displaced: readonly Displaced[];
  /** Merged areas that would hide something of the new content. */
  readonly split: readonly Rect[];
  /** What else we had put in it: tables, validations, the lock. */
  readonly before: Pick<SheetTrace, "tables" | "validations" | "isProtected">;
  /** Whether the height of a row, in points, is the one that we gave it. */
  ownsHeight(row: number, height: number): boolean;
}

export type RefreshOutcome =
  | { readonly ok: true; readonly refresh: SheetRefresh }
  /** `notOurs`: somebody else's sheet; `noRoom`: her cell is in the way and there is no free one to its right. */
  | { readonly ok: false; readonly why: "notOurs" | "noRoom"; readonly at?: CellPlace };

/** Programs round heights to their pixels. */
const HEIGHT_STEP = 0.8;

const NOTHING_BESIDE = { tables: [], validations: [], isProtected: false };

/** Columns beyond the content that are looked at for a free cell. */
export const SPARE_COLUMNS = 12;

/**
 * Decides cell by cell what of a standing sheet is ours. A name alone does not make a sheet ours: what we wrote must be found in it.
 * Her cells stay; one whose place the new content needs follows its row, or goes to the right of it.
 */
export function refreshSheet({ content }: Pick<PutSheet, "content">, standing: StandingSheet): RefreshOutcome {
  const { trace, present, merges } = standing;
  const planned = traceOf(content);
  const found = findOwnCells(trace ?? planned, present);
  if (!isOurs(found, standing)) return { ok: false, why: "notOurs", ...(present[0] && { at: present[0] }) };

  const contents = new Map(content.cells.filter(hasContent).map((write) => [key(write), write]));
  const toPlan = align(trace ?? planned, markedCells(content.cells));
  const writeFor = ({ row, column }: CellPlace) => contents.get(key({ row: toPlan.row(row), column: toPlan.column(column) }));
  const unread = new Set(unreadInputs(found, present, writeFor));
  const own = unread.size > 0 ? withHers(found, unread) : found;
  const hers = own.hers.filter((cell) => unread.has(cell) || !saysTheSame(cell, contents.get(key(cell))));
  const wanted = new Map<PresentCell, CellPlace>();
  for (const cell of hers) {
    const former = own.formerRow(cell.row);
    const place = { row: (former === undefined ? undefined : toPlan.knownRow(former)) ?? cell.row, column: cell.column };
    const canStay = !contents.has(key(cell));
    if (!canStay || (place.row !== cell.row && !contents.has(key(place)))) wanted.set(cell, place);
  }
  const moves: CellMove[] = [];
  const taken = new Set([...contents.keys(), ...hers.filter((cell) => !wanted.has(cell)).map(key)]);
  const right = Math.max(...rightEdges(content)) + 2;
  for (const [{ row, column }, place] of wanted) {
    const to = placeFor(place, right, taken);
    if (!to) return { ok: false, why: "noRoom", at: { row, column } };
    taken.add(key(to));
    moves.push({ from: { row, column }, to });
  }
  const moved = new Map(moves.map(({ from, to }) => [key(from), to]));
  const doubtful = own.doubtful.map((cell) => moved.get(key(cell)) ?? { row: cell.row, column: cell.column });
  const displaced = displacedCells(own.placed, planned, toPlan);
  const kept = new Set([...hers.filter((cell) => !moved.has(key(cell))).map(key), ...moves.map(({ to }) => key(to))]);
  const writesOf = (cells: readonly CellWrite[]): readonly CellWrite[] =>
    cells.filter((write) => hasContent(write) || !kept.has(key(write)));
  const split = merges.filter((merge) => content.cells.some((write) => hasContent(write) && isCovered(merge, write)));
  const ownsHeight = (row: number, height: number): boolean =>
    Math.abs(height - ((trace ?? planned).heights.get(own.formerRow(row) ?? row) ?? 0)) <= HEIGHT_STEP;
  return { ok: true, refresh: { own, writesOf, moves, doubtful, displaced, split, before: trace ?? NOTHING_BESIDE, ownsHeight } };
}

/** What she typed where her words are read and that does not come back: a formula of ours takes its place again. */
function unreadInputs(
  { placed }: OwnCells,
  present: readonly PresentCell[],
  writeFor: (former: CellPlace) => CellWrite | undefined,
): readonly PresentCell[] {
  const inputs = new Map(placed.flatMap(({ former, ...place }) => (former.kind === "input" ? [[key(place), former]] : [])));
  // Where its row or column was taken out, another cell of ours stands in its place.
  for (const { former, ...place } of placed) if (former.kind === "content") inputs.delete(key(place));
  return present.filter((cell) => {
    const former = inputs.get(key(cell));
    const ours = former && writeFor(former)?.formula;
    return ours !== undefined && (cell.formula === undefined || shapeKey(cell.formula) !== shapeKey(ours));
  });
}

function withHers(own: OwnCells, more: ReadonlySet<PresentCell>): OwnCells {
  const places = new Set([...more].map(key));
  return {
    ...own,
    owns: (row, column) => own.owns(row, column) && !places.has(key({ row, column })),
    hers: [...own.hers, ...more].sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** Our area of a sheet whose whole content is given: all of it gives way. */
export function replaceSheet(area: Rect): SheetRefresh {
  const owns = (row: number, column: number): boolean => isInside(area, row, column);
  const own: OwnCells = { owns, hers: [], doubtful: [], placed: [], found: 0, written: 0, hasTitle: false, formerRow: () => undefined };
  return {
    own,
    writesOf: (cells) => cells,
    moves: [],
    doubtful: [],
    displaced: [],
    split: [],
    before: NOTHING_BESIDE,
    ownsHeight: () => true,
  };
}

/**
 * What we wrote is there, at least a quarter of it or its title. Without a trace a title and a name tell nothing, since anybody can write
 * both: a quarter of what we would write must stand there, in its place.
 */
function isOurs({ found, written, hasTitle }: OwnCells, { trace, present }: StandingSheet): boolean {
  if (present.length === 0 || (trace !== undefined && hasTitle)) return true;
  return found > 0 && found * 4 >= written;
}

function saysTheSame({ value, formula }: PresentCell, write: CellWrite | undefined): boolean {
  return write !== undefined && cellMark(write.value, write.formula) === cellMark(value, formula);
}

/** Last column of the content and of what is printed. */
function rightEdges({ cells, print, columnWidths }: SheetContent): readonly number[] {
  const last = cells.reduce((most, { column }) => Math.max(most, column), 0);
  return [last, print.area.column + print.area.columns - 1, columnWidths.length - 1];
}

function placeFor(wanted: CellPlace, right: number, taken: ReadonlySet<string>): CellPlace | undefined {
  if (!taken.has(key(wanted))) return wanted;
  for (let column = right; column < Math.min(MAX_COLUMNS, right + SPARE_COLUMNS - 2); column++) {
    if (!taken.has(key({ row: wanted.row, column }))) return { row: wanted.row, column };
  }
  return undefined;
}

function hasContent({ value, formula }: CellWrite): boolean {
  return formula !== undefined || (value !== undefined && value !== null && value !== "");
}

function isCovered(merge: Rect, { row, column }: CellPlace): boolean {
  return isInside(merge, row, column) && (merge.row !== row || merge.column !== column);
}

function key({ row, column }: CellPlace): string {
  return `${row} ${column}`;
}
