import { planProblems } from "../../../engine/checks/planProblems";
import { relativeKey } from "../../../engine/formula/formulaTokens";
import { ExcelFailure, OVERTAKEN } from "../run/excelFailure";
import type { Around, Piece } from "../run/packedSync";
import type { CellState } from "../read/cellCapture";
import type { InputCell } from "../read/cellInputs";
import { isSameFace } from "../read/cellLook";
import { ColumnCopies, isFormulaInput, isKept } from "../read/keptInput";
import { Overwritten } from "../read/overwritten";
import type { Cell } from "../read/rectangles";
import type { NameFormulas, SheetShape } from "../read/sheetShape";

/** What was seen before something is written. */
export interface SeenBefore {
  readonly shape: SheetShape;
  /** Defined names that are going to be set. */
  readonly names: NameFormulas;
  /** undefined: it was not looked at, and is not written. */
  cell(sheetId: string, cell: Cell): CellState | InputCell | undefined;
  /** Whether something that was read again at the head of a request is not as it was. */
  hasOtherwise?(): boolean;
}

/**
 * Stands beside the requests that write: each reads again, at its head, what it writes over and what its addresses rest on. Where somebody
 * was quicker than the request, the next one is not sent, and what was overwritten is known.
 */
export class Guard implements Around {
  readonly overwritten: Overwritten;
  /** Somebody worked in the sheets between the look and the writing. */
  isOvertaken = false;
  /** Rows or columns moved between two requests that wrote: what the first one left stands elsewhere by now. */
  isTorn = false;
  #left: string;
  #head: SheetShape;
  #end: SheetShape;
  #isFirst = true;
  readonly #copies: ReadonlyMap<string, ColumnCopies>;

  /** `written`: what the plan puts into each sheet, by id. */
  constructor(
    private readonly shape: () => SheetShape,
    private readonly before: SeenBefore,
    written: ReadonlyMap<string, readonly InputCell[]>,
  ) {
    this.#left = before.shape.text(before.names);
    this.#head = this.#end = before.shape;
    this.#copies = new Map([...written].map(([id, cells]) => [id, new ColumnCopies(cells)]));
    this.overwritten = new Overwritten([...written.values()].reduce((sum, cells) => sum + cells.length, 0));
  }

  head(): Piece {
    return (this.#head = this.shape()).piece();
  }

  end(): Piece {
    return (this.#end = this.shape()).piece();
  }

  /** As they stood at the head of the last request. */
  get names(): NameFormulas {
    return this.#head.formulas;
  }

  judge(): void {
    const isMoved = this.#head.text() !== this.#left;
    const isTyped = this.before.hasOtherwise?.() === true || [...this.overwritten.fresh()].some((each) => this.#isHers(each));
    this.isTorn = isMoved && !this.#isFirst;
    this.#left = this.#end.text();
    this.#isFirst = false;
    if (!isMoved && !isTyped) return;
    this.isOvertaken = true;
    throw new ExcelFailure(planProblems.overtaken(), OVERTAKEN);
  }

  #isHers({ sheetId, state, ...cell }: Cell & { readonly sheetId: string; readonly state: CellState }): boolean {
    const seen = this.before.cell(sheetId, cell);
    if (!seen) return false;
    const isSame = "content" in seen ? seen.content === state.content : seen.input === undefined || isKept(seen.input, state.content);
    if (this.#isFirst) return !isSame || ("look" in seen && seen.look && state.look ? !isSameFace(seen.look, state.look) : false);
    // What earlier requests cleared, or Excel filled with copies of a formula they put, is nobody's.
    const isCopy = isFormulaInput(state.input) && this.#copies.get(sheetId)?.has(relativeKey(String(state.input), cell), cell.column);
    return !isSame && state.content !== "" && isCopy !== true;
  }
}
