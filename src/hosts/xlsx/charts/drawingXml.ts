import type { ChartSpec } from "../../../engine/plan";
import { namespacesBeside, TRANSITIONAL, XML_HEAD, type Namespaces } from "../../../opc/xml/namespaces";
import { TextSplices } from "../../../opc/xml/textSplices";
import { attributeOf, escapeXml } from "../../../opc/xml/xmlTag";
import { childOf, childrenOf, elementsNamed, foreignAttribute, rootOf, tagOf, type XmlElement } from "../../../opc/xml/xmlText";

/** A chart as a drawing holds it. */
export interface ChartFrame {
  /** Id of its description in the plan, when it is one of ours («PNTP <id>»). */
  readonly id: string | undefined;
  /** Title we gave the chart, to know whether the user changed it. */
  readonly givenTitle: string | undefined;
  readonly relationshipId: string;
}

/** The schema keeps the numbers of shapes in 32 bits; programs read them with a sign. */
const LAST_SHAPE_ID = 2_147_483_647;
const NAME = /^PNTP (.+)$/;

export function emptyDrawing({ sheetDrawing, drawing }: Namespaces): string {
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}"></xdr:wsDr>`;
}

export function chartFrames(xml: string): ChartFrame[] {
  return elementsNamed(xml, "graphicFrame", TRANSITIONAL.sheetDrawing).flatMap((element) => {
    const [properties] = elementsNamed(xml, "cNvPr", TRANSITIONAL.sheetDrawing, element);
    const relationshipId = chartIdOf(xml, element);
    if (!properties || relationshipId === undefined) return [];
    const tag = tagOf(xml, properties);
    return [{ id: NAME.exec(attributeOf(tag, "name") ?? "")?.[1], givenTitle: attributeOf(tag, "title"), relationshipId }];
  });
}

/** The drawing with one more chart over the cells of its anchor. */
export function withChart(xml: string, spec: ChartSpec, relationshipId: string): string {
  const root = rootOf(xml);
  const { chart } = namespacesBeside(root.scope.uriOf(root.prefix.slice(0, -1)) ?? "");
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const { row, column, rows, columns } = spec.anchor;
  const texts = `name="PNTP ${escapeXml(spec.id)}" descr="${escapeXml(spec.description)}" title="${escapeXml(spec.title)}"`;
  const anchor =
    `<xdr:twoCellAnchor editAs="oneCell">${corner("from", column, row)}${corner("to", column + columns, row + rows)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${freeShapeId(xml)}" ${texts}/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${chart}"><c:chart r:id="${relationshipId}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>";
  const splices = new TextSplices(xml);
  splices.append(root, anchor);
  return splices.toString();
}

/** The next number; where that is taken up to the last one allowed, the lowest free. */
function freeShapeId(xml: string): number {
  const taken = new Set(elementsNamed(xml, "cNvPr").map((properties) => Number(attributeOf(tagOf(xml, properties), "id") ?? 0)));
  let next = 2;
  for (const id of taken) if (id >= next) next = id + 1;
  if (next <= LAST_SHAPE_ID) return next;
  next = 2;
  while (taken.has(next)) next++;
  return next;
}

function chartIdOf(xml: string, within: XmlElement): string | undefined {
  const [chart] = elementsNamed(xml, "chart", TRANSITIONAL.chart, within);
  return chart && foreignAttribute(xml, chart, TRANSITIONAL.relationships, "id");
}

/** The drawing with the alternative text and title of a chart of ours as they are now; its place and size as the user left them. */
export function withChartTexts(xml: string, spec: ChartSpec): string {
  const splices = new TextSplices(xml);
  for (const properties of elementsNamed(xml, "cNvPr", TRANSITIONAL.sheetDrawing)) {
    if (attributeOf(tagOf(xml, properties), "name") !== `PNTP ${spec.id}`) continue;
    splices.setAttribute(properties, "descr", spec.description);
    splices.setAttribute(properties, "title", spec.title);
  }
  return splices.toString();
}

/** The drawing without a chart that is no longer made; one the user grouped with other things stays. */
export function withoutChart(xml: string, relationshipId: string): string {
  const splices = new TextSplices(xml);
  for (const anchor of childrenOf(xml, rootOf(xml))) {
    const isAlone = childOf(xml, anchor, "graphicFrame") !== undefined;
    if (isAlone && chartIdOf(xml, anchor) === relationshipId) splices.remove(anchor);
  }
  return splices.toString();
}
