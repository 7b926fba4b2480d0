import { cutDay } from "../../domain/cutDay";
import type { PolicyFacts } from "../../domain/policy";
import { spanText } from "../../words/dateTexts";
import type { HierarchyTerms } from "../../words/hierarchyTerms";
import { phrase } from "../../words/reportTexts/phrase";
import { placeTexts, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { answeredPlace, cell, heading } from "../blocks";
import type { Block, Cell } from "../reportDocument";
import type { ReportSource } from "../reportSource";

type Row = readonly [label: string, value: Cell];

/** What the report is of: what the sheet or «Configuración PNTP» says, or a place for it. A plan has an entity where a policy has a ministry. */
export function generalData({ input: { matrix }, year, terms }: ReportSource): readonly Block[] {
  const { facts } = reportTitles;
  const { title, facts: said = {} } = matrix.policy;
  const rows: readonly Row[] = [
    row(facts.policy(terms), "general.nombre", placeTexts.name(terms), title),
    ...(terms.kind === "policy" ? [row(facts.ministry, "general.ministerio", placeTexts.ministry, said.ministry)] : []),
    ...saidRows(said, terms),
    ...(terms.kind === "policy" ? [row(facts.problem, "general.problema", placeTexts.problem, said.problem)] : []),
    row(facts.law, "general.dispositivo", placeTexts.law(terms), said.law),
    [facts.period, cell(reportTitles.periodFact(year, cutDay(matrix.policy, year)))],
    row(facts.summary, "general.resumen", placeTexts.summary, ofYear(said.summary, year)),
  ];
  return [
    heading(1, reportTitles.general),
    {
      block: "table",
      description: tableTitles.general(terms),
      look: "facts",
      widths: [4, 13],
      align: "LL",
      rows: rows.map(([label, value]) => ({ cells: [{ runs: phrase`${{ text: label, look: "strong" }}` }, value] })),
    },
  ];
}

/** What else the sheet says of whom it is; a row for each. */
function saidRows({ sector, entity, unit, government, span, ministry }: PolicyFacts, { kind }: HierarchyTerms): readonly Row[] {
  const { facts } = reportTitles;
  const said = (label: string, id: string, words: readonly [string, string], answer: string | undefined): readonly Row[] =>
    answer === undefined ? [] : [row(label, id, words, answer)];
  return [
    ...(kind === "plan" ? said(facts.ministry, "general.ministerio", placeTexts.ministry, ministry) : []),
    ...said(facts.sector, "general.sector", placeTexts.sector, sector),
    ...(kind === "plan"
      ? [row(facts.entity, "general.pliego", placeTexts.entity, entity)]
      : said(facts.entity, "general.pliego", placeTexts.entity, entity)),
    ...said(facts.unit, "general.unidad", placeTexts.unit, unit),
    ...said(facts.government, "general.gobierno", placeTexts.government, government),
    ...said(facts.span, "general.vigencia", placeTexts.span, span && spanText(span)),
  ];
}

/** «2023: …» is of the report of 2023 alone; a text without a year is of any. */
function ofYear(text: string | undefined, year: number): string | undefined {
  const [, said, rest = ""] = /^\s*((?:19|20)\d\d)\s*:\s*(.*)$/su.exec(text ?? "") ?? [];
  if (said === undefined) return text;
  return Number(said) === year && rest !== "" ? rest : undefined;
}

function row(label: string, id: string, words: readonly [string, string], answer: string | undefined): Row {
  return [label, { prose: answeredPlace(id, words, answer) }];
}
