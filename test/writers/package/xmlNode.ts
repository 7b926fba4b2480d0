import { SaxesParser } from "saxes";

export interface XmlNode {
  readonly uri: string;
  readonly local: string;
  /** «{namespace}local» or «local» → value; declarations of namespaces are not among them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly declares: ReadonlyMap<string, string>;
  readonly children: readonly (XmlNode | string)[];
  /** Comments and instructions right inside. */
  readonly marks: readonly string[];
}

interface Open extends XmlNode {
  readonly children: (XmlNode | string)[];
  readonly marks: string[];
}

/** The tree of a part, read by a parser that forgives nothing: names out of scope, forbidden characters and wrong bytes throw. */
export function parseStrict(bytes: Uint8Array): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const stack: Open[] = [];
  let root: XmlNode | undefined;
  const text = (value: string) => {
    const children = stack.at(-1)?.children;
    if (children === undefined) return;
    if (typeof children.at(-1) === "string") children[children.length - 1] = `${children.at(-1) as string}${value}`;
    else children.push(value);
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const own = Object.values(tag.attributes);
    const node: Open = {
      uri: tag.uri,
      local: tag.local,
      attributes: new Map(
        own.filter(({ name }) => !isDeclaration(name)).map(({ uri, local, value }) => [uri === "" ? local : `{${uri}}${local}`, value]),
      ),
      declares: new Map(own.filter(({ name }) => isDeclaration(name)).map(({ name, value }) => [name, value])),
      children: [],
      marks: [],
    };
    stack.at(-1)?.children.push(node);
    root ??= node;
    stack.push(node);
  });
  parser.on("closetag", () => void stack.pop());
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("comment", (comment) => void stack.at(-1)?.marks.push(comment));
  parser.on("processinginstruction", ({ target, body }) => void stack.at(-1)?.marks.push(`${target} ${body}`));
  parser.write(decoded(bytes)).close();
  if (root === undefined) throw new Error("no element");
  return root;
}

export function elementsOf(node: XmlNode | undefined): readonly XmlNode[] {
  return node === undefined ? [] : node.children.filter((child) => typeof child !== "string");
}

export function childrenNamed(node: XmlNode | undefined, local: string): readonly XmlNode[] {
  return elementsOf(node).filter((child) => child.local === local);
}

export function childNamed(node: XmlNode | undefined, local: string): XmlNode | undefined {
  return childrenNamed(node, local)[0];
}

export function attribute(node: XmlNode | undefined, name: string): string | undefined {
  return node?.attributes.get(name);
}

/** `r:id` and its kin, whatever the prefix and in both vocabularies. */
export function relationshipAttributes(node: XmlNode): readonly (readonly [name: string, id: string])[] {
  return [...node.attributes].flatMap(([name, value]) => {
    const local =
      /^\{http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/officeDocument\/(?:2006\/)?relationships\}(\w+)$/.exec(
        name,
      )?.[1];
    return local === undefined || value === "" ? [] : [[local, value] as const];
  });
}

export function textOf(node: XmlNode | undefined): string {
  return node === undefined ? "" : node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

export function* descendants(node: XmlNode): Iterable<XmlNode> {
  const waiting: XmlNode[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    waiting.push(...elementsOf(next));
  }
}

/** One text for one meaning: prefixes, order of attributes and ways of closing do not count; texts and comments do. */
export function canonical(node: XmlNode, keep: (child: XmlNode) => boolean = () => true): string {
  const attributes = [...node.attributes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  const children = node.children.map((child) =>
    typeof child === "string" ? JSON.stringify(child) : keep(child) ? canonical(child, keep) : "",
  );
  return `<{${node.uri}}${node.local}${attributes.join("")}>${children.join("")}${node.marks.map((mark) => `<!${mark}>`).join("")}</>`;
}

function isDeclaration(name: string): boolean {
  return name === "xmlns" || name.startsWith("xmlns:");
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
