import { Paragraph, TextRun, type FileChild, type ParagraphChild } from "docx";
import type { ProsePlace } from "../../engine/document/reportDocument";
import type { XmlNode } from "../../opc/xml/xmlTree";
import { asCellChild, BlockControl, InlineControl, KeptBlock, KeptContent, shortened, TAGS } from "./read/controls";
import { fragmentNodes, isBlockContent, wordElement } from "./fragment";
import { portable } from "./read/portableText";
import { STYLE } from "./wordLook";

type Nodes = readonly (XmlNode | string)[];

/** Text kept from an earlier document, by the number that stands for it until the document is packed. */
export class KeptTexts {
  readonly contents: Nodes[] = [];
  /** Something of a text could not go with it to another document. */
  hasLost = false;

  /** `leavesItsFile`: the texts go to a document that is not the one they were written in. */
  constructor(private readonly leavesItsFile: boolean) {}

  put(nodes: Nodes): KeptContent {
    const moved = this.leavesItsFile ? portable(nodes) : { nodes, hasLost: false };
    this.hasLost ||= moved.hasLost;
    this.contents.push(moved.nodes);
    return new KeptContent(this.contents.length - 1);
  }

  /** XML of ours, between paragraphs. */
  putBlock(xml: string): FileChild {
    this.contents.push(fragmentNodes(xml));
    return new KeptBlock(this.contents.length - 1);
  }
}

/** A place of its own between paragraphs; while nobody has written in it, it may stay with what follows. */
export function blockPlace(place: ProsePlace, kept: KeptTexts, keepNext: boolean): FileChild {
  if (!place.kept) {
    const paragraph = new Paragraph({ style: STYLE.prose, ...(keepNext ? { keepNext } : {}), children: [placeholderRun(place)] });
    return new BlockControl(optionsOf(place), [paragraph]);
  }
  const content = fragmentNodes(place.kept.content);
  const paragraphs = isBlockContent(content)
    ? content
    : [wordElement("p", {}, [wordElement("pPr", {}, [wordElement("pStyle", { val: STYLE.prose })]), ...content])];
  return new BlockControl(optionsOf(place), [kept.put(paragraphs)]);
}

/** A place in a cell: inside the cell's paragraph, since a cell ends with one. */
export function cellPlace(place: ProsePlace, style: string, kept: KeptTexts): Paragraph {
  const content = place.kept && fragmentNodes(place.kept.content);
  if (content && isBlockContent(content)) return asCellChild(new BlockControl(optionsOf(place), [kept.put(content)]));
  const run = content ? kept.put(content) : placeholderRun(place);
  return new Paragraph({ style, children: [new InlineControl(optionsOf(place), [run]) as ParagraphChild] });
}

function optionsOf(place: ProsePlace): ConstructorParameters<typeof BlockControl>[0] {
  return {
    tag: shortened(`${TAGS.prose}${place.id}`),
    alias: place.about,
    isPlaceholder: place.kept === undefined && place.answer === undefined,
  };
}

function placeholderRun({ answer, placeholder }: ProsePlace): TextRun {
  if (answer !== undefined) return new TextRun({ text: answer });
  return new TextRun({ text: placeholder, style: STYLE.placeholder, color: "7F7F7F", italics: true });
}
