import type { Rect } from "../../engine/address";
import type { ChartSeries, ChartSpec } from "../../engine/plan";
import type { ChartModel, SeriesModel } from "../excel/model/chart";
import { parseArea } from "../excel/model/rect";
import type { SheetModel } from "../excel/model/sheet";

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

function specOf(sheet: SheetModel, chart: ChartModel, kind: ChartSpec["kind"]): ChartSpec {
  const title = String(chart.settings.get("title.text") ?? chart.name);
  return {
    id: chart.name,
    kind,
    title,
    description: title,
    anchor: anchorOf(sheet, chart),
    series: chart.series.map((series) => seriesOf(sheet, series, kind)),
    axis: axisOf(chart, "valueAxis"),
    categoryAxis: axisOf(chart, "categoryAxis"),
    legend: chart.settings.get("legend.visible") !== false,
    labels: chart.series.some(({ settings }) => settings.get("hasDataLabels") === true),
  };
}

function seriesOf(sheet: SheetModel, { name, values = "", categories = "", settings }: SeriesModel, kind: ChartSpec["kind"]): ChartSeries {
  const asLine = kind !== "line" && settings.get("chartType") === "Line";
  const color = String(settings.get(asLine || kind === "line" ? "format.line.color" : "format.fill.color") ?? "#1F3B5C");
  const points = [...settings].flatMap(([key, value]): [number, string][] => {
    const point = /^points\.(\d+)\.format\.fill\.color$/.exec(key);
    return point && typeof value === "string" ? [[Number(point[1]), value]] : [];
  });
  const cells = valuesIn(sheet, values);
  return {
    name,
    valuesRef: values.replace(/^=/, ""),
    categoriesRef: categories.replace(/^=/, ""),
    values: cells.map((value) => (typeof value === "number" ? value : null)),
    categories: valuesIn(sheet, categories).map((value) => (typeof value === "number" || typeof value === "string" ? value : null)),
    color,
    ...(points.length > 0 && { pointColors: cells.map((_, at) => points.find(([point]) => point === at)?.[1] ?? null) }),
    ...(settings.get("format.line.lineStyle") === "Dash" && { dashed: true }),
    ...(settings.get("markerStyle") === "Circle" && { showMarkers: true }),
    ...(asLine && { asLine }),
  };
}

function axisOf({ settings }: ChartModel, axis: string): NonNullable<ChartSpec["axis"]> {
  const number = (name: string) => (typeof settings.get(`axes.${axis}.${name}`) === "number" ? Number(settings.get(`axes.${axis}.${name}`)) : undefined);
  const text = (name: string) => (typeof settings.get(`axes.${axis}.${name}`) === "string" ? String(settings.get(`axes.${axis}.${name}`)) : undefined);
  const [min, max, title, numberFormat] = [number("minimum"), number("maximum"), text("title.text"), text("numberFormat")];
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(title !== undefined && { title }), ...(numberFormat !== undefined && { numberFormat }) };
}

/** Values of a reference to the same sheet; the file caches them, Excel reads the cells. */
function valuesIn(sheet: SheetModel, reference: string) {
  const area = parseArea(reference.slice(reference.lastIndexOf("!") + 1));
  if (!area) return [];
  return Array.from({ length: area.rows * area.columns }, (_, i) => sheet.value(area.row + Math.floor(i / area.columns), area.column + (i % area.columns)));
}

function anchorOf(sheet: SheetModel, { left, top, width, height }: ChartModel): Rect {
  const row = sheet.rows.lineAt(top);
  const column = sheet.columns.lineAt(left);
  return { row, column, rows: sheet.rows.lineAt(top + height) - row + 1, columns: sheet.columns.lineAt(left + width) - column + 1 };
}
