import { isCellError, type CellValue } from "../../../engine/grid";
import type { Held } from "../../../engine/inverse/steps";
import { isFormulaInput } from "../read/keptInput";
import { errorOf, inputOf, type CellInput } from "../read/typedText";

/** What a cell holds, from what is put there, in words that any host understands. */
export function neutralHeld(input: CellInput): Held {
  if (isFormulaInput(input)) return { formula: String(input) };
  if (typeof input !== "string") return { value: input };
  if (input === "") return { value: null };
  const error = errorOf(input, undefined);
  const value: CellValue = error !== undefined ? { error } : input.startsWith("'") ? input.slice(1) : input;
  return { value };
}

/** What is put into a cell so that it holds exactly this: no text becomes a formula, whoever wrote it. */
export function inputOfNeutral({ value = null, formula }: Held): CellInput {
  if (formula !== undefined) return formula;
  return isCellError(value) ? value.error : inputOf(value);
}
