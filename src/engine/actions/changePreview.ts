import type { Band } from "../domain/results";
import type { Figure } from "../domain/figure";

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
  /** Avance cells that are empty today and get a figure or ND. */
  readonly filled: number;
  /** Figures typed by hand that a formula or a computed value replaces, whether they differ or not. */
  readonly typedFigures: readonly FigureChange[];
  /** Formulas that are not ours and will be replaced. */
  readonly otherFormulas: readonly { readonly cell: string; readonly formula: string }[];
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
