import type { Rect } from "../../address";
import { cutDay } from "../../domain/cutDay";
import type { ChartSpec, PutSheet } from "../../plan";
import { dashboardTexts as texts } from "../../words/sheets/dashboardTexts";
import { cutText } from "../../words/dateTexts";
import { capitalised } from "../../words/reportTexts/indicatorName";
import { summaryTexts } from "../../words/sheets/summaryTexts";
import { levelsChart, objectivesChart, scatterChart, scatterLines } from "./dashboardCharts";
import { putHeatTable, putLevelTable } from "./dashboardCounts";
import { putDelivery } from "./dashboardDelivery";
import { putIndicatorTable } from "./dashboardIndicators";
import { DASHBOARD_WIDTHS, DATA_TOP, dataColumn, PAGE_COLUMNS, pageColumn } from "./dashboardLayout";
import { BODY, putFootnotes, putHeading, putStrip, putTrends } from "./dashboardPage";
import { buildDashboardSource, type DashboardInput } from "./dashboardSource";
import { putYearTable } from "./dashboardYears";
import { listEntities } from "../kit/entities";
import { SheetCanvas } from "../kit/sheetCanvas";
import { sheetColours, sheetStyles as looks } from "../kit/sheetStyles";
import { ourSheets } from "../../words/sheets/ourSheets";

/** Rows that the chart of levels covers; they grow where the tables are short, so that the body of the page keeps its height in points. */
const LEVEL_ROWS = 9;
const LEAST_BODY = 430;
/** Of two pages: as much as an A4 page holds at the width of this one, so that the second begins where the first ends. */
const LEAST_BODY_OF_TWO = 550;

/**
 * The sheet «Tablero PNTP», one A4 page: four figures, objectives by year with the band limits, their trend, indicators by level, both
 * Avances against each other, and responsibles against bands; a second one with how complete each entity is, where the year had a round. The tables behind the charts stand to the right, as formulas on the matrix.
 */
export function buildDashboardSheet(input: DashboardInput): PutSheet {
  const { matrix, results, grid, fold, profile, stamp, board } = input;
  const source = buildDashboardSource(input);
  const entities = listEntities(grid, matrix, results, fold);
  const canvas = new SheetCanvas(DASHBOARD_WIDTHS);

  const table = putIndicatorTable(canvas, input, source, entities);
  const levels = putLevelTable(canvas, DATA_TOP + results.objectives.length + 2, input, table);
  const lines = levels.next;
  const years = putYearTable(canvas, input, source, putLines(canvas, lines, input));
  putDataTitle(canvas);

  putHeading(canvas, input);
  putStrip(canvas, input, years, levels, table);
  const bars = putTrends(canvas, input, source, years) + 1;
  const heat = bars + LEVEL_ROWS + 1;
  const bodyEnd = putHeatTable(canvas, heat, input, table, entities);
  gap(canvas, bars - 1);
  gap(canvas, heat - 1);
  gap(canvas, bodyEnd);
  for (let row = bars; row < bars + LEVEL_ROWS; row++) canvas.rowHeights[row] = 0;
  const level = Math.max(20, ((board ? LEAST_BODY_OF_TWO : LEAST_BODY) - heightOf(canvas, BODY, bodyEnd)) / LEVEL_ROWS);
  for (let row = bars; row < bars + LEVEL_ROWS; row++) canvas.rowHeights[row] = Math.round(level);
  const end = putFootnotes(canvas, bodyEnd + 1, table, [summaryTexts.meanNote(profile), texts.drawnNote(table.isLive)]);

  const delivery = board && putDelivery(canvas, end, heightOf(canvas, 0, end), board);
  const half = middleOf(canvas, BODY, bodyEnd);
  const left = (row: number, to: number): Rect => ({ row, column: pageColumn.left, rows: to - row, columns: pageColumn.leftLast + 1 });
  const charts = [
    objectivesChart(left(BODY, half), input, years),
    scatterChart(left(half, bodyEnd), input, table, lines),
    levelsChart({ row: bars, column: pageColumn.code, rows: LEVEL_ROWS, columns: PAGE_COLUMNS - pageColumn.code }, input, levels),
    delivery?.chart,
  ].filter((chart): chart is ChartSpec => chart !== undefined);
  return {
    step: "putSheet",
    name: texts.sheet,
    owner: ourSheets.dashboard.owner,
    position: { after: matrix.sheet },
    content: {
      cells: canvas.finish(),
      columnWidths: DASHBOARD_WIDTHS,
      rowHeights: canvas.rowHeights,
      bandRules: canvas.bandRules,
      showGridlines: false,
      print: {
        orientation: "landscape",
        area: { row: 0, column: 0, rows: delivery?.end ?? end, columns: PAGE_COLUMNS },
        ...(delivery && { pageBreaks: [end] }),
        footer: { left: capitalised(cutText(results.year, cutDay(matrix.policy, results.year), stamp)), right: texts.footerRight },
        pagesTall: delivery ? 2 : 1,
      },
      names: canvas.names,
      hyperlinks: canvas.hyperlinks,
      charts,
      tabColor: sheetColours.tab,
    },
  };
}

/** The points that the lines of the scatter join. Answers the row of the next table. */
function putLines(canvas: SheetCanvas, header: number, { profile }: DashboardInput): number {
  [texts.limitsTable, texts.type1, texts.type2].forEach((value, index) =>
    canvas.put(header, dataColumn.code + index, { value, style: index === 0 ? looks.header : looks.headerRight }),
  );
  scatterLines(profile.thresholds).forEach(({ name, points }, index) => {
    points.forEach(([x, y], at) => {
      const row = header + 1 + index * 2 + at;
      canvas.put(row, dataColumn.code, { value: name, style: looks.longText });
      canvas.put(row, dataColumn.first, { value: x, style: looks.count });
      canvas.put(row, dataColumn.first + 1, { value: y, style: looks.count });
    });
  });
  return header + 8;
}

function putDataTitle(canvas: SheetCanvas): void {
  canvas.put(0, dataColumn.code, { value: texts.dataTitle, style: looks.section });
  canvas.put(1, dataColumn.code, { value: texts.dataNote, style: looks.note });
}

function gap(canvas: SheetCanvas, row: number): void {
  canvas.rowHeights[row] = 9;
}

/** The row that halves the height between two rows. */
function middleOf(canvas: SheetCanvas, from: number, to: number): number {
  const half = heightOf(canvas, from, to) / 2;
  for (let row = from; row < to; row++) if (heightOf(canvas, from, row + 1) >= half) return row + 1;
  return to;
}

function heightOf({ rowHeights }: SheetCanvas, from: number, to: number): number {
  let total = 0;
  for (let row = from; row < to; row++) total += rowHeights[row] ?? 15;
  return total;
}
