import type { Block, ChartBlock, ReportDocument } from "../../engine/document/reportDocument";
import { CONTENT_TYPE } from "../../opc/contentTypes";
import { TRANSITIONAL } from "../../opc/xml/namespaces";
import { elementsIn, type XmlNode } from "../../opc/xml/xmlTree";
import { escapeXml } from "../../opc/xml/xmlTag";
import { chartXml } from "../charts/chartXml";
import { CHART, R } from "./read/wordNames";
import { chartName } from "./read/ownCharts";
import type { WordPackage } from "./read/wordPackage";

const { chart: C, drawing: A } = TRANSITIONAL;
const WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
/** English Metric Units in a twentieth of a point. */
const EMU = 635;
/** Far from the small numbers that programs give to pictures. */
const FIRST_PICTURE = 720_000_001;
/** Stands for the link of a chart until its part is in the package. */
const UNLINKED = "pntp:";

/** The paragraph of a chart in the line of the text, `width` twips wide, with its alternative text. */
export function chartParagraph({ chart, height }: ChartBlock, width: number, number: number): string {
  const size = `cx="${width * EMU}" cy="${Math.round(width * height) * EMU}"`;
  const names = `id="${FIRST_PICTURE + number}" name="${escapeXml(chartName(chart.id))}" descr="${escapeXml(chart.description)}"`;
  const graphic =
    `<a:graphic xmlns:a="${A}"><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="${UNLINKED}${escapeXml(chart.id)}"/>` +
    "</a:graphicData></a:graphic>";
  return (
    '<w:p><w:pPr><w:spacing w:after="160"/></w:pPr><w:r><w:drawing>' +
    `<wp:inline xmlns:wp="${WORD_DRAWING}" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
    `<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr ${names}/><wp:cNvGraphicFramePr/>${graphic}</wp:inline>` +
    "</w:drawing></w:r></w:p>"
  );
}

/** Gives every chart of the report its part in the package that will hold it. `ours`: the document that shows them. */
export function putCharts(word: WordPackage, report: ReportDocument, ours: XmlNode): void {
  const charts = new Map(report.sections.flatMap(({ blocks }) => blocks.filter(isChart).map(({ chart }) => [UNLINKED + chart.id, chart])));
  const folder = word.main.slice(0, word.main.lastIndexOf("/") + 1);
  for (const node of elementsIn(ours)) {
    const chart = node.is(CHART, "chart") ? charts.get(node.attribute(R, "id") ?? "") : undefined;
    if (!chart) continue;
    const part = word.pkg.addPart(`${folder}charts/chart#.xml`, CONTENT_TYPE.chart, chartXml(chart, TRANSITIONAL));
    node.setAttribute(R, "id", word.pkg.link(word.main, "chart", part), "r");
  }
}

/** Takes away the charts that only `gone` showed, with the parts that Word keeps beside each: its looks, its copy of the figures. */
export function dropCharts(word: WordPackage, gone: readonly XmlNode[], kept: readonly XmlNode[]): void {
  const stay = new Set(kept.flatMap(linksUsed));
  const left = new Set(gone.flatMap(linksUsed).filter((id) => !stay.has(id)));
  for (const { id, kind, path } of word.pkg.links(word.main)) {
    if (kind !== "chart" || !left.has(id)) continue;
    word.pkg.unlink(word.main, id);
    if (path === undefined) continue;
    const beside = word.pkg.links(path).flatMap((link) => (link.path === undefined ? [] : [link.path]));
    for (const part of [path, ...beside]) word.pkg.dropPart(part);
  }
}

function linksUsed(node: XmlNode): readonly string[] {
  return elementsIn(node).flatMap((one) => (one.is(CHART, "chart") ? [one.attribute(R, "id") ?? ""] : []));
}

function isChart(block: Block): block is ChartBlock {
  return block.block === "chart";
}
