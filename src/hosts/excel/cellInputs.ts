import type { Rect } from "../../engine/address";
import type { Piece } from "./packedSync";
import { cellCount, contains, coverCells, rowBands, type Cell } from "./rectangles";
import { rangeOf } from "./sheetRange";
import type { CellInput } from "./typedText";

/** What a cell is to hold; what is absent stays as it is. */
export interface InputCell extends Cell {
  readonly input?: CellInput;
  readonly numberFormat?: string;
}

/** Formulas as they stand right after they were written, by «row,column»: the proof that nobody has touched them since. */
export type WrittenInputs = Map<string, unknown>;

/** Cells to a piece: even with formulas of 300 characters a piece stays far below what a request may take. */
const CELLS_PER_PIECE = 5_000;

/** Pieces that write the cells as blocks; Office.js leaves alone a cell whose place in the block is null. `written` is filled with what they hold afterwards. */
export function writePieces(sheet: () => Excel.Worksheet, cells: readonly InputCell[], written?: WrittenInputs): Piece[] {
  return coverCells(cells)
    .flatMap((rect) => rowBands(rect, CELLS_PER_PIECE))
    .map((rect) => blockPiece(sheet, rect, cells.filter((cell) => contains(rect, cell)), written))
    .filter((piece): piece is Piece => piece !== undefined);
}

export function cellKey({ row, column }: Cell): string {
  return `${row},${column}`;
}

function blockPiece(sheet: () => Excel.Worksheet, rect: Rect, cells: readonly InputCell[], written: WrittenInputs | undefined): Piece | undefined {
  if (cells.length === 0) return undefined;

  const inputs = blankBlock<CellInput>(rect);
  const formats = blankBlock<string>(rect);
  let hasInputs = false;
  let hasFormats = false;
  let size = 500 + cellCount(rect) * 10;
  for (const { row, column, input, numberFormat } of cells) {
    if (input !== undefined) {
      put(inputs, rect, row, column, input);
      hasInputs = true;
      size += String(input).length * (written ? 4 : 2);
    }
    if (numberFormat !== undefined) {
      put(formats, rect, row, column, numberFormat);
      hasFormats = true;
      size += numberFormat.length;
    }
  }

  let range: Excel.Range;
  return {
    size,
    queue: () => {
      range = rangeOf(sheet(), rect);
      // The format goes first: in a cell of text format a formula would stay text.
      if (hasFormats) range.numberFormat = formats;
      if (hasInputs) range.formulas = inputs;
      if (written && hasInputs) range.load("formulas");
    },
    settle: () => {
      if (!written || !hasInputs) return;
      for (const cell of cells) if (cell.input !== undefined) written.set(cellKey(cell), (range.formulas as unknown[][])[cell.row - rect.row]?.[cell.column - rect.column]);
    },
    split: () => (rect.rows < 2 ? undefined : halves(sheet, rect, cells, written)),
  };
}

function halves(sheet: () => Excel.Worksheet, rect: Rect, cells: readonly InputCell[], written: WrittenInputs | undefined): Piece[] {
  return rowBands(rect, Math.ceil(rect.rows / 2) * rect.columns)
    .map((half) => blockPiece(sheet, half, cells.filter((cell) => contains(half, cell)), written))
    .filter((piece): piece is Piece => piece !== undefined);
}

function blankBlock<T>({ rows, columns }: Rect): (T | null)[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
}

function put<T>(block: (T | null)[][], rect: Rect, row: number, column: number, value: T): void {
  const line = block[row - rect.row];
  if (line) line[column - rect.column] = value;
}
