import type { Rect } from "../../engine/address";
import type { ChartSeries, ChartSpec } from "../../engine/plan";
import type { ChartModel, SeriesModel } from "../excel/model/book/chart";
import { isUnbounded, parseArea } from "../excel/model/rect";
import type { SheetModel } from "../excel/model/book/sheet";

const KINDS: Readonly<Record<string, ChartSpec["kind"]>> = {
  ColumnClustered: "column",
  BarClustered: "bar",
  BarStacked: "barStacked",
  BarStacked100: "barStacked100",
  Line: "line",
  LineMarkers: "line",
  XYScatter: "scatter",
  Doughnut: "doughnut",
};

/** Charts that the add-in put into a sheet of its own, as a plan says them. */
export function ownCharts(sheet: SheetModel): ChartSpec[] {
  return sheet.charts.flatMap((chart) => {
    const kind = KINDS[chart.type];
    return kind ? [specOf(sheet, chart, kind)] : [];
  });
}

const MARKERS: Readonly<Record<string, NonNullable<ChartSeries["marker"]>>> = {
  Circle: "circle",
  Triangle: "triangle",
  Diamond: "diamond",
  Square: "square",
};

/** How Excel calls a series drawn as a line over columns, or through points. */
const LINES: ReadonlySet<unknown> = new Set(["Line", "XYScatterLinesNoMarkers"]);

function specOf(sheet: SheetModel, chart: ChartModel, kind: ChartSpec["kind"]): ChartSpec {
  const title = String(chart.settings.get("title.text") ?? chart.name);
  const axis = axisOf(chart, "valueAxis");
  const labels = chart.series.some(hasLabels);
  const labelFormat = chart.series
    .map(({ settings }) => settings.get("dataLabels.numberFormat"))
    .find((format) => typeof format === "string");
  return {
    id: chart.name,
    kind,
    title,
    description: title,
    anchor: anchorOf(sheet, chart),
    series: chart.series.map((series, index) => ({
      ...seriesOf(sheet, series, kind),
      ...(hasLabels(series) !== (labels && !isOverlaidLine(series, kind)) && { labels: hasLabels(series) }),
      ...(chart.settings.get(`legend.legendEntries.${index}.visible`) === false && { inLegend: false }),
    })),
    axis,
    categoryAxis: axisOf(chart, "categoryAxis"),
    legend: chart.settings.get("legend.visible") !== false,
    labels,
    ...(typeof labelFormat === "string" && labelFormat !== axis.numberFormat && { labelFormat }),
  };
}

function hasLabels({ settings }: SeriesModel): boolean {
  return settings.get("hasDataLabels") === true;
}

function isOverlaidLine({ settings }: SeriesModel, kind: ChartSpec["kind"]): boolean {
  return kind !== "line" && LINES.has(settings.get("chartType"));
}

function seriesOf(sheet: SheetModel, series: SeriesModel, kind: ChartSpec["kind"]): ChartSeries {
  const { name, values = "", categories = "", settings } = series;
  const asLine = isOverlaidLine(series, kind);
  const color = String(settings.get(asLine || kind === "line" ? "format.line.color" : "format.fill.color") ?? "#1F3B5C");
  const points = [...settings].flatMap(([key, value]): [number, string][] => {
    const point = /^points\.(\d+)\.format\.fill\.color$/.exec(key);
    return point && typeof value === "string" ? [[Number(point[1]), value]] : [];
  });
  const cells = valuesIn(sheet, values);
  const marker = MARKERS[String(settings.get("markerStyle"))];
  const labelColor = settings.get("dataLabels.format.font.color");
  return {
    name,
    valuesRef: values.replace(/^=/, ""),
    categoriesRef: categories.replace(/^=/, ""),
    values: cells.map((value) => (typeof value === "number" ? value : null)),
    categories: valuesIn(sheet, categories).map((value) => (typeof value === "number" || typeof value === "string" ? value : null)),
    color,
    ...(points.length > 0 && { pointColors: cells.map((_, at) => points.find(([point]) => point === at)?.[1] ?? null) }),
    ...(settings.get("format.line.lineStyle") === "Dash" && { dashed: true }),
    ...(marker && { showMarkers: true, marker }),
    ...(asLine && { asLine }),
    ...(typeof labelColor === "string" && { labelColor }),
  };
}

function axisOf({ settings }: ChartModel, axis: "valueAxis" | "categoryAxis"): NonNullable<ChartSpec["axis"]> {
  const number = (name: string) => {
    const value = settings.get(`${axis}.${name}`);
    return typeof value === "number" ? value : undefined;
  };
  const text = (name: string) => {
    const value = settings.get(`${axis}.${name}`);
    return typeof value === "string" ? value : undefined;
  };
  const [min, max, title, numberFormat] = [number("minimum"), number("maximum"), text("title.text"), text("numberFormat")];
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(title !== undefined && { title }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

/** Values of a reference to the same sheet; the file caches them, Excel reads the cells. */
function valuesIn(sheet: SheetModel, reference: string) {
  const area = parseArea(reference.slice(reference.lastIndexOf("!") + 1));
  // Half-made, a chart has no reference yet, and an empty one is the whole sheet.
  if (!area || isUnbounded(area)) return [];
  return Array.from({ length: area.rows * area.columns }, (_, i) =>
    sheet.value(area.row + Math.floor(i / area.columns), area.column + (i % area.columns)),
  );
}

/** The cells a chart covers; half a point is no cell more, nor one less. */
function anchorOf(sheet: SheetModel, { left, top, width, height }: ChartModel): Rect {
  const [row, lastRow] = [sheet.rows.lineAt(top + 0.5), sheet.rows.lineAt(top + height - 0.5)];
  const [column, lastColumn] = [sheet.columns.lineAt(left + 0.5), sheet.columns.lineAt(left + width - 0.5)];
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
