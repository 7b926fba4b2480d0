import { strToU8, zipSync } from "fflate";
import { wordFile } from "../docx/wordFile";
import { readText } from "../../../src/hosts/texts/readText";

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="wps" xmlns:v="v"';

function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const document = `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
  return wordFile({ "word/document.xml": document, ...parts });
}

function paragraphs(bytes: Uint8Array, name = "informe.docx") {
  const read = readText(name, bytes);
  if (!read.ok) throw new Error(read.message);
  return read.paragraphs;
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string): string => `<w:p>${inner}</w:p>`;

test("runs of a paragraph are joined, and breaks are spaces", () => {
  expect(paragraphs(docx(p(run("El avance ") + run("fue 77.5") + "<w:r><w:br/><w:t>%</w:t></w:r>")))).toEqual([
    { text: "El avance fue 77.5 %" },
  ]);
});

test("tracked changes are read as accepted", () => {
  const body = p(
    run("Cumplió ") +
      `<w:del><w:r><w:delText>77.5</w:delText></w:r></w:del><w:ins>${run("78.0")}</w:ins>` +
      `<w:moveFrom>${run(" viejo")}</w:moveFrom>`,
  );
  expect(paragraphs(docx(body))[0]?.text).toBe("Cumplió 78.0");
});

test("a table gives a paragraph per row, with its header", () => {
  const cell = (text: string): string => `<w:tc>${p(run(text))}</w:tc>`;
  const body = `<w:tbl><w:tr>${cell("Objetivo")}${cell("Avance")}</w:tr><w:tr>${cell("OP.01")}${cell("77.5")}</w:tr></w:tbl>`;
  expect(paragraphs(docx(body))[1]).toEqual({ text: "OP.01 | 77.5", cells: ["OP.01", "77.5"], header: ["Objetivo", "Avance"] });
});

test("text boxes are read once, footnotes at the end, field codes not at all", () => {
  const box =
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>` +
    `<w:txbxContent>${p(run("En el cuadro: 45.5"))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback>` +
    `<w:txbxContent>${p(run("En el cuadro: 45.5"))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
  const notes = `<w:footnotes ${W}><w:footnote>${p(run("Nota con 230.0"))}</w:footnote></w:footnotes>`;
  const texts = paragraphs(
    docx(p(run("Antes ") + "<w:r><w:instrText>PAGE 3</w:instrText></w:r>" + box + run("después")), { "word/footnotes.xml": notes }),
  ).map(({ text }) => text);
  expect(texts.filter((text) => text.includes("45.5"))).toHaveLength(1);
  expect(texts).toContain("Antes después");
  expect(texts.at(-1)).toBe("Nota con 230.0");
});

test("heading styles give their level, and the table of contents is passed over", () => {
  const styles =
    `<w:styles ${W}><w:style w:styleId="Ttulo1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="TDC1">` +
    `<w:name w:val="toc 1"/></w:style></w:styles>`;
  const styled = (id: string, text: string): string => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${run(text)}</w:p>`;
  expect(paragraphs(docx(styled("TDC1", "Objetivos 3") + styled("Ttulo1", "Objetivos"), { "word/styles.xml": styles }))).toEqual([
    { text: "Objetivos", heading: 1 },
  ]);
});

test("Markdown headings, tables and emphasis are understood", () => {
  const text = "# Avance\n\n**OP.01** llegó a 77.5\n\n| Banda | Servicio |\n|---|---|\n| Bajo | 9 |\n";
  expect(paragraphs(strToU8(text), "informe.md")).toEqual([
    { text: "Avance", heading: 1 },
    { text: "OP.01 llegó a 77.5" },
    { text: "Banda | Servicio", cells: ["Banda", "Servicio"] },
    { text: "Bajo | 9", cells: ["Bajo", "9"], header: ["Banda", "Servicio"] },
  ]);
});

const depths = (bytes: Uint8Array, name?: string): readonly (string | number | undefined)[] =>
  paragraphs(bytes, name).flatMap(({ text, list }) => [text, list]);

test.each([
  [
    "- Cacao\n    - Rendimiento: 781 kg/ha\n    - Productores: 45\n- Turismo\n\nEn suma.",
    ["Cacao", 0, "Rendimiento: 781 kg/ha", 1, "Productores: 45", 1, "Turismo", 0, "En suma.", undefined],
  ],
  ["* Uno\n  + Dos\n      - Tres\n  + Cuatro", ["Uno", 0, "Dos", 1, "Tres", 2, "Cuatro", 1]],
  ["Texto:\n  • Uno\n\t◦ Dos\n  • Tres", ["Texto:", undefined, "Uno", 0, "Dos", 1, "Tres", 0]],
  ["a) Primero, 45 casos.\n   - Lima\nb) Segundo", ["a) Primero, 45 casos.", 0, "Lima", 1, "b) Segundo", 0]],
  ["1. A PRODUCE, un plan.\n2. Al INPE, el registro.", ["1. A PRODUCE, un plan.", 0, "2. Al INPE, el registro.", 0]],
  ["– Lima – Cusco\n—\n- ", ["Lima – Cusco", 0, "—", undefined, "-", undefined]],
  ["1. DATOS GENERALES\n\n-45 de 60", ["1. DATOS GENERALES", undefined, "-45 de 60", undefined]],
])("%j: the items of a list have their depth", (text, expected) => {
  expect(depths(strToU8(text), "a.md")).toEqual(expected);
});

test("a list's depth is told by numbering, by its own style, or by a style of lists", () => {
  const numbering = (level: number, id = 3): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
  const item = (inner: string, text: string): string => `<w:p><w:pPr>${inner}</w:pPr>${run(text)}</w:p>`;
  const style = (id: string, name: string, inner = ""): string =>
    `<w:style w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${inner}</w:pPr></w:style>`;
  const styles =
    `<w:styles ${W}>${style("B2", "List Bullet 2")}${style("V", "Viñeta propia", numbering(1))}` +
    `${style("H", "heading 2", numbering(1))}</w:styles>`;
  const body =
    item(numbering(0), "cero") +
    item(numbering(2), "dos") +
    item(numbering(1, 0), "sin lista") +
    item('<w:pStyle w:val="B2"/>', "por nombre") +
    item('<w:pStyle w:val="V"/>', "por estilo") +
    item(`<w:pStyle w:val="V"/>${numbering(0)}`, "la propia manda") +
    item(`<w:pPrChange><w:pPr>${numbering(1)}</w:pPr></w:pPrChange>`, "antes lo era") +
    item('<w:pStyle w:val="H"/>', "Título") +
    item("", "• a mano");
  expect(depths(docx(body, { "word/styles.xml": styles }))).toEqual([
    ...["cero", 0, "dos", 2, "sin lista", undefined, "por nombre", 1, "por estilo", 1, "la propia manda", 0, "antes lo era", undefined],
    ...["Título", undefined, "a mano", 0],
  ]);
});

test("marks of notes are no digits, in Word and in plain text", () => {
  const raised = (text: string): string => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
  expect(paragraphs(docx(p(run("45 casos") + raised("12") + run(" en 30 km") + raised("2"))))[0]?.text).toBe("45 casos¹² en 30 km²");
  expect(paragraphs(strToU8("45 casos^1 y 30[^2] más^3^.\n\n[^2]: Nota.\n^1: Nota."), "a.md").map(({ text }) => text)).toEqual([
    ...["45 casos¹ y 30² más³.", "²: Nota.", "^1: Nota."],
  ]);
});

test("a text typed in Windows keeps its accents", () => {
  expect(paragraphs(Uint8Array.from([0x41, 0xf1, 0x6f]), "a.txt")).toEqual([{ text: "Año" }]);
});

test.each([
  ["an empty file", new Uint8Array(), /está vacío/],
  ["an old or protected document", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), /\.docx sin contraseña/],
  ["a PDF", strToU8("%PDF-1.7"), /PDF/],
  ["a cut zip", docx(p(run("x"))).slice(0, 60), /dañado o incompleto/],
  ["a workbook", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), /no es un documento de Word/],
  ["broken XML", wordFile({ "word/document.xml": "<w:document><w:p>" }), /no se puede leer/],
  ["a document with a DTD", wordFile({ "word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }), /DOCTYPE/],
  ["binary content", Uint8Array.from([1, 0, 2]), /binario/],
])("%s is refused with a sentence", (_, bytes, message) => {
  const read = readText("informe", bytes);
  expect(read.ok ? "" : read.message).toMatch(message);
});
