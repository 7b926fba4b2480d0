import {
  Document,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
  BorderStyle,
  type ISectionOptions,
  type FileChild,
} from "docx";
import type { DocumentSection, ReportDocument } from "../../engine/document/reportDocument";
import type { KeptTexts } from "./proseControls";
import { PAGE, styles, textWidth } from "./wordLook";
import { headingsOf, WordBlocks } from "./wordBlocks";

/** The report as a .docx of our own looks; kept texts still stand as numbers in it. */
export async function packOwn(report: ReportDocument, kept: KeptTexts): Promise<Uint8Array> {
  const blocks = new WordBlocks(headingsOf(report.sections), kept);
  const file = new Document({
    title: `${report.title} ${report.year}`,
    subject: report.subject,
    creator: "PNTP",
    lastModifiedBy: "PNTP",
    styles,
    compatibility: { version: 15 },
    sections: report.sections.map((section, index) => wordSection(report, section, blocks.of(section), index === 0)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function wordSection(
  report: ReportDocument,
  { orientation }: DocumentSection,
  children: readonly FileChild[],
  isFirst: boolean,
): ISectionOptions {
  return {
    properties: {
      titlePage: isFirst,
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: PAGE[orientation],
      },
    },
    headers: { default: header(report), ...(isFirst && { first: new Header({ children: [new Paragraph({ style: "Header" })] }) }) },
    footers: { default: footer(report, textWidth(orientation)), ...(isFirst && { first: footer(report, textWidth(orientation)) }) },
    children,
  };
}

function header({ subject, title, year }: ReportDocument): Header {
  const text = subject.length > 90 || subject === "" ? `${title} ${year}` : subject;
  return new Header({
    children: [
      new Paragraph({
        style: "Header",
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: "BFBFBF", space: 4 } },
        children: [new TextRun(text)],
      }),
    ],
  });
}

function footer({ footer: text }: ReportDocument, width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        tabStops: [{ type: "right", position: width }],
        children: [new TextRun(text), new TextRun({ children: ["\tPágina ", PageNumber.CURRENT, " de ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}
