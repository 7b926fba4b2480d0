import { Paragraph, TextRun, type FileChild, type ParagraphChild } from "docx";
import type { ProsePlace } from "../../engine/report/document/reportDocument";
import { asCellChild, BlockControl, InlineControl, KeptBlock, KeptContent, TAGS } from "./controls";
import { portable } from "./portableText";
import { STYLE } from "./wordLook";

/** Text kept from an earlier document, by the number that stands for it until the document is packed. */
export class KeptTexts {
  readonly contents: string[] = [];
  /** Something of a text could not go with it to another document. */
  hasLost = false;

  /** `leavesItsFile`: the texts go to a document that is not the one they were written in. */
  constructor(private readonly leavesItsFile: boolean) {}

  put(content: string): KeptContent {
    const moved = this.leavesItsFile ? portable(content) : { content, hasLost: false };
    this.hasLost ||= moved.hasLost;
    this.contents.push(moved.content);
    return new KeptContent(this.contents.length - 1);
  }

  /** The same between paragraphs. */
  putBlock(content: string): FileChild {
    this.contents.push(content);
    return new KeptBlock(this.contents.length - 1);
  }
}

/** Whether content read from a document is whole paragraphs, or what stands inside one. */
export function isBlockContent(content: string): boolean {
  return /^\s*<w:(?:p|tbl|sdt)[\s>/]/.test(content) && /<w:(?:p|tbl)[\s>/]/.test(content);
}

/** A place of its own between paragraphs. */
export function blockPlace(place: ProsePlace, kept: KeptTexts): FileChild {
  if (!place.kept) return new BlockControl(optionsOf(place), [new Paragraph({ style: STYLE.prose, children: [placeholderRun(place)] })]);
  const { content } = place.kept;
  return new BlockControl(optionsOf(place), [kept.put(isBlockContent(content) ? content : `<w:p><w:pPr><w:pStyle w:val="${STYLE.prose}"/></w:pPr>${content}</w:p>`)]);
}

/** A place in a cell: inside the cell's paragraph, since a cell ends with one. */
export function cellPlace(place: ProsePlace, style: string, kept: KeptTexts): Paragraph {
  if (place.kept && isBlockContent(place.kept.content)) return asCellChild(new BlockControl(optionsOf(place), [kept.put(place.kept.content)]));
  const content = place.kept ? kept.put(place.kept.content) : placeholderRun(place);
  return new Paragraph({ style, children: [new InlineControl(optionsOf(place), [content]) as ParagraphChild] });
}

function optionsOf(place: ProsePlace): ConstructorParameters<typeof BlockControl>[0] {
  return { tag: `${TAGS.prose}${place.id}`.slice(0, 64), alias: place.about, isPlaceholder: place.kept === undefined };
}

function placeholderRun({ placeholder }: ProsePlace): TextRun {
  return new TextRun({ text: placeholder, style: STYLE.placeholder, color: "7F7F7F", italics: true });
}
