import { strFromU8, unzipSync } from "fflate";
import type { ReportDocument, TableBlock } from "../../../src/engine/document/reportDocument";
import { columnWidths } from "../../../src/hosts/docx/columnWidths";
import { readEarlier } from "../../../src/hosts/docx/read/readEarlier";
import { openWord } from "../../../src/hosts/docx/read/wordPackage";
import { writeDocx } from "../../../src/hosts/docx/writeDocx";
import { draftOf } from "../../engine/document/reportMatrix";
import { wordFile } from "./wordFile";

type Parts = Readonly<Record<string, string>>;

function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The paragraph, or the row, that says so. */
function around(xml: string, text: string, tag: "w:p" | "w:tr"): string {
  const at = xml.indexOf(text);
  const start = Math.max(xml.lastIndexOf(`<${tag}>`, at), xml.lastIndexOf(`<${tag} `, at));
  if (at < 0 || start < 0) throw new Error(`Nothing says «${text}».`);
  return xml.slice(start, xml.indexOf(`</${tag}>`, at));
}

function chartParts(parts: Parts): readonly string[] {
  return Object.keys(parts).filter((name) => /charts\//.test(name));
}

/** Every chart that the document shows has its part, and every part its chart. */
function expectLinkedCharts(parts: Parts, count: number): void {
  const shown = [...(parts["word/document.xml"] ?? "").matchAll(/<c:chart [^>]*r:id="([^"]+)"/g)].map(([, id]) => id);
  const links = [...(parts["word/_rels/document.xml.rels"] ?? "").matchAll(/<Relationship [^>]*>/g)]
    .map(([link]) => link)
    .filter((link) => /relationships\/chart"/.test(link));
  expect(shown).toHaveLength(count);
  expect(links.map((link) => /Id="([^"]+)"/.exec(link)?.[1]).sort()).toEqual([...shown].sort());
  expect(chartParts(parts)).toHaveLength(count);
  for (const part of chartParts(parts)) expect(parts["[Content_Types].xml"]).toContain(`PartName="/${part}"`);
}

async function written(document: ReportDocument, earlier?: Uint8Array): Promise<Uint8Array> {
  if (!earlier) return (await writeDocx(document)).bytes;
  const read = readEarlier("informe.docx", earlier);
  if (!read.ok) throw new Error(read.message);
  return (await writeDocx(document, { earlier: read.parts })).bytes;
}

describe("Charts in the report", () => {
  test("hold their own figures, with a text for who cannot see them", async () => {
    const parts = partsOf(await written(draftOf().document));
    expectLinkedCharts(parts, 2);
    const [objectives = "", levels = ""] = chartParts(parts).map((name) => parts[name] ?? "");
    expect(objectives).toContain("<c:v>85.7142857142857");
    expect(`${objectives}${levels}`).not.toMatch(/<c:f>|externalData|#REF/);
    expect(levels).toMatch(/<c:grouping val="percentStacked"\/>/);
    expect(parts["word/document.xml"]).toMatch(/name="PNTP objetivos" descr="Columnas con el Avance Tipo 1[^"]*OP\.01: 90\.0/);
    expect(parts["word/document.xml"]).toMatch(/Gráfico 1\. .*<w:drawing>.*Gráfico 2\. .*<w:drawing>/s);
  });

  test("stand once in a report made again, which twice made is the same to the byte", async () => {
    const { document } = draftOf();
    const once = await written(document, await written(document));
    const twice = await written(document, once);
    expectLinkedCharts(partsOf(once), 2);
    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
    expect(partsOf(twice)["word/document.xml"]).not.toContain("Textos por ubicar");
  });

  test("go into a template", async () => {
    const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const body = `<w:document ${word}><w:body><w:p><w:r><w:t>{{informe}}</w:t></w:r></w:p></w:body></w:document>`;
    const template = openWord("plantilla.docx", wordFile({ "word/document.xml": body }));
    if (!template.ok) throw new Error(template.message);
    expectLinkedCharts(partsOf((await writeDocx(draftOf().document, { template: template.parts })).bytes), 2);
  });
});

describe("What belongs together stays on one page", () => {
  test("a lead with its list or table, a short table whole and with its note, a place with what follows its heading", async () => {
    const xml = partsOf(await written(draftOf().document))["word/document.xml"] ?? "";
    for (const lead of ["Se desarrollan los servicios con", "El OP.01 tiene ", "Escribe aquí las acciones realizadas"])
      expect(around(xml, lead, "w:p")).toContain("<w:keepNext/>");
    for (const row of [">OP.01<", ">OP.02<", ">Total<"]) {
      expect(around(xml, row, "w:tr")).toContain("<w:cantSplit/>");
      expect(around(xml, row, "w:tr")).toContain("<w:keepNext/>");
    }
    expect(around(xml, "El mayor avance es", "w:p")).not.toContain("<w:keepNext/>");
  });
});

describe("Columns of a table", () => {
  const table = (responsible: string): TableBlock => ({
    block: "table",
    description: "x",
    look: "grid",
    widths: [3, 8, 2],
    align: "LLL",
    rows: [{ cells: ["OP.01", "Nombre", responsible].map((text) => ({ runs: [{ text }] })) }],
  });

  test("are as wide as the longest word, and together as wide as before", () => {
    const usual = columnWidths(table("MIMP"), 9000, 85);
    const wide = columnWidths(table("MIGRACIONES"), 9000, 85);
    expect(wide[2]).toBeGreaterThan(usual[2] ?? 0);
    expect(wide[2]).toBeGreaterThan(11 * 0.7 * 190 + 170);
    expect(wide.reduce((sum, each) => sum + each, 0)).toBe(usual.reduce((sum, each) => sum + each, 0));
    expect(columnWidths(table("X".repeat(200)), 9000, 85)[2]).toBeLessThanOrEqual(2700);
  });
});
