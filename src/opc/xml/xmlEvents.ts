import { SaxesParser } from "saxes";
import { BUDGET, BudgetFault } from "../budget";
import { transitionalName } from "./namespaces";
import { Prefixes } from "./prefixes";
import { XmlFault } from "./xmlFault";

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
 * Reads a part from its start to its end, as strictly as Word does. Throws `XmlFault` where it is damaged, `BudgetFault` where it is out of
 * proportion: for itself, or for what is left to the document it is of.
 */
export function readEvents(xml: string, listener: XmlListener, limits: XmlLimits = BUDGET): void {
  const reader = new EventReader(listener, limits);
  // Prefixes are resolved here: the parser would do it for every name anew.
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", () => {
    throw new XmlFault("damaged");
  });
  parser.on("doctype", () => {
    throw new XmlFault("dtd");
  });
  parser.on("opentag", ({ name, attributes }) => reader.open(name, attributes));
  parser.on("closetag", () => reader.close());
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  parser.write(xml).close();
}

type Written = Readonly<Record<string, string>>;

class EventReader {
  readonly #prefixes = new Prefixes();
  #elements = 0;
  #depth = 0;

  constructor(
    private readonly listener: XmlListener,
    private readonly limits: XmlLimits,
  ) {}

  open(name: string, written: Written): void {
    const { elements, depth, attributes: most = Infinity, left } = this.limits;
    if (++this.#elements > elements) throw new BudgetFault("elements");
    if (++this.#depth > depth) throw new BudgetFault("depth");
    const names = Object.keys(written);
    if (names.length > most) throw new BudgetFault("attributes");
    // Attributes cost as much as elements do.
    if (left && (left.elements -= 1 + (names.length >> 1)) < 0) throw new BudgetFault("documentElements");
    const declared = declarationsIn(names, written);
    if (declared.size > 0) this.#prefixes.enter(this.#depth, declared);
    const { prefix, local } = this.#prefixes.split(name);
    if (prefix === "xmlns") throw new XmlFault("damaged");
    const attributes = names.length === declared.size ? NOTHING : this.#resolved(names, written);
    this.listener.open({ prefix, local, uri: this.#prefixes.uriOf(prefix), attributes, declared: transitional(declared) });
  }

  close(): void {
    this.#prefixes.leave(this.#depth--);
    this.listener.close();
  }

  text(text: string): void {
    const { left } = this.limits;
    if (left && (left.text -= text.length) < 0) throw new BudgetFault("documentText");
    this.listener.text(text);
  }

  #resolved(names: readonly string[], written: Written): readonly XmlAttribute[] {
    const attributes: XmlAttribute[] = [];
    let last = "";
    let isMixed = false;
    for (const name of names) {
      if (isDeclaration(name)) continue;
      const { prefix, local } = this.#prefixes.split(name);
      const uri = prefix === "" ? "" : this.#prefixes.uriOf(prefix);
      attributes.push({ prefix, local, uri, value: written[name] ?? "" });
      // The same name is found by the parser; under two prefixes of one vocabulary, here.
      if (prefix === "" || prefix === last) continue;
      isMixed ||= last !== "";
      last = prefix;
    }
    if (isMixed && hasTwins(attributes)) throw new XmlFault("damaged");
    return attributes;
  }
}

function isDeclaration(name: string): boolean {
  return name.startsWith("xmlns") && (name.length === 5 || name.charAt(5) === ":");
}

function declarationsIn(names: readonly string[], written: Written): ReadonlyMap<string, string> {
  let declared: Map<string, string> | undefined;
  for (const name of names) {
    if (!isDeclaration(name)) continue;
    const prefix = name.slice(6);
    if ((prefix === "" && name.length > 5) || prefix.includes(":")) throw new XmlFault("damaged");
    (declared ??= new Map()).set(prefix, written[name] ?? "");
  }
  return declared ?? NO_PREFIXES;
}

function transitional(declared: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return declared.size === 0 ? declared : new Map([...declared].map(([prefix, uri]) => [prefix, transitionalName(uri)]));
}

function hasTwins(attributes: readonly XmlAttribute[]): boolean {
  return new Set(attributes.map(({ uri, local }) => `${uri} ${local}`)).size < attributes.length;
}
