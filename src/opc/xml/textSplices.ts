import { fragmentFor } from "./xmlFragment";
import { openedTag, withAttribute } from "./xmlTag";
import { childrenOf, tagOf, type XmlElement } from "./xmlText";
import { COMPATIBILITY } from "./namespaces";

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly order: number;
}

/** What is to become of an element that stays: its tag, and what is added inside it at its end. */
interface ElementEdit {
  readonly element: XmlElement;
  tag: string;
  appended: string;
}

/**
 * Edits of one text, by position in the original; applied all at once. XML of ours goes in through `append` and `insert`, which write it
 * for its place.
 */
export class TextSplices {
  readonly #edits: Edit[] = [];
  readonly #elements = new Map<number, ElementEdit>();

  constructor(readonly xml: string) {}

  /** Text as it is. */
  replace(from: number, to: number, text: string): void {
    this.#edits.push({ from, to, text, order: this.#edits.length });
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, "");
  }

  setAttribute(element: XmlElement, name: string, value: string | number | undefined): void {
    const edit = this.#edit(element);
    edit.tag = withAttribute(edit.tag, name, value);
  }

  /** Adds XML of ours as the last thing inside an element, opening it when it was self-closed. */
  append(parent: XmlElement, fragment: string): void {
    this.#edit(parent).appended += fragmentFor(parent, fragment);
  }

  /** Adds XML that is already written for its place (copied from it) as the last thing inside an element. */
  appendText(parent: XmlElement, text: string): void {
    this.#edit(parent).appended += text;
  }

  /** Adds XML of ours inside an element, before one of its children (or at its end). */
  insertBefore(parent: XmlElement, next: XmlElement | undefined, fragment: string): void {
    if (next) this.replace(next.start, next.start, fragmentFor(parent, fragment));
    else this.append(parent, fragment);
  }

  /** Adds XML of ours where the schema, which names the children in their order, wants it; after those of the same name. */
  insertInOrder(parent: XmlElement, local: string, fragment: string, order: readonly string[]): void {
    const place = order.indexOf(local);
    const next = childrenOf(this.xml, parent).find((child) => orderOf(this.xml, parent, child, order) > place);
    this.insertBefore(parent, next, fragment);
  }

  /** Puts XML of ours in place of the children of that name, adds it, or takes them away («»). */
  putChild(parent: XmlElement, local: string, fragment: string, order: readonly string[]): void {
    const [first, ...more] = childrenOf(this.xml, parent).filter((child) => child.local === local && child.namespace === parent.namespace);
    for (const child of more) this.remove(child);
    if (first) this.replace(first.start, first.end, fragment === "" ? "" : fragmentFor(parent, fragment));
    else if (fragment !== "") this.insertInOrder(parent, local, fragment, order);
  }

  toString(): string {
    const edits = [...this.#edits, ...[...this.#elements.values()].flatMap((edit) => this.#editsOf(edit))];
    if (edits.length === 0) return this.xml;
    // At one place, what is inserted comes before what is replaced.
    edits.sort((a, b) => a.from - b.from || Number(a.to > a.from) - Number(b.to > b.from) || a.order - b.order);
    let text = "";
    let at = 0;
    for (const edit of edits) {
      if (edit.from < at) throw new RangeError("two edits of the same text overlap");
      text += this.xml.slice(at, edit.from) + edit.text;
      at = edit.to;
    }
    return text + this.xml.slice(at);
  }

  #edit(element: XmlElement): ElementEdit {
    let edit = this.#elements.get(element.start);
    if (!edit) this.#elements.set(element.start, (edit = { element, tag: tagOf(this.xml, element), appended: "" }));
    return edit;
  }

  #editsOf({ element, tag, appended }: ElementEdit): Edit[] {
    const { start, tagEnd, innerEnd, end, name } = element;
    const order = this.#edits.length;
    if (element.isSelfClosed)
      return [{ from: start, to: end, text: appended === "" ? tag : `${openedTag(tag)}${appended}</${name}>`, order }];
    return [
      { from: start, to: tagEnd, text: tag, order },
      { from: innerEnd, to: innerEnd, text: appended, order },
    ];
  }
}

/**
 * The place of a child among those of the schema: that of what it holds when programs choose between its contents; −1 for what the schema
 * does not name.
 */
export function orderOf(xml: string, parent: XmlElement, child: XmlElement, order: readonly string[]): number {
  if (child.namespace === parent.namespace) return order.indexOf(child.local);
  if (child.namespace !== COMPATIBILITY || child.local !== "AlternateContent") return -1;
  const held = childrenOf(xml, child).flatMap((choice) => childrenOf(xml, choice));
  return held.reduce((place, element) => (place >= 0 || element.namespace !== parent.namespace ? place : order.indexOf(element.local)), -1);
}
