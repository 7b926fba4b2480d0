import { cutDay } from "../../domain/cutDay";
import type { PolicyFacts } from "../../domain/policy";
import { spanText } from "../../words/dateTexts";
import { phrase } from "../../words/reportTexts/phrase";
import { placeTexts, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { answeredPlace, cell, heading, place } from "../blocks";
import type { Block, Cell, ReportDocument } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/** Política, ministerio rector, problema público, dispositivo legal and resumen. */
export function generalData({ input: { matrix }, year }: ReportSource): readonly Block[] {
  const { facts } = reportTitles;
  const { title, facts: said = {} } = matrix.policy;
  const rows: readonly (readonly [string, Cell])[] = [
    [facts.policy, cell(policyName(title))],
    [facts.ministry, { prose: answeredPlace("general.ministerio", placeTexts.ministry, said.ministry) }],
    ...saidRows(said),
    [facts.problem, { prose: place("general.problema", placeTexts.problem) }],
    [facts.law, { prose: place("general.dispositivo", placeTexts.law) }],
    [facts.period, cell(reportTitles.periodFact(year, cutDay(matrix.policy, year)))],
    [facts.summary, { prose: place("general.resumen", placeTexts.summary) }],
  ];
  return [
    heading(1, reportTitles.general),
    {
      block: "table",
      description: tableTitles.general,
      look: "facts",
      widths: [4, 13],
      align: "LL",
      rows: rows.map(([label, value]) => ({ cells: [{ runs: phrase`${{ text: label, look: "strong" }}` }, value] })),
    },
  ];
}

/** What else the sheet says of whom it is; a row for each. */
function saidRows({ sector, entity, unit, government, span }: PolicyFacts): readonly (readonly [string, Cell])[] {
  const { facts } = reportTitles;
  const row = (label: string, id: string, words: readonly [string, string], answer: string | undefined): (readonly [string, Cell])[] =>
    answer === undefined ? [] : [[label, { prose: answeredPlace(id, words, answer) }]];
  return [
    ...row(facts.sector, "general.sector", placeTexts.sector, sector),
    ...row(facts.entity, "general.pliego", placeTexts.entity, entity),
    ...row(facts.unit, "general.unidad", placeTexts.unit, unit),
    ...row(facts.government, "general.gobierno", placeTexts.government, government),
    ...row(facts.span, "general.vigencia", placeTexts.span, span && spanText(span)),
  ];
}

/** Título of the matrix, or what to write in its place. */
export function policyName(title: string | undefined): ReportDocument["subject"] {
  return title ?? reportTitles.untitled;
}
