import { isKnown } from "../../../engine/domain/figure";
import type { IndicatorResult, PolicyResults } from "../../../engine/domain/results";
import { rulesPaneTexts } from "../../../engine/words/pane/rulesPaneTexts";
import { bandLabel, ratingLabel } from "../../../engine/words/labels";
import { figureText } from "../../../engine/words/figureText";

const texts = rulesPaneTexts;
/** Indicators named one by one when their band changes. */
const MOST_NAMED = 6;

/** What changes between two profiles, in sentences: objectives, bands of the indicators, rating. Empty when nothing does. */
export function ruleEffect(before: PolicyResults, after: PolicyResults, separator: "." | ","): readonly string[] {
  return [
    ...objectiveSentences(before, after, separator),
    ...bandSentences(before, after, separator),
    ...ratingSentence(before, after, separator),
  ];
}

function objectiveSentences(before: PolicyResults, after: PolicyResults, separator: "." | ","): readonly string[] {
  return after.objectives.flatMap((objective, index): string[] => {
    const old = before.objectives[index];
    if (old === undefined) return [];
    const said = (result: typeof objective): string =>
      `${figureText(result.progress1.progress.value, separator)} (${bandLabel[result.band].toLowerCase()})`;
    const type2 = (result: typeof objective): string => figureText(result.progress2.progress.value, separator);
    const { code } = objective.objective;
    return [
      ...(said(old) === said(objective) ? [] : [texts.objective(code, said(old), said(objective))]),
      ...(type2(old) === type2(objective) ? [] : [texts.objective2(code, type2(old), type2(objective))]),
    ];
  });
}

function bandSentences(before: PolicyResults, after: PolicyResults, separator: "." | ","): readonly string[] {
  const figures = after.indicators.filter(({ progress1 }, index) =>
    differs(progress1.value, before.indicators[index]?.progress1.value),
  ).length;
  const changed = after.indicators.flatMap((result, index): string[] => {
    const old = before.indicators[index];
    return old && old.band !== result.band ? [texts.objective(result.indicator.code, said(old, separator), said(result, separator))] : [];
  });
  const more = changed.length - MOST_NAMED;
  return [
    ...changed.slice(0, MOST_NAMED),
    ...(more > 0 ? [texts.moreBands(more)] : []),
    ...(figures > 0 ? [texts.figuresChange(figures)] : []),
  ];
}

/** «75.3 (medio)» */
function said({ progress1, band }: IndicatorResult, separator: "." | ","): string {
  return `${figureText(progress1.value, separator)} (${bandLabel[band].toLowerCase()})`;
}

function differs(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" ? isKnown(a) && Math.abs(a - b) > 1e-9 : a !== b;
}

function ratingSentence(before: PolicyResults, after: PolicyResults, separator: "." | ","): readonly string[] {
  const said = ({ rating }: PolicyResults): string => `${figureText(rating.score, separator)} (${ratingLabel[rating.level].toLowerCase()})`;
  return said(before) === said(after) ? [] : [texts.rating(said(before), said(after))];
}
