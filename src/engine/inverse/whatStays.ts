import type { Rect } from "../address";
import type { CellPlace } from "../ownership/ownCells";
import { isEmpty, placeKey, sameLook, type SameHeld } from "./held";
import { hasShifted, type HeldCell } from "./ownEdits";
import { shapeKey, withRowsMoved } from "../formula/formulaTokens";
import { rowsNow, type RowsNow } from "./rowsNow";
import type { CellRestore, Held, Look, RestoreCells, RowAnchor } from "./steps";

/** A sheet as it stands when something in it is to be put back. */
export interface SheetNow {
  /** undefined where the host did not read it. */
  held(cell: CellPlace): Held | undefined;
  /** undefined where the host cannot tell: then nobody is taken to have changed it. */
  look(cell: CellPlace): Look | undefined;
  /** Contents in the columns of the anchors. */
  readonly anchors: readonly RowAnchor[];
  readonly same: SameHeld;
}

/** What a cell is to be, where it stands now. */
export interface RestoredCell extends CellPlace {
  readonly back?: Held;
  readonly look?: Look;
}

export interface Restorable {
  readonly cells: readonly RestoredCell[];
  readonly bystanders: readonly CellRestore[];
  readonly merges: readonly Rect[];
  /** Cells that somebody edited since: they stay as they are. */
  readonly kept: readonly CellPlace[];
  /** Rows or columns moved, and nothing has its place any more: all stays as it is. */
  readonly isMoved: boolean;
}

const NOTHING: Restorable = { cells: [], bystanders: [], merges: [], kept: [], isMoved: true };

/** What of a step is put back, now that somebody may have worked in the sheet since: what is hers by now stays, and is told. */
export function restorable(step: RestoreCells, now: SheetNow): Restorable {
  const rows = rowsNow(step.anchors ?? [], now.anchors);
  if (rows.isLost) return NOTHING;

  const placed = step.cells.map((cell) => ({ cell, row: rows.of(cell.row) }));
  const edited = placed.flatMap(({ cell, row }) => (row === undefined || isEdited(step, cell, row, rows, now) ? [{ cell, row }] : []));
  if (
    step.own &&
    isShifted(
      step,
      edited.map(({ cell }) => cell),
      now,
    )
  )
    return NOTHING;

  const stays = new Set(edited.map(({ cell }) => placeKey(cell)));
  // Her own cell that cannot come back to its place keeps the one it was given.
  for (const { from, to } of step.own?.moves ?? []) if (stays.has(placeKey(from))) stays.add(placeKey(to));
  const kept = new Map(edited.map(({ cell, row }) => [placeKey(cell), { row: row ?? cell.row, column: cell.column }]));
  const cells = placed.flatMap(({ cell, row }): RestoredCell[] => {
    if (row === undefined || stays.has(placeKey(cell))) return [];
    const place = { row, column: cell.column };
    const look = cell.look && lookBack(cell.look.left, cell.look.back, now.look(place));
    if (look?.isKept) kept.set(placeKey(cell), place);
    const back = cell.back && heldMoved(cell.back, rows);
    return [{ ...place, ...(back && { back }), ...(look && { look: look.look }) }];
  });
  const merges = step.merges.flatMap((area) => {
    const row = rows.of(area.row);
    // Joining an area again would lose what was typed under it since.
    const isTyped = edited.some(({ cell }) => contains(area, cell)) || covered(area).some((cell) => isHers(cell, step, now));
    return row === undefined || isTyped ? [] : [{ ...area, row }];
  });
  const bystanders = (step.bystanders ?? []).filter((cell) => {
    const held = now.held(cell);
    return cell.back !== undefined && held !== undefined && now.same(cell.back, held);
  });
  return { cells, bystanders, merges, kept: [...kept.values()], isMoved: false };
}

/** A cell that holds what it held before is not edited either: an attempt that failed half-way leaves such. */
function isEdited({ own }: RestoreCells, cell: CellRestore, row: number, rows: RowsNow, now: SheetNow): boolean {
  const held = now.held({ row, column: cell.column });
  if (held === undefined) return false;
  const { left, back } = cell;
  if (left === undefined && !own) return false;
  // A blank cell of our sheet holds nothing of hers.
  if (own && isEmpty(held)) return false;
  const holds = (content: Held | undefined): boolean => content !== undefined && now.same(content, held);
  if (!rows.hasMoved) return !holds(left) && !holds(back);
  // References moved along; where nobody knows how those of what stood before would have, it does not come back.
  if (back && !heldMoved(back, rows)) return true;
  const leftNow = left && heldMoved(left, rows);
  return !holds(leftNow) && !holds(back && heldMoved(back, rows)) && !(left && !leftNow && isSameShape(left, held));
}

function heldMoved(held: Held, rows: RowsNow): Held | undefined {
  if (held.formula === undefined || !rows.hasMoved) return held;
  const formula = withRowsMoved(held.formula, (row) => rows.of(row));
  return formula === undefined ? undefined : { ...held, formula };
}

function isSameShape(left: Held, now: Held): boolean {
  return left.formula !== undefined && now.formula !== undefined && shapeKey(left.formula) === shapeKey(now.formula);
}

function isShifted({ cells }: RestoreCells, edited: readonly CellPlace[], now: SheetNow): boolean {
  const left = cells.flatMap(({ row, column, left: held }): HeldCell[] => (held ? [{ row, column, held }] : []));
  const present = cells.flatMap(({ row, column }): HeldCell[] => {
    const held = now.held({ row, column });
    return held && !isEmpty(held) ? [{ row, column, held }] : [];
  });
  return hasShifted({ cells: left, same: now.same }, present, edited);
}

/** Part by part: what she changed of a look stays. */
function lookBack(left: Look, back: Look, now: Look | undefined): { readonly look: Look; readonly isKept: boolean } {
  if (!now) return { look: back, isKept: false };
  const differs = (part: string, look: Look) => !sameLook({ part: now[part] ?? null }, { part: look[part] ?? null });
  const hers = Object.keys(back).filter((part) => differs(part, left) && differs(part, back));
  const look = Object.fromEntries(Object.entries(back).filter(([part]) => !hers.includes(part)));
  return { look, isKept: hers.length > 0 };
}

/** A cell under a merge that the plan split, which it did not write and where something stands now. */
function isHers(cell: CellPlace, { cells }: RestoreCells, now: SheetNow): boolean {
  const held = now.held(cell);
  return held !== undefined && !isEmpty(held) && !cells.some(({ row, column }) => row === cell.row && column === cell.column);
}

function covered({ row: top, column: left, rows, columns }: Rect): CellPlace[] {
  const cells: CellPlace[] = [];
  for (let row = top; row < top + rows; row++)
    for (let column = left; column < left + columns; column++) if (row !== top || column !== left) cells.push({ row, column });
  return cells;
}

function contains({ row, column, rows, columns }: Rect, cell: CellPlace): boolean {
  return cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;
}
