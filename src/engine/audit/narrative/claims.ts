import { fold } from "../../reader/text/fold";
import { cueOf, isAgainst, yearOf, type Cue } from "./cues";
import type { Link } from "./discourse";
import type { TextFigure } from "./lexis/figures";
import type { Piece } from "./piece";
import { contentWords } from "./subjects";

/** A figure with the words around it read. */
export interface Claim {
  readonly piece: Piece;
  readonly figure: TextFigure;
  readonly link: Link;
  readonly cue: Cue | undefined;
  /** Undefined where the text says none. */
  readonly year: number | undefined;
  /** false where the year was said of a figure before: «mayor a las 60 del año 2022, pero menor a las 300 esperadas». */
  readonly isYearSure: boolean;
}

/**
 * Reads the words around each figure of a piece. `carried` is the last figure before a semicolon:
 * «el cumplimiento fue 80.0 % en 2023; el del año anterior, 74.4 %».
 */
export function claimsOf(piece: Piece, links: readonly Link[], cutYear: number, carried?: Claim): readonly Claim[] {
  const claims: Claim[] = [];
  piece.figures.forEach((figure, position) =>
    claims.push(claimOf({ piece, figure, position, link: links[position], previous: claims[position - 1], carried, cutYear })),
  );
  return claims.map((claim, position) => {
    const next = claims[position + 1];
    if (claim.cue?.isAdjacent !== true && isOutOf(claim, next)) return { ...claim, cue: { meaning: "actual", isAdjacent: true } };
    if (claim.cue === undefined && next?.cue && isBeforeIts(claim, next, cutYear)) return { ...claim, cue: next.cue };
    return claim;
  });
}

interface Place {
  readonly piece: Piece;
  readonly figure: TextFigure;
  readonly position: number;
  readonly link: Link;
  readonly previous: Claim | undefined;
  readonly carried: Claim | undefined;
  readonly cutYear: number;
}

/** Figures are blotted out of the text that cues are read from: four digits left in it are a year. */
const SAYS_YEAR = /\d{4}|año/iu;
/** How far back a year still says of when a figure is. */
const YEAR_REACH = 600;

function claimOf({ piece, figure, position, link, previous, carried, cutYear }: Place): Claim {
  const header = piece.headers?.[position];
  if (header !== undefined) {
    const year = yearOf(header, "", cutYear);
    return { piece, figure, link, cue: weighed(cueOf(header, ""), figure, link, ""), year, isYearSure: true };
  }
  const left = piece.cueText.slice((previous?.figure.end ?? 0) + (previous?.cue?.used ?? 0), figure.start);
  const right = piece.cueText.slice(figure.end, piece.figures[position + 1]?.start);
  const near = SAYS_YEAR.test(piece.cueText) ? yearOf(left, right, cutYear) : undefined;
  const year =
    near ??
    (SAYS_YEAR.test(piece.cueText)
      ? yearOf(piece.cueText.slice(Math.max(0, figure.start - YEAR_REACH), figure.start), "", cutYear)
      : undefined);
  const own = weighed(cueOf(left, right), figure, link, right);
  return {
    piece,
    figure,
    link,
    year,
    isYearSure: near !== undefined && !/^\s*del?\s+(?:ano\s+)?(?:19|20)\d{2}\s*,/.test(` ${fold(left)}`),
    cue: own ?? cueOfAnother(figure, left, year, previous ?? (position === 0 ? carried : undefined), cutYear),
  };
}

/**
 * A figure of another year, set against the one before it, means what that one means; so does the next of a list («98.0 % y 83.3 %»), if
 * less surely.
 */
function cueOfAnother(
  figure: TextFigure,
  left: string,
  year: number | undefined,
  before: Claim | undefined,
  cutYear: number,
): Cue | undefined {
  if (!before?.cue) return undefined;
  const isAlike =
    before.figure.isPercent === figure.isPercent || figure.kind !== "number" || figure.readings.some(({ decimals }) => decimals > 0);
  if (isAlike && year !== undefined && year !== (before.year ?? cutYear) && isAgainst(left) && before.cue.meaning !== "target")
    return before.cue;
  const isListed = before.figure.isPercent === figure.isPercent && /^\s*(?:,|,?\s*[ye])\s*(?:el|la|del?|un)?\s*$/.test(left);
  return isListed ? { meaning: before.cue.meaning, isAdjacent: false } : undefined;
}

/**
 * «Por encima del año anterior (74.4 %), pues en 2023 su cumplimiento fue 80.0 %»: what is compared comes before the word that says what
 * it is.
 */
function isBeforeIts({ piece, figure, year }: Claim, next: Claim, cutYear: number): boolean {
  const isAvance = next.cue?.meaning === "progress1" || next.cue?.meaning === "progress2";
  return isAvance && year !== undefined && year !== (next.year ?? cutYear) && isAgainst(piece.quote.slice(0, figure.start));
}

/** «38.7 % del 85 % esperado», «14 frente a una meta de 25»: what stands before a target and is set against it is what was obtained. */
function isOutOf({ piece, figure }: Claim, next: Claim | undefined): boolean {
  return (
    next?.cue?.meaning === "target" &&
    /^\s*(?:del?|frente\s+al?|contra|sobre|respecto|versus|vs)\b/.test(fold(piece.quote.slice(figure.end, next.figure.start)))
  );
}

const NO_NOUN =
  /^(?:(?:del?|frente|respecto|en|con|y|e|o|u|para|contra|por|al?|que|siendo|sobre|segun|durante|como|versus|vs|mientras|cuando|es|fue|lo|la|el)$|obtenid|alcanzad|registrad|lograd|ejecutad|reportad|esperad|programad|previst)/;

/** A count of things that the indicator's name does not speak of («se ejecutaron 16 talleres») is not outright its figure. */
function weighed(cue: Cue | undefined, figure: TextFigure, link: Link, right: string): Cue | undefined {
  if (!cue?.isAdjacent || figure.isPercent || (cue.meaning !== "actual" && cue.meaning !== "target")) return cue;
  const noun = /^\s*(\p{L}+)/u.exec(right)?.[1];
  if (noun === undefined || NO_NOUN.test(fold(noun)) || link === undefined || link === "unknown" || link.subject.kind === "objective")
    return cue;
  const own = link.subject.indicators.some(({ name }) => contentWords(name).has([...contentWords(noun)][0] ?? ""));
  return own ? cue : { ...cue, isAdjacent: false };
}
