import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folderOfItsOwn, pntp, SAMPLE } from "../cli/calls";
import { builtCli } from "../builtScripts";
import { start } from "../cli/output/startProcess";
import { book, matrixWith, rowsOf, sheetTag, type Cell } from "./plainBook";

/** A text that begins a line of its own where it is printed raw, as if it were one of ours. */
const BREAKS = ["\n", "\r\n", "\u2028", "\u0085", "\v"];
const lie = (at: number): string =>
  `${BREAKS[at % BREAKS.length] ?? "\n"}INTRUSO dice \u001b[2J li\u200b\u2060\ufeff\u00adsto\u{e0041}\u202e`;

const ROOT = path.join(__dirname, "../..");
const folder = folderOfItsOwn();

/** Every text of the matrix, its sheet and its title with one. */
function lyingBook(): Uint8Array {
  const texts: Record<string, Cell> = {
    A3: "OP.01",
    B3: `Mejorar${lie(0)}`,
    B4: `Número de casos${lie(1)}`,
    C4: `Entidad${lie(2)}`,
    D4: `ascendente${lie(0)}`,
    E4: `2020${lie(0)}`,
    F4: `diez${lie(0)}`,
    G4: `quince${lie(0)}`,
    B5: `Número de casos${lie(1)}`,
    C5: `Entidad B${lie(4)}`,
    I5: `seis${lie(3)}`,
    A6: `IOP.01.03${lie(0)}`,
    B6: `Otro${lie(0)}`,
    D6: `de lado${lie(0)}`,
    K1: `Nota${lie(0)}`,
  };
  return book({ rows: rowsOf(matrixWith(texts)), sheets: sheetTag(1, `Matriz${lie(0)}`).replaceAll("\n", "&#10;") });
}

const NAMES = { book: `libro${lie(0)}.xlsx`, sample: `muestra${lie(0)}.xlsx`, text: `informe${lie(0)}.md`, folder: `carpeta${lie(0)}` };

beforeAll(async () => {
  writeFileSync(path.join(folder, NAMES.book), lyingBook());
  const { readFileSync } = await import("node:fs");
  const sample = readFileSync(SAMPLE);
  writeFileSync(path.join(folder, NAMES.sample), sample);
  writeFileSync(path.join(folder, `~$${NAMES.sample}`), "");
  writeFileSync(path.join(folder, NAMES.text), `El IOP.01.01 llegó a 55,5 %${lie(0)}.`);
  mkdirSync(path.join(folder, NAMES.folder));
  writeFileSync(path.join(folder, NAMES.folder, NAMES.sample), sample);
  writeFileSync(path.join(folder, `salida${lie(0)}.xlsx`), sample);
});

const CALLS: readonly (readonly string[])[] = [
  ...[NAMES.book, NAMES.sample, path.join(NAMES.folder, NAMES.sample), `no está${lie(0)}.xlsx`, NAMES.folder, NAMES.text].flatMap(
    (file) => [
      ["calcular", file],
      ["calcular", file, "--sin-archivo"],
      ["calcular", file, "--salida", `salida${lie(0)}.xlsx`],
      ["calcular", file, "--salida", `nueva${lie(0)}.xlsx`],
      ["calcular", file, "--salida", path.join(`no está${lie(0)}`, "a.xlsx")],
      ["calcular", file, "--salida", `nueva${lie(0)}.doc`],
      ["calcular", file, "--hoja", `Otra${lie(0)}`],
      ["calcular", file, "--regla", `tope${lie(0)}=si`],
      ["calcular", file, "--regla", `tope=${lie(0)}`],
      ["calcular", file, "--corte", `2023${lie(0)}`],
      ["calcular", file, "--columnas", `A=codigo${lie(0)}`],
      ["calcular", file, "--json", "--sin-archivo"],
      ["revisar", file],
      ["revisar", file, "--texto", NAMES.text],
      ["revisar", file, "--texto", `no está${lie(0)}.md`],
      ["revisar", file, "--json"],
      ["revisar", file, "--salida", `revisado${lie(0)}.xlsx`],
      ["tablero", file, "--salida", `tablero${lie(0)}.xlsx`],
      ["ficha", file, `IOP.01.01${lie(0)}`],
      ["ficha", file, "IOP.01.01", "--salida", `ficha${lie(0)}.xlsx`],
      ["explicar", file, `IOP.01.01${lie(0)}`],
      ["explicar", file, "IOP.01.01"],
      ["explicar", file, "OP.01"],
      ["informe", file, "--salida", `informe${lie(0)}.docx`],
      ["informe", file, "--plantilla", NAMES.sample, "--salida", `otro${lie(0)}.docx`],
      ["informe", file, "--anterior", `no está${lie(0)}.docx`, "--salida", `otro${lie(0)}.docx`],
      ["laboratorio", file],
      ["laboratorio", file, `--regla${lie(0)}`],
    ],
  ),
  [`orden${lie(0)}`],
  ["calcular", `--opcion${lie(0)}`],
];

test.each(CALLS.map((call) => [call] as const))("%j says nothing on a line that is not ours", async (call) => {
  const { out, err } = await pntp(folder, call);
  for (const name of readdirSync(folder))
    if (/^(?:nueva|revisado|tablero|ficha|informe|otro)/.test(name) && !name.endsWith(".md")) rmSync(path.join(folder, name));
  expectOurLines(`${out}\n${err}`);
});

/** Every line begins as we began it, and holds nothing that a terminal obeys or hides. */
function expectOurLines(said: string): void {
  expect(said.split(/[\n\r\u2028\u2029\u0085\v\f]/).filter((line) => /^\s*INTRUSO/.test(line))).toEqual([]);
  expect(said.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
}

/** Each command over the hostile book and over a sound one of a hostile name, and what help makes of a call that is wrong. */
const PROCESSES: readonly (readonly string[])[] = [
  ...[NAMES.book, NAMES.sample].flatMap((file) =>
    [["calcular"], ["revisar", "--json"], ["tablero"], ["informe"], ["laboratorio"]].map(([order = "", ...rest]) => [order, file, ...rest]),
  ),
  ["ficha", NAMES.sample, `IOP.01.01${lie(0)}`],
  ["explicar", NAMES.sample, "IOP.01.01"],
  ["calcular", "--ayuda", `--opcion${lie(0)}`],
  ["calcular", NAMES.sample, `--opcion${lie(0)}`],
  [`orden${lie(0)}`, "--ayuda"],
  [`orden${lie(0)}`],
];

test.each(PROCESSES.map((call) => [call] as const))("as a process of its own, %j says nothing on a line that is not ours", async (call) => {
  const { code, out, err } = await start(builtCli(), call, { cwd: folder }).ended;
  expect([0, 1, 2]).toContain(code);
  expect(`${out}${err}`).not.toBe("");
  expectOurLines(`${out}\n${err}`);
});

test("the server of the sandbox says so too of an option it does not know", async () => {
  const { code, out, err } = await start("src/sandbox/server/main.ts", [`--opcion${lie(0)}`], { cwd: ROOT, preload: "tsx/cjs" }).ended;
  expect([code, out, err]).toEqual([2, "", expect.stringContaining("No conozco la opción «--opcion")]);
  expectOurLines(err);
});
