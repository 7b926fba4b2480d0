import { formulaTokens, relativeKey } from "../../../engine/formula/formulaTokens";
import type { Held } from "../../../engine/inverse/steps";
import { cellKey, type InputCell } from "../read/cellInputs";
import { heldOf } from "../read/heldContent";
import { ColumnCopies, isFormulaInput } from "../read/keptInput";
import type { Cell } from "../read/rectangles";
import type { CellInput } from "../read/typedText";
import type { LeftCells } from "./leftCells";
import type { CellsBefore, HomeBefore } from "./snapshot";

/**
 * What Excel leaves in cells on their way between what they held and what a plan puts there, where a request failed half-way: copies of a
 * formula down a table, a spelling of its own, the text of a link. It is nobody's work, and no reason to leave a cell as it is.
 */
export class OnTheWay {
  readonly #left: LeftCells;
  readonly #before: ReadonlyMap<string, InputCell>;
  readonly #copies: ColumnCopies;
  readonly #formulas = new Map<string, string[]>();
  readonly #linkTexts: ReadonlySet<unknown>;

  constructor(before: CellsBefore | HomeBefore) {
    const held = [...before.cells, ...("bystanders" in before ? before.bystanders : [])].filter(({ input }) => input !== undefined);
    const known = [...before.left.cells, ...held];
    this.#left = before.left;
    this.#before = new Map(held.map((cell) => [cellKey(cell), cell]));
    this.#copies = new ColumnCopies(known);
    for (const cell of known) {
      if (!isFormulaInput(cell.input)) continue;
      const formulas = this.#formulas.get(cellKey(cell));
      if (formulas) formulas.push(String(cell.input));
      else this.#formulas.set(cellKey(cell), [String(cell.input)]);
    }
    const links = "links" in before ? before.links.map(({ link }) => link.documentReference ?? link.address) : [];
    this.#linkTexts = new Set([...("linkTexts" in before ? before.linkTexts : []), ...links]);
  }

  /** What a cell that is on its way is taken to hold: what was left in it, or what it held before. undefined: it is not on its way. */
  takenFor(cell: Cell, content: unknown): Held | undefined {
    if (this.#left.isAsLeft(cell, content) || !this.#isPassing(cell, content)) return undefined;
    const input = this.#left.has(cell) ? this.#left.contentOf(cell) : this.#before.get(cellKey(cell))?.input;
    return input === undefined ? undefined : heldOf(input);
  }

  #isPassing(cell: Cell, content: unknown): boolean {
    if (!isFormulaInput(content as CellInput)) return this.#linkTexts.has(content);
    const formula = String(content);
    if (this.#copies.has(relativeKey(formula, cell), cell.column)) return true;
    const formulas = this.#formulas.get(cellKey(cell)) ?? [];
    return formulas.some((each) => referencesOf(each) === referencesOf(formula));
  }
}

/** The cells that a formula looks at, and of which sheets. */
function referencesOf(formula: string): string {
  return JSON.stringify(
    formulaTokens(formula).flatMap(({ text, ends }): unknown[] => (ends ? [...ends] : text.endsWith("!") ? [text] : [])),
  );
}
