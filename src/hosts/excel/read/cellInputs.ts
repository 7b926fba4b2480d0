import type { Rect } from "../../../engine/address";
import type { CellValue } from "../../../engine/grid";
import type { CellWrite } from "../../../engine/plan";
import type { Piece } from "../run/packedSync";
import { cellCount, contains, coverCells, rowBands, type Cell } from "./rectangles";
import { rangeOf } from "./sheetRange";
import type { CellInput } from "./typedText";

/** An empty cell is no result of a formula. */
export type CellResult = NonNullable<CellValue>;

/** What a cell is to hold; what is absent stays as it is. */
export interface InputCell extends Cell {
  readonly input?: CellInput;
  /** What its formula gives, where that is known. */
  readonly result?: CellResult;
  readonly numberFormat?: string;
}

/** What the plan computed for a formula. */
export function resultOf({ formula, value }: CellWrite): Pick<InputCell, "result"> {
  return formula === undefined || value === undefined || value === null ? {} : { result: value };
}

/** Formulas as they stand right after they were written, by «row,column»: the proof that nobody has touched them since. */
export type WrittenInputs = Map<string, unknown>;

/** Cells to a piece: even with formulas of 300 characters a piece stays far below what a request may take. */
const CELLS_PER_PIECE = 5_000;

/** Reads what a rectangle holds right before it is written over. */
export type HeadOf = (rect: Rect) => readonly Piece[];

/** Pieces that write the cells as blocks; Office.js leaves alone a cell whose place in the block is null. */
export function writePieces(sheet: () => Excel.Worksheet, cells: readonly InputCell[], headOf?: HeadOf): Piece[] {
  return blocksOf(cells).map(({ rect, cells: inside }) => blockPiece(sheet, rect, inside, headOf));
}

type ReadWhat = "formulas" | "values";

/** Pieces that read back what the cells hold now, or what they show, into `read`. */
export function readBackPieces(
  sheet: () => Excel.Worksheet,
  cells: readonly InputCell[],
  read: WrittenInputs,
  what: ReadWhat = "formulas",
): Piece[] {
  const written = cells.filter(({ input }) => input !== undefined);
  return blocksOf(written).map(({ rect, cells: inside }) => readBackPiece(sheet, rect, inside, read, what));
}

export function cellKey({ row, column }: Cell): string {
  return `${row},${column}`;
}

interface Block {
  readonly rect: Rect;
  readonly cells: readonly InputCell[];
}

function blocksOf(cells: readonly InputCell[]): Block[] {
  return coverCells(cells)
    .flatMap((rect) => rowBands(rect, CELLS_PER_PIECE))
    .map((rect) => ({ rect, cells: cells.filter((cell) => contains(rect, cell)) }))
    .filter(({ cells: inside }) => inside.length > 0);
}

function halves({ rect, cells }: Block, pieceOf: (rect: Rect, cells: readonly InputCell[]) => Piece): Piece[] | undefined {
  if (rect.rows < 2) return undefined;
  return rowBands(rect, Math.ceil(rect.rows / 2) * rect.columns)
    .map((half) => ({ half, inside: cells.filter((cell) => contains(half, cell)) }))
    .filter(({ inside }) => inside.length > 0)
    .map(({ half, inside }) => pieceOf(half, inside));
}

function blockPiece(sheet: () => Excel.Worksheet, rect: Rect, cells: readonly InputCell[], headOf: HeadOf | undefined): Piece {
  const inputs = blankBlock<CellInput>(rect);
  const formats = blankBlock<string>(rect);
  let hasInputs = false;
  let hasFormats = false;
  let size = 500 + cellCount(rect) * 10;
  for (const { row, column, input, numberFormat } of cells) {
    if (input !== undefined) {
      put(inputs, rect, row, column, numberFormat === "@" ? asText(input) : input);
      hasInputs = true;
      size += String(input).length * 2;
    }
    if (numberFormat !== undefined) {
      put(formats, rect, row, column, numberFormat);
      hasFormats = true;
      size += numberFormat.length;
    }
  }
  return {
    size,
    queue: () => {
      const range = rangeOf(sheet(), rect);
      // The format goes first: in a cell of text format a formula would stay text.
      if (hasFormats) range.numberFormat = formats;
      if (hasInputs) range.formulas = inputs;
    },
    split: () => halves({ rect, cells }, (half, inside) => blockPiece(sheet, half, inside, headOf)),
    ...(headOf && { heads: headOf(rect) }),
  };
}

/** In a cell of text format an apostrophe is no sign but a letter: what goes there is text as it is. */
function asText(input: CellInput): CellInput {
  return typeof input === "string" && input.startsWith("'") ? input.slice(1) : input;
}

function readBackPiece(sheet: () => Excel.Worksheet, rect: Rect, cells: readonly InputCell[], read: WrittenInputs, what: ReadWhat): Piece {
  let range: Excel.Range;
  return {
    size: 500 + cellCount(rect) * 10 + cells.reduce((sum, { input }) => sum + String(input).length * 2, 0),
    queue: () => {
      range = rangeOf(sheet(), rect);
      range.load(what);
    },
    settle: () => {
      for (const cell of cells) read.set(cellKey(cell), (range[what] as unknown[][])[cell.row - rect.row]?.[cell.column - rect.column]);
    },
    split: () => halves({ rect, cells }, (half, inside) => readBackPiece(sheet, half, inside, read, what)),
  };
}

function blankBlock<T>({ rows, columns }: Rect): (T | null)[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
}

function put<T>(block: (T | null)[][], rect: Rect, row: number, column: number, value: T): void {
  const line = block[row - rect.row];
  if (line) line[column - rect.column] = value;
}
