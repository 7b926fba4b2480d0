import { MAX_COLUMNS, MAX_ROWS, rectAddress, type Rect } from "../address";
import type { HostProblem } from "../host";
import { longCells } from "../longRows";
import type { CellWrite, Plan, PutSheet } from "../plan";
import { planProblems } from "./planProblems";
import { findPartProblem } from "./sheetPartProblems";

/** What of a workbook decides whether a plan can be carried out in it. */
export interface BookFacts {
  readonly isReadOnly: boolean;
  /** Sheets may be neither made nor moved. */
  readonly isStructureLocked: boolean;
  /** undefined, or the problem, where it cannot be written to by that name. */
  sheet(name: string): SheetFacts | HostProblem | undefined;
  /** The sheet of ours that stands there already, by its owner's name. */
  ownSheet(step: PutSheet): Pick<SheetFacts, "name" | "isProtected"> | undefined;
}

export interface SheetFacts {
  readonly name: string;
  readonly isProtected: boolean;
  readonly merges: readonly Rect[];
  /** Formulas over several cells. */
  readonly arrays: readonly Rect[];
  readonly tables: readonly TableFacts[];
  /** Whether a cell may be typed in while the sheet is protected, where the host can tell. */
  isOpen?(row: number, column: number): boolean;
}

/** A table («Dar formato como tabla»): its header cells must say what its columns are called. */
export interface TableFacts {
  readonly name: string;
  readonly area: Rect;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
  /** Whether a formula of the workbook speaks of that column by its name. */
  isNamedInFormulas(column: string): boolean;
}

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** The first reason why a plan cannot be carried out whole, or undefined. Nothing has been written when this is asked. */
export function findPlanProblem(plan: Plan, book: BookFacts): HostProblem | undefined {
  if (book.isReadOnly) return planProblems.readOnly();
  return (
    findLimitProblem(plan) ??
    first(plan.steps, (step) => (step.step === "putSheet" ? ownProblem(step, book) : stepProblem(step, plan, book)))
  );
}

/** What can be told of a plan without looking at a workbook. */
export function findLimitProblem(plan: Plan): HostProblem | undefined {
  return first(plan.steps, (step) => {
    if (step.step === "writeCells") return first(step.cells, (cell) => limitProblem(step.sheet, cell));
    if (step.step !== "putSheet") return undefined;
    const problem = first(step.content.cells, (cell) => limitProblem(step.name, cell));
    return problem ?? longProblem(step) ?? findPartProblem(step.name, step.content);
  });
}

function longProblem({ name, content }: PutSheet): HostProblem | undefined {
  for (const cell of longCells(content.longRows)) {
    const problem = limitProblem(name, cell);
    if (problem) return problem;
  }
  return undefined;
}

function limitProblem(sheet: string, { row, column, value, formula }: CellWrite): HostProblem | undefined {
  const at = { sheet, row, column };
  if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return planProblems.beyondSheet(at);
  const isLong = (typeof value === "string" && value.length > MAX_TEXT) || (formula !== undefined && formula.length > MAX_FORMULA);
  if (isLong) return planProblems.textTooLong(at);
  return typeof value === "number" && !Number.isFinite(value) ? planProblems.notANumber(at) : undefined;
}

function ownProblem(step: PutSheet, book: BookFacts): HostProblem | undefined {
  const standing = book.ownSheet(step);
  if (standing) return standing.isProtected ? planProblems.sheetProtected(standing.name) : undefined;
  return book.isStructureLocked && !step.optional ? planProblems.structureProtected(step.name) : undefined;
}

function stepProblem(step: Exclude<Plan["steps"][number], PutSheet>, plan: Plan, book: BookFacts): HostProblem | undefined {
  const sheet = book.sheet(step.sheet);
  if (!sheet) return planProblems.sheetMissing(step.sheet);
  if ("code" in sheet) return sheet;
  if (sheet.isProtected && !isTypedInOpen(step, sheet)) return planProblems.sheetProtected(sheet.name);
  return step.step === "writeCells" ? cellsProblem(step.cells, sheet, splitIn(plan, step.sheet)) : undefined;
}

/** What a person may do under protection: type in cells that are not locked. */
function isTypedInOpen(step: Exclude<Plan["steps"][number], PutSheet>, { isOpen }: SheetFacts): boolean {
  return step.step === "writeCells" && step.cells.every(({ row, column, style }) => style === undefined && isOpen?.(row, column) === true);
}

/** Merged areas that the plan splits. */
function splitIn({ steps }: Plan, sheet: string): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => (step.step === "unmergeCells" && step.sheet === sheet ? step.areas.map(rectAddress) : [])));
}

function cellsProblem(cells: readonly CellWrite[], sheet: SheetFacts, split: ReadonlySet<string>): HostProblem | undefined {
  const merges = byRow(sheet.merges.filter((area) => !split.has(rectAddress(area))));
  if (merges.size + sheet.arrays.length + sheet.tables.length === 0) return undefined;
  return first(cells, (write) => {
    if (write.value === undefined && write.formula === undefined) return undefined;
    const at = { sheet: sheet.name, row: write.row, column: write.column };
    const array = sheet.arrays.find((area) => contains(area, write));
    if (array) return planProblems.arrayFormula(at, rectAddress(array));
    const merge = merges.get(write.row)?.find((area) => contains(area, write));
    // Emptying a cell that is empty by nature harms nobody.
    const isHidden = merge !== undefined && (merge.row !== write.row || merge.column !== write.column);
    if (isHidden && (write.formula !== undefined || write.value !== null)) return planProblems.mergedCell(at, rectAddress(merge));
    return first(sheet.tables, (table) => (contains(table.area, write) ? tableProblem(table, write, sheet.name) : undefined));
  });
}

function tableProblem(table: TableFacts, write: CellWrite, sheet: string): HostProblem | undefined {
  const at = { sheet, row: write.row, column: write.column };
  const rowInTable = write.row - table.area.row;
  if (rowInTable >= table.area.rows - table.totalsRows) return planProblems.tableTotals(at, table.name);
  if (rowInTable >= table.headerRows) return undefined;
  const refuse = (reason: string) => planProblems.tableHeader(at, table.name, reason);
  const { value } = write;
  if (write.formula !== undefined || typeof value !== "string" || value.trim() === "") return refuse("Excel solo admite ahí un texto");
  const index = write.column - table.area.column;
  const name = table.columns[index] ?? "";
  if (value === name) return undefined;
  const isTaken = table.columns.some((other, i) => i !== index && other.toLowerCase() === value.toLowerCase());
  if (isTaken) return refuse(`ya hay otra columna llamada «${value}»`);
  return table.isNamedInFormulas(name) ? refuse(`hay fórmulas que usan la columna «${name}» por su nombre`) : undefined;
}

/** By the rows they cover, so that a hundred thousand cells are not compared with every merge. */
function byRow(merges: readonly Rect[]): ReadonlyMap<number, readonly Rect[]> {
  const rows = new Map<number, Rect[]>();
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row++) {
      const here = rows.get(row);
      if (here) here.push(merge);
      else rows.set(row, [merge]);
    }
  }
  return rows;
}

function contains({ row, column, rows, columns }: Rect, cell: { readonly row: number; readonly column: number }): boolean {
  return cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;
}

function first<T>(items: readonly T[], problemOf: (item: T) => HostProblem | undefined): HostProblem | undefined {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem) return problem;
  }
  return undefined;
}
