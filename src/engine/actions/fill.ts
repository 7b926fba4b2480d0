import type { BookStamp } from "../days";
import type { Rect } from "../address";
import type { Grid } from "../grid";
import type { PolicyResults } from "../domain/results";
import type { Profile } from "../domain/profile";
import type { Plan } from "../plan";
import type { Matrix } from "../reader/matrix";
import type { FormulaMode } from "../sheets/formulas/formulaMode";
import type { HerCell } from "../sheets/matrix/herCells";
import type { ProgressColumns } from "../sheets/matrix/progressColumns";
import type { SummaryState } from "../sheets/kit/summaryState";
import type { RoundAnswers } from "./followup/roundAnswers";
import type { RuleSources } from "./settings/rulesInForce";

/** What a button asks for: one matrix, the grid it was read from, and how to fill it. */
export interface FillRequest {
  readonly grid: Grid;
  readonly matrix: Matrix;
  /** Cut year; default: the latest year with an obtained value. */
  readonly year?: number;
  /** Default: formulas. */
  readonly mode?: FormulaMode;
  readonly profile?: Profile;
  /** Where the rules in force come from, for the summary to say. */
  readonly sources?: RuleSources;
  /** When the book was saved or the figures computed; the front gives it, the engine has no clock. */
  readonly stamp?: BookStamp;
  /** What is built; default: all three. None of them: figures are shown, and what a writing would replace. */
  readonly parts?: FillParts;
  /** Merged areas that cover Avance cells are split first; without it they are a problem, since a figure under a merge cannot be stored. */
  readonly splitMerges?: boolean;
  /** Formulas of the Avance cells that are not ours stay; default: they are replaced, and named. */
  readonly keepFormulas?: boolean;
  /** Our summary sheet as it stands (from `readMatrices`): the levels the planner typed in it are kept. */
  readonly summary?: SummaryState;
  /** What the entities answered in the workbook's rounds (from `readMatrices`). */
  readonly answers?: RoundAnswers;
}

export interface FillParts {
  readonly progress?: boolean;
  readonly bands?: boolean;
  readonly summary?: boolean;
}

/** A fill ready to be previewed and applied. */
export interface Fill {
  readonly plan: Plan;
  readonly request: FillRequest;
  readonly year: number;
  readonly mode: FormulaMode;
  readonly profile: Profile;
  readonly results: PolicyResults;
  /** Results of the year before, where the matrix has figures of it. */
  readonly previousResults?: PolicyResults;
  /** Merged areas that the plan splits, because they cover Avance cells. */
  readonly split: readonly Rect[];
  /** What of hers stands in the Avance cells: it is replaced, but for the formulas where `keepFormulas` asked for them to stay. */
  readonly hers: readonly HerCell[];
  /** Where the Avance columns of the year stand, or will stand. Absent when the plan neither finds nor makes them. */
  readonly columns?: ProgressColumns;
}

export type FillOutcome = { readonly ok: true; readonly fill: Fill } | { readonly ok: false; readonly problem: FillProblem };

/** Why there is no plan; `message` is the Spanish sentence. */
export interface FillProblem {
  readonly code: "noYear" | "unknownColumn" | "unknownYear" | "noIndicators" | "sheetProtected" | "noRoom" | "noColumns" | "mergedCells";
  readonly message: string;
}
