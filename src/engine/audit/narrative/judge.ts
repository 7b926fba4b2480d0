import { isKnown } from "../../domain/figure";
import type { Claim } from "./claims";
import { agreement, type Agreement } from "./compare";
import type { FigureMeaning } from "./cues";
import type { Expectations, Expected } from "./expected";
import type { TextFigure } from "./lexis/figures";
import type { Basis, Judgement, Verdict } from "./report";

/**
 * Judges the claims of one paragraph together: what one sentence gets right is not asked again of the others.
 * A figure whose meaning the words do not tell is compared with every figure of its subject; where none is the same, it is not verifiable:
 * never guessed.
 */
export function judgeParagraph(claims: readonly Claim[], expectations: Expectations): readonly Judgement[] {
  const first = claims.map((claim) => matchOf(claim, expectations));
  const matched = new Set(first.flatMap((match) => (match ? [placeOf(match.expected)] : [])));
  return claims.map((claim, position) => {
    const match = first[position];
    if (match) return judgement(claim, match.verdict, match.expected);
    return mismatch(claim, expectations, matched);
  });
}

interface Match {
  readonly expected: Expected;
  readonly verdict: Verdict;
}

/** The figure of the matrix that a claim states rightly. */
function matchOf(claim: Claim, expectations: Expectations): Match | undefined {
  const match = matchInYear(claim, expectations);
  const isElsewhere = match === undefined && !claim.isYearSure && claim.year !== undefined && claim.year !== expectations.cutYear;
  return isElsewhere ? matchInYear({ ...claim, year: expectations.cutYear }, expectations) : match;
}

function matchInYear(claim: Claim, expectations: Expectations): Match | undefined {
  if (claim.link === undefined || claim.link === "unknown" || claim.figure.kind === "malformed") return undefined;
  const meanings = meaningsOf(claim);
  const year = claim.year ?? expectations.cutYear;
  const inYear = expectations.of(claim.link.subject, year).filter((expected) => unitFits(claim.figure, expected));
  const said = best(
    claim.figure,
    inYear.filter((expected) => meanings.includes(expected.meaning)),
  );
  if (said) return said;
  if (claim.cue?.isAdjacent && claim.link.subject.kind === "indicators" && claim.figure.kind === "number") return undefined;
  const any = best(claim.figure, inYear);
  if (any?.verdict === "cuadra" && claim.figure.kind === "number") return any;
  if (claim.year !== undefined || claim.figure.kind !== "number") return undefined;
  const before = best(
    claim.figure,
    expectations
      .of(claim.link.subject, expectations.cutYear - 1)
      .filter((expected) => unitFits(claim.figure, expected) && expected.meaning !== "baseline"),
  );
  return before?.verdict === "cuadra" && isTelling(claim.figure) ? before : undefined;
}

/** A number specific enough to be recognised without words that say what it is. */
function isTelling({ readings }: TextFigure): boolean {
  return readings.some(({ value, decimals }) => decimals > 0 || value >= 20) && !readings.some(({ value }) => value === 100);
}

function best(figure: TextFigure, candidates: readonly Expected[]): Match | undefined {
  let rounding: Match | undefined;
  for (const expected of candidates) {
    const agrees: Agreement | undefined = agreement(figure, expected.figure, expected.unit === "progress");
    if (agrees === "exact") return { expected, verdict: "cuadra" };
    if (agrees === "rounding") rounding ??= { expected, verdict: "redondeo" };
  }
  return rounding;
}

/** What the words allow a figure to be. An objective has only Avances: what it «obtained» is its Avance Tipo 1. */
function meaningsOf({ cue, link, piece, figure }: Claim): readonly FigureMeaning[] {
  if (!cue || link === undefined || link === "unknown") return [];
  if (link.subject.kind === "objective")
    return cue.meaning === "progress2" ? ["progress2"] : cue.meaning === "progress1" || cue.meaning === "actual" ? ["progress1"] : [];
  // «… del 74.4% obtenido en el año 2022» in a sentence on compliance is the compliance of that year.
  const mayBeAvance = figure.isPercent || figure.kind === "nd" || figure.readings.some(({ decimals }) => decimals > 0);
  if (cue.meaning === "actual" && mayBeAvance && /cumplimiento|avance/i.test(piece.quote)) return ["actual", "progress1"];
  return [cue.meaning];
}

/** Figures of a percent indicator are written with %, those of a count without; Avances either way. */
function unitFits(figure: TextFigure, expected: Expected): boolean {
  if (figure.kind === "nd" || expected.unit === "progress") return true;
  return figure.isPercent === (expected.unit === "percent");
}

function mismatch(claim: Claim, expectations: Expectations, matched: ReadonlySet<string>): Judgement {
  const { figure, link, cue } = claim;
  if (figure.kind === "malformed") return judgement(claim, "no_verificable", undefined, { as: "malformed" });
  if (link === undefined) return unlinked(claim, "no-subject");
  if (link === "unknown") return unlinked(claim, "unknown-subject");
  const year = claim.year ?? expectations.cutYear;
  if (!expectations.hasYear(year)) return unlinked(claim, "no-year");
  const meanings = meaningsOf(claim);
  const said = expectations.of(link.subject, year).filter((expected) => meanings.includes(expected.meaning));
  if (!cue || said.length === 0) return unlinked(claim, "unclear-meaning");
  const fitting = said.filter((expected) => unitFits(figure, expected));
  if (fitting.length === 0) return unlinked(claim, "other-unit");
  // The row's figure stands in the paragraph already: another count beside it is a part, a place or a month, not the row's.
  const open = fitting.filter((expected) => !matched.has(placeOf(expected)));
  const target = nearest(figure, open.length > 0 ? open : cue.isAdjacent && figure.isPercent ? fitting : []);
  if (!target) return unlinked(claim, "unclear-meaning");
  if (!cue.isAdjacent && (!isKnown(target.expected.figure) || (!figure.isPercent && target.expected.unit !== "progress")))
    return unlinked(claim, "unclear-meaning");
  return judgement(claim, changesBand(figure, target.expected) ? "cambia_banda" : "no_cuadra", target.expected);
}

/** The candidate closest to what was written; a known figure before ND. */
function nearest(figure: TextFigure, candidates: readonly Expected[]): { readonly expected: Expected } | undefined {
  const value = figure.readings[0]?.value ?? 0;
  const distance = ({ figure: known }: Expected): number => (isKnown(known) ? Math.abs(known - value) : Infinity);
  const expected = [...candidates].sort((a, b) => distance(a) - distance(b))[0];
  return expected && { expected };
}

/** Whether the written figure, taken for true, would put its row in another band. */
function changesBand(figure: TextFigure, expected: Expected): boolean {
  const written = figure.readings[0]?.value;
  if (written === undefined) return expected.meaning === "progress1" && expected.band !== "noData";
  return isKnown(expected.figure) && expected.bandIf(written) !== expected.band;
}

function placeOf({ code, meaning, year }: Expected): string {
  return `${code}|${meaning}|${year}`;
}

function unlinked(claim: Claim, why: Extract<Basis, { as: "unlinked" }>["why"]): Judgement {
  return judgement(claim, "no_verificable", undefined, { as: "unlinked", why });
}

function judgement({ piece, figure }: Claim, verdict: Verdict, expected: Expected | undefined, basis?: Basis): Judgement {
  const known = expected && isKnown(expected.figure) ? expected.figure : null;
  return {
    paragraph: piece.paragraph,
    quote: piece.quote,
    start: figure.start,
    end: figure.end,
    text: figure.text.trim(),
    figure: figure.readings[0]?.value ?? null,
    verdict,
    expected: known,
    basis: basis ?? (expected ? { as: "figure", meaning: expected.meaning, year: expected.year } : { as: "unlinked", why: "no-subject" }),
    ...(expected ? { code: expected.code, cell: expected.cell } : {}),
  };
}
