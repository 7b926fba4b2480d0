import { Bookmark, HeadingLevel, PageBreak, Paragraph, TextRun, AlignmentType, LineRuleType, type FileChild } from "docx";
import type { Block, DocumentSection, HeadingBlock } from "../../engine/document/reportDocument";
import { contentsXml } from "./contents";
import { blockPlace, type KeptTexts } from "./proseControls";
import { staysWithNext } from "./keptTogether";
import { runsOf } from "./runs";
import { signatureTable } from "./read/signatures";
import { STYLE, textWidth } from "./wordLook";
import { chartParagraph } from "./wordCharts";
import { wordTable } from "./wordTable";

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Turns blocks into Word's; knows the headings of the whole document for its table of contents. */
export class WordBlocks {
  private headingNumber = 0;
  private chartNumber = 0;

  constructor(
    private readonly headings: readonly HeadingBlock[],
    private readonly kept: KeptTexts,
  ) {}

  of({ blocks, orientation }: DocumentSection): readonly FileChild[] {
    return blocks.flatMap((block, index) =>
      this.ofBlock(block, textWidth(orientation), staysWithNext(block, blocks[index - 1], blocks[index + 1])),
    );
  }

  private ofBlock(block: Block, width: number, keepNext: boolean): readonly FileChild[] {
    switch (block.block) {
      case "cover":
        return [
          new Paragraph({ style: STYLE.coverTitle, children: [new TextRun(block.title)] }),
          ...(block.policy === "" ? [] : [new Paragraph({ style: STYLE.coverPolicy, children: [new TextRun(block.policy)] })]),
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
            ...(keepNext ? { keepNext } : {}),
            children: [...bullet(block.look), ...runsOf(block.runs)],
          }),
        ];
      case "prose":
        return [blockPlace(block, this.kept, keepNext)];
      case "table":
        return [
          ...(block.caption === undefined ? [] : [new Paragraph({ style: STYLE.caption, children: [new TextRun(block.caption)] })]),
          wordTable(block, width, this.kept, keepNext),
          spacer(keepNext),
        ];
      case "chart":
        return [
          new Paragraph({ style: STYLE.caption, children: [new TextRun(block.caption)] }),
          this.kept.putBlock(chartParagraph(block, width, this.chartNumber++)),
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
    const entries = this.headings.map(({ level, text }, index) => ({ level, text, bookmark: bookmarkOf(index) }));
    return this.kept.putBlock(contentsXml(entries));
  }
}

export function headingsOf(sections: readonly DocumentSection[]): readonly HeadingBlock[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block): block is HeadingBlock => block.block === "heading"));
}

function bookmarkOf(heading: number): string {
  return `_Toc${1000 + heading}`;
}

function bullet(look: string): readonly TextRun[] {
  if (look === "remark") return [new TextRun("•\u2002")];
  return look === "item" ? [new TextRun("–\u2002")] : [];
}

/** Two tables that touch would become one. */
function spacer(keepNext: boolean): Paragraph {
  return new Paragraph({
    ...(keepNext ? { keepNext } : {}),
    style: STYLE.cell,
    alignment: AlignmentType.LEFT,
    spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT },
    children: [],
  });
}
