import type { Profile } from "../../../domain/profile";
import type { PolicyResults } from "../../../domain/results";
import { fold } from "../../../reader/text/fold";
import type { Matrix } from "../../../reader/matrix";
import type { TextFigure } from "../lexis/figures";
import type { TextParagraph } from "../lexis/text";
import { tokensOf } from "../lexis/tokens";
import type { Piece, Statement } from "../piece";
import type { Contradiction, Judgement } from "../report";
import { contentWords } from "../subjects";
import { averagesIn } from "./averages";
import type { CountClaim } from "./claims";
import { countContradictions } from "./countContradictions";
import { entityNames } from "./entities";
import { itemsOf, type EntityNames, type Item } from "./features";
import type { CountFacts } from "./filter";
import { judgeCount, type CountVerdict } from "./judgeCount";
import type { Place } from "./readings";
import { Setting } from "./setting";
import { readSentence } from "./readSentence";
import { tableCounts } from "./tableCounts";

export interface CountContext {
  readonly matrix: Matrix;
  readonly results: PolicyResults;
  readonly resultsOfYear: (year: number) => PolicyResults | undefined;
  readonly profile: Profile;
}

/** A count with the piece it stands in and what was found for it. */
export interface PlacedCount {
  readonly piece: Piece;
  readonly figure: TextFigure;
  readonly claim: CountClaim;
  readonly verdict: CountVerdict;
  /** Counts said together share it: a sentence with the clauses that semicolons join. */
  readonly statement: number;
  readonly whole: Piece;
}

export interface Counts {
  readonly judgements: ReadonlyMap<TextFigure, Judgement>;
  readonly placed: readonly PlacedCount[];
  /** Limits of bands and ranges of Avance: «superan el 95 %». They are no figure of a row. */
  readonly limits: ReadonlySet<TextFigure>;
  readonly contradictions: readonly Contradiction[];
}

/** Every count of indicators, objectives, services or entities that the text states, judged against the matrix. */
export function countJudgements(
  pieces: readonly Piece[],
  statements: readonly Statement[],
  paragraphs: readonly TextParagraph[],
  context: CountContext,
): Counts {
  const { matrix, results } = context;
  const entities = entityNames(matrix.policy.indicators.map(({ responsible }) => responsible));
  const topics = topicWords(matrix);
  const facts: CountFacts = { ...context, counted: new Map() };
  const pieceOf = new Map(pieces.flatMap((piece) => piece.figures.map((figure) => [figure, piece] as const)));
  const placed: PlacedCount[] = [];
  const averages: [TextFigure, Judgement][] = [];
  const limits = new Set<TextFigure>();
  const setting = new Setting(paragraphs, entities);
  statements.forEach((statement, number) => {
    const { whole, originals } = statement;
    setting.enter(statement);
    const read = speaksOfCounts(whole, setting) ? readStatement(statement, entities, setting, context.profile) : undefined;
    for (const limit of read ? limitsOf(read) : []) {
      const original = originals[whole.figures.indexOf(limit)];
      if (original) limits.add(original);
    }
    const place: Place = { year: results.year, ...setting.above };
    for (const claim of read?.claims ?? []) {
      const stands = standsIn(originals[claim.position], pieceOf);
      if (!stands) continue;
      const previous = placed.at(-1);
      const verdict = judgeCount(claim, place, facts, topics, previous?.statement === number ? previous.verdict : undefined);
      placed.push({ ...stands, claim, verdict, statement: number, whole });
    }
    for (const { position, verdict, expected, basis } of averagesIn(read?.items ?? [], results.year, facts)) {
      const stands = standsIn(originals[position], pieceOf);
      if (stands)
        averages.push([stands.figure, { ...at(stands), figure: stands.figure.readings[0]?.value ?? null, verdict, expected, basis }]);
    }
    setting.leave(statement, read);
  });
  const judgements = new Map<TextFigure, Judgement>(averages);
  for (const { piece, figure, verdict, claim } of placed) {
    const judgement = judgementOf(piece, figure, claim, verdict);
    if (judgement) judgements.set(figure, judgement);
  }
  return { judgements, placed, limits, contradictions: [...countContradictions(placed, results, facts)] };
}

/** «alcanzó el 15.1 %» is a figure of a row; beside a count of those that reach it, it is a limit. */
function limitsOf({ claims, limits }: ReadStatement): Iterable<TextFigure> {
  return claims.some(({ said }) => said.range !== undefined) ? limits : [];
}

function standsIn(
  figure: TextFigure | undefined,
  pieceOf: ReadonlyMap<TextFigure, Piece>,
): { readonly figure: TextFigure; readonly piece: Piece } | undefined {
  const piece = figure && pieceOf.get(figure);
  return piece && { figure, piece };
}

interface ReadStatement {
  readonly items: readonly Item[];
  readonly claims: readonly CountClaim[];
  readonly limits: ReadonlySet<TextFigure>;
}

function readStatement({ whole }: Statement, entities: EntityNames, setting: Setting, profile: Profile): ReadStatement {
  if (whole.cells !== undefined) return { items: [], limits: new Set(), claims: tableCounts(whole, entities, setting.caption, profile) };
  const { items, limits } = itemsOf(tokensOf(whole), entities);
  return { items, limits, claims: readSentence(items, setting.around) };
}

const COUNTED = /\b(?:indicador|servicio|objetivo|lineamiento|accion|entidad|[io]?o[peisrl]{1,2}s?|i?ae[irls]?s?|iss)/;
const BANDS = /\b(?:alt|baj|medi|intermedi|sin |no |super|menor|mayor|entre|nivel|alcanz|cumpl|lleg|logr|mejor|empeor)|: /;

/** A quick look that spares most sentences the reading. */
function speaksOfCounts({ quote, figures, cells }: Piece, { around }: Setting): boolean {
  if (figures.length === 0) return false;
  const folded = fold(quote);
  return cells !== undefined || COUNTED.test(folded) || (around.noun !== undefined && BANDS.test(folded));
}

/** Words of the names in the matrix: beside a count they limit it to a topic. */
function topicWords({ policy }: Matrix): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { name } of [...policy.nodes, ...policy.indicators]) for (const word of contentWords(name)) words.add(word);
  return words;
}

function at({ figure, piece }: Pick<PlacedCount, "figure" | "piece">): Pick<Judgement, "paragraph" | "quote" | "start" | "end" | "text"> {
  return { paragraph: piece.paragraph, quote: piece.quote, start: figure.start, end: figure.end, text: figure.text.trim() };
}

function judgementOf(
  piece: Piece,
  figure: TextFigure,
  claim: CountClaim,
  { outcome, expected, filter }: CountVerdict,
): Judgement | undefined {
  if (outcome === "unclear" || !filter || expected === undefined) return undefined;
  return {
    ...at({ figure, piece }),
    figure: claim.stated,
    verdict: outcome === "ties" ? "cuadra" : "no_cuadra",
    expected,
    basis: {
      as: "count",
      level: filter.level ?? "any",
      what: filter.what === "indicators" ? String(filter.band ?? (claim.isTotal ? "total" : "some")) : filter.what,
      presentation: filter.isPublished === true ? "published" : "apart",
      filter,
      ...(claim.isShare ? { isShare: true as const } : {}),
    },
  };
}
