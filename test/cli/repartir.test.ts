import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { readIdentity } from "../../src/engine/followup/formIdentity";
import { openBook } from "../engine/sheets/recalculated";
import { filesIn, folderOfItsOwn, pntp, SAMPLE } from "./calls";

const folder = folderOfItsOwn();
const at = (...names: readonly string[]): string => path.join(folder, ...names);
const bytes = (...names: readonly string[]): Uint8Array => new Uint8Array(readFileSync(at(...names)));
const call = (...args: readonly string[]) => pntp(folder, ["repartir", SAMPLE, ...args]);

/** Somebody fills a cell of a form and saves it. */
async function fill(file: string, cell: { readonly row: number; readonly column: number }, value: number): Promise<void> {
  // Protection is taken off as a person would, so that a plan may write.
  const parts = unzipSync(bytes(file));
  const name = "xl/worksheets/sheet1.xml";
  const xml = new TextDecoder().decode(parts[name]);
  expect(xml).toContain("sheetProtection");
  parts[name] = new TextEncoder().encode(xml.replace(/<sheetProtection[^>]*\/>/, ""));
  const open = openBook(zipSync(parts));
  const applied = await open.apply({
    title: "Llenar",
    sources: [],
    steps: [{ step: "writeCells", sheet: "Reporte", cells: [{ ...cell, value }] }],
  });
  expect(applied.ok).toBe(true);
  writeFileSync(at(file), open.save());
}

describe("pntp repartir", () => {
  it("makes a folder with a form for each entity, tells what was decided, and leaves the matrix as it was", async () => {
    const before = readFileSync(SAMPLE);
    const said = await call("--corte", "2024", "--carpeta", "formatos", "--hasta", "2025-03-31", "--contacto", "seguimiento@ejemplo.pe");
    expect(said.code).toBe(0);
    expect(said.out).toContain("Ministerio Público                 8  Ministerio Público 2024.xlsx");
    expect(said.out).toContain("Listo: «formatos» · 22 formatos, 50 indicadores por llenar. La matriz no cambió.");
    expect(said.err).toContain("«Ministerio Público» se escribe de 2 maneras en la matriz");
    expect(said.err).toContain("La matriz no tiene logros esperados de 2024");
    expect(said.err).not.toContain("ya pasó");
    expect(filesIn(at("formatos"))).toHaveLength(22);
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    const identity = readIdentity(await openBook(bytes("formatos", "MIMP 2024.xlsx")).readGrid("PNTP"));
    expect(identity).toMatchObject({
      form: { entity: "MIMP", cut: { year: 2024 }, contact: "seguimiento@ejemplo.pe", until: "2025-03-31" },
    });
  });

  it("gives the same bytes twice, so that the same order again changes nothing", async () => {
    await call("--corte", "2023", "--carpeta", "uno");
    await call("--corte", "2023", "--carpeta", "dos");
    expect(filesIn(at("uno"))).toEqual(filesIn(at("dos")));
    for (const file of filesIn(at("uno"))) expect(Buffer.from(bytes("uno", file)).equals(Buffer.from(bytes("dos", file)))).toBe(true);
    const again = await call("--corte", "2023", "--carpeta", "uno");
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("22 formatos (22 ya estaban)")]);
  });

  it("makes only the forms that are asked for, by any spelling, and says which name is near", async () => {
    const said = await call("--corte", "2024-I", "--carpeta", "algunos", "--entidad", "ministerio publico", "--entidad", "MIMP");
    expect([said.code, filesIn(at("algunos"))]).toEqual([0, ["MIMP 2024-I.xlsx", "Ministerio Público 2024-I.xlsx"]]);
    const wrong = await call("--corte", "2024", "--carpeta", "ninguno", "--entidad", "MIMPP");
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('¿Quisiste decir --entidad "MIMP"?')]);
    expect(filesIn(folder)).not.toContain("ninguno");
  });

  it("replaces only a form that is as it was made: what somebody put anywhere in it stays, and is told", async () => {
    await call("--corte", "2023", "--carpeta", "tocados", "--hasta", "2030-01-31", "--contacto", "A & B <a@b.pe>");
    const change = (name: string, part: string, from: RegExp | string, to: string): string => {
      const file = `${name} 2023.xlsx`;
      const parts = unzipSync(bytes("tocados", file));
      const before = new TextDecoder().decode(parts[part] ?? new Uint8Array());
      const after = before.replace(from, to);
      expect(after).not.toBe(before);
      writeFileSync(at("tocados", file), zipSync({ ...parts, [part]: new TextEncoder().encode(after) }));
      return file;
    };
    const note = (address: string, row: number): string =>
      `<row r="${row}"><c r="${address}" t="inlineStr"><is><t>nota</t></is></c></row></sheetData>`;
    const touched = [
      change("MIMP", "xl/worksheets/sheet1.xml", "</sheetData>", note("T90", 90)),
      change("MRE", "xl/worksheets/sheet1.xml", / s="\d+"/, ' s="0"'),
      change("PNP", "xl/worksheets/sheet3.xml", "</sheetData>", note("D90", 90)),
      change("MINEDU", "xl/comments1.xml", /^/, "<comments/>"),
      change("MINSA", "xl/workbook.xml", "<sheets>", '<sheets><sheet name="Detalle" sheetId="90" r:id="rId1"/>'),
      change("RENIEC", "xl/worksheets/sheet1.xml", /<t([^>]*)>/, "<t$1>Corregido "),
    ];
    const before = touched.map((file) => Buffer.from(bytes("tocados", file)));
    const said = await call("--corte", "2023", "--carpeta", "tocados", "--contacto", "otra", "--reemplazar");
    expect(said.code).toBe(0);
    expect(touched.filter((file) => !said.err.includes(`«${file}» se quedó como estaba`))).toEqual([]);
    expect(touched.filter((file, index) => !before[index]?.equals(Buffer.from(bytes("tocados", file))))).toEqual([]);
    expect(said.err.match(/se quedó como estaba/g)).toHaveLength(touched.length);
  });

  it("never replaces what stands there unasked, and asked for, never what somebody filled", async () => {
    await call("--corte", "2023", "--carpeta", "llenos");
    writeFileSync(at("llenos", "notas.txt"), "de ella");
    writeFileSync(at("llenos", "PNP 2023.xlsx"), "otra cosa");
    await fill(path.join("llenos", "MIMP 2023.xlsx"), { row: 7, column: 9 }, 45);
    const filled = bytes("llenos", "MIMP 2023.xlsx");
    const options = ["--corte", "2023", "--carpeta", "llenos", "--contacto", "otra persona"];
    const refused = await call(...options);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("Agrega --reemplazar")]);
    expect(Buffer.from(bytes("llenos", "MIMP 2023.xlsx")).equals(Buffer.from(filled))).toBe(true);
    const replaced = await call(...options, "--reemplazar");
    expect(replaced.code).toBe(0);
    expect(replaced.err).toContain("«MIMP 2023.xlsx» se quedó como estaba");
    expect(replaced.err).toContain("«PNP 2023.xlsx» se quedó como estaba");
    expect(Buffer.from(bytes("llenos", "MIMP 2023.xlsx")).equals(Buffer.from(filled))).toBe(true);
    expect(readFileSync(at("llenos", "notas.txt"), "utf8")).toBe("de ella");
    const identity = readIdentity(await openBook(bytes("llenos", "MRE 2023.xlsx")).readGrid("PNTP"));
    expect(identity).toMatchObject({ form: { contact: "otra persona" } });
  });

  it("puts them in one .zip, always the same", async () => {
    await call("--corte", "2024", "--carpeta", "junto", "--zip");
    const [one, said] = [bytes("junto.zip"), await call("--corte", "2024", "--carpeta", "junto.zip", "--zip", "--reemplazar")];
    expect(said.code).toBe(0);
    expect(Buffer.from(bytes("junto.zip")).equals(Buffer.from(one))).toBe(true);
    expect(Object.keys(unzipSync(one))).toHaveLength(22);
    expect(Object.keys(unzipSync(one))).toContain("Ministerio Público 2024.xlsx");
  });

  it("writes a copy with the columns of the cut, from which forms have their targets", async () => {
    const made = await call("--corte", "2024", "--crear-columnas", "con2024.xlsx");
    expect([made.code, made.out]).toEqual([
      0,
      expect.stringContaining("«Logro esperado 2024» (columna V) y «Valor obtenido 2024» (columna W)"),
    ]);
    const again = await pntp(folder, ["repartir", "con2024.xlsx", "--corte", "2024", "--crear-columnas", "otra.xlsx"]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("ya tiene las columnas de 2024")]);
    const same = await pntp(folder, ["calcular", "con2024.xlsx", "--sin-archivo", "--json"]);
    const original = await pntp(folder, ["calcular", SAMPLE, "--sin-archivo", "--json"]);
    const figures = (json: string): unknown => (JSON.parse(json) as { readonly indicadores: unknown }).indicadores;
    expect(figures(same.out)).toEqual(figures(original.out));
  });

  it("warns of a last day that is past", async () => {
    const said = await call("--corte", "2024", "--carpeta", "tarde", "--hasta", "31/01/2025");
    expect([said.code, said.err]).toEqual([0, expect.stringContaining("el 31/01/2025, que los formatos dan como último día, ya pasó")]);
  });

  it.each([
    [["--carpeta", "x"], "Falta el corte"],
    [["--corte", "2024"], "Falta la carpeta"],
    [["--corte", "24", "--carpeta", "x"], "--corte debe ser un año o un semestre"],
    [["--corte", "2050", "--carpeta", "x"], "sus años van de 2019 a 2023"],
    [["--corte", "2024", "--carpeta", "x", "--hasta", "2025-02-30"], "--hasta debe ser un día del calendario"],
    [["--corte", "2024", "--carpeta", path.join("no", "hay")], "la carpeta no existe"],
    [["--corte", "2024", "--carpeta", "archivo.txt"], "es un archivo"],
    [["--corte", "2024", "--carpeta", "x", "--contacto", "a".repeat(200)], "--contacto pasa de 120 caracteres"],
  ])("%j ends with 2, one reason, and nothing written", async (args, why) => {
    writeFileSync(at("archivo.txt"), "");
    mkdirSync(at("vacia"), { recursive: true });
    const before = filesIn(folder);
    const said = await call(...args);
    expect([said.code, said.err]).toEqual([2, expect.stringContaining(why)]);
    expect(filesIn(folder)).toEqual(before);
  });
});
