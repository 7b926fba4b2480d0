import type { Rect } from "./address";

/** An Excel error as a cell holds it: #REF!, #DIV/0!, #N/A … */
export interface CellError {
  readonly error: string;
}

/** Whether a sheet is among the tabs, can be brought back from their menu, or only by a macro. */
export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** What a cell shows as value. An empty cell is null; dates are serial numbers with a date format. */
export type CellValue = string | number | boolean | null | CellError;

/** A number format that holds where a condition does: the cell shows its value by it, whatever its own format is. */
export interface ConditionalNumberFormat {
  readonly areas: readonly Rect[];
  readonly format: string;
  /** Only of a comparison with numbers: Excel's name of it («between») and them. */
  readonly compares?: { readonly operator: string; readonly limits: readonly number[] };
}

/**
 * What of its look keeps a figure from the eyes: it is struck through, or written in the colour of what is behind it; `painted`: the same,
 * and a conditional format stands there, which may show it.
 */
export type Concealment = "struck" | "colour" | "painted";

/**
 * A rectangle of a sheet as a host reads it. Coordinates are those of the sheet (zero-based), not of the rectangle;
 * outside `area` everything is empty. Hosts store it compactly (a 100 000-row matrix is one of these).
 */
export interface Grid {
  readonly sheet: string;
  readonly area: Rect;
  readonly merges: readonly Rect[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** true when the sheet is protected against writing. */
  readonly isProtected: boolean;
  /** true when serial dates of this workbook count from 1904. */
  readonly date1904: boolean;
  /** Characters of the longest text, where the host knows it without looking at every cell. */
  readonly longestText?: number;
  /** Number formats that conditional formats give, where the host can tell them. */
  readonly conditionalFormats?: readonly ConditionalNumberFormat[];
  /** Cells with a formula and no stored result, where the host can tell them without looking at every cell. */
  readonly uncalculated?: readonly { readonly row: number; readonly column: number }[];
  value(row: number, column: number): CellValue;
  /** Formula text in English (Office.js `formulas`) with its «=», or undefined where the cell holds a constant. */
  formula(row: number, column: number): string | undefined;
  /** Number format code in English, «General» where none. */
  numberFormat(row: number, column: number): string;
  /** Where the host can tell: nothing of it says that a figure is seen. */
  concealment?(row: number, column: number): Concealment | undefined;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** No name, owner or heading of a matrix has as many characters. */
const LONGEST_READ = 1000;

/**
 * A value as a matrix is read: of an endless text its beginning, ended by «…». A text that thousands of cells share is in the file once,
 * and would be in what we write as often as it is said.
 */
export function asRead(value: CellValue): CellValue {
  if (typeof value !== "string" || value.length <= LONGEST_READ) return value;
  let beginning = beginnings.get(value);
  if (beginning === undefined) {
    if (beginnings.size >= MOST_BEGINNINGS) beginnings.clear();
    beginnings.set(value, (beginning = `${value.slice(0, LONGEST_READ - 1)}…`));
  }
  return beginning;
}

/** Texts are shared by thousands of cells: each is cut once, and known again where it is compared. */
const beginnings = new Map<string, string>();
const MOST_BEGINNINGS = 1000;

/** Whether every text of a grid is read whole. */
export function isReadWhole({ longestText }: Grid): boolean {
  return longestText !== undefined && longestText <= LONGEST_READ;
}
