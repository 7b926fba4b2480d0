import type { Fill, FillOutcome, FillRequest } from "../../../src/engine/actions/fill";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { gridOf as gridRead, readMatrices } from "../../../src/engine/actions/readMatrices";
import type { Grid } from "../../../src/engine/grid";
import type { WorkbookHost } from "../../../src/engine/host";
import type { CellWrite, Plan, PutSheet } from "../../../src/engine/plan";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";

/** What a button would ask for the one matrix of a sheet. */
export function requestFor(grid: Grid): Pick<FillRequest, "grid" | "matrix"> {
  const matrix = readWorkbook([grid]).matrices[0];
  if (!matrix) throw new Error("no matrix in the test sheet");
  return { grid, matrix };
}

export function fillOf(outcome: FillOutcome): Fill {
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.fill;
}

/** Reads the workbook of a host and plans the whole button on its first matrix, as a front does. */
export async function fillFrom(host: WorkbookHost, options: Partial<FillRequest> = {}): Promise<Fill> {
  const read = await readMatrices(host);
  const matrix = read.outcome.matrices[0];
  if (!matrix) throw new Error("no matrix in the workbook");
  return fillOf(planFill({ grid: gridRead(read, matrix), matrix, ...(read.summary ? { summary: read.summary } : {}), ...options }));
}

export function writtenCells(plan: Plan): readonly CellWrite[] {
  return plan.steps.flatMap((step) => (step.step === "writeCells" ? step.cells : []));
}

export function summaryOf(plan: Plan): PutSheet {
  const step = plan.steps.find((each) => each.step === "putSheet");
  if (!step) throw new Error("the plan has no sheet");
  return step;
}

/** The cell of a sheet of ours at an address such as «D13». */
export function cellAt(cells: readonly CellWrite[], row: number, column: number): CellWrite | undefined {
  return cells.find((cell) => cell.row === row && cell.column === column);
}
