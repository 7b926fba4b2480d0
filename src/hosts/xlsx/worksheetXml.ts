import { TextSplices } from "../../opc/textSplices";
import { childrenOf, rootOf, XmlFault, type XmlElement } from "../../opc/xmlText";

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

/** Order of the elements of a worksheet (CT_Worksheet); Excel repairs a file that breaks it. */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate " +
  "customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks " +
  "customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

const decoder = new TextDecoder();

export function splitWorksheet(bytes: Uint8Array): WorksheetXml {
  const open = findOpening(bytes);
  const opening = decoder.decode(bytes.subarray(open.start, open.end));
  const name = /^<([^\s/>]+)/.exec(opening)?.[1] ?? "sheetData";
  const prefix = name.slice(0, name.indexOf(":") + 1);
  if (opening.endsWith("/>")) {
    return {
      head: `${decoder.decode(bytes.subarray(0, open.start))}${opening.slice(0, -2).trimEnd()}>`,
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
    return this.#children().filter((element) => element.local === local);
  }

  find(local: string): XmlElement | undefined {
    return this.#children().find((element) => element.local === local);
  }

  text(element: XmlElement): string {
    return this.#xml.slice(element.start, element.end);
  }

  replace(element: XmlElement, text: string): void {
    this.#xml = this.#xml.slice(0, element.start) + text + this.#xml.slice(element.end);
  }

  /** Puts an element where the schema wants it; after those of the same name. */
  insert(local: string, text: string): void {
    const place = ORDER.indexOf(local);
    const next = this.#children().find((element) => orderOf(this.#xml, element) > place);
    const at = next?.start ?? rootOf(this.#xml).innerEnd;
    this.#xml = this.#xml.slice(0, at) + text + this.#xml.slice(at);
  }

  /** Replaces the element of that name, adds it, or takes it away (undefined). */
  put(local: string, text: string | undefined): void {
    const element = this.find(local);
    if (element) this.replace(element, text ?? "");
    else if (text !== undefined) this.insert(local, text);
  }

  /** Rewrites the opening tag of the document element. */
  editRootTag(edit: (tag: string) => string): void {
    const root = rootOf(this.#xml);
    const splices = new TextSplices(this.#xml);
    splices.replace(root.start, root.tagEnd, edit(this.#xml.slice(root.start, root.tagEnd)));
    this.#xml = splices.toString();
  }

  /** Cut again around the cells. */
  halves(): { head: string; tail: string } {
    const cells = this.find("sheetData");
    if (!cells) throw new XmlFault("damaged");
    return { head: this.#xml.slice(0, cells.tagEnd), tail: this.#xml.slice(cells.innerEnd) };
  }

  #children(): XmlElement[] {
    return childrenOf(this.#xml, rootOf(this.#xml));
  }
}

/** Controls stand inside mc:AlternateContent: its place is that of what it holds. */
function orderOf(xml: string, element: XmlElement): number {
  if (element.local !== "AlternateContent") return ORDER.indexOf(element.local);
  const choice = childrenOf(xml, element)[0];
  const held = choice && childrenOf(xml, choice)[0];
  return held ? ORDER.indexOf(held.local) : -1;
}

/** The tag <sheetData>, looked for among the few tags before it. */
function findOpening(bytes: Uint8Array): { start: number; end: number } {
  for (let start = bytes.indexOf(60); start >= 0; start = bytes.indexOf(60, start + 1)) {
    if (bytes[start + 1] === 33 && bytes[start + 2] === 45) {
      start = findText(bytes, "-->", start) - 1;
      continue;
    }
    if (bytes[start + 1] === 33) throw new XmlFault("dtd");
    const end = bytes.indexOf(62, start) + 1;
    if (end === 0) break;
    if (/^<(?:[\w.-]+:)?sheetData[\s/>]/.test(decoder.decode(bytes.subarray(start, Math.min(end, start + 80))))) return { start, end };
  }
  throw new XmlFault("damaged");
}

/** The last closing tag of that name: the cells end there. */
function findClosing(bytes: Uint8Array, text: string, from: number): number {
  for (let at = bytes.lastIndexOf(60); at >= from; at = bytes.lastIndexOf(60, at - 1)) {
    if (bytes[at + 1] === 47 && startsWith(bytes, text, at)) return at;
  }
  throw new XmlFault("damaged");
}

function findText(bytes: Uint8Array, text: string, from: number): number {
  for (let at = bytes.indexOf(text.charCodeAt(0), from); at >= 0; at = bytes.indexOf(text.charCodeAt(0), at + 1)) {
    if (startsWith(bytes, text, at)) return at + text.length;
  }
  throw new XmlFault("damaged");
}

function startsWith(bytes: Uint8Array, text: string, at: number): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
