import type { Rect } from "../../address";
import type { ChartSeries, ChartSpec } from "../../plan";
import { dashboardTexts as texts } from "../../words/sheets/dashboardTexts";
import { figureText } from "../../words/figureText";
import { bandLabel } from "../../words/labels";
import { bandFill, cellsReference, limitLine, pointLook, yearColours } from "../kit/chartStyles";
import { BAND_ORDER, type LevelTable } from "./dashboardCounts";
import { listedCodes, POINT_KINDS, scatterEdges, type IndicatorTable } from "./dashboardIndicators";
import { DATA_TOP, dataColumn, MOST_OBJECTIVES } from "./dashboardLayout";
import type { DashboardInput } from "./dashboardSource";
import type { YearTable } from "./dashboardYears";
import { termsOf } from "../kit/terms";
import { sheetColours } from "../kit/sheetStyles";

/** A run of cells of one column of «Tablero PNTP». */
function down(column: number, first: number, rows: number): string {
  return cellsReference(texts.sheet, { row: first, column, rows, columns: 1 });
}

/** Most columns with their figures on them. */
const MOST_LABELS = 12;
/** Over 100, so that the figure on a whole column does not touch the frame. */
const ABOVE_FULL = 120;

/** Objectives by year as columns, the cut year darkest and with its figures, and the limits of medio and alto as lines over them. */
export function objectivesChart(anchor: Rect, { profile }: DashboardInput, table: YearTable): ChartSpec | undefined {
  const { years, header, limits } = table;
  if (table.objectives.length === 0) return undefined;
  const objectives = table.objectives.slice(0, MOST_OBJECTIVES);
  const first = header + 1;
  const count = objectives.length;
  const categories = objectives.map(({ objective }) => objective.code);
  const common = { categoriesRef: down(dataColumn.code, first, count), categories };
  const colours = yearColours(years.length);
  const columns = years.map(({ year, column, values }, index): ChartSeries => ({
    name: String(year),
    nameRef: down(column, header, 1),
    ...common,
    valuesRef: down(column, first, count),
    values: values.slice(0, count),
    color: colours[index] ?? sheetColours.navy,
    // Over more columns the figures would run into each other; the last year keeps its own. A 0 has its figure, ND has none.
    labels: index === years.length - 1 || count * years.length <= MOST_LABELS,
  }));
  const limit = (band: "medium" | "high", name: string): ChartSeries => ({
    name,
    nameRef: down(limits[band], header, 1),
    ...common,
    valuesRef: down(limits[band], first, count),
    values: categories.map(() => profile.thresholds[band]),
    asLine: true,
    // A line through one category has no length: a marker shows where it is.
    ...(count === 1 ? { showMarkers: true } : {}),
    ...limitLine[band],
  });
  const last = years.at(-1);
  const figures = objectives.map(({ objective }, index) => `${objective.code}: ${figureText(last?.values[index] ?? "ND")}`).join("; ");
  return {
    id: "objetivos",
    kind: "column",
    title: count < table.objectives.length ? texts.worstChart(count, table.objectives.length) : texts.objectivesChart,
    description: texts.objectivesDescription(
      years.map(({ year }) => year).join(", "),
      `${last?.year ?? ""}: ${figures}.`,
      profile.thresholds.medium,
      profile.thresholds.high,
    ),
    anchor,
    series: [
      ...columns,
      limit("medium", texts.mediumLimit(profile.thresholds.medium)),
      limit("high", texts.highLimit(profile.thresholds.high)),
    ],
    axis: { min: 0, ...(profile.clamp ? { max: ABOVE_FULL } : {}), numberFormat: "0" },
    legend: true,
    labels: false,
    labelFormat: "#,##0.0",
  };
}

/** Indicators by level: one bar of 100 % for objectives, one for services, with the count in each part. */
export function levelsChart(anchor: Rect, { results }: DashboardInput, { header, counts }: LevelTable): ChartSpec {
  const { objective, service } = texts.levels(termsOf(results));
  const categories = [objective, service];
  const told = counts
    .map(
      (each, index) =>
        `${categories[index] ?? ""}: ${BAND_ORDER.map((band) => `${each[band]} ${bandLabel[band].toLowerCase()}`).join(", ")}`,
    )
    .join("; ");
  return {
    id: "niveles",
    kind: "barStacked100",
    title: texts.levelsChart(results.year),
    description: texts.levelsDescription(`${told}.`),
    anchor,
    series: BAND_ORDER.map((band, index) => ({
      name: bandLabel[band],
      nameRef: down(dataColumn.first + index, header, 1),
      categoriesRef: down(dataColumn.code, header + 1, 2),
      valuesRef: down(dataColumn.first + index, header + 1, 2),
      categories,
      values: counts.map((each) => each[band]),
      ...bandFill[band],
    })),
    legend: true,
    labels: true,
    // A part with none of the indicators has no figure.
    labelFormat: "0;;;",
  };
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
