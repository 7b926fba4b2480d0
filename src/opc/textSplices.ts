import { tagOf, type XmlElement } from "./xmlText";

/** Edits of one text, by position in the original; applied all at once. */
export class TextSplices {
  readonly #edits: { from: number; to: number; text: string; order: number }[] = [];

  constructor(readonly xml: string) {}

  replace(from: number, to: number, text: string): void {
    this.#edits.push({ from, to, text, order: this.#edits.length });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  toString(): string {
    if (this.#edits.length === 0) return this.xml;
    // At one place, what is inserted comes before what is replaced.
    const edits = [...this.#edits].sort((a, b) => a.from - b.from || Number(a.to > a.from) - Number(b.to > b.from) || a.order - b.order);
    let text = "";
    let at = 0;
    for (const edit of edits) {
      if (edit.from < at) throw new RangeError("two edits of the same text overlap");
      text += this.xml.slice(at, edit.from) + edit.text;
      at = edit.to;
    }
    return text + this.xml.slice(at);
  }
}

/** Adds text as the last thing inside an element, opening it when it was self-closed. */
export function appendInside(splices: TextSplices, element: XmlElement, text: string, tag = tagOf(splices.xml, element)): void {
  if (element.isSelfClosed) {
    splices.replace(element.start, element.end, `${tag.replace(/\s*\/>$/, ">")}${text}</${element.name}>`);
    return;
  }
  splices.replace(element.start, element.tagEnd, tag);
  splices.insert(element.innerEnd, text);
}
