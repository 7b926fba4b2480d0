import type { Judgement, Verdict } from "../../engine/audit/narrative/report";
import { fold } from "../../engine/reader/text/fold";
import { judgementText, unlinkedText } from "../../engine/words/findings/narrative";

/** What the figures of a text are narrowed to; undefined: any verdict. */
export interface JudgementFilter {
  readonly verdict?: Verdict;
  readonly text: string;
}

/** The figures of one verdict, sentence by sentence. */
export interface VerdictGroup {
  readonly verdict: Verdict;
  readonly figures: number;
  readonly sentences: readonly JudgedSentence[];
}

/** A sentence as it stands in the text, with those of its figures that have the group's verdict. */
export interface JudgedSentence {
  readonly key: string;
  readonly quote: string;
  readonly judgements: readonly Judgement[];
}

/** A piece of a sentence: a figure to be marked, or the words between two. */
export interface QuotePart {
  readonly text: string;
  readonly isFigure: boolean;
}

/** What a figure was compared with, or why a few could not be; the cell stands in the text as it does in the sentence. */
export interface Explanation {
  readonly text: string;
  readonly cell?: string;
}

/** What needs a person first: the worst, then what could not be checked, then what ties. */
export const verdictOrder: readonly Verdict[] = ["cambia_banda", "no_cuadra", "no_verificable", "redondeo", "cuadra"];

/** Judgements of the verdict whose code, figure, sentence or explanation has every word of the text. */
export function filterJudgements(judgements: readonly Judgement[], { verdict, text }: JudgementFilter): readonly Judgement[] {
  const words = fold(text).split(" ").filter(Boolean);
  return judgements.filter(
    (judgement) => (verdict === undefined || judgement.verdict === verdict) && (words.length === 0 || hasWords(judgement, words)),
  );
}

/** The same judgements verdict by verdict, in the text's own order; figures of one sentence stay together. */
export function groupByVerdict(judgements: readonly Judgement[]): readonly VerdictGroup[] {
  return verdictOrder.flatMap((verdict) => {
    const own = judgements.filter((judgement) => judgement.verdict === verdict);
    return own.length === 0 ? [] : [{ verdict, figures: own.length, sentences: sentencesOf(own) }];
  });
}

/** The sentence cut at its figures. */
export function quoteParts({ quote, judgements }: JudgedSentence): readonly QuotePart[] {
  const parts: QuotePart[] = [];
  let at = 0;
  for (const { start, end } of [...judgements].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    if (start > at) parts.push({ text: quote.slice(at, start), isFigure: false });
    parts.push({ text: quote.slice(start, end), isFigure: true });
    at = end;
  }
  return at < quote.length ? [...parts, { text: quote.slice(at), isFigure: false }] : parts;
}

/** One explanation for each figure of a sentence; those that could not be checked for one same reason share theirs. */
export function explanationsOf({ judgements }: JudgedSentence): readonly Explanation[] {
  const shared = new Set<string>();
  return judgements.flatMap((judgement): Explanation[] => {
    const { basis, cell } = judgement;
    if (basis.as !== "unlinked") return [{ text: judgementText(judgement), ...(cell !== undefined && { cell }) }];
    if (shared.has(basis.why)) return [];
    shared.add(basis.why);
    const alike = judgements.filter((other) => other.basis.as === "unlinked" && other.basis.why === basis.why);
    return [
      {
        text: unlinkedText(
          alike.map(({ text }) => text),
          basis.why,
        ),
      },
    ];
  });
}

function sentencesOf(judgements: readonly Judgement[]): readonly JudgedSentence[] {
  const sentences = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const key = `${judgement.paragraph} ${judgement.quote}`;
    const sentence = sentences.get(key);
    if (sentence) sentence.push(judgement);
    else sentences.set(key, [judgement]);
  }
  return [...sentences].map(([key, own]) => ({ key, quote: own[0]?.quote ?? "", judgements: own }));
}

function hasWords(judgement: Judgement, words: readonly string[]): boolean {
  const haystack = fold(`${judgement.code ?? ""} ${judgement.text} ${judgement.quote} ${judgementText(judgement)}`);
  return words.every((word) => haystack.includes(word));
}
