import { Bookmark, HeadingLevel, PageBreak, Paragraph, TextRun, AlignmentType, LineRuleType, type FileChild } from "docx";
import type { Block, DocumentSection, HeadingBlock } from "../../engine/document/reportDocument";
import { contentsXml } from "./contents";
import { blockPlace, type KeptTexts } from "./proseControls";
import { runsOf } from "./runs";
import { signatureTable } from "./read/signatures";
import { STYLE, textWidth } from "./wordLook";
import { wordTable } from "./wordTable";

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Turns blocks into Word's; knows the headings of the whole document for its table of contents. */
export class WordBlocks {
  private headingNumber = 0;

  constructor(
    private readonly headings: readonly HeadingBlock[],
    private readonly kept: KeptTexts,
  ) {}

  of({ blocks, orientation }: DocumentSection): readonly FileChild[] {
    return blocks.flatMap((block) => this.ofBlock(block, textWidth(orientation)));
  }

  private ofBlock(block: Block, width: number): readonly FileChild[] {
    switch (block.block) {
      case "cover":
        return [
          new Paragraph({ style: STYLE.coverTitle, children: [new TextRun(block.title)] }),
          new Paragraph({ style: STYLE.coverPolicy, children: [new TextRun(block.policy)] }),
          ...block.lines.map((line) => new Paragraph({ style: STYLE.coverLine, children: [new TextRun(line)] })),
        ];
      case "contents":
        return [
          new Paragraph({ style: STYLE.contents, children: [new TextRun(block.title)] }),
          this.contents(),
          new Paragraph({ children: [new PageBreak()] }),
        ];
      case "heading":
        return [this.heading(block)];
      case "paragraph":
        return [
          new Paragraph({
            style: STYLE[block.look],
            children: [...(block.look === "remark" ? [new TextRun("•\u2002")] : []), ...runsOf(block.runs)],
          }),
        ];
      case "prose":
        return [blockPlace(block, this.kept)];
      case "table":
        return [
          ...(block.caption === undefined ? [] : [new Paragraph({ style: STYLE.caption, children: [new TextRun(block.caption)] })]),
          wordTable(block, width, this.kept),
          spacer(),
        ];
      case "signatures":
        return [new Paragraph({ spacing: { before: 900 }, keepNext: true, children: [] }), signatureTable(block.roles, width)];
    }
  }

  private heading({ level, text }: HeadingBlock): Paragraph {
    const id = bookmarkOf(this.headingNumber++);
    return new Paragraph({ heading: LEVELS[level], children: [new Bookmark({ id, children: [new TextRun(text)] })] });
  }

  private contents(): FileChild {
    return this.kept.putBlock(contentsXml(this.headings.map(({ level, text }, index) => ({ level, text, bookmark: bookmarkOf(index) }))));
  }
}

export function headingsOf(sections: readonly DocumentSection[]): readonly HeadingBlock[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block): block is HeadingBlock => block.block === "heading"));
}

function bookmarkOf(heading: number): string {
  return `_Toc${1000 + heading}`;
}

/** Two tables that touch would become one. */
function spacer(): Paragraph {
  return new Paragraph({
    style: STYLE.cell,
    alignment: AlignmentType.LEFT,
    spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT },
    children: [],
  });
}
