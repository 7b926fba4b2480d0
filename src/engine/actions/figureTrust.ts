import { parseRect } from "../address";
import { auditMatrix } from "../audit/auditMatrix";
import { formatRules } from "../audit/formatRules";
import { storedRules } from "../audit/storedRules";
import type { Profile } from "../domain/profile";
import type { Finding } from "../domain/finding";
import type { PolicyResults } from "../domain/results";
import type { Grid } from "../grid";
import { YEARLY_ROLES, type Matrix } from "../reader/matrix";

interface Figures {
  readonly grid: Grid;
  readonly matrix: Matrix;
  readonly results: PolicyResults;
  readonly profile: Profile;
}

const TRUST_RULES = [...formatRules, ...storedRules];

/**
 * What somebody who is told figures must know of the cells that they come from: they show another figure than they hold, or hold another one
 * than their formula gives. Only cells that the cut year rests on: the baseline and the years up to it; Avance is what is told.
 * `others`: the sheets at which formulas look.
 */
export function figureTrust({ grid, matrix, results, profile }: Figures, others: readonly Grid[] = []): readonly Finding[] {
  const columns = new Set(figureColumns(matrix, results.year));
  return auditMatrix({ grid, matrix, results, profile, others }, TRUST_RULES).filter(({ cell = "" }) => {
    const place = parseRect(cell.slice(cell.lastIndexOf("!") + 1));
    return place !== undefined && columns.has(place.column);
  });
}

/** Whether a figure is a formula that looks at another sheet. */
export function looksBeside(grid: Grid, matrix: Matrix): boolean {
  const columns = figureColumns(matrix, Infinity);
  return matrix.policy.indicators.some(({ row }) => columns.some((column) => grid.formula(row, column)?.includes("!")));
}

function figureColumns({ columns }: Matrix, year: number): readonly number[] {
  return columns.flatMap(({ role, period, column }) => {
    const isFigure = role === "baselineValue" || (YEARLY_ROLES.has(role) && role !== "progress1" && role !== "progress2");
    return isFigure && (role === "baselineValue" || period === undefined || period.year <= year) ? [column] : [];
  });
}
