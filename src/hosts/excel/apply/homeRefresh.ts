import type { Rect } from "../../../engine/address";
import { planProblems } from "../../../engine/checks/planProblems";
import type { HostProblem } from "../../../engine/host";
import { AstraySearch, type AstrayReference } from "../../../engine/ownership/astraySearch";
import type { CellPlace, PresentCell } from "../../../engine/ownership/ownCells";
import { refreshSheet, SPARE_COLUMNS, type CellMove, type SheetRefresh } from "../../../engine/ownership/refreshSheet";
import { traceIn } from "../../../engine/ownership/traceNames";
import type { PutSheet, SheetContent } from "../../../engine/plan";
import type { CellState } from "../read/cellCapture";
import type { InputCell } from "../read/cellInputs";
import { isFormulaInput } from "../read/keptInput";
import type { PaintedCell } from "./paintCells";
import { contains, tileCells, type Cell } from "../read/rectangles";

/** A sheet of ours as it was found. */
export interface FoundSheet {
  readonly name: string;
  /** What the owner's name spans. */
  readonly area: Rect;
  /** Where its cells were read. */
  readonly reach: Rect;
  at(row: number, column: number): CellState | undefined;
  /** Formula of a workbook-level name. */
  formulaOf(name: string): string | undefined;
}

/** What is cleared, written and put back of a sheet of ours that stands already, so that what is hers in it stays. */
export class HomeRefresh {
  readonly problem: HostProblem | undefined;
  readonly #refresh: SheetRefresh | undefined;
  readonly #clearsAll: boolean;

  constructor(
    private readonly step: PutSheet,
    private readonly found: FoundSheet,
    private readonly span: Rect,
  ) {
    const trace = traceIn(step.owner, (name) => found.formulaOf(name));
    // Cells under a merge are split as they are cleared: Excel tells of merges at the price of the user's undo.
    const outcome = refreshSheet(step, { trace, present: presentCells(found), merges: [] });
    if (outcome.ok) this.#refresh = outcome.refresh;
    else this.problem = problemOf(step, found, outcome);
    this.#clearsAll = !this.#refresh?.own.hers.some((cell) => contains(found.area, cell) || contains(span, cell));
  }

  get moves(): readonly CellMove[] {
    return this.#refresh?.moves ?? [];
  }

  /** Formulas that stay because they may be hers. */
  get doubtful(): readonly CellPlace[] {
    return this.#refresh?.doubtful ?? [];
  }

  /** What of hers points to cells whose content moved, in the sheet itself and among the names: other sheets are not read for it. */
  astray(names: readonly { readonly name: string; readonly text: string }[], given: readonly string[]): readonly AstrayReference[] {
    if (!this.#refresh) return [];
    const search = new AstraySearch(this.found.name, this.#refresh);
    return search.isNeedless ? [] : [...search.ownFormulas(), ...search.names(names, this.step.owner, given)];
  }

  /** The new content, without looks for cells that hold something of hers. */
  get content(): SheetContent {
    const { content } = this.step;
    return this.#refresh ? { ...content, cells: this.#refresh.writesOf(content.cells) } : content;
  }

  /** Areas that hold only what is ours. */
  get cleared(): readonly Rect[] {
    if (this.#clearsAll) return [this.found.area];
    const ours: Cell[] = [...cellsOf(this.found.reach)].filter(({ row, column }) => this.#refresh?.own.owns(row, column));
    return tileCells([...ours, ...this.moves.map(({ from }) => from)]);
  }

  /** Whether the plan changes a cell: what «Deshacer» puts back. */
  touches(): (cell: Cell) => boolean {
    if (this.#clearsAll) return (cell) => contains(this.found.area, cell) || contains(this.span, cell);
    const written = new Set([...this.content.cells, ...this.moves.flatMap(({ from, to }) => [from, to])].map(key));
    return (cell) => written.has(key(cell)) || this.#refresh?.own.owns(cell.row, cell.column) === true;
  }

  /** Cells of hers that give way, as they are written at their new place. */
  get movedInputs(): readonly InputCell[] {
    return this.moves.flatMap(({ from, to }) => {
      const state = this.found.at(from.row, from.column);
      return state ? [{ row: to.row, column: to.column, input: state.input, numberFormat: state.numberFormat }] : [];
    });
  }

  get movedLooks(): readonly PaintedCell[] {
    return this.moves.flatMap(({ from, to }) => {
      const look = this.found.at(from.row, from.column)?.look;
      return look ? [{ row: to.row, column: to.column, look }] : [];
    });
  }
}

/** What is read of a sheet: our area and the columns beside it, where something of hers may go. */
export function reachOf({ row, column, rows, columns }: Rect): Rect {
  return { row, column, rows, columns: columns + SPARE_COLUMNS };
}

function presentCells(found: FoundSheet): PresentCell[] {
  return [...cellsOf(found.reach)].flatMap(({ row, column }) => {
    const state = found.at(row, column);
    if (!state || state.input === "") return [];
    const formula = isFormulaInput(state.input) ? String(state.input) : undefined;
    return [{ row, column, value: state.value, formula }];
  });
}

function* cellsOf({ row: top, column: left, rows, columns }: Rect): Generator<Cell> {
  for (let row = top; row < top + rows; row++) for (let column = left; column < left + columns; column++) yield { row, column };
}

function problemOf(
  { owner }: PutSheet,
  { name }: FoundSheet,
  { why, at }: { readonly why: "notOurs" | "noRoom"; readonly at?: Cell },
): HostProblem {
  if (why === "notOurs") return planProblems.notOurSheet(name, owner);
  return planProblems.ownedSheetInUse({ sheet: name, ...(at ?? { row: 0, column: 0 }) });
}

function key({ row, column }: Cell): string {
  return `${row} ${column}`;
}
