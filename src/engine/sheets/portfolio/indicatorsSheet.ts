import type { PlacedIndicator, Portfolio } from "../../portfolio/portfolio";
import type { PutSheet } from "../../plan";
import { quotedSheet } from "../../address";
import { bandLabel, directionLabel, undefinedDirectionLabel } from "../../words/labels";
import { ndReasonShort } from "../../words/ndReasons";
import { portfolioTexts } from "../../words/portfolio/portfolioTexts";
import { ourSheets } from "../../words/sheets/ourSheets";
import { absoluteRun } from "../kit/rowRuns";
import { buildList, LIST_HEADER, listLooks as looks, type ListColumn } from "./portfolioTable";

const texts = portfolioTexts.indicators;

/** Columns that the other sheets count. */
const AT = { policy: 0, band: 10, data: 19, entities: 20 } as const;
const WIDTHS = [6, 26, 7, 16, 50, 22, 11, 11, 11, 11, 10, 22, 10, 12, 24, 14, 9, 11, 30, 9, 12];
const PRINTED = 12;
/** Long texts stay on their line: the row of a table is one line high. */
type Look = keyof typeof looks;

/** «Indicadores PNTP»: a row for each indicator of every policy, as a real table. */
export function buildIndicatorsSheet({ indicators, entities, policies }: Portfolio, after: string, isLong: boolean): PutSheet {
  const names = new Map(entities.map(({ number, name }) => [number, name]));
  const columns: readonly (readonly [Look, ListColumn<PlacedIndicator>["of"]])[] = [
    ["center", ({ policy }) => policy.number],
    ["line", ({ policy }) => policy.name],
    ["center", ({ policy }) => policy.year],
    ["code", ({ code }) => code],
    ["line", ({ name }) => name],
    ["line", ({ entities: own }) => own.flatMap((number) => names.get(number) ?? []).join("; ") || null],
    ["value", ({ target }) => target],
    ["value", ({ actual }) => actual],
    ["percent", ({ type1 }) => type1],
    ["percent", ({ type2 }) => type2],
    ["center", ({ band }) => bandLabel[band]],
    ["line", ({ reason }) => (reason === undefined ? null : ndReasonShort[reason])],
    ["line", ({ level }) => texts.level[level]],
    ["code", ({ objective }) => objective ?? null],
    ["line", ({ responsible }) => responsible ?? null],
    ["line", ({ direction }) => (direction === undefined ? undefinedDirectionLabel : directionLabel[direction])],
    ["line", ({ unit }) => texts.unit[unit]],
    ["value", ({ baseline }) => baseline],
    ["line", ({ policy }) => policy.file],
    ["center", ({ data }) => texts.data[data]],
    // Between bars, so that one number is found and not a piece of another.
    ["line", ({ entities: own }) => `|${own.join("|")}|`],
  ];
  return buildList({
    sheet: ourSheets.portfolioIndicators,
    title: texts.title,
    lines: texts.lines(indicators.length),
    columns: columns.map(([look, of], at) => ({
      header: texts.headers[at] ?? "",
      width: WIDTHS[at] ?? 10,
      style: looks[look],
      of,
      ...(at === AT.band && { isBand: true as const }),
    })),
    items: indicators,
    footer: portfolioTexts.footerLeft(policies.length),
    printed: PRINTED,
    table: portfolioTexts.table,
    after,
    isLong,
  });
}

/** Cells of a column of the table, as formulas of other sheets name them. */
export function indicatorCells(count: number, column: keyof typeof AT): string {
  const prefix = `${quotedSheet(ourSheets.portfolioIndicators.title)}!`;
  return absoluteRun({ first: LIST_HEADER + 1, last: LIST_HEADER + Math.max(1, count) }, AT[column], prefix);
}
