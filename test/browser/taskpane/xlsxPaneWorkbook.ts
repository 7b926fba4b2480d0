import type { Rect } from "../../../src/engine/address";
import { parseRect, quotedSheet, rectAddress } from "../../../src/engine/address";
import type { CellValue, Grid } from "../../../src/engine/grid";
import type { ApplyOptions, ApplyOutcome, HostProblem, ReadOptions, SheetInfo } from "../../../src/engine/host";
import type { Plan } from "../../../src/engine/plan";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import type { XlsxHost } from "../../../src/hosts/xlsx/xlsxHost";
import type { PaneWorkbook, SelectedCells, WorkbookWatcher } from "../../../src/taskpane/paneWorkbook";

/** How the workbook misbehaves, for the states that need it. */
export interface Trouble {
  /** Milliseconds each read and write waits, in ten steps of progress that can be cancelled. */
  readSlowly?: number;
  writeSlowly?: number;
  /** What reading throws. */
  unreadable?: HostProblem;
}

/** A live workbook for the pane, made of an .xlsx file: someone can type and select in it, and undo. */
export class XlsxPaneWorkbook implements PaneWorkbook {
  readonly trouble: Trouble = {};
  current: SelectedCells | undefined;
  private before: Uint8Array | undefined;
  private watcher: WorkbookWatcher | undefined;

  constructor(private host: XlsxHost) {}

  static open(bytes: Uint8Array): XlsxPaneWorkbook {
    const outcome = openXlsx(bytes);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return new XlsxPaneWorkbook(outcome.host);
  }

  /** «Matriz!K12», what is selected. */
  get selection(): string {
    return this.current ? `${quotedSheet(this.current.sheet)}!${rectAddress(this.current.area)}` : "";
  }

  async listSheets(): Promise<readonly SheetInfo[]> {
    await this.dawdle(this.trouble.readSlowly ?? 0, {}, "Leyendo las hojas");
    if (this.trouble.unreadable) throw Object.assign(new Error("unreadable"), { problem: this.trouble.unreadable });
    return this.host.listSheets();
  }

  readGrid(sheet: string, options?: ReadOptions): Promise<Grid> {
    return this.host.readGrid(sheet, options);
  }

  findName(name: string): Promise<{ readonly sheet: string; readonly area: Rect } | undefined> {
    return this.host.findName(name);
  }

  async apply(plan: Plan, options: ApplyOptions = {}): Promise<ApplyOutcome> {
    const stopped = await this.dawdle(this.trouble.writeSlowly ?? 0, options, `Escribiendo: ${plan.title}`);
    if (stopped) return stopped;
    const before = this.host.save();
    const outcome = await this.host.apply(plan, options);
    if (outcome.ok) this.before = before;
    return outcome;
  }

  async undo(): Promise<ApplyOutcome> {
    if (this.before === undefined) return { ok: false, problem: { code: "unsupported", message: "No hay nada que deshacer." } };
    const outcome = openXlsx(this.before);
    if (!outcome.ok) return outcome;
    this.host = outcome.host;
    return { ok: true, report: { cellsWritten: 0, sheets: [] } };
  }

  async select(sheet: string, area: Rect): Promise<void> {
    this.current = { sheet, area };
    this.watcher?.onSelect(this.current);
  }

  async selected(): Promise<SelectedCells | undefined> {
    return this.current;
  }

  async watch(watcher: WorkbookWatcher): Promise<() => void> {
    this.watcher = watcher;
    return () => (this.watcher = undefined);
  }

  /** Types a value in a cell, as a person would. */
  async type(sheet: string, address: string, value: CellValue): Promise<void> {
    const { row, column } = areaOf(address);
    await this.host.apply({ title: "", sources: [], steps: [{ step: "writeCells", sheet, cells: [{ row, column, value }] }] });
    this.watcher?.onChange(sheet);
  }

  /** Value of a cell. */
  async valueOf(sheet: string, address: string): Promise<CellValue> {
    const { row, column } = areaOf(address);
    return (await this.host.readGrid(sheet)).value(row, column);
  }

  async formulaOf(sheet: string, address: string): Promise<string | undefined> {
    const { row, column } = areaOf(address);
    return (await this.host.readGrid(sheet)).formula(row, column);
  }

  async sheetNames(): Promise<readonly string[]> {
    return (await this.host.listSheets()).map(({ name }) => name);
  }

  private async dawdle(milliseconds: number, { onProgress, signal }: ApplyOptions, doing: string): Promise<ApplyOutcome | undefined> {
    for (let step = 0; milliseconds > 0 && step < 10; step++) {
      if (signal?.aborted) return { ok: false, problem: { code: "cancelled", message: "Cancelado: no se escribió nada." } };
      onProgress?.(step / 10, doing);
      await new Promise((resolve) => setTimeout(resolve, milliseconds / 10));
    }
    return undefined;
  }
}

function areaOf(address: string): Rect {
  const area = parseRect(address);
  if (area === undefined) throw new Error(`not an address: ${address}`);
  return area;
}
