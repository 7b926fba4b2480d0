import type { CellWrite, PlanStep, WriteCells } from "../plan";
import { findProgressColumns, type ProgressColumns } from "../report/progressColumns";
import type { FormulaMode } from "../report/formulaMode";
import { actionTexts } from "../words/actionTexts";
import type { FillOutcome, FillRequest } from "./fill";
import { planFill } from "./fillProgress";

export interface ConversionRequest extends Omit<FillRequest, "parts" | "mode" | "summary" | "dataDate"> {
  /** What the Avance cells become. */
  readonly mode: FormulaMode;
}

/**
 * «Convertir»: the Avance cells of a year that hold something today become native formulas, PNTP functions or plain values. Default year: the latest one with Avance columns.
 * Empty cells stay empty, and nothing else of the workbook changes.
 */
export function planConversion(request: ConversionRequest): FillOutcome {
  const year = request.year ?? latestFilledYear(request);
  const found = year === undefined ? {} : findProgressColumns(request.matrix, year);
  if (year === undefined || (found.type1 === undefined && found.type2 === undefined)) {
    return { ok: false, problem: { code: "noColumns", message: actionTexts.noColumns(year) } };
  }
  const outcome = planFill({ ...request, year, parts: { progress: true, bands: false, summary: false } });
  if (!outcome.ok) return outcome;
  const { fill } = outcome;
  const { columns } = fill;
  const steps = fill.plan.steps.map((step) => (step.step === "writeCells" && columns ? onlyFilled(step, request, columns) : step)).filter(hasEffect);
  return { ok: true, fill: { ...fill, plan: { ...fill.plan, title: actionTexts.convertTitle(request.mode), steps } } };
}

function onlyFilled(step: WriteCells, { grid }: ConversionRequest, { type1, type2, created }: ProgressColumns): WriteCells {
  const isAsked = ({ row, column, value }: CellWrite): boolean => {
    const type = column === type1 ? 1 : column === type2 ? 2 : undefined;
    return type !== undefined && !created.includes(type) && value !== undefined && grid.value(row, column) !== null;
  };
  return { ...step, cells: step.cells.filter(isAsked) };
}

function hasEffect(step: PlanStep): boolean {
  return step.step !== "writeCells" || step.cells.length > 0;
}

function latestFilledYear({ matrix }: ConversionRequest): number | undefined {
  const years = matrix.columns.filter(({ role }) => role === "progress1" || role === "progress2").map(({ period }) => period?.year);
  const known = years.filter((year) => year !== undefined);
  return known.length > 0 ? Math.max(...known) : matrix.policy.periods.at(-1)?.year;
}
