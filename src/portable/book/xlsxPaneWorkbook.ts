import type { Rect } from "../../engine/address";
import type { Grid } from "../../engine/grid";
import type { ApplyOptions, ApplyOutcome, Inverse, ReadOptions, SheetInfo } from "../../engine/host";
import type { Plan } from "../../engine/plan";
import type { SheetSight } from "../../hosts/xlsx/looks/sheetSight";
import type { XlsxHost } from "../../hosts/xlsx/xlsxHost";
import { portableTexts } from "../../engine/words/pane/portableTexts";
import { nextPaint } from "./nextPaint";
import { seeInverse } from "./seeInverse";
import type { PaneWorkbook, SelectedCells, WorkbookWatcher } from "../../taskpane/paneWorkbook";

/** What of the workbook is seen, as a value that changes when it does. */
export interface BookView {
  /** Grows with each change of the cells. */
  readonly revision: number;
  readonly isChanged: boolean;
  readonly selected: SelectedCells | undefined;
  /** Grows each time the pane asks to show the selection. */
  readonly shown: number;
}

/** The workbook of the pane where there is no Excel: an .xlsx file in memory, changed by plans alone and handed over as a file. */
export class XlsxPaneWorkbook implements PaneWorkbook {
  #view: BookView = { revision: 0, isChanged: false, selected: undefined, shown: 0 };
  #savedAt = 0;
  #back: Inverse | undefined;
  #appliedAt = "";
  #sights = new Map<string, SheetSight | undefined>();
  readonly #watchers = new Set<WorkbookWatcher>();
  readonly #listeners = new Set<() => void>();

  constructor(
    protected readonly host: XlsxHost,
    private readonly pause: () => Promise<void> = nextPaint,
  ) {}

  async listSheets(): Promise<readonly SheetInfo[]> {
    return this.host.listSheets();
  }

  async readGrid(sheet: string, options?: ReadOptions): Promise<Grid> {
    return this.host.readGrid(sheet, options);
  }

  findName(name: string): Promise<{ readonly sheet: string; readonly area: Rect } | undefined> {
    return this.host.findName(name);
  }

  async apply(plan: Plan, options: ApplyOptions = {}): Promise<ApplyOutcome> {
    const outcome = await this.host.apply(plan, { pause: this.pause, ...options });
    if (!outcome.ok) return outcome;
    this.#back = outcome.inverse;
    this.#appliedAt = new Date().toISOString();
    this.changed();
    await this.pause();
    return outcome;
  }

  async undoSight(): ReturnType<PaneWorkbook["undoSight"]> {
    if (this.#back === undefined) return { ok: false, problem: { code: "unsupported", message: portableTexts.nothingToUndo } };
    await this.pause();
    return { ok: true, sight: await seeInverse(this.#back(), this.#appliedAt, this.host) };
  }

  async undo(): ReturnType<PaneWorkbook["undo"]> {
    if (this.#back === undefined) return { ok: false, problem: { code: "unsupported", message: portableTexts.nothingToUndo } };
    await this.pause();
    const back = this.#back();
    const undone = await seeInverse(back, this.#appliedAt, this.host);
    await this.pause();
    const outcome = await this.host.apply(back);
    if (!outcome.ok) return outcome;
    this.#back = undefined;
    this.changed();
    await this.pause();
    return { ...outcome, undone: { ...undone, kept: outcome.report.kept ?? [] } };
  }

  async select(sheet: string, area: Rect): Promise<void> {
    this.#show({ selected: { sheet, area }, shown: this.#view.shown + 1 });
    this.#tellSelection();
  }

  /** Puts a sheet in front, as it begins, unless she already looks at one. */
  bringForward(sheet: string): void {
    if (!this.#view.selected) this.#show({ selected: { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } } });
  }

  /** What the person selects herself, in the view of the sheet. */
  pick(sheet: string, area: Rect): void {
    this.#show({ selected: { sheet, area } });
    this.#tellSelection();
  }

  async selected(): Promise<SelectedCells | undefined> {
    return this.#view.selected;
  }

  async watch(watcher: WorkbookWatcher): Promise<() => void> {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  readonly view = (): BookView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A sheet as a person sees it, now; undefined where there is none of that name. */
  sight(sheet: string): SheetSight | undefined {
    if (!this.#sights.has(sheet)) this.#sights.set(sheet, this.host.sight(sheet));
    return this.#sights.get(sheet);
  }

  get undrawn(): readonly string[] {
    return this.host.undrawn;
  }

  get isSigned(): boolean {
    return this.host.isSigned;
  }

  /** The file as it is now. */
  save(): Uint8Array {
    return this.host.save();
  }

  /** The person has the file as it was at that revision. */
  handedOver(revision: number): void {
    this.#savedAt = revision;
    this.#show({ isChanged: this.#view.revision !== revision });
  }

  /** Tells of cells that are not as they were; `editedIn`: the sheet in which a person edited them. */
  protected changed(editedIn?: string): void {
    this.#sights = new Map();
    const revision = this.#view.revision + 1;
    this.#show({ revision, isChanged: revision !== this.#savedAt });
    if (editedIn !== undefined) for (const { onChange } of this.#watchers) onChange(editedIn);
  }

  #show(change: Partial<BookView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }

  #tellSelection(): void {
    const { selected } = this.#view;
    if (selected) for (const { onSelect } of this.#watchers) onSelect(selected);
  }
}
