import { escapeXml } from "../../opc/xml/xmlTag";

export interface ContentsEntry {
  readonly level: number;
  readonly text: string;
  readonly bookmark: string;
}

/**
 * Table of contents of the headings of levels 1 and 2, as Word makes its own. Its entries are written now; a page number would be a guess:
 * the table is marked as stale, and Word asks on opening whether to fill it.
 */
export function contentsXml(headings: readonly ContentsEntry[]): string {
  const entries = headings.filter(({ level }) => level <= 2);
  const instruction = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>';
  const begin = `${STALE}${instruction}${fieldMark("separate")}`;
  const paragraphs = entries.map(({ level, text, bookmark }, index) => {
    const link =
      `<w:hyperlink w:anchor="${bookmark}" w:history="1"><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>` + "</w:hyperlink>";
    const end = index === entries.length - 1 ? fieldMark("end") : "";
    return `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/></w:pPr>${index === 0 ? begin : ""}${link}${end}</w:p>`;
  });
  const kind = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>';
  return `<w:sdt><w:sdtPr><w:alias w:val="Contenido"/>${kind}</w:sdtPr><w:sdtContent>${paragraphs.join("")}</w:sdtContent></w:sdt>`;
}

const STALE = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>';

function fieldMark(type: "begin" | "separate" | "end"): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}
