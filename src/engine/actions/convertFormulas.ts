import type { Rect } from "../address";
import type { CellWrite, PlanStep, WriteCells } from "../plan";
import { findProgressColumns, type ProgressColumns } from "../sheets/matrix/progressColumns";
import type { FormulaMode } from "../sheets/formulas/formulaMode";
import { actionTexts } from "../words/pane/actionTexts";
import type { Fill, FillOutcome, FillRequest } from "./fill";
import { planFill } from "./fillProgress";

export interface ConversionRequest extends Omit<FillRequest, "parts" | "mode" | "summary" | "stamp"> {
  /** What the Avance cells become. */
  readonly mode: FormulaMode;
}

/**
 * «Convertir»: the Avance cells of a year that hold something today become native formulas, PNTP functions or plain values. Default year:
 * the latest one with Avance columns.
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
  const steps = fill.plan.steps
    .map((step) => (step.step === "writeCells" && columns ? onlyFilled(step, fill, columns) : step))
    .filter(hasEffect);
  const written = new Set(steps.flatMap((step) => (step.step === "writeCells" ? step.cells.map(placeKey) : [])));
  const hers = fill.hers.filter((each) => request.keepFormulas || written.has(placeKey(each)));
  return { ok: true, fill: { ...fill, hers, plan: { ...fill.plan, title: actionTexts.convertTitle(request.mode), steps } } };
}

/**
 * Cells that hold something, and those whose merge is split. A mean over cells that stay empty would not be the one computed: it stays as
 * it is.
 */
function onlyFilled(
  step: WriteCells,
  { request: { grid }, results, split, mode }: Fill,
  { type1, type2, created }: ProgressColumns,
): WriteCells {
  const isFilled = (row: number, column: number): boolean =>
    grid.value(row, column) !== null || split.some((area) => contains(area, row, column));
  const counted = new Map(
    results.objectives.map(({ objective, indicators }) => [objective.row, indicators.map(({ indicator }) => indicator.row)]),
  );
  const isAsked = ({ row, column, value, formula }: CellWrite): boolean => {
    const type = column === type1 ? 1 : column === type2 ? 2 : undefined;
    if (type === undefined || created.includes(type) || value === undefined || !isFilled(row, column)) return false;
    return mode === "values" || formula === undefined || (counted.get(row) ?? []).every((each) => isFilled(each, column));
  };
  return { ...step, cells: step.cells.filter(isAsked) };
}

function contains(area: Rect, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function placeKey({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row},${column}`;
}

function hasEffect(step: PlanStep): boolean {
  return step.step !== "writeCells" || step.cells.length > 0;
}

function latestFilledYear({ matrix }: ConversionRequest): number | undefined {
  const years = matrix.columns.filter(({ role }) => role === "progress1" || role === "progress2").map(({ period }) => period?.year);
  const known = years.filter((year) => year !== undefined);
  return known.length > 0 ? Math.max(...known) : matrix.policy.periods.at(-1)?.year;
}
