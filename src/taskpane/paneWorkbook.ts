import type { Rect } from "../engine/address";
import type { ApplyOutcome, WorkbookHost } from "../engine/host";

/** The workbook as the pane needs it: the port of the engine, plus what only a live workbook has (selection, changes, «Deshacer»). */
export interface PaneWorkbook extends WorkbookHost {
  /** Shows the sheet and selects the cells. */
  select(sheet: string, area: Rect): Promise<void>;
  /** What the user has selected now. */
  selected(): Promise<SelectedCells | undefined>;
  /** Tells of edits and of the selection until the function it gives back is called. Edits made by `apply` and `undo` may be told too. */
  watch(watcher: WorkbookWatcher): Promise<() => void>;
  /** Puts back what the last `apply` changed; cells edited since then may be left alone, and are counted in `kept`. */
  undo(): Promise<ApplyOutcome & { readonly kept?: number }>;
}

export interface SelectedCells {
  readonly sheet: string;
  readonly area: Rect;
}

export interface WorkbookWatcher {
  /** Something was edited in a sheet; undefined when the host does not know in which one. */
  onChange(sheet: string | undefined): void;
  onSelect(cells: SelectedCells): void;
}
