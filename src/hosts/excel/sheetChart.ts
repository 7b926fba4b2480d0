import { cellAddress } from "../../engine/address";
import type { ChartSeries, ChartSpec } from "../../engine/plan";
import type { Piece } from "./packedSync";
import { renamed, type SheetTarget } from "./sheetTarget";

const types = {
  column: "ColumnClustered",
  bar: "BarClustered",
  barStacked: "BarStacked",
  barStacked100: "BarStacked100",
  line: "LineMarkers",
  scatter: "XYScatter",
  doughnut: "Doughnut",
} as const satisfies Record<ChartSpec["kind"], string>;

/** Charts of a sheet of ours. One that stands there under its id keeps its place and look, and follows its new cells; the others are made. */
export function chartPieces(target: SheetTarget, charts: readonly ChartSpec[], standing: readonly string[]): Piece[] {
  return charts.map((spec) => ({
    size: 4000 + spec.series.length * 3000,
    queue: () => (standing.includes(spec.id) ? followCells(target, spec) : makeChart(target, spec)),
  }));
}

function followCells(target: SheetTarget, spec: ChartSpec): void {
  const chart = target.sheet().charts.getItem(spec.id);
  spec.series.forEach((series, index) => feed(target, chart.series.getItemAt(index), series));
}

function makeChart(target: SheetTarget, spec: ChartSpec): void {
  const [first] = spec.series;
  if (!first) return;

  const chart = target.sheet().charts.add(types[spec.kind], rangeAt(target, first.valuesRef), Excel.ChartSeriesBy.columns);
  chart.name = spec.id;
  chart.title.text = spec.title;
  const { row, column, rows, columns } = spec.anchor;
  chart.setPosition(cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1));
  chart.legend.visible = spec.legend;
  spec.series.forEach((series, index) => {
    const made = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    made.name = series.name;
    feed(target, made, series);
    dress(made, series, spec);
  });
  if (spec.kind !== "doughnut") setAxes(chart, spec);
}

function feed(target: SheetTarget, made: Excel.ChartSeries, series: ChartSeries): void {
  made.setValues(rangeAt(target, series.valuesRef));
  made.setXAxisValues(rangeAt(target, series.categoriesRef));
}

function dress(made: Excel.ChartSeries, { color, pointColors, dashed, showMarkers, asLine }: ChartSeries, spec: ChartSpec): void {
  const isLine = asLine ?? spec.kind === "line";
  if (asLine) made.chartType = Excel.ChartType.line;
  if (isLine) {
    made.format.line.color = color;
    if (dashed) made.format.line.lineStyle = Excel.ChartLineStyle.dash;
    made.markerStyle = showMarkers ? Excel.ChartMarkerStyle.circle : Excel.ChartMarkerStyle.none;
  } else made.format.fill.setSolidColor(color);
  if (showMarkers || spec.kind === "scatter") {
    made.markerBackgroundColor = color;
    made.markerForegroundColor = color;
  }
  pointColors?.forEach((pointColor, index) => pointColor && made.points.getItemAt(index).format.fill.setSolidColor(pointColor));
  if (spec.labels && !asLine) made.hasDataLabels = true;
}

function setAxes(chart: Excel.Chart, { axis, categoryAxis }: ChartSpec): void {
  setAxis(chart.axes.valueAxis, axis);
  setAxis(chart.axes.categoryAxis, categoryAxis);
}

function setAxis(made: Excel.ChartAxis, axis: ChartSpec["axis"]): void {
  if (axis?.min !== undefined) made.minimum = axis.min;
  if (axis?.max !== undefined) made.maximum = axis.max;
  if (axis?.numberFormat !== undefined) made.numberFormat = axis.numberFormat;
  if (axis?.title !== undefined) made.title.text = axis.title;
}

/** «'Tablero PNTP'!$B$5:$B$9» → the range, in whatever sheet it is. */
function rangeAt(target: SheetTarget, reference: string): Excel.Range {
  const text = renamed(reference.replace(/^=/, ""), target);
  const cut = text.lastIndexOf("!");
  const sheet = cut < 0 ? target.name : text.slice(0, cut).replace(/^'|'$/g, "").replaceAll("''", "'");
  return target.workbook().worksheets.getItem(sheet).getRange(text.slice(cut + 1).replaceAll("$", ""));
}
