import { formulaFromFile } from "./fileFormula";
import { shiftFormula } from "./sharedFormula";
import type { CellError, CellValue } from "../../../engine/grid";
import type { Rect } from "../../../engine/address";

/** What a stored cell holds; also the code in `kinds`. */
export const EMPTY = 0;
export const NUMBER = 1;
export const SHARED_TEXT = 2;
export const OWN_TEXT = 3;
export const BOOLEAN = 4;
export const ERROR = 5;

/** The first cell of a shared formula: the others are read from it. */
export interface SharedMaster {
  /** The `si` that its other cells name. */
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** An array formula or data table: one formula over a rectangle. */
export interface ArrayBlock {
  readonly area: Rect;
  /** Old array formulas show in each of their cells; those that spill, only in the first. */
  readonly isSpill: boolean;
}

/** Cells of a sheet in typed arrays, row after row: about 13 bytes each. */
export class SheetCells {
  constructor(
    /** Rows that have cells, ascending; cell i of row k is at rowFirst[k] ≤ i < rowFirst[k + 1]. */
    readonly rows: Int32Array,
    readonly rowFirst: Int32Array,
    readonly columns: Uint16Array,
    readonly kinds: Uint8Array,
    /** The number, or the index of the text. */
    readonly numbers: Float64Array,
    readonly styles: Uint16Array,
    /** 0 none; n: formulas[n − 1]; −n: sharedGroups[n − 1]. */
    readonly formulaAt: Int32Array | undefined,
    readonly formulas: readonly string[],
    readonly sharedGroups: readonly (SharedMaster | undefined)[],
    readonly arrays: readonly ArrayBlock[],
    readonly sharedTexts: readonly string[],
    readonly ownTexts: readonly string[],
    readonly rowStyles: ReadonlyMap<number, number>,
    readonly hiddenRows: ReadonlySet<number>,
    /** Rectangle of the cells that hold something. */
    readonly used: Rect | undefined,
  ) {}

  /** Position of a cell in the arrays, or −1. */
  find(row: number, column: number): number {
    const at = this.#findRow(row);
    if (at < 0) return -1;
    return search(this.columns, column, this.rowFirst[at] as number, this.rowFirst[at + 1] as number);
  }

  valueAt(cell: number): CellValue {
    const number = this.numbers[cell] as number;
    switch (this.kinds[cell]) {
      case NUMBER:
        return number;
      case SHARED_TEXT:
        return this.sharedTexts[number] ?? "";
      case OWN_TEXT:
        return this.ownTexts[number] ?? "";
      case BOOLEAN:
        return number === 1;
      case ERROR:
        return errorNamed(this.ownTexts[number] ?? "#VALUE!");
      default:
        return null;
    }
  }

  /** Formula with its «=», or undefined. */
  formula(row: number, column: number): string | undefined {
    const cell = this.find(row, column);
    const text = cell < 0 ? undefined : this.fileFormula(cell, row, column);
    if (text !== undefined) return formulaFromFile(text);
    const block = this.arrays.find(({ area, isSpill }) => !isSpill && contains(area, row, column));
    return block && (block.area.row !== row || block.area.column !== column) ? this.formula(block.area.row, block.area.column) : undefined;
  }

  /** Formula as the file writes it, shared ones expanded. */
  fileFormula(cell: number, row: number, column: number): string | undefined {
    const at = this.formulaAt?.[cell] ?? 0;
    if (at >= 0) return at === 0 ? undefined : this.formulas[at - 1];
    const master = this.sharedGroups[-at - 1];
    return master && shiftFormula(master.text, row - master.row, column - master.column);
  }

  hasFormulaAt(cell: number): boolean {
    return this.formulaAt !== undefined && this.formulaAt[cell] !== 0;
  }

  /** Cells with a formula of their own and no stored result. */
  withoutResult(): readonly { readonly row: number; readonly column: number }[] {
    const { formulaAt, rows, rowFirst, columns, kinds } = this;
    const found: { row: number; column: number }[] = [];
    if (formulaAt === undefined) return found;
    for (let at = 0; at < rows.length; at += 1)
      for (let cell = rowFirst[at] as number; cell < (rowFirst[at + 1] as number); cell += 1)
        if (kinds[cell] === EMPTY && formulaAt[cell] !== 0) found.push({ row: rows[at] as number, column: columns[cell] as number });
    return found;
  }

  #findRow(row: number): number {
    const guess = row - (this.rows[0] ?? 0);
    if (this.rows[guess] === row) return guess;
    return search(this.rows, row, 0, this.rows.length);
  }
}

export function contains(area: Rect, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function search(sorted: Int32Array | Uint16Array, wanted: number, from: number, to: number): number {
  // Most rows have no gaps: the cell is where it would be in a full row.
  const guess = from + wanted - (sorted[from] ?? 0);
  if (guess >= from && guess < to && sorted[guess] === wanted) return guess;
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const errors = new Map<string, CellError>();

function errorNamed(text: string): CellError {
  let error = errors.get(text);
  if (!error) errors.set(text, (error = { error: text }));
  return error;
}
