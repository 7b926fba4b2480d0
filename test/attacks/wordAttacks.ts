import type { Attack, Door } from "./attack";
import { nested, pack } from "./plainBook";
import { paragraph, report, reportFiles } from "./plainReport";

const BLANKS = " ".repeat(20_000);
const times = (count: number, text: (i: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join("");
const control = (count: number): string =>
  `${'<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent>'.repeat(count)}${paragraph("x")}${"</w:sdtContent></w:sdt>".repeat(count)}`;

/** The document with a piece replaced. */
function changed(part: string, from: string, to: string): Uint8Array {
  const text = String(reportFiles()[part]);
  if (!text.includes(from)) throw new Error(`${part} has no ${from}`);
  return pack({ ...reportFiles(), [part]: text.replace(from, () => to) });
}

/** One paragraph of a piece said again and again: what looks for a pattern must not begin anew at each letter. */
const PIECES = ["a", "á", "7", "1.", "1,", "a.1", ".", "(", "«", "%", "-", "a-", "IOP.01.01 ", "Año 2023 "];
const ENDLESS: readonly (readonly [string, () => Uint8Array])[] = PIECES.map((piece) => [
  `a paragraph of 300,000 letters of «${piece}»`,
  () => report(paragraph(piece.repeat(Math.ceil(300_000 / piece.length)))),
]);

const DOCUMENT = "word/document.xml";
const STYLES = "word/styles.xml";

/** The document with one more part. */
function linked(kind: string, xml: string): Uint8Array {
  const links = String(reportFiles()["word/_rels/document.xml.rels"]);
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  const link = `<Relationship Id="rId7" Type="${type}" Target="${kind}.xml"/></Relationships>`;
  return report("", { [`word/${kind}.xml`]: xml, "word/_rels/document.xml.rels": links.replace("</Relationships>", link) });
}

const KINDS: readonly (readonly [string, () => Uint8Array])[] = [
  ...ENDLESS,
  [
    "20,000 fields in the instructions of one another",
    () => report(`<w:p>${times(20_000, () => '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DD</w:instrText></w:r>')}</w:p>`),
  ],
  [
    "a field whose name another one spells",
    () =>
      report(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="begin"/><w:instrText>QUOTE 68 68 69</w:instrText>' +
          '<w:fldChar w:fldCharType="end"/><w:instrText> calc</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ),
  ],
  ["40,000 nested content controls", () => report(control(40_000))],
  ["200 nested content controls", () => report(control(50))],
  ["20,000 content controls", () => report(times(20_000, () => `<w:sdt><w:sdtContent>${paragraph("x")}</w:sdtContent></w:sdt>`))],
  ["texts nested 20,000 deep", () => report(`<w:p><w:r>${nested(20_000, "w:t")}</w:r></w:p>`)],
  ["tables nested 10,000 deep", () => report(nested(10_000, "w:tbl"))],
  ["paragraphs nested 10,000 deep", () => report(nested(10_000, "w:p"))],
  ["20,000 paragraphs", () => report(times(20_000, (i) => paragraph(`Párrafo ${i}`)))],
  ["3 million elements", () => report("<w:p/>".repeat(3_000_000))],
  ["a mark and 4,000 blanks", () => report(paragraph(`{{${" ".repeat(4000)}`))],
  ["a mark and 300,000 blanks", () => report(paragraph(`{{${" ".repeat(300_000)}`))],
  ["100,000 openings of a mark", () => report(paragraph("{{".repeat(100_000)))],
  ["a mark cut in 20,000 runs", () => report(`<w:p>${times(20_000, () => "<w:r><w:t>{</w:t></w:r>")}</w:p>`)],
  ["5,000 marks", () => report(times(5000, () => paragraph("{{PNTP:resumen}}")))],
  [
    "5,000 styles",
    () =>
      report("", {
        [STYLES]:
          "<w:styles " +
          `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${times(5000, (i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:name w:val="n${i}"/><w:basedOn w:val="s${i + 1}"/></w:style>`)}</w:styles>`,
      }),
  ],
  [
    "styles that stand on one another in a circle",
    () => changed(STYLES, '<w:name w:val="heading 1"/>', '<w:name w:val="heading 1"/><w:basedOn w:val="Heading1"/>'),
  ],
  ["20,000 blanks in a tag", () => changed(DOCUMENT, "<w:body>", `<w:body${BLANKS}>`)],
  ["20,000 blanks in a paragraph's tag", () => report(`<w:p${BLANKS}><w:r${BLANKS}><w:t${BLANKS}>x</w:t></w:r></w:p>`)],
  ["20,000 blanks in a section's tag", () => changed(DOCUMENT, "<w:sectPr>", `<w:sectPr${BLANKS}>`)],
  ["20,000 blanks in a style", () => changed(STYLES, "<w:style ", `<w:style${BLANKS}`)],
  ["a DTD", () => changed(DOCUMENT, "<w:document ", '<!DOCTYPE a [<!ENTITY b "ccc">]><w:document ')],
  ["a DTD in its styles", () => changed(STYLES, "<w:styles ", '<!DOCTYPE a [<!ENTITY b "ccc">]><w:styles ')],
  ["an entity nobody declared", () => changed(DOCUMENT, "Informe", "&foo;")],
  ["no body", () => changed(DOCUMENT, "w:body>", "w:cuerpo>")],
  ["a body that nothing closes", () => changed(DOCUMENT, "</w:body>", "")],
  ["unbalanced styles", () => changed(STYLES, "</w:style>", "</w:style></w:style>")],
  ["garbage in a tag", () => changed(DOCUMENT, "<w:body>", "<w:body ###>")],
  [
    "invalid UTF-8",
    () => pack({ ...reportFiles(), [DOCUMENT]: Buffer.from(String(reportFiles()[DOCUMENT]).replace("Informe", "\xff"), "latin1") }),
  ],
  ["an escape character", () => changed(DOCUMENT, "Informe", "\u001b[2J")],
  ["a document of no bytes", () => report("", { [DOCUMENT]: "" })],
  ["styles of no bytes", () => report("", { [STYLES]: "" })],
  ["no types of its parts", () => report("", { "[Content_Types].xml": undefined })],
  ["types that nothing closes", () => changed("[Content_Types].xml", "</Types>", "")],
  ["types of no bytes", () => report("", { "[Content_Types].xml": "" })],
  ["no links of the package", () => report("", { "_rels/.rels": undefined })],
  ["links of the package that nothing closes", () => changed("_rels/.rels", "</Relationships>", "")],
  ["no links of its document", () => report("", { "word/_rels/document.xml.rels": undefined })],
  ["no document", () => report("", { [DOCUMENT]: undefined })],
  ["the type of a workbook", () => changed("[Content_Types].xml", `wordprocessingml.document.main`, `spreadsheetml.sheet.main`)],
  ["a damaged header", () => linked("header", "<w:hdr><w:p></w:hdr>")],
  ["damaged comments", () => linked("comments", "<w:comments><w:p></w:comments>")],
  ["no styles", () => report("", { [STYLES]: undefined })],
  ["comments that nothing closes", () => report("<!--".repeat(50_000))],
  ["CDATA that nothing closes", () => report("<![CDATA[".repeat(50_000))],
  ["100,000 openings of a tag", () => report("<".repeat(100_000))],
  ["a text of 10 MB", () => report(paragraph("x ".repeat(5_000_000)))],
  ["15 MB of blanks", () => report(" ".repeat(15 * 2 ** 20))],
  [
    "an outside image and an outside chunk",
    () =>
      changed(
        "word/_rels/document.xml.rels",
        "</Relationships>",
        '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" ' +
          'Target="http://127.0.0.1:9/a.html" TargetMode="External"/><Relationship Id="rId9" ' +
          'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" ' +
          'Target="http://127.0.0.1:9/a.png" TargetMode="External"/></Relationships>',
      ),
  ],
  [
    "a field that asks another program",
    () => report('<w:p><w:fldSimple w:instr="DDEAUTO cmd calc"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'),
  ],
  [
    "5,000 bookmarks of one name",
    () => report(times(5000, (i) => `<w:bookmarkStart w:id="${i}" w:name="PNTP_a"/><w:bookmarkEnd w:id="${i}"/>`)),
  ],
  ["another format of old", () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])],
  ["one byte", () => Uint8Array.from([0x50])],
  ["the name of a zip and nothing else", () => Uint8Array.from([0x50, 0x4b, 3, 4])],
];

const on = (door: Door, what: string): readonly Attack[] => KINDS.map(([name, make]) => ({ name: `${what} with ${name}`, door, make }));

export const wordAttacks: readonly Attack[] = [...on("template", "a template"), ...on("earlier", "an earlier report")];
