import { readTree, writeNodes, XmlNode } from "../../opc/xml/xmlTree";
import { KEPT, R, W } from "./read/wordNames";

/** XML of ours, or kept from a document, as nodes. */
export function fragmentNodes(xml: string): readonly (XmlNode | string)[] {
  return readTree(`<pntp:kept xmlns:pntp="${KEPT}" xmlns:w="${W}" xmlns:r="${R}">${xml}</pntp:kept>`).children;
}

/** Nodes of a document as a text that can be kept and put elsewhere. */
export function fragmentOf(nodes: readonly (XmlNode | string)[]): string {
  return writeNodes(nodes);
}

/** An element of WordprocessingML. */
export function wordElement(
  local: string,
  values: Readonly<Record<string, string>> = {},
  children: readonly (XmlNode | string)[] = [],
): XmlNode {
  const node = new XmlNode(
    W,
    local,
    Object.entries(values).map(([name, value]) => ({ uri: W, local: name, prefix: "w", value })),
    "w",
  );
  node.children = [...children];
  return node;
}

/** Whether content is whole paragraphs, or what stands inside one. */
export function isBlockContent(nodes: readonly (XmlNode | string)[]): boolean {
  const first = nodes.find((node): node is XmlNode => node instanceof XmlNode);
  if (!first || first.uri !== W) return false;
  if (first.local === "p" || first.local === "tbl") return true;
  const content = first.local === "sdt" ? first.child(W, "sdtContent") : undefined;
  return content !== undefined && isBlockContent(content.children);
}
