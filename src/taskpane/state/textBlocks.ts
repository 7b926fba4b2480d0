import type { TextParagraph } from "../../engine/audit/narrative/lexis/text";
import type { Contradiction, Judgement } from "../../engine/audit/narrative/report";
import type { ReviewedAlarm } from "../../engine/audit/narrative/review/accepted";
import { cellOf, codeOf, isJudgement, standingOf, type Standing } from "../../engine/audit/narrative/review/alarms";
import { placedFigures } from "../../engine/audit/narrative/review/places";
import { certaintyOf } from "../../engine/audit/narrative/reading";
import type { Matrix } from "../../engine/reader/matrix";
import { fold } from "../../engine/reader/text/fold";
import { parseReference } from "../parts/cellReference";
import type { CheckedText } from "./book/reportText";
import { keyAtRow } from "./rowKeys";

/** How a marked figure stands; an alarm that was accepted is none any more. */
export type MarkKind = Standing | "accepted";

/** A figure of the text, or a sentence that says otherwise than the matrix or than itself. */
export interface TextMark {
  readonly id: string;
  readonly kind: MarkKind;
  readonly about: Judgement | Contradiction;
  /** Where it is an alarm or a question. */
  readonly reviewed?: ReviewedAlarm;
  /** Of the row of the matrix that it speaks of. */
  readonly key?: string;
}

/** A stretch of a paragraph, marked or not; the mark of a sentence is a sign behind it, without text. */
export interface TextPart {
  readonly text: string;
  readonly mark?: TextMark;
}

/** A paragraph as it was given, cut at its marks. */
export interface TextBlock {
  readonly number: number;
  readonly paragraph: TextParagraph;
  readonly parts: readonly TextPart[];
  readonly marks: readonly TextMark[];
}

/** What the text is narrowed to; without a kind, all of it. */
export interface BlockFilter {
  readonly kind?: MarkKind;
  readonly text: string;
}

/** A sentence that speaks of a row. */
export interface RowSentence {
  readonly block: number;
  readonly quote: string;
}

/** The checked text, paragraph by paragraph. */
export function textBlocks({ taken, report, alarms, model }: CheckedText): readonly TextBlock[] {
  const reviewed = new Map(alarms.map((one) => [one.alarm.about, one]));
  const figures = placedFigures(taken.paragraphs, report.judgements);
  const phrases = new Map<number, Contradiction[]>();
  for (const one of report.contradictions) phrases.set(one.paragraph, [...(phrases.get(one.paragraph) ?? []), one]);
  const markOf = (about: Judgement | Contradiction, id: string): TextMark => {
    const own = reviewed.get(about);
    const key = keyOf(about, model.matrix);
    return { id, kind: kindOf(about, own), about, ...(own && { reviewed: own }), ...(key !== undefined && { key }) };
  };
  return taken.paragraphs.map((paragraph, number): TextBlock => {
    const { text } = paragraph;
    const cuts = (figures.get(number) ?? []).map(({ judgement, start, end }, index) => ({
      start,
      end,
      mark: markOf(judgement, `${number}.${index}`),
    }));
    for (const [index, about] of (phrases.get(number) ?? []).entries()) {
      const found = text.indexOf(about.quote);
      const end = found < 0 ? text.length : found + about.quote.length;
      cuts.push({ start: end, end, mark: markOf(about, `${number}.f${index}`) });
    }
    cuts.sort((a, b) => a.start - b.start || a.end - b.end);
    return { number, paragraph, parts: partsOf(text, cuts), marks: cuts.map(({ mark }) => mark) };
  });
}

/** The paragraphs with a mark of the kind and with every word of the text, in them or in a code they speak of. */
export function filterBlocks(blocks: readonly TextBlock[], { kind, text }: BlockFilter): readonly TextBlock[] {
  const words = fold(text).split(" ").filter(Boolean);
  return blocks.filter((block) => {
    if (kind !== undefined && !block.marks.some((mark) => mark.kind === kind)) return false;
    if (words.length === 0) return true;
    const haystack = fold(`${block.paragraph.text} ${block.marks.map(({ about }) => codeOf(about) ?? "").join(" ")}`);
    return words.every((word) => haystack.includes(word));
  });
}

/** The sentences that speak of a row of the matrix, in the text's order. */
export function sentencesOfRow(blocks: readonly TextBlock[], key: string | undefined): readonly RowSentence[] {
  if (key === undefined) return [];
  const sentences = new Map<string, RowSentence>();
  for (const { number, marks } of blocks)
    for (const mark of marks)
      if (mark.key === key) sentences.set(`${number} ${mark.about.quote}`, { block: number, quote: mark.about.quote });
  return [...sentences.values()];
}

/** A sentence of the paragraph, cut at its marks. */
export function sentenceParts({ paragraph, parts }: TextBlock, quote: string): readonly TextPart[] {
  const from = paragraph.text.indexOf(quote);
  if (from < 0) return [{ text: quote }];
  const to = from + quote.length;
  let at = 0;
  return parts.flatMap(({ text, ...part }): TextPart[] => {
    const start = at;
    at += text.length;
    const inside = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return inside === "" ? [] : [{ ...part, text: inside }];
  });
}

/** How many marks there are of each kind. */
export function countKinds(blocks: readonly TextBlock[]): ReadonlyMap<MarkKind, number> {
  const counts = new Map<MarkKind, number>();
  for (const { kind } of blocks.flatMap(({ marks }) => marks)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function kindOf(about: Judgement | Contradiction, reviewed: ReviewedAlarm | undefined): MarkKind {
  if (reviewed?.accepted !== undefined) return "accepted";
  if (isJudgement(about)) return standingOf(about);
  return certaintyOf(about) === "media" ? "question" : "alarm";
}

/** Key of the row that a figure was compared with, or that a sentence names. */
function keyOf(about: Judgement | Contradiction, matrix: Matrix): string | undefined {
  const place = parseReference(cellOf(about) ?? "");
  if (place?.sheet === matrix.sheet) {
    const key = keyAtRow(matrix, place.area.row);
    if (key !== undefined) return key;
  }
  const code = codeOf(about);
  if (code === undefined) return undefined;
  const { indicators, nodes } = matrix.policy;
  return (indicators.find((each) => each.code === code) ?? nodes.find((node) => node.kind === "objective" && node.code === code))?.key;
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly mark: TextMark;
}

function partsOf(text: string, cuts: readonly Cut[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end, mark } of cuts) {
    if (start > at) parts.push({ text: text.slice(at, start) });
    parts.push({ text: text.slice(Math.max(at, start), Math.max(at, end)), mark });
    at = Math.max(at, end);
  }
  return at < text.length ? [...parts, { text: text.slice(at) }] : parts;
}
