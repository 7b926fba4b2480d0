import {
  COMPATIBILITY,
  CONTENT_TYPES,
  DYNAMIC_ARRAY,
  EXCEL_2010,
  EXCEL_MAIN,
  namespacesBeside,
  PACKAGE_RELATIONSHIPS,
  TRANSITIONAL,
  type Namespaces,
} from "./namespaces";
import { TagWalker } from "./tagWalker";
import type { XmlScope } from "./xmlScope";
import { openedTag, renamedTag } from "./xmlTag";
import type { XmlElement } from "./xmlText";

type NameKind = "element" | "attribute";

/** What the prefixes of our own XML mean. In a file they are exchanged for those that it has bound to the same vocabulary. */
const VOCABULARIES: Readonly<Record<string, (names: Namespaces) => string>> = {
  x: (names) => names.sheet,
  r: (names) => names.relationships,
  a: (names) => names.drawing,
  xdr: (names) => names.sheetDrawing,
  c: (names) => names.chart,
  w: (names) => names.word,
  mc: () => COMPATIBILITY,
  xda: () => DYNAMIC_ARRAY,
  x14: () => EXCEL_2010,
  xm: () => EXCEL_MAIN,
  ct: () => CONTENT_TYPES,
  rel: () => PACKAGE_RELATIONSHIPS,
};

/** The prefix under which our own XML writes a vocabulary, by its transitional name. */
export function vocabularyOf(uri: string): string | undefined {
  return OURS.get(uri);
}

const OURS: ReadonlyMap<string, string> = new Map(Object.entries(VOCABULARIES).map(([prefix, nameIn]) => [nameIn(TRANSITIONAL), prefix]));

/**
 * XML of ours («<x:sheet r:id="rId1"/>») as it is to be written inside an element of a file: with the prefixes bound there, and what is
 * not bound declared.
 */
export function fragmentFor(parent: XmlElement, fragment: string): string {
  const uri = parent.scope.uriOf(parent.prefix.slice(0, -1)) ?? "";
  return fragmentIn(parent.scope, namespacesBeside(uri), fragment);
}

/** The same for a place without an element of its own, as inside of a piece that is put together. */
export function fragmentIn(scope: XmlScope, names: Namespaces, fragment: string): string {
  return topElements(fragment)
    .map((piece) => writtenIn(scope, names, piece))
    .join("");
}

/** The elements side by side in a fragment. */
function topElements(fragment: string): string[] {
  const walker = new TagWalker(fragment);
  const pieces: string[] = [];
  while (walker.next()) {
    const { start } = walker;
    if (walker.kind === "open") walker.closeElement();
    pieces.push(fragment.slice(start, walker.end));
  }
  return pieces;
}

function writtenIn(scope: XmlScope, names: Namespaces, piece: string): string {
  const prefixes = new Prefixes(scope, names);
  let text = "";
  let at = 0;
  let rootTag = "";
  for (const walker = new TagWalker(piece); walker.next(); at = walker.end) {
    text += piece.slice(at, walker.start);
    const tag = piece.slice(walker.start, walker.end);
    const written =
      walker.kind === "close"
        ? `</${prefixes.renamed(walker.name(), "element")}>`
        : renamedTag(tag, (name, kind) => prefixes.renamed(name, kind));
    if (rootTag === "") rootTag = written;
    text += written;
  }
  return withDeclarations(rootTag, prefixes.declarations) + text.slice(rootTag.length) + piece.slice(at);
}

function withDeclarations(tag: string, declarations: string): string {
  if (declarations === "") return tag;
  const opened = openedTag(tag).slice(0, -1);
  return opened + declarations + tag.slice(opened.length);
}

/** The prefixes under which one piece is written at one place. */
class Prefixes {
  readonly #known = new Map<string, string>();
  readonly #declared = new Map<string, string>();

  constructor(
    private readonly scope: XmlScope,
    private readonly names: Namespaces,
  ) {}

  /** To be written in the tag of the outermost element. */
  get declarations(): string {
    return [...this.#declared].map(([uri, prefix]) => ` xmlns:${prefix}="${uri}"`).join("");
  }

  renamed(name: string, kind: NameKind): string {
    const colon = name.indexOf(":");
    const ours = name.slice(0, Math.max(0, colon));
    if (ours === "xml" || (ours === "" && kind === "attribute")) return name;
    const prefix = this.#prefixFor(ours, kind);
    return prefix === "" ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
  }

  #prefixFor(ours: string, kind: NameKind): string {
    const key = `${kind} ${ours}`;
    let prefix = this.#known.get(key);
    if (prefix === undefined) this.#known.set(key, (prefix = this.#find(ours, kind)));
    return prefix;
  }

  #find(ours: string, kind: NameKind): string {
    const vocabulary = VOCABULARIES[ours];
    if (!vocabulary) throw new RangeError(`the prefix «${ours}» is none of ours`);
    const uri = vocabulary(this.names);
    return this.scope.prefixOf(uri, kind) ?? this.#declared.get(uri) ?? this.#declare(uri, ours);
  }

  #declare(uri: string, ours: string): string {
    let prefix = ours;
    for (let number = 1; this.scope.uriOf(prefix) !== undefined; number++) prefix = `${ours}${number}`;
    this.#declared.set(uri, prefix);
    return prefix;
  }
}
