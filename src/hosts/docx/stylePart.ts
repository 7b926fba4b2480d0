import { elementsIn, type XmlNode } from "../../opc/xml/xmlTree";
import { W } from "./read/wordNames";

const USES = new Set(["pStyle", "rStyle", "tblStyle"]);
const RELATED = new Set(["basedOn", "next", "link"]);

/**
 * Adds to the base's styles those of ours that are used and that it lacks; gives the id in the base of each. A style is known by its
 * name, which Word translates in its id («Ttulo1» is «heading 1»); the base's own look wins.
 */
export function joinStyles(base: XmlNode, ours: XmlNode, used: ReadonlySet<string>): ReadonlyMap<string, string> {
  const baseStyles = stylesOf(base);
  const ourStyles = new Map(stylesOf(ours).map((style) => [idOf(style), style]));
  const byName = new Map(baseStyles.map((style) => [keyOf(style), idOf(style)]));
  const taken = new Set(baseStyles.map(idOf));
  const ids = new Map<string, string>();
  const added: XmlNode[] = [];
  const waiting = [...used];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const style = ourStyles.get(id);
    if (!style || ids.has(id)) continue;
    const known = byName.get(keyOf(style));
    ids.set(id, known ?? (taken.has(id) ? `${id}PNTP` : id));
    if (known !== undefined) continue;
    added.push(style);
    waiting.push(...style.elements.filter((one) => one.uri === W && RELATED.has(one.local)).map((one) => one.attribute(W, "val") ?? ""));
  }
  base.children.push(...added.map((style) => renamed(style, ids)));
  return ids;
}

/** Ids of the styles that a document uses. */
export function usedStyles(document: XmlNode): ReadonlySet<string> {
  return new Set(elementsIn(document).flatMap((node) => (isUse(node) ? [node.attribute(W, "val") ?? ""] : [])));
}

export function renameStyles(document: XmlNode, ids: ReadonlyMap<string, string>): void {
  for (const node of elementsIn(document)) if (isUse(node)) renameValue(node, ids);
}

function renamed(style: XmlNode, ids: ReadonlyMap<string, string>): XmlNode {
  const copy = style.clone();
  const id = idOf(style);
  copy.setAttribute(W, "styleId", ids.get(id) ?? id, "w");
  copy.setAttribute(W, "default", undefined);
  for (const one of copy.elements) if (one.uri === W && RELATED.has(one.local)) renameValue(one, ids);
  return copy;
}

function renameValue(node: XmlNode, ids: ReadonlyMap<string, string>): void {
  const id = ids.get(node.attribute(W, "val") ?? "");
  if (id !== undefined) node.setAttribute(W, "val", id, "w");
}

function isUse(node: XmlNode): boolean {
  return node.uri === W && USES.has(node.local);
}

function stylesOf(root: XmlNode): readonly XmlNode[] {
  return root.elements.filter((node) => node.is(W, "style"));
}

function idOf(style: XmlNode): string {
  return style.attribute(W, "styleId") ?? "";
}

function keyOf(style: XmlNode): string {
  const name = style.child(W, "name")?.attribute(W, "val") ?? "";
  return `${style.attribute(W, "type") ?? "paragraph"}|${name.toLowerCase()}`;
}
