import { cellAddress } from "../../../engine/address";
import type { ChartSeries, ChartSpec } from "../../../engine/plan";
import type { Batch, Piece } from "../run/packedSync";
import { renamed, type SheetTarget, type StandingChart } from "../read/sheetTarget";

const types = {
  column: "ColumnClustered",
  bar: "BarClustered",
  barStacked: "BarStacked",
  barStacked100: "BarStacked100",
  line: "LineMarkers",
  scatter: "XYScatter",
  doughnut: "Doughnut",
} as const satisfies Record<ChartSpec["kind"], string>;

/**
 * Charts of a sheet of ours. One that stands there under its id keeps its place and look, and follows its new cells; the others are made.
 */
export function chartPieces(target: SheetTarget, charts: readonly ChartSpec[], standing: readonly StandingChart[]): Piece[] {
  return charts.map((spec) => {
    const stands = standing.find(({ name }) => name === spec.id);
    return {
      size: 4000 + spec.series.length * 3000,
      queue: () => (stands ? followCells(target, spec, stands) : makeChart(target, spec)),
      settle: () =>
        target.chartSources.remember(
          target.name,
          spec.id,
          spec.series.map(({ valuesRef, categoriesRef }) => ({
            values: renamed(valuesRef, target.renamings),
            categories: renamed(categoriesRef, target.renamings),
          })),
        ),
    };
  });
}

interface SeriesCount {
  readonly ofPlan: number;
  readonly now: number;
  /** Of ours: what follows its cells is ours. */
  readonly sheetName: string;
}

/** Points a chart back to the cells it followed, and takes away the series the plan gave it: those beyond the plan's are hers. */
export function restoreChart(
  batch: Batch,
  sheet: Excel.Worksheet,
  { name, sources, names }: StandingChart,
  { ofPlan, now, sheetName }: SeriesCount,
): void {
  if (sources.length === 0) return;
  const { series } = sheet.charts.getItem(name);
  const ours = Math.min(ofPlan, now);
  for (let index = ours - 1; index >= sources.length; index--) series.getItemAt(index).delete();
  sources.slice(0, ours).forEach(({ values, categories }, index) => {
    if (values) series.getItemAt(index).setValues(rangeAt(batch.workbook, values));
    if (categories) series.getItemAt(index).setXAxisValues(rangeAt(batch.workbook, categories));
  });
  // Those that the plan had no use for were taken away.
  sources.slice(ofPlan).forEach(({ values, categories }, index) => {
    if (splitReference(values).sheet !== sheetName) return;
    const made = series.add(names[ofPlan + index]);
    made.setValues(rangeAt(batch.workbook, values));
    if (categories) made.setXAxisValues(rangeAt(batch.workbook, categories));
  });
}

/** A series too many goes where it follows cells of our sheet; another one, or one of which nothing is known, is hers. */
function followCells(target: SheetTarget, spec: ChartSpec, { series: seriesNow, sources }: StandingChart): void {
  const chart = target.sheet().charts.getItem(spec.id);
  spec.series.forEach((series, index) => {
    const made = index < seriesNow ? chart.series.getItemAt(index) : chart.series.add(series.name);
    feed(target, made, series);
    if (index >= seriesNow) dress(made, series, spec);
  });
  for (let index = seriesNow - 1; index >= spec.series.length; index--) {
    const source = sources[index];
    if (source && splitReference(source.values).sheet === target.name) chart.series.getItemAt(index).delete();
  }
}

function makeChart(target: SheetTarget, spec: ChartSpec): void {
  const [first] = spec.series;
  if (!first) return;

  const chart = target.sheet().charts.add(types[spec.kind], sourceOf(target, first.valuesRef), Excel.ChartSeriesBy.columns);
  chart.name = spec.id;
  chart.title.text = spec.title;
  const { row, column, rows, columns } = spec.anchor;
  chart.setPosition(cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1));
  chart.legend.visible = spec.legend;
  if (spec.kind === "line") chart.displayBlanksAs = Excel.ChartDisplayBlanksAs.interplotted;
  spec.series.forEach((series, index) => {
    const made = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    made.name = series.name;
    feed(target, made, series);
    dress(made, series, spec);
  });
  spec.series.forEach(({ inLegend }, index) => {
    if (inLegend === false) chart.legend.legendEntries.getItemAt(index).visible = false;
  });
  if (spec.kind !== "doughnut") setAxes(chart, spec);
}

function feed(target: SheetTarget, made: Excel.ChartSeries, series: ChartSeries): void {
  made.setValues(sourceOf(target, series.valuesRef));
  made.setXAxisValues(sourceOf(target, series.categoriesRef));
}

const markers = { circle: "Circle", triangle: "Triangle", diamond: "Diamond", square: "Square" } as const satisfies Record<
  NonNullable<ChartSeries["marker"]>,
  string
>;

function dress(
  made: Excel.ChartSeries,
  { color, pointColors, dashed, showMarkers, asLine, marker = "circle", labels, labelColor }: ChartSeries,
  spec: ChartSpec,
): void {
  const isLine = asLine ?? spec.kind === "line";
  if (asLine) made.chartType = spec.kind === "scatter" ? Excel.ChartType.xyscatterLinesNoMarkers : Excel.ChartType.line;
  if (isLine) {
    made.format.line.color = color;
    if (dashed) made.format.line.lineStyle = Excel.ChartLineStyle.dash;
    made.markerStyle = showMarkers ? markers[marker] : Excel.ChartMarkerStyle.none;
  } else made.format.fill.setSolidColor(color);
  if (showMarkers || (spec.kind === "scatter" && !asLine)) {
    made.markerStyle = markers[marker];
    made.markerBackgroundColor = color;
    made.markerForegroundColor = color;
  }
  pointColors?.forEach((pointColor, index) => pointColor && made.points.getItemAt(index).format.fill.setSolidColor(pointColor));
  if (!(labels ?? (spec.labels && !asLine))) return;
  made.hasDataLabels = true;
  const format = spec.labelFormat ?? spec.axis?.numberFormat;
  if (format !== undefined) made.dataLabels.numberFormat = format;
  if (labelColor !== undefined) made.dataLabels.format.font.color = labelColor;
}

function setAxes(chart: Excel.Chart, { kind, axis, categoryAxis }: ChartSpec): void {
  // Bars that fill the whole width are read in shares, whatever their values are.
  setAxis(chart.axes.valueAxis, kind === "barStacked100" ? { ...axis, numberFormat: "0%" } : axis);
  setAxis(chart.axes.categoryAxis, categoryAxis);
}

function setAxis(made: Excel.ChartAxis, axis: ChartSpec["axis"]): void {
  if (axis?.min !== undefined) made.minimum = axis.min;
  if (axis?.max !== undefined) made.maximum = axis.max;
  if (axis?.numberFormat !== undefined) made.numberFormat = axis.numberFormat;
  if (axis?.title !== undefined) made.title.text = axis.title;
}

function sourceOf(target: SheetTarget, reference: string): Excel.Range {
  return rangeAt(target.workbook(), renamed(reference, target.renamings));
}

/** «'Tablero PNTP'!$B$5:$B$9» → the range, in whatever sheet it is. */
function rangeAt(workbook: Excel.Workbook, reference: string): Excel.Range {
  const { sheet, cells } = splitReference(reference);
  return workbook.worksheets.getItem(sheet).getRange(cells.replaceAll("$", ""));
}

function splitReference(reference: string): { readonly sheet: string; readonly cells: string } {
  const text = reference.replace(/^=/, "");
  const cut = text.lastIndexOf("!");
  return { sheet: text.slice(0, cut).replace(/^'|'$/g, "").replaceAll("''", "'"), cells: text.slice(cut + 1) };
}
