import { isKnown } from "../../domain/figure";
import type { Band, ObjectiveResult } from "../../domain/results";
import { bandPlace } from "../../words/reportTexts/bandPhrases";
import { baselineSentence, complianceSentence, obtainedSentence, previousSentence } from "../../words/reportTexts/indicatorSentences";
import { nameAsTitle } from "../../words/reportTexts/indicatorName";
import { phrase, sentences, type Phrase } from "../../words/reportTexts/phrase";
import { reasonInWords } from "../../words/reportTexts/reasonWords";
import { placeTexts, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { heading, paragraph, prose } from "../blocks";
import { indicatorFacts } from "./indicatorFacts";
import { othersTable } from "./othersTable";
import type { Block } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/**
 * I. One block per objective: its Avances, then each indicator (obtained, expected, compliance, the year before, the baseline) with a
 * place for what explains it.
 */
export function objectiveChapter(source: ReportSource): readonly Block[] {
  return [
    heading(1, reportTitles.objectives(source.terms)),
    ...source.input.results.objectives.flatMap((result) => objectiveBlocks(source, result)),
  ];
}

const BANDS: readonly Band[] = ["low", "medium", "high", "noData"];

function objectiveBlocks(source: ReportSource, result: ObjectiveResult): readonly Block[] {
  const { code, name } = result.objective;
  const told = result.indicators.filter((each) => source.hasPlace(each.indicator.code, each.band, BANDS));
  const others = result.indicators.filter((each) => !told.includes(each));
  return [
    heading(2, `${code}. ${nameAsTitle(name)}`),
    paragraph(sentences(levelSentence(source, result), compositionSentence(source, result))),
    ...told.flatMap((each): readonly Block[] => {
      const facts = indicatorFacts(source, each, "detalle");
      const opening: Phrase = [{ text: `${each.indicator.code}.`, look: "strong" }];
      return [
        paragraph(sentences(opening, obtainedSentence(facts), complianceSentence(facts), previousSentence(facts), baselineSentence(facts))),
        prose(`explicacion:${each.indicator.code}`, placeTexts.indicator(each.indicator.code)),
      ];
    }),
    ...(others.length === 0 ? [] : [othersTable(source, tableTitles.otherIndicators(code), others)]),
    prose(`logros:${code}`, placeTexts.objective(code)),
  ];
}

function levelSentence(source: ReportSource, { objective: { code }, progress1, progress2, band }: ObjectiveResult): Phrase {
  const year = String(source.year);
  const { progress } = progress1;
  if ("reason" in progress) return phrase`El ${code} no tiene avance en ${year}: ${reasonInWords(progress.reason)}.`;
  const type1 = source.progress(code, 1, progress.value, "detalle");
  const first = phrase`En ${year}, el ${code} registra un Avance Tipo 1 de ${type1}, ${bandPlace[band]}`;
  if (!isKnown(progress2.progress.value)) return phrase`${first}.`;
  return phrase`${first}, y un Avance Tipo 2 de ${source.progress(code, 2, progress2.progress.value, "detalle")}.`;
}

/** How many indicators it has, and which of them have no figure. */
function compositionSentence(source: ReportSource, { objective: { code }, indicators }: ObjectiveResult): Phrase | undefined {
  const missing = indicators.filter(({ progress1 }) => "reason" in progress1 && progress1.reason !== "not-applicable");
  if (indicators.length === 0 || missing.length === indicators.length) return undefined;
  const without = missing.length === 0 ? phrase`` : phrase`; sin dato: ${missing.map(({ indicator }) => indicator.code).join(", ")}`;
  if (indicators.length === 1) return phrase`Su avance es el de su único indicador.`;
  return phrase`El ${code} cuenta con ${source.count(`${code}:conteo`, indicators.length, "detalle")} indicadores de objetivo${without}.`;
}
