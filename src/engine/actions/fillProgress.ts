import { computePolicy, latestYear, yearsWithActuals } from "../domain/computePolicy";
import { defaultProfile, type Profile } from "../domain/profile";
import type { PolicyResults } from "../domain/results";
import type { PlanStep, SourceRange } from "../plan";
import { buildBandColours } from "../report/bandColours";
import { buildProgressColumns, placeProgressColumns, type ProgressColumns } from "../report/progressColumns";
import { buildSummarySheet } from "../report/summarySheet";
import { findLiveColumns } from "../report/liveColumns";
import { fold } from "../reader/fold";
import { actionTexts } from "../words/actionTexts";
import type { Fill, FillOutcome, FillParts, FillProblem, FillRequest } from "./fill";

/**
 * The plan of the main button, «Calcular avances»: Avance columns of the year, band colours and the sheet «Resumen PNTP», or the parts of it that are asked for.
 * Expected refusals (no year, protected sheet, no room) are problems with their sentence; nothing is thrown.
 */
export function planFill(request: FillRequest): FillOutcome {
  const { grid, matrix, parts = {} } = request;
  const { progress = true, bands = true, summary = true }: FillParts = parts;
  if (matrix.policy.indicators.length === 0) return refuse("noIndicators", actionTexts.noIndicators(matrix.sheet));

  const year = request.year ?? latestYear(matrix.policy);
  if (year === undefined) return refuse("noYear", actionTexts.noYear);
  if (!matrix.policy.periods.some((period) => period.year === year)) return refuse("unknownYear", actionTexts.unknownYear(year, yearsOf(request)));
  if ((progress || bands) && grid.isProtected) return refuse("sheetProtected", actionTexts.sheetProtected(matrix.sheet));

  const profile = withTypedLevels(request.profile ?? defaultProfile, request);
  const results = computePolicy(matrix.policy, year, profile);
  const previousResults = yearsWithActuals(matrix.policy).includes(year - 1) ? computePolicy(matrix.policy, year - 1, profile) : undefined;
  const mode = request.mode ?? "formulas";

  const placed = progress ? placeProgressColumns(grid, matrix, year) : findLiveColumns(matrix, year);
  if (progress && !placed) return refuse("noRoom", actionTexts.noRoom(matrix.sheet));
  if (bands && !placed) return refuse("noColumns", actionTexts.noColumns(year));

  const steps: PlanStep[] = [];
  if (progress && placed) steps.push(buildProgressColumns(grid, matrix, results, placed, { mode, profile }));
  if (bands && placed) steps.push(buildBandColours(grid, matrix, results, profile, placed.type1));
  if (summary) steps.push(buildSummarySheet({ grid, matrix, results, profile, ...optional(previousResults, placed, request.dataDate), isFilled: progress, fold }));

  const plan = { title: actionTexts.title(year, { progress, bands, summary }), steps, sources: sourcesOf(request) };
  return { ok: true, fill: { plan, request, year, mode, profile, results, ...optional(previousResults, placed) } };
}

/** Levels typed in the summary sheet are the planner's choice, unless the profile already has one. */
function withTypedLevels(profile: Profile, { summary }: FillRequest): Profile {
  if (!summary) return profile;
  const { objectives, services, followUp } = profile.ratingLevels;
  const typed = summary.levels;
  return {
    ...profile,
    ratingLevels: { objectives: objectives ?? typed.objectives, services: services ?? typed.services, followUp: followUp ?? typed.followUp },
  };
}

function optional(
  previousResults: PolicyResults | undefined,
  columns: ProgressColumns | undefined,
  dataDate?: string,
): Pick<Fill, "previousResults" | "columns"> & { readonly dataDate?: string } {
  return { ...(previousResults ? { previousResults } : {}), ...(columns ? { columns } : {}), ...(dataDate === undefined ? {} : { dataDate }) };
}

/** The matrix as it was read: if any of it differs at commit, the figures would be of another day. */
function sourcesOf({ matrix }: FillRequest): readonly SourceRange[] {
  return [{ sheet: matrix.sheet, area: matrix.area }];
}

function yearsOf({ matrix }: FillRequest): readonly number[] {
  return [...new Set(matrix.policy.periods.map(({ year }) => year))];
}

function refuse(code: FillProblem["code"], message: string): FillOutcome {
  return { ok: false, problem: { code, message } };
}
