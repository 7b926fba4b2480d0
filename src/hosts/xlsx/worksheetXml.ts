import { ByteTags } from "../../opc/byteTags";
import { TRANSITIONAL, transitionalName } from "../../opc/namespaces";
import { childOrder } from "../../opc/schema/schemaTable";
import { TextSplices } from "../../opc/textSplices";
import { XmlScope } from "../../opc/xmlScope";
import { openedTag } from "../../opc/xmlTag";
import { childrenNamed, rootOf, XmlFault, type XmlElement } from "../../opc/xmlText";

/** A sheet part cut in three: what stands before its cells and after them as text, the cells as bytes (they can be most of a gigabyte's worth). */
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
  const open = new SheetDataTags(bytes).find();
  const opening = decoder.decode(bytes.subarray(open.start, open.end));
  const name = /^<([^\s/>]+)/.exec(opening)?.[1] ?? "sheetData";
  const prefix = name.slice(0, name.indexOf(":") + 1);
  if (opening.endsWith("/>")) {
    return {
      head: decoder.decode(bytes.subarray(0, open.start)) + openedTag(opening),
      cells: bytes.subarray(open.end, open.end),
      tail: `</${name}>${decoder.decode(bytes.subarray(open.end))}`,
      prefix,
    };
  }
  const close = findClosing(bytes, `</${name}`, open.end);
  return { head: decoder.decode(bytes.subarray(0, open.end)), cells: bytes.subarray(open.end, close), tail: decoder.decode(bytes.subarray(close)), prefix };
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

/** Looks for the tag <sheetData> among the few tags before it. */
class SheetDataTags extends ByteTags {
  find(): { start: number; end: number } {
    let scope = XmlScope.none;
    for (let depth = 0; this.nextTag(); ) {
      if (this.isClosing) {
        depth--;
        continue;
      }
      const tag = depth < 2 ? this.tagText() : "";
      if (depth === 0) scope = scope.inside(tag);
      if (depth === 1 && isSheetData(tag, scope.inside(tag))) return { start: this.tagStart, end: this.tagEnd };
      if (!this.isSelfClosed) depth++;
    }
    throw new XmlFault("damaged");
  }
}

function isSheetData(tag: string, scope: XmlScope): boolean {
  const [, prefix = "", local] = /^<(?:([^\s:/>]+):)?([^\s/>]+)/.exec(tag) ?? [];
  return local === "sheetData" && transitionalName(scope.uriOf(prefix) ?? "") === TRANSITIONAL.sheet;
}

/** The last closing tag of that name: the cells end there. */
function findClosing(bytes: Uint8Array, text: string, from: number): number {
  for (let at = bytes.lastIndexOf(60); at >= from; at = bytes.lastIndexOf(60, at - 1)) {
    if (bytes[at + 1] === 47 && startsWith(bytes, text, at)) return at;
  }
  throw new XmlFault("damaged");
}

function startsWith(bytes: Uint8Array, text: string, at: number): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
