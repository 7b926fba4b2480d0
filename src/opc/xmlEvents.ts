import { SaxesParser } from "saxes";
import { BUDGET, BudgetFault } from "./budget";
import { transitionalName } from "./namespaces";
import { XmlFault } from "./xmlText";

/** An attribute as a strict reader sees it; declarations of prefixes are not among them. */
export interface XmlAttribute {
  readonly prefix: string;
  readonly local: string;
  /** The transitional name of its vocabulary, also in strict packages; "" for none. */
  readonly uri: string;
  readonly value: string;
}

/** An opening tag with its names resolved. */
export interface XmlOpening {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  /** Prefixes declared in this tag, with what they mean. */
  readonly declared: ReadonlyMap<string, string>;
}

export interface XmlListener {
  open(opening: XmlOpening): void;
  close(): void;
  text(text: string): void;
}

export interface XmlLimits {
  readonly elements: number;
  readonly depth: number;
}

const NOTHING: readonly XmlAttribute[] = [];
const NO_PREFIXES: ReadonlyMap<string, string> = new Map();

/** Reads a part from its start to its end, as strictly as Word does. Throws `XmlFault` where it is damaged, `BudgetFault` where it is out of proportion. */
export function readEvents(xml: string, listener: XmlListener, limits: XmlLimits = BUDGET): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const names = new Map<string, string>();
  const nameOf = (uri: string): string => {
    const known = names.get(uri);
    if (known !== undefined) return known;
    const name = transitionalName(uri);
    names.set(uri, name);
    return name;
  };
  let elements = 0;
  let depth = 0;
  parser.on("error", () => {
    throw new XmlFault("damaged");
  });
  parser.on("doctype", () => {
    throw new XmlFault("dtd");
  });
  parser.on("opentag", ({ prefix, local, uri, attributes }) => {
    if (++elements > limits.elements) throw new BudgetFault("elements");
    if (++depth > limits.depth) throw new BudgetFault("depth");
    let written: XmlAttribute[] | undefined;
    let declared: Map<string, string> | undefined;
    for (const name in attributes) {
      const attribute = attributes[name];
      if (!attribute) continue;
      if (attribute.prefix === "xmlns" || name === "xmlns") (declared ??= new Map()).set(name === "xmlns" ? "" : attribute.local, nameOf(attribute.value));
      else (written ??= []).push({ prefix: attribute.prefix, local: attribute.local, uri: nameOf(attribute.uri), value: attribute.value });
    }
    listener.open({ prefix, local, uri: nameOf(uri), attributes: written ?? NOTHING, declared: declared ?? NO_PREFIXES });
  });
  parser.on("closetag", () => {
    depth--;
    listener.close();
  });
  parser.on("text", (text) => listener.text(text));
  parser.on("cdata", (text) => listener.text(text));
  parser.write(xml).close();
}
