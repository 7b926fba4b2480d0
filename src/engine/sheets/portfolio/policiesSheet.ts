import { cellAddress, type Rect } from "../../address";
import type { Band } from "../../domain/results";
import { completeness } from "../../portfolio/policySummary";
import type { PlacedPolicy, Portfolio } from "../../portfolio/portfolio";
import type { CellStyle, ChartSpec, PutSheet } from "../../plan";
import { bandLabel, ratingLabel } from "../../words/labels";
import { portfolioTexts as texts } from "../../words/portfolio/portfolioTexts";
import { ourSheets } from "../../words/sheets/ourSheets";
import { bandFill, cellsReference } from "../kit/chartStyles";
import { BAND_ORDER } from "../kit/drawnCharts";
import { lines, PageFlow } from "../kit/pageFlow";
import { SheetCanvas, TABLE_ROW } from "../kit/sheetCanvas";
import { sheetColours, sheetStyles as looks } from "../kit/sheetStyles";
import { wrappedHeight } from "../kit/wrappedHeight";
import { shareFormula } from "./entitiesSheet";
import { indicatorCells } from "./indicatorsSheet";
import { objectiveCells } from "./objectivesSheet";

/** Columns of the page, and beside it those that the chart draws. */
const at = {
  number: 0,
  policy: 1,
  cut: 2,
  mean: 3,
  low: 4,
  rating: 8,
  indicators: 9,
  there: 10,
  share: 11,
  file: 12,
  label: 14,
  data: 15,
} as const;
const WIDTHS = [5, 46, 8, 12, 10, 10, 10, 10, 13, 12, 10, 10, 30, 3, 34, 9, 9, 9, 9];
const PAGE_COLUMNS = 13;
const STRIP = 3;
const TABLE = 7;
const HEADER_HEIGHT = 34;
/** Policies that the chart draws, those with the least Avance; a bar each. */
const MOST_BARS = 15;
/** Characters of a policy's name beside its bar. */
const LABEL = 38;

/** «Consolidado PNTP»: the policies side by side, the worst first, with their counts live over the other sheets. */
export function buildPoliciesSheet(portfolio: Portfolio, isLive: boolean, left: number): PutSheet {
  const { policies } = portfolio;
  const canvas = new SheetCanvas(WIDTHS);
  putHeading(canvas, portfolio, left);
  const flow = new PageFlow(WIDTHS.slice(0, PAGE_COLUMNS), 150, 0, "landscape");
  const heights = policies.map(({ name }) => Math.max(TABLE_ROW, wrappedHeight(name, WIDTHS[at.policy] ?? 10)));
  const notes = notesOf(portfolio);
  const placed = flow.place(TABLE, {
    head: 24 + HEADER_HEIGHT,
    header: HEADER_HEIGHT,
    items: heights,
    tail: TABLE_ROW * 2 + notes.length * 15,
  });
  canvas.put(placed.section, 0, { value: texts.policiesSection, style: looks.section });
  canvas.rowHeights[placed.section] = 24;
  for (const row of [placed.header, ...placed.repeated]) putHeader(canvas, row);
  policies.forEach((policy, index) => putPolicy(canvas, placed.rows[index] ?? placed.after, policy, portfolio, isLive));
  putTotals(canvas, placed.after, portfolio, { first: placed.header + 1, last: placed.after - 1 });
  putStrip(canvas, portfolio, placed.after);
  notes.forEach((value, index) => canvas.put(placed.after + 1 + index, 0, { value, style: looks.note }));

  const bars = policies.slice(0, MOST_BARS);
  const chartRows = Math.max(8, Math.ceil((bars.length * 22 + 90) / TABLE_ROW));
  const section = placed.after + notes.length + 2;
  const chart = flow.place(section, { head: 24, header: 0, items: lines(chartRows), tail: 0 });
  canvas.put(chart.section, 0, { value: texts.chartSection, style: looks.section });
  canvas.rowHeights[chart.section] = 24;
  const anchor: Rect = { row: chart.section + 1, column: 0, rows: chartRows, columns: PAGE_COLUMNS };
  for (let row = anchor.row; row < anchor.row + chartRows; row++) canvas.rowHeights[row] = TABLE_ROW;
  const drawn = putChartData(canvas, bars, portfolio, isLive);
  return {
    step: "putSheet",
    name: ourSheets.portfolio.title,
    owner: ourSheets.portfolio.owner,
    content: {
      cells: canvas.finish(),
      columnWidths: WIDTHS,
      rowHeights: canvas.rowHeights,
      bandRules: canvas.bandRules,
      showGridlines: false,
      print: {
        orientation: "landscape",
        area: { row: 0, column: 0, rows: anchor.row + chartRows, columns: PAGE_COLUMNS },
        pageBreaks: flow.breaks,
        footer: { left: texts.footerLeft(policies.length), right: texts.footerRight },
      },
      charts: [{ ...drawn, anchor }],
      tabColor: sheetColours.tab,
    },
  };
}

function putHeading(canvas: SheetCanvas, { policies }: Portfolio, left: number): void {
  const years = [...new Set(policies.map(({ year }) => year))].sort((a, b) => a - b);
  canvas.put(0, 0, { value: texts.title, style: looks.title });
  canvas.put(1, 0, { value: texts.subtitle(policies.length, years, left), style: looks.fact });
  [30, 17, 8, 16, 28, 16, 9].forEach((height, row) => (canvas.rowHeights[row] = height));
}

/** Four figures, from the row of totals. */
function putStrip(canvas: SheetCanvas, { policies, indicators, objectives }: Portfolio, totals: number): void {
  for (const [row, style] of [looks.figureLabel, looks.figure, looks.figureNote].entries())
    if (row !== 1) canvas.putLook(STRIP + row, style, 0, PAGE_COLUMNS - 1);
  const { there, asked } = completeness(indicators);
  const blocks = [
    { column: 0, said: texts.strip.policies, value: policies.length, format: "#,##0" },
    {
      column: at.cut,
      said: texts.strip.indicators,
      value: indicators.length,
      formula: cellAddress(totals, at.indicators),
      format: "#,##0",
    },
    {
      column: at.low + 2,
      said: texts.strip.share,
      value: asked === 0 ? "ND" : there / asked,
      formula: cellAddress(totals, at.share),
      format: "0%",
    },
    {
      column: at.there,
      said: texts.strip.low,
      value: objectives.filter(({ band }) => band === "low").length,
      formula: cellAddress(totals, at.low),
      format: "#,##0",
    },
  ];
  for (const { column, said, value, formula, format } of blocks) {
    canvas.put(STRIP, column, { value: said[0], style: looks.figureLabel });
    canvas.put(STRIP + 1, column, { formula: formula && `=${formula}`, value, style: { ...looks.figure, numberFormat: format } });
    canvas.put(STRIP + 2, column, { value: said[1], style: looks.figureNote });
  }
}

function putHeader(canvas: SheetCanvas, row: number): void {
  Object.values(texts.policyHeaders).forEach((value, column) => {
    const isText = column === at.policy || column === at.file;
    const isCenter = column === at.number || column === at.cut || column === at.rating;
    canvas.put(row, column, {
      value,
      style: isText ? { ...looks.header, ...(column === at.file && { indent: 1 }) } : isCenter ? looks.headerCenter : looks.headerRight,
    });
  });
  canvas.rowHeights[row] = HEADER_HEIGHT;
}

function putPolicy(canvas: SheetCanvas, row: number, policy: PlacedPolicy, { objectives, indicators }: Portfolio, isLive: boolean): void {
  const number = cellAddress(row, at.number);
  const live = (formula: string): { readonly formula?: string } => (isLive ? { formula: `=${formula}` } : {});
  const ofObjectives = (column: "policy" | "type1" | "band"): string => objectiveCells(objectives.length, column);
  const ofIndicators = (column: "policy" | "data"): string => indicatorCells(indicators.length, column);
  const { there, asked } = completeness(policy.indicators);
  const dataCount = (word: string): string => `COUNTIFS(${ofIndicators("policy")},${number},${ofIndicators("data")},"${word}")`;
  const missingCount = dataCount(texts.indicators.data.missing);
  canvas.put(row, at.number, { value: policy.number, style: looks.center });
  canvas.put(row, at.policy, { value: policy.name, style: looks.text });
  canvas.put(row, at.cut, { value: policy.year, style: looks.center });
  canvas.put(row, at.mean, {
    ...live(`IFERROR(AVERAGEIFS(${ofObjectives("type1")},${ofObjectives("policy")},${number}),"ND")`),
    value: policy.mean,
    style: { ...looks.percent, bold: true },
  });
  BAND_ORDER.forEach((band, index) =>
    canvas.put(row, at.low + index, {
      ...live(`COUNTIFS(${ofObjectives("policy")},${number},${ofObjectives("band")},"${bandLabel[band]}")`),
      value: policy.objectiveBands[band],
      style: countStyle(band),
    }),
  );
  canvas.put(row, at.rating, { value: ratingLabel[policy.rating.level], style: looks.center });
  canvas.put(row, at.indicators, {
    ...live(`COUNTIFS(${ofIndicators("policy")},${number})`),
    value: policy.indicators.length,
    style: looks.count,
  });
  canvas.put(row, at.there, { ...live(dataCount(texts.indicators.data.there)), value: there, style: looks.count });
  canvas.put(row, at.share, {
    ...live(shareFormula(cellAddress(row, at.there), missingCount)),
    value: asked === 0 ? "ND" : there / asked,
    style: { ...looks.percent, numberFormat: "0%" },
  });
  canvas.put(row, at.file, { value: policy.file, style: { ...looks.longText, size: 9, color: sheetColours.grey, indent: 1 } });
}

/** A level with none of the objectives is a dash: the eye stops where there are some. */
function countStyle(band: Band): CellStyle {
  return { ...looks.count, numberFormat: '0;-0;"–"', ...(band === "low" && { bold: true }) };
}

function putTotals(
  canvas: SheetCanvas,
  row: number,
  { indicators, objectives }: Portfolio,
  { first, last }: { readonly first: number; readonly last: number },
): void {
  canvas.putLook(row, looks.totalText, 0, PAGE_COLUMNS - 1);
  canvas.put(row, at.policy, { value: texts.total, style: looks.totalText });
  canvas.rowHeights[row] = 20;
  const total = (column: number, value: number): void =>
    canvas.put(row, column, { formula: `=SUM(${cellAddress(first, column)}:${cellAddress(last, column)})`, value, style: looks.total });
  BAND_ORDER.forEach((band, index) => total(at.low + index, objectives.filter((each) => each.band === band).length));
  const { there, asked } = completeness(indicators);
  total(at.indicators, indicators.length);
  total(at.there, there);
  const missing = `COUNTIF(${indicatorCells(indicators.length, "data")},"${texts.indicators.data.missing}")`;
  canvas.put(row, at.share, {
    formula: `=${shareFormula(cellAddress(row, at.there), missing)}`,
    value: asked === 0 ? "ND" : there / asked,
    style: { ...looks.total, numberFormat: "0%" },
  });
}

function notesOf({ policies }: Portfolio): readonly string[] {
  const cuts = new Set(policies.map(({ year }) => year));
  const rules = policies.filter((policy) => policy.rules.length > 0).map((policy) => texts.ruleNote(policy.number, policy.rules));
  return [...texts.notes, ...(cuts.size > 1 ? [texts.mixedCuts] : []), ...rules.slice(0, MOST_RULE_NOTES)];
}

const MOST_RULE_NOTES = 6;

/** Indicators of the first policies by level, beside the page, and the chart over them. */
function putChartData(
  canvas: SheetCanvas,
  bars: readonly PlacedPolicy[],
  { policies, indicators }: Portfolio,
  isLive: boolean,
): Omit<ChartSpec, "anchor"> {
  const header = TABLE + 1;
  canvas.put(TABLE, at.label, { value: texts.dataTitle, style: looks.section });
  canvas.put(header, at.label, { value: texts.dataLabel, style: looks.header });
  BAND_ORDER.forEach((band, index) => canvas.put(header, at.data + index, { value: bandLabel[band], style: looks.headerRight }));
  const labels = bars.map(({ number, name }) => `${number} · ${name.length > LABEL ? `${name.slice(0, LABEL - 1).trimEnd()}…` : name}`);
  bars.forEach((policy, index) => {
    const row = header + 1 + index;
    canvas.put(row, at.label, { value: labels[index] ?? "", style: { align: "left", valign: "center" } });
    BAND_ORDER.forEach((band, place) =>
      canvas.put(row, at.data + place, {
        ...(isLive && {
          formula: `=COUNTIFS(${indicatorCells(indicators.length, "policy")},${policy.number},${indicatorCells(indicators.length, "band")},${cellAddress(header, at.data + place)})`,
        }),
        value: policy.indicatorBands[band],
        style: { align: "right", valign: "center" },
      }),
    );
  });
  const cells = (column: number, first: number, rows: number): string =>
    cellsReference(ourSheets.portfolio.title, { row: first, column, rows, columns: 1 });
  const told = bars.map(
    ({ name, indicatorBands }) =>
      `${name}: ${BAND_ORDER.map((band) => `${indicatorBands[band]} ${bandLabel[band].toLowerCase()}`).join(", ")}`,
  );
  return {
    id: "consolidado-niveles",
    kind: "barStacked100",
    title: texts.chartTitle(bars.length, policies.length),
    description: texts.chartDescription(`${told.join("; ")}.`),
    series: BAND_ORDER.map((band, index) => ({
      name: bandLabel[band],
      nameRef: cells(at.data + index, header, 1),
      categories: labels,
      values: bars.map(({ indicatorBands }) => indicatorBands[band]),
      categoriesRef: cells(at.label, header + 1, bars.length),
      valuesRef: cells(at.data + index, header + 1, bars.length),
      ...bandFill[band],
    })),
    legend: true,
    labels: true,
    labelFormat: "0;;;",
  };
}
