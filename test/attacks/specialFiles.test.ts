import { execFileSync } from "node:child_process";
import { createWriteStream, lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PipeFault, readPipe } from "../../src/cli/input/readPipe";
import { unfitName } from "../../src/cli/output/unfitName";
import { folderOfItsOwn, pntp } from "../cli/calls";
import { book } from "./plainBook";

const folder = folderOfItsOwn();
const at = (name: string): string => path.join(folder, name);

beforeAll(() => {
  writeFileSync(at("libro.xlsx"), book());
  mkdirSync(at("carpeta.xlsx"));
  mkdirSync(at("mixta"));
  writeFileSync(at("mixta/otro.xlsx"), book());
  symlinkSync("/dev/zero", at("mixta/cero.xlsx"));
  execFileSync("mkfifo", [at("mixta/tubo.xlsx")]);
  execFileSync("mkfifo", [at("tubo.xlsx"), at("otro.xlsx")]);
  symlinkSync("/dev/zero", at("cero.xlsx"));
  symlinkSync("/dev/null", at("nada.xlsx"));
  symlinkSync("nadie.xlsx", at("roto.xlsx"));
  symlinkSync("vuelta.xlsx", at("vuelta.xlsx"));
  symlinkSync("carpeta.xlsx", at("otra.xlsx"));
});

const SPECIAL = ["cero.xlsx", "nada.xlsx", "roto.xlsx", "vuelta.xlsx", "otra.xlsx", "carpeta.xlsx"] as const;

function refused({ code, err }: { readonly code: number; readonly err: string }): void {
  expect({ code, lines: err.trimEnd().split("\n").length <= 4, isTrace: /\n\s+at /.test(err), err }).toEqual({
    code: 2,
    lines: true,
    isTrace: false,
    err,
  });
}

describe.each(SPECIAL)("«%s», which is no file,", (name) => {
  it.each([["calcular"], ["revisar"], ["tablero"], ["informe"], ["laboratorio"]])("is refused by %s as a book", async (command) => {
    const before = readdirSync(folder).sort();
    refused(await pntp(folder, [command, name]));
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it.each([
    ["a template", ["informe", "libro.xlsx", "--plantilla", name, "--salida", "i.docx"]],
    ["an earlier report", ["informe", "libro.xlsx", "--anterior", name, "--salida", "i.docx"]],
    ["a text", ["revisar", "libro.xlsx", "--texto", name]],
    ["an output", ["calcular", "libro.xlsx", "--salida", name]],
    ["an output to be replaced", ["calcular", "libro.xlsx", "--salida", name, "--reemplazar"]],
  ])("is refused as %s, and stays what it is", async (_, words) => {
    const before = readdirSync(folder).sort();
    const was = lstatSync(at(name));
    refused(await pntp(folder, words));
    expect(readdirSync(folder).sort()).toEqual(before);
    expect([lstatSync(at(name)).ino, lstatSync(at(name)).mode]).toEqual([was.ino, was.mode]);
  });
});

it("a pipe is no output, whatever is asked for", async () => {
  refused(await pntp(folder, ["calcular", "libro.xlsx", "--salida", "tubo.xlsx"]));
  refused(await pntp(folder, ["calcular", "libro.xlsx", "--salida", "tubo.xlsx", "--reemplazar"]));
  expect(lstatSync(at("tubo.xlsx")).isFIFO()).toBe(true);
});

it("a pipe that another program writes is read as the file it brings", async () => {
  const reading = pntp(folder, ["explicar", "otro.xlsx", "IOP.01.01"]);
  const pipe = createWriteStream(at("otro.xlsx"));
  pipe.end(readFileSync(at("libro.xlsx")));
  expect(await reading).toMatchObject({ code: 0, out: expect.stringContaining("IOP.01.01") });
});

it("a pipe in which nobody writes, and one that does not end, are given up", async () => {
  await expect(readPipe(at("tubo.xlsx"), { silenceMs: 60, aloneMs: 60, bytes: 10 })).rejects.toEqual(new PipeFault("silent"));
  const endless = readPipe(at("tubo.xlsx"), { silenceMs: 5000, aloneMs: 5000, bytes: 1000 });
  const pipe = createWriteStream(at("tubo.xlsx")).on("error", () => undefined);
  pipe.write(Buffer.alloc(4000));
  await expect(endless).rejects.toEqual(new PipeFault("endless"));
  pipe.destroy();
});

it("a pipe that nobody has open to write is given up sooner than one that is silent", async () => {
  await expect(readPipe(at("tubo.xlsx"), { silenceMs: 3_600_000, aloneMs: 60, bytes: 10 })).rejects.toEqual(new PipeFault("silent"));
});

it.each([
  ["consolidado", ["consolidado", "libro.xlsx", "mixta", "--salida", "c.xlsx"]],
  ["reunir", ["reunir", "libro.xlsx", "mixta", "--corte", "2023", "--sin-archivo"]],
])("%s passes over the pipes and devices of a folder", async (_, words) => {
  const said = await pntp(folder, words);
  expect([0, 1]).toContain(said.code);
  expect(said.out + said.err).toContain("otro.xlsx");
});

it("consolidado says which of a folder are no files", async () => {
  const said = await pntp(folder, ["consolidado", "mixta", "--salida", "d.xlsx"]);
  expect(said.out + said.err).toContain("no se leen «cero.xlsx», «tubo.xlsx»: no son archivos, sino dispositivos o tuberías del sistema");
});

it.each(["con.xlsx", "CON.xlsx", "nul.xlsx", "Aux.datos.xlsx", "com1.xlsx", "LPT9.xlsx", "prn .xlsx", "conin$.xlsx"])(
  "an output called «%s», a device of Windows, is refused on every system",
  async (name) => {
    refused(await pntp(folder, ["calcular", "libro.xlsx", "--salida", name]));
    expect(readdirSync(folder)).not.toContain(name);
  },
);

it.each([
  ["a:b.xlsx", /signo que Windows no admite/],
  ["a?.xlsx", /signo que Windows no admite/],
  ["a.xlsx.", /termina en un punto/],
  ["a.xlsx ", /termina en un punto o en un espacio/],
])("an output called «%s» is refused on Windows, which would write something else", (name, why) => {
  expect(unfitName(name, true)).toMatch(why);
  expect(unfitName(name, false)).toBeUndefined();
});

it.each(["contrato.xlsx", "console.xlsx", "auxilio.xlsx", "com10.xlsx", "nulo.xlsx", "mi con.xlsx", "a.con.xlsx"])(
  "«%s» is a name like any other",
  (name) => {
    expect(unfitName(name, true)).toBeUndefined();
  },
);

it.each([
  ["x.xlsx.", '--salida "x.xlsx"'],
  ["x.xlsx. .", '--salida "x.xlsx"'],
  [".", "es una carpeta"],
  ["carpeta.xlsx/", "es una carpeta"],
  [`${"ñ".repeat(130)}.xlsx`, "demasiado larga"],
  [`${"a".repeat(255)}.xlsx`, "demasiado larga"],
  ["/dev/null", "dispositivo"],
])("an output called «%s» is refused with what to do", async (name, says) => {
  const said = await pntp(folder, ["calcular", "libro.xlsx", "--salida", name]);
  refused(said);
  expect(said.err).toContain(says);
});
