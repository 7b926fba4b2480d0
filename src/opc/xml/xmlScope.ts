import { XML } from "./namespaces";
import { attributesOf } from "./xmlTag";

/** The prefixes bound at a place of a document. Look-ups walk outwards: a file may declare them anywhere, and again. */
export class XmlScope {
  /** Outside of any element. */
  static readonly none = new XmlScope(undefined, new Map([["xml", XML]]));

  private constructor(
    private readonly outer: XmlScope | undefined,
    private readonly own: ReadonlyMap<string, string>,
  ) {}

  static of(bindings: Readonly<Record<string, string>>): XmlScope {
    return new XmlScope(XmlScope.none, new Map(Object.entries(bindings)));
  }

  /** What is bound inside an element with this opening tag. */
  inside(tag: string): XmlScope {
    if (!tag.includes("xmlns")) return this;
    const own = new Map<string, string>();
    for (const { name, value } of attributesOf(tag)) {
      if (name === "xmlns") own.set("", value);
      else if (name.startsWith("xmlns:")) own.set(name.slice(6), value);
    }
    return own.size === 0 ? this : new XmlScope(this, own);
  }

  /** What is bound inside an element that declares these. */
  within(own: ReadonlyMap<string, string>): XmlScope {
    return own.size === 0 ? this : new XmlScope(this, own);
  }

  /** Undefined where nobody declared the prefix; without prefix or declaration, no namespace (""). */
  uriOf(prefix: string): string | undefined {
    let uri = this.own.get(prefix);
    for (let scope = this.outer; scope && uri === undefined; scope = scope.outer) uri = scope.own.get(prefix);
    return uri ?? (prefix === "" ? "" : undefined);
  }

  /**
   * A prefix that means this namespace here and was not bound anew on the way; "" for elements only, attributes without prefix being in
   * none.
   */
  prefixOf(uri: string, kind: "element" | "attribute"): string | undefined {
    const seen = new Set<string>();
    for (const own of this.#outwards()) {
      for (const [prefix, bound] of own) {
        if (seen.has(prefix)) continue;
        seen.add(prefix);
        if (bound === uri && (prefix !== "" || kind === "element")) return prefix;
      }
    }
    return undefined;
  }

  #outwards(): ReadonlyMap<string, string>[] {
    const all = [this.own];
    for (let scope = this.outer; scope; scope = scope.outer) all.push(scope.own);
    return all;
  }
}
