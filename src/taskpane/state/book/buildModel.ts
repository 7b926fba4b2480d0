import { disputedYear } from "../../../engine/actions/unreadFigures";
import { computeYearBefore } from "../../../engine/domain/comparison";
import { computePolicy, cutYear } from "../../../engine/domain/computePolicy";
import type { Profile } from "../../../engine/domain/profile";
import type { Matrix } from "../../../engine/reader/matrix";
import type { PaneModel } from "../paneModel";

/** Figures of a matrix for a year (default: the cut, or a later one whose columns are disputed). Undefined where the matrix has no year at all. */
export function buildModel(matrix: Matrix, profile: Profile, askedYear?: number): PaneModel | undefined {
  const years = yearsOf(matrix);
  const newest = years[0];
  if (newest === undefined) return undefined;
  const year =
    askedYear !== undefined && years.includes(askedYear) ? askedYear : (disputedYear(matrix) ?? cutYear(matrix.policy) ?? newest);
  const results = computePolicy(matrix.policy, year, profile);
  const model = { matrix, profile, year, years, results };
  const previous = computeYearBefore(matrix.policy, year, profile);
  return previous ? { ...model, previous } : model;
}

function yearsOf({ policy }: Matrix): readonly number[] {
  return [...new Set(policy.periods.map(({ year }) => year))].sort((a, b) => b - a);
}
