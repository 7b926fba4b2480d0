import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { FIX_TOKENS } from "../../src/cli/input/fixOption";
import { bookOf, protect, writeFaulty } from "../browser/taskpane/books";
import { folderOfItsOwn, pntp } from "./calls";

const folder = folderOfItsOwn();

beforeAll(async () => {
  writeFileSync(path.join(folder, "faltas.xlsx"), Buffer.from(await bookOf({ Matriz: writeFaulty }), "base64"));
  const locked = await bookOf({
    Matriz: async (sheet) => {
      writeFaulty(sheet);
      await protect(sheet);
    },
  });
  writeFileSync(path.join(folder, "protegido.xlsx"), Buffer.from(locked, "base64"));
});

test("what is mechanical is put right in a copy, cell by cell, and the review is of the copy", async () => {
  const before = readFileSync(path.join(folder, "faltas.xlsx"));
  const said = await pntp(folder, ["revisar", "faltas.xlsx", "--arreglar", Object.keys(FIX_TOKENS).join(","), "--salida", "bien.xlsx"]);
  expect(said).toMatchObject({ code: 0, err: "" });
  expect(said.out).toContain(
    "Escribir igual una entidad: 2 celdas.\n  IOP.01.02 (Matriz!C4): «Ministerio Publico» → «Ministerio Público»\n",
  );
  expect(said.out).toContain("IOP.01.03 (Matriz!L5): 7,600 % → 76 %");
  expect(said.out).toContain("«bien.xlsx»");
  expect(readFileSync(path.join(folder, "faltas.xlsx")).equals(before)).toBe(true);
  const again = JSON.parse((await pntp(folder, ["revisar", "bien.xlsx", "--json"])).out) as { hallazgos: { regla: string }[] };
  expect(again.hallazgos.map(({ regla }) => regla)).not.toContain("estructura.entidad-varias-formas");
  const opened = openXlsx(new Uint8Array(readFileSync(path.join(folder, "bien.xlsx"))));
  if (!opened.ok) throw new Error(opened.problem.message);
  const grid = await opened.host.readGrid("Matriz");
  expect([grid.value(3, 2), grid.value(2, 8), grid.value(4, 11), grid.value(7, 10)]).toEqual(["Ministerio Público", 16, 0.76, "ND"]);
});

test("without --salida the copy stands beside the book, and only what was asked for is fixed", async () => {
  const said = await pntp(folder, ["revisar", "faltas.xlsx", "--arreglar", "entidad", "--json"]);
  const report = JSON.parse(said.out) as { arreglos: string[]; hallazgos: { regla: string }[] };
  expect(report.arreglos[0]).toBe("Escribir igual una entidad: 2 celdas.");
  expect(report.hallazgos.map(({ regla }) => regla)).toContain("valores.numero-como-texto");
  expect(existsSync(path.join(folder, "faltas-pntp.xlsx"))).toBe(true);
});

test("what cannot be fixed is said, and stays a finding", async () => {
  const said = await pntp(folder, ["revisar", "protegido.xlsx", "--arreglar", "entidad", "--salida", "otro.xlsx"]);
  expect(said.out).toMatch(/^La hoja «Matriz» está protegida: no escribo en ella\./);
  expect(said.out).toContain("IOP.01.02 (Matriz!C4) escribe «Ministerio Publico»");
});

test("a kind that is not known is refused with those that are", async () => {
  const said = await pntp(folder, ["revisar", "faltas.xlsx", "--arreglar", "entidades", "--salida", "no.xlsx"]);
  expect(said).toMatchObject({ code: 2, err: expect.stringContaining("¿Quisiste decir «entidad»?") as unknown });
  expect(existsSync(path.join(folder, "no.xlsx"))).toBe(false);
});
