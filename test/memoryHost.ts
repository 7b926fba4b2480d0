import type { Place, Rect } from "../src/engine/address";
import { cellAddress, parseRect, rectAddress } from "../src/engine/address";
import type { CellValue, Grid, SheetVisibility } from "../src/engine/grid";
import type { ApplyOptions, ApplyOutcome, HostProblem, ReadOptions, SheetInfo, WorkbookHost, WrittenSheet } from "../src/engine/host";
import { refreshSheet, type RefreshOutcome, type SheetRefresh } from "../src/engine/ownership/refreshSheet";
import { traceOf, type SheetTrace } from "../src/engine/ownership/sheetTrace";
import { BAND_MARK, type BandRule, type CellStyle, type CellWrite, type Plan, type PlanStep, type PutSheet } from "../src/engine/plan";

interface MemoryCell {
  value: CellValue;
  formula?: string;
  format: string;
  style?: CellStyle;
}

interface MemorySheet {
  name: string;
  readonly cells: Map<string, { row: number; column: number; cell: MemoryCell }>;
  merges: readonly Rect[];
  readonly isProtected: boolean;
  rules: readonly BandRule[];
}

/** A workbook in memory: the simplest host there is, for tests of what the engine asks of a host. Formulas keep their cached value. */
export class MemoryHost implements WorkbookHost {
  readonly #sheets: MemorySheet[] = [];
  readonly #names = new Map<string, { sheet: MemorySheet; area: Rect }>();
  readonly #traces = new Map<string, SheetTrace>();

  readonly #hidden = new Map<string, SheetVisibility>();

  static of(grids: readonly Grid[]): MemoryHost {
    const host = new MemoryHost();
    for (const grid of grids) host.#sheets.push(sheetFrom(grid));
    return host;
  }

  hide(sheet: string, visibility: SheetVisibility): void {
    this.#hidden.set(sheet, visibility);
  }

  async listSheets(): Promise<readonly SheetInfo[]> {
    return this.#sheets.map((sheet) => {
      const used = usedArea(sheet);
      return {
        name: sheet.name,
        visibility: this.#hidden.get(sheet.name) ?? "visible",
        isProtected: sheet.isProtected,
        ...(used ? { used } : {}),
      };
    });
  }

  async readGrid(name: string, { within }: ReadOptions = {}): Promise<Grid> {
    const sheet = this.#find(name);
    if (!sheet) throw new Error(`no such sheet: ${name}`);
    return gridFrom(sheet, within);
  }

  async findName(name: string): Promise<{ readonly sheet: string; readonly area: Rect } | undefined> {
    const found = this.#names.get(name);
    return found && { sheet: found.sheet.name, area: found.area };
  }

  async apply(plan: Plan, { expected = [] }: ApplyOptions = {}): Promise<ApplyOutcome> {
    for (const { sheet, area } of plan.sources) {
      const grid = expected.find((each) => each.sheet === sheet);
      const at = grid && firstDifference(grid, await this.readGrid(sheet), area);
      if (at)
        return {
          ok: false,
          problem: {
            code: "sourcesChanged",
            at: { sheet, ...at },
            message: `La matriz cambió después de la vista previa (${cellAddress(at.row, at.column)}). Calcula de nuevo.`,
          },
        };
    }
    const blocked = plan.steps.find((step) => step.step !== "putSheet" && this.#find(step.sheet)?.isProtected !== false);
    if (blocked && blocked.step !== "putSheet") {
      const code = this.#find(blocked.sheet) ? "sheetProtected" : "sheetMissing";
      return { ok: false, problem: { code, message: `No se escribió nada en la hoja «${blocked.sheet}».` } };
    }
    const foreign = this.#notOurs(plan);
    if (foreign) return { ok: false, problem: foreign };
    const covered = this.#coveredWrite(plan);
    if (covered)
      return {
        ok: false,
        problem: {
          code: "mergedCell",
          at: covered,
          message: `La celda ${cellAddress(covered.row, covered.column)} está combinada con otras: no se escribió nada.`,
        },
      };
    const sheets = plan.steps.flatMap((step) => this.#carryOut(step));
    const cellsWritten = plan.steps.reduce(
      (sum, step) => sum + (step.step === "writeCells" ? step.cells.length : step.step === "putSheet" ? step.content.cells.length : 0),
      0,
    );
    return { ok: true, report: { cellsWritten, sheets } };
  }

  /** Everything the workbook holds, as text that two workbooks can be compared by. */
  dump(): string {
    return this.#sheets
      .map((sheet) => {
        const cells = [...sheet.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
        const lines = cells.map(({ row, column, cell }) => `${cellAddress(row, column)} ${JSON.stringify(cell)}`);
        return [`## ${sheet.name}`, ...lines, ...sheet.rules.map((rule) => JSON.stringify(rule))].join("\n");
      })
      .join("\n");
  }

  /** Types a value over a cell, as a user would. */
  type(sheet: string, address: string, value: CellValue): void {
    const rect = parseRect(address);
    const found = this.#find(sheet);
    if (!rect || !found) throw new Error(`no such cell: ${sheet}!${address}`);
    write(found, { row: rect.row, column: rect.column, value });
  }

  #carryOut(step: PlanStep): readonly WrittenSheet[] {
    if (step.step === "putSheet") return [this.#putSheet(step)];
    const sheet = this.#find(step.sheet);
    if (!sheet) throw new Error(`no such sheet: ${step.sheet}`);
    if (step.step === "unmergeCells")
      sheet.merges = sheet.merges.filter((merge) => !step.areas.some((area) => rectAddress(area) === rectAddress(merge)));
    else if (step.step === "writeCells") for (const cell of step.cells) write(sheet, cell);
    else sheet.rules = [...sheet.rules.filter(({ formula }) => !formula.includes(BAND_MARK)), ...step.rules];
    return [];
  }

  /** A cell with content that a merge would hide once the plan has split those it splits. */
  #coveredWrite(plan: Plan): Place | undefined {
    const split = plan.steps.flatMap((step) =>
      step.step === "unmergeCells" ? step.areas.map((area) => `${step.sheet}!${rectAddress(area)}`) : [],
    );
    for (const step of plan.steps) {
      if (step.step !== "writeCells") continue;
      const merges = (this.#find(step.sheet)?.merges ?? []).filter((merge) => !split.includes(`${step.sheet}!${rectAddress(merge)}`));
      for (const { row, column, value, formula } of step.cells) {
        const hides = (merge: Rect): boolean => isInside(merge, row, column) && (merge.row !== row || merge.column !== column);
        if ((formula !== undefined || (value ?? null) !== null) && merges.some(hides)) return { sheet: step.sheet, row, column };
      }
    }
    return undefined;
  }

  #putSheet(step: PutSheet): WrittenSheet {
    const owned = this.#names.get(step.owner)?.sheet;
    const refresh = owned && this.#refreshOf(step, owned);
    if (refresh && !refresh.ok) throw new Error(`the sheet cannot be refreshed: ${refresh.why}`);
    const moves = refresh?.refresh.moves ?? [];
    const sheet = owned ?? { name: this.#freeName(step.name), cells: new Map(), merges: [], isProtected: false, rules: [] };
    if (!owned) this.#sheets.push(sheet);
    if (refresh) clearOurs(sheet, refresh.refresh);
    for (const cell of refresh?.refresh.writesOf(step.content.cells) ?? step.content.cells) write(sheet, cell);
    sheet.rules = step.content.bandRules ?? [];
    this.#names.set(step.owner, { sheet, area: step.content.print.area });
    this.#traces.set(step.owner, traceOf(step.content));
    for (const [name, area] of Object.entries(step.content.names ?? {})) this.#names.set(name, { sheet, area });
    return { wanted: step.name, name: sheet.name, created: !owned, ...(moves.length > 0 && { moved: moves }) };
  }

  #refreshOf(step: PutSheet, sheet: MemorySheet): RefreshOutcome {
    const cells = [...sheet.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
    const present = cells.flatMap(({ row, column, cell: { value, formula } }) =>
      value === null && formula === undefined ? [] : [{ row, column, value, formula }],
    );
    return refreshSheet(step, { name: sheet.name, trace: this.#traces.get(step.owner), present, merges: sheet.merges });
  }

  /** A sheet with the name of one of ours that somebody else made. */
  #notOurs(plan: Plan): HostProblem | undefined {
    for (const step of plan.steps) {
      const sheet = step.step === "putSheet" ? this.#names.get(step.owner)?.sheet : undefined;
      if (step.step !== "putSheet" || !sheet || this.#refreshOf(step, sheet).ok) continue;
      return { code: "unsupported", message: `El nombre «${step.owner}» apunta a «${sheet.name}», que no hizo PNTP. No se escribió nada.` };
    }
    return undefined;
  }

  #freeName(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#find(name); number++) name = `${wanted} (${number})`;
    return name;
  }

  #find(name: string): MemorySheet | undefined {
    return this.#sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }
}

function sheetFrom(grid: Grid): MemorySheet {
  const sheet: MemorySheet = { name: grid.sheet, cells: new Map(), merges: grid.merges, isProtected: grid.isProtected, rules: [] };
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

function write(sheet: MemorySheet, { row, column, value, formula, style }: CellWrite): void {
  const key = cellAddress(row, column);
  const before = sheet.cells.get(key)?.cell;
  const like = style?.like && sheet.cells.get(cellAddress(style.like.row, style.like.column))?.cell.format;
  const cell: MemoryCell = { value: before?.value ?? null, format: style?.numberFormat ?? like ?? before?.format ?? "General" };
  const joined = {
    ...before?.style,
    ...Object.fromEntries(Object.entries(style ?? {}).filter(([key]) => key !== "like" && key !== "numberFormat")),
  };
  if (Object.keys(joined).length > 0) cell.style = joined;
  if (before?.formula !== undefined && value === undefined) cell.formula = before.formula;
  if (value !== undefined) cell.value = value;
  if (formula !== undefined) cell.formula = formula;
  sheet.cells.set(key, { row, column, cell });
}

function isInside(area: Rect, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
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
