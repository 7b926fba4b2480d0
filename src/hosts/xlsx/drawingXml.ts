import type { ChartSpec } from "../../engine/plan";
import { XML_HEAD, type Namespaces } from "../../opc/namespaces";
import { appendInside, TextSplices } from "../../opc/textSplices";
import { attributeOf, escapeXml, relationshipIdOf, withAttribute } from "../../opc/xmlTag";
import { childrenOf, elementsNamed, rootOf, tagOf } from "../../opc/xmlText";

/** A chart as a drawing holds it. */
export interface ChartFrame {
  /** Id of its description in the plan, when it is one of ours («PNTP <id>»). */
  readonly id: string | undefined;
  /** Title we gave the chart, to know whether the user changed it. */
  readonly givenTitle: string | undefined;
  readonly relationshipId: string;
}

const NAME = /^PNTP (.+)$/;

export function emptyDrawing({ sheetDrawing, drawing }: Namespaces): string {
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}"></xdr:wsDr>`;
}

export function chartFrames(xml: string): ChartFrame[] {
  return elementsNamed(xml, "graphicFrame").flatMap((element) => {
    const text = xml.slice(element.start, element.end);
    const properties = elementsNamed(text, "cNvPr")[0];
    const chart = elementsNamed(text, "chart")[0];
    const relationshipId = chart && relationshipIdOf(tagOf(text, chart));
    if (!properties || relationshipId === undefined) return [];
    const tag = tagOf(text, properties);
    return [{ id: NAME.exec(attributeOf(tag, "name") ?? "")?.[1], givenTitle: attributeOf(tag, "title"), relationshipId }];
  });
}

/** The drawing with one more chart over the cells of its anchor. */
export function withChart(xml: string, spec: ChartSpec, relationshipId: string, { sheetDrawing, drawing, chart, relationships }: Namespaces): string {
  const ids = elementsNamed(xml, "cNvPr").map((properties) => Number(attributeOf(tagOf(xml, properties), "id") ?? 0));
  const corner = (name: string, column: number, row: number) => `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const { row, column, rows, columns } = spec.anchor;
  const anchor =
    `<xdr:twoCellAnchor xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}" editAs="oneCell">${corner("from", column, row)}${corner("to", column + columns, row + rows)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${Math.max(1, ...ids) + 1}" name="PNTP ${escapeXml(spec.id)}" descr="${escapeXml(spec.description)}" title="${escapeXml(spec.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${relationships}" r:id="${relationshipId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  const splices = new TextSplices(xml);
  appendInside(splices, rootOf(xml), anchor);
  return splices.toString();
}

/** The drawing with the alternative text and title of a chart of ours as they are now; its place and size as the user left them. */
export function withChartTexts(xml: string, spec: ChartSpec): string {
  const splices = new TextSplices(xml);
  for (const properties of elementsNamed(xml, "cNvPr")) {
    const tag = tagOf(xml, properties);
    if (attributeOf(tag, "name") !== `PNTP ${spec.id}`) continue;
    splices.replace(properties.start, properties.tagEnd, withAttribute(withAttribute(tag, "descr", spec.description), "title", spec.title));
  }
  return splices.toString();
}

/** The drawing without a chart that is no longer made; one the user grouped with other things stays. */
export function withoutChart(xml: string, relationshipId: string): string {
  const splices = new TextSplices(xml);
  for (const anchor of childrenOf(xml, rootOf(xml))) {
    const isAlone = childrenOf(xml, anchor).some((child) => child.local === "graphicFrame");
    const chart = isAlone ? elementsNamed(xml.slice(anchor.start, anchor.end), "chart")[0] : undefined;
    if (chart && relationshipIdOf(xml.slice(anchor.start, anchor.end).slice(chart.start, chart.tagEnd)) === relationshipId) splices.replace(anchor.start, anchor.end, "");
  }
  return splices.toString();
}
