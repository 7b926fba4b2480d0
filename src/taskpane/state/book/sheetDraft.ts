import type { Plan } from "../../../engine/plan";

/** A sheet that can be made, planned but not written. */
export interface SheetDraft {
  readonly plan: Plan;
  /** What there is to say of it before it is made. */
  readonly note?: string;
}
