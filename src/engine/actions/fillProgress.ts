import { computeYearBefore } from "../domain/comparison";
import { computePolicy, cutYear } from "../domain/computePolicy";
import type { DecisionPlace } from "../audit/dismissals";
import { defaultProfile, type Profile } from "../domain/profile";
import type { PolicyResults } from "../domain/results";
import { rectAddress, type Rect } from "../address";
import type { PlanStep } from "../plan";
import { buildBandColours } from "../sheets/matrix/bandColours";
import { buildProgressColumns, placeProgressColumns, type ProgressColumns } from "../sheets/matrix/progressColumns";
import { besideHerFormulas, findHerCells, isHerFormula, withoutRepeated } from "../sheets/matrix/herCells";
import { buildSummarySheet } from "../sheets/summary/summarySheet";
import type { SummaryInput } from "../sheets/summary/summarySource";
import { withTypedLevels } from "../sheets/kit/summaryState";
import { mergesOverFigures } from "../sheets/kit/filledRows";
import { findLiveColumns } from "../sheets/matrix/liveColumns";
import { withoutMerges } from "../reader/partOfGrid";
import { fold } from "../reader/text/fold";
import { actionTexts } from "../words/pane/actionTexts";
import { rulesInForce } from "./settings/rulesInForce";
import { sourcesOf } from "./matrixSources";
import { noYearText, unreadFigures } from "./unreadFigures";
import type { Fill, FillOutcome, FillParts, FillProblem, FillRequest } from "./fill";

/**
 * The plan of the main button, «Calcular avances»: Avance columns of the year, band colours and the sheet «Resumen PNTP», or the parts of
 * it that are asked for.
 * Expected refusals (no year, protected sheet, no room) are problems with their sentence; nothing is thrown.
 */
export function planFill(request: FillRequest): FillOutcome {
  const parts = { progress: true, bands: true, summary: true, ...request.parts };
  const asked = yearAsked(request, parts);
  if (!asked.ok) return asked;
  const { year } = asked;
  const { grid, matrix } = request;
  const columns = fillsColumns(parts) ? placeProgressColumns(grid, matrix, year) : findLiveColumns(matrix, year);
  if (!columns && parts.progress) return refuse({ code: "noRoom", message: actionTexts.noRoom(matrix.sheet) });
  if (!columns && parts.bands) return refuse({ code: "noColumns", message: actionTexts.noColumns(year) });
  const results = computePolicy(matrix.policy, year, profileOf(request));
  const covering = parts.progress && columns ? mergesOverFigures(grid, matrix, results, columns) : [];
  if (covering.length > 0 && !request.splitMerges)
    return refuse({ code: "mergedCells", message: actionTexts.mergedCells(matrix.sheet, covering.map(rectAddress)) });
  return { ok: true, fill: buildFill(request, parts, results, covering, columns) };
}

export type MatrixResults =
  { readonly ok: true; readonly results: PolicyResults; readonly profile: Profile } | { readonly ok: false; readonly problem: FillProblem };

/** The figures that a fill would write, or why there are none, where nothing is to be written nor compared with what stands there. */
export function computeMatrix(request: FillRequest): MatrixResults {
  const asked = yearAsked(request, { progress: false, bands: false, summary: false });
  const profile = profileOf(request);
  return asked.ok ? { ok: true, results: computePolicy(request.matrix.policy, asked.year, profile), profile } : asked;
}

type YearAsked = { readonly ok: true; readonly year: number } | { readonly ok: false; readonly problem: FillProblem };

function yearAsked(request: FillRequest, parts: Required<FillParts>): YearAsked {
  const year = request.year ?? cutYear(request.matrix.policy);
  if (year === undefined)
    return {
      ok: false,
      problem:
        request.matrix.policy.indicators.length === 0 ? noIndicators(request) : { code: "noYear", message: noYearText(request.matrix) },
    };
  const problem = problemOf(request, year, parts);
  return problem ? { ok: false, problem } : { ok: true, year };
}

/** Where nothing is written, what would be is still compared with what stands there. */
function fillsColumns({ progress, bands, summary }: Required<FillParts>): boolean {
  return progress || !(bands || summary);
}

function problemOf(request: FillRequest, year: number, { progress, bands }: Required<FillParts>): FillProblem | undefined {
  const { grid, matrix } = request;
  if (matrix.policy.indicators.length === 0) return noIndicators(request);
  const question = unreadFigures(matrix, request.year);
  if (question) return { code: "unknownColumn", message: question.message };
  if (!matrix.policy.periods.some((period) => period.year === year))
    return { code: "unknownYear", message: actionTexts.unknownYear(year, yearsOf(request)) };
  return grid.isProtected && (progress || bands)
    ? { code: "sheetProtected", message: actionTexts.sheetProtected(matrix.sheet) }
    : undefined;
}

function noIndicators({ matrix }: FillRequest): FillProblem {
  return { code: "noIndicators", message: actionTexts.noIndicators(matrix.sheet) };
}

function buildFill(
  request: FillRequest,
  parts: Required<FillParts>,
  results: PolicyResults,
  split: readonly Rect[],
  columns: ProgressColumns | undefined,
): Fill {
  const { matrix, mode = "formulas" } = request;
  const { year } = results;
  const grid = split.length > 0 ? withoutMerges(request.grid, split) : request.grid;
  const profile = profileOf(request);
  const previousResults = computeYearBefore(matrix.policy, year, profile);
  const known = { ...(previousResults ? { previousResults } : {}), ...(columns ? { columns } : {}) };

  const steps: PlanStep[] = split.length > 0 ? [{ step: "unmergeCells", sheet: matrix.sheet, areas: split }] : [];
  const written = columns && fillsColumns(parts) ? buildProgressColumns(grid, matrix, results, columns, { mode, profile }) : undefined;
  const found = written && columns ? findHerCells({ grid, matrix, results, profile }, columns, written, mode) : [];
  const kept = request.keepFormulas ? found.filter(isHerFormula) : [];
  const beside = written && kept.length > 0 ? besideHerFormulas(written, kept, { matrix, results }) : written;
  const hers = beside ? withoutRepeated(found, beside) : found;
  if (parts.progress && beside) steps.push(beside);
  if (parts.bands && columns) steps.push(buildBandColours(grid, matrix, results, profile, columns.type1));
  // A kept formula that gives another figure is hers to show, not the summary's.
  const isFilled = parts.progress && kept.every(({ agrees }) => agrees);
  if (parts.summary) steps.push(summaryStep({ ...request, grid }, parts, { results, profile, ...known, isFilled }));
  const plan = { title: actionTexts.title(year, parts), steps, sources: sourcesOf(matrix, request.grid) };
  return { plan, request, year, mode, profile, results, split, hers, ...known };
}

function summaryStep(
  request: FillRequest,
  parts: Required<FillParts>,
  known: Pick<SummaryInput, "results" | "profile" | "previousResults" | "columns" | "isFilled">,
): PlanStep {
  const { grid, matrix, stamp } = request;
  const dated = stamp === undefined ? {} : { stamp };
  const sheet = buildSummarySheet({ grid, matrix, ...known, ...dated, rulePlaces: rulePlaces(request, known.profile), fold });
  // The Avance columns are worth writing without it, where the workbook takes no new sheet.
  return parts.progress || parts.bands ? { ...sheet, optional: true } : sheet;
}

/** The sheets that change rules, each once. */
function rulePlaces({ sources }: FillRequest, profile: Profile): readonly DecisionPlace[] {
  const places = sources ? rulesInForce(profile, sources).flatMap(({ place }) => place ?? []) : [];
  return [...new Map(places.map((place) => [place.sheet, place])).values()];
}

function profileOf(request: FillRequest): Profile {
  return withTypedLevels(request.profile ?? defaultProfile, request.summary);
}

function yearsOf({ matrix }: FillRequest): readonly number[] {
  return [...new Set(matrix.policy.periods.map(({ year }) => year))];
}

function refuse(problem: FillProblem): FillOutcome {
  return { ok: false, problem };
}
