import { cellAddress } from "../../../engine/address";
import type { HostProblem } from "../../../engine/host";
import { cellKey, readBackPieces, writePieces, type InputCell, type WrittenInputs } from "../read/cellInputs";
import { ExcelFailure } from "../run/excelFailure";
import { ColumnCopies, isFormulaInput, isKept, isKeptByValue } from "../read/keptInput";
import { syncInPacks, type Batch, type Piece } from "../run/packedSync";

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

/**
 * Writes again what Excel replaced by something else, and throws, with the first such cell, where it does not give in. Formulas in a
 * spelling that is not known are judged by what they show. Costs no request when all is well.
 */
export async function settleWrites(batch: Batch, writes: readonly CheckedCells[]): Promise<void> {
  let changed = await changedWrites(batch, writes);
  for (let attempt = 0; attempt < ATTEMPTS && changed.length > 0; attempt++) {
    await syncInPacks(batch, [...changed.flatMap(againPieces), ...checkPieces(changed.map(({ write }) => write))]);
    changed = await changedWrites(
      batch,
      changed.map(({ write }) => write),
    );
  }
  const [first] = changed;
  const [cell] = first?.wrong ?? [];
  if (first && cell) throw new ExcelFailure(notKept(first.write.sheetName, cell));
}

/** A write, and those of its cells that hold something else. */
interface ChangedWrite {
  readonly write: CheckedCells;
  readonly wrong: readonly InputCell[];
}

async function changedWrites(batch: Batch, writes: readonly CheckedCells[]): Promise<ChangedWrite[]> {
  const asked = writes.flatMap((write) => {
    const wrong = otherwiseSpelled(write);
    return wrong.length > 0 ? [{ write, wrong, shown: new Map<string, unknown>() }] : [];
  });
  if (asked.length === 0) return [];
  const withResult = (cells: readonly InputCell[]) => cells.filter(({ result }) => result !== undefined);
  await syncInPacks(
    batch,
    asked.flatMap(({ write: { sheet }, wrong, shown }) => readBackPieces(sheet, withResult(wrong), shown, "values")),
  );
  return asked.flatMap(({ write, wrong, shown }) => {
    const isKeptHere = valueJudge(write, shown);
    const left = wrong.filter((cell) => !isKeptHere(cell));
    return left.length > 0 ? [{ write, wrong: left }] : [];
  });
}

function otherwiseSpelled({ cells, bystanders = [], written }: CheckedCells): InputCell[] {
  return [...cells, ...bystanders].filter((cell) => cell.input !== undefined && !isKept(cell.input, written.get(cellKey(cell))));
}

function valueJudge({ cells, bystanders = [], written }: CheckedCells, shown: ReadonlyMap<string, unknown>): (cell: InputCell) => boolean {
  const copies = new ColumnCopies([...cells, ...bystanders]);
  return (cell) => isKeptByValue(cell, written.get(cellKey(cell)), shown.get(cellKey(cell)), copies);
}

/**
 * In the columns where a cell was changed, numbers go first where formulas are to be: beside an exception Excel leaves alone a formula put
 * in a column of a table. Then the formulas that were changed, then the others, and at last what is no formula.
 */
function againPieces({ write: { sheet, cells, bystanders = [] }, wrong }: ChangedWrite): Piece[] {
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
    message:
      `Excel cambió lo que se escribió en ${cellAddress(row, column)} de «${sheet}» (${why}). Convierte la tabla en ` +
      "rango o separa las celdas, y calcula de nuevo.",
  };
}
