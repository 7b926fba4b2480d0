import type { TextParagraph } from "../lexis/text";
import type { Judgement, NarrativeReport } from "../report";

/** Where a judged figure stands in its paragraph. */
export interface Placed {
  readonly judgement: Judgement;
  readonly start: number;
  readonly end: number;
}

/**
 * The figures of each paragraph in the order of the text. A sentence that stands twice in a paragraph has its figures judged twice: the
 * second time they are those of the second place.
 */
export function placedFigures(
  paragraphs: readonly TextParagraph[],
  judgements: NarrativeReport["judgements"],
): ReadonlyMap<number, readonly Placed[]> {
  const placed = new Map<number, Placed[]>();
  for (const judgement of judgements) {
    const text = paragraphs[judgement.paragraph]?.text ?? "";
    const own = placed.get(judgement.paragraph) ?? [];
    placed.set(judgement.paragraph, own);
    for (let at = text.indexOf(judgement.quote); at >= 0; at = text.indexOf(judgement.quote, at + 1)) {
      const [start, end] = [at + judgement.start, at + judgement.end];
      if (own.some((other) => other.start < end && other.end > start)) continue;
      own.push({ judgement, start, end });
      break;
    }
  }
  for (const own of placed.values()) own.sort((a, b) => a.start - b.start);
  return placed;
}

/** The paragraph of a figure as text, and where in it the figure is; undefined where its sentence stands in it more than once. */
export function placeOf(
  paragraphs: readonly TextParagraph[],
  { paragraph, quote, start, end }: Judgement,
): { readonly line: string; readonly start: number; readonly end: number } | undefined {
  const line = paragraphs[paragraph]?.text ?? "";
  const at = line.indexOf(quote);
  if (at < 0 || line.indexOf(quote, at + 1) >= 0) return undefined;
  return { line, start: at + start, end: at + end };
}
