import type { EarlierReport, LooseText, UnmarkedParagraph, UnmarkedReport } from "../../../engine/document/earlier/earlierReport";
import { fingerprint } from "../../../engine/document/fingerprint";
import { fragmentOf, wordElement } from "../fragment";
import { findIndex } from "../indexPart";
import { XmlNode } from "../../../opc/xml/xmlTree";
import { cleanWord, type CleanWord } from "./activeContent";
import { hasWholeFields, withoutHalfFields } from "./activeFields";
import { answerMark, type ReportIndex } from "./reportIndex";
import { scanBody, type BodyScan, type ScannedParagraph } from "./scanBody";
import { openWord, refusedWord, type WordPackage } from "./wordPackage";

export type ReadEarlier =
  { readonly ok: true; readonly earlier: EarlierReport; readonly parts: CleanWord } | { readonly ok: false; readonly message: string };

/**
 * Reads back a report of ours that the planner worked on; `name` is how she knows it. What acts by itself is gone before anything is read:
 * wherever a paragraph of hers lands, it brings none. `keepsOutside`: what only asks something of another place stays.
 */
export function readEarlier(name: string, bytes: Uint8Array, keepsOutside = false): ReadEarlier {
  const opened = openWord(name, bytes);
  if (!opened.ok) return opened;
  try {
    const parts = cleanWord(opened.parts, keepsOutside);
    return { ok: true, parts, earlier: earlierOf(parts.word) };
  } catch (error) {
    return refusedWord(name, error);
  }
}

function earlierOf(parts: WordPackage): EarlierReport {
  const scan = scanBody(parts.document());
  const index = findIndex(parts);
  const isOurs = (id: string, text: string): boolean =>
    [text, answerMark(id, text)].some((each) => index?.placeholders.has(fingerprint(each)) === true);
  const texts = scan.texts
    .filter(({ id, text, isPlaceholder, hasPicture }) => hasPicture || (text !== "" && !isPlaceholder && !isOurs(id, text)))
    .map(({ id, about, text, content }) => ({ id, about, text, content: keptContent(content) }));
  const isMarked = index !== undefined && scan.report !== undefined && scan.texts.length + scan.figures.length > 0;
  return {
    ...(index ? { year: index.year } : {}),
    rows: index?.rows ?? [],
    texts,
    figures: scan.figures,
    loose: isMarked ? looseTexts(scan, index.paragraphs) : [],
    ...(isMarked ? {} : { unmarked: unmarkedOf(scan, index) }),
  };
}

/** A piece of hers as it goes elsewhere. */
function keptContent(nodes: readonly (XmlNode | string)[]): string {
  const root = new XmlNode("", "");
  root.children = [...nodes];
  if (hasWholeFields(root)) return fragmentOf(nodes);
  const copy = root.clone();
  withoutHalfFields(copy);
  return fragmentOf(copy.children);
}

/** Paragraphs that were not generated; a table none of whose paragraphs was is kept whole. */
function looseTexts(scan: BodyScan, known: ReadonlySet<string>): readonly LooseText[] {
  const [first, last] = scan.report ?? [0, scan.children.length - 1];
  const isOwn = ({ text }: ScannedParagraph): boolean => known.has(fingerprint(text));
  const ownTables = new Set(
    scan.paragraphs.flatMap((paragraph) =>
      paragraph.cell !== undefined && paragraph.text !== "" && isOwn(paragraph) ? [paragraph.cell.table] : [],
    ),
  );
  const textOfTable = textsOfTables(scan);
  const loose: LooseText[] = [];
  const wholeTables = new Set<number>();
  let under = "";
  for (const paragraph of scan.paragraphs) {
    if (paragraph.isHeading && isOwn(paragraph)) under = paragraph.text;
    if (
      paragraph.child < first ||
      paragraph.child > last ||
      (paragraph.text === "" && !paragraph.hasPicture) ||
      (isOwn(paragraph) && !paragraph.hasPicture)
    )
      continue;
    const table = paragraph.cell?.table;
    if (table === undefined || ownTables.has(table)) loose.push({ under, text: paragraph.text, content: keptContent([paragraph.node]) });
    else if (!wholeTables.has(table)) {
      wholeTables.add(table);
      loose.push({ under, text: textOfTable.get(table) ?? "", content: tableContent(scan, table) });
    }
  }
  return loose;
}

/** What is outside of the controls, for who knows what the report says to tell hers from it. */
function unmarkedOf(scan: BodyScan, index: ReportIndex | undefined): UnmarkedReport {
  return {
    known: new Set([...(index?.paragraphs ?? []), ...(index?.placeholders ?? [])]),
    isSurely: index !== undefined || scan.texts.length + scan.figures.length > 0,
    ...(scan.report ? { marked: scan.report } : {}),
    paragraphs: scan.paragraphs.map(({ node, text, shown, hasPicture, child, cell }): UnmarkedParagraph => ({
      text: shown,
      generated: text,
      hasPicture,
      block: child,
      ...(cell ? { cell } : {}),
      // Made when asked for: most of them are the report's own.
      get content() {
        return keptContent([node]);
      },
    })),
    table: (number) => tableContent(scan, number),
  };
}

/** A control that ends with a table needs a paragraph behind it. */
function tableContent({ tables }: BodyScan, number: number): string {
  const table = tables[number];
  return keptContent([...(table ? [table] : []), wordElement("p")]);
}

function textsOfTables({ paragraphs }: BodyScan): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { cell, text } of paragraphs)
    if (cell) texts.set(cell.table, texts.has(cell.table) ? `${texts.get(cell.table)} | ${text}` : text);
  return texts;
}
