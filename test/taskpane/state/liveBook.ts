import type { Rect } from "../../../src/engine/address";
import type { ApplyOptions, ApplyOutcome, Undone, WorkbookHost } from "../../../src/engine/host";
import type { Plan } from "../../../src/engine/plan";
import type { PaneWorkbook, SelectedCells, WorkbookWatcher } from "../../../src/taskpane/paneWorkbook";
import type { Later } from "../../../src/taskpane/state/book/slowWork";
import type { MemoryHost } from "../../memoryHost";

/** Time that passes when told to. */
export class ManualClock {
  private waiting: (() => void)[] = [];

  readonly later: Later = (_milliseconds, then) => {
    this.waiting.push(then);
    return () => (this.waiting = this.waiting.filter((each) => each !== then));
  };

  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  async pass(): Promise<void> {
    const due = this.waiting;
    this.waiting = [];
    for (const then of due) then();
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  }
}

/** A workbook in memory with a selection, someone who watches, and failures when asked for. */
export class LiveMemoryBook implements PaneWorkbook {
  selection: SelectedCells | undefined;
  watcher: WorkbookWatcher | undefined;
  failure: { readonly code: string; readonly message: string } | undefined;
  sawCancel = false;
  private held: Promise<void> | undefined;

  constructor(readonly host: MemoryHost) {}

  listSheets: WorkbookHost["listSheets"] = () =>
    this.failure ? Promise.reject(Object.assign(new Error("fails"), { problem: this.failure })) : this.host.listSheets();
  /** Of each reading, whether nobody had asked for it. */
  readonly readings: boolean[] = [];
  readGrid: WorkbookHost["readGrid"] = (sheet, options) => {
    this.readings.push(options?.isBackground === true);
    return this.host.readGrid(sheet, options);
  };
  findName: WorkbookHost["findName"] = (name) => this.host.findName(name);

  async apply(plan: Plan, options: ApplyOptions = {}): Promise<ApplyOutcome> {
    await this.held;
    this.held = undefined;
    if (options.signal?.aborted) {
      this.sawCancel = true;
      return { ok: false, problem: { code: "cancelled", message: "Cancelado." } };
    }
    return this.host.apply(plan, options);
  }

  holdNextApply(): { release(): void } {
    let release = (): void => undefined;
    this.held = new Promise((resolve) => (release = resolve));
    return { release: () => release() };
  }

  undoing: ApplyOutcome & { readonly undone?: Undone } = { ok: true, report: { cellsWritten: 0, sheets: [] } };
  seen: Awaited<ReturnType<PaneWorkbook["undoSight"]>> = {
    ok: false,
    problem: { code: "unsupported", message: "No hay nada que deshacer." },
  };

  async undoSight(): ReturnType<PaneWorkbook["undoSight"]> {
    return this.seen;
  }

  async undo(): ReturnType<PaneWorkbook["undo"]> {
    return this.undoing;
  }

  async select(sheet: string, area: Rect): Promise<void> {
    this.selection = { sheet, area };
  }

  async selected(): Promise<SelectedCells | undefined> {
    return this.selection;
  }

  async watch(watcher: WorkbookWatcher): Promise<() => void> {
    this.watcher = watcher;
    return () => (this.watcher = undefined);
  }
}
