import { transitionalName, XML } from "./namespaces";
import { XmlFault } from "./xmlFault";

/** A name as written, in its two pieces. */
export interface QualifiedName {
  readonly prefix: string;
  readonly local: string;
}

const XMLNS = "http://www.w3.org/2000/xmlns/";

/**
 * The prefixes bound while a part is read from its start to its end. Throws `XmlFault` where a name is none, or its prefix is not bound.
 */
export class Prefixes {
  readonly #names = new Map<string, QualifiedName>();
  /** Declarations of the open elements that have some, with their depth. */
  readonly #frames: { readonly depth: number; readonly own: ReadonlyMap<string, string> }[] = [];
  /** What was looked up since the last change. */
  #known = new Map<string, string>();

  /** The pieces of a name; a part has few, so that each is cut once. */
  split(name: string): QualifiedName {
    let found = this.#names.get(name);
    if (found) return found;
    const colon = name.indexOf(":");
    if (colon === 0 || colon === name.length - 1 || (colon > 0 && name.includes(":", colon + 1))) throw new XmlFault("damaged");
    found = { prefix: name.slice(0, Math.max(colon, 0)), local: name.slice(colon + 1) };
    this.#names.set(name, found);
    return found;
  }

  /** Binds what an element declares, until it is left. Some bindings are forbidden, and an unbound prefix is bound to nothing. */
  enter(depth: number, own: ReadonlyMap<string, string>): void {
    for (const [prefix, uri] of own) {
      const isForbidden = prefix === "xmlns" || uri === XMLNS || (prefix === "xml") !== (uri === XML) || (uri === "" && prefix !== "");
      if (isForbidden) throw new XmlFault("damaged");
    }
    this.#frames.push({ depth, own });
    this.#known = new Map();
  }

  leave(depth: number): void {
    if (this.#frames.at(-1)?.depth !== depth) return;
    this.#frames.pop();
    this.#known = new Map();
  }

  /** What a prefix means, by its transitional name; "" for names without prefix outside of any declaration. */
  uriOf(prefix: string): string {
    let uri = this.#known.get(prefix);
    if (uri === undefined) this.#known.set(prefix, (uri = this.#find(prefix)));
    return uri;
  }

  #find(prefix: string): string {
    for (let at = this.#frames.length - 1; at >= 0; at--) {
      const uri = this.#frames[at]?.own.get(prefix);
      if (uri !== undefined) return transitionalName(uri);
    }
    if (prefix === "xml") return XML;
    if (prefix !== "") throw new XmlFault("damaged");
    return "";
  }
}
