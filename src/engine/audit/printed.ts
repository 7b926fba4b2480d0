import { isKnown, type Figure } from "../domain/figure";
import type { PolicyResults } from "../domain/results";
import { roundHalfAway } from "../domain/rounding";
import { isCellError } from "../grid";
import { findColumn } from "../reader/matrix";
import { formatMeaning } from "../reader/text/numberFormat";
import { readNumberText } from "../reader/text/numberText";
import type { AuditContext } from "./context";

/** How far a printed Avance may be from the one its row gives (METHOD §8). */
export const PRINTED_TOLERANCE = 0.1;

export type ProgressRole = "progress1" | "progress2";

/**
 * What stands in the Avance cell of a row for the cut year: a figure or ND; undefined where nothing was printed, or something that is
 * neither.
 */
export function printedProgress(
  context: AuditContext,
  row: number,
  role: ProgressRole,
): { readonly figure: Figure; readonly column: number } | undefined {
  const { matrix, grid } = context.input;
  const column = progressColumn(context, role);
  if (column === undefined) return undefined;
  const value = grid.value(row, column);
  if (typeof value === "number")
    return { figure: formatMeaning(grid.numberFormat(row, column), value) === "percent" ? value * 100 : value, column };
  if (typeof value !== "string" || isCellError(value)) return undefined;
  const read = readNumberText(value, matrix.decimal.separator);
  if (read.kind === "textNumber") return { figure: read.value, column };
  return read.kind === "nd" || read.kind === "notApplicable" ? { figure: "ND", column } : undefined;
}

/** Column of an Avance of the cut year, or the one that names no year. */
export function progressColumn(context: AuditContext, role: ProgressRole): number | undefined {
  const { matrix } = context.input;
  return (findColumn(matrix, role, { year: context.year }) ?? matrix.columns.find((one) => one.role === role && one.period === undefined))
    ?.column;
}

/**
 * Both figures of an Avance cell whose printed one does not follow from its row; undefined where it does, or there is nothing to compare.
 */
export function disagreement(
  context: AuditContext,
  row: number,
  role: ProgressRole,
): { readonly impreso: Figure; readonly calculado: Figure; readonly column: number } | undefined {
  const shown = printedProgress(context, row, role);
  const computed = computedProgress(context, row, role);
  if (!shown || computed === undefined || agrees(shown.figure, computed)) return undefined;
  return { impreso: shown.figure, calculado: computed, column: shown.column };
}

/** Every Avance cell of the cut year, of indicators and objectives, whose printed figure does not follow from its row. */
export function* everyDisagreement(
  context: AuditContext,
): Iterable<{
  readonly cell: string;
  readonly row: number;
  readonly role: ProgressRole;
  readonly impreso: Figure;
  readonly calculado: Figure;
}> {
  const rows = [
    ...context.indicators.map((indicator) => indicator.row),
    ...context.input.results.objectives.map(({ objective }) => objective.row),
  ];
  for (const row of rows) {
    for (const role of ["progress1", "progress2"] as const) {
      const found = disagreement(context, row, role);
      if (found) yield { cell: context.cell(row, found.column), row, role, impreso: found.impreso, calculado: found.calculado };
    }
  }
}

function computedProgress(context: AuditContext, row: number, role: ProgressRole): Figure | undefined {
  const { results } = context.input;
  const indicator = context.resultAt(row);
  return indicator ? indicator[role].value : objectiveFigure(results, row, role);
}

/** The Avance of a row in some results: of its indicator or its objective. */
export function figureIn(results: PolicyResults, row: number, role: ProgressRole): Figure | undefined {
  const indicator = results.indicators.find((result) => result.indicator.row === row);
  return indicator ? indicator[role].value : objectiveFigure(results, row, role);
}

function objectiveFigure(results: PolicyResults, row: number, role: ProgressRole): Figure | undefined {
  const objective = results.objectives.find((result) => result.objective.row === row);
  // An objective whose indicators stand outside the extract cannot be redone from it.
  return objective && objective[role].total > 0 ? objective[role].progress.value : undefined;
}

/** Equal within the tolerance; the small term keeps 77.5 against 77.6 inside it in binary. */
export function agrees(shown: Figure, computed: Figure): boolean {
  if (!isKnown(shown) || !isKnown(computed)) return shown === computed;
  return Math.abs(roundHalfAway(shown, 1) - roundHalfAway(computed, 1)) <= PRINTED_TOLERANCE + 1e-9;
}
