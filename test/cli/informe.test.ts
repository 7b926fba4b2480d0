import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { EditedReport } from "../hosts/docx/editedReport";
import { filesIn, folderOfItsOwn, pntp, SAMPLE } from "./calls";

const folder = folderOfItsOwn();
const at = (name: string): string => path.join(folder, name);

beforeAll(() => copyFileSync(SAMPLE, at("matriz.xlsx")));

test("writes the report beside the matrix, and says how many places wait", async () => {
  const said = await pntp(folder, ["informe", "matriz.xlsx"]);
  expect(said).toEqual({ code: 0, err: "", out: expect.stringMatching(/^Listo: «matriz-informe\.docx» · Reporte de cumplimiento de la política nacional, 2023\.\nQuedan 64 lugares sin texto/) });
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
  const edited = EditedReport.from(readFileSync(at("base.docx"))).write("general.ministerio", "<w:r><w:t>Ministerio del Interior</w:t></w:r>").type("IOP.02.01:vo:2023:detalle", "39.9\u00a0%");
  writeFileSync(at("editado.docx"), edited.bytes);
  const said = await pntp(folder, ["informe", "matriz.xlsx", "--anterior", "editado.docx", "--salida", "nuevo.docx"]);
  expect(said.out.split("\n").slice(2, 5)).toEqual([
    "Respecto del informe anterior:",
    "  IOP.02.01, valor obtenido de 2023: escribiste 39.9\u00a0% donde el informe decía 38.7\u00a0%, y el cálculo da 38.7\u00a0%. Se dejó tu cifra, resaltada y con el cálculo al lado: decide cuál queda.",
    "  Se conservó 1 texto tuyo en su lugar.",
  ]);
  const json = JSON.parse((await pntp(folder, ["informe", "matriz.xlsx", "--anterior", "editado.docx", "--salida", "json.docx", "--cifras", "calculadas", "--json"])).out) as Record<string, unknown>;
  expect(json).toMatchObject({ archivo: "json.docx", anio: 2023, lugares: 64, escritos: 1, avisos: [] });
});

test("another year is another report", async () => {
  const said = await pntp(folder, ["informe", "matriz.xlsx", "--anio", "2022", "--salida", "2022.docx", "--para-firma"]);
  expect(said.out).toMatch(/nacional, 2022\.\nSe quitó lo que no escribiste/);
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
