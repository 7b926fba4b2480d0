import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ReportData } from "../../src/engine/actions/settings/reportData";
import { buildSettingsSheet } from "../../src/engine/actions/settings/workbookSettings";
import { defaultProfile } from "../../src/engine/domain/profile";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { nodeCodec } from "../../src/opc/zip/nodeCodec";
import { EditedReport } from "../hosts/docx/editedReport";
import { wordFile } from "../hosts/docx/wordFile";
import { filesIn, folderOfItsOwn, pntp, SAMPLE } from "./calls";

const LEVELS = ["Inicial", "Intermedio", "Avanzado"];
const folder = folderOfItsOwn();
const at = (name: string): string => path.join(folder, name);

beforeAll(() => copyFileSync(SAMPLE, at("matriz.xlsx")));

test("writes the report beside the matrix, and says how many places wait", async () => {
  const said = await pntp(folder, ["informe", "matriz.xlsx"]);
  expect(said).toEqual({
    code: 0,
    err: "",
    out: expect.stringMatching(
      /^Listo: «matriz-informe\.docx» · Reporte de cumplimiento de la política nacional, 2023\.\nQuedan 63 lugares sin texto/,
    ),
  });
  expect(filesIn(folder)).toContain("matriz-informe.docx");
});

test("writes nothing over a report that exists unless told to", async () => {
  await pntp(folder, ["informe", "matriz.xlsx", "--salida", "otro.docx"]);
  const before = readFileSync(at("otro.docx"));
  const said = await pntp(folder, ["informe", "matriz.xlsx", "--salida", "otro.docx"]);
  expect(said.code).toBe(2);
  expect(said.err).toContain("Ya existe «otro.docx»");
  expect(readFileSync(at("otro.docx")).equals(before)).toBe(true);
  expect((await pntp(folder, ["informe", "matriz.xlsx", "--salida", "otro.docx", "--reemplazar"])).code).toBe(0);
});

test("over an earlier report it tells what changed, a figure typed by hand first", async () => {
  await pntp(folder, ["informe", "matriz.xlsx", "--salida", "base.docx"]);
  const edited = EditedReport.from(readFileSync(at("base.docx")))
    .write("general.ministerio", "<w:r><w:t>Ministerio del Interior, con el MIMP</w:t></w:r>")
    .type("IOP.02.01:vo:2023:detalle", "39.9\u00a0%");
  writeFileSync(at("editado.docx"), edited.bytes);
  const said = await pntp(folder, ["informe", "matriz.xlsx", "--anterior", "editado.docx", "--salida", "nuevo.docx"]);
  expect(said.out.split("\n").slice(2, 5)).toEqual([
    "Respecto del informe anterior:",
    "  IOP.02.01, valor obtenido de 2023: escribiste 39.9\u00a0% donde el informe decía 38.7\u00a0%, y el cálculo da " +
      "38.7\u00a0%. Se dejó tu cifra, resaltada y con el cálculo al lado: decide cuál queda.",
    "  Se conservó 1 texto tuyo en su lugar.",
  ]);
  const json = JSON.parse(
    (
      await pntp(folder, [
        "informe",
        "matriz.xlsx",
        "--anterior",
        "editado.docx",
        "--salida",
        "json.docx",
        "--cifras",
        "calculadas",
        "--json",
      ])
    ).out,
  ) as Record<string, unknown>;
  expect(json).toMatchObject({ archivo: "json.docx", anio: 2023, lugares: 64, escritos: 1, avisos: [] });
});

test("another year is another report", async () => {
  const said = await pntp(folder, ["informe", "matriz.xlsx", "--anio", "2022", "--salida", "2022.docx"]);
  expect(said.out).toMatch(/nacional, 2022\.\nQuedan \d+ lugares sin texto.*\. Para firmar hacen falta \d+ datos, textos o decisiones/);
});

test("for signing, what is missing is a refusal that lists it, and nothing is written", async () => {
  const before = filesIn(folder);
  const said = await pntp(folder, ["informe", "matriz.xlsx", "--salida", "firma.docx", "--para-firma"]);
  expect([said.code, said.out]).toEqual([2, ""]);
  expect(said.err.trim().split("\n")).toEqual([
    expect.stringMatching(/^El informe para firma no se escribió: tiene \d+ pendientes\.$/),
    expect.stringMatching(
      /En «Configuración PNTP», columna «Valor», o en el documento: Problema público, Dispositivo legal, Resumen del año y Valoración confirmada/,
    ),
    expect.stringMatching(/En el documento: .* y \d+ más\.$/),
    expect.stringContaining("informe anterior"),
  ]);
  expect(filesIn(folder)).toEqual(before);
});

test("with data and decision in «Configuración PNTP» and the texts in the document, it is written for signing", async () => {
  const opened = openXlsx(readFileSync(SAMPLE), nodeCodec);
  if (!opened.ok) throw new Error(opened.problem.message);
  const data = {
    ministry: "Ministerio del Interior",
    problem: "La trata de personas",
    law: "D. S. 009-2021-IN",
    summary: "2023: Avance medio.",
  };
  const put = async (report: ReportData): Promise<void> => {
    await opened.host.apply({ title: "Datos", steps: [buildSettingsSheet(defaultProfile, {}, report)], sources: [] });
    writeFileSync(at("con-datos.xlsx"), await opened.host.save());
  };
  await put(data);
  const asked = await pntp(folder, ["informe", "con-datos.xlsx", "--salida", "vacio.docx", "--para-firma"]);
  const levels = /escribe «(\d+): ([^»]*)»/.exec(asked.err) ?? [];
  expect(asked.err).not.toContain("Ministerio rector");
  await put({
    ...data,
    rating: { year: Number(levels[1]), levels: (levels[2] ?? "").split(", ").map((word) => LEVELS.indexOf(word) + 1) as [1, 1, 1] },
  });
  await pntp(folder, ["informe", "con-datos.xlsx", "--salida", "borrador.docx"]);
  let edited = EditedReport.from(readFileSync(at("borrador.docx")));
  for (const [, id = ""] of edited.xml.matchAll(/pntp:texto:((?:logros|acciones|mejora):[^"]*)"/g))
    edited = edited.write(id, "<w:p><w:r><w:t>Texto de la entidad.</w:t></w:r></w:p>");
  writeFileSync(at("escrito.docx"), edited.bytes);
  const said = await pntp(folder, ["informe", "con-datos.xlsx", "--anterior", "escrito.docx", "--salida", "firmado.docx", "--para-firma"]);
  expect([said.code, said.err]).toEqual([0, ""]);
  expect(said.out).toContain("Listo para firma: no le falta ningún dato, texto ni decisión.");
  expect(EditedReport.from(readFileSync(at("firmado.docx"))).xml).not.toMatch(/Escribe aquí|propuesto|\(la matriz no tiene|showingPlcHdr/);
});

describe("A Word document that cannot be read", () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const document = `<w:document ${W}><w:body><w:p><w:r><w:t>{{informe}}</w:t></w:r></w:p></w:body></w:document>`;

  test.each([
    ["a DOCTYPE", { "word/document.xml": `<!DOCTYPE w>${document}` }],
    ["damaged styles", { "word/document.xml": document, "word/styles.xml": `<w:styles ${W}><w:style>` }],
    ["no body", { "word/document.xml": `<w:document ${W}/>` }],
    [
      "elements inside one another without end",
      { "word/document.xml": `<w:document ${W}><w:body>${"<w:sdt>".repeat(40_000)}${"</w:sdt>".repeat(40_000)}</w:body></w:document>` },
    ],
  ])("because of %s is refused as template and as earlier report, and nothing is written", async (_, parts) => {
    writeFileSync(at("malo.docx"), wordFile(parts));
    const before = filesIn(folder);
    for (const option of ["--plantilla", "--anterior"]) {
      const said = await pntp(folder, ["informe", "matriz.xlsx", option, "malo.docx", "--salida", "x.docx"]);
      expect([said.code, said.out]).toEqual([2, ""]);
      expect(said.err.trim().split("\n").length).toBeLessThanOrEqual(4);
    }
    expect(filesIn(folder)).toEqual(before);
  });
});

test("a report that lost its marks is told first, and what she wrote is not lost", async () => {
  await pntp(folder, ["informe", "matriz.xlsx", "--salida", "entero.docx"]);
  const edited = EditedReport.from(readFileSync(at("entero.docx"))).write(
    "explicacion:IOP.01.01",
    "<w:p><w:r><w:t>Se contrató personal en Puno.</w:t></w:r></w:p>",
  );
  edited.xml = edited.xml
    .replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, "")
    .replace(/<\/?w:sdt(?:Content)?>/g, "")
    .replace(/<w:bookmark(?:Start|End)[^>]*>/g, "");
  edited.setPart("customXml/item1.xml", "<otro/>");
  writeFileSync(at("sin-marcas.docx"), edited.bytes);
  const said = await pntp(folder, ["informe", "matriz.xlsx", "--anterior", "sin-marcas.docx", "--salida", "recuperado.docx"]);
  expect(said.code).toBe(0);
  expect(said.out.split("\n")[3]).toMatch(
    /^ {2}El informe anterior perdió sus recuadros: .* 1 texto tuyo está al final, en «Textos por ubicar»/,
  );
  const again = EditedReport.from(readFileSync(at("recuperado.docx"))).xml;
  expect(again.match(/Se contrató personal en Puno\./g)).toHaveLength(1);
  expect(again.match(/Valoración de la política<\/w:t>/g)?.length).toBe(
    EditedReport.from(readFileSync(at("entero.docx"))).xml.match(/Valoración de la política<\/w:t>/g)?.length,
  );
});

test.each([
  [["informe", "matriz.xlsx", "--anterior", "matriz.xlsx", "--salida", "x.docx"], "«matriz.xlsx» no es un documento de Word (.docx)."],
  [["informe", "matriz.xlsx", "--plantilla", "nada.docx", "--salida", "x.docx"], "No existe el archivo «nada.docx»."],
  [["informe", "matriz.xlsx", "--anio", "2031", "--salida", "x.docx"], "La matriz no tiene columnas del año 2031."],
  [["informe", "matriz.xlsx", "--salida", "x.pdf"], "La salida «x.pdf» debe terminar en .docx"],
])("%j is refused and nothing is written", async (args, message) => {
  const before = filesIn(folder);
  const said = await pntp(folder, args);
  expect([said.code, said.out]).toEqual([2, ""]);
  expect(said.err).toContain(message);
  expect(filesIn(folder)).toEqual(before);
});
