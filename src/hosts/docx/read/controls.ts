import { FileChild, XmlAttributeComponent, XmlComponent, type Paragraph } from "docx";
import { cutText } from "../../../engine/document/plainText";
import { KEPT } from "./wordNames";

/** Prefixes of the tags of our content controls; what follows is an id of the report. */
export const TAGS = { figure: "pntp:cifra:", notice: "pntp:aviso:", prose: "pntp:texto:" } as const;

/** Word stores at most these many characters of a tag or of a name. */
const LONGEST_TAG = 64;

/** A tag or a name in the room that Word has for it. */
export function shortened(text: string): string {
  return cutText(text, LONGEST_TAG);
}

/** Tag of a generated figure: its id and the text that was generated, so that one typed over is noticed. */
export function figureTag(id: string, text: string): string {
  return shortened(`${TAGS.figure}${id}=${text}`);
}

/** What a figure's tag says; undefined where it is no figure's. */
export function readFigureTag(tag: string): { readonly id: string; readonly generated: string } | undefined {
  const equals = tag.indexOf("=");
  if (!tag.startsWith(TAGS.figure) || equals < 0) return undefined;
  return { id: tag.slice(TAGS.figure.length, equals), generated: tag.slice(equals + 1) };
}

interface ControlOptions {
  readonly tag: string;
  /** Name on its frame. */
  readonly alias: string;
  readonly isPlaceholder?: boolean;
  /** Without a frame of its own: it looks as text until it is clicked. */
  readonly isQuiet?: boolean;
  readonly isPlain?: boolean;
}

/** A content control inside a paragraph. Its w:id is put when the document is packed. */
export class InlineControl extends XmlComponent {
  constructor(options: ControlOptions, content: readonly XmlComponent[]) {
    super("w:sdt");
    this.root.push(new ControlProperties(options), new ControlContent(content));
  }
}

/** A content control that holds whole paragraphs. */
export class BlockControl extends FileChild {
  constructor(options: ControlOptions, content: readonly XmlComponent[]) {
    super("w:sdt");
    this.root.push(new ControlProperties(options), new ControlContent(content));
  }
}

/** An element that the packer replaces with content kept from an earlier document. */
export class KeptContent extends XmlComponent {
  constructor(number: number) {
    super("pntp:kept");
    this.root.push(new Attributes({ "xmlns:pntp": KEPT, n: String(number) }));
  }
}

/** The same between paragraphs. */
export class KeptBlock extends FileChild {
  constructor(number: number) {
    super("pntp:kept");
    this.root.push(new Attributes({ "xmlns:pntp": KEPT, n: String(number) }));
  }
}

/** A paragraph as a child of a cell: the docx library only knows its own. */
export function asCellChild(control: XmlComponent): Paragraph {
  return control as Paragraph;
}

class ControlProperties extends XmlComponent {
  /** In the order that the schema asks for. */
  constructor({ tag, alias, isPlaceholder, isQuiet, isPlain }: ControlOptions) {
    super("w:sdtPr");
    this.root.push(new Valued("w:alias", shortened(alias)), new Valued("w:tag", tag), new Valued("w:id", "0"));
    if (isPlaceholder) this.root.push(new Empty("w:showingPlcHdr"));
    if (isQuiet) this.root.push(new Valued("w15:appearance", "hidden", "w15:val"));
    if (isPlain) this.root.push(new Empty("w:text"));
  }
}

class ControlContent extends XmlComponent {
  constructor(content: readonly XmlComponent[]) {
    super("w:sdtContent");
    this.root.push(...content);
  }
}

export class Valued extends XmlComponent {
  constructor(name: string, value: string, attribute = "w:val") {
    super(name);
    this.root.push(new Attributes({ [attribute]: value }));
  }
}

export class Empty extends XmlComponent {
  constructor(name: string) {
    super(name);
    this.root.push(new Attributes({}));
  }
}

class Attributes extends XmlAttributeComponent<Readonly<Record<string, string>>> {}
