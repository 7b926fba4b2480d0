import { reviewMatrix } from "../../../engine/actions/reviewMatrix";
import type { RuleSources } from "../../../engine/actions/settings/rulesInForce";
import { AuditContext } from "../../../engine/audit/context";
import { everyDisagreement } from "../../../engine/audit/printed";
import type { Dismissal, ReviewedFinding } from "../../../engine/audit/dismissals";
import type { RoundBook } from "../../../engine/followup/book";
import type { Grid } from "../../../engine/grid";
import type { PaneModel } from "../paneModel";

export interface ModelReview {
  readonly findings: readonly ReviewedFinding[];
  /** Cells of the Avance columns that show another figure than the one of their row. */
  readonly lagging: readonly string[];
  /** What the workbook keeps of the rounds, that the findings and the explanations speak of. */
  readonly round?: RoundBook;
}

export interface ModelToReview {
  readonly model: PaneModel;
  readonly grid: Grid;
  readonly dismissals: readonly Dismissal[];
  readonly sources: RuleSources;
  readonly round?: RoundBook;
}

/** All there is to look at in a matrix, gravest first, with what was set aside before. Loaded on demand: the figures do not wait for it. */
export function reviewModel({ model: { matrix, year, profile }, grid, dismissals, sources, round }: ModelToReview): ModelReview {
  const ofRound = round && { round };
  const outcome = reviewMatrix({ grid, matrix, year, profile, dismissals, sources, ...ofRound });
  if (!outcome.ok) return { findings: [], lagging: [], ...ofRound };
  const { findings, results } = outcome.review;
  const lagging = [...everyDisagreement(new AuditContext({ grid, matrix, results, profile }))].map(({ cell }) => cell);
  return { findings, lagging, ...ofRound };
}
