import type { Rect } from "../src/engine/address";
import { cellAddress, parseRect, rectAddress } from "../src/engine/address";
import type { CellValue, Grid, SheetVisibility } from "../src/engine/grid";
import type { ApplyOptions, ApplyOutcome, HostProblem, ReadOptions, SheetInfo, WorkbookHost, WrittenSheet } from "../src/engine/host";
import { findPlanProblem, type BookFacts, type SheetFacts } from "../src/engine/checks/findPlanProblem";
import { planProblems } from "../src/engine/checks/planProblems";
import { isInverse, type InversePlan } from "../src/engine/inverse/steps";
import { takeBack } from "../src/engine/inverse/takeBack";
import { freeSheetName } from "../src/engine/ownership/freeSheetName";
import { refreshSheet, type CellMove, type RefreshOutcome, type SheetRefresh } from "../src/engine/ownership/refreshSheet";
import { traceOf } from "../src/engine/ownership/sheetTrace";
import { BAND_MARK, type Plan, type PlanStep, type PutSheet, type SheetContent } from "../src/engine/plan";
import { copyOf, dumpOf, isOwnLock, writeCell, type MemoryBook, type MemoryCell, type MemorySheet } from "./memory/memoryBook";
import { bookNow, inverseOf } from "./memory/memoryInverse";

/** A workbook in memory: the simplest host there is, for tests of what the engine asks of a host. Formulas keep their cached value. */
export class MemoryHost implements WorkbookHost {
  readonly #book: MemoryBook = { sheets: [], names: new Map(), traces: new Map() };
  #made = 0;

  static of(grids: readonly Grid[]): MemoryHost {
    const host = new MemoryHost();
    for (const grid of grids) host.#book.sheets.push(sheetFrom(grid, host.#freeId()));
    return host;
  }

  hide(sheet: string, visibility: SheetVisibility): void {
    const found = this.#find(sheet);
    if (found) found.visibility = visibility;
  }

  async listSheets(): Promise<readonly SheetInfo[]> {
    return this.#book.sheets.map((sheet) => {
      const used = usedArea(sheet);
      return { name: sheet.name, visibility: sheet.visibility, isProtected: sheet.isProtected, ...(used ? { used } : {}) };
    });
  }

  async readGrid(name: string, { within }: ReadOptions = {}): Promise<Grid> {
    const sheet = this.#find(name);
    if (!sheet) throw new Error(`no such sheet: ${name}`);
    return gridFrom(sheet, within);
  }

  async findName(name: string): Promise<{ readonly sheet: string; readonly area: Rect } | undefined> {
    const found = this.#book.names.get(name);
    const sheet = found && this.#byId(found.sheet);
    return sheet && { sheet: sheet.name, area: found.area };
  }

  async apply(plan: Plan | InversePlan, options: ApplyOptions = {}): Promise<ApplyOutcome> {
    const before = copyOf(this.#book);
    const refreshed = new Map<string, readonly CellMove[]>();
    const outcome = isInverse(plan) ? this.#takeBack(plan) : await this.#apply(plan, options, refreshed);
    const title = isInverse(plan) ? plan.inverseOf : plan.title;
    const after = copyOf(this.#book);
    return outcome.ok ? { ...outcome, inverse: () => inverseOf(title, before, after, refreshed) } : outcome;
  }

  /** What a person does to the workbook by hand. */
  edit(change: (book: MemoryBook) => void): void {
    change(this.#book);
  }

  #takeBack(plan: InversePlan): ApplyOutcome {
    const { cells, kept, remarks } = takeBack(plan, bookNow(this.#book));
    return {
      ok: true,
      report: { cellsWritten: cells, sheets: [], ...(kept.length > 0 && { kept }), ...(remarks.length > 0 && { remarks }) },
    };
  }

  async #apply(plan: Plan, { expected = [] }: ApplyOptions, refreshed: Map<string, readonly CellMove[]>): Promise<ApplyOutcome> {
    for (const { sheet, area } of plan.sources) {
      const grid = expected.find((each) => each.sheet === sheet);
      const at = grid && firstDifference(grid, await this.readGrid(sheet), area);
      if (at) return { ok: false, problem: planProblems.sourcesChanged({ sheet, ...at }) };
    }
    const problem = findPlanProblem(plan, this.#facts());
    if (problem) return { ok: false, problem };
    const foreign = this.#notOurs(plan);
    if (foreign) return { ok: false, problem: foreign };
    const sheets = plan.steps.flatMap((step) => this.#carryOut(step, refreshed));
    const cellsWritten = plan.steps.reduce(
      (sum, step) => sum + (step.step === "writeCells" ? step.cells.length : step.step === "putSheet" ? step.content.cells.length : 0),
      0,
    );
    return { ok: true, report: { cellsWritten, sheets } };
  }

  dump(): string {
    return dumpOf(this.#book);
  }

  /** Types a value over a cell, as a user would. */
  type(sheet: string, address: string, value: CellValue): void {
    const rect = parseRect(address);
    const found = this.#find(sheet);
    if (!rect || !found) throw new Error(`no such cell: ${sheet}!${address}`);
    writeCell(found, { row: rect.row, column: rect.column, value });
  }

  #carryOut(step: PlanStep, refreshed: Map<string, readonly CellMove[]>): readonly WrittenSheet[] {
    if (step.step === "putSheet") return [this.#putSheet(step, refreshed)];
    const sheet = this.#find(step.sheet);
    if (!sheet) throw new Error(`no such sheet: ${step.sheet}`);
    if (step.step === "unmergeCells")
      sheet.merges = sheet.merges.filter((merge) => !step.areas.some((area) => rectAddress(area) === rectAddress(merge)));
    else if (step.step === "writeCells") for (const cell of step.cells) writeCell(sheet, cell);
    else sheet.rules = [...sheet.rules.filter(({ formula }) => !formula.includes(BAND_MARK)), ...step.rules];
    return [];
  }

  #facts(): BookFacts {
    const factsOf = (sheet: MemorySheet): SheetFacts => ({ ...sheet, arrays: [], tables: [] });
    return {
      isReadOnly: false,
      isStructureLocked: false,
      sheet: (name) => {
        const found = this.#find(name);
        return found && factsOf(found);
      },
      ownSheet: (step) => {
        const owned = this.#owned(step);
        return owned && { name: owned.name, isProtected: owned.isProtected && !isOwnLock(this.#book, owned) };
      },
    };
  }

  #putSheet(step: PutSheet, refreshed: Map<string, readonly CellMove[]>): WrittenSheet {
    const owned = this.#owned(step);
    const refresh = owned && this.#refreshOf(step, owned);
    if (refresh && !refresh.ok) throw new Error(`the sheet cannot be refreshed: ${refresh.why}`);
    const moves = refresh?.refresh.moves ?? [];
    const sheet = owned ?? emptySheet(this.#freeName(step), this.#freeId());
    if (!owned) this.#book.sheets.push(sheet);
    if (refresh) {
      clearOurs(sheet, refresh.refresh);
      refreshed.set(sheet.id, moves);
    }
    for (const cell of refresh?.refresh.writesOf(step.content.cells) ?? step.content.cells) writeCell(sheet, cell);
    sheet.rules = step.content.bandRules ?? [];
    putBeside(sheet, step.content, this.#book.traces.get(step.owner)?.isProtected === true);
    if (!owned) sheet.visibility = step.content.visibility ?? "visible";
    this.#book.names.set(step.owner, { sheet: sheet.id, area: step.content.print.area });
    this.#book.traces.set(step.owner, traceOf(step.content));
    for (const [name, area] of Object.entries(step.content.names ?? {})) this.#book.names.set(name, { sheet: sheet.id, area });
    return { wanted: step.name, name: sheet.name, created: !owned, ...(moves.length > 0 && { moved: moves }) };
  }

  #refreshOf(step: PutSheet, sheet: MemorySheet): RefreshOutcome {
    const cells = [...sheet.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
    const present = cells.flatMap(({ row, column, cell: { value, formula } }) =>
      value === null && formula === undefined ? [] : [{ row, column, value, formula }],
    );
    return refreshSheet(step, { trace: this.#book.traces.get(step.owner), present, merges: sheet.merges });
  }

  /** A sheet with the name of one of ours that somebody else made. */
  #notOurs(plan: Plan): HostProblem | undefined {
    for (const step of plan.steps) {
      const sheet = step.step === "putSheet" ? this.#owned(step) : undefined;
      if (step.step !== "putSheet" || !sheet || this.#refreshOf(step, sheet).ok) continue;
      return planProblems.notOurSheet(sheet.name, step.owner);
    }
    return undefined;
  }

  #freeName({ name }: PutSheet): string {
    return freeSheetName(
      name,
      this.#book.sheets.map((sheet) => sheet.name),
    );
  }

  #owned({ owner }: PutSheet): MemorySheet | undefined {
    const named = this.#book.names.get(owner);
    return named && this.#byId(named.sheet);
  }

  #byId(id: string): MemorySheet | undefined {
    return this.#book.sheets.find((sheet) => sheet.id === id);
  }

  #freeId(): string {
    return `{${++this.#made}}`;
  }

  #find(name: string): MemorySheet | undefined {
    return this.#book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }
}

/** A lock of ours that she took away stays away. */
function putBeside(sheet: MemorySheet, { tables = [], validations = [], isProtected }: SheetContent, wasLocked: boolean): void {
  const wasTaken = wasLocked && !sheet.isProtected;
  Object.assign(sheet, { tables, validations, isProtected: isProtected === true && !wasTaken });
}

function emptySheet(name: string, id: string): MemorySheet {
  return { id, name, cells: new Map(), merges: [], isProtected: false, visibility: "visible", rules: [], tables: [], validations: [] };
}

function sheetFrom(grid: Grid, id: string): MemorySheet {
  const sheet: MemorySheet = { ...emptySheet(grid.sheet, id), merges: grid.merges, isProtected: grid.isProtected };
  const { row: top, column: left, rows, columns } = grid.area;
  for (let row = top; row < top + rows; row++) {
    for (let column = left; column < left + columns; column++) {
      const value = grid.value(row, column);
      const formula = grid.formula(row, column);
      const format = grid.numberFormat(row, column);
      if (value === null && formula === undefined && format === "General") continue;
      sheet.cells.set(cellAddress(row, column), { row, column, cell: { value, format, ...(formula === undefined ? {} : { formula }) } });
    }
  }
  return sheet;
}

/** Takes our cells away, and sets those of the user that give way where they go. */
function clearOurs(sheet: MemorySheet, { own, moves }: SheetRefresh): void {
  const moved = moves.flatMap(({ from, to }) => {
    const cell = sheet.cells.get(cellAddress(from.row, from.column))?.cell;
    sheet.cells.delete(cellAddress(from.row, from.column));
    return cell ? [{ ...to, cell }] : [];
  });
  for (const [key, { row, column }] of [...sheet.cells]) if (own.owns(row, column)) sheet.cells.delete(key);
  for (const cell of moved) sheet.cells.set(cellAddress(cell.row, cell.column), cell);
}

function usedArea(sheet: MemorySheet): Rect | undefined {
  const cells = [...sheet.cells.values()];
  if (cells.length === 0) return undefined;
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return { row: top, column: left, rows: Math.max(...rows) - top + 1, columns: Math.max(...columns) - left + 1 };
}

function gridFrom(sheet: MemorySheet, within: Rect | undefined): Grid {
  const cells = new Map([...sheet.cells].map(([key, { cell }]) => [key, { ...cell }]));
  const area = within ?? usedArea(sheet) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const at = (row: number, column: number): MemoryCell | undefined => cells.get(cellAddress(row, column));
  return {
    sheet: sheet.name,
    area,
    merges: sheet.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isProtected: sheet.isProtected,
    date1904: false,
    value: (row, column) => at(row, column)?.value ?? null,
    formula: (row, column) => at(row, column)?.formula,
    numberFormat: (row, column) => at(row, column)?.format ?? "General",
  };
}

function firstDifference(before: Grid, now: Grid, area: Rect): { row: number; column: number } | undefined {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (JSON.stringify(before.value(row, column)) !== JSON.stringify(now.value(row, column))) return { row, column };
    }
  }
  return undefined;
}
