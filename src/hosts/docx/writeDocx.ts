import { stampedDay } from "../../engine/days";
import { fingerprint } from "../../engine/document/fingerprint";
import { prosePlaces, type ReportDocument } from "../../engine/document/reportDocument";
import { docxTexts } from "../../engine/words/reportTexts/docxTexts";
import { BudgetFault } from "../../opc/budget";
import { checkWritten } from "../../opc/check/checkWritten";
import { DoorRefusal } from "../../opc/documentDoor";
import { Package } from "../../opc/package";
import type { XmlNode } from "../../opc/xml/xmlTree";
import { Zip } from "../../opc/zip/zip";
import { graftReport, type BaseDocument, type Grafted } from "./graftReport";
import { setIndex } from "./indexPart";
import { packOwn } from "./ownPackage";
import { KeptTexts } from "./proseControls";
import { cleanWord, type CleanWord } from "./read/activeContent";
import { answerMark, type ReportIndex } from "./read/reportIndex";
import { scanBody } from "./read/scanBody";
import { settleBody } from "./settleBody";
import { MARK_NAMES } from "./read/templateMarks";
import { datedZip, stampDay } from "./read/wordDates";
import { putCharts } from "./wordCharts";
import { WordPackage } from "./read/wordPackage";

/** What a report is written into, where it is not a document of our own looks. */
export interface WriteChoices {
  /** The earlier report, as it was read. */
  readonly earlier?: CleanWord;
  /** An institution's document with its letterhead and styles. */
  readonly template?: WordPackage;
  /** What the template brings that asks something of another place when opened goes along. */
  readonly keepsOutside?: boolean;
}

export interface WrittenDocx {
  readonly bytes: Uint8Array;
  /** Spanish sentences on what the template has or lacks. */
  readonly notes: readonly string[];
}

/** Where nothing says when the data were saved. */
const SOME_DAY = "2000-01-01";

/** The report as a Word document. Over an earlier report the document stays hers: looks, pictures, notes, and the pages around it. */
export async function writeDocx(
  report: ReportDocument,
  { earlier, template, keepsOutside = false }: WriteChoices = {},
): Promise<WrittenDocx> {
  const day = report.stamp ? stampedDay(report.stamp) : SOME_DAY;
  const kept = new KeptTexts(template !== undefined);
  const { own, document } = await ownReport(report, kept);
  const index = { year: report.year, rows: report.rows, ...generatedTexts(report, document) };
  const clean = template ? cleanWord(template, keepsOutside) : earlier;
  if (!clean) {
    putCharts(own, report, document);
    own.setTree(own.main, document);
    setIndex(own, index);
    stampDay(own, day, ["created", "modified"]);
    const bytes = datedZip(own.pkg.packed(), day).write();
    checkWritten(new Package(Zip.open(bytes)));
    return { bytes, notes: [] };
  }
  const base: BaseDocument = { kind: template ? "template" : "earlier", parts: clean.word };
  const grafted = graftReport(report, own, document, base);
  setIndex(grafted.word, index);
  stampDay(grafted.word, day, ["modified"]);
  const { bytes, pkg } = grafted.word.pkg.written();
  checkWritten(pkg, clean.before.pkg);
  const leftOut = [...leftOutOf("earlier", earlier), ...leftOutOf("template", template && clean)];
  return { bytes, notes: [...leftOut, ...notesOf(grafted, kept.hasLost)] };
}

/** A report that would be more than any document may be: what is wrong is the size of the matrix, not a file of hers. */
export class ReportTooLarge extends Error {
  readonly problem = { code: "tooLarge", message: docxTexts.reportTooLarge } as const;
}

async function ownReport(report: ReportDocument, kept: KeptTexts): Promise<{ readonly own: WordPackage; readonly document: XmlNode }> {
  try {
    const own = WordPackage.open(await packOwn(report, kept));
    const document = own.document();
    settleBody(document, kept);
    return { own, document };
  } catch (error) {
    throw error instanceof BudgetFault || error instanceof DoorRefusal ? new ReportTooLarge() : error;
  }
}

/** What was generated, as it will be compared when the document comes back. */
function generatedTexts(report: ReportDocument, document: XmlNode): Pick<ReportIndex, "paragraphs" | "placeholders"> {
  const { paragraphs, texts } = scanBody(document);
  const numbersOf = (list: readonly { readonly text: string }[]): ReadonlySet<string> =>
    new Set(list.filter(({ text }) => text !== "").map(({ text }) => fingerprint(text)));
  const asking = texts.filter(({ isPlaceholder }) => isPlaceholder);
  const answers = prosePlaces(report).flatMap(({ id, answer, kept }) =>
    answer === undefined || kept ? [] : [{ text: answerMark(id, answer) }],
  );
  return { paragraphs: numbersOf(paragraphs), placeholders: numbersOf([...asking, ...answers]) };
}

function leftOutOf(kind: BaseDocument["kind"], clean: CleanWord | undefined): readonly string[] {
  return clean && clean.active.size > 0 ? [docxTexts.leftOut(kind, [...clean.active])] : [];
}

function notesOf({ unknownMarks, hasLostText, hasPageNumbers }: Grafted, hasLost: boolean): readonly string[] {
  return [
    ...(unknownMarks.length === 0 ? [] : [docxTexts.unknownMarks(unknownMarks, MARK_NAMES)]),
    ...(hasLostText ? [docxTexts.noReportMark] : []),
    ...(hasPageNumbers ? [] : [docxTexts.noPageNumbers]),
    ...(hasLost ? [docxTexts.lostPictures] : []),
  ];
}
