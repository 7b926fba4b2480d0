import { formulaTokens, plainSpelling } from "../../formula/formulaTokens";
import type { Profile } from "../../domain/profile";
import type { IndicatorResult, ObjectiveResult, PolicyResults } from "../../domain/results";
import type { Grid } from "../../grid";
import type { Matrix } from "../../reader/matrix";
import { buildCodeIndex } from "../kit/codeIndex";
import { ownRowObjectives } from "../kit/filledRows";
import { buildFigureFinder } from "../formulas/figureCell";
import { indicatorForms, type FormsContext } from "../formulas/indicatorForms";
import type { MeanPlace } from "../formulas/meanFormula";
import { objectiveForms } from "../formulas/objectiveForms";
import { meanItems, relevanceColumn } from "./progressColumns";

/** Formulas that may be built to recognise one, and to recognise all: who sends a book must not decide how long it takes. */
const MOST_OF_ONE = 4_000;
const MOST_OF_ALL = { fixed: 50_000, perRow: 20 };

/** Our formulas begin so; everything else is told at a glance. */
const BEGINNINGS = /^=[\s@+]*(?:_xlfn\.|SINGLE\(|\(|IF\(|IFERROR\(|PNTP\.|_xldudf_PNTP_)/i;

/** More cells than the longest sum of years looks at. */
const MOST_CELLS = 400;

/** What the formulas of a matrix are built from. */
export interface OwnFormulasInput {
  readonly grid: Grid;
  readonly matrix: Matrix;
  readonly results: PolicyResults;
  readonly profile: Profile;
}

/**
 * Whether a formula of an Avance cell is ours, so that replacing it takes nothing from the planner: what we write there is built, with the
 * choices and figures that it may have been written for, and compared sign by sign. Any other formula is hers, whatever its shape.
 */
export class OwnFormulas {
  readonly #indicators: ReadonlyMap<number, IndicatorResult>;
  readonly #objectives: ReadonlyMap<number, ObjectiveResult>;
  readonly #context: FormsContext;
  readonly #place: Omit<MeanPlace, "column">;
  #left: number;

  constructor(private readonly input: OwnFormulasInput) {
    const { grid, matrix, results, profile } = input;
    this.#left = MOST_OF_ALL.fixed + MOST_OF_ALL.perRow * results.indicators.length;
    this.#indicators = new Map(results.indicators.map((each) => [each.indicator.row, each]));
    this.#objectives = new Map(ownRowObjectives(matrix, results).map((each) => [each.objective.row, each]));
    const source = { finder: buildFigureFinder(grid, matrix), decimal: matrix.decimal.separator, prefix: "" };
    this.#context = { periods: matrix.policy.periods, year: results.year, profile, source };
    this.#place = { prefix: "", codes: buildCodeIndex(grid, matrix), dataRows: matrix.dataRows, ...relevanceColumn(grid, matrix, results) };
  }

  isOurs(row: number, column: number, type: 1 | 2, formula: string): boolean {
    if (!BEGINNINGS.test(formula) || this.#left <= 0) return false;
    const spelled = `=${plainSpelling(formula)}`;
    let left = Math.min(MOST_OF_ONE, this.#left);
    for (const form of this.#formsOf(row, column, type, spelled)) {
      this.#left--;
      if (form !== undefined && (form === spelled || (HAS_NUMBER.test(form) && `=${plainSpelling(form)}` === spelled))) return true;
      if (--left <= 0) return false;
    }
    return false;
  }

  *#formsOf(row: number, column: number, type: 1 | 2, spelled: string): Iterable<string | undefined> {
    const { profile } = this.input;
    const objective = this.#objectives.get(row);
    if (objective) yield* objectiveForms(meanItems(objective, type), spelled, profile, { ...this.#place, column });
    const indicator = this.#indicators.get(row)?.indicator;
    const cells = indicator && cellsOf(spelled);
    if (cells) yield* indicatorForms(type, indicator, { spelled, cells }, this.#context);
  }
}

/** Numbers that Excel spells in its own way: long ones, and those with an exponent. */
const HAS_NUMBER = /\d[.e]|\d{14}/i;

/** The cells of its own sheet that a formula looks at; undefined where it looks elsewhere too, or at more than ours do. */
function cellsOf(formula: string): ReadonlySet<string> | undefined {
  const cells = new Set<string>();
  for (const { text, ends } of formulaTokens(formula)) {
    if (text.endsWith("!")) return undefined;
    const [first, last = first] = ends ?? [];
    if (!first || !last) continue;
    const { row: top, column: left } = first;
    if ((last.row - top + 1) * (last.column - left + 1) + cells.size > MOST_CELLS) return undefined;
    for (let row = top; row <= last.row; row++) for (let column = left; column <= last.column; column++) cells.add(`${row},${column}`);
  }
  return cells;
}
