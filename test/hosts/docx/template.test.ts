import { Document, Footer, Header, PageNumber, Packer, Paragraph, TextRun } from "docx";
import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";
import { openWord, type WordPackage } from "../../../src/hosts/docx/read/wordPackage";
import { readEarlier } from "../../../src/hosts/docx/read/readEarlier";
import { writeDocx } from "../../../src/hosts/docx/writeDocx";
import { draftReport } from "../../../src/engine/actions/draftReport";
import { draftOf, matrixOf, SMALL_ROWS } from "../../engine/document/reportMatrix";
import { EditedReport, paragraph } from "./editedReport";

/** An institution's letterhead, as Word in Spanish names its styles. */
async function template(lines: readonly string[], footer: "numbered" | "plain" = "numbered"): Promise<WordPackage> {
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph("Ministerio de Prueba · {{anio}}")] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: footer === "numbered" ? [new TextRun({ children: [PageNumber.CURRENT] })] : [new TextRun("Lima")],
              }),
            ],
          }),
        },
        children: lines.map((line) => new Paragraph({ children: [...line].map((letter) => new TextRun(letter)) })),
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const spanish = strFromU8(parts["word/styles.xml"] ?? new Uint8Array())
    .replaceAll('"Heading1"', '"Ttulo1"')
    .replace(/<w:name w:val="Heading 1"\/>/, '<w:name w:val="heading 1"/>');
  const opened = openWord("plantilla.docx", zipSync({ ...parts, "word/styles.xml": strToU8(spanish) }));
  if (!opened.ok) throw new Error(opened.message);
  return opened.parts;
}

async function written(parts: WordPackage): Promise<{ readonly edited: EditedReport; readonly notes: readonly string[] }> {
  const { bytes, notes } = await writeDocx(draftOf().document, { template: parts });
  return { edited: EditedReport.from(bytes), notes };
}

describe("A report in an institution's template", () => {
  test("stands where {{informe}} is, with the template's own pages around, its marks filled even where Word cut them in pieces", async () => {
    const { edited, notes } = await written(await template(["{{política}}, {{Año}}", "{{informe}}", "Contraportada"]));
    const text = edited.xml.replace(/<[^>]+>/g, "");
    expect(text).toMatch(/^\s*Política de prueba, 2023.*Datos generales.*Anexo.*Contraportada$/s);
    expect(text).not.toContain("{{");
    expect(notes).toEqual([]);
    expect(
      edited.paths
        .filter((name) => /header\d/.test(name))
        .map((name) => edited.part(name))
        .join(),
    ).toContain("Ministerio de Prueba · 2023");
  });

  test("takes the template's headings by their name, whatever Word calls them inside, and brings the styles it lacks", async () => {
    const { edited } = await written(await template(["{{informe}}"]));
    expect(edited.xml).toContain('<w:pStyle w:val="Ttulo1"/>');
    expect(edited.xml).not.toContain('<w:pStyle w:val="Heading1"/>');
    const styles = new Set([...edited.part("word/styles.xml").matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id));
    for (const [, id] of edited.xml.matchAll(/<w:(?:pStyle|rStyle) w:val="([^"]*)"/g)) expect(styles).toContain(id);
  });

  test("keeps header and footer in both sections, the annex turned", async () => {
    const { edited } = await written(await template(["{{informe}}"]));
    const sections = edited.xml.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(2);
    for (const section of sections) expect(section).toMatch(/<w:headerReference\b.*<w:footerReference\b/s);
    expect(sections[1]).toContain('w:orient="landscape"');
  });

  test("names the marks it does not know, with those there are", async () => {
    const { notes } = await written(await template(["{{director}}", "{{informe}}"]));
    expect(notes).toEqual([expect.stringMatching(/no se reconoce: \{\{director\}\}.*\{\{politica\}\}/)]);
  });

  test("says what it did where there is no {{informe}}, and where pages are not numbered", async () => {
    const { notes, edited } = await written(await template(["Texto suelto de la plantilla"], "plain"));
    expect(notes).toEqual([expect.stringContaining("no tiene la marca {{informe}}"), expect.stringContaining("no numera sus páginas")]);
    expect(edited.xml).not.toContain("Texto suelto de la plantilla");
  });

  test("the next report over it keeps the template's pages and her text", async () => {
    const { edited } = await written(await template(["Carátula", "{{informe}}", "Contraportada"]));
    edited.write("explicacion:IOP.01.01", paragraph("De los casos."));
    const read = readEarlier("informe.docx", edited.bytes);
    if (!read.ok) throw new Error(read.message);
    const outcome = draftReport({ matrix: matrixOf(SMALL_ROWS), stamp: { savedOn: "2024-03-15" }, earlier: read.earlier });
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.draft.changes).toEqual([{ change: "texts-kept", count: 1 }]);
    const after = EditedReport.from((await writeDocx(outcome.draft.document, { earlier: read.parts })).bytes);
    const text = after.xml.replace(/<[^>]+>/g, "");
    expect(text).toMatch(/^\s*Carátula.*De los casos\..*Contraportada$/s);
    expect(text.match(/Contraportada/g)).toHaveLength(1);
  });

  test("a text that goes to another template leaves its pictures behind, and that is said", async () => {
    const edited = (await EditedReport.of(draftOf())).write(
      "explicacion:IOP.01.01",
      `<w:p><w:r><w:t>Ver foto.</w:t></w:r><w:r><w:drawing><a:blip xmlns:a="urn:a" r:embed="rId99"/></w:drawing></w:r></w:p>`,
    );
    const read = readEarlier("informe.docx", edited.bytes);
    if (!read.ok) throw new Error(read.message);
    const outcome = draftReport({ matrix: matrixOf(SMALL_ROWS), earlier: read.earlier });
    if (!outcome.ok) throw new Error(outcome.message);
    const { bytes, notes } = await writeDocx(outcome.draft.document, { earlier: read.parts, template: await template(["{{informe}}"]) });
    expect(EditedReport.from(bytes).xml).toContain("Ver foto.");
    expect(EditedReport.from(bytes).xml).not.toContain("rId99");
    expect(notes).toEqual([expect.stringContaining("no pasan a otra plantilla")]);
  });
});
