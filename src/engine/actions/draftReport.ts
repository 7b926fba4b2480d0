import type { BookStamp } from "../days";
import { computePolicy, cutYear } from "../domain/computePolicy";
import { defaultProfile, type Profile } from "../domain/profile";
import type { ConfirmedRating } from "../domain/rating";
import type { Band } from "../domain/results";
import { buildReportDocument } from "../document/buildReportDocument";
import type { EarlierReport } from "../document/earlier/earlierReport";
import { mergeEarlier, writtenCodes, type TypedFigures } from "../document/earlier/mergeEarlier";
import { legal } from "../document/plainText";
import { prosePlaces, type ReportDocument } from "../document/reportDocument";
import { settleUnmarked, type Settled } from "../document/earlier/settleUnmarked";
import { forSigning, unfinishedParts } from "../document/unfinished";
import { boardOf, ownersOf } from "../followup/board";
import { yearsOfRound, type RoundBook } from "../followup/book";
import { matrixChanges } from "../followup/closedCut";
import { servicesWrittenOf, withRoundParagraphs } from "../document/chapters/roundParagraphs";
import type { Matrix } from "../reader/matrix";
import { actionTexts } from "../words/pane/actionTexts";
import { noYearText } from "./unreadFigures";
import { docxTexts } from "../words/reportTexts/docxTexts";
import { unfinishedSentences, type Unfinished } from "../words/reportTexts/unfinishedTexts";
import type { ReportChange } from "../words/reportTexts/reportChange";

export interface DraftRequest {
  readonly matrix: Matrix;
  /** Cut year; default: the latest with an obtained value. */
  readonly year?: number;
  readonly profile?: Profile;
  /** When the book was saved or the figures computed. */
  readonly stamp?: BookStamp;
  /** The report of before, as the planner left it. */
  readonly earlier?: EarlierReport;
  /** For figures that she typed over: hers with the calculation beside it (default), or the calculation. */
  readonly typedFigures?: TypedFigures;
  /** Only indicators of these levels have a place for text. */
  readonly only?: readonly Band[];
  /** Levels of the valoración that somebody decided for a year. */
  readonly confirmed?: ConfirmedRating | undefined;
  /** What the workbook keeps of the rounds with the entities. */
  readonly round?: RoundBook;
  /** For signing: refused while something is unfinished. */
  readonly isFinal?: boolean;
}

/** The Reporte de cumplimiento as a document, and how many places wait for the planner's text. */
export interface Draft {
  readonly document: ReportDocument;
  readonly places: number;
  readonly written: number;
  /** What it lacks to be signed. */
  readonly unfinished: readonly Unfinished[];
  /** Against the earlier report. */
  readonly changes: readonly ReportChange[];
}

export type DraftOutcome =
  { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly message: string; readonly more?: readonly string[] };

/** «Informe»: the Reporte de cumplimiento of a year, ready for a host to write as .docx or text. */
export function draftReport(request: DraftRequest): DraftOutcome {
  const { matrix, year: wanted, profile = defaultProfile } = request;
  if (matrix.policy.indicators.length === 0) return { ok: false, message: actionTexts.noIndicators(matrix.sheet) };
  const { length } = matrix.policy.indicators;
  if (length > MOST_INDICATORS) return { ok: false, message: docxTexts.tooManyIndicators(length, MOST_INDICATORS) };
  const year = wanted ?? cutYear(matrix.policy);
  if (year === undefined) return { ok: false, message: noYearText(matrix) };
  const years = [...new Set(matrix.policy.periods.map((period) => period.year))];
  if (!years.includes(year)) return { ok: false, message: actionTexts.unknownYear(year, years) };

  const settled = settle(request, [year, ...years.filter((one) => one !== year)].slice(0, MOST_YEARS), years, profile);
  if (settled === "other") return { ok: false, message: docxTexts.notOurs };
  const texts = settled ? settled.earlier.texts.length + settled.earlier.loose.length : 0;
  if (texts > MOST_TEXTS) return { ok: false, message: docxTexts.tooManyTexts(texts) };
  const document = buildDocument({ ...request, ...settled }, year, years, profile);
  const { document: merged, changes } = settled
    ? mergeEarlier(document, settled.earlier, request.typedFigures ?? "keep")
    : { document, changes: [] };
  const places = prosePlaces(merged).filter(({ answer, kept }) => answer === undefined || kept !== undefined);
  const written = places.filter(({ kept }) => kept !== undefined).length;
  const whole = settled?.replaces ? { ...merged, replaces: settled.replaces } : merged;
  const told = [...(settled?.changes ?? []), ...changes];
  const unfinished = unfinishedParts(whole);
  if (request.isFinal && unfinished.length > 0) {
    const [message = "", ...more] = unfinishedSentences(unfinished);
    return { ok: false, message, more };
  }
  const drafted = request.isFinal ? forSigning(whole) : whole;
  return { ok: true, draft: { document: drafted, places: places.length, written, unfinished, changes: told } };
}

/** The earlier report, what is hers told from what is ours also where its marks are lost; «other»: the document is no report of ours. */
function settle(
  request: DraftRequest,
  wanted: readonly number[],
  years: readonly number[],
  profile: Profile,
): (Pick<Settled, "earlier"> & Partial<Settled>) | "other" | undefined {
  const { earlier, ...others } = request;
  if (!earlier) return undefined;
  if (!earlier.unmarked) return { earlier };
  const reports = wanted.map((one) => buildDocument(others, one, years, profile));
  return settleUnmarked(earlier, earlier.unmarked, reports) ?? "other";
}

function buildDocument(
  { matrix, stamp, earlier, only, confirmed, round }: DraftRequest,
  year: number,
  years: readonly number[],
  profile: Profile,
): ReportDocument {
  const reported = round && yearsOfRound(round).includes(year) ? round : undefined;
  const kept = round?.cuts.find(({ cut }) => cut.year === year && cut.months === undefined);
  const changes = kept ? matrixChanges(kept, matrix.policy, profile) : [];
  const document = buildReportDocument({
    ...(reported || kept ? { closed: { changes, ...(kept && { kept }) } } : {}),
    ...(reported ? { board: boardOf(matrix.policy, ownersOf(matrix.policy), reported, { year }) } : {}),
    matrix,
    results: computePolicy(matrix.policy, year, profile),
    earlier: earlierYears(years, year).map((one) => computePolicy(matrix.policy, one, profile)),
    profile,
    ...(stamp === undefined ? {} : { stamp }),
    ...(only === undefined ? {} : { only }),
    ...(confirmed ? { confirmed } : {}),
    written: new Set([
      ...(earlier
        ? writtenCodes(earlier, legal([...matrix.policy.nodes, ...matrix.policy.indicators].map(({ code, name }) => ({ code, name }))))
        : []),
      // What an entity wrote of its service stands in the place of that service, whatever its level.
      ...servicesWrittenOf(round?.paragraphs ?? [], matrix.policy, year),
    ]),
  });
  return round
    ? withRoundParagraphs(
        document,
        round.paragraphs.flatMap(({ item }) => item ?? []),
      )
    : document;
}

/** The years a report can show beside the cut, nearest first. */
function earlierYears(years: readonly number[], year: number): readonly number[] {
  return years
    .filter((one) => one < year)
    .sort((a, b) => b - a)
    .slice(0, MOST_YEARS - 1);
}

const MOST_YEARS = 5;
/** Far above what anyone writes in a report. */
const MOST_TEXTS = 5000;
/** Word opens no document of many more: each brings some 270 elements with their attributes. */
const MOST_INDICATORS = 900;
