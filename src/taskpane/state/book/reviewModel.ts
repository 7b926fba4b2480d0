import { reviewMatrix } from "../../../engine/actions/reviewMatrix";
import type { RuleSources } from "../../../engine/actions/settings/rulesInForce";
import type { Dismissal, ReviewedFinding } from "../../../engine/audit/dismissals";
import type { Grid } from "../../../engine/grid";
import type { PaneModel } from "../paneModel";

/** All there is to look at in a matrix, gravest first, with what was set aside before. Loaded on demand: the figures do not wait for it. */
export function reviewModel(
  { matrix, year, profile }: PaneModel,
  grid: Grid,
  dismissals: readonly Dismissal[],
  sources: RuleSources,
): readonly ReviewedFinding[] {
  const outcome = reviewMatrix({ grid, matrix, year, profile, dismissals, sources });
  return outcome.ok ? outcome.review.findings : [];
}
