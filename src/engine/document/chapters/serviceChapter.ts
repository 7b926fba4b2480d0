import { countBands, presentedCounts } from "../../domain/band";
import type { PolicyNode } from "../../domain/policy";
import type { IndicatorResult } from "../../domain/results";
import { bandCountsSentence } from "../../words/reportTexts/bandPhrases";
import { complianceSentence, obtainedSentence, previousSentence } from "../../words/reportTexts/indicatorSentences";
import { nameAsTitle } from "../../words/reportTexts/indicatorName";
import { sentences, type Phrase } from "../../words/reportTexts/phrase";
import { placeTexts, reportNotes, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { heading, note, paragraph, prose } from "../blocks";
import { indicatorFacts } from "./indicatorFacts";
import { othersTable } from "./othersTable";
import type { Block } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/**
 * II. By objective, the services with some indicator in alto (or in the levels asked for), in the order of their codes: a paragraph each that
 * ends in its compliance; the others in a table.
 */
export function serviceChapter(source: ReportSource): readonly Block[] {
  const { policy } = source.input.matrix;
  const objectives = policy.nodes.filter(({ kind }) => kind === "objective");
  const placed = objectives.flatMap((objective) => objectiveServices(source, objective));
  const { only } = source.input;
  return [heading(1, reportTitles.services(source.terms, only)), note(reportNotes.bestServices(source.terms, only)), ...placed];
}

function objectiveServices(source: ReportSource, objective: PolicyNode): readonly Block[] {
  const { results, profile } = source.input;
  const own = results.indicators.filter(({ indicator }) => indicator.level === "service" && indicator.objective === objective.key);
  if (own.length === 0) return [];
  const counts = presentedCounts(countBands(own.map(({ band }) => band)), profile);
  const services = groupByService(source, own);
  const best = services
    .filter(({ code, results: each }) => each.some(({ band }) => source.hasPlace(code, band, ["high"])))
    .sort((a, b) => compareCodes(a.code, b.code));
  const others = own.filter(({ indicator }) => !best.some(({ results: listed }) => listed.some((one) => one.indicator === indicator)));
  return [
    heading(2, reportTitles.servicesOf(source.terms, objective.code, nameAsTitle(objective.name))),
    paragraph(
      bandCountsSentence(`El ${objective.code}`, counts, source.terms.service, (name, value) =>
        source.count(`${objective.code}:conteo.${name}`, value, "detalle"),
      ),
    ),
    ...(best.length === 0
      ? [note(reportNotes.noBest(source.terms, source.input.only))]
      : best.flatMap((service) => serviceBlocks(source, service))),
    ...(others.length === 0
      ? []
      : [othersTable(source, tableTitles.otherServices(source.terms, objective.code, source.input.only), others)]),
  ];
}

interface ServiceGroup {
  readonly code: string;
  readonly name: string;
  readonly results: readonly IndicatorResult[];
}

function groupByService(source: ReportSource, own: readonly IndicatorResult[]): readonly ServiceGroup[] {
  const nodes = new Map(source.input.matrix.policy.nodes.filter(({ kind }) => kind === "service").map((node) => [node.key, node]));
  const groups = new Map<string, IndicatorResult[]>();
  for (const result of own) {
    const key = result.indicator.service ?? result.indicator.key;
    const others = groups.get(key);
    if (others) others.push(result);
    else groups.set(key, [result]);
  }
  return [...groups].flatMap(([key, results]) => {
    const { code, name } = nodes.get(key) ?? results[0]?.indicator ?? {};
    return code === undefined || name === undefined ? [] : [{ code, name, results }];
  });
}

/** By their numbers, whether or not they are written with zeros: SS.2 goes before SS.10. */
function compareCodes(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}

function numbersOf(code: string): readonly number[] {
  return (code.match(/\d+/g) ?? []).map(Number);
}

function serviceBlocks(source: ReportSource, { code, name, results }: ServiceGroup): readonly Block[] {
  return [
    heading(3, `${code}. ${nameAsTitle(name)}`),
    prose(`acciones:${code}`, placeTexts.service(code)),
    ...results.map((result) => {
      const facts = indicatorFacts(source, result, "detalle");
      const opening: Phrase = [
        {
          text: `${result.indicator.code}${result.indicator.responsible === undefined ? "" : ` (${result.indicator.responsible.trim()})`}.`,
          look: "strong",
        },
      ];
      return paragraph(
        sentences(opening, obtainedSentence(facts), previousSentence(facts), complianceSentence(facts, facts.previous !== undefined)),
      );
    }),
  ];
}
