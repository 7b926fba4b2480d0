import type { PolicyResults, RatingCriterion } from "../../domain/results";
import { isSame, roundHalfAway } from "../../domain/rounding";
import { fold } from "../../reader/text/fold";
import type { TextFigure } from "./lexis/figures";
import type { Piece } from "./piece";
import type { Judgement } from "./report";

type Criterion = RatingCriterion["criterion"];
type What = "score" | "points" | "weight";

/**
 * Figures of the valoración that a sentence or a row states: «un puntaje de 1.8», «18 puntos», «Sistema de seguimiento | 2 | Avanzado |
 * 6».
 */
export function ratingJudgements(piece: Piece, results: PolicyResults): ReadonlyMap<TextFigure, Judgement> {
  const judged = new Map<TextFigure, Judgement>();
  piece.figures.forEach((figure, position) => {
    const stated = figure.readings[0];
    const claim = stated && !figure.isPercent ? (piece.cells ? rowClaim(piece, position) : sentenceClaim(piece, figure)) : undefined;
    if (!stated || !claim) return;
    const expected = ratingFigure(results, claim);
    if (expected === undefined) return;
    const ties = isSame(stated.value, expected) || stated.value === roundHalfAway(expected, Math.max(1, stated.decimals));
    judged.set(figure, {
      paragraph: piece.paragraph,
      quote: piece.quote,
      start: figure.start,
      end: figure.end,
      text: figure.text.trim(),
      figure: stated.value,
      verdict: ties ? "cuadra" : "no_cuadra",
      expected,
      basis: { as: "rating", what: claim.what },
    });
  });
  return judged;
}

interface RatingClaim {
  readonly what: What;
  /** Absent: of the policy. */
  readonly criterion?: Criterion;
}

function sentenceClaim({ quote }: Piece, figure: TextFigure): RatingClaim | undefined {
  const folded = fold(quote);
  if (!/\bvaloracion|\bnivel general\b|\bpuntaje\b/.test(folded)) return undefined;
  const left = fold(quote.slice(Math.max(0, figure.start - 40), figure.start));
  if (/\b(?:puntaje|valoracion)(?:\s+(?:general|total|final|global))?\s+(?:de|es|fue|:)(?:\s+de)?$/.test(left.trimEnd()))
    return { what: "score" };
  return /^\s*puntos\b/.test(fold(quote.slice(figure.end, figure.end + 12))) && !/objetivo|servicio|seguimiento/.test(left)
    ? { what: "points" }
    : undefined;
}

const CRITERIA: readonly (readonly [RegExp, Criterion])[] = [
  [/\bseguimiento\b/, "followUp"],
  [/\bservicio/, "services"],
  [/\bobjetivo/, "objectives"],
];

/** A row of a table with a column of points, for a criterion or for them all. */
function rowClaim({ cells = [], headers = [] }: Piece, position: number): RatingClaim | undefined {
  const header = fold(headers[position] ?? "");
  const what: What | undefined = /^puntos\b/.test(header)
    ? "points"
    : /^peso\b/.test(header)
      ? "weight"
      : /^puntaje\b/.test(header)
        ? "score"
        : undefined;
  if (what === undefined) return undefined;
  const label = fold(cells[0] ?? "");
  const criterion = CRITERIA.find(([pattern]) => pattern.test(label))?.[1];
  if (criterion) return { what, criterion };
  return /^(?:total|puntaje)\b/.test(label) ? { what } : undefined;
}

function ratingFigure({ rating }: PolicyResults, { what, criterion }: RatingClaim): number | undefined {
  if (what === "score") return criterion === undefined ? rating.score : undefined;
  const own = rating.criteria.filter((one) => criterion === undefined || one.criterion === criterion);
  return own.reduce((sum, one) => sum + (what === "points" ? one.points : one.weight), 0);
}
