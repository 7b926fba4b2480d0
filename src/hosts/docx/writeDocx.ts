import { strToU8, unzipSync } from "fflate";
import { fingerprint } from "../../engine/report/document/fingerprint";
import type { ReportDocument } from "../../engine/report/document/reportDocument";
import { docxTexts } from "../../engine/words/reportTexts/docxTexts";
import { graftReport, type BaseDocument, type Grafted } from "./graftReport";
import { withIndex } from "./indexPart";
import { packOwn } from "./ownPackage";
import { KeptTexts } from "./proseControls";
import type { ReportIndex } from "./reportIndex";
import { scanBody } from "./scanBody";
import { settleBody } from "./settleBody";
import { MARK_NAMES } from "./templateMarks";
import { packWord, partText, type Parts } from "./wordPackage";

/** What a report is written into, where it is not a document of our own looks. */
export interface WriteChoices {
  /** The earlier report, as it was read. */
  readonly earlier?: Parts;
  /** An institution's document with its letterhead and styles. */
  readonly template?: Parts;
}

export interface WrittenDocx {
  readonly bytes: Uint8Array;
  /** Spanish sentences on what the template has or lacks. */
  readonly notes: readonly string[];
}

/** The report as a Word document. Over an earlier report the document stays hers: looks, pictures, notes, and the pages around it. */
export async function writeDocx(report: ReportDocument, { earlier, template }: WriteChoices = {}): Promise<WrittenDocx> {
  const kept = new KeptTexts(template !== undefined);
  const own = unzipSync(await packOwn(report, kept));
  const body = settleBody(partText(own, "word/document.xml"), kept);
  const parts: Parts = { ...own, "word/document.xml": strToU8(body) };
  const index = { year: report.year, rows: report.rows, ...generatedTexts(body) };
  const basis: BaseDocument | undefined = template ? { kind: "template", parts: template } : earlier && { kind: "earlier", parts: earlier };
  if (!basis) return { bytes: packWord(withIndex(parts, index), report.dataDate), notes: [] };
  const grafted = graftReport(report, parts, basis);
  return { bytes: packWord(withIndex(grafted.parts, index), report.dataDate), notes: notesOf(grafted, kept.hasLost) };
}

/** What was generated, as it will be compared when the document comes back. */
function generatedTexts(documentXml: string): Pick<ReportIndex, "paragraphs" | "placeholders"> {
  const { paragraphs, texts } = scanBody(documentXml);
  const numbersOf = (list: readonly { readonly text: string }[]): ReadonlySet<string> => new Set(list.filter(({ text }) => text !== "").map(({ text }) => fingerprint(text)));
  return { paragraphs: numbersOf(paragraphs), placeholders: numbersOf(texts.filter(({ isPlaceholder }) => isPlaceholder)) };
}

function notesOf({ unknownMarks, hasLostText, hasPageNumbers }: Grafted, hasLost: boolean): readonly string[] {
  return [
    ...(unknownMarks.length === 0 ? [] : [docxTexts.unknownMarks(unknownMarks, MARK_NAMES)]),
    ...(hasLostText ? [docxTexts.noReportMark] : []),
    ...(hasPageNumbers ? [] : [docxTexts.noPageNumbers]),
    ...(hasLost ? [docxTexts.lostPictures] : []),
  ];
}
