import type { Rect } from "../../engine/address";

export type Axis = "rows" | "columns";

/** What the model changed of a sheet and the grid does not show yet: put into it once, however many requests it took. */
export class PendingSheet {
  /** Not in the grid, or no longer as it stands there: it is put again whole. */
  isWhole = false;
  isRenamed = false;
  isShownOrHidden = false;
  isFrozenChanged = false;
  isLookChanged = false;
  hasMergesChanged = false;
  hasFormatsChanged = false;
  readonly contents: Rect[] = [];
  readonly looks: Rect[] = [];
  readonly lines: { readonly axis: Axis; readonly from: number; readonly count: number }[] = [];
}
