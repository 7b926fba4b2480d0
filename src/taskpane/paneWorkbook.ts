import type { Rect } from "../engine/address";
import type { ConditionalNumberFormat } from "../engine/grid";
import type { ApplyOutcome, HostProblem, Undone, UndoSight, WorkbookHost } from "../engine/host";

/** The workbook as the pane needs it: the port of the engine, plus what only a live workbook has (selection, changes, «Deshacer»). */
export interface PaneWorkbook extends WorkbookHost {
  /** Opens a workbook of its own beside this one, where the program can. */
  createWorkbook?(bytes: Uint8Array): Promise<void>;
  /** The number formats that conditional formats of a sheet give, where its grids come without them. */
  conditionalFormats?(sheet: string): Promise<readonly ConditionalNumberFormat[]>;
  /** Shows the sheet and selects the cells. */
  select(sheet: string, area: Rect): Promise<void>;
  /** What the user has selected now. */
  selected(): Promise<SelectedCells | undefined>;
  /** Tells of edits and of the selection until the function it gives back is called. Edits made by `apply` and `undo` may be told too. */
  watch(watcher: WorkbookWatcher): Promise<() => void>;
  /** What «Deshacer» would put back and keep now, of the last change that can be taken back, in whatever session it was made. */
  undoSight(): Promise<{ readonly ok: true; readonly sight: UndoSight } | { readonly ok: false; readonly problem: HostProblem }>;
  /** Puts back what that change did; cells edited since then are left alone. */
  undo(): Promise<ApplyOutcome & { readonly undone?: Undone }>;
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
