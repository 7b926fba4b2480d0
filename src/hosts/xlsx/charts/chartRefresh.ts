import { quotedSheet } from "../../../engine/address";
import type { ChartSeries, ChartSpec } from "../../../engine/plan";
import { categoriesXml, nameXml, pointXml, rgb, seriesXml, valueFormat, valuesXml, type SeriesKind } from "../../charts/chartSeries";
import { seriesKind } from "../../charts/chartXml";
import { TextSplices } from "../../../opc/xml/textSplices";
import { TRANSITIONAL } from "../../../opc/xml/namespaces";
import { childOrder } from "../../../opc/schema/schemaTable";
import { fragmentFor } from "../../../opc/xml/xmlFragment";
import { attributeOf, escapeText } from "../../../opc/xml/xmlTag";
import { childOf, childrenNamed, childrenOf, elementsNamed, rootOf, tagOf, textOf, type XmlElement } from "../../../opc/xml/xmlText";

const { chart: CHART, drawing: DRAWING } = TRANSITIONAL;

/**
 * A chart of ours that already stands in the sheet, with the references and values of now: everything else is as the user left it.
 * Its title follows only while it is still the one we gave (`givenTitle`); a point's colour only while it is one of ours.
 */
export function refreshedChart(xml: string, spec: ChartSpec, sheet: string, givenTitle: string | undefined): string {
  const splices = new TextSplices(xml);
  const found = new Map(elementsNamed(xml, "ser", CHART).map((series) => [valueOf(xml, series, "idx"), series]));
  spec.series.forEach((series, i) => {
    const standing = found.get(String(i));
    if (standing) refreshSeries(splices, standing, spec, series);
    else addSeries(splices, spec, series, i);
  });
  for (const [index, series] of found) if (Number(index) >= spec.series.length && pointsInto(xml, series, sheet)) splices.remove(series);
  refreshTitle(splices, spec.title, givenTitle);
  return splices.toString();
}

function refreshSeries(splices: TextSplices, standing: XmlElement, spec: ChartSpec, series: ChartSeries): void {
  const { xml } = splices;
  const kind = drawnAs(xml, standing) ?? seriesKind(spec, series);
  const replacements: Readonly<Record<string, (child: XmlElement) => string>> = {
    tx: () => nameXml(series),
    cat: () => categoriesXml(series, kind),
    xVal: () => categoriesXml(series, "scatter"),
    val: (child) => valuesXml(series, kind, formatOf(xml, child) ?? valueFormat(spec)),
    yVal: (child) => valuesXml(series, "scatter", formatOf(xml, child) ?? valueFormat(spec)),
  };
  for (const [local, replacement] of Object.entries(replacements)) {
    for (const child of childrenNamed(xml, standing, local))
      splices.replace(child.start, child.end, fragmentFor(standing, replacement(child)));
  }
  if (series.pointColors) refreshPoints(splices, standing, series.pointColors, kind);
}

/** Colours tell bands: those of ours are set again; one the user chose stays. */
function refreshPoints(splices: TextSplices, standing: XmlElement, colors: readonly (string | null)[], kind: SeriesKind): void {
  const { xml } = splices;
  const ours = new Set([...BAND_SOLIDS, ...colors.flatMap((color) => (color === null ? [] : [rgb(color)]))]);
  const points = childrenNamed(xml, standing, "dPt");
  const kept = new Map<number, string>();
  for (const point of points) {
    const [color] = elementsNamed(xml, "srgbClr", DRAWING, point);
    const value = color && attributeOf(tagOf(xml, color), "val");
    if (value === undefined || !ours.has(value.toUpperCase()))
      kept.set(Number(valueOf(xml, point, "idx")), xml.slice(point.start, point.end));
    splices.remove(point);
  }
  const made = [...new Set([...kept.keys(), ...colors.keys()])]
    .sort((a, b) => a - b)
    .map((i) => {
      const color = colors[i];
      return kept.get(i) ?? (color ? fragmentFor(standing, pointXml(i, color, kind)) : "");
    });
  const order = childOrder(SERIES_TYPE[kind]);
  const following = new Set(order.slice(order.indexOf("dPt") + 1));
  const place =
    points[0]?.start ??
    childrenOf(xml, standing).find((child) => child.namespace === CHART && following.has(child.local))?.start ??
    standing.innerEnd;
  splices.replace(place, place, made.join(""));
}

const SERIES_TYPE: Readonly<Record<SeriesKind, string>> = {
  bar: "c:BarSer",
  line: "c:LineSer",
  scatter: "c:ScatterSer",
  doughnut: "c:PieSer",
};
/** Solid colours of the bands, which our charts have always used. */
const BAND_SOLIDS = ["C4314B", "B57900", "2F8F2F", "8A8A8A"];

/** A series that the chart does not have yet goes after the last one drawn the same way. */
function addSeries(splices: TextSplices, spec: ChartSpec, series: ChartSeries, index: number): void {
  const { xml } = splices;
  const kind = seriesKind(spec, series);
  const last = elementsNamed(xml, "ser", CHART)
    .filter((other) => drawnAs(xml, other) === kind)
    .pop();
  if (last) splices.replace(last.end, last.end, fragmentFor(last, seriesXml(spec, series, index, kind)));
}

/** By the kind of chart that holds it. */
function drawnAs(xml: string, series: XmlElement): SeriesKind | undefined {
  const kinds: readonly (readonly [string, SeriesKind])[] = [
    ["barChart", "bar"],
    ["lineChart", "line"],
    ["scatterChart", "scatter"],
    ["doughnutChart", "doughnut"],
    ["pieChart", "doughnut"],
  ];
  return kinds.find(([local]) =>
    elementsNamed(xml, local, CHART).some((group) => group.start < series.start && series.end <= group.end),
  )?.[1];
}

function refreshTitle(splices: TextSplices, title: string, givenTitle: string | undefined): void {
  const { xml } = splices;
  const chart = childOf(xml, rootOf(xml), "chart");
  const element = chart && childOf(xml, chart, "title");
  if (!element || givenTitle === undefined) return;
  const runs = elementsNamed(xml, "t", DRAWING, element);
  const [first] = runs;
  if (!first || runs.map((run) => textOf(xml, run)).join("") !== givenTitle) return;
  runs.forEach((run) => splices.replace(run.tagEnd, run.innerEnd, run === first ? escapeText(title) : ""));
}

function pointsInto(xml: string, series: XmlElement, sheet: string): boolean {
  return elementsNamed(xml, "f", CHART, series).some((reference) => textOf(xml, reference).startsWith(`${quotedSheet(sheet)}!`));
}

function formatOf(xml: string, values: XmlElement): string | undefined {
  const [format] = elementsNamed(xml, "formatCode", CHART, values);
  return format && textOf(xml, format);
}

function valueOf(xml: string, parent: XmlElement, local: string): string | undefined {
  const child = childOf(xml, parent, local);
  return child && attributeOf(tagOf(xml, child), "val");
}
