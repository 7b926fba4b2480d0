import type { Grid } from "../../../engine/grid";
import type { Plan } from "../../../engine/plan";
import type { Settings } from "../paneState";

/** A sheet that can be made, planned but not written. */
export interface SheetDraft {
  readonly plan: Plan;
  /** What it was made from: the sheet of the matrix as it was read, and the rules then in force. */
  readonly grid: Grid;
  readonly settings: Settings;
  /** What there is to say of it before it is made. */
  readonly note?: string;
}
