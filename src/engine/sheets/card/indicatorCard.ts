import { cutDay } from "../../domain/cutDay";
import { cutText } from "../../words/dateTexts";
import { cellAddress, placeAddress, type Rect } from "../../address";
import { isKnown } from "../../domain/figure";
import type { Pace } from "../../domain/trajectory";
import { BAND_MARK, type ChartSeries, type ChartSpec, type PutSheet } from "../../plan";
import { findColumn } from "../../reader/matrix";
import { cardTexts as texts, verdictSentence } from "../../words/sheets/cardTexts";
import { valueText } from "../../words/figureText";
import { aggregationLabel, bandLabel, directionLabel, undefinedDirectionLabel } from "../../words/labels";
import { BANDS, bandStyle } from "../kit/bandStyles";
import { CARD_COLUMNS, CARD_WIDTHS, cardColumn as at, chartColumn, LINE } from "./cardLayout";
import type { CardInput } from "./cardSource";
import { putSeries, type SeriesTable } from "./cardSeries";
import { putTrajectory, type TrajectoryTable } from "./cardTrajectory";
import { cellsReference, limitLine } from "../kit/chartStyles";
import { SheetCanvas } from "../kit/sheetCanvas";
import { sheetColours, sheetStyles as looks } from "../kit/sheetStyles";
import { textLines } from "../kit/textLines";
import { cardSheet } from "../../words/sheets/ourSheets";

const CHART_ROWS = 14;

/**
 * The sheet «Ficha <código>», one A4 page: what the indicator is, its series and chart, how its Avances came about and where it is heading
 * (T1–T6).
 */
export function buildIndicatorCard(input: CardInput): PutSheet {
  const { result, matrix, stamp } = input;
  const { code } = result.indicator;
  const canvas = new SheetCanvas(CARD_WIDTHS);
  const name = sheetName(code);
  const strip = putFacts(canvas, input);
  const chartTop = strip + 4;
  for (let row = chartTop; row < chartTop + CHART_ROWS; row++) canvas.rowHeights[row] = 17;
  const section = chartTop + CHART_ROWS + 1;
  putSection(canvas, section, texts.series);
  const series = putSeries(canvas, section + 1, input);
  colourBands(canvas, series);
  canvas.put(series.next, 0, { value: texts.seriesNote, style: looks.note });
  const lastYear = "refused" in input.trajectory ? result.year : input.trajectory.target.year;
  putSection(canvas, series.next + 2, texts.trajectorySection(lastYear));
  const trajectory = putTrajectory(canvas, series.next + 3, input, series);
  putStrip(canvas, strip, input, series, trajectory);
  const end = putExplanation(canvas, trajectory.next + 1, input);
  return {
    step: "putSheet",
    name,
    owner: cardSheet(code).owner,
    position: { after: matrix.sheet },
    content: {
      cells: canvas.finish(),
      columnWidths: CARD_WIDTHS,
      rowHeights: canvas.rowHeights,
      bandRules: canvas.bandRules,
      showGridlines: false,
      print: {
        orientation: "portrait",
        area: { row: 0, column: 0, rows: end, columns: CARD_COLUMNS },
        footer: { left: `${name} · ${cutText(result.year, cutDay(matrix.policy, result.year), stamp)}`, right: texts.footerRight },
        pagesTall: 1,
      },
      hyperlinks: canvas.hyperlinks,
      charts: [chartOf(name, { row: chartTop, column: 0, rows: CHART_ROWS, columns: CARD_COLUMNS }, input, series, trajectory)],
      tabColor: sheetColours.tab,
    },
  };
}

/** What Excel takes as the name of a sheet. */
function sheetName(code: string): string {
  return texts
    .sheet(code)
    .replace(/[\\/?*[\]:]/g, "-")
    .slice(0, 31);
}

/** Answers the first row of the strip of figures. */
function putFacts(canvas: SheetCanvas, { result: { indicator }, matrix }: CardInput): number {
  const { policy, sheet } = matrix;
  canvas.put(0, 0, { value: indicator.code, style: looks.title });
  canvas.rowHeights[0] = 28;
  const lines = textLines(indicator.name, 84);
  lines.forEach((value, index) => canvas.put(1 + index, 0, { value, style: { size: 13, bold: true } }));
  const parent = policy.nodes.find(
    ({ key }) => key === (indicator.level === "objective" ? indicator.objective : (indicator.service ?? indicator.objective)),
  );
  const { baseline } = indicator;
  const top = 1 + lines.length + 1;
  const column = findColumn(matrix, "code")?.column ?? matrix.area.column;
  const place = placeAddress({ sheet, row: indicator.row, column });
  const wide = [
    [texts.policy, policy.title ?? texts.notStated],
    [texts.place, parent ? `${parent.code} · ${parent.name}` : texts.notStated],
    [texts.responsible, indicator.responsible ?? texts.notStated],
  ] as const;
  let row = top;
  for (const [label, value] of wide) {
    canvas.put(row, 0, { value: label, style: looks.label });
    const parts = textLines(value, LINE - 14);
    parts.forEach((part, index) => canvas.put(row + index, 1, { value: part, style: looks.fact }));
    row += parts.length;
  }
  const pairs = [
    [
      texts.direction,
      indicator.direction ? directionLabel[indicator.direction] : undefinedDirectionLabel,
      texts.aggregation,
      indicator.aggregation ? aggregationLabel[indicator.aggregation] : texts.notStated,
    ],
    [texts.kind, indicator.kind ?? texts.notStated, texts.unit, indicator.unit === "percent" ? texts.percentUnit : texts.numberUnit],
    [texts.baseline, texts.baselineFact(baseline.year, valueText(baseline.value), indicator.unit === "percent"), texts.row, place],
  ] as const;
  pairs.forEach(([label, value, other, otherValue], index) => {
    const line = row + index;
    canvas.put(line, 0, { value: label, style: looks.label });
    canvas.put(line, 1, { value, style: looks.fact });
    canvas.put(line, 4, { value: other, style: looks.label });
    canvas.put(line, 5, { value: otherValue, style: looks.fact, ...(other === texts.row ? { link: place } : {}) });
  });
  return row + pairs.length + 1;
}

function putStrip(
  canvas: SheetCanvas,
  row: number,
  { result, trajectory }: CardInput,
  series: SeriesTable,
  { verdict }: TrajectoryTable,
): void {
  canvas.putLook(row, looks.figureLabel, 0, CARD_COLUMNS - 1);
  canvas.putLook(row + 2, looks.figureNote, 0, CARD_COLUMNS - 1);
  [16, 28, 16].forEach((height, index) => (canvas.rowHeights[row + index] = height));
  const cut = series.rowOf(result.year);
  const blocks = [
    { column: 0, label: texts.type1(result.year), from: at.type1, value: result.progress1.value, note: texts.fromTarget },
    { column: 2, label: texts.type2(result.year), from: at.type2, value: result.progress2.value, note: texts.fromBaseline },
    { column: 4, label: texts.band, from: at.band, value: bandLabel[result.band], note: texts.onType1 },
  ];
  for (const { column, label, from, value, note } of blocks) {
    canvas.put(row, column, { value: label, style: looks.figureLabel });
    canvas.put(row + 1, column, { formula: `=${cellAddress(cut, from)}`, value, style: { ...looks.figure, numberFormat: "#,##0.0" } });
    canvas.put(row + 2, column, { value: note, style: looks.figureNote });
  }
  canvas.put(row, 6, { value: texts.trajectory, style: looks.figureLabel });
  canvas.put(row + 1, 6, { ...verdict, style: { ...looks.figure, size: 14 } });
  if (!("refused" in trajectory)) canvas.put(row + 2, 6, { value: texts.towards(trajectory.target.year), style: looks.figureNote });
}

/** Answers the row after it. */
function putExplanation(canvas: SheetCanvas, row: number, { explanation }: CardInput): number {
  putSection(canvas, row, texts.explanation);
  const lines = explanation.flatMap((text) => textLines(text, LINE));
  lines.forEach((value, index) => canvas.put(row + 1 + index, 0, { value, style: looks.fact }));
  return row + 1 + lines.length;
}

function putSection(canvas: SheetCanvas, row: number, title: string): void {
  canvas.put(row, 0, { value: title, style: looks.section });
  canvas.rowHeights[row] = 22;
}

function colourBands(canvas: SheetCanvas, { first, years }: SeriesTable): void {
  const area = { row: first, column: at.band, rows: years.length, columns: 1 };
  for (const band of BANDS)
    canvas.bandRules.push({
      area,
      formula: `=AND(${BAND_MARK}=0,${cellAddress(first, at.band)}="${bandLabel[band]}")`,
      ...bandStyle[band],
    });
}

const lineLook = {
  target: { color: "#8a8a8a", dashed: true, showMarkers: true, marker: "square" },
  actual: { color: sheetColours.navy, showMarkers: true, marker: "circle", labels: true },
  linear: { color: limitLine.medium.color, dashed: true, showMarkers: true, marker: "triangle" },
  compound: { color: limitLine.high.color, dashed: true, showMarkers: true, marker: "diamond" },
} as const;

function chartOf(
  sheet: string,
  anchor: Rect,
  { result: { indicator }, trajectory }: CardInput,
  series: SeriesTable,
  { projections }: TrajectoryTable,
): ChartSpec {
  const { first, years, targets, actuals } = series;
  const down = (column: number): string => cellsReference(sheet, { row: first, column, rows: years.length, columns: 1 });
  const line = (name: string, key: "target" | "actual" | Pace, values: readonly (number | null)[]): ChartSeries => ({
    name,
    nameRef: cellsReference(sheet, { row: first - 1, column: chartColumn[key], rows: 1, columns: 1 }),
    categoriesRef: down(chartColumn.year),
    valuesRef: down(chartColumn[key]),
    categories: years,
    values,
    ...lineLook[key],
  });
  const known = (figures: SeriesTable["targets"]): readonly (number | null)[] => figures.map((figure) => (isKnown(figure) ? figure : null));
  const told = (figures: SeriesTable["targets"]): string =>
    years.flatMap((year, index) => (isKnown(figures[index] ?? "ND") ? [`${year}: ${valueText(figures[index])}`] : [])).join("; ");
  const sentence = "refused" in trajectory ? texts.noTrajectory : verdictSentence(trajectory.verdict, trajectory.target.year);
  return {
    id: "serie",
    kind: "line",
    title: texts.chart(indicator.code, projections !== undefined),
    description: texts.description(indicator.name, told(actuals), told(targets), sentence),
    anchor,
    series: [
      line(texts.target, "target", known(targets)),
      line(texts.actual, "actual", known(actuals)),
      ...(projections ? (["linear", "compound"] as const).map((pace) => line(texts.projection[pace], pace, projections[pace])) : []),
    ],
    axis: { numberFormat: "#,##0" },
    legend: true,
    labels: false,
    labelFormat: series.format,
  };
}
