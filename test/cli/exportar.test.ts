import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { markOfProcess } from "../../src/cli/output/owner";
import { readExport } from "../../src/engine/export/read/readExport";
import { tableNames } from "../../src/engine/export/schemas";
import { bookWith } from "./books";
import { filesIn, folderOfItsOwn, pntp, SAMPLE } from "./calls";

const folder = folderOfItsOwn();

interface Calculated {
  readonly anio: number;
  readonly indicadores: readonly { readonly clave: string; readonly avanceTipo1: number | null; readonly banda: string }[];
}

async function calculated(book: string): Promise<Calculated> {
  return JSON.parse((await pntp(folder, ["calcular", book, "--sin-archivo", "--json"])).out) as Calculated;
}

function textFiles(at: string, format: "csv" | "json") {
  return Object.fromEntries(
    tableNames.map((name) => [name, { format, text: readFileSync(path.join(folder, at, `${name}.${format}`), "utf8") }]),
  );
}

test.each(["csv", "json"] as const)("what %s says is what calcular says", async (format) => {
  const { code, out } = await pntp(folder, ["exportar", SAMPLE, "--formato", format, "--salida", format]);
  expect([code, out]).toEqual([
    0,
    `Listo: carpeta «${format}» · 9 tablas: 50 indicadores, 550 cifras, 100 resultados. El libro no cambió.\n`,
  ]);
  const read = readExport(textFiles(format, format));
  const said = await calculated(SAMPLE);
  expect(read).toMatchObject({ ok: true, exported: { name: "matriz_trata_2023", sheet: "Matriz", year: said.anio } });
  const results = read.ok ? read.exported.results.find(({ year }) => year === said.anio) : undefined;
  expect(results?.indicators.map(({ indicator, band }) => [indicator.key, band])).toEqual(
    said.indicadores.map(({ clave, banda }) => [clave, { bajo: "low", medio: "medium", alto: "high", sinDato: "noData" }[banda]]),
  );
});

test("by default it is a data package beside the book, and the same call gives the same bytes", async () => {
  writeFileSync(path.join(folder, "Mi matriz.xlsx"), await bookWith(["Matriz"]));
  expect((await pntp(folder, ["exportar", "Mi matriz.xlsx"])).code).toBe(0);
  const made = path.join(folder, "Mi matriz-exportado");
  expect(filesIn(made)).toEqual(["datapackage.json", ...tableNames.map((name) => `${name}.csv`)].sort());
  const bytes = filesIn(made).map((name) => readFileSync(path.join(made, name), "utf8"));
  expect((await pntp(folder, ["exportar", "Mi matriz.xlsx", "--reemplazar"])).code).toBe(0);
  expect(filesIn(made).map((name) => readFileSync(path.join(made, name), "utf8"))).toEqual(bytes);
  expect(bytes.every((text) => !text.startsWith("\ufeff"))).toBe(true);
  expect(readdirSync(folder).filter((name) => name.startsWith(".~"))).toEqual([]);
});

test("--nombre is what the rows are called by", async () => {
  await pntp(folder, ["exportar", SAMPLE, "--salida", "llamada", "--nombre", "Trata 2023", "--formato", "csv"]);
  expect(readFileSync(path.join(folder, "llamada", "politica.csv"), "utf8")).toContain("\r\nTrata 2023,");
});

describe("what is in the way stays, and is told", () => {
  test.each([
    ["a folder with other things", "ajena", "La carpeta «ajena» tiene otras cosas («notas.txt»), que no se tocan.", ["--reemplazar"]],
    ["an export without --reemplazar", "hecha", "Ya existe la carpeta «hecha», con 9 archivos.", []],
    ["a file", "archivo", "«archivo» es un archivo, y esta orden escribe una carpeta.", ["--reemplazar"]],
    ["no folder to be in", path.join("no", "hay"), "No se pudo escribir «no/hay»: la carpeta no existe.", []],
  ])("%s", async (_name, target, sentence, options) => {
    mkdirSync(path.join(folder, "ajena"), { recursive: true });
    writeFileSync(path.join(folder, "ajena", "notas.txt"), "mías");
    writeFileSync(path.join(folder, "archivo"), "mío");
    await pntp(folder, ["exportar", SAMPLE, "--salida", "hecha", "--formato", "parquet"]);
    const before = filesIn(folder);
    const { code, err } = await pntp(folder, ["exportar", SAMPLE, "--salida", target, ...options]);
    expect([code, err.split("\n")[0]]).toEqual([2, sentence]);
    expect(filesIn(folder)).toEqual(before);
    expect(readFileSync(path.join(folder, "ajena", "notas.txt"), "utf8")).toBe("mías");
  });
});

test("a book without a matrix is refused, and no folder is left", async () => {
  writeFileSync(path.join(folder, "nada.xlsx"), await bookWith([], (workbook) => void workbook.addWorksheet("Hoja1")));
  const { code } = await pntp(folder, ["exportar", "nada.xlsx", "--salida", "de-nada"]);
  expect(code).toBe(2);
  expect(readdirSync(folder)).not.toContain("de-nada");
});

test("a folder that a killed order left half-way goes, and its data with it, before the next one is made", async () => {
  const left = path.join(folder, `.~pntp-${markOfProcess(process.pid).split("-")[0] ?? ""}-999999999-0123456789ab.tmp`);
  mkdirSync(left);
  writeFileSync(path.join(left, "cifras.csv"), "matriz");
  const { code, err } = await pntp(folder, ["exportar", SAMPLE, "--salida", "tras-la-caida"]);
  expect([code, err]).toEqual([0, expect.stringContaining("lo dejó a medias una orden de pntp que se interrumpió")]);
  expect(readdirSync(folder)).not.toContain(path.basename(left));
});

/** The recipe of the README, as it stands there. */
function recipe(): string {
  const text = readFileSync(path.join(__dirname, "../../README.md"), "utf8");
  return /```sql\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
}

test.each(["csv", "parquet"] as const)(
  "the README's question to many exports is answered by DuckDB over %s as calcular would",
  async (format) => {
    const exports = path.join(folder, `todas-${format}`);
    mkdirSync(exports);
    const names = Array.from({ length: 12 }, (_, index) => `Matriz ${index}`);
    for (const name of names) {
      writeFileSync(path.join(folder, `${name}.xlsx`), await bookWith(["Matriz"]));
      await pntp(folder, ["exportar", `${name}.xlsx`, "--salida", path.join(exports, name), "--formato", format]);
    }
    await pntp(folder, ["exportar", SAMPLE, "--salida", path.join(exports, "trata"), "--formato", format]);

    const database = await (await DuckDBInstance.create(":memory:")).connect();
    const asked = recipe().replaceAll("exportadas/", `${exports}/`);
    // A CSV says no types: DuckDB guesses them of each file, and is told to join what it guessed.
    const question =
      format === "csv" ? asked.replace(/'([^']+\/)(\w+)\.parquet'/g, "read_csv('$1$2.csv', union_by_name = true) AS $2") : asked;
    expect(question).toContain("avance1_motivo");
    const answers = (await database.runAndReadAll(question)).getRowObjectsJson();

    // In each small book «Entidad A» has its figure and «Entidad B» owes one; in the sample three indicators have none.
    expect(answers[0]).toEqual({ responsable: "Entidad B", politicas: "12", indicadores: "12", sin_dato: "12" });
    expect(answers).toContainEqual({ responsable: "Entidad A", politicas: "12", indicadores: "12", sin_dato: "0" });
    const sample = (await calculated(SAMPLE)).indicadores;
    const total = (column: string): number => answers.reduce((sum, row) => sum + Number(row[column]), 0);
    expect(total("indicadores")).toBe(24 + sample.length);
    expect(total("sin_dato")).toBe(12 + sample.filter(({ avanceTipo1 }) => avanceTipo1 === null).length);
  },
);
