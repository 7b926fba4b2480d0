import { planProblems } from "../../engine/checks/planProblems";
import { asRead, type Grid } from "../../engine/grid";
import { findPlanProblem, type BookFacts, type SheetFacts } from "../../engine/checks/findPlanProblem";
import type { Plan, SourceRange } from "../../engine/plan";
import type { CompactGrid } from "./cells/compactGrid";
import { isOwnLock } from "./ourSheets/ownLock";
import { ProblemFound } from "./problems";
import { tablesOf } from "./tableChecks";
import { sameValue } from "./cells/sheetEditor";
import type { Workbook } from "./workbook";
import type { SheetEntry } from "./parts/workbookPart";

/** The worksheet of that name; a problem where there is none. Whether it is locked against the plan was asked before (`checkPlan`). */
export function findWritableSheet(workbook: Workbook, name: string): { entry: SheetEntry; path: string; grid: CompactGrid } {
  const entry = workbook.part.findSheet(name);
  const grid = entry && workbook.grid(entry);
  if (entry?.path === undefined || !grid) throw new ProblemFound(planProblems.sheetMissing(name));
  return { entry, path: entry.path, grid };
}

/** Refuses what cannot be carried out whole, before anything is written. */
export function checkPlan(workbook: Workbook, plan: Plan): void {
  const problem = findPlanProblem(plan, factsOf(workbook));
  if (problem) throw new ProblemFound(problem);
}

function factsOf(workbook: Workbook): BookFacts {
  const { part } = workbook;
  const sheet = (name: string): SheetFacts | undefined => {
    const entry = part.findSheet(name);
    const grid = entry && workbook.grid(entry);
    if (entry?.path === undefined || !grid) return undefined;
    const { isProtected, merges, cells } = grid;
    return {
      name: entry.name,
      isProtected,
      merges,
      arrays: cells.arrays.map(({ area }) => area),
      tables: tablesOf(workbook, entry.path),
      isOpen: (row, column) => workbook.formats.isUnlocked(grid.cellFormat(row, column)),
    };
  };
  return {
    isReadOnly: false,
    isStructureLocked: part.isStructureLocked,
    sheet,
    ownSheet: ({ owner }) => {
      const marked = part.findName(owner);
      const found = marked && sheet(marked.sheet);
      const path = found && part.findSheet(found.name)?.path;
      return found && path !== undefined
        ? { ...found, isProtected: found.isProtected && !isOwnLock(workbook.pkg, part, { name: found.name, path }) }
        : undefined;
    },
  };
}

/** Refuses when a value of the sources differs from the grid the plan was built from. */
export function checkSources(workbook: Workbook, plan: Plan, expected: readonly Grid[]): void {
  for (const source of plan.sources) {
    const entry = workbook.part.findSheet(source.sheet);
    const now = entry && workbook.grid(entry);
    if (!now) throw new ProblemFound(planProblems.sheetMissing(source.sheet));
    for (const before of expected) if (before.sheet.toLowerCase() === source.sheet.toLowerCase()) compareSource(source, before, now);
  }
}

function compareSource({ area }: SourceRange, before: Grid, now: CompactGrid): void {
  // The very cells that were read then: nothing can have changed.
  if (isSameReading(before, now)) return;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!sameValue(asRead(before.value(row, column)), asRead(now.value(row, column))))
        throw new ProblemFound(planProblems.sourcesChanged({ sheet: now.sheet, row, column }));
    }
  }
}

function isSameReading(before: Grid, now: CompactGrid): boolean {
  return "cells" in before && before.cells === now.cells;
}
