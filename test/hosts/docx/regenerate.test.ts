import { strFromU8, unzipSync } from "fflate";
import { draftReport, type Draft, type DraftRequest } from "../../../src/engine/actions/draftReport";
import { reportText } from "../../../src/engine/document/reportText";
import { readEarlier } from "../../../src/hosts/docx/read/readEarlier";
import { writeDocx } from "../../../src/hosts/docx/writeDocx";
import { draftOf, figuresOf, matrixOf, SMALL_ROWS, type Row } from "../../engine/document/reportMatrix";
import { EditedReport, paragraph } from "./editedReport";

function changed(code: string, column: number, value: Row[number]): readonly Row[] {
  return SMALL_ROWS.map((row): Row => (row[0] === code ? row.map((cell, index) => (index === column ? value : cell)) : row));
}

function recoded(before: string, after: string, rows: readonly Row[] = SMALL_ROWS): readonly Row[] {
  return rows.map((row): Row => (row[0] === before ? [after, ...row.slice(1)] : row));
}

async function again(
  edited: Pick<EditedReport, "bytes">,
  rows: readonly Row[],
  choices: Partial<DraftRequest> = {},
): Promise<{ readonly draft: Draft; readonly bytes: Uint8Array; readonly xml: string }> {
  const read = readEarlier("informe.docx", edited.bytes);
  if (!read.ok) throw new Error(read.message);
  const outcome = draftReport({ matrix: matrixOf(rows), stamp: { savedOn: "2024-03-15" }, earlier: read.earlier, ...choices });
  if (!outcome.ok) throw new Error(outcome.message);
  const { bytes } = await writeDocx(outcome.draft.document, { earlier: read.parts });
  return { draft: outcome.draft, bytes, xml: strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()) };
}

function changesOf({ changes }: Draft, change: string): readonly unknown[] {
  return changes.filter((one) => one.change === change);
}

describe("Her texts", () => {
  test("stay with all their formatting when the figures change, and the figures are the new ones", async () => {
    const edited = (await EditedReport.of(draftOf())).write(
      "explicacion:IOP.01.01",
      `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Se contrató personal 😀.</w:t></w:r></w:p>${paragraph("Otro párrafo.")}`,
    );
    const { draft, xml } = await again(edited, changed("IOP.01.01", 11, 18));
    expect(xml).toContain("<w:rPr><w:b/></w:rPr><w:t>Se contrató personal 😀.</w:t>");
    expect(reportText(draft.document)).toContain("Otro párrafo.");
    expect(figuresOf(draft.document).get("IOP.01.01:avance1:2023:detalle")).toBe("90.0\u00a0%");
    expect(changesOf(draft, "texts-kept")).toEqual([{ change: "texts-kept", count: 1 }]);
    expect(changesOf(draft, "figure-updated")).toContainEqual({
      change: "figure-updated",
      about: "IOP.01.01:avance1:2023",
      before: "80.0\u00a0%",
      now: "90.0\u00a0%",
    });
  });

  test("go with their indicator when its code moves, also in a cell", async () => {
    const edited = (await EditedReport.of(draftOf()))
      .write("explicacion:IOP.01.01", paragraph("De los casos."))
      .write("mejora:IOP.01.01", "<w:r><w:t>Más personal.</w:t></w:r>");
    const { draft } = await again(edited, recoded("IOP.01.01", "IOP.01.03"));
    expect(reportText(draft.document)).toMatch(/IOP\.01\.03\. .*\n\nDe los casos\./);
    expect(reportText(draft.document)).toMatch(/\| IOP\.01\.03 \|.*\| Más personal\. \|/);
    expect(changesOf(draft, "text-moved")).toHaveLength(2);
  });

  test("follow two indicators that change codes with each other", async () => {
    const edited = (await EditedReport.of(draftOf()))
      .write("explicacion:IOP.01.01", paragraph("De los casos."))
      .write("explicacion:IOP.01.02", paragraph("De la capacitación."));
    const swapped = recoded("X", "IOP.01.02", recoded("IOP.01.02", "IOP.01.01", recoded("IOP.01.01", "X")));
    const { draft } = await again(edited, swapped);
    expect(reportText(draft.document)).toMatch(/IOP\.01\.01\. .*capacitadas[^\n]*\n\nDe la capacitación\./);
    expect(reportText(draft.document)).toMatch(/IOP\.01\.02\. .*casos atendidos[^\n]*\n\nDe los casos\./);
  });

  test("stay when the name of their indicator is only retouched", async () => {
    const edited = (await EditedReport.of(draftOf())).write("explicacion:IOP.01.01", paragraph("De los casos."));
    const { draft } = await again(edited, changed("IOP.01.01", 1, "Número de casos atendidos oportunamente"));
    expect(reportText(draft.document)).toMatch(/IOP\.01\.01\. [^\n]*\n\nDe los casos\./);
  });

  test("of an indicator that is gone stand at the end, and come back with it", async () => {
    const edited = (await EditedReport.of(draftOf())).write("explicacion:IOP.01.02", paragraph("De la capacitación."));
    const without = await again(
      edited,
      SMALL_ROWS.filter(([code]) => code !== "IOP.01.02"),
    );
    expect(reportText(without.draft.document)).toMatch(/# Textos por ubicar[^]*De la capacitación\./);
    expect(changesOf(without.draft, "text-without-place")).toHaveLength(1);
    const back = await again(EditedReport.from(without.bytes), SMALL_ROWS);
    expect(reportText(back.draft.document)).toMatch(/IOP\.01\.02\. [^\n]*\n\nDe la capacitación\./);
    expect(reportText(back.draft.document)).not.toContain("Textos por ubicar");
  });

  test("of another indicator that took the code are not put under it", async () => {
    const edited = (await EditedReport.of(draftOf())).write("explicacion:IOP.01.02", paragraph("De la capacitación."));
    const { draft } = await again(edited, changed("IOP.01.02", 1, "Hectáreas de bosque restauradas"));
    expect(reportText(draft.document)).toMatch(/# Textos por ubicar[^]*De la capacitación\./);
  });

  test("of a service stay though it leaves the best ones", async () => {
    const edited = (await EditedReport.of(draftOf())).write("acciones:SS.01.01.01", paragraph("Se hicieron ferias."));
    const { draft } = await again(edited, changed("ISS.01.01.01.01", 11, 100));
    expect(reportText(draft.document)).toMatch(/### SS\.01\.01\.01[^\n]*\n\nSe hicieron ferias\./);
  });

  test("written outside the places are not lost, nor a table, nor a paragraph of ours that she changed", async () => {
    const edited = (await EditedReport.of(draftOf()))
      .insertBefore("Tabla 2.", paragraph("Nota de la directora."))
      .insertBefore(
        "II. Servicios",
        `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc>` +
          `<w:tcPr/>${paragraph("Celda propia")}</w:tc></w:tr></w:tbl>`,
      );
    edited.xml = edited.xml.replace("Su avance es el de su único indicador.", "Su avance depende de un indicador.");
    const { draft, xml } = await again(edited, SMALL_ROWS);
    expect(changesOf(draft, "text-outside")).toEqual([
      { change: "text-outside", under: "Nivel de implementación de los servicios", start: "Nota de la directora." },
      { change: "text-outside", under: "OP.02. Reducir los riesgos", start: expect.stringContaining("En 2023, el OP.02") },
      { change: "text-outside", under: "OP.02. Reducir los riesgos", start: "Celda propia" },
    ]);
    expect(reportText(draft.document)).toMatch(/# Textos por ubicar[^]*Su avance depende de un indicador\./);
    expect(xml).toMatch(/Textos por ubicar.*<w:tbl><w:tblPr\/>.*Celda propia/s);
  });

  test("an untouched report made again says nothing and is the same to the byte", async () => {
    const first = await again(await writeDocx(draftOf().document), SMALL_ROWS);
    expect(first.draft.changes).toEqual([]);
    const second = await again(first, SMALL_ROWS);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });
});

describe("Figures she typed over", () => {
  test("are told with both numbers, stay hers with the calculation beside, and are told again until she decides", async () => {
    const edited = (await EditedReport.of(draftOf())).type("IOP.01.01:vo:2023:detalle", "17");
    const first = await again(edited, changed("IOP.01.01", 11, 18));
    const told = { change: "figure-typed", about: "IOP.01.01:vo:2023", typed: "17", before: "16", now: "18", kept: true };
    expect(changesOf(first.draft, "figure-typed")).toEqual([told]);
    expect(first.xml).toMatch(/pntp:cifra:IOP\.01\.01:vo:2023:detalle=18".*?<w:t[^>]*>17<.*?\(el cálculo da 18\)/s);
    const second = await again(EditedReport.from(first.bytes), changed("IOP.01.01", 11, 18));
    expect(changesOf(second.draft, "figure-typed")).toEqual([{ ...told, before: "18" }]);
    expect(second.xml.match(/el cálculo da/g)).toHaveLength(1);
  });

  test("give way to the calculation when she says so", async () => {
    const edited = (await EditedReport.of(draftOf())).type("IOP.01.01:vo:2023:detalle", "17");
    const { draft, xml } = await again(edited, SMALL_ROWS, { typedFigures: "recalculate" });
    expect(changesOf(draft, "figure-typed")).toEqual([expect.objectContaining({ typed: "17", now: "16", kept: false })]);
    expect(xml).not.toContain("el cálculo da");
  });

  test("that say what the calculation now gives need no decision", async () => {
    const edited = (await EditedReport.of(draftOf())).type("IOP.01.01:vo:2023:detalle", "18");
    const { draft } = await again(edited, changed("IOP.01.01", 11, 18));
    expect(changesOf(draft, "figure-typed")).toEqual([]);
  });

  test("whose place is gone are told", async () => {
    const edited = (await EditedReport.of(draftOf())).type("IOP.01.02:vo:2023:detalle", "90\u00a0%");
    const { draft } = await again(
      edited,
      SMALL_ROWS.filter(([code]) => code !== "IOP.01.02"),
    );
    expect(changesOf(draft, "typed-figure-gone")).toEqual([
      { change: "typed-figure-gone", about: expect.stringContaining("IOP.01.02"), typed: "90\u00a0%", before: "84\u00a0%" },
    ]);
  });
});

describe("Her document", () => {
  test("keeps its looks, its parts and the pages around the report", async () => {
    const edited = await EditedReport.of(draftOf());
    edited.setPart("word/styles.xml", edited.part("word/styles.xml").replaceAll("1F3B5C", "7A0000"));
    edited.setPart("word/media/foto.png", "bytes of a picture");
    const picture = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    const links = edited.part("word/_rels/document.xml.rels");
    const linked = `<Relationship Id="rId90" Type="${picture}" Target="media/foto.png"/></Relationships>`;
    edited.setPart("word/_rels/document.xml.rels", links.replace("</Relationships>", linked));
    edited.xml = edited.xml.replace("<w:body>", `<w:body>${paragraph("Carátula de la entidad")}`);
    const { bytes, xml, draft } = await again(edited, SMALL_ROWS);
    const after = EditedReport.from(bytes);
    expect(after.part("word/styles.xml")).toContain("7A0000");
    expect(after.paths).toContain("word/media/foto.png");
    expect(xml.indexOf("Carátula de la entidad")).toBeGreaterThan(0);
    expect(xml.indexOf("Carátula de la entidad")).toBeLessThan(xml.indexOf("PNTP_informe"));
    expect(draft.changes).toEqual([]);
  });

  async function withBody(body: string): Promise<Uint8Array> {
    const other = await EditedReport.of(draftOf());
    other.xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
    return other.setPart("customXml/item1.xml", "<otro/>").bytes;
  }

  test("is refused with what to do where it is not ours", async () => {
    const read = readEarlier("oficio.docx", await withBody(paragraph("Un oficio.")));
    if (!read.ok) throw new Error(read.message);
    expect(draftReport({ matrix: matrixOf(SMALL_ROWS), earlier: read.earlier })).toEqual({
      ok: false,
      message: expect.stringMatching(/no es un informe hecho con pntp/),
    });
  });

  test("is refused with what to do where it is broken", async () => {
    const read = readEarlier("oficio.docx", await withBody("<w:p>"));
    expect(read.ok ? "" : read.message).toMatch(/tiene un contenido que no se puede leer/);
  });

  test("is refused where it is no Word document at all", () => {
    expect(readEarlier("x.docx", new Uint8Array([1, 2, 3]))).toEqual({
      ok: false,
      message: expect.stringMatching(/dañado o no es un documento de Word/),
    });
  });
});
