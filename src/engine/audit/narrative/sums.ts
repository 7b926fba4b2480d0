import { fold } from "../../reader/text/fold";
import { isSame, roundHalfAway } from "../../domain/rounding";
import type { TextFigure } from "./lexis/figures";
import type { Reading } from "./lexis/numbers";
import type { Piece } from "./piece";

/** A total and the parts that the sentence says make it up. Indexes of the piece's figures. */
export interface SumClaim {
  readonly total: number;
  readonly parts: readonly number[];
  readonly totalValue: number;
  readonly sum: number;
}

/** «X de Y» with the percentage that follows. */
export interface RatioClaim {
  readonly part: number;
  readonly whole: number;
  readonly percentage: number;
  readonly partValue: number;
  readonly wholeValue: number;
  readonly stated: number;
  readonly ties: boolean;
}

/**
 * Finds totals with their parts: «263 víctimas (220 mujeres y 46 hombres)», «857: 732 … y 125 …», «16 en Lima, 9 en Cusco … que suman 48».
 * Only where the sentence's own signs say so; numbers that merely stand near one another are left alone.
 */
export function sumClaimsOf(piece: Piece): readonly SumClaim[] {
  if (piece.cells !== undefined) return [];
  const claims: SumClaim[] = [];
  const counts = piece.figures.map((figure, position) => ({ figure, position, value: countOf(figure) }));
  counts.forEach(({ figure, position, value }) => {
    if (value === undefined) return;
    const claim = partsAfter(piece, figure, position, value) ?? partsBefore(piece, position, value);
    if (claim) claims.push(claim);
  });
  return claims;
}

function countOf(figure: TextFigure | undefined): number | undefined {
  const reading = figure?.readings[0];
  return figure?.kind === "number" && reading && !figure.isPercent && reading.decimals === 0 ? reading.value : undefined;
}

const OPENERS =
  /^[^.;:()\d]{0,60}?(?:\(|:|,?\s*(?:de|entre)\s+(?:los|las)\s+(?:cuales|que)\b|,?\s*(?:de|entre)\s+(?:ellos|ellas|estos|estas)\b|,?\s*(?:distribuid|desagregad|desglosad|dividid|conformad|compuest|repartid|clasificad|integrad|agrupad|segmentad|discriminad|diferenciad)[oa]s?\b|,?\s*(?:que\s+)?(?:se\s+)?(?:comprenden?|incluyen?|corresponden?|distribuyen?|dividen?|componen?|reparten?|desagregan?)\b|,?\s*(?:siendo|correspondiendo|incluyendo|distribuyendose)\b|,?\s*a\s+saber\b)/;

/** «T …: a …, b … y c …», «T (a y b)», «T, de los cuales a … y b …». */
function partsAfter(piece: Piece, total: TextFigure, position: number, totalValue: number): SumClaim | undefined {
  const rest = piece.figures.slice(position + 1);
  const opener = OPENERS.exec(fold(piece.quote.slice(total.end, rest[0]?.start ?? piece.quote.length)));
  if (!opener) return undefined;
  const isBracket = opener[0].endsWith("(");
  const close = isBracket ? piece.quote.indexOf(")", total.end) : piece.quote.length;
  const parts: { position: number; value: number }[] = [];
  let previousEnd = total.end;
  for (const [index, figure] of rest.entries()) {
    if (figure.start > close) break;
    const gap = piece.quote.slice(previousEnd, figure.start);
    const value = countOf(figure);
    if (value === undefined || gap.length > 110 || (index > 0 && !isListGap(gap))) break;
    parts.push({ position: position + 1 + index, value });
    previousEnd = figure.end;
  }
  return claimOf(position, totalValue, parts);
}

/** «a …, b … y c …, que suman T», «haciendo un total de T». */
function partsBefore(piece: Piece, position: number, totalValue: number): SumClaim | undefined {
  const total = piece.figures[position];
  const previous = piece.figures[position - 1];
  if (!total || !previous) return undefined;
  const gap = fold(piece.quote.slice(previous.end, total.start));
  if (
    !/(?:\bsuman|\bsumando|\bhaciendo|\bhacen|\ben\s+total|\bun\s+total\s+de|\btotalizando|\btotalizan|\bdando|\bdan|\bsumandose|\bel\s+total\s+(?:es|fue|asciende\s+a)|=),?:?\s*(?:un\s+total\s+de\s*)?$/.test(
      gap.trimEnd(),
    )
  )
    return undefined;
  const parts: { position: number; value: number }[] = [];
  for (let index = position - 1; index >= 0; index--) {
    const [figure, next] = [piece.figures[index], piece.figures[index + 1]];
    const value = countOf(figure);
    if (!figure || !next || value === undefined) break;
    const between = piece.quote.slice(figure.end, next.start);
    if (index < position - 1 && (!isListGap(between) || between.length > 110)) break;
    parts.unshift({ position: index, value });
  }
  return claimOf(position, totalValue, parts);
}

/** Between two parts of a list: a comma, «y», «+», «más»; no verb that starts another thought. */
function isListGap(gap: string): boolean {
  return (
    /(?:,|;|\by\b|\be\b|\+|\bmás\b|\bmas\b)/iu.test(gap) &&
    !/[.:]\s|\b(?:de\s+un\s+total|frente|respecto|representa|equivale|cumplimiento|esperad|mientras|año)\b/iu.test(gap)
  );
}

/**
 * A partition: two parts or more, none far above the total, and a sum between half and twice it. Further off they are other things, not
 * its parts.
 */
function claimOf(total: number, totalValue: number, parts: readonly { position: number; value: number }[]): SumClaim | undefined {
  if (parts.length < 2 || totalValue === 0) return undefined;
  const sum = parts.reduce((before, { value }) => before + value, 0);
  if (parts.some(({ value }) => value > totalValue * 1.2) || sum < totalValue / 2 || sum > totalValue * 2) return undefined;
  return { total, totalValue, parts: parts.map(({ position }) => position), sum };
}

/** «236 de 236 … (100 %)», «5 de las 6 …, que representan el 83.3%», «de las 6 …, 5 … (83.3%)», «15.1 % (18 de 119)». */
export function ratioClaimsOf(piece: Piece): readonly RatioClaim[] {
  return [...percentageBehind(piece), ...percentageAhead(piece)];
}

/** «15.1 % (18 de 119 NNA)» */
function percentageAhead(piece: Piece): readonly RatioClaim[] {
  return piece.figures.flatMap((percentage, position): RatioClaim[] => {
    const [first, second] = [piece.figures[position + 1], piece.figures[position + 2]];
    const [partValue, wholeValue, reading] = [countOf(first), countOf(second), percentage.readings[0]];
    if (!first || !second || !percentage.isPercent || partValue === undefined || !wholeValue || !reading) return [];
    const isBracket =
      /^\s*\(\s*$/.test(piece.quote.slice(percentage.end, first.start)) && isPartOf(piece.quote.slice(first.end, second.start));
    return isBracket
      ? [
          {
            part: position + 1,
            whole: position + 2,
            percentage: position,
            partValue,
            wholeValue,
            stated: reading.value,
            ties: isShareOf(reading, partValue / wholeValue),
          },
        ]
      : [];
  });
}

function percentageBehind(piece: Piece): readonly RatioClaim[] {
  return piece.figures.flatMap((percentage, position): RatioClaim[] => {
    const [first, second] = [piece.figures[position - 2], piece.figures[position - 1]];
    const [a, b, reading] = [countOf(first), countOf(second), percentage.readings[0]];
    if (!first || !second || !percentage.isPercent || a === undefined || b === undefined || !reading) return [];
    const after = fold(piece.quote.slice(second.end, percentage.start));
    if (after.length > 120 || /\b(?:cumplimiento|anterior)/.test(after)) return [];
    const isPartFirst = isPartOf(piece.quote.slice(first.end, second.start));
    const isWholeFirst =
      !isPartFirst &&
      /\b(?:de|del\s+(?:total|universo)\s+de)(?:\s+(?:los|las|un\s+(?:total|universo)\s+de))?\s*$/.test(
        fold(piece.quote.slice(0, first.start)),
      );
    const [partValue, wholeValue] = isWholeFirst ? [b, a] : [a, b];
    if (wholeValue === 0 || (!isPartFirst && !isWholeFirst)) return [];
    const ties = isShareOf(reading, partValue / wholeValue);
    // «230 de las 130 programadas, … 146.7 %» may be a figure of the row: only what ties is taken.
    if (!ties && /\b(?:esperad|meta|programad|previst)/.test(after)) return [];
    const [part, whole] = isWholeFirst ? [position - 1, position - 2] : [position - 2, position - 1];
    return [{ part, whole, percentage: position, partValue, wholeValue, stated: reading.value, ties }];
  });
}

/** Whether a written percentage is the share, at the decimals written or a tenth away. */
function isShareOf({ value, decimals }: Reading, share: number): boolean {
  const exact = share * 100;
  return (
    isSame(value, exact) || Math.abs(value - exact) <= 0.1 * 10 ** -Math.max(0, decimals - 1) || value === roundHalfAway(exact, decimals)
  );
}

/** «… de», «… casos de un total de», «… de las»: the second number is the whole of the first. */
function isPartOf(between: string): boolean {
  const words = fold(between).split(/\s+/).filter(Boolean);
  if (words.length === 1 && words[0] === "/") return true;
  const of = words.lastIndexOf("de");
  return of >= 0 && of <= 12 && words.length - of <= 2 && words.every((word) => /^\p{L}+$/u.test(word));
}
