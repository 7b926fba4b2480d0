import type { Rect } from "../../../engine/address";
import type { CellValue } from "../../../engine/grid";
import type { Look } from "../../../hosts/xlsx/looks/look";
import type { HyperlinkData } from "./book/workbookData";

/** A cell that holds something or looks like something. */
export interface Cell {
  readonly value: CellValue;
  readonly formula?: string;
  /** Absent: the look of its row, column or sheet. */
  readonly look?: Look;
  readonly hyperlink?: HyperlinkData;
}

const EMPTY: Cell = { value: null };

/** The cells of a sheet, stored only where there is something. */
export class Cells {
  readonly #rows = new Map<number, Map<number, Cell>>();
  #used: { content?: Rect | undefined; everything?: Rect | undefined } | undefined = undefined;

  at(row: number, column: number): Cell {
    return this.#rows.get(row)?.get(column) ?? EMPTY;
  }

  set(row: number, column: number, cell: Cell): void {
    this.#used = undefined;
    if (isNothing(cell)) {
      const cells = this.#rows.get(row);
      cells?.delete(column);
      if (cells?.size === 0) this.#rows.delete(row);
      return;
    }
    let cells = this.#rows.get(row);
    if (!cells) this.#rows.set(row, (cells = new Map()));
    cells.set(column, cell);
  }

  /** The stored cells of an area, row by row; the rest of it is empty. */
  *within({ row, column, rows, columns }: Rect): Generator<{ row: number; column: number; cell: Cell }> {
    for (const r of keysWithin(this.#rows, row, rows)) {
      const cells = this.#rows.get(r);
      if (cells) for (const c of keysWithin(cells, column, columns)) yield { row: r, column: c, cell: cells.get(c) ?? EMPTY };
    }
  }

  /** The smallest area with everything that was ever written, or with values and formulas only. */
  used(valuesOnly: boolean): Rect | undefined {
    this.#used ??= {
      content: this.#bounds((cell) => cell.value !== null || cell.formula !== undefined),
      everything: this.#bounds(() => true),
    };
    return valuesOnly ? this.#used.content : this.#used.everything;
  }

  #bounds(counts: (cell: Cell) => boolean): Rect | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) {
        if (!counts(cell)) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

function isNothing({ value, formula, look, hyperlink }: Cell): boolean {
  return value === null && formula === undefined && look === undefined && hyperlink === undefined;
}

/** Keys from `from` on, in order; goes through whichever is shorter, the span or the map. */
function keysWithin(map: ReadonlyMap<number, unknown>, from: number, count: number): number[] {
  if (count > map.size) return [...map.keys()].filter((key) => key >= from && key < from + count).sort((a, b) => a - b);
  const keys: number[] = [];
  for (let key = from; key < from + count; key++) if (map.has(key)) keys.push(key);
  return keys;
}
