import { elementsIn, type XmlNode } from "../../../opc/xml/xmlTree";

/** Name of a chart of ours in a document: by it, it is made again and not taken for a picture of hers. */
export function chartName(id: string): string {
  return `${PREFIX}${id}`;
}

const PREFIX = "PNTP ";

/** Whether a drawing is a chart of ours. */
export function isOwnChart(drawing: XmlNode): boolean {
  return elementsIn(drawing).some((node) => node.local === "docPr" && node.attribute("", "name")?.startsWith(PREFIX) === true);
}
