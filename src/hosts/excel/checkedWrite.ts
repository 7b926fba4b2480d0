import { cellAddress } from "../../engine/address";
import type { HostProblem } from "../../engine/host";
import { cellKey, readBackPieces, writePieces, type InputCell, type WrittenInputs } from "./cellInputs";
import { ExcelFailure } from "./excelFailure";
import { isFormulaInput, isKept } from "./keptInput";
import { syncInPacks, type Batch, type Piece } from "./packedSync";

/** Cells of one sheet that are written, and what they hold afterwards. */
export interface CheckedCells {
  /** As the user knows it. */
  readonly sheetName: string;
  readonly sheet: () => Excel.Worksheet;
  readonly cells: readonly InputCell[];
  /** Neighbours that must hold what they held: the rest of the table columns written into. */
  readonly bystanders?: readonly InputCell[];
  /** Filled with what the cells hold, once they hold it. */
  readonly written: WrittenInputs;
}

/** How often cells that hold something else are written again. */
const ATTEMPTS = 2;

/** Pieces that read back everything that was written: they go last, since one write may change what another one left. */
export function checkPieces(writes: readonly CheckedCells[]): Piece[] {
  return writes.flatMap(({ sheet, cells, bystanders = [], written }) => readBackPieces(sheet, [...cells, ...bystanders], written));
}

/** Writes again what Excel replaced by something else, and throws, with the first such cell, where it does not give in. Costs no request when all is well. */
export async function settleWrites(batch: Batch, writes: readonly CheckedCells[]): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const changed = writes.filter((write) => changedCells(write).length > 0);
    if (changed.length === 0) return;
    await syncInPacks(batch, [...changed.flatMap(againPieces), ...checkPieces(changed)]);
  }
  for (const write of writes) {
    const [cell] = changedCells(write);
    if (cell) throw new ExcelFailure(notKept(write.sheetName, cell));
  }
}

function changedCells({ cells, bystanders = [], written }: CheckedCells): InputCell[] {
  return [...cells, ...bystanders].filter((cell) => cell.input !== undefined && !isKept(cell.input, written.get(cellKey(cell))));
}

/**
 * In the columns where a cell was changed, numbers go first where formulas are to be: beside an exception Excel leaves alone a formula put in
 * a column of a table. Then the formulas that were changed, then the others, and at last what is no formula.
 */
function againPieces(write: CheckedCells): Piece[] {
  const { sheet, cells, bystanders = [] } = write;
  const wrong = changedCells(write);
  const keys = new Set(wrong.map(cellKey));
  const columns = new Set(wrong.map(({ column }) => column));
  const all = [...cells, ...bystanders].filter(({ column, input }) => columns.has(column) && input !== undefined);
  const formulas = all.filter(({ input }) => isFormulaInput(input)).map(({ row, column, input }) => ({ row, column, input: input ?? "" }));
  const isWrong = (cell: InputCell) => keys.has(cellKey(cell));
  return [
    formulas.map((cell) => ({ ...cell, input: 0 })),
    formulas.filter(isWrong),
    formulas.filter((cell) => !isWrong(cell)),
    wrong.filter(({ input }) => !isFormulaInput(input)).map(asText),
  ].flatMap((some) => writePieces(sheet, some));
}

/** A text that Excel took for something else goes with an apostrophe; names of errors and what is empty stay. */
function asText(cell: InputCell): InputCell {
  const { input } = cell;
  return typeof input === "string" && /^[^'#]/.test(input) ? { ...cell, input: `'${input}` } : cell;
}

function notKept(sheet: string, { row, column }: InputCell): HostProblem {
  const why = "suele pasar en tablas con columnas calculadas y en celdas combinadas";
  return {
    code: "hostFailure",
    at: { sheet, row, column },
    message: `Excel cambió lo que se escribió en ${cellAddress(row, column)} de «${sheet}» (${why}). Convierte la tabla en rango o separa las celdas, y calcula de nuevo.`,
  };
}
