import type { Band } from "../domain/results";
import { ND, type Figure } from "../domain/figure";
import { isCellError, type CellValue } from "../grid";
import type { HerCell, HerFormula } from "../sheets/matrix/herCells";

/** What a plan will change, as data and as the sentences a planner would say. */
export interface ChangePreview {
  /** Cells of the user's own sheets that will get a value or a formula. */
  readonly cellsWritten: number;
  /** «Matriz!T6:U60», one per contiguous block. */
  readonly ranges: readonly string[];
  /** The one range they all lie in: «Matriz!S8:T117»; empty where nothing is written. */
  readonly within: string;
  /** Cells written that are not empty today. */
  readonly overwritten: number;
  /** Avance figures compared, and those that differ at one decimal from what stands there. */
  readonly figures: number;
  readonly figureChanges: readonly FigureChange[];
  /** Every Avance figure that is written, in the order of the sheet, changed or not. */
  readonly compared: readonly FigureChange[];
  /** The cells written by what stands in them today; they add up to `cellsWritten`. */
  readonly standing: Standing;
  /** Where only colours are set: the level of each Avance as it stands. */
  readonly levels: readonly ColouredLevel[];
  /** Avance cells that are empty today and get a figure or ND. */
  readonly filled: number;
  /** Figures typed by hand that a formula replaces, whether they differ or not. */
  readonly typedFigures: readonly HerCell[];
  /** Formulas that are not ours: replaced, or kept. */
  readonly herFormulas: readonly HerFormula[];
  readonly keepsFormulas: boolean;
  readonly losses: Losses;
  /** New Avance columns: «T», «U». */
  readonly newColumns: readonly string[];
  /** Merged areas that are split so that their Avance cells can be written: «M4:N4». */
  readonly unmerged: readonly string[];
  /** Ranges whose band colours are set. */
  readonly coloured: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly refreshed: boolean }[];
  /** Band changes first. */
  readonly sentences: readonly string[];
}

/** What of hers is replaced or kept, as sentences; absent where there is nothing. */
export interface Losses {
  readonly typed?: string;
  readonly formulas?: string;
}

export interface Standing {
  readonly empty: number;
  /** Numbers typed by hand. */
  readonly typed: number;
  /** Formulas that are not ours. */
  readonly herFormulas: number;
  /** Our own formulas and figures of before, ND and other texts. */
  readonly others: number;
}

/** A cell of Avance Tipo 1 whose level is going to be coloured. */
export interface ColouredLevel {
  readonly code: string;
  readonly cell: string;
  readonly figure: FigureChange["before"];
  readonly band: Band;
}

/** A figure of the Avance columns before and after. */
export interface FigureChange {
  readonly code: string;
  /** «Matriz!T12». */
  readonly cell: string;
  readonly type: 1 | 2;
  /** null: the cell is empty today; a text that is neither a figure nor ND is kept as `before`. */
  readonly before: Figure | null | string;
  readonly after: Figure;
  /** On Avance Tipo 1 only, where both sides have a band. */
  readonly bandBefore?: Band;
  readonly bandAfter?: Band;
}

export function changesBand({ bandBefore, bandAfter }: FigureChange): boolean {
  return bandBefore !== bandAfter;
}

/** What stands in a cell, as a figure where it is one. */
export function asStanding(value: CellValue): FigureChange["before"] {
  if (value === null || typeof value === "number") return value;
  if (isCellError(value)) return value.error;
  const text = String(value).trim();
  return text.toUpperCase() === ND ? ND : text === "" ? null : text;
}
