import type { Rect } from "../../engine/address";
import type { Axis } from "./axis";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A selection with the cell it began at, and the one it was drawn to. */
export interface Selection {
  readonly from: Cell;
  readonly to: Cell;
}

export function areaOf({ from, to }: Selection): Rect {
  const [row, column] = [Math.min(from.row, to.row), Math.min(from.column, to.column)];
  return { row, column, rows: Math.abs(from.row - to.row) + 1, columns: Math.abs(from.column - to.column) + 1 };
}

/** The selection that stands for an area somebody else set. */
export function selectionOf({ row, column, rows, columns }: Rect): Selection {
  return { from: { row, column }, to: { row: row + rows - 1, column: column + columns - 1 } };
}

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly isCommand: boolean;
}

interface Space {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Cells that hold something. */
  readonly used: Rect;
  /** Rows that a page of the keyboard moves by. */
  readonly page: number;
}

/** What a key makes of the selection; undefined where it means nothing here. */
export function movedByKey(selection: Selection, { key, shiftKey, isCommand }: Key, space: Space): Selection | undefined {
  if (isCommand && key.toLowerCase() === "a") return selectionOf(space.used);
  const at = shiftKey ? selection.to : selection.from;
  const to = isCommand ? edgeByKey(at, key, space) : cellByKey(at, key, space);
  if (!to) return undefined;
  return shiftKey ? { from: selection.from, to } : { from: to, to };
}

function cellByKey({ row, column }: Cell, key: string, { rows, columns, page }: Space): Cell | undefined {
  switch (key) {
    case "ArrowDown":
      return { row: rows.next(row, 1), column };
    case "ArrowUp":
      return { row: rows.next(row, -1), column };
    case "ArrowRight":
      return { row, column: columns.next(column, 1) };
    case "ArrowLeft":
      return { row, column: columns.next(column, -1) };
    case "PageDown":
      return { row: Math.min(row + page, rows.count - 1), column };
    case "PageUp":
      return { row: Math.max(row - page, 0), column };
    case "Home":
      return { row, column: 0 };
    default:
      return undefined;
  }
}

/** With Ctrl, to where the sheet begins or ends. */
function edgeByKey({ row, column }: Cell, key: string, { used }: Space): Cell | undefined {
  const [lastRow, lastColumn] = [Math.max(used.row + used.rows - 1, 0), Math.max(used.column + used.columns - 1, 0)];
  switch (key) {
    case "Home":
      return { row: 0, column: 0 };
    case "End":
      return { row: lastRow, column: lastColumn };
    case "ArrowDown":
      return { row: lastRow, column };
    case "ArrowUp":
      return { row: 0, column };
    case "ArrowRight":
      return { row, column: lastColumn };
    case "ArrowLeft":
      return { row, column: 0 };
    default:
      return undefined;
  }
}
