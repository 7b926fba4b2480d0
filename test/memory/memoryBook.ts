import { cellAddress, type Rect } from "../../src/engine/address";
import type { CellValue, SheetVisibility } from "../../src/engine/grid";
import type { SheetTrace } from "../../src/engine/ownership/sheetTrace";
import type { BandRule, CellStyle, CellValidation, CellWrite, SheetTable } from "../../src/engine/plan";

export interface MemoryCell {
  value: CellValue;
  formula?: string;
  format: string;
  style?: CellStyle;
}

export interface MemorySheet {
  readonly id: string;
  name: string;
  readonly cells: Map<string, { row: number; column: number; cell: MemoryCell }>;
  merges: readonly Rect[];
  isProtected: boolean;
  visibility: SheetVisibility;
  rules: readonly BandRule[];
  tables: readonly SheetTable[];
  validations: readonly CellValidation[];
}

/** What a workbook in memory is made of. */
export interface MemoryBook {
  readonly sheets: MemorySheet[];
  readonly names: Map<string, { sheet: string; area: Rect }>;
  readonly traces: Map<string, SheetTrace>;
}

export function copyOf({ sheets, names, traces }: MemoryBook): MemoryBook {
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: new Map([...sheet.cells].map(([key, { row, column, cell }]) => [key, { row, column, cell: { ...cell } }])),
    })),
    names: new Map(names),
    traces: new Map(traces),
  };
}

/** Whether the lock of a sheet is one that the plan put and its trace remembers. */
export function isOwnLock({ names, traces }: MemoryBook, { id, isProtected }: MemorySheet): boolean {
  return isProtected && [...traces].some(([owner, trace]) => trace.isProtected && names.get(owner)?.sheet === id);
}

/** Everything the workbook holds, as text that two workbooks can be compared by. */
export function dumpOf({ sheets, names }: MemoryBook): string {
  const named = [...names].map(([name, { sheet, area }]) => `${name} ${sheet} ${JSON.stringify(area)}`);
  return [...sheets.map(sheetDump), ...named.sort()].join("\n");
}

function sheetDump(sheet: MemorySheet): string {
  const cells = [...sheet.cells.values()].filter(({ cell }) => !isPlain(cell)).sort((a, b) => a.row - b.row || a.column - b.column);
  const lines = cells.map(({ row, column, cell }) => `${cellAddress(row, column)} ${JSON.stringify(sorted(cell))}`);
  const merges = sheet.merges.map((area) => JSON.stringify(area)).sort();
  const beside = [sheet.isProtected, sheet.visibility, sheet.tables, sheet.validations].map((each) => JSON.stringify(each));
  return [`## ${sheet.name} ${beside.join(" ")}`, ...lines, ...merges, ...sheet.rules.map((rule) => JSON.stringify(rule))].join("\n");
}

function sorted({ style = {}, ...cell }: MemoryCell): object {
  return Object.fromEntries(Object.entries({ ...cell, ...style }).sort(([a], [b]) => a.localeCompare(b)));
}

function isPlain({ value, formula, format, style = {} }: MemoryCell): boolean {
  return value === null && formula === undefined && format === "General" && Object.keys(style).length === 0;
}

export function writeCell(sheet: MemorySheet, { row, column, value, formula, style }: CellWrite): void {
  const key = cellAddress(row, column);
  const before = sheet.cells.get(key)?.cell;
  const like = style?.like && sheet.cells.get(cellAddress(style.like.row, style.like.column))?.cell.format;
  const cell: MemoryCell = { value: before?.value ?? null, format: style?.numberFormat ?? like ?? before?.format ?? "General" };
  const joined = {
    ...before?.style,
    ...Object.fromEntries(Object.entries(style ?? {}).filter(([part]) => part !== "like" && part !== "numberFormat")),
  };
  if (Object.keys(joined).length > 0) cell.style = joined;
  if (before?.formula !== undefined && value === undefined) cell.formula = before.formula;
  if (value !== undefined) cell.value = value;
  if (formula !== undefined) cell.formula = formula;
  sheet.cells.set(key, { row, column, cell });
}
