import type { Place, Rect } from "./address";
import type { Grid, SheetVisibility } from "./grid";
import type { Held, InversePlan } from "./inverse/steps";
import type { AstrayReference } from "./ownership/astraySearch";
import type { CellPlace } from "./ownership/ownCells";
import type { CellMove } from "./ownership/refreshSheet";
import type { Plan } from "./plan";

/** What a workbook must be able to do for us: Excel (Office.js), an .xlsx file and the in-memory workbook of the tests are hosts. */
export interface WorkbookHost {
  listSheets(): Promise<readonly SheetInfo[]>;
  /** The used part of a sheet, or the part of it inside `within`. */
  readGrid(sheet: string, options?: ReadOptions): Promise<Grid>;
  /** Area of a workbook-level defined name, if it points to cells. */
  findName(name: string): Promise<{ readonly sheet: string; readonly area: Rect } | undefined>;
  /** Applies every step or none of them; what was not done is said, never half-done. */
  apply(plan: Plan | InversePlan, options?: ApplyOptions): Promise<ApplyOutcome>;
}

export interface SheetInfo {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** Used area, without loading its values; undefined when the sheet is empty. */
  readonly used?: Rect;
}

export interface ReadOptions {
  readonly within?: Rect;
  /** Nobody asked for this reading: it must leave no trace in what the person is doing (in Excel some questions empty the undo stack). */
  readonly isBackground?: boolean;
  readonly onProgress?: Progress;
  readonly signal?: CancelSignal;
}

export interface ApplyOptions {
  readonly onProgress?: Progress;
  readonly signal?: CancelSignal;
  /** Awaited between pieces of work by a host that works in the page itself, so that progress is seen and «Cancelar» heard. */
  readonly pause?: () => Promise<void>;
  /** Grids the plan was built from; the host reads plan.sources again and refuses when a value differs. */
  readonly expected?: readonly Grid[];
}

/** Share done, 0 to 1, and what is being done, in Spanish. */
export type Progress = (done: number, doing: string) => void;

export interface CancelSignal {
  readonly aborted: boolean;
}

export type ApplyOutcome =
  | { readonly ok: true; readonly report: ApplyReport; readonly inverse?: Inverse }
  /** `inverse`: what takes back the part of it that is done. */
  | { readonly ok: false; readonly problem: HostProblem; readonly inverse?: Inverse };

/** The plan that takes back what was done, made when it is asked for. It is data: it can be kept, and applied in a later session. */
export type Inverse = () => InversePlan;

export interface ApplyReport {
  readonly cellsWritten: number;
  /** Sheets made or refreshed, with the name they really got. */
  readonly sheets: readonly WrittenSheet[];
  /** Wanted names of the optional sheets that were left out, because the structure of the workbook is locked. */
  readonly omitted?: readonly string[];
  /** What could not be done beside the figures, which were written; sentences for the user. */
  readonly remarks?: readonly string[];
  /** Of a plan that takes another one back: cells that stay as they are, since somebody edited them. */
  readonly kept?: readonly Place[];
}

export interface WrittenSheet {
  readonly wanted: string;
  readonly name: string;
  readonly created: boolean;
  /** Cells that somebody had written in it and that had to give way, with where they stand now. */
  readonly moved?: readonly CellMove[];
  /** Merged areas that hid cells of the new content, and were split. */
  readonly split?: readonly Rect[];
  /** What of hers points to cells whose content now stands elsewhere. */
  readonly astray?: readonly AstrayReference[];
  /** Formulas that stay because they may be hers, though they look like missing ones of ours. */
  readonly doubtful?: readonly CellPlace[];
}

/** What a «Deshacer» puts back, told before it is done and after. */
export interface Undone {
  /** Cells of her sheets. */
  readonly cells: readonly UndoneCell[];
  /** Sheets of ours that get back what they held before they were refreshed, with how many cells. */
  readonly refreshed: readonly { readonly sheet: string; readonly cells: number }[];
  /** Sheets that the plan made, which go. */
  readonly removed: readonly string[];
  /** Sheets whose colours of ours are put back. */
  readonly recoloured: readonly string[];
  /** Cells that stay, since she edited them. */
  readonly kept: readonly Place[];
}

export interface UndoneCell extends Place {
  readonly now: Held;
  readonly back: Held;
  /** The format in which it is shown. */
  readonly numberFormat?: string;
}

/** What «Deshacer» would do now. */
export interface UndoSight extends Undone {
  /** Of the plan that is taken back. */
  readonly title: string;
  /** When it was applied (ISO 8601). */
  readonly at: string;
  /** What stays as it is or does not come back, and why; sentences for the planner. */
  readonly remarks: readonly string[];
}

/** Why nothing was written; `message` is the Spanish sentence (what · where · why · what to do). */
export interface HostProblem {
  readonly code: HostProblemCode;
  readonly at?: Place;
  readonly message: string;
}

export type HostProblemCode =
  | "sheetProtected"
  | "sheetMissing"
  | "mergedCell"
  | "arrayFormula"
  | "beyondLimits"
  | "sourcesChanged"
  | "cancelled"
  | "readOnly"
  | "cellBeingEdited"
  | "tooLarge"
  | "unsupported"
  | "unreadable"
  /** Part of it is done: what failed is to be taken back or finished with «Deshacer». */
  | "halfDone"
  | "hostFailure";
