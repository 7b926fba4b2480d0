import { SaxesParser } from "saxes";
import { readFigureTag, TAGS } from "./controls";

/** A stretch of the document's XML. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paragraph outside the planner's places. `text` has the generated figures, whatever stands there now. */
export interface ScannedParagraph extends Span {
  readonly text: string;
  readonly isHeading: boolean;
  readonly hasPicture: boolean;
  /** Number of the outermost table it is in. */
  readonly table?: number;
  /** Number of the body's child it is in. */
  readonly child: number;
}

export interface ScannedText {
  readonly id: string;
  readonly about: string;
  readonly text: string;
  readonly isPlaceholder: boolean;
  readonly hasPicture: boolean;
  /** What is inside the control. */
  readonly content: Span;
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
  readonly tables: readonly Span[];
  /** Children of w:body, in order. */
  readonly children: readonly (Span & { readonly name: string })[];
  readonly body: Span;
  /** Numbers of the first and last child of what we generated, where it is marked. */
  readonly report?: readonly [number, number];
}

/** Name of the bookmark around what we generate; what is outside it is the institution's or the planner's own. */
export const REPORT_BOOKMARK = "PNTP_informe";

/** Reads a document.xml: what is in our controls, and every paragraph outside them. */
export function scanBody(xml: string): BodyScan {
  const scanner = new BodyScanner();
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw new Error("A Word part has no document type declaration.");
  });
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => scanner.open(local(name), attributes, xml.lastIndexOf("<", parser.position - 1), parser.position, isSelfClosing));
  parser.on("closetag", ({ name }) => scanner.close(local(name), xml.lastIndexOf("<", parser.position - 1), parser.position));
  parser.on("text", (text) => scanner.text(text));
  parser.write(xml).close();
  return scanner.result();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

interface OpenControl {
  tag: string;
  about: string;
  isPlaceholder: boolean;
  isContents: boolean;
  hasPicture: boolean;
  text: string;
  contentStart: number;
  contentEnd: number;
}

interface OpenParagraph {
  readonly start: number;
  text: string;
  isHeading: boolean;
  hasPicture: boolean;
}

/** What is not text of the document: deleted and moved-away text, field codes, the older twin of a text box. */
const SKIPPED = new Set(["del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText"]);
const PICTURES = new Set(["drawing", "pict", "object"]);

class BodyScanner {
  private readonly paragraphs: ScannedParagraph[] = [];
  private readonly texts: ScannedText[] = [];
  private readonly figures: ScannedFigure[] = [];
  private readonly tables: { start: number; end: number }[] = [];
  private readonly children: { start: number; end: number; name: string }[] = [];
  private body: { start: number; end: number } = { start: 0, end: 0 };
  private readonly controls: OpenControl[] = [];
  private paragraph: OpenParagraph | undefined;
  private paragraphDepth = 0;
  private tableDepth = 0;
  private depth = 0;
  private bodyDepth = -1;
  private skipping = 0;
  private isText = false;
  private reportId: string | undefined;
  private reportStart: number | undefined;
  private reportEnd: number | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number, isSelfClosing: boolean): void {
    this.depth++;
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping++;
      return;
    }
    if (name === "body") [this.body, this.bodyDepth] = [{ start: end, end }, this.depth];
    else if (this.depth === this.bodyDepth + 1) this.children.push({ start, end, name });
    if (name === "p") this.openParagraph(start);
    else if (name === "tbl" && this.tableDepth++ === 0) this.tables.push({ start, end });
    else if (name === "t") this.isText = !isSelfClosing;
    else if (name === "tab" || name === "br" || name === "cr") this.add(" ");
    else if (name === "noBreakHyphen") this.add("-");
    else if (PICTURES.has(name)) this.noticePicture();
    else if (name === "bookmarkStart") this.openBookmark(attributes);
    else if (name === "bookmarkEnd" && attributes["w:id"] === this.reportId) this.reportEnd ??= this.children.length - 1;
    else this.openControlPart(name, attributes["w:val"] ?? "", end);
  }

  /** A content control, or what it says of itself. */
  private openControlPart(name: string, value: string, end: number): void {
    const control = this.controls.at(-1);
    if (name === "sdt") this.controls.push({ tag: "", about: "", isPlaceholder: false, isContents: false, hasPicture: false, text: "", contentStart: end, contentEnd: end });
    else if (!control) return;
    else if (name === "sdtContent") control.contentStart = control.contentEnd = end;
    else if (name === "tag") control.tag = value;
    else if (name === "alias") control.about = value;
    else if (name === "showingPlcHdr") control.isPlaceholder = value !== "0" && value !== "false";
    else if (name === "docPartGallery") control.isContents = /table of contents/i.test(value);
  }

  close(name: string, start: number, end: number): void {
    this.depth--;
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    const child = this.children.at(-1);
    if (this.depth === this.bodyDepth && child) child.end = end;
    if (name === "t") this.isText = false;
    else if (name === "sdtContent") this.withControl((control) => (control.contentEnd = Math.max(control.contentStart, start)));
    else if (name === "sdt") this.closeControl();
    else if (name === "p") this.closeParagraph(end);
    else if (name === "body") this.body.end = start;
    else if (name === "tbl" && --this.tableDepth === 0) {
      const table = this.tables.at(-1);
      if (table) table.end = end;
    }
  }

  text(text: string): void {
    if (this.isText && this.skipping === 0) this.add(text);
  }

  result(): BodyScan {
    const { paragraphs, texts, figures, tables, children, body } = this;
    const isMarked = this.reportStart !== undefined && this.reportEnd !== undefined;
    return { paragraphs, texts, figures, tables, children, body, ...(isMarked ? { report: [this.reportStart ?? 0, this.reportEnd ?? 0] as const } : {}) };
  }

  private add(text: string): void {
    for (const control of this.controls) control.text += text;
    const figure = this.controls.find(({ tag }) => tag.startsWith(TAGS.figure) || tag.startsWith(TAGS.notice));
    if (this.paragraph && !figure && !this.isInProse()) this.paragraph.text += text;
  }

  private isInProse(): boolean {
    return this.controls.some(({ tag, isContents }) => isContents || tag.startsWith(TAGS.prose));
  }

  private openParagraph(start: number): void {
    if (this.paragraphDepth++ === 0) this.paragraph = { start, text: "", isHeading: false, hasPicture: false };
    else this.add(" ");
  }

  private closeParagraph(end: number): void {
    if (--this.paragraphDepth > 0 || !this.paragraph) return;
    const { start, text, isHeading, hasPicture } = this.paragraph;
    this.paragraph = undefined;
    for (const control of this.controls) if (control.text !== "") control.text += "\n";
    if (this.isInProse()) return;
    const table = this.tableDepth > 0 ? { table: this.tables.length - 1 } : {};
    this.paragraphs.push({ start, end, text: text.trim(), isHeading, hasPicture, child: this.children.length - 1, ...table });
  }

  private noticePicture(): void {
    if (this.paragraph) this.paragraph.hasPicture = true;
    for (const control of this.controls) control.hasPicture = true;
  }

  private openBookmark(attributes: Readonly<Record<string, string>>): void {
    const name = attributes["w:name"] ?? "";
    if (name.startsWith("_Toc") && this.paragraph) this.paragraph.isHeading = true;
    if (name === REPORT_BOOKMARK && this.reportStart === undefined) [this.reportId, this.reportStart] = [attributes["w:id"], Math.max(0, this.children.length - 1)];
  }

  private closeControl(): void {
    const control = this.controls.pop();
    if (!control || this.isInProse()) return;
    const figure = readFigureTag(control.tag);
    if (figure) {
      this.figures.push({ ...figure, text: control.text.trim() });
      if (this.paragraph) this.paragraph.text += figure.generated;
    } else if (control.tag.startsWith(TAGS.prose)) {
      const { about, isPlaceholder, hasPicture, contentStart, contentEnd } = control;
      this.texts.push({ id: control.tag.slice(TAGS.prose.length), about, text: control.text.trim(), isPlaceholder, hasPicture, content: { start: contentStart, end: contentEnd } });
    }
  }

  private withControl(change: (control: OpenControl) => void): void {
    const control = this.controls.at(-1);
    if (control) change(control);
  }
}
