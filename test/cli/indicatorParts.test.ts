import { writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { folderOfItsOwn, pntp } from "./calls";

type Row = readonly ExcelJS.CellValue[];

const folder = folderOfItsOwn();

async function save(name: string, rows: readonly Row[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const worksheet = workbook.addWorksheet("Matriz");
  rows.forEach((row, index) => (worksheet.getRow(index + 1).values = [...row]));
  writeFileSync(path.join(folder, name), new Uint8Array(await workbook.xlsx.writeBuffer()));
}

interface Report {
  readonly indicadores: readonly { readonly codigo: string; readonly clave: string; readonly avanceTipo1: number }[];
  readonly objetivos: readonly { readonly codigo: string; readonly avanceTipo1: number; readonly total: number }[];
  readonly hallazgos: readonly { readonly regla: string; readonly celda: string | null; readonly respuestas?: readonly string[] }[];
}

async function report(...call: readonly string[]): Promise<Report> {
  return JSON.parse((await pntp(folder, ["calcular", ...call, "--sin-archivo", "--json"])).out) as Report;
}

beforeAll(async () => {
  await save("partes.xlsx", [
    ["Código", "Indicador", "Sentido esperado", "Línea base", "LE 2025", "VO 2025"],
    ["OP.01", "Mejorar el servicio"],
    ["IOP.01.01", "Porcentaje de casos", "Ascendente", 40, 60, 54],
    [null, "   Urbano", "Ascendente", 45, 65, 62],
    [null, "   Rural", "Ascendente", 30, 50, 30],
    ["IOP.01.02", "Porcentaje de quejas", "Ascendente", 30, 44, 44],
  ]);
  await save("pei.xlsx", [
    ["Código", "Descripción", "Nombre del indicador", "Sentido", "Línea base", "LE 2025", "VO 2025"],
    ["OEI.01", "Mejorar la calidad", "Porcentaje de satisfechos", "Ascendente", 40, 60, 57],
    [null, null, "Porcentaje de quejas resueltas", "Ascendente", 30, 40, 44],
    ["AEI.01.01", "Atención oportuna", "Porcentaje en plazo", "Ascendente", 40, 60, 60],
    ["AEI.01.02", "Turnos digitales", "Número de oficinas", "Ascendente", 10, 30, 18],
    [null, null, "Número de turnos", "Ascendente", 100, 300, 280],
  ]);
});

describe("rows that break an indicator down", () => {
  test("count nowhere, and the question says the options that answer it", async () => {
    const { indicadores, objetivos, hallazgos } = await report("partes.xlsx");
    expect(indicadores.map(({ clave, avanceTipo1 }) => [clave, avanceTipo1])).toEqual([
      ["IOP.01.01", 90],
      ["IOP.01.02", 100],
    ]);
    expect(objetivos).toMatchObject([{ codigo: "OP.01", avanceTipo1: 95, total: 2 }]);
    expect(hallazgos.filter(({ regla }) => regla === "lectura.partes-de-indicador")).toMatchObject([
      { celda: "Matriz!B4", respuestas: ["--partes partes", "--partes indicadores"] },
    ]);
  });

  test("either answer settles it", async () => {
    const parts = await report("partes.xlsx", "--partes", "partes");
    expect([parts.indicadores.length, parts.hallazgos.map(({ regla }) => regla)]).toEqual([2, ["calculo.reglas-cambiadas"]]);
    const indicators = await report("partes.xlsx", "--partes", "indicadores");
    expect(indicators.indicadores.map(({ codigo, clave }) => [codigo, clave])).toEqual([
      ["IOP.01.01", "IOP.01.01"],
      ["", "IOP.01.SC1"],
      ["", "IOP.01.SC2"],
      ["IOP.01.02", "IOP.01.02"],
    ]);
    expect((await pntp(folder, ["calcular", "partes.xlsx", "--partes", "todas"])).code).toBe(2);
  });

  test("are shown with their indicator, with the cells of their figures", async () => {
    const { out } = await pntp(folder, ["explicar", "partes.xlsx", "IOP.01.01"]);
    expect(out).toContain("Urbano: logro esperado 65 (Matriz!E4), valor obtenido 62 (Matriz!F4).");
    expect(out).toContain("Rural: logro esperado 50 (Matriz!E5), valor obtenido 30 (Matriz!F5).");
  });

  test("nothing is written beside them", async () => {
    await pntp(folder, ["calcular", "partes.xlsx", "--salida", "salida.xlsx", "--modo", "valores"]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(folder, "salida.xlsx"));
    const written = [2, 3, 4, 5, 6].map((row) => workbook.getWorksheet("Matriz")?.getCell(row, 7).value);
    expect(written).toEqual([95, 90, null, null, 100]);
  });
});

describe("indicators without a code of their own", () => {
  test("are called by their key, beside what the sheet writes", async () => {
    const { indicadores } = await report("pei.xlsx");
    expect(indicadores.map(({ codigo, clave }) => [codigo, clave])).toEqual([
      ["OEI.01", "IOEI.01.01"],
      ["", "IOEI.01.02"],
      ["AEI.01.01", "IAEI.01.01.01"],
      ["AEI.01.02", "IAEI.01.02.01"],
      ["", "IAEI.01.02.02"],
    ]);
  });

  test.each([
    ["IOEI.01.02", "IOEI.01.02 · Porcentaje de quejas resueltas"],
    ["iaei 1.2.2", "IAEI.01.02.02 · Número de turnos"],
    ["AEI.01.01", "IAEI.01.01.01 · Porcentaje en plazo"],
    ["OEI.01", "OEI.01 · Mejorar la calidad"],
  ])("explicar takes «%s»", async (code, title) => {
    const { out } = await pntp(folder, ["explicar", "pei.xlsx", code]);
    expect(out.split("\n")[0]).toBe(title);
  });

  test.each(["explicar", "ficha"])("%s says which ones a node's code has", async (command) => {
    const { code, err } = await pntp(folder, [command, "pei.xlsx", "AEI.01.02"]);
    expect(code).toBe(2);
    expect(err).toContain("«AEI.01.02» tiene 2 indicadores. Di cuál por su clave: IAEI.01.02.01, IAEI.01.02.02.");
  });

  test("ficha takes the key, and names its sheet by it", async () => {
    const { code, out } = await pntp(folder, ["ficha", "pei.xlsx", "IAEI.01.02.02", "--salida", "ficha.xlsx"]);
    expect([code, out]).toEqual([0, expect.stringContaining("«Ficha IAEI.01.02.02»")]);
  });
});
