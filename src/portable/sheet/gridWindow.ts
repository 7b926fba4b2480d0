import type { Rect } from "../../engine/address";
import type { Axis } from "./axis";
import { frozenIn, type SheetLayout } from "./sheetLayout";

/** Of the headings: the letters above, the numbers at the left. */
export const HEADING = { width: 48, height: 24 } as const;
/** Browsers do not make anything taller than this. */
const TALLEST_PAGE = 12_000_000;
/** Kept free around a cell that is brought into sight. */
const MARGIN = { rows: 60, columns: 40 } as const;

/** How far the sheet is scrolled, and the room it has. */
export interface GridScroll {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One direction of the window: what is frozen, what is scrolled, and where each line stands. */
export interface Direction {
  readonly frozen: number;
  /** Pixels of the frozen part. */
  readonly fixed: number;
  readonly first: number;
  readonly last: number;
  /** Where a line begins, in pixels after the heading. */
  place(index: number): number;
}

export interface GridWindow {
  readonly rows: Direction;
  readonly columns: Direction;
}

export function gridWindow(layout: SheetLayout, { x, y, width, height }: GridScroll): GridWindow {
  const frozen = frozenIn(layout, width, height);
  return {
    rows: direction(layout.rows, frozen.rows, y, height - HEADING.height),
    columns: direction(layout.columns, frozen.columns, x, width - HEADING.width),
  };
}

function direction(axis: Axis, frozen: number, scrolled: number, room: number): Direction {
  const fixed = axis.start(frozen);
  return {
    frozen,
    fixed,
    first: Math.max(axis.at(scrolled + fixed), frozen),
    last: axis.at(scrolled + Math.max(room, 0)),
    place: (index) => axis.start(index) - (index < frozen ? 0 : scrolled),
  };
}

/** The lines of a direction that are on the screen. */
export function linesOf({ frozen, first, last }: Direction, axis: Axis): number[] {
  const lines: number[] = [];
  for (let i = 0; i < frozen; i++) if (axis.size(i) > 0) lines.push(i);
  for (let i = first; i <= last; i++) if (axis.size(i) > 0) lines.push(i);
  return lines;
}

/** A sheet taller than a page may be is scrolled in larger steps. */
export function pageOf({ rows }: SheetLayout, room: number): { readonly height: number; readonly step: number } {
  if (rows.total <= TALLEST_PAGE) return { height: rows.total, step: 1 };
  return { height: TALLEST_PAGE, step: Math.max(1, (rows.total - room) / (TALLEST_PAGE - room)) };
}

/** The scroll in which the first cell of an area is in sight, beside what is frozen; the same one where it already is. */
export function revealing(layout: SheetLayout, scroll: GridScroll, { row, column }: Rect): Pick<GridScroll, "x" | "y"> {
  const { rows, columns } = gridWindow(layout, scroll);
  return {
    y: revealed(layout.rows, rows, row, scroll.y, scroll.height - HEADING.height, MARGIN.rows),
    x: revealed(layout.columns, columns, column, scroll.x, scroll.width - HEADING.width, MARGIN.columns),
  };
}

function revealed(axis: Axis, { frozen, fixed }: Direction, index: number, scrolled: number, room: number, wanted: number): number {
  if (index < frozen) return scrolled;
  const margin = Math.min(wanted, Math.max(0, (room - fixed - axis.size(index)) / 2));
  const lowest = axis.start(index) - fixed - margin;
  const highest = axis.start(index + 1) - room + margin;
  if (scrolled > lowest || highest > lowest) return Math.max(0, lowest);
  return Math.max(scrolled, highest, 0);
}

/** Where an area stands on the screen, cut at what is frozen; undefined where nothing of it is seen. */
export function areaOnScreen(
  { rows: rowAxis, columns: columnAxis }: SheetLayout,
  { rows, columns }: GridWindow,
  area: Rect,
): { readonly top: number; readonly left: number; readonly height: number; readonly width: number } | undefined {
  const [top, bottom] = span(rowAxis, rows, area.row, area.rows);
  const [left, right] = span(columnAxis, columns, area.column, area.columns);
  return bottom > top && right > left ? { top, left, height: bottom - top, width: right - left } : undefined;
}

function span(axis: Axis, { frozen, fixed, place }: Direction, from: number, count: number): readonly [number, number] {
  const last = Math.min(from + count, axis.count) - 1;
  const begin = from < frozen ? place(from) : Math.max(place(from), fixed);
  const end = place(last) + axis.size(last);
  return [begin, last < frozen ? end : Math.max(end, fixed > begin ? fixed : begin)];
}
