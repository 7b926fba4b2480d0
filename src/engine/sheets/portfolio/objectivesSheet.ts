import { quotedSheet } from "../../address";
import type { Portfolio } from "../../portfolio/portfolio";
import type { PutSheet } from "../../plan";
import { bandLabel } from "../../words/labels";
import { portfolioTexts } from "../../words/portfolio/portfolioTexts";
import { ourSheets } from "../../words/sheets/ourSheets";
import { absoluteRun } from "../kit/rowRuns";
import { buildList, LIST_HEADER, listLooks as looks } from "./portfolioTable";

const texts = portfolioTexts.objectives;
const AT = { policy: 0, type1: 5, band: 7 } as const;

/** «Objetivos PNTP»: every objective of every policy, the worst first. */
export function buildObjectivesSheet({ objectives, policies }: Portfolio, after: string): PutSheet {
  const [number = "", policy = "", cut = "", code = "", name = "", type1 = "", type2 = "", band = "", considered = ""] = texts.headers;
  return buildList({
    sheet: ourSheets.portfolioObjectives,
    title: texts.title,
    lines: texts.lines(objectives.length),
    columns: [
      { header: number, width: 6, style: looks.center, of: (line) => line.policy.number },
      { header: policy, width: 40, style: looks.text, of: (line) => line.policy.name },
      { header: cut, width: 8, style: looks.center, of: (line) => line.policy.year },
      { header: code, width: 11, style: looks.code, of: (line) => line.code },
      { header: name, width: 58, style: looks.text, of: (line) => line.name },
      { header: type1, width: 12, style: looks.percent, of: (line) => line.type1 },
      { header: type2, width: 12, style: looks.percent, of: (line) => line.type2 },
      { header: band, width: 11, style: looks.center, of: (line) => bandLabel[line.band], isBand: true },
      { header: considered, width: 13, style: looks.center, of: (line) => texts.considered(line.considered, line.total) },
    ],
    items: objectives,
    footer: portfolioTexts.footerLeft(policies.length),
    after,
  });
}

/** Cells of a column of the list, as formulas of other sheets name them. */
export function objectiveCells(count: number, column: keyof typeof AT): string {
  const prefix = `${quotedSheet(ourSheets.portfolioObjectives.title)}!`;
  return absoluteRun({ first: LIST_HEADER + 1, last: LIST_HEADER + Math.max(1, count) }, AT[column], prefix);
}
