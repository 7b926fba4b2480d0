import type { FUniver } from "@univerjs/core/lib/facade";
import type { FWorksheet } from "@univerjs/preset-sheets-core";
import type { Rect } from "../../engine/address";
import type { SheetModel } from "../excel/model/book/sheet";

/** The part of a sheet in sight that moves, beside its headings and frozen panes, in pixels of the sheet before its zoom. */
export interface FreeArea {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How far what is in it has moved. */
  readonly scrolledX: number;
  readonly scrolledY: number;
}

/** What the scroll bars cover at the right and below. */
const BARS = 14;
/** Room left around a cell that is brought into sight, so that its neighbours are seen. */
const MARGIN = { x: 60, y: 40 };

export function sheetCanvas(container: Element): Element | null {
  return container.querySelector("canvas[id*=sheet-main]");
}

export function freeArea(view: FWorksheet, canvas: DOMRect): FreeArea {
  const zoom = view.getZoom();
  const scroll = view.getScrollState();
  const first = view.getRange(0, 0).getCellRect();
  const { xSplit, ySplit } = view.getFreeze();
  const still = view.getRange(ySplit, xSplit).getCellRect();
  const reached = view.getRange(scroll.sheetViewStartRow, scroll.sheetViewStartColumn).getCellRect();
  return {
    zoom,
    left: still.left,
    top: still.top,
    width: canvas.width / zoom - still.left,
    height: canvas.height / zoom - still.top,
    scrolledX: reached.left - first.left + scroll.offsetX,
    scrolledY: reached.top - first.top + scroll.offsetY,
  };
}

/** Scrolls the sheet in front, where it must, so that an area of it stands whole in the part that moves, or its first cell at least. */
export function reveal(api: FUniver, view: FWorksheet, container: Element, sheet: SheetModel, { row, column, rows, columns }: Rect): void {
  const canvas = sheetCanvas(container);
  if (!canvas) return;
  const free = freeArea(view, canvas.getBoundingClientRect());
  const first = view.getRange(row, column).getCellRect();
  const last = view.getRange(row + rows - 1, column + columns - 1).getCellRect();
  const x = scrollFor({
    from: first.left - free.left,
    to: last.right - free.left,
    at: free.scrolledX,
    room: free.width - BARS,
    margin: MARGIN.x,
  });
  const y = scrollFor({
    from: first.top - free.top,
    to: last.bottom - free.top,
    at: free.scrolledY,
    room: free.height - BARS,
    margin: MARGIN.y,
  });
  if (x === free.scrolledX && y === free.scrolledY) return;
  // Measured from the first cell: Univer counts rows and columns from the top of the sheet, whatever is frozen.
  api.syncExecuteCommand("sheet.operation.set-scroll", {
    unitId: view.getSheet().getUnitId(),
    sheetId: sheet.id,
    sheetViewStartRow: 0,
    sheetViewStartColumn: 0,
    offsetX: x,
    offsetY: y,
  });
}

/** One side of the cells to be seen, from the place where the moving part begins. */
interface Side {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly room: number;
  readonly margin: number;
}

/** How far to scroll so that a stretch is seen with room around it; as it is where it is seen already, or stands in the frozen part. */
export function scrollFor({ from, to, at, room, margin }: Side): number {
  if (from < 0) return at;
  if (from >= at && to <= at + room) return at;
  const around = Math.max(0, Math.min(margin, (room - (to - from)) / 2));
  // What is longer than the room shows its beginning.
  if (from < at || to - from > room) return Math.max(0, from - around);
  return to + around - room;
}
