import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { addMatrix, bookWith } from "./books";
import { filesIn, folderOfItsOwn, pntp, SAMPLE } from "./calls";

const folder = folderOfItsOwn();

interface Report {
  hoja: string;
  anio: number;
  hallazgos: { regla: string; gravedad: string; celda: string | null; codigo: string | null; mensaje: string }[];
  texto: unknown;
}
const json = async (...args: readonly string[]): Promise<Report> =>
  JSON.parse((await pntp(folder, ["revisar", ...args, "--json"])).out) as Report;

/** A matrix in which there is nothing to find. */
const cleanBook = (): Promise<Uint8Array> =>
  bookWith(["Matriz"], (workbook) => {
    const sheet = workbook.getWorksheet("Matriz");
    for (const [cell, value] of [
      ["F4", 14],
      ["G4", 17],
      ["I4", 16],
      ["J4", 18],
      ["F5", 5],
      ["G5", 6],
      ["H5", 8],
      ["I5", 5.5],
      ["J5", 7],
    ] as const)
      if (sheet) sheet.getCell(cell).value = value;
    if (sheet) sheet.getCell("I5").value = 5;
  });

beforeAll(async () => {
  writeFileSync(path.join(folder, "limpio.xlsx"), await cleanBook());
  writeFileSync(
    path.join(folder, "error.xlsx"),
    await bookWith(["Matriz"], (workbook) => void (workbook.worksheets[0] && (workbook.worksheets[0].getCell("J4").value = "9.5.5%"))),
  );
  writeFileSync(
    path.join(folder, "dos.xlsx"),
    await bookWith(["Sede A", "Sede B"], (workbook) => addMatrix(workbook.addWorksheet("Sede C"), 2)),
  );
});

describe("exit codes", () => {
  test("0 where there is nothing to find, and the text says so", async () => {
    const said = await pntp(folder, ["revisar", "limpio.xlsx"]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toBe("Revisión de «Matriz», corte 2023\nLectura: Segura\n\nHallazgos: ninguno.\n\n");
  });

  test("0 where there are advertencias and notas only", async () => {
    expect((await pntp(folder, ["revisar", SAMPLE])).code).toBe(0);
  });

  test("1 where there is a finding of severity error", async () => {
    const said = await pntp(folder, ["revisar", "error.xlsx"]);
    expect(said.code).toBe(1);
    expect(said.out).toContain("error: IOP.01.01 (Matriz!J4)");
  });

  test.each([
    ["a workbook that is not there", ["no-existe.xlsx"], "no-existe.xlsx"],
    ["no workbook", [], "ENTRADA.xlsx"],
    ["a year without columns", ["limpio.xlsx", "--anio", "2019"], "2022"],
    ["a year that is no year", ["limpio.xlsx", "--anio", "veinte"], "veinte"],
    ["two matrices and no choice", ["dos.xlsx"], "--hoja"],
    ["a sheet that is not there", ["dos.xlsx", "--hoja", "Sede Z"], "Sede Z"],
    ["a report that is not there", ["limpio.xlsx", "--texto", "informe.docx"], "informe.docx"],
    ["an unknown option", ["limpio.xlsx", "--jso"], "--json"],
    ["an output over the input", ["limpio.xlsx", "--salida", "limpio.xlsx"], "limpio.xlsx"],
  ])("2 for %s, nothing on stdout and nothing written", async (_case, args, named) => {
    const before = filesIn(folder);
    const said = await pntp(folder, ["revisar", ...args]);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain(named);
    expect(filesIn(folder)).toEqual(before);
  });
});

describe("--json", () => {
  test("has exactly the agreed keys, with the codes as the sheet writes them", async () => {
    const report = await json(SAMPLE);
    expect(Object.keys(report)).toEqual([
      ...["hoja", "anio", "datosAl", "libroGuardadoEl", "confianza", "motivosDeDuda"],
      ...["reglas", "apartados", "hallazgos", "texto"],
    ]);
    expect([report.hoja, report.anio, report.texto]).toEqual(["Matriz", 2023, null]);
    for (const finding of report.hallazgos) {
      expect(Object.keys(finding)).toEqual(["regla", "gravedad", "celda", "codigo", "mensaje"]);
      expect(["error", "advertencia", "nota"]).toContain(finding.gravedad);
      expect(finding.mensaje.length).toBeGreaterThan(30);
    }
    expect(report.hallazgos).toContainEqual({
      regla: "resultados.verde-enganoso",
      gravedad: "advertencia",
      celda: "Matriz!R67",
      codigo: "ISS.02.05.01.01",
      mensaje: expect.stringContaining("95.5") as string,
    });
  });

  test("lists one finding per row, also of those that people read together", async () => {
    const passed = (await json(SAMPLE)).hallazgos.filter(({ regla }) => regla === "metas.ya-superada");
    expect(passed.length).toBeGreaterThan(10);
    expect(new Set(passed.map(({ celda }) => celda)).size).toBe(passed.length);
    const text = (await pntp(folder, ["revisar", SAMPLE])).out;
    expect(text.match(/ya se había superado/g)).toHaveLength(1);
    for (const { codigo } of passed) expect(text).toContain(codigo);
  });

  test("is an empty list, with texto null, where there is nothing", async () => {
    expect(await json("limpio.xlsx")).toEqual({
      ...{ hoja: "Matriz", anio: 2023, datosAl: "2023-12-31", libroGuardadoEl: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
      ...{ confianza: "segura", motivosDeDuda: [], reglas: [], apartados: [], hallazgos: [], texto: null },
    });
  });

  test("takes the sheet of --hoja and the year of --anio", async () => {
    expect(await json("dos.xlsx", "--hoja", "Sede C", "--anio", "2022")).toMatchObject({ hoja: "Sede C", anio: 2022 });
  });

  test("says with null texto fields only when no report was given", async () => {
    writeFileSync(
      path.join(folder, "informe.txt"),
      "El IOP.01.01 obtuvo 18 frente a un logro esperado de 20, con un cumplimiento de 90.0 %.\n",
    );
    expect((await json("limpio.xlsx", "--texto", "informe.txt")).texto).toMatchObject({
      cobertura: expect.objectContaining({ cifras: expect.any(Number) }),
      juicios: expect.any(Array),
      contradicciones: expect.any(Array),
    });
  });
});

describe("«No aplica» through --salida", () => {
  const sheetOf = async (name: string): Promise<{ readonly workbook: ExcelJS.Workbook; readonly sheet: ExcelJS.Worksheet }> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(readFileSync(path.join(folder, name)) as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet("Hallazgos PNTP");
    if (!sheet) throw new Error("no sheet of findings");
    return { workbook, sheet };
  };
  const rowWith = (sheet: ExcelJS.Worksheet, rule: string, code: string): ExcelJS.Row => {
    for (let row = 1; row <= sheet.rowCount; row++) {
      const texts = (sheet.getRow(row).values as unknown[]).map(String);
      if (texts.includes(rule) && texts.includes(code)) return sheet.getRow(row);
    }
    throw new Error(`${rule} is not in the sheet`);
  };

  test("a finding set aside is kept with its reason, leaves the lists, and comes back when its cell changes", async () => {
    expect((await pntp(folder, ["revisar", SAMPLE, "--salida", "primera.xlsx"])).code).toBe(0);
    const first = await sheetOf("primera.xlsx");
    const row = rowWith(first.sheet, "resultados.verde-enganoso", "ISS.02.05.01.01");
    row.getCell(6).value = "Sí";
    row.getCell(7).value = "La caída se explica en la página 12.";
    writeFileSync(path.join(folder, "decidida.xlsx"), new Uint8Array(await first.workbook.xlsx.writeBuffer()));

    const before = (await json(SAMPLE)).hallazgos.length;
    const decided = await json("decidida.xlsx");
    expect(decided.hallazgos).toHaveLength(before - 1);
    expect(decided.hallazgos.map(({ regla }) => regla)).not.toContain("resultados.verde-enganoso");

    expect(await pntp(folder, ["revisar", "decidida.xlsx", "--salida", "segunda.xlsx"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("Apartados con «No aplica» en «Hallazgos PNTP»: 1") as string,
    });
    const second = await sheetOf("segunda.xlsx");
    const kept = rowWith(second.sheet, "resultados.verde-enganoso", "ISS.02.05.01.01");
    expect([kept.getCell(6).value, kept.getCell(7).value]).toEqual(["Sí", "La caída se explica en la página 12."]);
    expect(kept.number).toBe(second.sheet.rowCount);

    const matrix = second.workbook.getWorksheet("Matriz");
    if (!matrix) throw new Error("no matrix");
    matrix.getCell("R67").value = 0.603;
    writeFileSync(path.join(folder, "cambiada.xlsx"), new Uint8Array(await second.workbook.xlsx.writeBuffer()));
    await pntp(folder, ["revisar", "cambiada.xlsx", "--salida", "tercera.xlsx"]);
    const back = rowWith((await sheetOf("tercera.xlsx")).sheet, "resultados.verde-enganoso", "ISS.02.05.01.01");
    expect(back.getCell(5).value).toContain("Se había apartado («La caída se explica en la página 12.»), pero la cifra cambió");
    expect(back.getCell(6).value ?? "").toBe("");
  });

  test("reviewing again changes nothing: the same bytes", async () => {
    await pntp(folder, ["revisar", SAMPLE, "--salida", "uno.xlsx"]);
    await pntp(folder, ["revisar", "uno.xlsx", "--salida", "dos-veces.xlsx"]);
    expect(readFileSync(path.join(folder, "dos-veces.xlsx")).equals(readFileSync(path.join(folder, "uno.xlsx")))).toBe(true);
  });
});
