import { checkTextPart } from "../../../opc/budget";
import { TRANSITIONAL } from "../../../opc/xml/namespaces";
import { childOrder } from "../../../opc/schema/schemaTable";
import { splitAround } from "../../../opc/xml/splitAround";
import { TextSplices } from "../../../opc/xml/textSplices";
import { openedTag } from "../../../opc/xml/xmlTag";
import { XmlFault } from "../../../opc/xml/xmlFault";
import { childrenNamed, rootOf, type XmlElement } from "../../../opc/xml/xmlText";

/**
 * A sheet part cut in three: what stands before its cells and after them as text, the cells as bytes (they can be most of a gigabyte's
 * worth).
 */
export interface WorksheetXml {
  /** Up to and including the tag <sheetData>, never self-closed here. */
  readonly head: string;
  readonly cells: Uint8Array;
  /** From </sheetData> on. */
  readonly tail: string;
  /** Prefix of the elements with its colon («x:»), or "". */
  readonly prefix: string;
}

/** Excel repairs a file that breaks it. */
const ORDER = childOrder("x:Worksheet");

const decoder = new TextDecoder();

export function splitWorksheet(bytes: Uint8Array): WorksheetXml {
  const { tag, name, tagStart, tagEnd, innerEnd, isSelfClosed } = splitAround(bytes, "sheetData", TRANSITIONAL.sheet);
  checkTextPart(bytes.subarray(0, tagStart), "");
  checkTextPart(bytes.subarray(innerEnd), "");
  const text = (from: number, to = bytes.length) => decoder.decode(bytes.subarray(from, to));
  return {
    head: text(0, tagStart) + (isSelfClosed ? openedTag(tag) : tag),
    cells: bytes.subarray(tagEnd, innerEnd),
    tail: (isSelfClosed ? `</${name}>` : "") + text(innerEnd),
    prefix: name.slice(0, name.indexOf(":") + 1),
  };
}

/** The elements of a sheet without its cells: head and tail joined, to read or edit one of them. */
export class SheetElements {
  #xml: string;

  constructor(sheet: Pick<WorksheetXml, "head" | "tail">) {
    this.#xml = sheet.head + sheet.tail;
  }

  get xml(): string {
    return this.#xml;
  }

  all(local: string): XmlElement[] {
    return childrenNamed(this.#xml, rootOf(this.#xml), local);
  }

  find(local: string): XmlElement | undefined {
    return this.all(local)[0];
  }

  text(element: XmlElement): string {
    return this.#xml.slice(element.start, element.end);
  }

  replace(element: XmlElement, text: string): void {
    this.#xml = this.#xml.slice(0, element.start) + text + this.#xml.slice(element.end);
  }

  /** Puts XML of ours where the schema wants it; after the elements of the same name. */
  insert(local: string, fragment: string): void {
    this.edit((splices, root) => splices.insertInOrder(root, local, fragment, ORDER));
  }

  /** Puts XML that was taken from this very sheet back where the schema wants it. */
  insertText(local: string, text: string): void {
    this.insert(local, `<x:${local}/>`);
    const placed = this.all(local).at(-1);
    if (placed) this.replace(placed, text);
  }

  /** Puts XML of ours in place of the element of that name, adds it, or takes it away (undefined). */
  put(local: string, fragment: string | undefined): void {
    this.edit((splices, root) => splices.putChild(root, local, fragment ?? "", ORDER));
  }

  /** Several edits at once, by position in the text as it is now. */
  edit(change: (splices: TextSplices, root: XmlElement) => void): void {
    const splices = new TextSplices(this.#xml);
    change(splices, rootOf(this.#xml));
    this.#xml = splices.toString();
  }

  /** Edits what is inside the element of that name, which is put first where there is none. */
  editInside(local: string, change: (splices: TextSplices, element: XmlElement) => void): void {
    if (!this.find(local)) this.insert(local, `<x:${local}/>`);
    const element = this.find(local);
    if (element) this.edit((splices) => change(splices, element));
  }

  /** Cut again around the cells. */
  halves(): { head: string; tail: string } {
    const cells = this.find("sheetData");
    if (!cells) throw new XmlFault("damaged");
    return { head: this.#xml.slice(0, cells.tagEnd), tail: this.#xml.slice(cells.innerEnd) };
  }
}
