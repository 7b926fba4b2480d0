import { isEmpty } from "../../../engine/inverse/held";
import type { Held } from "../../../engine/inverse/steps";
import { isFormulaInput, isKept } from "./keptInput";
import type { CellInput } from "./typedText";

/** What a cell holds, from what `formulas` gives, or from what is put there. */
export function heldOf(content: unknown): Held {
  const input = content as CellInput;
  return isFormulaInput(input) ? { formula: String(input) } : { value: input };
}

/** What is put into a cell so that it holds this. */
export function inputOfHeld({ value, formula }: Held): CellInput {
  return formula ?? ((value ?? "") as CellInput);
}

/** Excel spells what it is given its own way. */
export function sameInExcel(left: Held, now: Held): boolean {
  if (isEmpty(left) || isEmpty(now)) return isEmpty(left) && isEmpty(now);
  const [input, content] = [inputOfHeld(left), inputOfHeld(now)];
  return input === content || isKept(input, content);
}
