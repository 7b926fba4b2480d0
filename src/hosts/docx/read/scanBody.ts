import { XmlNode } from "../../../opc/xml/xmlTree";
import { readFigureTag, TAGS } from "./controls";
import { isOwnChart } from "./ownCharts";
import { MATH, MC, W } from "./wordNames";

/** A paragraph outside the planner's places. `text` has the generated figures, whatever stands there now. */
export interface ScannedParagraph {
  readonly node: XmlNode;
  readonly text: string;
  /** With the figures as they stand. */
  readonly shown: string;
  readonly isHeading: boolean;
  readonly hasPicture: boolean;
  /** Where it is in the outermost table around it. */
  readonly cell?: CellPlace;
  /** Number of the body's child it is in. */
  readonly child: number;
}

/** Numbers from zero: of the table among the outermost ones, of the row and of the cell in it. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface ScannedText {
  readonly id: string;
  readonly about: string;
  readonly text: string;
  readonly isPlaceholder: boolean;
  readonly hasPicture: boolean;
  /** What is inside the control. */
  readonly content: readonly (XmlNode | string)[];
}

export interface ScannedFigure {
  readonly id: string;
  readonly generated: string;
  readonly text: string;
}

export interface BodyScan {
  readonly paragraphs: readonly ScannedParagraph[];
  readonly texts: readonly ScannedText[];
  readonly figures: readonly ScannedFigure[];
  /** Outermost ones. */
  readonly tables: readonly XmlNode[];
  /** Elements of w:body, in order. */
  readonly children: readonly XmlNode[];
  /** Numbers of the first and last child of what we generated, where it is marked beyond doubt. */
  readonly report?: readonly [number, number];
}

/** Name of the bookmark around what we generate; what is outside it is the institution's or the planner's own. */
export const REPORT_BOOKMARK = "PNTP_informe";

/** Reads the body of a document: what is in our controls, and every paragraph outside them. */
export function scanBody(document: XmlNode): BodyScan {
  const body = document.child(W, "body");
  const children = body?.elements ?? [];
  const scanner = new BodyScanner();
  children.forEach((child, number) => scanner.read(child, number));
  return { ...scanner.result(), children };
}

interface OpenControl {
  readonly node: XmlNode;
  readonly tag: string;
  readonly isContents: boolean;
  hasPicture: boolean;
  text: string;
}

interface OpenParagraph {
  readonly node: XmlNode;
  text: string;
  shown: string;
  isHeading: boolean;
  hasPicture: boolean;
}

/** What is not text of the document: deleted and moved-away text, field codes. */
const SKIPPED = new Set(["del", "moveFrom", "instrText", "delText", "delInstrText"]);
const PICTURES = new Set(["drawing", "pict", "object"]);
const SPACES: Readonly<Record<string, string>> = { tab: " ", br: " ", cr: " ", noBreakHyphen: "-" };

class BodyScanner {
  private readonly paragraphs: ScannedParagraph[] = [];
  private readonly texts: ScannedText[] = [];
  private readonly figures: ScannedFigure[] = [];
  private readonly tables: XmlNode[] = [];
  private readonly controls: OpenControl[] = [];
  private paragraph: OpenParagraph | undefined;
  private paragraphDepth = 0;
  private tableDepth = 0;
  private row = -1;
  private column = -1;
  private child = 0;
  private readonly reportStarts: { readonly id: string | undefined; readonly child: number }[] = [];
  private readonly bookmarkEnds = new Map<string, number>();

  read(node: XmlNode, child: number): void {
    this.child = child;
    this.visit(node);
  }

  result(): Omit<BodyScan, "children"> {
    const { paragraphs, texts, figures, tables } = this;
    const [start, ...others] = this.reportStarts;
    const end = this.bookmarkEnds.get(start?.id ?? "");
    // A program that does not know bookmarks between paragraphs closes them where they open, or opens another.
    const isSure = start && others.length === 0 && end !== undefined && end > start.child;
    return { paragraphs, texts, figures, tables, ...(isSure ? { report: [start.child, end] as const } : {}) };
  }

  private visit(node: XmlNode): void {
    if (node.uri !== W) {
      if (node.is(MC, "Fallback")) return;
      if (node.is(MATH, "t")) this.add(ownText(node));
      this.inside(node);
      return;
    }
    const { local } = node;
    if (SKIPPED.has(local)) return;
    if (local === "p") this.readParagraph(node);
    else if (local === "tbl") this.readTable(node);
    else if (local === "sdt") this.readControl(node);
    else if (local === "t") this.add(ownText(node));
    else if (local in SPACES) this.add(SPACES[local] ?? "");
    else {
      if (local === "tr" && this.tableDepth === 1) [this.row, this.column] = [this.row + 1, -1];
      if (local === "tc" && this.tableDepth === 1) this.column++;
      if (PICTURES.has(local) && !isOwnChart(node)) this.noticePicture();
      if (local === "bookmarkStart") this.openBookmark(node);
      if (local === "bookmarkEnd") this.bookmarkEnds.set(node.attribute(W, "id") ?? "", this.child);
      this.inside(node);
    }
  }

  private inside(node: XmlNode): void {
    for (const child of node.children) if (child instanceof XmlNode) this.visit(child);
  }

  private add(text: string): void {
    for (const control of this.controls) control.text += text;
    if (!this.paragraph) return;
    const isFigure = this.controls.some(({ tag }) => tag.startsWith(TAGS.figure) || tag.startsWith(TAGS.notice));
    if (!this.isInProse()) this.paragraph.shown += text;
    if (!this.isInProse() && !isFigure) this.paragraph.text += text;
  }

  private isInProse(): boolean {
    return this.controls.some(({ tag, isContents }) => isContents || tag.startsWith(TAGS.prose));
  }

  private readParagraph(node: XmlNode): void {
    if (this.paragraphDepth++ > 0) this.add(" ");
    else this.paragraph = { node, text: "", shown: "", isHeading: false, hasPicture: false };
    this.inside(node);
    if (--this.paragraphDepth > 0 || !this.paragraph) return;
    const { text, shown, isHeading, hasPicture } = this.paragraph;
    this.paragraph = undefined;
    for (const control of this.controls) if (control.text !== "") control.text += "\n";
    if (this.isInProse()) return;
    const cell = this.tableDepth > 0 ? { cell: { table: this.tables.length - 1, row: this.row, column: this.column } } : {};
    this.paragraphs.push({ node, text: text.trim(), shown: shown.trim(), isHeading, hasPicture, child: this.child, ...cell });
  }

  private readTable(node: XmlNode): void {
    if (this.tableDepth++ === 0) {
      this.tables.push(node);
      this.row = -1;
    }
    this.inside(node);
    this.tableDepth--;
  }

  private noticePicture(): void {
    if (this.paragraph) this.paragraph.hasPicture = true;
    for (const control of this.controls) control.hasPicture = true;
  }

  private openBookmark(node: XmlNode): void {
    const name = node.attribute(W, "name") ?? "";
    if (name.startsWith("_Toc") && this.paragraph) this.paragraph.isHeading = true;
    if (name === REPORT_BOOKMARK) this.reportStarts.push({ id: node.attribute(W, "id"), child: this.child });
  }

  private readControl(node: XmlNode): void {
    const properties = node.child(W, "sdtPr");
    const control: OpenControl = {
      node,
      tag: valueOf(properties, "tag") ?? "",
      isContents: isContents(properties),
      hasPicture: false,
      text: "",
    };
    this.controls.push(control);
    const content = node.child(W, "sdtContent");
    if (content) this.inside(content);
    this.controls.pop();
    if (!this.isInProse()) this.keep(control, properties, content?.children ?? []);
  }

  private keep({ tag, text, hasPicture }: OpenControl, properties: XmlNode | undefined, content: ScannedText["content"]): void {
    const figure = readFigureTag(tag);
    if (figure) {
      this.figures.push({ ...figure, text: text.trim() });
      if (this.paragraph) this.paragraph.text += figure.generated;
    } else if (tag.startsWith(TAGS.prose)) {
      const placeholder = properties?.child(W, "showingPlcHdr");
      const isPlaceholder = placeholder !== undefined && !["0", "false", "off"].includes(placeholder.attribute(W, "val") ?? "");
      this.texts.push({
        id: tag.slice(TAGS.prose.length),
        about: valueOf(properties, "alias") ?? "",
        text: text.trim(),
        isPlaceholder,
        hasPicture,
        content,
      });
    }
  }
}

/** Text that stands directly in an element. */
function ownText(node: XmlNode): string {
  return node.children.filter((child) => typeof child === "string").join("");
}

function valueOf(properties: XmlNode | undefined, local: string): string | undefined {
  return properties?.child(W, local)?.attribute(W, "val");
}

function isContents(properties: XmlNode | undefined): boolean {
  return /table of contents/i.test(valueOf(properties?.child(W, "docPartObj"), "docPartGallery") ?? "");
}
