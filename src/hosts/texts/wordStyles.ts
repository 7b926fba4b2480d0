import { TRANSITIONAL } from "../../opc/xml/namespaces";
import { readEvents, type XmlOpening } from "../../opc/xml/xmlEvents";

/** What a paragraph style means for reading: a heading with its level, an item of a list with its depth, or a line of the table of contents. */
export type StyleKind = { readonly heading: number } | { readonly list: number } | "contents";

/** Kinds of the paragraph styles of a document, by style id, from its parts of styles. */
export function styleKinds(parts: readonly string[]): ReadonlyMap<string, StyleKind> {
  const kinds = new Map<string, StyleKind>();
  for (const xml of parts) if (xml.trim() !== "") readEvents(xml, new StyleReader(kinds));
  return kinds;
}

class StyleReader {
  #style: string | undefined;
  #depth = 0;
  #styleDepth = 0;

  constructor(private readonly kinds: Map<string, StyleKind>) {}

  open(opening: XmlOpening): void {
    this.#depth++;
    if (opening.uri !== TRANSITIONAL.word) return;
    if (opening.local === "style") [this.#style, this.#styleDepth] = [wordValue(opening, "styleId"), this.#depth];
    if (this.#style === undefined) return;
    if (opening.local === "name") this.#readName(this.#style, wordValue(opening, "val") ?? "");
    const level = Number(wordValue(opening, "val"));
    if (opening.local === "outlineLvl" && this.#isFree(this.#style) && level < 9) this.kinds.set(this.#style, { heading: level + 1 });
    if (opening.local === "numPr" && this.#isFree(this.#style)) this.kinds.set(this.#style, { list: 0 });
    if (opening.local === "ilvl" && this.#isFree(this.#style)) this.kinds.set(this.#style, { list: level });
  }

  close(): void {
    if (this.#depth-- === this.#styleDepth) this.#style = undefined;
  }

  text(): void {
    // Styles say everything in attributes.
  }

  /** Nothing more telling is known of it: a numbered heading is no list. */
  #isFree(style: string): boolean {
    const kind = this.kinds.get(style);
    return kind === undefined || (kind !== "contents" && "list" in kind);
  }

  #readName(style: string, name: string): void {
    const list = /^(?:list (?:bullet|number)|lista con (?:viñetas|números))(?:\s+([2-9]))?$/i.exec(name);
    const heading = /^(?:heading|t[ií]tulo)\s+([1-9])$/i.exec(name);
    if (heading) this.kinds.set(style, { heading: Number(heading[1]) });
    else if (/^title$/i.test(name)) this.kinds.set(style, { heading: 1 });
    else if (list) this.kinds.set(style, { list: Number(list[1] ?? 1) - 1 });
    else if (/^(?:toc|tdc|table of figures)\b/i.test(name)) this.kinds.set(style, "contents");
  }
}

/** Value of an attribute of the Word vocabulary. */
export function wordValue({ attributes }: XmlOpening, local: string): string | undefined {
  return attributes.find((one) => one.local === local && one.uri === TRANSITIONAL.word)?.value;
}
