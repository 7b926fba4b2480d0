import { phrase } from "../../words/reportTexts/phrase";
import { placeTexts, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { cell, heading, place } from "../blocks";
import type { Block, Cell, ReportDocument } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/** Política, ministerio rector, problema público, dispositivo legal and resumen. */
export function generalData({ input: { matrix }, year }: ReportSource): readonly Block[] {
  const { facts } = reportTitles;
  const rows: readonly (readonly [string, Cell])[] = [
    [facts.policy, cell(policyName(matrix.policy.title))],
    [facts.ministry, { prose: place("general.ministerio", placeTexts.ministry) }],
    [facts.problem, { prose: place("general.problema", placeTexts.problem) }],
    [facts.law, { prose: place("general.dispositivo", placeTexts.law) }],
    [facts.period, cell(reportTitles.periodFact(year))],
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

/** Título of the matrix, or what to write in its place. */
export function policyName(title: string | undefined): ReportDocument["subject"] {
  return title ?? reportTitles.untitled;
}
