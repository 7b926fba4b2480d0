import { partKey, partUri } from "./partName";
import { TextSplices } from "./xml/textSplices";
import { attributeOf, escapeXml } from "./xml/xmlTag";
import { childrenNamed, childrenOf, rootOf, tagOf, type XmlElement } from "./xml/xmlText";

export const CONTENT_TYPES_PATH = "[Content_Types].xml";

/** Types of the parts this host makes. */
export const CONTENT_TYPE = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  table: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  metadata: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
} as const;

/** The types a package declares, read once: by part (as `partKey` names it) and by extension. */
export interface ContentTypes {
  readonly parts: ReadonlyMap<string, string>;
  readonly extensions: ReadonlyMap<string, string>;
}

export function readContentTypes(xml: string): ContentTypes {
  const parts = new Map<string, string>();
  const extensions = new Map<string, string>();
  for (const element of childrenOf(xml, rootOf(xml))) {
    const type = entry(xml, element, "ContentType") ?? "";
    if (element.local === "Override") parts.set(partKey(entry(xml, element, "PartName") ?? ""), type);
    else if (element.local === "Default") extensions.set((entry(xml, element, "Extension") ?? "").toLowerCase(), type);
  }
  return { parts, extensions };
}

/** Declared type of a part, by its own entry or its extension. */
export function contentTypeOf({ parts, extensions }: ContentTypes, path: string): string | undefined {
  return parts.get(partKey(path)) ?? extensions.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
}

/** With the type of a part: its own entry, also when a part long gone left it behind. */
export function withContentType(xml: string, path: string, type: string): string {
  const splices = new TextSplices(xml);
  const standing = overrideOf(xml, path);
  if (standing) splices.setAttribute(standing, "ContentType", type);
  else splices.append(rootOf(xml), `<ct:Override PartName="/${escapeXml(partUri(path))}" ContentType="${type}"/>`);
  return splices.toString();
}

/** With a type for every part of that extension. */
export function withDefaultType(xml: string, extension: string, type: string): string {
  const splices = new TextSplices(xml);
  splices.append(rootOf(xml), `<ct:Default Extension="${extension}" ContentType="${type}"/>`);
  return splices.toString();
}

export function withoutContentType(xml: string, path: string): string {
  const splices = new TextSplices(xml);
  for (const element of overrides(xml)) if (partKey(entry(xml, element, "PartName") ?? "") === partKey(path)) splices.remove(element);
  return splices.toString();
}

function overrideOf(xml: string, path: string): XmlElement | undefined {
  return overrides(xml).find((element) => partKey(entry(xml, element, "PartName") ?? "") === partKey(path));
}

function overrides(xml: string): XmlElement[] {
  return childrenNamed(xml, rootOf(xml), "Override");
}

function entry(xml: string, element: XmlElement, attribute: string): string | undefined {
  return attributeOf(tagOf(xml, element), attribute);
}
