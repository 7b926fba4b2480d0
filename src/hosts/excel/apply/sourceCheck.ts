import type { Rect } from "../../../engine/address";
import { planProblems } from "../../../engine/checks/planProblems";
import { asRead, isCellError, type CellValue, type Grid } from "../../../engine/grid";
import type { HostProblem } from "../../../engine/host";
import type { SourceRange } from "../../../engine/plan";
import type { WriteTarget } from "./beforeState";
import type { CellState } from "../read/cellCapture";
import { isFormulaInput, isKept } from "../read/keptInput";
import type { Piece } from "../run/packedSync";
import { cellCount, rowBands } from "../read/rectangles";
import { rangeOf } from "../read/sheetRange";
import { isFormula, valueAsRead, type Shown } from "../read/typedText";

const BYTES_PER_CELL = 120;
const CELLS_PER_PIECE = 25_000;

/** Reads again the cells a plan was computed from, and finds the first that no longer holds what the plan saw: one of those, or one that it writes. */
export class SourceCheck {
  #problem: HostProblem | undefined;

  constructor(
    private readonly sheetOf: (name: string) => Excel.Worksheet,
    private readonly sources: readonly SourceRange[],
    private readonly expected: readonly Grid[],
    private readonly writes: readonly WriteTarget[],
  ) {}

  pieces(): Piece[] {
    return this.sources.flatMap(({ sheet, area }) => {
      const seen = this.expected.find((grid) => grid.sheet === sheet);
      return seen ? rowBands(area, CELLS_PER_PIECE).map((rect) => this.#piece(seen, rect)) : [];
    });
  }

  /** The sentence with the first cell that changed, or undefined. */
  get problem(): HostProblem | undefined {
    return this.#problem ?? this.writes.map((target) => this.#targetProblem(target)).find(Boolean);
  }

  /** What was typed since where the plan writes, and nobody saw when it was previewed. */
  #targetProblem({ step, cells }: WriteTarget): HostProblem | undefined {
    const seen = this.expected.find((grid) => grid.sheet === step.sheet);
    const changedCell = seen && step.cells.find(({ row, column }) => !isAsSeen(cells.at(row, column), seen, row, column));
    return changedCell && planProblems.sourcesChanged({ sheet: step.sheet, row: changedCell.row, column: changedCell.column });
  }

  #piece(seen: Grid, rect: Rect): Piece {
    let range: Excel.Range;
    return {
      size: cellCount(rect) * BYTES_PER_CELL,
      queue: () => {
        range = rangeOf(this.sheetOf(seen.sheet), rect);
        range.load("values,valueTypes,formulas");
      },
      settle: () => this.#compare(seen, rect, range),
      split: () =>
        rect.rows < 2 ? undefined : rowBands(rect, Math.ceil(rect.rows / 2) * rect.columns).map((half) => this.#piece(seen, half)),
    };
  }

  #compare(seen: Grid, rect: Rect, { values, valueTypes, formulas }: Excel.Range): void {
    for (let row = 0; row < rect.rows && !this.#problem; row++) {
      for (let column = 0; column < rect.columns && !this.#problem; column++) {
        const shown: Shown = { value: values[row]?.[column], type: valueTypes[row]?.[column] };
        const now = valueAsRead(shown, isFormula(formulas[row]?.[column], shown.value));
        const place = { row: rect.row + row, column: rect.column + column };
        if (!isSame(asRead(now), asRead(seen.value(place.row, place.column))))
          this.#problem = planProblems.sourcesChanged({ sheet: seen.sheet, ...place });
      }
    }
  }
}

function isAsSeen(state: CellState | undefined, seen: Grid, row: number, column: number): boolean {
  if (!state) return true;
  const formula = seen.formula(row, column);
  if (formula !== undefined || isFormulaInput(state.input)) return formula !== undefined && isKept(formula, state.input);
  return isSame(asRead(state.value), asRead(seen.value(row, column)));
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b || (isBlank(a) && isBlank(b));
}

function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}
