import { MAX_COLUMNS, MAX_ROWS, rectAddress, type Rect } from "../../engine/address";
import { asRead, type Grid } from "../../engine/grid";
import type { CellWrite, Plan, SourceRange } from "../../engine/plan";
import { changesContent } from "./cells/cellEdits";
import type { CompactGrid } from "./cells/compactGrid";
import { ProblemFound, problems } from "./problems";
import { contains } from "./cells/sheetCells";
import { sameValue } from "./cells/sheetEditor";
import type { Workbook } from "./workbook";
import type { SheetEntry } from "./parts/workbookPart";

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** The worksheet of that name, writable; a problem otherwise. */
export function findWritableSheet(workbook: Workbook, name: string): { entry: SheetEntry; path: string; grid: CompactGrid } {
  const entry = workbook.part.findSheet(name);
  const grid = entry && workbook.grid(entry);
  if (entry?.path === undefined || !grid) throw new ProblemFound(problems.sheetMissing(name));
  if (grid.isProtected) throw new ProblemFound(problems.sheetProtected(entry.name));
  return { entry, path: entry.path, grid };
}

/** Refuses what Excel itself would not let anyone write, before anything is written. */
export function checkCells(grid: CompactGrid, cells: readonly CellWrite[], merges: readonly Rect[]): void {
  const { sheet } = grid;
  for (const write of cells) {
    checkLimits(sheet, write);
    if (!changesContent(write)) continue;
    const array = grid.cells.arrays.find(({ area }) => contains(area, write.row, write.column));
    if (array) throw new ProblemFound(problems.arrayFormula({ sheet, row: write.row, column: write.column }, rectAddress(array.area)));
  }
  checkMerges(sheet, cells, merges);
}

export function checkLimits(sheet: string, write: CellWrite): void {
  const { row, column, value, formula } = write;
  const at = { sheet, row, column };
  if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) throw new ProblemFound(problems.beyondSheet(at));
  if ((typeof value === "string" && value.length > MAX_TEXT) || (formula !== undefined && formula.length > MAX_FORMULA))
    throw new ProblemFound(problems.textTooLong(at));
  if (typeof value === "number" && !Number.isFinite(value)) throw new ProblemFound(problems.notANumber(at));
}

/** Refuses when a value of the sources differs from the grid the plan was built from. */
export function checkSources(workbook: Workbook, plan: Plan, expected: readonly Grid[]): void {
  for (const source of plan.sources) {
    const entry = workbook.part.findSheet(source.sheet);
    const now = entry && workbook.grid(entry);
    if (!now) throw new ProblemFound(problems.sheetMissing(source.sheet));
    for (const before of expected) if (before.sheet.toLowerCase() === source.sheet.toLowerCase()) compareSource(source, before, now);
  }
}

function compareSource({ area }: SourceRange, before: Grid, now: CompactGrid): void {
  // The very cells that were read then: nothing can have changed.
  if (isSameReading(before, now)) return;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!sameValue(asRead(before.value(row, column)), asRead(now.value(row, column))))
        throw new ProblemFound(problems.sourcesChanged({ sheet: now.sheet, row, column }));
    }
  }
}

function isSameReading(before: Grid, now: CompactGrid): boolean {
  return "cells" in before && before.cells === now.cells;
}

/** Merges by the rows they cover, so that a hundred thousand cells are not compared with every merge. */
function checkMerges(sheet: string, cells: readonly CellWrite[], merges: readonly Rect[]): void {
  if (merges.length === 0) return;
  const byRow = new Map<number, Rect[]>();
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row++) {
      const inRow = byRow.get(row);
      if (inRow) inRow.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  for (const write of cells) {
    const { row, column } = write;
    const merge = byRow.get(row)?.find((area) => contains(area, row, column));
    const isAnchor = merge?.row === row && merge.column === column;
    // Emptying a cell that is empty by nature harms nobody.
    if (merge && !isAnchor && (write.formula !== undefined || (write.value ?? null) !== null))
      throw new ProblemFound(problems.mergedCell({ sheet, row, column }, rectAddress(merge)));
  }
}
