import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Grid } from "../../src/engine/grid";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { LAUNCHER } from "../builtScripts";
import { bookWith } from "./books";
import { filesIn, folderOfItsOwn, pntp, SAMPLE } from "./calls";

const folder = folderOfItsOwn();
const FIELD = path.join(__dirname, "../field/dev");
const BAD = ["antiguo.xls.xlsx", "cortado.xlsx", "dos.xlsx", "vacio.xlsx"];

beforeAll(async () => {
  mkdirSync(path.join(folder, "libros", "dentro"), { recursive: true });
  const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(path.join(folder, "libros", name), bytes);
  for (const name of readdirSync(FIELD).filter((each) => /^d0[1-6].*\.xlsx$/.test(each)))
    copyFileSync(path.join(FIELD, name), path.join(folder, "libros", name));
  copyFileSync(SAMPLE, path.join(folder, "libros", "trata.xlsx"));
  copyFileSync(SAMPLE, path.join(folder, "libros", "trata (copia).xlsx"));
  const book = await bookWith(["Matriz"]);
  put("chica.xlsx", book);
  put("~$chica.xlsx", "de Excel");
  put(".oculto.xlsx", "nada");
  put("viejo.xls", "nada");
  put("dentro/otra.xlsx", book);
  put("vacio.xlsx", "");
  put("cortado.xlsx", book.subarray(0, Math.floor(book.length / 2)));
  put("dos.xlsx", await bookWith(["Sede A", "Sede B"]));
  put("antiguo.xls.xlsx", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
});

async function sheetOf(file: string, name: string): Promise<Grid> {
  const opened = openXlsx(new Uint8Array(readFileSync(path.join(folder, file))));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.host.readGrid(name);
}

function rowsOf(grid: Grid, from: number): readonly (readonly unknown[])[] {
  return Array.from({ length: grid.area.rows - from }, (_, at) =>
    Array.from({ length: grid.area.columns }, (_each, column) => grid.value(from + at, column)),
  );
}

test("what can be read of a folder is one workbook; what cannot is told with its sentence, and the code says so", async () => {
  const { code, out, err } = await pntp(folder, ["consolidado", "libros", "--salida", "todo.xlsx"]);
  expect(code).toBe(1);
  expect(out).toContain("Listo: «todo.xlsx» · 8 políticas y planes");
  expect(out).toContain("4 archivos quedaron fuera.");
  for (const name of BAD) expect(err).toContain(`Fuera: «libros/${name}»: `);
  expect(err).toContain("«libros/trata.xlsx»: Es la misma matriz que «libros/trata (copia).xlsx»: se cuenta una sola vez.");
  expect(err).toContain("En «libros» no se lee «viejo.xls»: se leen .xlsx y .xlsm.");
  expect(err).toContain("En «libros» hay 1 carpeta más, que no se abre: dilas aparte.");
  expect(`${out}${err}`).not.toMatch(/~\$|\.oculto/);
  const files = rowsOf(await sheetOf("todo.xlsx", "Archivos PNTP"), 5);
  expect(files.filter(([, state]) => state === "Fuera").map(([file]) => file)).toEqual(BAD.map((name) => `libros/${name}`));
  expect(files.every(([, state, , sentence]) => state !== "Fuera" || typeof sentence === "string")).toBe(true);
});

test("its figures are those of calcular, book by book", async () => {
  await pntp(folder, ["consolidado", "libros", "--salida", "cifras.xlsx"]);
  const rows = rowsOf(await sheetOf("cifras.xlsx", "Indicadores PNTP"), 5);
  const books = [...new Set(rows.map((row) => String(row[18])))];
  expect(books).toHaveLength(8);
  for (const book of books) {
    const said = JSON.parse((await pntp(folder, ["calcular", book, "--sin-archivo", "--json"])).out) as {
      readonly anio: number;
      readonly indicadores: readonly { readonly avanceTipo1: number | null; readonly avanceTipo2: number | null; readonly banda: string }[];
    };
    const own = rows.filter((row) => row[18] === book);
    const oneDecimal = (value: unknown): number | null => (typeof value === "number" ? Math.round(value * 10) / 10 : null);
    const close = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : Math.abs(a - b) < 0.051);
    expect(own).toHaveLength(said.indicadores.length);
    const wrong = said.indicadores.filter(({ avanceTipo1, avanceTipo2, banda }, at) => {
      const row = own[at] ?? [];
      const level = { bajo: "Bajo", medio: "Medio", alto: "Alto", sinDato: "Sin dato" }[banda];
      return !(
        row[2] === said.anio &&
        close(oneDecimal(row[8]), avanceTipo1) &&
        close(oneDecimal(row[9]), avanceTipo2) &&
        row[10] === level
      );
    });
    expect([book, wrong]).toEqual([book, []]);
  }
});

test("in threads, as the built order reads them, it is the same file, byte for byte, and so it is again", async () => {
  await pntp(folder, ["consolidado", "libros", "--salida", "uno.xlsx"]);
  const said = ["1", "3", "3"].map((count, at) =>
    spawnSync(process.execPath, [LAUNCHER, "consolidado", "libros", "--salida", `hilos-${at}.xlsx`, "--a-la-vez", count], {
      cwd: folder,
      encoding: "utf8",
    }),
  );
  const bytes = (name: string): string => readFileSync(path.join(folder, name)).toString("base64");
  expect(said.map(({ status }) => status)).toEqual([1, 1, 1]);
  expect(new Set(said.map(({ stderr }) => stderr)).size).toBe(1);
  for (const at of [0, 1, 2]) expect(bytes(`hilos-${at}.xlsx`) === bytes("uno.xlsx")).toBe(true);
});

test("the table of indicators is a real table, and the sheets are our own: read again they are no matrix", async () => {
  await pntp(folder, ["consolidado", "libros/chica.xlsx", "libros/trata.xlsx", "--salida", "dos libros.xlsx"]);
  const opened = openXlsx(new Uint8Array(readFileSync(path.join(folder, "dos libros.xlsx"))));
  expect(opened.ok && (await opened.host.listSheets()).map(({ name }) => name)).toEqual([
    "Consolidado PNTP",
    "Objetivos PNTP",
    "Entidades PNTP",
    "Indicadores PNTP",
    "Archivos PNTP",
  ]);
  const again = await pntp(folder, ["consolidado", "dos libros.xlsx", "libros/chica.xlsx", "--salida", "otro.xlsx"]);
  expect(again).toMatchObject({ code: 1 });
  expect(again.err).toContain("«dos libros.xlsx»: Es un consolidado que hizo pntp, no una matriz.");
});

test("all read is 0; a consolidated of before in the folder gives way, a matrix never", async () => {
  mkdirSync(path.join(folder, "limpia"));
  writeFileSync(path.join(folder, "limpia", "a.xlsx"), await bookWith(["Matriz"]));
  copyFileSync(SAMPLE, path.join(folder, "limpia", "b.xlsx"));
  const once = ["consolidado", "limpia", "--salida", "limpia/todo.xlsx"];
  expect(await pntp(folder, once)).toMatchObject({ code: 0, err: "" });
  expect((await pntp(folder, once)).err).toContain("Ya existe «limpia/todo.xlsx».");
  expect(await pntp(folder, [...once, "--reemplazar"])).toMatchObject({ code: 0, err: "" });
  const before = readFileSync(path.join(folder, "limpia", "a.xlsx"));
  const over = await pntp(folder, ["consolidado", "limpia", "--salida", "limpia/a.xlsx", "--reemplazar"]);
  expect([over.code, over.err.split("\n")[0]]).toEqual([2, "La salida «limpia/a.xlsx» es uno de los libros de entrada."]);
  expect(readFileSync(path.join(folder, "limpia", "a.xlsx")).equals(before)).toBe(true);
});

test("two versions of a policy are both there, and told", async () => {
  mkdirSync(path.join(folder, "versiones"));
  for (const [name, value] of [
    ["v1", 16],
    ["v2", 17],
  ] as const)
    writeFileSync(
      path.join(folder, "versiones", `${name}.xlsx`),
      await bookWith(["Matriz"], (workbook) => {
        const sheet = workbook.getWorksheet("Matriz");
        sheet?.insertRow(1, ["Política Nacional del Agua"]);
        sheet?.insertRow(2, []);
        if (sheet) sheet.getCell("J6").value = value;
      }),
    );
  const { code } = await pntp(folder, ["consolidado", "versiones", "--salida", "versiones.xlsx"]);
  expect(code).toBe(0);
  const [first, second] = rowsOf(await sheetOf("versiones.xlsx", "Archivos PNTP"), 5);
  expect(first?.[3]).toBeNull();
  expect(second?.[3]).toContain("«versiones/v1.xlsx» es de la misma política y el mismo corte, con otras cifras");
});

describe("nothing to join is refused, and nothing is written", () => {
  test.each([
    ["only bad books", ["libros/vacio.xlsx", "libros/cortado.xlsx"], "No se pudo leer ninguno de los 2 libros."],
    ["one bad book", ["libros/vacio.xlsx"], "No se pudo leer «libros/vacio.xlsx»."],
    ["a folder without books", ["nada"], "No hay libros que reunir."],
    ["no such file", ["no-existe.xlsx"], "No se pudo leer «no-existe.xlsx»."],
    ["a number that is none", ["libros", "--a-la-vez", "muchos"], "--a-la-vez debe ser un número de 1 a 64, y recibió «muchos»."],
    [
      "nothing at all",
      [],
      "Falta MATRIZ…: Los libros (.xlsx o .xlsm), o carpetas con ellos; las carpetas que hay dentro de una carpeta no se abren.",
    ],
  ])("%s", async (_name, args, sentence) => {
    mkdirSync(path.join(folder, "nada"), { recursive: true });
    const before = filesIn(folder);
    const { code, err } = await pntp(folder, ["consolidado", ...args]);
    expect([code, err.split("\n").includes(sentence)]).toEqual([2, true]);
    expect(filesIn(folder)).toEqual(before);
  });
});
