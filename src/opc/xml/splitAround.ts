import { BUDGET, BudgetFault } from "../budget";
import { ByteTags } from "./byteTags";
import { transitionalName } from "./namespaces";
import { XmlFault } from "./xmlFault";
import { XmlScope } from "./xmlScope";

/** A part cut around one element that is too large to be made into text. */
export interface SplitPart {
  /** Its opening tag, as written. */
  readonly tag: string;
  /** With its prefix. */
  readonly name: string;
  /** The prefixes bound inside it. */
  readonly scope: XmlScope;
  readonly tagStart: number;
  readonly tagEnd: number;
  /** Start of its closing tag; `tagEnd` for a self-closed one. */
  readonly innerEnd: number;
  readonly isSelfClosed: boolean;
}

const decoder = new TextDecoder();

/** Finds the element of that name directly inside the document element. Throws `XmlFault` where there is none. */
export function splitAround(bytes: Uint8Array, local: string, namespace: string): SplitPart {
  const found = new TopElements(bytes).find(local, namespace);
  if (found.isSelfClosed) return { ...found, innerEnd: found.tagEnd };
  return { ...found, innerEnd: findClosing(bytes, `</${found.name}`, found.tagEnd) };
}

class TopElements extends ByteTags {
  find(local: string, namespace: string): Omit<SplitPart, "innerEnd"> {
    let rootScope = XmlScope.none;
    let elements = 0;
    for (let depth = 0; this.nextTag();) {
      if (this.isClosing) {
        depth--;
        continue;
      }
      const tag = depth < 2 ? decoder.decode(this.bytes.subarray(this.tagStart, this.tagEnd)) : "";
      if (depth === 0) rootScope = rootScope.inside(tag);
      if (depth === 1) {
        const scope = rootScope.inside(tag);
        const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
        const colon = name.indexOf(":");
        const isSought =
          name.slice(colon + 1) === local && transitionalName(scope.uriOf(name.slice(0, Math.max(0, colon))) ?? "") === namespace;
        if (isSought) return { tag, name, scope, tagStart: this.tagStart, tagEnd: this.tagEnd, isSelfClosed: this.isSelfClosed };
      }
      if (!this.isSelfClosed) depth++;
      if (++elements > BUDGET.elements) throw new BudgetFault("elements");
      if (depth > BUDGET.depth) throw new BudgetFault("depth");
    }
    throw new XmlFault("damaged");
  }
}

/** The last closing tag of that name: the content ends there. */
function findClosing(bytes: Uint8Array, text: string, from: number): number {
  for (let at = bytes.lastIndexOf(60); at >= from; at = at === 0 ? -1 : bytes.lastIndexOf(60, at - 1)) {
    const after = bytes[at + text.length];
    if (bytes[at + 1] === 47 && startsWith(bytes, text, at) && (after === 62 || (after !== undefined && after <= 32))) return at;
  }
  throw new XmlFault("damaged");
}

function startsWith(bytes: Uint8Array, text: string, at: number): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
