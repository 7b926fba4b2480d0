import { oncePer } from "../lexis/oncePer";
import type { Mention } from "../mentions";
import type { Piece } from "../piece";
import { respectiveMention } from "./respective";
import type { Context } from "./context";
import type { Mark } from "./marks";
import type { Row, RowIndex } from "./rows";
import { WEIGHTS } from "./weights";
import { wordsOf } from "./words";

/** A word of an earlier sentence of the paragraph. */
export interface HeardBefore {
  readonly stem: string;
  readonly weight: number;
}

/** What the earlier pieces of a paragraph leave to be heard: more in a list item, which speaks of one thing, and over a semicolon. */
export function heardBefore(pieces: readonly Piece[], piece: Piece, isListItem: boolean): readonly HeardBefore[] {
  const position = pieces.indexOf(piece);
  return pieces.slice(Math.max(0, position - 6), position).flatMap((earlier, index, all) => {
    const isJoined = all.slice(index).every(({ quote }) => quote.endsWith(";"));
    const weight = isJoined ? WEIGHTS.joined : isListItem ? WEIGHTS.sameItem : WEIGHTS.sameParagraph;
    return wordsIn(earlier).map(({ stem }) => ({ stem, weight }));
  });
}

const wordsIn = oncePer(({ quote }: Piece) => wordsOf(quote));

/** What the words and codes around a mark say for each row; rows that nothing speaks for are absent. Second: for no row at all. */
export function evidenceOf(
  mark: Mark,
  context: Context,
  index: RowIndex,
  before: readonly HeardBefore[] = [],
): { readonly rows: Map<Row, number>; readonly lexical: ReadonlyMap<Row, number>; readonly none: number } {
  const rows = index.said(heardAt(mark, context, index, before));
  const lexical = new Map(rows);
  const add = (row: Row, weight: number): void => void rows.set(row, (rows.get(row) ?? 0) + weight);
  for (const [row, score] of rows) if (row.kind === "objective") rows.set(row, score * 0.4);
  const bonus = new Map<Row, number>();
  let none = 0;
  const say = (mention: Mention, share: number): void => {
    const meant = rowsOf(mention, index);
    if (meant.length === 0) none = Math.max(none, WEIGHTS.code * share);
    for (const [row, weight] of meant) bonus.set(row, Math.max(bonus.get(row) ?? 0, weight * share));
  };
  const sayHeading = (mention: Mention): void => {
    for (const [row, weight] of rowsOf(mention, index))
      bonus.set(row, Math.max(bonus.get(row) ?? 0, row.kind === "objective" ? WEIGHTS.headingObjective : weight));
  };
  for (const [mention, share] of mentionsAt(mark, context)) say(mention, share);
  for (const mention of context.headingMentions) if (mention.subject?.kind === "objective") sayHeading(mention);
  for (const [row, weight] of bonus) add(row, weight);
  const meant = theObjective(mark, context, index);
  if (meant) add(meant, mark.piece.mentions.length > 0 ? WEIGHTS.code : WEIGHTS.theObjective);
  const spoken = new Set(wordsIn(mark.piece).map(({ stem }) => stem));
  for (const row of rows.keys())
    if ((bonus.get(row) ?? 0) < WEIGHTS.service && isSaidWhole(row, spoken)) {
      bonus.set(row, WEIGHTS.service);
      add(row, WEIGHTS.service);
    }
  const speaksOfObjectives = /\bobjetivos?\b|\boe[irsn]?\b|\bop\b/.test(mark.sentence);
  for (const row of rows.keys())
    if (row.kind === "objective" && (bonus.get(row) ?? 0) < 1 && !speaksOfObjectives) add(row, WEIGHTS.objectiveUnsaid);
  return { rows, lexical, none };
}

/** The mentions that speak for a mark, each with its share: its sentence's; where that has none, those above it. */
function mentionsAt(mark: Mark, context: Context): readonly (readonly [Mention, number])[] {
  const own = mark.piece.mentions;
  const respective = mark.figure && respectiveMention(mark.piece, mark.figure);
  if (respective) return [[respective, 1.3]];
  if (own.length > 0) return own.map((mention) => [mention, nearness(mention, mark)]);
  const above = [...context.parentMentions, ...context.headingMentions.filter(({ subject }) => subject?.kind !== "objective")];
  return above.slice(0, 3).map((mention) => [mention, WEIGHTS.codeBehind]);
}

const THE_OBJECTIVE = /(?<!\bindicador(?:es)? )\b(?:el|este|dicho|ese|del|al) objetivo\b(?! (?:·|\d|prioritario \d|estrategico \d))/;

/** «… para el objetivo»: the one that the sentence names, or its heading. */
function theObjective(mark: Mark, context: Context, index: RowIndex): Row | undefined {
  if (!THE_OBJECTIVE.test(clauseOf(mark))) return undefined;
  const own = mark.piece.mentions;
  const named = [...(own.length > 0 ? own : context.headingMentions)]
    .reverse()
    .find(({ subject }) => subject?.kind === "objective")?.subject;
  return named?.kind === "objective" ? index.rows.find((row) => row.node === named.objective) : undefined;
}

/** An objective by its whole name is named as by its code. */
function isSaidWhole({ kind, words }: Row, spoken: ReadonlySet<string>): boolean {
  if (kind !== "objective" || words.size < 3) return false;
  let said = 0;
  for (const stem of words.keys()) if (spoken.has(stem)) said++;
  return said >= 0.8 * words.size;
}

/** The words of a figure's own clause; of a sentence without figures, all. */
function clauseOf({ figure, claim, isInTable, left, right, sentence }: Mark): string {
  if ((figure === undefined && claim === undefined) || isInTable) return sentence;
  return `${left} ${right.split(/[,;]| [ye] /)[0] ?? ""}`;
}

/** A code right behind the figure («98.2 % (IOP.01.01)») is its own; one said of another figure counts less. */
function nearness(mention: Mention, { at, figure, claim, piece, isInTable }: Mark): number {
  if (isInTable || (figure === undefined && claim === undefined)) return 1;
  if (mention.start <= at) {
    const isOvertaken = piece.mentions.some((other) => other.start > mention.start && other.end <= at && other.subject !== mention.subject);
    return isOvertaken ? WEIGHTS.codeBefore : 1;
  }
  const isNext = /^\s*%?\s*(?:\(|(?:en|para|del?)\s+(?:el|la)?\s*)$/iu.test(piece.quote.slice(figure?.end ?? at, mention.start));
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
    index
      .byKey(indicator.key)
      .filter((row) => row.indicator === indicator)
      .map((row) => [row, weight] as const),
  );
}

function stopBehind({ piece, figure, at, to }: Mark): number {
  const end = figure?.end ?? at;
  const stop = piece.quote.slice(end, to).search(/[,;]|\s[ye]\s/u);
  return stop < 0 ? Infinity : end + stop;
}

/** The words that are heard at a mark, each with its weight: those beside it most. */
function heardAt(mark: Mark, context: Context, index: RowIndex, before: readonly HeardBefore[]): ReadonlyMap<string, number> {
  const heard = new Map<string, number>();
  const hear = (stem: string, weight: number): void => {
    if (index.knows(stem) && weight > (heard.get(stem) ?? 0)) heard.set(stem, weight);
  };
  const words = wordsIn(mark.piece);
  const isWhole = (mark.figure === undefined && mark.claim === undefined) || mark.isInTable;
  // «… era de 50, y recuperó por ·»: beyond the stop the words are rather of the next figure.
  const stop = isWhole || mark.to >= mark.piece.quote.length ? Infinity : stopBehind(mark);
  const here = words.filter(({ start }) => start < mark.at).length;
  words.forEach(({ stem, start }, position) => {
    const distance = position < here ? here - 1 - position : position - here;
    const near = isWhole ? WEIGHTS.near * 0.7 : WEIGHTS.near * Math.exp(-distance / WEIGHTS.reach);
    const beyond = isWhole
      ? 1
      : start < mark.from
        ? WEIGHTS.beyondBefore
        : start >= mark.to
          ? WEIGHTS.beyondBehind
          : start >= stop
            ? WEIGHTS.beyondStop
            : 1;
    hear(stem, (near + WEIGHTS.inSentence) * beyond);
  });
  // A fragment («NC 98,1 %.») says nothing of its own: it is of what the paragraph speaks of.
  const isFragment = words.filter(({ stem }) => index.knows(stem)).length <= WEIGHTS.fragment;
  for (const { stem, weight } of before) hear(stem, isFragment ? Math.max(weight, WEIGHTS.joined) : weight);
  for (const { stem } of context.parentWords) hear(stem, WEIGHTS.parent);
  for (const { stem } of context.headingWords) hear(stem, WEIGHTS.heading);
  return heard;
}
