import { transitionalName } from "./namespaces";
import { TagWalker } from "./tagWalker";
import { XmlFault } from "./xmlFault";
import { XmlScope } from "./xmlScope";
import { attributesOf, unescapeXml } from "./xmlTag";

/** Where an element stands in its text, so that an edit touches only those characters. */
export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  /** With its colon, or "". */
  readonly prefix: string;
  readonly local: string;
  /** What its prefix means there, by its transitional name; a prefix that nobody declared means only itself. */
  readonly namespace: string;
  /** The prefixes bound inside it. */
  readonly scope: XmlScope;
  readonly start: number;
  /** After the «>» of the opening tag. */
  readonly tagEnd: number;
  /** Start of the closing tag; `tagEnd` when there is none. */
  readonly innerEnd: number;
  readonly end: number;
  readonly isSelfClosed: boolean;
}

/** The document element; of a piece of a document, inside `scope`. */
export function rootOf(xml: string, scope: XmlScope = XmlScope.none): XmlElement {
  const walker = new TagWalker(xml);
  if (!walker.next() || walker.kind === "close") throw new XmlFault("damaged");
  return readElement(walker, scope);
}

/** The elements directly inside another one, of whatever vocabulary. */
export function childrenOf(xml: string, parent: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  if (parent.isSelfClosed) return children;
  const walker = new TagWalker(xml, parent.tagEnd);
  while (walker.next() && walker.kind !== "close") children.push(readElement(walker, parent.scope));
  return children;
}

/** The children of that name in the vocabulary of their parent: another vocabulary may have the same word for something else. */
export function childrenNamed(xml: string, parent: XmlElement, local: string, namespace = parent.namespace): XmlElement[] {
  return childrenOf(xml, parent).filter((child) => child.local === local && child.namespace === namespace);
}

export function childOf(xml: string, parent: XmlElement, local: string, namespace = parent.namespace): XmlElement | undefined {
  return childrenNamed(xml, parent, local, namespace)[0];
}

/** Every element of that name, at any depth, in document order; `within` limits it to what stands inside one element. */
export function elementsNamed(xml: string, local: string, namespace?: string, within?: XmlElement): XmlElement[] {
  const found: (XmlElement | undefined)[] = [];
  const open: OpenElement[] = [];
  const walker = new TagWalker(xml, within?.tagEnd ?? 0);
  while ((!within || walker.end < within.innerEnd) && walker.next()) {
    if (walker.kind === "close") {
      const opened = open.pop();
      // Blanks may stand between the last child and the end of what limits the search.
      if (!opened && within) break;
      if (!opened) throw new XmlFault("damaged");
      if (opened.place >= 0) found[opened.place] = elementAt(opened, walker.start, walker.end, false);
      continue;
    }
    const opened = openElement(walker, open[open.length - 1]?.scope ?? within?.scope ?? XmlScope.none);
    const isWanted = localName(opened.name) === local && (namespace === undefined || namespaceOf(opened) === namespace);
    if (isWanted) opened.place = found.push(undefined) - 1;
    if (walker.kind === "open") open.push(opened);
    else if (isWanted) found[opened.place] = elementAt(opened, opened.tagEnd, opened.tagEnd, true);
  }
  return found.map((element) => {
    if (!element) throw new XmlFault("damaged");
    return element;
  });
}

export function tagOf(xml: string, element: XmlElement): string {
  return xml.slice(element.start, element.tagEnd);
}

/** Value of an attribute of another vocabulary (r:id), whatever prefix the file gave it. */
export function foreignAttribute(xml: string, element: XmlElement, namespace: string, local: string): string | undefined {
  return attributesOf(tagOf(xml, element)).find(({ name }) => {
    const colon = name.indexOf(":");
    return colon > 0 && name.slice(colon + 1) === local && transitionalName(element.scope.uriOf(name.slice(0, colon)) ?? "") === namespace;
  })?.value;
}

/** Text of an element without its tags; entities and CDATA resolved. */
export function textOf(xml: string, element: XmlElement): string {
  return unescapeXml(xml.slice(element.tagEnd, element.innerEnd));
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly tagEnd: number;
  readonly scope: XmlScope;
  /** Among the elements looked for; −1 when it is none of them. */
  place: number;
}

function openElement(walker: TagWalker, outer: XmlScope): OpenElement {
  const { start, end: tagEnd } = walker;
  return { name: walker.name(), start, tagEnd, scope: outer.inside(walker.xml.slice(start, tagEnd)), place: -1 };
}

function readElement(walker: TagWalker, outer: XmlScope): XmlElement {
  const opened = openElement(walker, outer);
  const isSelfClosed = walker.kind === "selfClosed";
  const innerEnd = isSelfClosed ? opened.tagEnd : walker.closeElement();
  return elementAt(opened, innerEnd, walker.end, isSelfClosed);
}

function elementAt(opened: OpenElement, innerEnd: number, end: number, isSelfClosed: boolean): XmlElement {
  const { name, start, tagEnd, scope } = opened;
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? "" : name.slice(0, colon + 1);
  return { name, prefix, local: name.slice(colon + 1), namespace: namespaceOf(opened), scope, start, tagEnd, innerEnd, end, isSelfClosed };
}

function namespaceOf({ name, scope }: OpenElement): string {
  const prefix = name.slice(0, Math.max(0, name.indexOf(":")));
  return transitionalName(scope.uriOf(prefix) ?? `${prefix}:`);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
