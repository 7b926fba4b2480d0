import type { Rect } from "../../address";
import type { Grid } from "../../grid";
import {
  isBlank,
  isBlankRow,
  isHeaderLike,
  isLowerHeader,
  isTitle,
  isUnderMerges,
  isUpperHeader,
  isYearRow,
  namedRoles,
  wordsAt,
} from "./headerRow";
import { mayNameFigures } from "./headerWords";
import type { ColumnRole } from "../matrix";

/** Rows and columns where the headers of one matrix stand (zero-based, inclusive). */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly roles: ReadonlySet<ColumnRole>;
}

/** A header must name a target or an actual, and at least this many roles. */
const FEWEST_ROLES = 3;
const TALLEST_HEADER = 6;
/** A sheet, or a matrix in it, ends after this many rows without anything in them. */
const BLANK_ROWS_AT_THE_END = 1000;

/** The first header of a matrix at or below `fromRow`, as one block per matrix standing side by side; `seen` hears what came close. */
export function findHeader(grid: Grid, fromRow: number, seen: (block: HeaderBlock) => void): readonly HeaderBlock[] | undefined {
  const lastRow = grid.area.row + grid.area.rows - 1;
  let blanks = 0;
  for (let row = fromRow; row <= lastRow && blanks < BLANK_ROWS_AT_THE_END; row += 1) {
    const said = lookForAnchor(grid, row);
    blanks = said === "blank" ? blanks + 1 : 0;
    if (said !== "anchor") continue;
    const block = headerAround(grid, row, fromRow);
    if (block === undefined) continue;
    if (isEnough(block)) return sideBySide(grid, block);
    seen(block);
  }
  return undefined;
}

function lookForAnchor(grid: Grid, row: number): "anchor" | "other" | "blank" {
  const { column: left, columns } = grid.area;
  let isBlankRow = true;
  for (let column = left; column < left + columns; column += 1) {
    const value = grid.value(row, column);
    if (value !== null) isBlankRow = false;
    if (typeof value === "string" && mayNameFigures(value)) return "anchor";
  }
  return isBlankRow ? "blank" : "other";
}

/** The row that looks most like a header in a sheet without one: what came closest to a matrix. */
export function closestHeader(grid: Grid): HeaderBlock | undefined {
  const { row: first, column: left, rows, columns } = grid.area;
  const right = left + columns - 1;
  let closest: HeaderBlock | undefined;
  for (let row = first; row < first + Math.min(rows, 100); row += 1) {
    if (namedRoles(grid, row, left, right) < 2 || !isHeaderLike(grid, row, left, right)) continue;
    const block = extent(grid, row, row, left, right);
    if (block.roles.size > (closest?.roles.size ?? 0)) closest = block;
  }
  return closest;
}

/** Last row of the data below a header: formats run on to the end of many sheets, long after the last text. */
export function lastDataRow(grid: Grid, { bottom, left, right }: HeaderBlock): number {
  const end = grid.area.row + grid.area.rows - 1;
  let last = bottom;
  for (let row = bottom + 1; row <= end && row - last <= BLANK_ROWS_AT_THE_END; row += 1)
    if (!isBlankRow(grid, row, left, right)) last = row;
  return last;
}

function headerAround(grid: Grid, anchor: number, fromRow: number): HeaderBlock | undefined {
  const { column: left, columns } = grid.area;
  const right = left + columns - 1;
  if (!isHeaderLike(grid, anchor, left, right) || isTitle(grid, anchor, left, right)) return undefined;

  let top = anchor;
  while (top > fromRow && anchor - top < 3 && isUpperHeader(grid, top - 1, left, right)) top -= 1;
  const lastRow = grid.area.row + grid.area.rows - 1;
  let bottom = anchor;
  const goesOn = (row: number): boolean => isLowerHeader(grid, row, left, right) || isUnderMerges(grid, row, left, right);
  while (bottom < lastRow && bottom - top + 1 < TALLEST_HEADER && goesOn(bottom + 1)) bottom += 1;
  // A blank row between the titles of the blocks and their years.
  if (bottom + 2 <= lastRow && bottom - top < 2 && isBlankRow(grid, bottom + 1, left, right) && isYearRow(grid, bottom + 2, left, right))
    bottom += 2;
  return extent(grid, top, bottom, left, right);
}

/** Columns of the block: those with a header, and those without one that hold data between or beside them. */
export function extent(grid: Grid, top: number, bottom: number, left: number, right: number): HeaderBlock {
  const roles = new Set<ColumnRole>();
  let first = right;
  let last = left;
  for (let column = left; column <= right; column += 1) {
    for (let row = top; row <= bottom; row += 1) {
      if (isBlank(grid, row, column)) continue;
      first = Math.min(first, column);
      last = Math.max(last, column);
      const words = wordsAt(grid, row, column);
      const [role] = words?.roles ?? [];
      if (words !== undefined && role !== undefined && role !== "other" && words.strength !== "doubtful" && words.spareWords <= 3)
        roles.add(role);
    }
  }
  for (const merge of grid.merges)
    if (merge.row <= bottom && merge.row + merge.rows > top && merge.column >= first && merge.column <= right)
      last = Math.max(last, Math.min(right, merge.column + merge.columns - 1));
  while (first > left && hasData(grid, bottom, first - 1)) first -= 1;
  while (last < right && hasData(grid, bottom, last + 1)) last += 1;
  return { top, bottom, left: first, right: last, roles };
}

/** true when some of the rows right below the header hold something in the column. */
function hasData(grid: Grid, bottom: number, column: number): boolean {
  const lastRow = Math.min(bottom + 60, grid.area.row + grid.area.rows - 1);
  for (let row = bottom + 1; row <= lastRow; row += 1) if (!isBlank(grid, row, column)) return true;
  return false;
}

function isEnough({ roles }: HeaderBlock): boolean {
  return (roles.has("target") || roles.has("actual")) && roles.size >= FEWEST_ROLES;
}

/** Cuts a block where a second code column begins after figures: two matrices stand side by side. */
function sideBySide(grid: Grid, block: HeaderBlock): readonly HeaderBlock[] {
  const cuts: number[] = [];
  let hasFigures = false;
  let hasCode = false;
  for (let column = block.left; column <= block.right; column += 1) {
    const roles = rolesAt(grid, block, column);
    if (hasFigures && hasCode && roles.has("code")) {
      cuts.push(column);
      hasFigures = false;
    }
    if (roles.has("code")) hasCode = true;
    if (roles.has("target") || roles.has("actual")) hasFigures = true;
  }
  const starts = [block.left, ...cuts];
  const parts = starts.map((start, index) => extent(grid, block.top, block.bottom, start, (starts[index + 1] ?? block.right + 1) - 1));
  return parts.length > 1 && parts.every(isEnough) ? parts : [block];
}

function rolesAt(grid: Grid, block: HeaderBlock, column: number): ReadonlySet<ColumnRole> {
  const roles = new Set<ColumnRole>();
  for (let row = block.top; row <= block.bottom; row += 1) {
    const words = wordsAt(grid, row, column);
    const [role] = words?.roles ?? [];
    if (role !== undefined && words?.strength !== "doubtful") roles.add(role);
  }
  return roles;
}

/** Area from a header block down to `lastRow`. */
export function areaBelow(block: HeaderBlock, lastRow: number): Rect {
  return { row: block.top, column: block.left, rows: lastRow - block.top + 1, columns: block.right - block.left + 1 };
}
