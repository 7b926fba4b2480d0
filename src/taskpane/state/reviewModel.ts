import { reviewMatrix } from "../../engine/actions/reviewMatrix";
import type { Dismissal, ReviewedFinding } from "../../engine/audit/dismissals";
import type { Grid } from "../../engine/grid";
import type { PaneModel } from "./paneModel";

/** All there is to look at in a matrix, gravest first, with what was set aside before. Loaded on demand: the figures do not wait for it. */
export function reviewModel({ matrix, year, profile }: PaneModel, grid: Grid, dismissals: readonly Dismissal[]): readonly ReviewedFinding[] {
  const outcome = reviewMatrix({ grid, matrix, year, profile, dismissals });
  return outcome.ok ? outcome.review.findings : [];
}
