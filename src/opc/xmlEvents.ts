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

/** What is left of the budget of a document; taken from as its parts are read. */
export interface DocumentAllowance {
  elements: number;
  text: number;
}

export interface XmlLimits {
  readonly elements: number;
  readonly depth: number;
  readonly attributes?: number;
  readonly left?: DocumentAllowance;
}

/** Limits for a part of a document that has this left. */
export function limitsWithin(left: DocumentAllowance | undefined): XmlLimits {
  return left ? { ...BUDGET, left } : BUDGET;
}

const NOTHING: readonly XmlAttribute[] = [];
const NO_PREFIXES: ReadonlyMap<string, string> = new Map();

/**
 * Reads a part from its start to its end, as strictly as Word does. Throws `XmlFault` where it is damaged, `BudgetFault` where it is out of proportion:
 * for itself, or for what is left to the document it is of.
 */
export function readEvents(
  xml: string,
  listener: XmlListener,
  { elements: mostElements, depth: deepest, attributes: mostAttributes = Infinity, left }: XmlLimits = BUDGET,
): void {
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
    if (++elements > mostElements) throw new BudgetFault("elements");
    if (++depth > deepest) throw new BudgetFault("depth");
    let count = 0;
    let written: XmlAttribute[] | undefined;
    let declared: Map<string, string> | undefined;
    for (const name in attributes) {
      const attribute = attributes[name];
      if (!attribute) continue;
      if (++count > mostAttributes) throw new BudgetFault("attributes");
      if (attribute.prefix === "xmlns" || name === "xmlns")
        (declared ??= new Map()).set(name === "xmlns" ? "" : attribute.local, nameOf(attribute.value));
      else (written ??= []).push({ prefix: attribute.prefix, local: attribute.local, uri: nameOf(attribute.uri), value: attribute.value });
    }
    // Attributes cost as much as elements do.
    if (left && (left.elements -= 1 + (count >> 1)) < 0) throw new BudgetFault("documentElements");
    listener.open({ prefix, local, uri: nameOf(uri), attributes: written ?? NOTHING, declared: declared ?? NO_PREFIXES });
  });
  parser.on("closetag", () => {
    depth--;
    listener.close();
  });
  const onText = (text: string): void => {
    if (left && (left.text -= text.length) < 0) throw new BudgetFault("documentText");
    listener.text(text);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.write(xml).close();
}
