import { cellAddress, type Rect } from "../../address";
import type { BandRule, CellStyle, CellWrite, Hyperlink } from "../../plan";
import { percentBars } from "./dataBars";
import { rowRuns } from "./rowRuns";
import { sheetStyles } from "./sheetStyles";
import { wrappedHeight } from "./wrappedHeight";

/** Height in points of a table row of one line, with some air. */
export const TABLE_ROW = 17;

/** What a cell of our sheets holds. With a formula, `value` is its result. */
export interface CanvasCell {
  readonly formula?: string | undefined;
  readonly value?: CellWrite["value"];
  readonly style: CellStyle;
  /** Cell of the workbook that a click goes to: «Matriz!K12». */
  readonly link?: string;
}

/** A sheet of ours being written, from top to bottom. */
export class SheetCanvas {
  readonly cells: CellWrite[] = [];
  readonly hyperlinks: Hyperlink[] = [];
  readonly bandRules: BandRule[] = [];
  readonly rowHeights: Record<number, number> = {};
  readonly names: Record<string, Rect> = {};
  /** Rows that hold bars, by column. */
  readonly #bars = new Map<number, number[]>();

  constructor(
    /** Width of each column, in characters. */
    readonly widths: readonly number[],
  ) {}

  put(row: number, column: number, { formula, value, style, link }: CanvasCell): void {
    this.cells.push({ row, column, ...(formula === undefined ? {} : { formula }), ...(value === undefined ? {} : { value }), style });
    if (link !== undefined) this.hyperlinks.push({ row, column, to: link });
  }

  /** A row of cells from the first column on; an undefined one stays empty. */
  putRow(row: number, cells: readonly (CanvasCell | undefined)[]): void {
    cells.forEach((cell, column) => {
      if (cell) this.put(row, column, cell);
    });
  }

  /** The same look over a whole row, so that rules and fills run from edge to edge. */
  putLook(row: number, style: CellStyle, from = 0, to = this.widths.length - 1): void {
    for (let column = from; column <= to; column++) this.put(row, column, { style });
  }

  /** A percentage that is seen as a bar, as long as it says. */
  putBar(row: number, column: number, { formula, value, style }: Partial<CanvasCell>): void {
    this.put(row, column, { formula, value, style: { ...sheetStyles.bar, ...style } });
    this.#bars.set(column, [...(this.#bars.get(column) ?? []), row]);
  }

  name(name: string, row: number, column: number): void {
    this.names[name] = { row, column, rows: 1, columns: 1 };
  }

  /** Cells in sheet order; where a cell was written twice, its looks and content are joined, the later ones first. */
  finish(): readonly CellWrite[] {
    const joined = new Map<string, CellWrite>();
    for (const cell of this.cells) {
      const key = cellAddress(cell.row, cell.column);
      const before = joined.get(key);
      joined.set(key, before ? { ...before, ...cell, style: { ...before.style, ...cell.style } } : cell);
    }
    const cells = [...joined.values()].sort((a, b) => a.row - b.row || a.column - b.column);
    this.#fitHeights(cells);
    for (const [column, rows] of this.#bars)
      for (const { first, last } of rowRuns(rows))
        this.bandRules.push(percentBars({ row: first, column, rows: last - first + 1, columns: 1 }));
    this.#bars.clear();
    return cells;
  }

  /** Rows whose texts wrap get the height they need, unless one was given. */
  #fitHeights(cells: readonly CellWrite[]): void {
    const given = new Set(Object.keys(this.rowHeights));
    for (const { row, column, value, style } of cells) {
      if (style?.borderBottom && !given.has(String(row))) this.rowHeights[row] = Math.max(TABLE_ROW, this.rowHeights[row] ?? 0);
      if (typeof value !== "string" || !style?.wrap || given.has(String(row))) continue;
      const height = wrappedHeight(value, this.widths[column] ?? 10, style.size, style.bold);
      if (height > TABLE_ROW) this.rowHeights[row] = Math.max(height, this.rowHeights[row] ?? 0);
    }
  }
}
