import { countBands, presentedCounts } from "../../domain/band";
import { isKnown } from "../../domain/figure";
import type { PolicyNode } from "../../domain/policy";
import type { IndicatorResult } from "../../domain/results";
import { bandLabel } from "../../words/labels";
import { bandCountsSentence } from "../../words/reportTexts/bandPhrases";
import { complianceSentence, obtainedSentence, previousSentence } from "../../words/reportTexts/indicatorSentences";
import { nameAsTitle } from "../../words/reportTexts/indicatorName";
import { sentences, type Phrase } from "../../words/reportTexts/phrase";
import { placeTexts, reportNotes, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { cell, heading, note, paragraph, prose } from "../blocks";
import { indicatorFacts } from "./indicatorFacts";
import type { Block, TableBlock } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/**
 * II. By objective, the services with some indicator in alto, best first: a paragraph each that ends in its compliance; the others in a
 * table.
 */
export function serviceChapter(source: ReportSource): readonly Block[] {
  const { policy } = source.input.matrix;
  const objectives = policy.nodes.filter(({ kind }) => kind === "objective");
  const placed = objectives.flatMap((objective) => objectiveServices(source, objective));
  return [heading(1, reportTitles.services), note(reportNotes.bestServices), ...placed];
}

function objectiveServices(source: ReportSource, objective: PolicyNode): readonly Block[] {
  const { results, profile } = source.input;
  const own = results.indicators.filter(({ indicator }) => indicator.level === "service" && indicator.objective === objective.key);
  if (own.length === 0) return [];
  const counts = presentedCounts(countBands(own.map(({ band }) => band)), profile);
  const services = groupByService(source, own);
  const isWritten = ({ node }: ServiceGroup): boolean => node !== undefined && source.input.written?.has(node.code) === true;
  const best = services.filter((service) => service.best !== undefined || isWritten(service)).sort((a, b) => (b.best ?? 0) - (a.best ?? 0));
  const others = own.filter(({ indicator }) => !best.some(({ results: listed }) => listed.some((one) => one.indicator === indicator)));
  return [
    heading(2, `Servicios del ${objective.code}: ${nameAsTitle(objective.name)}`),
    paragraph(
      bandCountsSentence(`El ${objective.code}`, counts, "servicio", (name, value) =>
        source.count(`${objective.code}:conteo.${name}`, value, "detalle"),
      ),
    ),
    ...(best.length === 0 ? [note(reportNotes.noBest)] : best.flatMap((service) => serviceBlocks(source, service))),
    ...(others.length === 0 ? [] : [othersTable(source, objective.code, others)]),
  ];
}

interface ServiceGroup {
  readonly node: PolicyNode | undefined;
  readonly results: readonly IndicatorResult[];
  /** Largest Avance Tipo 1 among its indicators in alto; undefined: none is. */
  readonly best: number | undefined;
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
  return [...groups].map(([key, results]) => {
    const high = results.flatMap(({ band, progress1: { value } }) => (band === "high" && isKnown(value) ? [value] : []));
    return { node: nodes.get(key), results, best: high.length === 0 ? undefined : Math.max(...high) };
  });
}

function serviceBlocks(source: ReportSource, { node, results }: ServiceGroup): readonly Block[] {
  const [first] = results;
  if (!first) return [];
  const code = node?.code ?? first.indicator.code;
  return [
    heading(3, `${code}. ${nameAsTitle(node?.name ?? first.indicator.name)}`),
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

function othersTable(source: ReportSource, code: string, others: readonly IndicatorResult[]): TableBlock {
  const caption = tableTitles.otherServices(code);
  return {
    block: "table",
    caption,
    description: `${caption}: indicador, responsable, Avance Tipo 1 y nivel.`,
    look: "grid",
    widths: [3.1, 7.6, 2.8, 2.2, 1.8],
    align: "LLLRC",
    header: tableTitles.otherServicesHeader(source.year),
    rows: others.map(({ indicator, progress1, band }) => ({
      cells: [
        cell(indicator.code),
        cell(nameAsTitle(indicator.name)),
        cell(indicator.responsible ?? tableTitles.noResponsible),
        cell(source.progressInColumn(indicator.code, 1, progress1.value, "tabla")),
        { ...cell(bandLabel[band]), band },
      ],
    })),
  };
}
