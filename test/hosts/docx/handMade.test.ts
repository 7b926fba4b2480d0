import { strFromU8, unzipSync, zipSync } from "fflate";
import { readEvents } from "../../../src/opc/xml/xmlEvents";
import { openWord } from "../../../src/hosts/docx/read/wordPackage";
import { writeDocx, type WriteChoices } from "../../../src/hosts/docx/writeDocx";
import { readText } from "../../../src/hosts/texts/readText";
import { templateWithObjects } from "../../attacks/carrierAttacks";
import { draftOf } from "../../engine/document/reportMatrix";
import { converted } from "../../lo/libreOffice";
import { whenLibreOffice } from "../../requirements";
import { wordFile, type WordFileChoices } from "./wordFile";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml";
const ROOT = `xmlns:w="${W}" xmlns:r="${R}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;
const SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
const MARK = p("{{informe}}");
const MAIN = "word/document.xml";

function p(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function document(body: string, root = ROOT): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document ${root}><w:body>${body}</w:body></w:document>`;
}

interface Written {
  readonly bytes: Uint8Array;
  readonly parts: Readonly<Record<string, string>>;
  readonly text: string;
  readonly notes: readonly string[];
}

async function writtenInto(template: Uint8Array, choices: WriteChoices = {}): Promise<Written> {
  const opened = openWord("plantilla.docx", template);
  if (!opened.ok) throw new Error(opened.message);
  const { bytes, notes } = await writeDocx(draftOf().document, { ...choices, template: opened.parts });
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  for (const [name, xml] of Object.entries(parts))
    if (/\.(?:xml|rels)$/.test(name)) readEvents(xml, { open: () => undefined, close: () => undefined, text: () => undefined });
  const read = readText("informe.docx", bytes);
  if (!read.ok) throw new Error(read.message);
  return { bytes, parts, notes, text: read.paragraphs.map(({ text }) => text).join("\n") };
}

const hdr = (text: string): string => `<w:hdr ${ROOT}>${p(text)}</w:hdr>`;
const strictRoot = `xmlns:w="${STRICT}/wordprocessingml/main" xmlns:r="${STRICT}/officeDocument/relationships" w:conformance="strict"`;

/** Letterheads as programs and people make them; each says «Antes» before the report and «Después» behind it. */
const LETTERHEADS: Readonly<Record<string, readonly [parts: Readonly<Record<string, string>>, choices?: WordFileChoices]>> = {
  "Word online, whose main part is document2": [
    { "word/document2.xml": document(p("Antes") + MARK + p("Después") + SECTION) },
    { main: "word/document2.xml" },
  ],
  "a program that calls folder and part otherwise": [
    { "doc/main.xml": document(p("Antes") + MARK + p("Después") + SECTION), "doc/header1.xml": hdr("Cabecera {{anio}}") },
    { main: "doc/main.xml" },
  ],
  "another prefix": [
    {
      [MAIN]: document(p("Antes") + MARK + p("Después") + SECTION)
        .replaceAll("w:", "ns0:")
        .replace("xmlns:w=", "xmlns:ns0="),
    },
  ],
  "no prefix at all": [
    {
      [MAIN]: document(p("Antes") + MARK + p("Después") + SECTION)
        .replaceAll("<w:", "<")
        .replaceAll("</w:", "</")
        .replace("xmlns:w=", `xmlns:w="${W}" xmlns=`),
    },
  ],
  "w: bound to something else": [
    { [MAIN]: document(p("Antes") + MARK + p("Después"), 'xmlns:w="urn:otro" xmlns:q="' + W + '"').replace(/<(\/?)w:/g, "<$1q:") },
  ],
  "the namespace declared on each element": [
    {
      [MAIN]: document(p("Antes") + MARK + p("Después"))
        .replace(/<w:p>/g, `<z:p xmlns:z="${W}">`)
        .replace(/<\/w:p>/g, "</z:p>"),
    },
  ],
  "neither styles nor section": [{ [MAIN]: document(p("Antes") + MARK + p("Después")) }],
  "an empty part of styles": [{ [MAIN]: document(p("Antes") + MARK + p("Después") + SECTION), "word/styles.xml": "" }],
  "styles closed in one tag": [{ [MAIN]: document(p("Antes") + MARK + p("Después") + SECTION), "word/styles.xml": `<w:styles ${ROOT}/>` }],
  "a link to styles that are not there": [
    { [MAIN]: document(p("Antes") + MARK + p("Después") + SECTION) },
    { links: [["styles", "styles.xml"]] },
  ],
  "Strict Open XML": [
    {
      [MAIN]: document(p("Antes") + MARK + p("Después") + SECTION, strictRoot),
      "word/header1.xml": hdr("{{anio}}").replaceAll(ROOT, strictRoot.replace(/ w:conf.*/, "")),
    },
    { vocabulary: `${STRICT}/officeDocument/relationships` },
  ],
  "a template (.dotx)": [
    { [MAIN]: document(p("Antes") + MARK + p("Después") + SECTION) },
    { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml" },
  ],
  "a mark in a table, in pieces": [
    {
      [MAIN]: document(
        `${p("Antes")}<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>{</w:t>` +
          "</w:r><w:r><w:t>{inf</w:t></w:r><w:r><w:t>orme}}</w:t></w:r></w:p></w:tc></w:tr>" +
          `</w:tbl>${p("Después")}${SECTION}`,
      ),
    },
  ],
  "a section that ends at the mark": [
    { [MAIN]: document(`${p("Antes")}<w:p><w:pPr>${SECTION}</w:pPr><w:r><w:t>{{informe}}</w:t></w:r></w:p>${p("Después")}${SECTION}`) },
  ],
};

describe("A letterhead by", () => {
  test.each(Object.entries(LETTERHEADS))("%s holds the report, whole and in its place", async (_, [parts, choices]) => {
    const { text, parts: made } = await writtenInto(wordFile(parts, choices));
    expect(text).toMatch(/^Antes\n[^]*Datos generales[^]*Anexo\. Matriz[^]*\nDespués$/);
    expect(Object.keys(made)).toEqual(expect.arrayContaining(Object.keys(parts).filter((name) => parts[name] !== "")));
    const styles = Object.entries(made).find(([name]) => /styles\d*\.xml$/.test(name) && parts[name] !== "")?.[1] ?? "";
    expect(styles).toMatch(/name [^>]*"Heading 1"/i);
    expect(made["[Content_Types].xml"]).toContain("wordprocessingml.document.main+xml");
    expect(Object.values(made).join("")).not.toContain(STRICT);
  });

  whenLibreOffice("any of them opens in LibreOffice with the report inside", async () => {
    const entries = await Promise.all(
      Object.values(LETTERHEADS).map(
        async ([parts, choices], index) => [`plantilla${index}.docx`, (await writtenInto(wordFile(parts, choices))).bytes] as const,
      ),
    );
    const texts = await converted(new Map(entries), "txt:Text");
    for (const [name] of entries)
      expect(new TextDecoder().decode(texts.get(name.replace("docx", "txt")))).toMatch(
        /Antes[^]*Datos generales[^]*Anexo\. Matriz[^]*Después/,
      );
  });

  test("a value put where a mark begins keeps the looks of the text around", async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">Año </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{{an</w:t></w:r><w:r>' +
      "<w:t>io}} fin</w:t></w:r></w:p>";
    const { parts } = await writtenInto(wordFile({ [MAIN]: document(body + MARK + SECTION) }));
    expect(parts[MAIN]).toContain(
      '<w:t xml:space="preserve">Año </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">2023</w:t></w:r>' +
        '<w:r><w:t xml:space="preserve"> fin</w:t>',
    );
  });
});

describe("What acts by itself in a template", () => {
  const body = [
    p("Antes"),
    MARK,
    '<w:p><w:r><w:drawing><a:blip r:link="rId1"/></w:drawing></w:r></w:p>',
    '<w:altChunk r:id="rId2"/>',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DD</w:instrText></w:r><w:r>' +
      '<w:instrText>EAUTO excel hoja </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r>' +
      '<w:t>visto</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    '<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;https://x/y.png&quot; "><w:r><w:t>imagen</w:t></w:r></w:fldSimple></w:p>',
    '<w:p><w:hyperlink r:id="rId3"><w:r><w:t>norma</w:t></w:r></w:hyperlink></w:p>',
  ].join("");
  const links = [
    ["image", "https://x/logo.png", "external"],
    ["aFChunk", "trozo.html"],
    ["hyperlink", "https://www.gob.pe/", "external"],
    ["http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
  ] as const;
  const template = wordFile(
    {
      [MAIN]: document(body + SECTION),
      "word/trozo.html": "<p>x</p>",
      "word/vbaProject.bin": "macro",
      "word/_rels/vbaProject.bin.rels":
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ` +
        `Type="http://schemas.microsoft.com/office/2006/relationships/wordVbaData" Target="macros/vbaData.xml"/>` +
        "</Relationships>",
      "word/macros/vbaData.xml": "<x/>",
    },
    {
      type: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
      links: links.map(([kind, target, external]) => (external ? [kind, target, external] : [kind, target])),
    },
  );

  test("is left out and named; what it showed stays, and so do links that a person follows", async () => {
    const { parts, notes, text } = await writtenInto(template);
    const all = Object.entries(parts)
      .map(([name, xml]) => name + xml)
      .join("\n");
    expect(all).not.toMatch(/logo\.png|altChunk|trozo|vbaProject|vbaData|DDE|INCLUDEPICTURE|macroEnabled/);
    expect(all).toContain("https://www.gob.pe/");
    expect(text).toMatch(/visto\nimagen\nnorma$/);
    expect(notes[0]).toMatch(/La plantilla traía .*macros.*imágenes enlazadas.*altChunk.*campos.*no pasó al informe/);
  });

  const code = (...pieces: readonly string[]): string => pieces.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join("");
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (instruction: string, shown = "visto"): string =>
    `${mark("begin")}${instruction}${mark("separate")}<w:r><w:t>${shown}</w:t></w:r>${mark("end")}`;
  const vml = (element: string): string =>
    `<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape>${element}</v:shape></w:pict></w:r>`;

  test.each([
    ["a name that another field spells", field(field(code("QUOTE 68 68 69"), "DDE") + code(" c:\\calc"))],
    ["a name whose end another field spells", field(code(" DDEA") + field(code("QUOTE 85 84 79"), "UTO") + code(" calc"))],
    ["a name in plain text", field("<w:r><w:t>DDEAUTO calc</w:t></w:r>")],
    ["a name in a simple field", field('<w:fldSimple w:instr="QUOTE x"><w:r><w:t>DDE</w:t></w:r></w:fldSimple>' + code(" calc"))],
    ["a field that never ends", mark("begin") + code("DDEAUTO calc")],
    ["switches before the address", field(code('INCLUDEPICTURE \\d \\* MERGEFORMAT "https://x/y.png"'))],
    ["an address that another field spells", field(code("INCLUDETEXT ") + field(code('QUOTE "calc"'), "calc"))],
    ["a document for the contents", field(code('RD "https://x/y.docx" calc'))],
    ["a picture named by address", vml('<v:imagedata src="https://x/y.png"/>') + vml('<v:fill src="\\\\x\\y.png"/>')],
  ])("is found in %s", async (_, content) => {
    const { parts, notes } = await writtenInto(wordFile({ [MAIN]: document(`${MARK}<w:p>${content}</w:p>${SECTION}`) }));
    expect(parts[MAIN]?.split('w:id="600000"').at(-1)).not.toMatch(/DDE|calc|INCLUDE|\bRD\b|y\.(?:png|docx)/);
    expect(notes[0]).toMatch(/La plantilla traía .*no pasó al informe/);
  });

  test.each([
    ["a page that counts", field(`${code(" = ")}${field(code("PAGE"), "3")}${code(" - 1 ")}`, "2")],
    ["a choice on a page", field(`${code('IF "')}${field(code("PAGE"), "1")}${code('" = "1" "a" "b"')}`, "a")],
    ["a picture beside the document", field(code('INCLUDEPICTURE "logo.png" \\d'))],
  ])("is not %s", async (_, content) => {
    const { parts, notes } = await writtenInto(wordFile({ [MAIN]: document(`${MARK}<w:p>${content}</w:p>${SECTION}`) }));
    expect(parts[MAIN]?.split('w:id="600000"').at(-1)).toMatch(/PAGE|logo\.png/);
    expect(notes.join("\n")).not.toMatch(/traía/);
  });

  test("a file of another program inside the text is left out and named, and goes along where she asks for it; a control never", async () => {
    const left = await writtenInto(templateWithObjects());
    const names = (written: Written): string => Object.keys(written.parts).join(" ");
    expect([names(left), left.parts[MAIN]].join()).not.toMatch(/carga|OLEObject|activeX|w:control/);
    expect(left.notes[0]).toMatch(/traía controles ActiveX.*objetos incrustados de otros programas.*no pas/);
    const kept = await writtenInto(templateWithObjects(), { keepsOutside: true });
    expect(names(kept)).toContain("embeddings/carga.exe");
    expect(kept.parts[MAIN]).toContain("OLEObject");
    expect(names(kept)).not.toContain("activeX");
  });

  test("a package that does not say which part is the document says it afterwards", async () => {
    const others = Object.entries(unzipSync(wordFile({ [MAIN]: document(MARK + SECTION) }))).filter(([name]) => name !== "_rels/.rels");
    const { parts } = await writtenInto(zipSync(Object.fromEntries(others)));
    expect(parts["_rels/.rels"]).toMatch(/relationships\/officeDocument" Target="word\/document\.xml"/);
  });

  test("a part that nothing leads to is left out and named, with its type and its links", async () => {
    const loose = { "word/vbaProject.bin": "x", "word/_rels/vbaProject.bin.rels": "<Relationships/>", "otro/carga.exe": "x" };
    const { parts, notes } = await writtenInto(wordFile({ [MAIN]: document(MARK + SECTION), ...loose }), { keepsOutside: true });
    expect(Object.keys(parts).filter((name) => /vba|carga/.test(name))).toEqual([]);
    expect(notes[0]).toMatch(/La plantilla traía partes sueltas del archivo.*no pasó al informe/);
  });

  test("goes along where she asks for what is outside, but never a macro", async () => {
    const { parts, notes } = await writtenInto(template, { keepsOutside: true });
    const all = Object.entries(parts)
      .map(([name, xml]) => name + xml)
      .join("\n");
    expect(all).toMatch(/logo\.png[^]*altChunk|altChunk[^]*logo\.png/);
    expect(all).not.toMatch(/vbaProject|vbaData|macroEnabled/);
    expect(notes[0]).toMatch(/traía macros, o botones que las ejecutan:/);
  });
});

describe("A template or an earlier report that cannot be read is refused with a sentence:", () => {
  const many = (count: number, text: string): string => text.repeat(count);
  const good = document(MARK + SECTION);
  test.each<[string, Uint8Array, RegExp]>([
    ["a DOCTYPE", wordFile({ [MAIN]: `<!DOCTYPE w [<!ENTITY a "b">]>${good.replace(/^.*\?>/, "")}` }), /DOCTYPE/],
    ["a DOCTYPE in its styles", wordFile({ [MAIN]: good, "word/styles.xml": `<!DOCTYPE w><w:styles ${ROOT}/>` }), /DOCTYPE/],
    ["unbalanced styles", wordFile({ [MAIN]: good, "word/styles.xml": `<w:styles ${ROOT}><w:style>` }), /no se puede leer/],
    ["a damaged header", wordFile({ [MAIN]: good, "word/header1.xml": `<w:hdr ${ROOT}><w:p></w:hdr>` }), /no se puede leer/],
    ["damaged links", wordFile({ [MAIN]: good, "word/_rels/document.xml.rels": "<Relationships><Relationship Id=" }), /no se puede leer/],
    ["damaged types", wordFile({ [MAIN]: good, "[Content_Types].xml": "<Types" }), /no se puede leer/],
    ["an unknown entity", wordFile({ [MAIN]: document(p("&foo;")) }), /no se puede leer/],
    ["a control character", wordFile({ [MAIN]: document(p("a\u0001b")) }), /no se puede leer/],
    ["a prefix that nobody declared", wordFile({ [MAIN]: "<w:document><w:body/></w:document>" }), /no se puede leer/],
    ["an attribute written twice", wordFile({ [MAIN]: document('<w:p w:a="1" w:a="2"/>') }), /no se puede leer/],
    ["two parts of one name", wordFile({ [MAIN]: good, "WORD/Document.xml": document(p("otra")) }), /dos partes con el mismo nombre/],
    ["no body", wordFile({ [MAIN]: `<w:document ${ROOT}/>` }), /no tiene cuerpo/],
    ["another vocabulary", wordFile({ [MAIN]: "<documento/>" }), /no es un documento de Word/],
    [
      "a workbook",
      wordFile(
        { "xl/workbook.xml": "<workbook/>" },
        { main: "xl/workbook.xml", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" },
      ),
      /no es un documento de Word/,
    ],
    [
      "controls inside one another without end",
      wordFile({ [MAIN]: document(`${many(40_000, "<w:sdt><w:sdtContent>")}${many(40_000, "</w:sdtContent></w:sdt>")}`) }),
      /anida elementos a más de 256/,
    ],
    [
      "texts inside one another",
      wordFile({ [MAIN]: document(`<w:p><w:r>${many(10_000, "<w:t>x")}${many(10_000, "</w:t>")}</w:r></w:p>`) }),
      /anida elementos/,
    ],
    ["a multitude of elements", wordFile({ [MAIN]: document(many(260_000, "<w:p/>")) }), /250.000 elementos/],
    ["more text than a library", wordFile({ [MAIN]: document(p(many(4_100_000, "x"))) }), /4 millones de letras/],
  ])("%s", (_, bytes, message) => {
    const opened = openWord("plantilla.docx", bytes);
    expect(opened.ok ? "opened" : opened.message).toMatch(message);
    expect(opened.ok ? [] : opened.message.split("\n")).toHaveLength(1);
  });

  test.each([
    ["a mark that never ends", p(`{{${" ".repeat(4000)}`)],
    ["marks that begin and begin", p(`{{${`${" ".repeat(1000)}{{`.repeat(1000)}`)],
    ["braces alone", p("{".repeat(1_000_000))],
  ])("but not %s: it is text", async (_, body) => {
    const { text } = await writtenInto(wordFile({ [MAIN]: document(body + MARK + SECTION) }));
    expect(text).toContain("Datos generales");
  });
});
