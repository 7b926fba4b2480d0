import { partKey, partUri } from "./partName";
import { TextSplices } from "./textSplices";
import { attributeOf, escapeXml } from "./xmlTag";
import { childrenNamed, rootOf, tagOf, type XmlElement } from "./xmlText";

export const CONTENT_TYPES_PATH = "[Content_Types].xml";

/** Types of the parts this host makes. */
export const CONTENT_TYPE = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
} as const;

/** Declared type of a part, by its own entry or its extension. */
export function contentTypeOf(xml: string, path: string): string | undefined {
  const own = overrideOf(xml, path);
  const declared = own ?? entries(xml, "Default").find((element) => path.toLowerCase().endsWith(`.${(entry(xml, element, "Extension") ?? "").toLowerCase()}`));
  return declared && entry(xml, declared, "ContentType");
}

/** The parts that have an entry of their own, whether they exist or not. */
export function declaredParts(xml: string): string[] {
  return entries(xml, "Override").map((element) => entry(xml, element, "PartName") ?? "");
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
  for (const element of entries(xml, "Override")) if (partKey(entry(xml, element, "PartName") ?? "") === partKey(path)) splices.remove(element);
  return splices.toString();
}

function overrideOf(xml: string, path: string): XmlElement | undefined {
  return entries(xml, "Override").find((element) => partKey(entry(xml, element, "PartName") ?? "") === partKey(path));
}

function entries(xml: string, local: "Default" | "Override"): XmlElement[] {
  return childrenNamed(xml, rootOf(xml), local);
}

function entry(xml: string, element: XmlElement, attribute: string): string | undefined {
  return attributeOf(tagOf(xml, element), attribute);
}
