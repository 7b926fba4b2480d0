import type { Profile } from "../../domain/profile";
import type { PolicyResults } from "../../domain/results";
import type { Matrix } from "../../reader/matrix";
import { claimsOf, type Claim } from "./claims";
import { contradictionsOf, foreignHeadings, noDataAgainstZero, servicesWithoutParagraph, untiedFigures } from "./contradictions";
import { countContradictions, type PlacedCount } from "./countContradictions";
import { countClaimsOf, judgeCount } from "./counts";
import { Discourse } from "./discourse";
import { Expectations } from "./expected";
import type { TextFigure } from "./lexis/figures";
import { judgeParagraph } from "./judge";
import { piecesOf, statementsOf, type Piece, type Statement } from "./piece";
import type { Contradiction, Judgement, NarrativeReport } from "./report";
import { ratingJudgements } from "./ratingFigures";
import { ratioClaimsOf, sumClaimsOf } from "./sums";
import { SubjectIndex } from "./subjects";
import type { TextParagraph } from "./lexis/text";

export interface NarrativeInput {
  readonly paragraphs: readonly TextParagraph[];
  readonly matrix: Matrix;
  readonly results: PolicyResults;
  readonly profile: Profile;
}

/**
 * Every figure of a report's text, linked to the matrix and judged; and what the text says against itself. The text is only read.
 *
 *   paragraphs ─pieces▶ figures, mentions ─discourse▶ what each is of ─cues▶ what it says to be ─judge▶ verdict
 */
export function checkNarrative({ paragraphs, matrix, results, profile }: NarrativeInput): NarrativeReport {
  const index = new SubjectIndex(matrix, results);
  const pieces = piecesOf(paragraphs, index, numbersInNames(matrix));
  const statements = statementsOf(pieces, paragraphs);
  const tied = tiedFigures(statements);
  const expectations = new Expectations(matrix, results, profile);
  const discourse = new Discourse(index);
  const judgements: Judgement[] = [];
  const contradictions: Contradiction[] = [];
  const counts: PlacedCount[] = [];
  let paragraphClaims: Claim[] = [];
  let carried: Claim | undefined;
  const closeParagraph = (): void => {
    for (const judgement of judgeParagraph(paragraphClaims, expectations)) judgements.push(judgement);
    paragraphClaims = [];
  };
  pieces.forEach((piece, position) => {
    if (pieces[position - 1]?.paragraph !== piece.paragraph) closeParagraph();
    const links = discourse.enter(piece);
    const claimed = new Map(countClaimsOf(piece, discourse.headingText, profile.thresholds).map((claim) => [claim.position, claim]));
    for (const claim of claimed.values()) {
      const judgement = judgeCount(claim, piece, results, matrix);
      if (judgement) judgements.push(judgement);
      counts.push({ piece, claim });
    }
    const claims = claimsOf(piece, links, results.year, carried?.piece.paragraph === piece.paragraph ? carried : undefined);
    carried = piece.quote.endsWith(";") ? claims.at(-1) : undefined;
    const rated = ratingJudgements(piece, results);
    judgements.push(...rated.values());
    const rest = claims.filter(({ figure }, index) => !claimed.has(index) && !rated.has(figure));
    paragraphClaims.push(...rest.filter(({ figure }) => !tied.has(figure)));
    for (const { figure } of rest)
      if (tied.has(figure))
        judgements.push(
          ...judgeTied(
            piece,
            rest.filter((claim) => claim.figure === figure),
            tied.get(figure),
            expectations,
          ),
        );
    contradictions.push(...contradictionsOf(piece));
    const subject = links[0] ?? discourse.current;
    const zero = noDataAgainstZero(piece, subject === "unknown" ? undefined : subject?.subject, matrix, results, profile);
    if (zero) contradictions.push(zero);
  });
  closeParagraph();
  for (const { whole } of statements) contradictions.push(...untiedFigures(whole));
  contradictions.push(
    ...countContradictions(counts, results),
    ...foreignHeadings(
      pieces,
      index,
      matrix.policy.nodes.filter((node) => node.kind === "objective"),
    ),
    ...servicesWithoutParagraph(pieces, index),
  );
  const order = new Map(pieces.map(({ paragraph, quote }, position) => [`${paragraph}|${quote}`, position]));
  const place = ({ paragraph, quote }: Judgement): number => order.get(`${paragraph}|${quote}`) ?? 0;
  judgements.sort((a, b) => place(a) - place(b) || a.start - b.start);
  return { coverage: coverageOf(judgements), judgements, contradictions: contradictions.sort((a, b) => a.paragraph - b.paragraph) };
}

type Tie = Extract<Judgement["basis"], { as: "sum" | "ratio" }>;

/** Counts that a sentence itself ties together: parts that add up to their total, «X de Y» with its percentage. */
function tiedFigures(statements: readonly Statement[]): ReadonlyMap<TextFigure, Tie> {
  const tied = new Map<TextFigure, Tie>();
  for (const { whole: piece, originals } of statements) {
    const put = (position: number, tie: Tie): void => {
      const figure = originals[position];
      if (figure) tied.set(figure, tie);
    };
    for (const { total, parts, sum, totalValue } of sumClaimsOf(piece))
      if (sum === totalValue) for (const position of [total, ...parts]) put(position, { as: "sum", isPart: position !== total });
    for (const { part, whole, percentage, partValue, wholeValue, ties } of ratioClaimsOf(piece))
      if (ties) for (const position of [part, whole, percentage]) put(position, { as: "ratio", part: partValue, whole: wholeValue });
  }
  return tied;
}

/**
 * A tied figure that is also one of its row, or that the words say outright to be one, is judged as such; else the tie is what verifies
 * it. A part is never the row's figure.
 */
function judgeTied(piece: Piece, claims: readonly Claim[], tie: Tie | undefined, expectations: Expectations): readonly Judgement[] {
  return judgeParagraph(claims, expectations).map((judgement) => {
    const isPart = tie?.as === "sum" && tie.isPart;
    const isSaidOutright = claims.some(({ cue }) => cue?.isAdjacent) && judgement.verdict !== "no_verificable";
    if (tie === undefined || (!isPart && (judgement.verdict === "cuadra" || isSaidOutright))) return judgement;
    return {
      paragraph: piece.paragraph,
      quote: piece.quote,
      start: judgement.start,
      end: judgement.end,
      text: judgement.text,
      figure: judgement.figure,
      verdict: "cuadra",
      expected: judgement.figure,
      basis: tie,
    };
  });
}

function coverageOf(judgements: readonly Judgement[]): NarrativeReport["coverage"] {
  const linked = judgements.filter(
    ({ basis, code }) =>
      code !== undefined ||
      basis.as === "count" ||
      basis.as === "sum" ||
      basis.as === "ratio" ||
      basis.as === "rating" ||
      (basis.as === "unlinked" && (basis.why === "unclear-meaning" || basis.why === "other-unit")),
  );
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
