import { escapeXml } from "../../opc/xmlTag";

export interface ContentsEntry {
  readonly level: number;
  readonly text: string;
  readonly bookmark: string;
}

/**
 * Table of contents of the headings of levels 1 and 2, as Word makes its own. Its entries are written now, so that nobody is asked to update fields
 * on opening; a page number would be a guess: Word adds them with «Actualizar tabla».
 */
export function contentsXml(headings: readonly ContentsEntry[]): string {
  const entries = headings.filter(({ level }) => level <= 2);
  const begin = `${fieldMark("begin")}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>${fieldMark("separate")}`;
  const paragraphs = entries.map(
    ({ level, text, bookmark }, index) =>
      `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/></w:pPr>${index === 0 ? begin : ""}<w:hyperlink w:anchor="${bookmark}" w:history="1"><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:hyperlink>${index === entries.length - 1 ? fieldMark("end") : ""}</w:p>`,
  );
  return `<w:sdt><w:sdtPr><w:alias w:val="Contenido"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraphs.join("")}</w:sdtContent></w:sdt>`;
}

function fieldMark(type: "begin" | "separate" | "end"): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}
