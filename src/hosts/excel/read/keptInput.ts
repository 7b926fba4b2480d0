import { isCellError } from "../../../engine/grid";
import type { InputCell } from "./cellInputs";
import { relativeKey, tokenKey } from "../../../engine/formula/formulaTokens";
import { errorOf, type CellInput } from "./typedText";

/**
 * true when a cell, as `formulas` gives it back, holds what was put in it. Excel spells formulas its own way (spaces, letter case, numbers,
 * quotes of sheet names, «@», the prefixes of functions it does not know): that is no difference.
 */
export function isKept(input: CellInput, now: unknown): boolean {
  if (typeof input === "boolean") return now === input;
  if (typeof input === "number") return typeof now === "number" && Math.abs(now - input) <= Math.abs(input) * 1e-12;
  if (typeof now !== "string") return false;
  if (isFormulaInput(input)) return now === input || (isFormulaInput(now) && tokenKey(now) === tokenKey(input));

  const text = input.startsWith("'") ? input.slice(1) : input;
  return plainText(now) === plainText(text) || plainText(now) === plainText(input);
}

/**
 * true when a formula whose spelling is not known gives what was computed for the one that was put there: a spelling that nobody has met
 * must not refuse a good fill. A copy of a neighbour's formula (Excel fills columns of tables so) is another formula, whatever it gives.
 */
export function isKeptByValue(cell: InputCell, now: unknown, shown: unknown, copies: ColumnCopies): boolean {
  const { input, result } = cell;
  if (!isFormulaInput(input) || result === undefined || typeof now !== "string" || !isFormulaInput(now)) return false;
  return isSameResult(result, shown) && !copies.has(relativeKey(now, cell), cell.column);
}

/** The formulas put in each column, as they read when copied to another row. */
export class ColumnCopies {
  readonly #keys = new Map<number, Set<string>>();

  constructor(private readonly cells: readonly InputCell[]) {}

  has(key: string, column: number): boolean {
    return this.#keysOf(column).has(key);
  }

  #keysOf(column: number): ReadonlySet<string> {
    let keys = this.#keys.get(column);
    if (!keys) {
      const formulas = this.cells.filter((cell) => cell.column === column && isFormulaInput(cell.input));
      this.#keys.set(column, (keys = new Set(formulas.map((cell) => relativeKey(String(cell.input), cell)))));
    }
    return keys;
  }
}

export function isFormulaInput(input: CellInput | undefined): boolean {
  return typeof input === "string" && input.startsWith("=") && input.length > 1;
}

function isSameResult(result: NonNullable<InputCell["result"]>, shown: unknown): boolean {
  if (isCellError(result)) return errorOf(shown, undefined) === result.error;
  if (typeof result === "number") return typeof shown === "number" && Math.abs(shown - result) <= Math.max(1, Math.abs(result)) * 1e-9;
  return shown === result;
}

function plainText(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
