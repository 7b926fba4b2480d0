import type { Profile } from "../../domain/profile";
import type { PolicyResults } from "../../domain/results";
import type { Matrix } from "../../reader/matrix";
import { contradictionsOf, foreignHeadings, servicesWithoutParagraph } from "./contradictions";
import { unknownCodes } from "./claims/codes";
import { EntityIndex } from "./claims/entity";
import { allAgainst } from "./claims/sets/all";
import { orderAgainst } from "./claims/sets/order";
import { judgeClaims } from "./claims/judgeClaims";
import { countJudgements } from "./counts/countJudgements";
import type { TextFigure } from "./lexis/figures";
import type { TextParagraph } from "./lexis/text";
import { Cells } from "./linking/cells";
import { contextsOf, NO_CONTEXT } from "./linking/context";
import { judgeLinks } from "./linking/judge";
import { linkParagraph } from "./linking/link";
import { marksOf } from "./linking/marks";
import { RowIndex } from "./linking/rows";
import { piecesOf, statementsOf, type Piece } from "./piece";
import { ratingJudgements } from "./ratingFigures";
import type { Contradiction, Judgement, NarrativeReport } from "./report";
import { SubjectIndex } from "./subjects";
import type { Tie } from "./within/tie";
import { contradictionsWithin, within } from "./within/within";

export interface NarrativeInput {
  readonly paragraphs: readonly TextParagraph[];
  readonly matrix: Matrix;
  readonly results: PolicyResults;
  readonly profile: Profile;
}

/**
 * Every figure of a report's text, linked to the matrix and judged; and what the text says against itself. The text is only read.
 *
 *   paragraphs ─pieces▶ figures, mentions ─counts▶ those of indicators ─linking▶ row and cell of the others ─judge▶ verdict ─claims▶
 */
export function checkNarrative({ paragraphs, matrix, results, profile }: NarrativeInput): NarrativeReport {
  const subjects = new SubjectIndex(matrix, results);
  const pieces = piecesOf(paragraphs, subjects, { inNames: numbersInNames(matrix), limits: Object.values(profile.thresholds) });
  const contexts = contextsOf(pieces, paragraphs);
  const cells = new Cells(matrix, results, profile);
  const index = new RowIndex(matrix);
  const entities = new EntityIndex(cells);
  const judgements: Judgement[] = [];
  const contradictions: Contradiction[] = [];
  const resultsOfYear = (year: number): PolicyResults | undefined => (cells.hasYear(year) ? cells.resultsOf(year) : undefined);
  const statements = statementsOf(pieces, paragraphs);
  const counts = countJudgements(pieces, statements, paragraphs, { matrix, results, profile, resultsOfYear });
  const years = new YearsBefore();
  for (const group of byParagraph(pieces)) {
    years.nextParagraph();
    const context = contexts[group[0]?.paragraph ?? 0] ?? NO_CONTEXT;
    const marks = group.flatMap((piece) => {
      const other = new Set(piece.figures.filter((figure) => counts.judgements.has(figure) || counts.limits.has(figure)));
      for (const figure of other) {
        const judgement = counts.judgements.get(figure);
        if (judgement) judgements.push(judgement);
      }
      for (const [figure, judgement] of ratingJudgements(piece, results)) {
        judgements.push(judgement);
        other.add(figure);
      }
      for (const figure of piece.figures) if (figure.kind === "malformed") judgements.push(malformed(piece, figure));
      return marksOf(piece, other, results.year, years.before(piece));
    });
    const linked = linkParagraph(marks, context, index, cells);
    const judged = judgeLinks(linked, cells);
    judgements.push(...judged);
    contradictions.push(...judgeClaims(linked, judged, { cells, index, context, entities }));
    for (const piece of group) {
      const place = { piece, context, cells, index };
      contradictions.push(...orderAgainst(place), ...allAgainst(place));
    }
  }
  for (const piece of pieces) {
    contradictions.push(...contradictionsOf(piece));
  }
  const place = placesOf(pieces);
  const keyOf = (of: Quoted, start: number): string => `${place(of)}|${start}`;
  const figureAt = new Map(pieces.flatMap((piece) => piece.figures.map((figure) => [keyOf(piece, figure.start), figure] as const)));
  const told = within(statements, paragraphs, counts.limits);
  const figureOf = (judgement: Judgement): TextFigure | undefined => figureAt.get(keyOf(judgement, judgement.start));
  const verified = new Set(judgements.filter(({ verdict }) => verdict === "cuadra" || verdict === "redondeo").map(figureOf));
  const checked = judgements.map((judgement) => {
    const figure = figureOf(judgement);
    return withinText(judgement, figure && told.ties.get(figure));
  });
  contradictions.push(...contradictionsWithin(told.breaks, (figure) => verified.has(figure)));
  contradictions.push(
    ...counts.contradictions,
    ...unknownCodes(pieces, matrix.policy),
    ...foreignHeadings(
      pieces,
      subjects,
      matrix.policy.nodes.filter((node) => node.kind === "objective"),
    ),
    ...servicesWithoutParagraph(pieces, subjects),
  );
  checked.sort((a, b) => place(a) - place(b) || a.start - b.start);
  return { coverage: coverageOf(checked), judgements: checked, contradictions: contradictions.sort((a, b) => a.paragraph - b.paragraph) };
}

function malformed({ paragraph, quote }: Piece, { start, end, text }: TextFigure): Judgement {
  const place = { paragraph, quote, start, end, text: text.trim() };
  return { ...place, figure: null, verdict: "no_verificable", expected: null, basis: { as: "malformed" } };
}

/** The years that the sentences before write, of this paragraph and the last, each once, the latest last: «en aquel año», «entonces». */
class YearsBefore {
  #last: readonly number[] = [];
  #own: readonly number[] = [];

  nextParagraph(): void {
    [this.#last, this.#own] = [this.#own, []];
  }

  /** Those before this sentence, whose own are before the next. */
  before({ cueText }: Piece): readonly number[] {
    const said = [...cueText.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => Number(year));
    const before = latestLast([...this.#last, ...this.#own]);
    if (said.length > 0) this.#own = latestLast([...this.#own, ...said]);
    return before;
  }
}

function latestLast(years: readonly number[]): readonly number[] {
  return [...new Set([...years].reverse())].reverse();
}

type Quoted = Pick<Judgement, "paragraph" | "quote">;

/** Where a sentence stands among the pieces: found by its text as it is, since one that is joined to a number is gone through each time. */
function placesOf(pieces: readonly Piece[]): (of: Quoted) => number {
  const places = new Map<number, Map<string, number>>();
  pieces.forEach(({ paragraph, quote }, position) => {
    const quotes = places.get(paragraph) ?? new Map<string, number>();
    places.set(paragraph, quotes.set(quote, position));
  });
  return ({ paragraph, quote }) => places.get(paragraph)?.get(quote) ?? 0;
}

function byParagraph(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last?.[0]?.paragraph === piece.paragraph) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** A second check, told apart: a figure that no row verifies and that the sentence itself ties. */
function withinText(judgement: Judgement, tie: Tie | undefined): Judgement {
  const isDoubtful = judgement.basis.as === "unlinked" || (judgement.certainty === "media" && judgement.basis.as === "figure");
  if (tie === undefined || !isDoubtful) return judgement;
  const { paragraph, quote, start, end, text, figure } = judgement;
  return { paragraph, quote, start, end, text, figure, verdict: "cuadra", expected: figure, basis: tie };
}

function coverageOf(judgements: readonly Judgement[]): NarrativeReport["coverage"] {
  const linked = judgements.filter(({ basis, code }) => code !== undefined || (basis.as !== "unlinked" && basis.as !== "malformed"));
  return {
    figures: judgements.length,
    linked: linked.length,
    verified: judgements.filter(({ verdict }) => verdict !== "no_verificable").length,
  };
}

/** «línea 1818»: numbers inside names of the matrix, with the word before them. */
function numbersInNames({ policy }: Matrix): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { name } of [...policy.nodes, ...policy.indicators]) {
    for (const [, word = "", number = ""] of name.matchAll(/([\p{L}°º.]+)\s+(\d[\d.,]*)/gu))
      numbers.add(`${word.toLowerCase()} ${number.replace(/[.,]$/, "")}`);
  }
  return numbers;
}
