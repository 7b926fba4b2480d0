import type { ChartConfiguration, ChartDataset } from "chart.js";
import type { ChartSeries, ChartSpec } from "../engine/plan";
import { textLines } from "../engine/sheets/kit/textLines";

/** Characters of a title that the narrowest pane has room for. */
const LINE = 42;

/** Colours and font of the place a chart is drawn in. */
export interface ChartLook {
  readonly text: string;
  readonly grid: string;
  readonly fontFamily: string;
}

type Points = readonly (number | null | { readonly x: number; readonly y: number })[];
export type SpecConfiguration = ChartConfiguration<"bar" | "line" | "scatter" | "doughnut", Points[number][], string>;

/** A chart of a plan as Chart.js draws it: the same series, colours, shapes and axes as in the workbook. */
export function chartConfiguration(spec: ChartSpec, look: ChartLook): SpecConfiguration {
  const isHorizontal = spec.kind === "bar" || spec.kind === "barStacked" || spec.kind === "barStacked100";
  const totals = spec.series[0]?.values.map((_, index) => spec.series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)) ?? [];
  const fills =
    spec.kind === "barStacked100"
      ? (value: number | null, index: number) => (value === null || !totals[index] ? value : (value / totals[index]) * 100)
      : (value: number | null) => value;
  const figures = { font: { family: look.fontFamily, size: 12 }, color: look.text };
  return {
    type: spec.kind === "scatter" ? "scatter" : spec.kind === "doughnut" ? "doughnut" : spec.kind === "line" ? "line" : "bar",
    data: {
      labels: (spec.series[0]?.categories ?? []).map((category) => String(category ?? "")),
      datasets: spec.series.map((series) => dataset(spec, series, fills)) as ChartDataset<SpecConfiguration["type"], Points[number][]>[],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: isHorizontal ? "y" : "x",
      ...(spec.kind === "doughnut"
        ? {}
        : {
            scales: { [isHorizontal ? "x" : "y"]: axis(spec, "axis", look), [isHorizontal ? "y" : "x"]: axis(spec, "categoryAxis", look) },
          }),
      plugins: {
        title: { display: true, text: [...textLines(spec.title, LINE)], ...figures, font: { ...figures.font, size: 13, weight: 600 } },
        legend: {
          display: spec.legend,
          position: "bottom",
          labels: {
            ...figures,
            usePointStyle: true,
            boxWidth: 8,
            boxHeight: 8,
            padding: 12,
            filter: ({ datasetIndex = 0 }) => spec.series[datasetIndex]?.inLegend !== false,
          },
        },
        tooltip: { callbacks: { label: ({ datasetIndex, dataIndex, raw }) => told(spec.series[datasetIndex], dataIndex, raw) } },
      },
    },
  };
}

const SHAPES = { circle: "circle", triangle: "triangle", diamond: "rectRot", square: "rect" } as const;

function dataset(
  spec: ChartSpec,
  series: ChartSeries,
  fills: (value: number | null, index: number) => number | null,
): ChartDataset<"bar" | "line" | "scatter", Points[number][]> {
  const { name, values, categories, color, pointColors, dashed, asLine, showMarkers, marker = "circle" } = series;
  const isLine = asLine === true || spec.kind === "line";
  const common = {
    label: name,
    backgroundColor: pointColors ? pointColors.map((each) => each ?? color) : color,
    pointStyle: isLine && !showMarkers ? ("line" as const) : SHAPES[marker],
  };
  const line = {
    borderColor: color,
    borderWidth: asLine ? 1.5 : 2,
    borderDash: dashed ? [5, 4] : [],
    pointRadius: showMarkers ? 4 : 0,
    fill: false,
    spanGaps: true,
  };
  if (spec.kind === "scatter") {
    const points = values.flatMap((y, index) => (y === null ? [] : [{ x: Number(categories[index] ?? 0), y }]));
    return { type: "scatter", ...common, ...(asLine ? { ...line, showLine: true } : { pointRadius: 5 }), data: points };
  }
  const data = values.map(fills);
  if (isLine) return { type: "line", ...common, ...line, data, order: -1 };
  return { type: "bar", ...common, pointStyle: "rect", data };
}

function axis(spec: ChartSpec, which: "axis" | "categoryAxis", look: ChartLook): object {
  const { min, max, title } = spec[which] ?? {};
  const isShare = spec.kind === "barStacked100" && which === "axis";
  const isStacked = spec.kind === "barStacked" || spec.kind === "barStacked100";
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(isShare ? { min: 0, max: 100 } : {}),
    stacked: isStacked,
    title: {
      display: title !== undefined,
      text: [...textLines(title ?? "", LINE)],
      color: look.text,
      font: { family: look.fontFamily, size: 11 },
    },
    grid: { color: look.grid, display: which === "axis" || spec.kind === "scatter" },
    ticks: {
      color: look.text,
      font: { family: look.fontFamily, size: 12 },
      ...(isShare ? { callback: (value: number | string) => `${value}%` } : {}),
    },
  };
}

/** The figure itself, also where a bar shows it as a share; a point tells both of its figures. */
function told(series: ChartSeries | undefined, index: number, drawn: unknown): string {
  const name = series?.name ?? "";
  if (typeof drawn === "object" && drawn !== null && "x" in drawn && "y" in drawn)
    return `${name}: ${rounded(drawn.x)}; ${rounded(drawn.y)}`;
  return `${name}: ${rounded(series?.values[index])}`;
}

function rounded(value: unknown): string {
  return typeof value === "number" ? String(Math.round(value * 10) / 10) : "ND";
}
