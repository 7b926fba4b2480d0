import { pack, type Bytes, type Files } from "./plainBook";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A small Word document of one heading and one paragraph; `body` stands between them. */
export function reportFiles(body = "", parts: Files = {}): Files {
  return {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ` +
      `ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ` +
      `ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels":
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ` +
      `Id="rId1" Type="${LINKS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml":
      `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${LINKS}"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>` +
      `<w:r><w:t>Informe</w:t></w:r></w:p>${body}<w:p><w:r><w:t>El servicio avanzó 80,0 %.</w:t></w:r></w:p><w:sectPr>` +
      `<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    "word/_rels/document.xml.rels":
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ` +
      `Id="rId1" Type="${LINKS}/styles" Target="styles.xml"/></Relationships>`,
    "word/styles.xml":
      `${HEAD}<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name ` +
      `w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>` +
      "</w:styles>",
    ...parts,
  };
}

export function report(body = "", parts: Files = {}): Bytes {
  return pack(reportFiles(body, parts));
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
