import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { addMatrix, bookWith } from "./books";
import { filesIn, folderOfItsOwn, pntp, SAMPLE } from "./calls";

const folder = folderOfItsOwn();
const json = async (args: readonly string[]) => JSON.parse((await pntp(folder, [...args, "--json"])).out) as Report;

interface Report {
  hoja: string;
  anio: number;
  indicadores: { codigo: string; responsable: string | null; avanceTipo1: number | null; avanceTipo2: number | null; banda: string }[];
  objetivos: { codigo: string; avanceTipo1: number | null; avanceTipo2: number | null; considerados: number; total: number }[];
  bandas: Record<"objetivo" | "servicio", Record<string, number>>;
  hallazgos: { regla: string; gravedad: string; celda: string | null; mensaje: string }[];
}

describe("the sample gives the published totals of 2023", () => {
  let report: Report;
  beforeAll(async () => {
    report = await json(["calcular", SAMPLE, "--sin-archivo"]);
  });

  it("names the sheet and takes the latest year with an obtained value", () => {
    expect([report.hoja, report.anio]).toEqual(["Matriz", 2023]);
  });

  it("gives the objectives 77.5, 81.8 and 50.0", () => {
    expect(report.objetivos).toEqual([
      { codigo: "OP.01", avanceTipo1: 77.5, avanceTipo2: 0, considerados: 1, total: 1 },
      { codigo: "OP.02", avanceTipo1: 81.8, avanceTipo2: 66.7, considerados: 3, total: 3 },
      { codigo: "OP.03", avanceTipo1: 50, avanceTipo2: 0, considerados: 2, total: 2 },
    ]);
  });

  it("counts the bands with ND apart: objectives 2/1/3, services 6/3/32 and 3 without data", () => {
    expect(report.bandas).toEqual({
      objetivo: { bajo: 2, medio: 1, alto: 3, sinDato: 0, total: 6 },
      servicio: { bajo: 6, medio: 3, alto: 32, sinDato: 3, total: 44 },
    });
  });

  it("gives every printed Avance of the published matrix, to the decimal", () => {
    const [header = "", ...lines] = readFileSync(path.join(__dirname, "../sample/matriz_2023_publicada.csv"), "utf8").trim().split(/\r?\n/);
    const published = lines
      .map((line) => line.replace(/"[^"]*"/g, "").split(","))
      .map((cells) => Object.fromEntries(header.split(",").map((column, i) => [column, cells[i] ?? ""])));
    const figure = (text: string | undefined): number | null => (text === "ND" ? null : Number(text));
    const rows = published.filter((row) => /^I(OP|SS)/.test(row["codigo"] ?? ""));
    expect(rows).toHaveLength(15);
    for (const row of rows) {
      const computed = report.indicadores.find(({ codigo }) => codigo === row["codigo"]);
      expect({ codigo: row["codigo"], at1: computed?.avanceTipo1, at2: computed?.avanceTipo2 }).toEqual({
        codigo: row["codigo"],
        at1: figure(row["avance_tipo_1_2023"]),
        at2: figure(row["avance_tipo_2_2023"]),
      });
    }
  });

  it("gives the Avances the report tells in its text: S.02 98.0, S.39 159.6, S.42 265.3", () => {
    const of = (code: string) => report.indicadores.find(({ codigo }) => codigo === code)?.avanceTipo1;
    expect([of("ISS.01.01.02.01"), of("ISS.03.04.01.01"), of("ISS.03.04.04.01")]).toEqual([98, 159.6, 265.3]);
  });

  it("lists each indicator with entity and band, and ND as null", () => {
    expect(report.indicadores).toHaveLength(50);
    expect(report.indicadores.find(({ codigo }) => codigo === "ISS.01.01.01.01")).toEqual({
      codigo: "ISS.01.01.01.01",
      clave: "ISS.01.01.01.01",
      responsable: "MINEDU",
      avanceTipo1: null,
      avanceTipo2: null,
      banda: "sinDato",
    });
  });

  it("tells why an indicator has no figure, at its cell", () => {
    expect(report.hallazgos).toContainEqual({
      regla: "calculo.sin-dato",
      gravedad: "nota",
      celda: "Matriz!R12",
      mensaje: expect.stringContaining("ND") as string,
    });
  });
});

describe("calcular writes a workbook", () => {
  it("writes beside the input with «-pntp» and leaves the input as it was", async () => {
    const bytes = await bookWith(["Matriz"]);
    writeFileSync(path.join(folder, "mio.xlsx"), bytes);
    const said = await pntp(folder, ["calcular", "mio.xlsx"]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain("Listo: «mio-pntp.xlsx»");
    expect(said.out).toContain("hoja «Resumen PNTP» creada");
    expect(Buffer.from(readFileSync(path.join(folder, "mio.xlsx"))).equals(Buffer.from(bytes))).toBe(true);
  });

  it("writes live formulas, plain values or PNTP functions as --modo says", async () => {
    writeFileSync(path.join(folder, "modos.xlsx"), await bookWith(["Matriz"]));
    const written: Record<string, string | undefined> = {};
    for (const mode of ["formulas", "valores", "funciones"]) {
      await pntp(folder, ["calcular", "modos.xlsx", "--modo", mode, "--salida", `${mode}.xlsx`]);
      const opened = openXlsx(readFileSync(path.join(folder, `${mode}.xlsx`)));
      if (!opened.ok) throw new Error(opened.problem.message);
      const grid = await opened.host.readGrid("Matriz");
      expect(grid.value(3, 10)).toBe(80);
      written[mode] = grid.formula(3, 10);
    }
    expect(written["formulas"]).toMatch(/^=IF\(.*J4.*H4/);
    expect(written["valores"]).toBeUndefined();
    expect(written["funciones"]).toMatch(/^=PNTP\.AVANCE1\(/);
  });

  it("computes another year with --anio", async () => {
    writeFileSync(path.join(folder, "anio.xlsx"), await bookWith(["Matriz"]));
    const report = await json(["calcular", "anio.xlsx", "--anio", "2022", "--sin-archivo"]);
    expect(report.anio).toBe(2022);
    expect(report.indicadores.map(({ avanceTipo1 }) => avanceTipo1)).toEqual([80, 100]);
  });

  it("works on the sheet of --hoja, and on one of two matrices of a sheet by its range", async () => {
    writeFileSync(
      path.join(folder, "dos.xlsx"),
      await bookWith(["Sede A", "Sede B"], (workbook) => {
        const sheet = workbook.addWorksheet("Juntas");
        addMatrix(sheet, 0);
        addMatrix(sheet, 10);
      }),
    );
    expect((await json(["calcular", "dos.xlsx", "--hoja", "sede b", "--sin-archivo"])).hoja).toBe("Sede B");
    expect(await json(["calcular", "dos.xlsx", "--hoja", "Juntas!A11:J15", "--sin-archivo"])).toMatchObject({
      hoja: "Juntas",
      indicadores: [{ avanceTipo1: 80 }, { avanceTipo1: null }],
    });
  });

  it("writes nothing with --sin-archivo", async () => {
    writeFileSync(path.join(folder, "quieto.xlsx"), await bookWith(["Matriz"]));
    const before = filesIn(folder);
    const said = await pntp(folder, ["calcular", "quieto.xlsx", "--sin-archivo"]);
    expect(said.code).toBe(0);
    expect(said.out).toContain("No se escribió ningún archivo");
    expect(filesIn(folder)).toEqual(before);
  });

  it("gives figures of a protected sheet with --sin-archivo, since it writes nothing there", async () => {
    writeFileSync(
      path.join(folder, "protegida.xlsx"),
      await bookWith(["Matriz"], async (workbook) => workbook.getWorksheet("Matriz")?.protect("clave", {})),
    );
    expect(await json(["calcular", "protegida.xlsx", "--sin-archivo"])).toMatchObject({
      indicadores: [{ avanceTipo1: 80 }, { avanceTipo1: null }],
    });
  });

  it("writes over an existing file, and over the input itself, only with --reemplazar", async () => {
    writeFileSync(path.join(folder, "encima.xlsx"), await bookWith(["Matriz"]));
    expect((await pntp(folder, ["calcular", "encima.xlsx", "--salida", "encima.xlsx"])).code).toBe(2);
    expect((await pntp(folder, ["calcular", "encima.xlsx", "--salida", "encima.xlsx", "--reemplazar"])).code).toBe(0);
  });

  it.each(["formulas", "valores", "funciones"])("gives the same bytes when it runs twice on the sample (%s)", async (mode) => {
    const first = path.join(folder, `uno-${mode}.xlsx`);
    const second = path.join(folder, `dos-${mode}.xlsx`);
    expect(await pntp(folder, ["calcular", SAMPLE, "--modo", mode, "--salida", first])).toMatchObject({ code: 0 });
    expect(await pntp(folder, ["calcular", first, "--modo", mode, "--salida", second])).toMatchObject({ code: 0 });
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  });
});

describe("what people see", () => {
  it("shows objectives, bands and findings in words", async () => {
    const { out } = await pntp(folder, ["calcular", SAMPLE, "--sin-archivo"]);
    expect(out).toMatch(/OP\.02 .*81\.8 +66\.7 +Medio +3 de 3/);
    expect(out).toMatch(/De servicio +6 +3 +32 +3 +44/);
    expect(out).toContain("9 / 3 / 32 de 44");
    expect(out).toMatch(/^De la lectura y el cálculo: .*\d+ (?:advertencias?|notas?)\. Todos los hallazgos: «pntp revisar»\.$/m);
  });

  it("keeps its tables inside the terminal's width", async () => {
    const { out } = await pntp(folder, ["calcular", SAMPLE, "--sin-archivo"], { columns: 80 });
    const tables = out.split("\n").filter((line) => /^(OP\.|Objetivo |De servicio)/.test(line));
    expect(Math.max(...tables.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("colours only for a person at a terminal", async () => {
    const escape = "\u001b[";
    expect((await pntp(folder, ["calcular", SAMPLE, "--sin-archivo"])).out).not.toContain(escape);
    expect((await pntp(folder, ["calcular", SAMPLE, "--sin-archivo"], { colors: true })).out).toContain(escape);
    expect((await pntp(folder, ["calcular", SAMPLE, "--sin-archivo", "--json"], { colors: true })).out).not.toContain(escape);
  });

  it("warns when Excel has the workbook open, and goes on", async () => {
    writeFileSync(path.join(folder, "abierto.xlsx"), await bookWith(["Matriz"]));
    writeFileSync(path.join(folder, "~$abierto.xlsx"), "");
    const said = await pntp(folder, ["calcular", "abierto.xlsx", "--sin-archivo"]);
    expect(said.code).toBe(0);
    expect(said.err).toBe("Aviso: «abierto.xlsx» parece estar abierto en Excel; se lee lo último guardado.\n");
  });
});

describe("merged cells over the Avance columns", () => {
  const book = path.join(__dirname, "../hosts/xlsx/kept/avance_combinado.xlsx");

  it("stop the command, which names them and says how to go on, and nothing is written", async () => {
    const before = filesIn(folder);
    const { code, err } = await pntp(folder, ["calcular", book, "--salida", "combinado.xlsx"]);
    expect(code).toBe(2);
    expect(err).toMatch(/K4:L4.*K7:K8/);
    expect(err).toContain("--separar-combinadas");
    expect(err.trim().split("\n").length).toBeLessThanOrEqual(4);
    expect(filesIn(folder)).toEqual(before);
  });

  it("do not hide the figures that are only shown", async () => {
    expect((await pntp(folder, ["calcular", book, "--sin-archivo"])).code).toBe(0);
  });

  it("are split on request, and the command says which", async () => {
    const { code, out } = await pntp(folder, ["calcular", book, "--separar-combinadas", "--salida", "separado.xlsx"]);
    expect([code, out]).toEqual([0, expect.stringContaining("celdas combinadas separadas: K4:L4, K7:K8") as string]);
  });
});

describe("her formulas in the Avance columns", () => {
  const keep = async (args: readonly string[]) => {
    const bytes = await bookWith(["Matriz"], (workbook) => {
      const sheet = workbook.getWorksheet("Matriz");
      if (!sheet) throw new Error("no sheet");
      sheet.getCell("K1").value = "Avance Tipo 1 (%) 2023";
      sheet.getCell("L1").value = "Avance Tipo 2 (%) 2023";
      sheet.getCell("K4").value = { formula: "ROUND(J4/H4*90,1)", result: 72 };
    });
    writeFileSync(path.join(folder, "suyas.xlsx"), bytes);
    return pntp(folder, ["calcular", "suyas.xlsx", "--salida", "suyas-pntp.xlsx", "--reemplazar", ...args]);
  };

  it("are named with both figures where they are replaced, in JSON too, and before anything is written", async () => {
    const said = await keep([]);
    expect(said.code).toBe(0);
    expect(said.out).toContain(
      "Se reemplaza 1 fórmula que no es de PNTP por fórmulas: IOP.01.01 (K4) «=ROUND(J4/H4*90,1)» da 72.0 y PNTP 80.0.",
    );
    expect(said.out).toContain("Para que se queden: --conservar-formulas.");
    expect((await pntp(folder, ["calcular", "suyas.xlsx", "--sin-archivo"])).out).toContain("Se reemplazaría 1 fórmula que no es de PNTP");
    const told = (await json(["calcular", "suyas.xlsx", "--sin-archivo"])) as unknown as { formulasPropias: unknown };
    expect(told.formulasPropias).toEqual([
      { celda: "Matriz!K4", codigo: "IOP.01.01", avance: 1, formula: "=ROUND(J4/H4*90,1)", muestra: 72, calculado: 80, conservada: false },
    ]);
  });

  it.each(["formulas", "valores", "funciones"])(
    "stay with --conservar-formulas and --modo %s, and the other figure is a finding",
    async (mode) => {
      const said = await keep(["--conservar-formulas", "--modo", mode]);
      expect(said.code).toBe(0);
      expect(said.out).toContain("Se conserva 1 fórmula que no es de PNTP");
      expect(said.out).toContain("IOP.01.01 (Matriz!K4) conserva su fórmula, que da 72; el Avance Tipo 1 calculado es 80");
      const opened = openXlsx(new Uint8Array(readFileSync(path.join(folder, "suyas-pntp.xlsx"))));
      if (!opened.ok) throw new Error("the written book does not open");
      const grid = await opened.host.readGrid("Matriz");
      expect([grid.formula(3, 10), grid.value(3, 10), grid.value(2, 10)]).toEqual(["=ROUND(J4/H4*90,1)", 72, 80]);
    },
  );
});
