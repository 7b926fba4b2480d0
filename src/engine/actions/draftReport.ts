import { computePolicy, latestYear } from "../domain/computePolicy";
import { defaultProfile, type Profile } from "../domain/profile";
import { buildReportDocument } from "../report/document/buildReportDocument";
import { prosePlaces, type ReportDocument } from "../report/document/reportDocument";
import type { Matrix } from "../reader/matrix";
import { actionTexts } from "../words/actionTexts";

export interface DraftRequest {
  readonly matrix: Matrix;
  /** Cut year; default: the latest with an obtained value. */
  readonly year?: number;
  readonly profile?: Profile;
  /** AAAA-MM-DD, of the data. */
  readonly dataDate?: string;
}

/** The Reporte de cumplimiento as a document, and how many places wait for the planner's text. */
export interface Draft {
  readonly document: ReportDocument;
  readonly places: number;
  readonly written: number;
}

export type DraftOutcome = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly message: string };

/** «Informe»: the Reporte de cumplimiento of a year, ready for a host to write as .docx or text. */
export function draftReport({ matrix, year: wanted, profile = defaultProfile, dataDate }: DraftRequest): DraftOutcome {
  if (matrix.policy.indicators.length === 0) return { ok: false, message: actionTexts.noIndicators(matrix.sheet) };
  const year = wanted ?? latestYear(matrix.policy);
  if (year === undefined) return { ok: false, message: actionTexts.noYear };
  const years = [...new Set(matrix.policy.periods.map((period) => period.year))];
  if (!years.includes(year)) return { ok: false, message: actionTexts.unknownYear(year, years) };

  const document = buildReportDocument({
    matrix,
    results: computePolicy(matrix.policy, year, profile),
    earlier: earlierYears(years, year).map((one) => computePolicy(matrix.policy, one, profile)),
    profile,
    ...(dataDate === undefined ? {} : { dataDate }),
  });
  const places = prosePlaces(document);
  return { ok: true, draft: { document, places: places.length, written: places.filter(({ kept }) => kept !== undefined).length } };
}

/** The years a report can show beside the cut, nearest first. */
function earlierYears(years: readonly number[], year: number): readonly number[] {
  return years.filter((one) => one < year).sort((a, b) => b - a).slice(0, MOST_YEARS - 1);
}

const MOST_YEARS = 5;
