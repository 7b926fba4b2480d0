import type { TextParagraph } from "../../../src/engine/audit/narrative/lexis/text";
import { isWithinText } from "../../../src/engine/audit/narrative/reading";
import type { NarrativeReport } from "../../../src/engine/audit/narrative/report";
import type { ReportMatrix } from "../checkReport";
import type { Report } from "../gold";
import { isAlarm } from "../score";
import type { Mutant } from "./mutants";

/**
 * What the checker says of a wrong figure: an alarm on it or a new contradiction in its paragraph, «cuadra» in another slot of its row, in
 * another row, or within the text, or nothing.
 */
export type Answer = "alarm" | "otherSlot" | "otherRow" | "within" | "silence";

export const CALLED_RIGHT: readonly Answer[] = ["otherSlot", "otherRow", "within"];

/** Paragraphs between two wrong figures of one text: figures are judged paragraph by paragraph, with what stands just before. */
const APART = 4;

/** Each mutant is alone in its surroundings; those far from each other are put in one text, which costs one check. */
export function answersTo(mutants: readonly Mutant[], { twin }: Report, { check }: ReportMatrix): ReadonlyMap<Mutant, Answer> {
  const clean = check(twin.paragraphs);
  const answers = new Map<Mutant, Answer>();
  let waiting = [...mutants].sort((a, b) => a.place.paragraph - b.place.paragraph);
  while (waiting.length > 0) {
    let last = -APART;
    const together = waiting.filter(({ place: { paragraph } }) => {
      if (paragraph < last + APART) return false;
      last = paragraph;
      return true;
    });
    const wrong = new Map(together.map(({ place, paragraph }) => [place.paragraph, paragraph] as const));
    const said = check(twin.paragraphs.map((paragraph, index): TextParagraph => wrong.get(index) ?? paragraph));
    for (const mutant of together) answers.set(mutant, answerTo(mutant, said, clean));
    waiting = waiting.filter((mutant) => !answers.has(mutant));
  }
  return answers;
}

function answerTo({ code, place, is, paragraph: { text } }: Mutant, said: NarrativeReport, clean: NarrativeReport): Answer {
  const start = [...text].slice(0, place.start).join("").length;
  const own = said.judgements.filter(
    (judgement) =>
      judgement.paragraph === place.paragraph &&
      occurrences(text, judgement.quote).some((at) => at + judgement.start < start + is.length && start < at + judgement.end),
  );
  const broken = ({ contradictions }: NarrativeReport): number =>
    contradictions.filter(({ paragraph }) => paragraph === place.paragraph).length;
  if (own.some(isAlarm) || broken(said) > broken(clean)) return "alarm";
  const tie = own.find(({ verdict }) => verdict === "cuadra" || verdict === "redondeo");
  if (!tie) return "silence";
  return tie.code === code ? "otherSlot" : tie.code === undefined && isWithinText(tie.basis) ? "within" : "otherRow";
}

function occurrences(text: string, quote: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}
