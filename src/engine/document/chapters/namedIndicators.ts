import type { IndicatorResult } from "../../domain/results";
import { nameAsTitle } from "../../words/reportTexts/indicatorName";
import { phrase, type Phrase, type Run } from "../../words/reportTexts/phrase";
import { paragraph } from "../blocks";
import type { Block } from "../reportDocument";

/** Beyond this a list of names reads no longer as a list. */
const LONGEST_NAME = 120;

/** Indicators told one by one. */
export const MOST_NAMED = 5;

/** A remark that names indicators: who is alone stands in the sentence, several below it. */
export interface NamedRemark {
  readonly one: (named: Phrase) => Phrase;
  readonly many: Phrase;
  /** What is said of each. */
  readonly told: (result: IndicatorResult) => Phrase | Run;
  readonly results: readonly IndicatorResult[];
}

export function namedRemark({ one, many, told, results }: NamedRemark): readonly Block[] {
  const [only] = results;
  if (!only) return [];
  if (results.length === 1) return [paragraph(one(phrase`${nameWithCode(only)} (${told(only)})`), "remark")];
  return [
    paragraph(phrase`${many}:`, "remark"),
    ...results.map((result) => paragraph(phrase`${nameWithCode(result)}: ${told(result)}.`, "item")),
  ];
}

/** «ISS.02.05.01.01, Porcentaje de sentencias confirmadas»: nobody knows an indicator by its code alone. */
export function nameWithCode({ indicator: { code, name } }: IndicatorResult): string {
  const title = shortTitle(name);
  return title === "" || title === code ? code : `${code}, ${title}`;
}

function shortTitle(name: string): string {
  const title = nameAsTitle(name);
  if (title.length <= LONGEST_NAME) return title;
  const cut = title.slice(0, LONGEST_NAME);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_NAME - 30)).replace(/(?:[\s,;:.]+\p{L}{1,3})*[\s,;:.]*$/u, "")}…`;
}
