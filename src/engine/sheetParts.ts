import type { Rect } from "./address";

/** What may be typed in some cells of a sheet of ours, what is said when one is selected, and what when something else is typed. */
export interface CellValidation {
  readonly area: Rect;
  readonly rule: ValidationRule;
  /** Shown beside the cell while it is selected. Excel takes titles of 32 characters and texts of 255. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** Without it Excel refuses what breaks the rule with a sentence of its own. `warning` and `information` let it through when told so. */
  readonly error?: { readonly style: "stop" | "warning" | "information"; readonly title: string; readonly text: string };
}

export type ValidationRule =
  /** The options joined by commas have at most 255 characters, and none has a comma: more of them need a `source`. */
  | { readonly kind: "list"; readonly options: readonly string[] }
  /** Cells of one row or column, or a name: «='Listas PNTP'!$A$1:$A$9». */
  | { readonly kind: "list"; readonly source: string }
  | { readonly kind: "textLength"; readonly max: number }
  /** English, with «=», relative to the first cell of the area. */
  | { readonly kind: "custom"; readonly formula: string }
  /** Anything: only the prompt is wanted. */
  | { readonly kind: "any" };

/**
 * A table of Excel (a list object) over cells of the content, with its filter buttons. The first row of the area holds the names of its
 * columns: texts, each another one. Refreshed in place; columns that she added at its right end stay in it.
 */
export interface SheetTable {
  /** Letters, digits and «_». Unique in the workbook; formulas and Power Query find the table by it. */
  readonly name: string;
  readonly area: Rect;
  /** A style of Excel («TableStyleLight9»); without one, the quiet lines of TableStyleLight1. Rows are never banded. */
  readonly style?: string;
  readonly totals?: false;
}

export const QUIET_TABLE = "TableStyleLight1";
