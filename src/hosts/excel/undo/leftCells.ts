import type { Cell } from "../read/rectangles";
import { cellKey, type InputCell, type WrittenInputs } from "../read/cellInputs";
import { isKept } from "../read/keptInput";

/** What a plan leaves in the cells of a sheet: what it means to write, and what Excel gave back right after, once that is known. */
export class LeftCells {
  /** Filled while the plan is written: the proof that nobody has touched the cells since. */
  readonly written: WrittenInputs = new Map();
  readonly #planned: ReadonlyMap<string, InputCell>;

  constructor(
    readonly sheetName: string,
    readonly cells: readonly InputCell[],
  ) {
    this.#planned = new Map(cells.filter(({ input }) => input !== undefined).map((cell) => [cellKey(cell), cell]));
  }

  has(cell: Cell): boolean {
    return this.#planned.has(cellKey(cell));
  }

  /** What was meant to be put there. */
  planned(cell: Cell): unknown {
    return this.#planned.get(cellKey(cell))?.input;
  }

  /** Whether a cell that holds `now` holds what was left in it. */
  isAsLeft(cell: Cell, now: unknown): boolean {
    const key = cellKey(cell);
    if (this.written.has(key) && this.written.get(key) === now) return true;
    const input = this.#planned.get(key)?.input;
    return input !== undefined && isKept(input, now);
  }

  /** Whether the cell was read back, and holds what was meant. */
  isWritten(cell: Cell): boolean {
    const key = cellKey(cell);
    const input = this.#planned.get(key)?.input;
    return input !== undefined && this.written.has(key) && isKept(input, this.written.get(key));
  }

  /** Content of a cell as it was left, in Excel's own spelling where that is known. */
  contentOf(cell: Cell): unknown {
    const key = cellKey(cell);
    return this.written.has(key) ? this.written.get(key) : this.#planned.get(key)?.input;
  }
}
