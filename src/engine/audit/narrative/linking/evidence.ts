import type { Mention } from "../mentions";
import { respectiveMention } from "./respective";
import type { Context } from "./context";
import type { Mark } from "./marks";
import type { Row, RowIndex } from "./rows";
import { WEIGHTS } from "./weights";
import { wordsOf, type Word } from "./words";

/** The words of a piece are found once for all its figures. */
const wordsOfPiece = new WeakMap<object, readonly Word[]>();

function pieceWords(mark: Mark): readonly Word[] {
  const known = wordsOfPiece.get(mark.piece);
  if (known) return known;
  const words = wordsOf(mark.piece.quote);
  wordsOfPiece.set(mark.piece, words);
  return words;
}

/** What the words and codes around a mark say for each row; rows that nothing speaks for are absent. Second: for no row at all. */
export function evidenceOf(mark: Mark, context: Context, index: RowIndex): { readonly rows: Map<Row, number>; readonly none: number } {
  const rows = index.said(heardAt(mark, context, index));
  const add = (row: Row, weight: number): void => void rows.set(row, (rows.get(row) ?? 0) + weight);
  for (const [row, score] of rows) if (row.kind === "objective") rows.set(row, score * 0.4);
  const bonus = new Map<Row, number>();
  let none = 0;
  const say = (mention: Mention, share: number): void => {
    const meant = rowsOf(mention, index);
    if (meant.length === 0) none = Math.max(none, WEIGHTS.code * share);
    for (const [row, weight] of meant) bonus.set(row, Math.max(bonus.get(row) ?? 0, weight * share));
  };
  const own = mark.piece.mentions;
  const respective = mark.figure && respectiveMention(mark.piece, mark.figure);
  if (respective) say(respective, 1.3);
  else for (const mention of own) say(mention, nearness(mention, mark));
  const above = [...context.parentMentions, ...context.headingMentions.filter(({ subject }) => subject?.kind !== "objective")];
  if (own.length === 0) for (const mention of above.slice(0, 3)) say(mention, WEIGHTS.codeBehind);
  for (const mention of context.headingMentions) if (mention.subject?.kind === "objective") say(mention, 1);
  for (const [row, weight] of bonus) add(row, weight);
  const speaksOfObjectives = /\bobjetivos?\b|\boe[irsn]?\b|\bop\b/.test(mark.sentence);
  for (const row of rows.keys())
    if (row.kind === "objective" && (bonus.get(row) ?? 0) < 1 && !speaksOfObjectives) add(row, WEIGHTS.objectiveUnsaid);
  return { rows, none };
}

/** A code right behind the figure («98.2 % (IOP.01.01)») is its own; one said of another figure counts less. */
function nearness(mention: Mention, { at, figure, piece, isInTable }: Mark): number {
  if (isInTable || figure === undefined) return 1;
  if (mention.start <= at) {
    const isOvertaken = piece.mentions.some((other) => other.start > mention.start && other.end <= at && other.subject !== mention.subject);
    return isOvertaken ? WEIGHTS.codeBefore : 1;
  }
  const isNext = /^\s*%?\s*(?:\(|(?:en|para|del?)\s+(?:el|la)?\s*)$/iu.test(piece.quote.slice(figure.end, mention.start));
  return isNext ? 1.1 : WEIGHTS.codeBehind;
}

function rowsOf(mention: Mention, index: RowIndex): readonly (readonly [Row, number])[] {
  const { subject } = mention;
  if (subject === undefined) return [];
  if (subject.kind === "objective") {
    const { key } = subject.objective;
    return index.rows
      .filter((row) => row.objective === key)
      .map((row) => [row, row.kind === "objective" ? WEIGHTS.code : WEIGHTS.underObjective]);
  }
  const weight = subject.service === undefined ? WEIGHTS.code : subject.indicators.length === 1 ? WEIGHTS.code : WEIGHTS.service;
  return subject.indicators.flatMap((indicator) =>
    index.byKey(indicator.key).filter((row) => row.indicator === indicator).map((row) => [row, weight] as const),
  );
}

/** The words that are heard at a mark, each with its weight: those beside it most. */
function heardAt(mark: Mark, context: Context, index: RowIndex): ReadonlyMap<string, number> {
  const heard = new Map<string, number>();
  const hear = (stem: string, weight: number): void => {
    if (index.knows(stem) && weight > (heard.get(stem) ?? 0)) heard.set(stem, weight);
  };
  const words = pieceWords(mark);
  const isWhole = mark.figure === undefined || mark.isInTable;
  const here = words.filter(({ start }) => start < mark.at).length;
  words.forEach(({ stem, start }, position) => {
    const distance = position < here ? here - 1 - position : position - here;
    const near = isWhole ? WEIGHTS.near * 0.7 : WEIGHTS.near * Math.exp(-distance / WEIGHTS.reach);
    const isBeyond = !isWhole && (start < mark.from || start >= mark.to);
    hear(stem, (near + WEIGHTS.inSentence) * (isBeyond ? WEIGHTS.beyond : 1));
  });
  for (const { stem } of context.parentWords) hear(stem, WEIGHTS.parent);
  for (const { stem } of context.headingWords) hear(stem, WEIGHTS.heading);
  return heard;
}
