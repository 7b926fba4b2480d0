import { longArea } from "../../../engine/longRows";
import type { CellWrite, SheetContent } from "../../../engine/plan";
import type { Rect } from "../../../engine/address";

/** A write that says all of a cell: as the file spelled it, with a cell format of the file. */
export interface FileWrite extends CellWrite {
  readonly spelling?: string;
  readonly format?: number;
}

/** The writes of one sheet in reading order, one per cell: what is written later wins. */
export class CellEdits {
  readonly #writes: readonly FileWrite[];

  constructor(writes: readonly FileWrite[]) {
    if (areInOrder(writes)) {
      this.#writes = writes;
      return;
    }
    const merged: FileWrite[] = [];
    for (const write of [...writes].sort((a, b) => a.row - b.row || a.column - b.column)) {
      const last = merged[merged.length - 1];
      if (last && last.row === write.row && last.column === write.column) merged[merged.length - 1] = laterWins(last, write);
      else merged.push(write);
    }
    this.#writes = merged;
  }

  get length(): number {
    return this.#writes.length;
  }

  at(index: number): FileWrite | undefined {
    return this.#writes[index];
  }

  /** The write of a cell, if there is one. */
  find(row: number, column: number): FileWrite | undefined {
    let low = 0;
    let high = this.#writes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const write = this.#writes[middle] as FileWrite;
      if (write.row === row && write.column === column) return write;
      if (write.row < row || (write.row === row && write.column < column)) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}

/** One write per cell, in reading order: as the engine plans the cells of a matrix. */
function areInOrder(writes: readonly FileWrite[]): boolean {
  return writes.every(({ row, column }, index) => {
    const before = writes[index - 1];
    return before === undefined || before.row < row || (before.row === row && before.column < column);
  });
}

/** Smallest rectangle around all of them. */
export function areaOf(cells: readonly { readonly row: number; readonly column: number }[]): Rect | undefined {
  const [first] = cells;
  if (!first) return undefined;
  let { row: top, column: left } = first;
  let bottom = top;
  let right = left;
  for (const { row, column } of cells) {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Smallest rectangle around rectangles. */
export function areaAround(areas: readonly Rect[]): Rect | undefined {
  return areaOf(
    areas.flatMap(({ row, column, rows, columns }) => [
      { row, column },
      { row: row + rows - 1, column: column + columns - 1 },
    ]),
  );
}

/** Around all that is written in a sheet. */
export function contentArea({ cells, longRows }: Pick<SheetContent, "cells" | "longRows">): Rect | undefined {
  const held = areaOf(cells);
  return longRows ? areaAround([...(held ? [held] : []), longArea(longRows)]) : held;
}

/** False for writes that only change the look. */
export function changesContent(write: CellWrite): boolean {
  return write.value !== undefined || write.formula !== undefined;
}

function laterWins(first: FileWrite, second: FileWrite): FileWrite {
  const style = first.style || second.style ? { style: { ...first.style, ...second.style } } : {};
  return changesContent(second) ? { ...second, ...style } : { ...first, ...style };
}
