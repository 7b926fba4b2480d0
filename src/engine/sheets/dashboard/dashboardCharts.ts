import type { Rect } from "../../address";
import type { ChartSeries, ChartSpec, DrawnSeries } from "../../plan";
import { dashboardTexts as texts } from "../../words/sheets/dashboardTexts";
import { cellsReference, limitLine, pointLook } from "../kit/chartStyles";
import { levelsDrawing, objectivesDrawing } from "../kit/drawnCharts";
import type { LevelTable } from "./dashboardCounts";
import { listedCodes, POINT_KINDS, scatterEdges, type IndicatorTable } from "./dashboardIndicators";
import { DATA_TOP, dataColumn, MOST_OBJECTIVES } from "./dashboardLayout";
import type { DashboardInput } from "./dashboardSource";
import type { YearTable } from "./dashboardYears";
import { termsOf } from "../kit/terms";

/** A run of cells of one column of «Tablero PNTP». */
function down(column: number, first: number, rows: number): string {
  return cellsReference(texts.sheet, { row: first, column, rows, columns: 1 });
}

/** Objectives by year, over the table of years. */
export function objectivesChart(anchor: Rect, { profile, results }: DashboardInput, table: YearTable): ChartSpec | undefined {
  const { years, header, limits } = table;
  if (table.objectives.length === 0) return undefined;
  const objectives = table.objectives.slice(0, MOST_OBJECTIVES);
  const first = header + 1;
  const count = objectives.length;
  const shown = years.map(({ year, values }) => ({ year, values: values.slice(0, count) }));
  const drawing = objectivesDrawing({ codes: objectives.map(({ objective }) => objective.code), years: shown, profile });
  const title = count < table.objectives.length ? texts.worstChart(count, table.objectives.length, termsOf(results)) : drawing.title;
  const columns = [...years.map(({ column }) => column), limits.medium, limits.high];
  return { ...drawing, title, anchor, series: withCells(drawing.series, columns, { header, first, count }) };
}

/** Indicators by level, over the table of levels. */
export function levelsChart(anchor: Rect, { results }: DashboardInput, { header, counts }: LevelTable): ChartSpec {
  const { objective, service } = texts.levels(termsOf(results));
  const names = [objective, service];
  const drawing = levelsDrawing(
    results.year,
    counts.map((each, index) => ({ name: names[index] ?? "", counts: each })),
  );
  const columns = drawing.series.map((_, index) => dataColumn.first + index);
  return { ...drawing, anchor, series: withCells(drawing.series, columns, { header, first: header + 1, count: 2 }) };
}

/** Series with the cells of their figures: a column each, its name in the header, the categories in the column of codes. */
function withCells(
  series: readonly DrawnSeries[],
  columns: readonly number[],
  { header, first, count }: { readonly header: number; readonly first: number; readonly count: number },
): readonly ChartSeries[] {
  const categoriesRef = down(dataColumn.code, first, count);
  return series.map((each, index) => {
    const column = columns[index] ?? dataColumn.first;
    return { ...each, nameRef: down(column, header, 1), categoriesRef, valuesRef: down(column, first, count) };
  });
}

/**
 * Avance Tipo 1 against Avance Tipo 2, one point an indicator; those whose level misleads stand out. `lines` is the row of the header of
 * the table of lines.
 */
export function scatterChart(
  anchor: Rect,
  { results, profile }: DashboardInput,
  table: IndicatorTable,
  lines: number,
): ChartSpec | undefined {
  const { first, shown, x, y } = table;
  const points = POINT_KINDS.reduce((sum, kind) => sum + y[kind].filter((height) => height !== null).length, 0);
  if (points === 0) return undefined;
  return {
    id: "avances",
    kind: "scatter",
    title: texts.scatterChart(results.year),
    description: texts.scatterDescription(points, listedCodes(table, "green"), listedCodes(table, "red")),
    anchor,
    series: [
      ...POINT_KINDS.map((kind): ChartSeries => ({
        name: texts[kind],
        nameRef: down(dataColumn[kind], DATA_TOP, 1),
        categoriesRef: down(dataColumn.x, first, shown.length),
        valuesRef: down(dataColumn[kind], first, shown.length),
        categories: x,
        values: y[kind],
        showMarkers: true,
        ...pointLook[kind],
      })),
      ...scatterLines(profile.thresholds).map(({ name, look, points: [from, to] }, index): ChartSeries => ({
        name,
        nameRef: down(dataColumn.code, lines + 1 + index * 2, 1),
        categoriesRef: down(dataColumn.first, lines + 1 + index * 2, 2),
        valuesRef: down(dataColumn.first + 1, lines + 1 + index * 2, 2),
        categories: [from[0], to[0]],
        values: [from[1], to[1]],
        asLine: true,
        inLegend: false,
        ...look,
      })),
    ],
    axis: { ...scatterEdges.y, title: texts.scatterY, numberFormat: "0" },
    categoryAxis: { ...scatterEdges.x, title: texts.scatterX(profile.thresholds.medium, profile.thresholds.high), numberFormat: "0" },
    legend: true,
    labels: false,
  };
}

/** Straight lines of the scatter, from one point to another: the limits of medio and alto, and «as the línea base». */
export function scatterLines({ medium, high }: DashboardInput["profile"]["thresholds"]) {
  const { x, y } = scatterEdges;
  return [
    {
      name: texts.mediumLimit(medium),
      look: limitLine.medium,
      points: [
        [medium, y.min],
        [medium, y.max],
      ],
    },
    {
      name: texts.highLimit(high),
      look: limitLine.high,
      points: [
        [high, y.min],
        [high, y.max],
      ],
    },
    {
      name: texts.asBaseline,
      look: { color: "#616161" },
      points: [
        [x.min, 0],
        [x.max, 0],
      ],
    },
  ] as const;
}
