import { partKey } from "./zip";
import { appendInside, TextSplices } from "./textSplices";
import { attributeOf, escapeXml } from "./xmlTag";
import { childrenOf, rootOf, tagOf } from "./xmlText";

export const CONTENT_TYPES_PATH = "[Content_Types].xml";

/** Types of the parts this host makes. */
export const CONTENT_TYPE = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;

/** Declared type of a part, by its own entry or its extension. */
export function contentTypeOf(xml: string, path: string): string | undefined {
  let byExtension: string | undefined;
  for (const element of childrenOf(xml, rootOf(xml))) {
    const tag = tagOf(xml, element);
    if (element.local === "Override" && partKey(attributeOf(tag, "PartName") ?? "") === partKey(path)) return attributeOf(tag, "ContentType");
    const extension = attributeOf(tag, "Extension");
    if (extension !== undefined && path.toLowerCase().endsWith(`.${extension.toLowerCase()}`)) byExtension = attributeOf(tag, "ContentType");
  }
  return byExtension;
}

export function withContentType(xml: string, path: string, type: string): string {
  const root = rootOf(xml);
  const splices = new TextSplices(xml);
  appendInside(splices, root, `<${root.prefix}Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`);
  return splices.toString();
}

export function withoutContentType(xml: string, path: string): string {
  const splices = new TextSplices(xml);
  for (const element of childrenOf(xml, rootOf(xml))) {
    if (partKey(attributeOf(tagOf(xml, element), "PartName") ?? "") === partKey(path)) splices.replace(element.start, element.end, "");
  }
  return splices.toString();
}
