import type { Rect } from "../../../src/engine/address";
import { parseRect, quotedSheet, rectAddress } from "../../../src/engine/address";
import type { CellValue } from "../../../src/engine/grid";
import type { ApplyOptions, ApplyOutcome, HostProblem, SheetInfo } from "../../../src/engine/host";
import type { Plan } from "../../../src/engine/plan";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { XlsxPaneWorkbook } from "../../../src/portable/book/xlsxPaneWorkbook";

/** How the workbook misbehaves, for the states that need it. */
export interface Trouble {
  /** Milliseconds each read and write waits, in ten steps of progress that can be cancelled. */
  readSlowly?: number;
  writeSlowly?: number;
  /** What reading throws. */
  unreadable?: HostProblem;
}

/** The workbook of the portable edition in which somebody also types, as in Excel, and that can be slow or unreadable. */
export class TroubledWorkbook extends XlsxPaneWorkbook {
  readonly trouble: Trouble = {};

  static open(bytes: Uint8Array): TroubledWorkbook {
    const outcome = openXlsx(bytes);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return new TroubledWorkbook(outcome.host);
  }

  /** «Matriz!K12», what is selected. */
  get selection(): string {
    const { selected } = this.view();
    return selected ? `${quotedSheet(selected.sheet)}!${rectAddress(selected.area)}` : "";
  }

  override async listSheets(): Promise<readonly SheetInfo[]> {
    await dawdle(this.trouble.readSlowly ?? 0, {}, "Leyendo las hojas");
    if (this.trouble.unreadable) throw Object.assign(new Error("unreadable"), { problem: this.trouble.unreadable });
    return super.listSheets();
  }

  override async apply(plan: Plan, options: ApplyOptions = {}): Promise<ApplyOutcome> {
    return (await dawdle(this.trouble.writeSlowly ?? 0, options, `Escribiendo: ${plan.title}`)) ?? super.apply(plan, options);
  }

  /** Types a value in a cell, as a person would. */
  async type(sheet: string, address: string, value: CellValue): Promise<void> {
    const { row, column } = areaOf(address);
    await this.host.apply({ title: "", sources: [], steps: [{ step: "writeCells", sheet, cells: [{ row, column, value }] }] });
    this.changed(sheet);
  }

  /** Value of a cell. */
  async valueAt(sheet: string, address: string): Promise<CellValue> {
    const { row, column } = areaOf(address);
    return (await this.host.readGrid(sheet)).value(row, column);
  }

  async formulaAt(sheet: string, address: string): Promise<string | undefined> {
    const { row, column } = areaOf(address);
    return (await this.host.readGrid(sheet)).formula(row, column);
  }

  async sheetNames(): Promise<readonly string[]> {
    return (await this.host.listSheets()).map(({ name }) => name);
  }
}

async function dawdle(milliseconds: number, { onProgress, signal }: ApplyOptions, doing: string): Promise<ApplyOutcome | undefined> {
  for (let step = 0; milliseconds > 0 && step < 10; step++) {
    if (signal?.aborted) return { ok: false, problem: { code: "cancelled", message: "Cancelado: no se escribió nada." } };
    onProgress?.(step / 10, doing);
    await new Promise((resolve) => setTimeout(resolve, milliseconds / 10));
  }
  return undefined;
}

function areaOf(address: string): Rect {
  const area = parseRect(address);
  if (area === undefined) throw new Error(`not an address: ${address}`);
  return area;
}
