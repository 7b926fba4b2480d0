import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { buildSettingsSheet } from "../../src/engine/actions/settings/workbookSettings";
import { defaultProfile } from "../../src/engine/domain/profile";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { nodeCodec } from "../../src/opc/zip/nodeCodec";
import { bookWith } from "./books";
import { folderOfItsOwn, pntp } from "./calls";

const folder = folderOfItsOwn();
const read = async (name: string): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(path.join(folder, name)) as unknown as ExcelJS.Buffer);
  return book;
};
type State = "visible" | "hidden" | "veryHidden";
/** As Excel writes it: ExcelJS knows how to hide a sheet. */
async function hide(name: string, sheet: string, state: State, as: string): Promise<void> {
  const book = await read(name);
  const found = book.getWorksheet(sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  found.state = state;
  await book.xlsx.writeFile(path.join(folder, as));
}
interface Json {
  reglas: { regla: string; valor: string; porDefecto: string; hoja: string | null; visibilidad: string | null }[];
  apartados: { regla: string; motivo: string; vale: boolean; hoja: string; visibilidad: string }[];
  hallazgos: { regla: string; gravedad: string; mensaje: string }[];
  bandas?: { objetivo: Record<string, number> };
}
const json = async (...args: readonly string[]): Promise<Json> => JSON.parse((await pntp(folder, [...args, "--json"])).out) as Json;

beforeAll(async () => {
  const plain = await bookWith(["Matriz"]);
  writeFileSync(path.join(folder, "simple.xlsx"), plain);
  const opened = openXlsx(plain, nodeCodec);
  if (!opened.ok) throw new Error(opened.problem.message);
  const lenient = buildSettingsSheet({ ...defaultProfile, thresholds: { medium: 5, high: 10 } }, { decimal: "," });
  const applied = await opened.host.apply({ title: "Configurar", steps: [lenient], sources: [] });
  if (!applied.ok) throw new Error(applied.problem.message);
  writeFileSync(path.join(folder, "reglas-visible.xlsx"), await opened.host.save());
  await hide("reglas-visible.xlsx", "Configuración PNTP", "hidden", "reglas-hidden.xlsx");
  await hide("reglas-visible.xlsx", "Configuración PNTP", "veryHidden", "reglas-veryHidden.xlsx");

  writeFileSync(
    path.join(folder, "error.xlsx"),
    await bookWith(["Matriz"], (book) => void (book.worksheets[0] && (book.worksheets[0].getCell("J4").value = "9.5.5%"))),
  );
  await pntp(folder, ["revisar", "error.xlsx", "--salida", "hallazgos.xlsx"]);
  const findings = await read("hallazgos.xlsx");
  findings.getWorksheet("Hallazgos PNTP")?.eachRow((row, number) => {
    if (number <= 5 || !row.getCell(8).value) return;
    row.getCell(6).value = "Sí";
    row.getCell(7).value = "Así está en la norma";
  });
  await findings.xlsx.writeFile(path.join(folder, "apartado-visible.xlsx"));
  await hide("apartado-visible.xlsx", "Hallazgos PNTP", "hidden", "apartado-hidden.xlsx");
  await hide("apartado-visible.xlsx", "Hallazgos PNTP", "veryHidden", "apartado-veryHidden.xlsx");
});

describe.each([
  ["visible", "visible", "nota"],
  ["hidden", "oculta", "advertencia"],
  ["veryHidden", "muy oculta", "advertencia"],
] as const)("Rules in a sheet «Configuración PNTP» that is %s", (state, word, severity) => {
  const book = `reglas-${state}.xlsx`;

  test.each(["calcular", "revisar"])("pntp %s --json names each rule, its value by default and the sheet", async (command) => {
    const { reglas, hallazgos } = await json(command, book, ...(command === "calcular" ? ["--sin-archivo"] : []));
    expect(reglas).toEqual([
      {
        regla: "Límites de los niveles",
        valor: "Medio desde 5; alto desde 10",
        porDefecto: "Medio desde 75; alto desde 95",
        hoja: "Configuración PNTP",
        visibilidad: word,
      },
      { regla: "Decimales en los textos", valor: "Coma", porDefecto: "Lo que se encuentre", hoja: "Configuración PNTP", visibilidad: word },
    ]);
    const told = hallazgos.filter(({ regla }) => regla === "calculo.reglas-cambiadas");
    expect(told).toMatchObject([
      {
        gravedad: severity,
        mensaje: expect.stringContaining("Medio desde 5; alto desde 10 (por defecto: Medio desde 75; alto desde 95)") as unknown,
      },
    ]);
    expect(told[0]?.mensaje.includes("oculta")).toBe(state !== "visible");
  });

  test.each([["explicar", "IOP.01.01"], ["laboratorio"], ["informe", "--reemplazar"]])(
    "pntp %s --json names them too",
    async (command, ...more) => {
      const { reglas } = await json(command, book, ...more);
      expect(reglas).toEqual((await json("revisar", book)).reglas);
      expect(reglas).toHaveLength(2);
    },
  );

  test.each([
    ["calcular", "--sin-archivo"],
    ["revisar"],
    ["explicar", "IOP.01.01"],
    ["laboratorio"],
    ["tablero", "--reemplazar"],
    ["informe", "--reemplazar"],
  ])("pntp %s says so to people", async (command, ...more) => {
    const { code, out, err } = await pntp(folder, [command, book, ...more]);
    expect({ code, err: /^(Aviso: .*\n)?$/.test(err) }).toEqual({ code: 0, err: true });
    expect(`${out}${err}`.match(/cambia las reglas/g)).toHaveLength(1);
  });

  test("the summary names the sheet", async () => {
    await pntp(folder, ["calcular", book, "--salida", `resumen-${state}.xlsx`, "--reemplazar"]);
    const texts: string[] = [];
    (await read(`resumen-${state}.xlsx`)).getWorksheet("Resumen PNTP")?.eachRow((row) => row.eachCell(({ text }) => void texts.push(text)));
    expect(texts.filter((text) => text.startsWith("Hay reglas cambiadas"))).toEqual([
      state === "visible"
        ? "Hay reglas cambiadas en la hoja «Configuración PNTP»."
        : `Hay reglas cambiadas en la hoja «Configuración PNTP», que está ${word}: confirma que son las que corresponden.`,
    ]);
  });
});

test("a book without rules of its own says nothing of rules or of what is set aside", async () => {
  expect(await json("calcular", "simple.xlsx", "--sin-archivo")).toMatchObject({ reglas: [], apartados: [] });
  const { out, err } = await pntp(folder, ["revisar", "simple.xlsx"]);
  expect(`${out}${err}`).not.toMatch(/reglas|Apartados/);
});

describe("«No aplica» in «Hallazgos PNTP»", () => {
  test("holds where the sheet is seen, and is counted with its place", async () => {
    const { code, out } = await pntp(folder, ["revisar", "apartado-visible.xlsx"]);
    expect(code).toBe(0);
    expect(out).toMatch(/Apartados con «No aplica» en «Hallazgos PNTP»: \d+\./);
    const { apartados } = await json("revisar", "apartado-visible.xlsx");
    expect(apartados[0]).toMatchObject({ motivo: "Así está en la norma", vale: true, hoja: "Hallazgos PNTP", visibilidad: "visible" });
  });

  test.each([
    ["hidden", "oculta"],
    ["veryHidden", "muy oculta"],
  ])("does not hold in a sheet that is %s: the exit code is 1, and how many and where is told", async (state, word) => {
    const { code, out } = await pntp(folder, ["revisar", `apartado-${state}.xlsx`]);
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`advertencia: La hoja «Hallazgos PNTP» está ${word} y aparta \\d+ hallazgos? con «No aplica»`));
    const { apartados, hallazgos } = await json("revisar", `apartado-${state}.xlsx`);
    expect(apartados.every(({ vale, visibilidad }) => !vale && visibilidad === word)).toBe(true);
    expect(hallazgos.some(({ gravedad }) => gravedad === "error")).toBe(true);
  });

  test("stays in the sheet when the review is written again, so that it holds once the sheet is shown", async () => {
    await pntp(folder, ["revisar", "apartado-hidden.xlsx", "--salida", "otra.xlsx", "--reemplazar"]);
    await hide("otra.xlsx", "Hallazgos PNTP", "visible", "mostrada.xlsx");
    expect((await pntp(folder, ["revisar", "mostrada.xlsx"])).code).toBe(0);
  });
});
