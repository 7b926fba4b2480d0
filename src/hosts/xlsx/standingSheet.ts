import { planProblems } from "../../engine/checks/planProblems";
import type { PutSheet } from "../../engine/plan";
import { refreshSheet, type SheetRefresh } from "../../engine/ownership/refreshSheet";
import type { PresentCell } from "../../engine/ownership/ownCells";
import { traceIn } from "../../engine/ownership/traceNames";
import type { CompactGrid } from "./cells/compactGrid";
import { ProblemFound } from "./problems";
import type { Workbook } from "./workbook";

/**
 * How the sheet that carries the name of ours is written anew; a problem where it is somebody else's, or holds something that cannot give
 * way.
 */
export function planRefresh({ part }: Workbook, step: PutSheet, grid: CompactGrid): SheetRefresh {
  const formulas = new Map(
    part.names.filter(({ localSheet }) => localSheet === undefined).map(({ name, text }) => [name.toLowerCase(), text]),
  );
  const trace = traceIn(step.owner, (name) => formulas.get(name.toLowerCase()));
  const outcome = refreshSheet(step, { trace, present: contentsOf(grid), merges: grid.merges });
  if (!outcome.ok && outcome.why === "notOurs") throw new ProblemFound(planProblems.notOurSheet(grid.sheet, step.owner));
  if (!outcome.ok)
    throw new ProblemFound(planProblems.ownedSheetInUse({ sheet: grid.sheet, row: outcome.at?.row ?? 0, column: outcome.at?.column ?? 0 }));
  for (const { from } of outcome.refresh.moves) refuseArray(grid, from);
  return outcome.refresh;
}

/** Cells with content, in sheet order. */
function contentsOf(grid: CompactGrid): PresentCell[] {
  const { cells } = grid;
  const present: PresentCell[] = [];
  cells.rows.forEach((row, k) => {
    for (let i = cells.rowFirst[k] ?? 0; i < (cells.rowFirst[k + 1] ?? 0); i++) {
      const column = cells.columns[i] ?? 0;
      const value = cells.valueAt(i);
      const formula = cells.hasFormulaAt(i) ? cells.formula(row, column) : undefined;
      if (formula !== undefined || (value !== null && value !== "")) present.push({ row, column, value, formula });
    }
  });
  return present;
}

/** A formula over several cells cannot be moved one cell at a time. */
function refuseArray(grid: CompactGrid, { row, column }: { readonly row: number; readonly column: number }): void {
  const isInArray = grid.cells.arrays.some(
    ({ area }) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
  if (isInArray) throw new ProblemFound(planProblems.ownedSheetInUse({ sheet: grid.sheet, row, column }));
}
