import { limitsWithin, readEvents, type DocumentAllowance, type XmlAttribute } from "./xmlEvents";
import { XML_HEAD } from "./namespaces";
import { XmlScope } from "./xmlScope";
import { escapeText, escapeXml } from "./xmlTag";

/**
 * An element with what is in it, for parts that are taken apart and put together anew. Names are by vocabulary; prefixes are chosen when
 * it is written.
 */
export class XmlNode {
  children: (XmlNode | string)[] = [];
  /** Prefixes that it declares itself, with what they mean. */
  declared: ReadonlyMap<string, string> | undefined;

  constructor(
    readonly uri: string,
    readonly local: string,
    public attributes: readonly XmlAttribute[] = [],
    /** The one it was written with. */
    readonly prefix = "",
  ) {}

  is(uri: string, local: string): boolean {
    return this.local === local && this.uri === uri;
  }

  get elements(): XmlNode[] {
    return this.children.filter((child): child is XmlNode => typeof child !== "string");
  }

  child(uri: string, local: string): XmlNode | undefined {
    return this.elements.find((one) => one.is(uri, local));
  }

  attribute(uri: string, local: string): string | undefined {
    return this.attributes.find((one) => one.local === local && one.uri === uri)?.value;
  }

  /** Sets an attribute where it stands, or as the last; undefined takes it away. */
  setAttribute(uri: string, local: string, value: string | undefined, prefix = this.prefix): void {
    const at = this.attributes.findIndex((one) => one.local === local && one.uri === uri);
    const written = value === undefined ? [] : [{ uri, local, value, prefix: this.attributes[at]?.prefix ?? prefix }];
    this.attributes =
      at < 0 ? [...this.attributes, ...written] : [...this.attributes.slice(0, at), ...written, ...this.attributes.slice(at + 1)];
  }

  /** Text of it and of all that is in it. */
  get text(): string {
    return this.children.map((child) => (typeof child === "string" ? child : child.text)).join("");
  }

  /** Puts other things in the place of a child. */
  replaceChild(child: XmlNode, others: readonly (XmlNode | string)[]): void {
    const at = this.children.indexOf(child);
    if (at >= 0) this.children = [...this.children.slice(0, at), ...others, ...this.children.slice(at + 1)];
  }

  clone(): XmlNode {
    const copy = new XmlNode(this.uri, this.local, this.attributes, this.prefix);
    copy.declared = this.declared;
    copy.children = this.children.map((child) => (typeof child === "string" ? child : child.clone()));
    return copy;
  }
}

/** The document element of a part, read strictly. Comments and instructions are left out. */
export function readTree(xml: string, left?: DocumentAllowance): XmlNode {
  const root = new XmlNode("", "");
  const open = [root];
  const texts: string[] = [];
  const settleText = (): void => {
    if (texts.length === 0) return;
    open.at(-1)?.children.push(texts.length === 1 ? (texts[0] ?? "") : texts.join(""));
    texts.length = 0;
  };
  readEvents(
    xml,
    {
      open: ({ uri, local, prefix, attributes, declared }) => {
        settleText();
        const node = new XmlNode(uri, local, attributes, prefix);
        if (declared.size > 0) node.declared = declared;
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      close: () => {
        settleText();
        open.pop();
      },
      text: (text) => void texts.push(text),
    },
    limitsWithin(left),
  );
  // Without a document element the reader has thrown.
  return root.elements[0] ?? root;
}

/** Every element inside, and the one itself, in document order; `enter` says whether to look into one. */
export function elementsIn(node: XmlNode, enter: (node: XmlNode) => boolean = () => true): XmlNode[] {
  const found: XmlNode[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    if (!enter(next)) continue;
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at];
      if (child instanceof XmlNode) waiting.push(child);
    }
  }
  return found;
}

/** A whole part. */
export function writeTree(root: XmlNode): string {
  return XML_HEAD + writeNodes([root]);
}

/** Nodes side by side, each with the declarations it needs. */
export function writeNodes(nodes: readonly (XmlNode | string)[]): string {
  const pieces: string[] = [];
  for (const node of nodes) writeNode(node, XmlScope.none, pieces);
  return pieces.join("");
}

function writeNode(node: XmlNode | string, outer: XmlScope, pieces: string[]): void {
  if (typeof node === "string") {
    pieces.push(escapeText(node).replaceAll("\r", "&#13;"));
    return;
  }
  const tag = new TagWriter(outer, node.declared);
  const name = tag.name(node.uri, node.local, node.prefix, "element");
  const attributes = node.attributes
    .map(({ uri, local, prefix, value }) => ` ${tag.name(uri, local, prefix, "attribute")}="${escapeXml(value)}"`)
    .join("");
  pieces.push(`<${name}${tag.declarations}${attributes}`);
  if (node.children.length === 0) {
    pieces.push("/>");
    return;
  }
  pieces.push(">");
  const { scope } = tag;
  for (const child of node.children) writeNode(child, scope, pieces);
  pieces.push(`</${name}>`);
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Names in one tag: under a prefix that means the vocabulary there, declared in the tag itself where none does. */
class TagWriter {
  #own: ReadonlyMap<string, string> = NOTHING;

  constructor(
    private readonly outer: XmlScope,
    declared: ReadonlyMap<string, string> = NOTHING,
  ) {
    for (const [prefix, uri] of declared) if (outer.uriOf(prefix) !== uri) this.#declare(prefix, uri);
  }

  /** Inside the element; asked for once its tag is whole. */
  get scope(): XmlScope {
    return this.outer.within(this.#own);
  }

  get declarations(): string {
    return [...this.#own].map(([prefix, uri]) => ` xmlns${prefix === "" ? "" : `:${prefix}`}="${escapeXml(uri)}"`).join("");
  }

  name(uri: string, local: string, wanted: string, kind: "element" | "attribute"): string {
    const prefix = this.#prefixFor(uri, wanted, kind);
    return prefix === "" ? local : `${prefix}:${local}`;
  }

  #prefixFor(uri: string, wanted: string, kind: "element" | "attribute"): string {
    if (uri === "") {
      if (kind === "element" && this.#uriOf("") !== "") this.#declare("", "");
      return "";
    }
    if ((wanted !== "" || kind === "element") && this.#uriOf(wanted) === uri) return wanted;
    const bound = this.scope.prefixOf(uri, kind);
    if (bound !== undefined) return bound;
    // A prefix that already means something is left alone: lists of prefixes in attributes speak of it.
    const start = wanted === "" ? "ns" : wanted;
    let free = start;
    for (let number = 1; this.#uriOf(free) !== undefined; number++) free = `${start}${number}`;
    this.#declare(free, uri);
    return free;
  }

  #uriOf(prefix: string): string | undefined {
    return this.#own.get(prefix) ?? this.outer.uriOf(prefix);
  }

  #declare(prefix: string, uri: string): void {
    this.#own = new Map([...this.#own, [prefix, uri]]);
  }
}
