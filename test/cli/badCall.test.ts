import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { addMatrix, bookWith } from "./books";
import { filesIn, folderOfItsOwn, pntp, SAMPLE } from "./calls";

const folder = folderOfItsOwn();

beforeAll(async () => {
  const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(path.join(folder, name), bytes);
  const book = await bookWith(["Matriz"]);
  put("bueno.xlsx", book);
  put("ya-existe.xlsx", "lo de antes");
  put("varias.xlsx", await bookWith(["Sede A", "Sede B"]));
  put(
    "juntas.xlsx",
    await bookWith([], (workbook) => {
      const sheet = workbook.addWorksheet("Juntas");
      addMatrix(sheet, 0);
      addMatrix(sheet, 10);
    }),
  );
  put("protegida.xlsx", await bookWith(["Matriz"], async (workbook) => workbook.getWorksheet("Matriz")?.protect("clave", {})));
  put(
    "sin-matriz.xlsx",
    await bookWith([], (workbook) => void workbook.addWorksheet("Notas").addRow(["Código", "Actividad", "Presupuesto"])),
  );
  put("vacio.xlsx", "");
  put("informe.md", "Nada.\n");
  put("texto.xlsx", "Código;Indicador\nIOP.01.01;Casos\n");
  put("cortado.xlsx", book.subarray(0, Math.floor(book.length / 2)));
  put("danado.xlsx", withDamagedPart(book, "xl/styles.xml"));
  put("antiguo.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from("Workbook", "utf16le")]));
  mkdirSync(path.join(folder, "carpeta"));
  symlinkSync("se-fue.xlsx", path.join(folder, "roto.xlsx"));
});

function withDamagedPart(book: Uint8Array, part: string): Uint8Array {
  const parts = unzipSync(book);
  return zipSync({ ...parts, [part]: (parts[part] ?? new Uint8Array(0)).subarray(0, 200) });
}

const calcular = (...args: string[]): string[] => ["calcular", ...args];

/** Arguments, and what the four lines must name. */
const BAD: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["an unknown command", ["calclar", "bueno.xlsx"], ["«calclar»", "pntp calcular"]],
  ["a workbook without a command", ["bueno.xlsx"], ['pntp calcular "bueno.xlsx"']],
  ["an unknown option", calcular("bueno.xlsx", "--salidas", "x.xlsx"), ["--salidas", "--salida?"]],
  ["an unknown short option", calcular("bueno.xlsx", "-x"), ["-x", "--hoja"]],
  ["no workbook", calcular(), ["ENTRADA.xlsx"]],
  ["a workbook of which nothing but the quotes is left", calcular(""), ["Falta ENTRADA.xlsx"]],
  ["an output without a name", calcular("bueno.xlsx", "--salida", ".xlsx"), ["no tiene nombre", '--salida "resultado.xlsx"']],
  ["a folder in place of a text", ["revisar", "bueno.xlsx", "--texto", "carpeta"], ["«carpeta» es una carpeta", ".md"]],
  ["a text whose name is mistyped", ["revisar", "bueno.xlsx", "--texto", "informme.md"], ["«informme.md»", "«informe.md»"]],
  ["two workbooks", calcular("bueno.xlsx", "otro.xlsx"), ["otro.xlsx", "comillas"]],
  ["an option without its value", calcular("bueno.xlsx", "--anio"), ["--anio AAAA"]],
  ["an option whose value is another option", calcular("bueno.xlsx", "--hoja", "--json"), ["--hoja NOMBRE"]],
  ["a switch with a value", calcular("bueno.xlsx", "--json=si"), ["--json no lleva valor"]],
  ["an option twice", calcular("bueno.xlsx", "--anio", "2022", "--anio", "2023"), ["repetida"]],
  ["a year that is none", calcular("bueno.xlsx", "--anio", "23"), ["«23»", "--anio 2023"]],
  ["a year the matrix does not have", calcular("bueno.xlsx", "--anio", "2030"), ["2030", "2022", "2023"]],
  ["an unknown mode", calcular("bueno.xlsx", "--modo", "formula"), ["«formula»", "--modo formulas"]],
  ["an unknown sheet", calcular("bueno.xlsx", "--hoja", "Matris"), ["«Matris»", "«Matriz»", '--hoja "Matriz"']],
  ["several matrices", calcular("varias.xlsx"), ["2 matrices", "«Sede A»", "«Sede B»", '--hoja "Sede A"']],
  ["two matrices in one sheet", calcular("juntas.xlsx", "--hoja", "Juntas"), ["«Juntas!A1:J5»", "«Juntas!A11:J15»"]],
  ["a missing file", calcular("buenno.xlsx"), ["«buenno.xlsx»", "«bueno.xlsx»"]],
  ["a folder as input", calcular("."), ["carpeta", "bueno.xlsx"]],
  ["an empty file", calcular("vacio.xlsx"), ["vacio.xlsx", "vacío"]],
  ["a CSV renamed", calcular("texto.xlsx"), ["texto", "CSV"]],
  ["a truncated file", calcular("cortado.xlsx"), ["incompleto"]],
  ["a workbook with a damaged part", calcular("danado.xlsx"), ["dañado"]],
  ["an .xls", calcular("antiguo.xls"), [".xls", "Guardar como"]],
  ["a workbook without a matrix", calcular("sin-matriz.xlsx"), ["No encontré", "Valores obtenidos", "«Notas»"]],
  ["a protected sheet", calcular("protegida.xlsx"), ["Matriz", "protegida", "Desprotég", "--sin-archivo"]],
  ["an output that exists", calcular("bueno.xlsx", "--salida", "ya-existe.xlsx"), ["ya-existe.xlsx", "--reemplazar"]],
  ["an output that is the input", calcular("bueno.xlsx", "--salida", "./bueno.xlsx"), ["mismo libro", "--reemplazar"]],
  ["an output that is a folder", calcular("bueno.xlsx", "--salida", "carpeta"), [".xlsx"]],
  ["an output of another kind", calcular("bueno.xlsx", "--salida", "bueno.xls"), [".xlsx"]],
  ["a shortcut that leads nowhere", calcular("roto.xlsx"), ["«roto.xlsx»", "«se-fue.xlsx», que no existe"]],
  [
    "an output that is a shortcut that leads nowhere",
    calcular("bueno.xlsx", "--salida", "roto.xlsx", "--reemplazar"),
    ["«roto.xlsx»", "«se-fue.xlsx», que no existe"],
  ],
  ["an output in a missing folder", calcular("bueno.xlsx", "--salida", "no/esta.xlsx"), ["no/esta.xlsx", "carpeta no existe"]],
  ["an output under a file", calcular("bueno.xlsx", "--salida", "ya-existe.xlsx/a.xlsx"), ["ya-existe.xlsx", "no es una carpeta"]],
];

describe("a wrong input or call exits with 2", () => {
  it.each(BAD)("%s: at most four lines that say what and what to do, nothing on stdout, nothing written", async (_what, args, named) => {
    const before = filesIn(folder);
    const { code, out, err } = await pntp(folder, args);
    expect(code).toBe(2);
    expect(out).toBe("");
    const lines = err.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const text of named) expect(err).toContain(text);
    expect(err).not.toMatch(/undefined|null|NaN|ENOENT|Error:/);
    expect(filesIn(folder)).toEqual(before);
  });

  it("is refused the same way when JSON was asked for", async () => {
    expect(await pntp(folder, ["calcular", "vacio.xlsx", "--json"])).toMatchObject({ code: 2, out: "" });
  });
});

describe("help and version", () => {
  it.each([[[]], [["--ayuda"]]])("explains the commands with %j", async (args) => {
    const { code, out } = await pntp(folder, args);
    expect(code).toBe(0);
    expect(out).toContain("calcular");
  });

  it("explains every option of a command", async () => {
    const { code, out } = await pntp(folder, ["calcular", "--ayuda"]);
    expect(code).toBe(0);
    for (const option of ["--hoja", "--anio", "--modo", "--salida", "--reemplazar", "--sin-archivo", "--json", "--ayuda", "--version"])
      expect(out).toContain(option);
  });

  it("tells the version of package.json", async () => {
    const { version } = jest.requireActual<{ version: string }>("../../package.json");
    expect(await pntp(folder, ["--version"])).toEqual({ code: 0, out: `pntp ${version}\n`, err: "" });
  });
});

it("reads a name that begins with a dash after --", async () => {
  writeFileSync(path.join(folder, "-raro.xlsx"), await bookWith(["Matriz"]));
  expect(await pntp(folder, ["calcular", "--sin-archivo", "--", "-raro.xlsx"])).toMatchObject({ code: 0 });
});

it("takes the sample as it is", async () => {
  expect(await pntp(folder, ["calcular", SAMPLE, "--sin-archivo"])).toMatchObject({ code: 0, err: "" });
});

it("takes a path that ends in the mark of a folder for that of the file", async () => {
  const { code, out } = await pntp(folder, ["calcular", "bueno.xlsx/", "--salida", "con-barra.xlsx/"]);
  expect([code, out]).toEqual([0, expect.stringContaining("«con-barra.xlsx»")]);
  const beside = await pntp(folder, ["tablero", "bueno.xlsx/"]);
  expect([beside.code, beside.out]).toEqual([0, expect.stringContaining("«bueno-pntp.xlsx»")]);
});
