import { XmlFault } from "./xmlFault";

type TagKind = "open" | "close" | "selfClosed";

/** Walks the tags of a text without copying it; comments, instructions and CDATA are passed over. */
export class TagWalker {
  kind: TagKind = "open";
  start = 0;
  end: number;

  constructor(
    readonly xml: string,
    from = 0,
  ) {
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
    for (let depth = 1; depth > 0;) {
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
    const { xml } = this;
    const { length } = xml;
    let at = start + 1;
    for (let code = xml.charCodeAt(at); code !== 62; code = xml.charCodeAt(++at)) {
      if (at >= length) throw new XmlFault("damaged");
      if (code === 34 || code === 39) at = after(xml, code === 34 ? '"' : "'", at + 1) - 1;
    }
    this.start = start;
    this.end = at + 1;
    this.kind = this.xml.charCodeAt(start + 1) === 47 ? "close" : this.xml.charCodeAt(at - 1) === 47 ? "selfClosed" : "open";
  }
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new XmlFault("damaged");
  return at + mark.length;
}
