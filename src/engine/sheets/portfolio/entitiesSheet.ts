import { cellAddress } from "../../address";
import { countBands } from "../../domain/band";
import type { Band } from "../../domain/results";
import { completeness } from "../../portfolio/policySummary";
import type { Portfolio, PortfolioEntity } from "../../portfolio/portfolio";
import type { PutSheet } from "../../plan";
import { bandLabel } from "../../words/labels";
import { portfolioTexts } from "../../words/portfolio/portfolioTexts";
import { ourSheets } from "../../words/sheets/ourSheets";
import { indicatorCells } from "./indicatorsSheet";
import { buildList, listLooks as looks, type ListColumn } from "./portfolioTable";

const texts = portfolioTexts.entities;
const AT = { number: 0, there: 4, missing: 5 } as const;
/** Codes that are written out; more would make a row as tall as a page. */
const MOST_CODES = 24;

/** «Entidades PNTP»: each entity with all that it answers for in every policy; counts are live over the table of indicators. */
export function buildEntitiesSheet({ entities, policies, indicators }: Portfolio, isLive: boolean, after: string): PutSheet {
  const cells = (column: "entities" | "data" | "band"): string => indicatorCells(indicators.length, column);
  const counted =
    (...criteria: readonly string[]) =>
    (row: number): string | undefined => {
      const own = `${cells("entities")},"*|"&${cellAddress(row, AT.number)}&"|*"`;
      return isLive ? `COUNTIFS(${[own, ...criteria].join(",")})` : undefined;
    };
  const word = (text: string): string => `${cells("data")},"${text}"`;
  const band = (which: Band): Omit<ListColumn<PortfolioEntity>, "header" | "width"> => ({
    style: looks.count,
    of: (entity) => countBands(entity.indicators.map((line) => line.band))[which],
    formula: counted(`${cells("band")},"${bandLabel[which]}"`),
  });
  const columns: readonly Omit<ListColumn<PortfolioEntity>, "header" | "width">[] = [
    { style: looks.center, of: ({ number }) => number },
    { style: looks.text, of: ({ name }) => name ?? texts.nobody },
    { style: looks.count, of: (entity) => new Set(entity.indicators.map(({ policy }) => policy)).size },
    { style: looks.count, of: (entity) => entity.indicators.length, formula: counted() },
    {
      style: looks.count,
      of: (entity) => completeness(entity.indicators).there,
      formula: counted(word(portfolioTexts.indicators.data.there)),
    },
    { style: looks.count, of: (entity) => missing(entity).length, formula: counted(word(portfolioTexts.indicators.data.missing)) },
    {
      style: looks.share,
      of: shareOf,
      formula: (row) => (isLive ? shareFormula(cellAddress(row, AT.there), cellAddress(row, AT.missing)) : undefined),
    },
    band("low"),
    band("medium"),
    band("high"),
    { style: { ...looks.small, indent: 1 }, of: owed },
    { style: looks.small, of: ({ spellings }) => spellings.join(" · ") || null },
  ];
  const widths = [6, 34, 9, 11, 9, 9, 9, 8, 8, 8, 58, 28];
  const folded = entities.filter(({ spellings }) => spellings.length > 0).length;
  return buildList({
    sheet: ourSheets.portfolioEntities,
    title: texts.title,
    lines: texts.lines(entities.filter(({ name }) => name !== undefined).length, folded),
    columns: columns.map((column, index) => ({ ...column, header: texts.headers[index] ?? "", width: widths[index] ?? 10 })),
    items: entities,
    footer: portfolioTexts.footerLeft(policies.length),
    after,
  });
}

/** The share of those that are there, live: «ND» where none is asked for. */
export function shareFormula(there: string, missingCell: string): string {
  return `IF(${there}+${missingCell}=0,"ND",${there}/(${there}+${missingCell}))`;
}

function shareOf({ indicators }: PortfolioEntity): number | "ND" {
  const { there, asked } = completeness(indicators);
  return asked === 0 ? "ND" : there / asked;
}

function missing({ indicators }: PortfolioEntity): PortfolioEntity["indicators"] {
  return indicators.filter(({ data }) => data === "missing");
}

/** «1: IOP.01.01, ISS.01.01.01.01; 3: …», by policy. */
function owed(entity: PortfolioEntity): string | null {
  const lines = missing(entity);
  const byPolicy = new Map<number, string[]>();
  for (const { policy, code } of lines.slice(0, MOST_CODES)) byPolicy.set(policy.number, [...(byPolicy.get(policy.number) ?? []), code]);
  if (lines.length === 0) return null;
  const told = texts.owes([...byPolicy]);
  return lines.length > MOST_CODES ? `${told} ${texts.more(lines.length - MOST_CODES)}` : told;
}
