import { unescapeXml } from "./xmlTag";

/** XML that is not well formed, or carries a DTD (refused: entities are how XML attacks its reader). */
export class XmlFault extends Error {
  constructor(readonly reason: "damaged" | "dtd") {
    super(reason);
    this.name = "XmlFault";
  }
}

/** Where an element stands in its text, so that an edit touches only those characters. */
export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly start: number;
  /** After the «>» of the opening tag. */
  readonly tagEnd: number;
  /** Start of the closing tag; `tagEnd` when there is none. */
  readonly innerEnd: number;
  readonly end: number;
  readonly isSelfClosed: boolean;
}

type TagKind = "open" | "close" | "selfClosed";

/** Walks the tags of a text without copying it; comments, instructions and CDATA are passed over. */
class TagWalker {
  kind: TagKind = "open";
  start = 0;
  end: number;

  constructor(readonly xml: string, from = 0) {
    this.end = from;
  }

  next(): boolean {
    for (;;) {
      const start = this.xml.indexOf("<", this.end);
      if (start < 0) return false;
      const skipped = this.#skipNonTag(start);
      if (skipped === undefined) {
        this.#readTag(start);
        return true;
      }
      this.end = skipped;
    }
  }

  name(): string {
    let from = this.start + (this.kind === "close" ? 2 : 1);
    const first = from;
    for (let code = this.xml.charCodeAt(from); code > 32 && code !== 62 && code !== 47; code = this.xml.charCodeAt(from)) from++;
    return this.xml.slice(first, from);
  }

  /** Moves to the end of the element whose opening tag is current; gives the start of its closing tag. */
  closeElement(): number {
    for (let depth = 1; depth > 0; ) {
      if (!this.next()) throw new XmlFault("damaged");
      if (this.kind === "open") depth++;
      else if (this.kind === "close") depth--;
    }
    return this.start;
  }

  #skipNonTag(start: number): number | undefined {
    const xml = this.xml;
    if (xml.startsWith("<?", start)) return after(xml, "?>", start);
    if (xml.charCodeAt(start + 1) !== 33) return undefined;
    if (xml.startsWith("<!--", start)) return after(xml, "-->", start + 4);
    if (xml.startsWith("<![CDATA[", start)) return after(xml, "]]>", start);
    throw new XmlFault("dtd");
  }

  #readTag(start: number): void {
    let at = start + 1;
    for (let code = this.xml.charCodeAt(at); code !== 62; code = this.xml.charCodeAt(++at)) {
      if (Number.isNaN(code)) throw new XmlFault("damaged");
      if (code === 34 || code === 39) at = after(this.xml, code === 34 ? '"' : "'", at + 1) - 1;
    }
    this.start = start;
    this.end = at + 1;
    this.kind = this.xml.charCodeAt(start + 1) === 47 ? "close" : this.xml.charCodeAt(at - 1) === 47 ? "selfClosed" : "open";
  }
}

/** The document element. */
export function rootOf(xml: string): XmlElement {
  const walker = new TagWalker(xml);
  if (!walker.next() || walker.kind === "close") throw new XmlFault("damaged");
  return readElement(walker);
}

/** The elements directly inside another one. */
export function childrenOf(xml: string, parent: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  if (parent.isSelfClosed) return children;
  const walker = new TagWalker(xml, parent.tagEnd);
  while (walker.next() && walker.kind !== "close") children.push(readElement(walker));
  return children;
}

export function childOf(xml: string, parent: XmlElement, local: string): XmlElement | undefined {
  return childrenOf(xml, parent).find((child) => child.local === local);
}

/** Every element of that local name, at any depth, in document order. */
export function elementsNamed(xml: string, local: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walker = new TagWalker(xml);
  while (walker.next()) {
    if (walker.kind === "close" || localName(walker.name()) !== local) continue;
    const inside = walker.end;
    found.push(readElement(walker));
    walker.end = inside;
  }
  return found;
}

export function tagOf(xml: string, element: XmlElement): string {
  return xml.slice(element.start, element.tagEnd);
}

/** Text of an element without its tags; entities and CDATA resolved. */
export function textOf(xml: string, element: XmlElement): string {
  return unescapeXml(xml.slice(element.tagEnd, element.innerEnd));
}

/** The element with children replaced, added or («») dropped, all of them in the order given; unknown ones last. */
export function withChildren(xml: string, parts: Readonly<Record<string, string>>, order: readonly string[]): string {
  const root = rootOf(xml);
  const kept = childrenOf(xml, root).filter((child) => parts[child.local] === undefined);
  const placeOf = (local: string) => (order.includes(local) ? order.indexOf(local) : order.length);
  const inner = [
    ...kept.map((child) => ({ local: child.local, text: xml.slice(child.start, child.end) })),
    ...Object.entries(parts).map(([local, text]) => ({ local, text })),
  ]
    .sort((a, b) => placeOf(a.local) - placeOf(b.local))
    .map((child) => child.text)
    .join("");
  const open = xml.slice(0, root.tagEnd).replace(/\s*\/?>$/, "");
  return inner === "" ? `${open}/>` : `${open}>${inner}</${root.name}>`;
}

function readElement(walker: TagWalker): XmlElement {
  const { start, end: tagEnd } = walker;
  const name = walker.name();
  const isSelfClosed = walker.kind === "selfClosed";
  const innerEnd = isSelfClosed ? tagEnd : walker.closeElement();
  const colon = name.indexOf(":");
  return { name, prefix: colon < 0 ? "" : name.slice(0, colon + 1), local: name.slice(colon + 1), start, tagEnd, innerEnd, end: walker.end, isSelfClosed };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new XmlFault("damaged");
  return at + mark.length;
}
