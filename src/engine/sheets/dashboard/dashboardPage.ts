import { cellAddress } from "../../address";
import { bothLevels } from "../../domain/band";
import { changeSince } from "../../domain/changeSince";
import { meanOfObjectives } from "../../domain/comparison";
import { cutDay } from "../../domain/cutDay";
import { BAND_MARK } from "../../plan";
import { dashboardTexts as texts } from "../../words/sheets/dashboardTexts";
import { cutText } from "../../words/dateTexts";
import { bandLabel } from "../../words/labels";
import { BANDS, bandStyle, bandWordFormula } from "../kit/bandStyles";
import type { LevelTable } from "./dashboardCounts";
import { listedCodes, type IndicatorTable } from "./dashboardIndicators";
import { DATA_TOP, dataColumn, MOST_LISTED, MOST_OBJECTIVES, PAGE_COLUMNS, pageColumn as at } from "./dashboardLayout";
import type { DashboardInput, DashboardSource } from "./dashboardSource";
import { trendCell, type YearTable } from "./dashboardYears";
import { changeFormula, NO_CHANGE } from "../kit/changeCell";
import { progressFormat } from "../kit/figureFormats";
import { absoluteRun } from "../kit/rowRuns";
import { termsOf } from "../kit/terms";
import type { SheetCanvas } from "../kit/sheetCanvas";
import { sheetStyles as looks } from "../kit/sheetStyles";

/** First row under the strip of figures. */
export const BODY = 7;

export function putHeading(canvas: SheetCanvas, { matrix, results, stamp }: DashboardInput): void {
  canvas.put(0, 0, { value: texts.title(termsOf(results)), style: looks.title });
  canvas.put(1, 0, {
    value: `${matrix.policy.title ?? texts.untitled} · ${cutText(results.year, cutDay(matrix.policy, results.year), stamp)}`,
    style: looks.fact,
  });
  [26, 17, 8, 16, 28, 16, 9].forEach((height, row) => (canvas.rowHeights[row] = height));
}

/** The four figures a director looks at first, from the data of the charts. */
export function putStrip(
  canvas: SheetCanvas,
  { results }: DashboardInput,
  years: YearTable,
  levels: LevelTable,
  table: IndicatorTable,
): void {
  const [label, figure, note] = [3, 4, 5] as const;
  canvas.putLook(label, looks.figureLabel, 0, PAGE_COLUMNS - 1);
  canvas.putLook(note, looks.figureNote, 0, PAGE_COLUMNS - 1);
  const last = years.years.at(-1);
  const means =
    last && years.objectives.length > 0
      ? `${cellAddress(years.header + 1, last.column)}:${cellAddress(years.header + years.objectives.length, last.column)}`
      : undefined;
  const both = (index: number): string =>
    `=SUM(${cellAddress(levels.header + 1, dataColumn.first + index)}:${cellAddress(levels.header + 2, dataColumn.first + index)})`;
  const all = bothLevels(results.counts);
  const isWhole = table.total === table.shown.length;
  const kinds = absoluteRun({ first: table.first, last: table.first + table.shown.length - 1 }, dataColumn.kind);
  const misleading = `=COUNTIF(${kinds},${cellAddress(DATA_TOP, dataColumn.misleadingGreen)})+COUNTIF(${kinds},${cellAddress(DATA_TOP, dataColumn.misleadingRed)})`;
  const blocks = [
    {
      column: 0,
      label: texts.mean(termsOf(results)),
      format: "#,##0.0",
      formula: means && `=IF(COUNT(${means})=0,"ND",AVERAGEIF(${means},"<1E+300"))`,
      value: meanOfObjectives(results),
      note: texts.meanNote,
    },
    { column: 3, label: texts.high, format: "0", formula: both(2), value: all.high, note: texts.ofIndicators(all.total) },
    { column: at.code, label: texts.noData, format: "0", formula: both(3), value: all.noData, note: texts.ofIndicators(all.total) },
    {
      column: at.type1,
      label: texts.misleading,
      format: "0",
      formula: isWhole ? misleading : undefined,
      value: table.misleading.green.length + table.misleading.red.length,
      note: texts.misleadingNote,
    },
  ];
  for (const block of blocks) {
    canvas.put(label, block.column, { value: block.label, style: looks.figureLabel });
    canvas.put(figure, block.column, {
      formula: block.formula,
      value: block.value,
      style: { ...looks.figure, numberFormat: block.format },
    });
    canvas.put(note, block.column, { value: block.note, style: looks.figureNote });
  }
}

/** Objectives with the figure of the cut year, its change, level and line of years. Answers the row after it. */
export function putTrends(canvas: SheetCanvas, { profile, results }: DashboardInput, source: DashboardSource, table: YearTable): number {
  const { years, objectives, header } = table;
  const before = years.find(({ year }) => year === results.year - 1);
  const last = years.at(-1);
  const labels = texts.trendHeader(
    results.year,
    before?.year,
    years.map(({ year }) => year),
    termsOf(results),
  );
  labels.forEach((value, index) =>
    canvas.put(BODY, at.code + index, { value, style: index < 2 ? looks.header : index < 4 ? looks.headerRight : looks.headerCenter }),
  );
  canvas.rowHeights[BODY] = 32;
  const shown = objectives.slice(0, MOST_OBJECTIVES);
  const isShort = objectives.length <= FEW;
  shown.forEach(({ objective, band }, index) => {
    const row = BODY + 1 + index;
    const data = header + 1 + index;
    const now = last && cellAddress(data, last.column);
    const then = before && cellAddress(data, before.column);
    const [value, old] = [last?.values[index] ?? null, before?.values[index] ?? null];
    const style = { valign: "center" } as const;
    canvas.rowHeights[row] = isShort ? 42 : 30;
    canvas.put(row, at.code, { value: objective.code, style: { ...looks.text, ...style }, link: source.summary.place(objective.row) });
    canvas.put(row, at.name, { value: shortened(objective.name, isShort ? LONG_NAME : SHORT_NAME), style: { ...looks.small, ...style } });
    canvas.put(row, at.type1, {
      formula: now && `=IF(ISNUMBER(${now}),${now},"ND")`,
      value: value ?? "ND",
      style: { ...looks.percent, ...style, bold: true, numberFormat: progressFormat(value ?? "ND", profile) },
    });
    canvas.put(row, at.change, {
      formula: now && then && changeFormula(now, then),
      value: (value === null ? undefined : changeSince(old ?? undefined, value)) ?? NO_CHANGE,
      style: { ...looks.change, ...style },
    });
    canvas.put(row, at.band, {
      formula: `=${bandWordFormula(cellAddress(row, at.type1), profile, bandLabel)}`,
      value: bandLabel[band],
      style: { ...looks.center, ...style },
    });
    canvas.put(row, at.trend, { ...trendCell(data, table, index), style: { ...looks.center, ...style, color: "#1f3b5c", size: 12 } });
  });
  if (shown.length === 0) canvas.put(BODY + 1, at.code, { value: texts.noObjectives(termsOf(results)), style: looks.fact });
  else colourWords(canvas, BODY + 1, shown.length);
  const more = objectives.length - shown.length;
  if (more > 0) canvas.put(BODY + 1 + shown.length, at.code, { value: texts.moreObjectives(more), style: looks.note });
  return BODY + 1 + Math.max(1, shown.length) + (more > 0 ? 1 : 0);
}

/** What misleads, by code, and the rules behind the page. Answers the row after it. */
export function putFootnotes(canvas: SheetCanvas, row: number, table: IndicatorTable, rules: readonly string[]): number {
  const last = table.first + table.shown.length - 1;
  const isWhole = table.total === table.shown.length;
  const lists = [
    { lead: texts.greenList, column: dataColumn.greenList, kind: "green" },
    { lead: texts.redList, column: dataColumn.redList, kind: "red" },
  ] as const;
  lists.forEach(({ lead, column, kind }, index) => {
    const cell = cellAddress(last, column);
    const isLong = table.misleading[kind].length > MOST_LISTED;
    const formula = table.shown.length === 0 || isLong || !isWhole ? undefined : `="${lead}"&IF(${cell}="","${texts.none}",${cell})`;
    canvas.put(row + index, 0, { formula, value: `${lead}${listedCodes(table, kind)}`, style: { ...looks.note, color: "#242424" } });
    canvas.rowHeights[row + index] = 14;
  });
  rules.forEach((value, index) => {
    canvas.put(row + lists.length + index, 0, { value, style: looks.note });
    canvas.rowHeights[row + lists.length + index] = 14;
  });
  return row + lists.length + rules.length;
}

function colourWords(canvas: SheetCanvas, first: number, count: number): void {
  const area = { row: first, column: at.band, rows: count, columns: 1 };
  for (const band of BANDS)
    canvas.bandRules.push({
      area,
      formula: `=AND(${BAND_MARK}=0,${cellAddress(first, at.band)}="${bandLabel[band]}")`,
      ...bandStyle[band],
    });
}

/** Up to so many objectives there is room for a third line of each name. */
const FEW = 4;
/** Characters that three lines and two lines of the column hold. */
const LONG_NAME = 112;
const SHORT_NAME = 74;

/** What the lines of the column hold; the whole name is a click away, in the matrix. */
function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most - 1);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(" "), most - 20));
  // Not «… de…»: a short word at the end says nothing.
  return `${whole.replace(/(?:[\s,;:.]+\p{L}{1,3})*[\s,;:.]*$/u, "")}…`;
}
