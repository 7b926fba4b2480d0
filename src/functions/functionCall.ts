import { emptyCellsOf, type EmptyCells } from "../hosts/excel/read/emptyCells";
import { settle } from "./excelError";
import { invalid, isFailure, type Answer, type FunctionFailure } from "./functionAnswer";

type Looking = (address: string) => Promise<EmptyCells | undefined>;

/** Answers one call of Excel: its arguments as they stand in the sheet, then the answer or Excel's own error. */
export async function answerCall(
  answer: (...args: readonly unknown[]) => Answer,
  args: readonly unknown[],
  invocation: CustomFunctions.Invocation | undefined,
): Promise<unknown[][]> {
  const told = await withBlanks(args, invocation?.parameterAddresses ?? [], emptyCellsOf);
  return settle(isFailure(told) ? told : answer(...told));
}

/**
 * Excel for Windows and Mac hands an empty cell to a function as 0, as to SUMA (office-js #1951, #4702, #5262): no datum would count as a
 * figure.
 * A 0 that comes from cells is looked up in them; one typed in the formula, or computed, has no address and is 0.
 */
export async function withBlanks(
  args: readonly unknown[],
  addresses: readonly (string | null | undefined)[],
  look: Looking,
): Promise<readonly unknown[] | FunctionFailure> {
  const told = await Promise.all(
    args.map(async (value, index) => {
      const address = addresses[index];
      return address && hasZero(value) ? blanksTold(value, address, await look(address)) : value;
    }),
  );
  return told.find(isFailure) ?? told;
}

function blanksTold(value: unknown, address: string, cells: EmptyCells | undefined): unknown {
  const block = blockOf(value);
  if (!cells || !agrees(block, cells)) return cannotTell(address);
  const told = block.map((row, r) => row.map((each, c) => (each === 0 && cells.isEmpty(r, c) ? null : each)));
  return Array.isArray(value) ? told : told[0]?.[0];
}

/** An answer about other cells, or about cells edited meanwhile, would take data away. */
function agrees(block: readonly (readonly unknown[])[], { rows, columns, isEmpty }: EmptyCells): boolean {
  if (block.length !== rows || block.some((row) => row.length !== columns)) return false;
  return block.every((row, r) => row.every((value, c) => value === 0 || isNothing(value) || !isEmpty(r, c)));
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

function hasZero(value: unknown): boolean {
  return blockOf(value).some((row) => row.includes(0));
}

function blockOf(value: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(value) ? value.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[value]];
}

function cannotTell(address: string): FunctionFailure {
  return invalid(
    `No se pudo ver si en ${address} hay celdas vacías o con 0, y vacío no es 0. Calcula de nuevo con Ctrl+Alt+F9; ` +
      "si sigue igual, escribe ND en las celdas sin dato.",
  );
}
