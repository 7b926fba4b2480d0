import type { EarlierReport, LooseText } from "../../engine/report/document/earlierReport";
import { fingerprint } from "../../engine/report/document/fingerprint";
import { findIndex } from "./indexPart";
import { scanBody, type BodyScan, type ScannedParagraph, type Span } from "./scanBody";
import { openWord, partText, type Parts } from "./wordPackage";

export type ReadEarlier = { readonly ok: true; readonly earlier: EarlierReport; readonly parts: Parts } | { readonly ok: false; readonly message: string };

/** Reads back a report of ours that the planner worked on; `name` is how she knows it. */
export function readEarlier(name: string, bytes: Uint8Array): ReadEarlier {
  const opened = openWord(name, bytes);
  if (!opened.ok) return opened;
  try {
    return readParts(name, opened.parts);
  } catch {
    return { ok: false, message: `«${name}» tiene un contenido que no se puede leer. Ábrelo en Word, guárdalo de nuevo como .docx y vuelve a intentar.` };
  }
}

function readParts(name: string, parts: Parts): ReadEarlier {
  const xml = partText(parts, "word/document.xml");
  const scan = scanBody(xml);
  const index = findIndex(parts);
  if (!index && scan.texts.length + scan.figures.length === 0) {
    return { ok: false, message: `«${name}» no es un informe hecho con pntp: no tiene sus lugares ni sus cifras marcadas. Para usar su membrete y estilos, indícalo como plantilla.` };
  }
  const known = index?.paragraphs;
  const texts = scan.texts
    .filter(({ text, isPlaceholder, hasPicture }) => hasPicture || (text !== "" && !isPlaceholder && index?.placeholders.has(fingerprint(text)) !== true))
    .map(({ id, about, text, content }) => ({ id, about, text, content: xml.slice(content.start, content.end) }));
  return {
    ok: true,
    parts,
    earlier: { ...(index ? { year: index.year } : {}), rows: index?.rows ?? [], texts, figures: scan.figures, loose: known ? looseTexts(xml, scan, known) : [] },
  };
}

/** Paragraphs that were not generated; a table none of whose paragraphs was is kept whole. */
function looseTexts(xml: string, scan: BodyScan, known: ReadonlySet<string>): readonly LooseText[] {
  const [first, last] = scan.report ?? [0, scan.children.length - 1];
  const isOwn = ({ text }: ScannedParagraph): boolean => known.has(fingerprint(text));
  const ownTables = new Set(scan.paragraphs.flatMap((paragraph) => (paragraph.table !== undefined && paragraph.text !== "" && isOwn(paragraph) ? [paragraph.table] : [])));
  const loose: LooseText[] = [];
  const wholeTables = new Set<number>();
  let under = "";
  for (const paragraph of scan.paragraphs) {
    if (paragraph.isHeading && isOwn(paragraph)) under = paragraph.text;
    if (paragraph.child < first || paragraph.child > last || (paragraph.text === "" && !paragraph.hasPicture) || (isOwn(paragraph) && !paragraph.hasPicture)) continue;
    const table = paragraph.table === undefined || ownTables.has(paragraph.table) ? undefined : scan.tables[paragraph.table];
    if (table === undefined || paragraph.table === undefined) loose.push({ under, text: paragraph.text, content: slice(xml, paragraph) });
    else if (!wholeTables.has(paragraph.table)) {
      wholeTables.add(paragraph.table);
      // A control that ends with a table needs a paragraph behind it.
      loose.push({ under, text: scan.paragraphs.filter((one) => one.table === paragraph.table).map(({ text }) => text).join(" | "), content: `${slice(xml, table)}<w:p/>` });
    }
  }
  return loose;
}

function slice(xml: string, { start, end }: Span): string {
  return xml.slice(start, end);
}
