import type { ChartSpec } from "../../../engine/plan";
import { chartXml } from "../../charts/chartXml";
import { refreshedChart } from "./chartRefresh";
import { CONTENT_TYPE } from "../../../opc/contentTypes";
import { chartFrames, emptyDrawing, withChart, withChartTexts, withoutChart, type ChartFrame } from "./drawingXml";
import type { Package } from "../../../opc/package";
import type { SheetElements } from "../cells/worksheetXml";
import { TRANSITIONAL } from "../../../opc/xml/namespaces";
import { foreignAttribute } from "../../../opc/xml/xmlText";

/** A sheet of ours whose charts are put. */
export interface ChartedSheet {
  readonly name: string;
  readonly path: string;
  readonly elements: SheetElements;
}

/**
 * Adds the charts of a sheet of ours, refreshes those that stand and takes away those no longer made. Charts of the user are not ours to
 * touch.
 */
export function putCharts(pkg: Package, sheet: ChartedSheet, charts: readonly ChartSpec[]): void {
  const known = drawingPath(pkg, sheet);
  if (known === undefined && charts.length === 0) return;
  const path = known ?? addDrawing(pkg, sheet);
  for (const frame of chartFrames(pkg.text(path) ?? ""))
    if (frame.id !== undefined && !charts.some((spec) => spec.id === frame.id)) removeChart(pkg, path, frame);
  for (const spec of charts) {
    const standing = chartFrames(pkg.text(path) ?? "").filter((frame) => frame.id === spec.id);
    if (standing.length === 0) addChart(pkg, path, spec);
    else for (const frame of standing) refreshChart(pkg, path, sheet.name, spec, frame);
  }
}

function addChart(pkg: Package, path: string, spec: ChartSpec): void {
  const part = pkg.addPart("xl/charts/chart#.xml", CONTENT_TYPE.chart, chartXml(spec, pkg.namespaces));
  const id = pkg.link(path, "chart", part);
  pkg.setText(path, withChart(pkg.text(path) ?? "", spec, id));
}

function refreshChart(pkg: Package, path: string, sheet: string, spec: ChartSpec, frame: ChartFrame): void {
  const part = pkg.links(path).find((link) => link.id === frame.relationshipId)?.path;
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined) return;
  pkg.setText(part, refreshedChart(xml, spec, sheet, frame.givenTitle));
  pkg.setText(path, withChartTexts(pkg.text(path) ?? "", spec));
}

function removeChart(pkg: Package, path: string, frame: ChartFrame): void {
  const xml = pkg.text(path) ?? "";
  const without = withoutChart(xml, frame.relationshipId);
  if (without === xml) return;
  pkg.setText(path, without);
  const part = pkg.links(path).find((link) => link.id === frame.relationshipId)?.path;
  pkg.unlink(path, frame.relationshipId);
  if (part === undefined) return;
  // Excel keeps the style and colours of a chart in parts of their own.
  const looks = pkg.links(part).filter((link) => /^chart(?:Color)?Style$/.test(link.kind));
  pkg.dropPart(part);
  for (const { path: look } of looks) if (look !== undefined) pkg.dropPart(look);
}

function drawingPath(pkg: Package, { elements, path }: ChartedSheet): string | undefined {
  const element = elements.find("drawing");
  const id = element && foreignAttribute(elements.xml, element, TRANSITIONAL.relationships, "id");
  return pkg.links(path).find((link) => link.id === id)?.path;
}

function addDrawing(pkg: Package, { elements, path }: ChartedSheet): string {
  const part = pkg.addPart("xl/drawings/drawing#.xml", CONTENT_TYPE.drawing, emptyDrawing(pkg.namespaces));
  const id = pkg.link(path, "drawing", part);
  elements.put("drawing", `<x:drawing r:id="${id}"/>`);
  return part;
}
