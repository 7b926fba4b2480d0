import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import { readRoundBook, roundSteps } from "../../src/engine/actions/followup/roundBook";
import { gridOf, readMatrices } from "../../src/engine/actions/readMatrices";
import { ownersOf } from "../../src/engine/followup/board";
import type { PendingItem } from "../../src/engine/followup/book";
import type { LedgerChange } from "../../src/engine/followup/ledger";
import type { NamedRecord } from "../../src/engine/followup/record";
import { sha256 } from "../../src/hosts/sha256";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import type { XlsxHost } from "../../src/hosts/xlsx/xlsxHost";
import { partsOf } from "../hosts/xlsx/packageParts";
import { AS_WORKBOOK, converted } from "../lo/libreOffice";
import { findOpenpyxl, whenLibreOffice, whenOpenpyxl } from "../requirements";
import { filesIn, folderOfItsOwn, pntp, SAMPLE } from "./calls";

const folder = folderOfItsOwn();
const inFolder = (name: string): string => path.join(folder, name);

function open(file: string): XlsxHost {
  const opened = openXlsx(new Uint8Array(readFileSync(file)));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.host;
}

/** The sample with what its entities reported of 2023: one in three said nothing, and some of what came back is asked about. */
async function reported(name: string): Promise<void> {
  const host = open(SAMPLE);
  const read = await readMatrices(host);
  const [matrix] = read.outcome.matrices;
  const book = await readRoundBook(host, sha256);
  if (!matrix || !book.ok) throw new Error("no matrix");
  const cut = { year: 2023 };
  const records: NamedRecord[] = [];
  const changes: LedgerChange[] = [];
  const pending: PendingItem[] = [];
  ownersOf(matrix.policy).forEach(({ name: entity, indicators }, at) => {
    if (at % 3 === 2) return;
    const file = `${entity} 2023.xlsx`;
    indicators.forEach(({ key, code, name: indicator }, index) => {
      const origin = { file, fingerprint: sha256(file), cell: `Reporte!H${12 + index}`, receivedAt: "2024-01-17T10:20:05-05:00" };
      const about = { key, code, name: indicator, cut, entity, origin };
      if (index % 4 === 3) pending.push({ kind: "asks", file, code, entity, cut: "2023", sentence: `¿El valor de ${code} es 0.85 o 85?` });
      else {
        const value = index % 4 === 1 ? "ND" : index === 2 ? 0 : 62.5;
        records.push({ ...about, value, ...(value === "ND" ? { reason: "En proceso" } : { source: "Registro =SUMA(A1)" }) });
        changes.push({ action: "valor", code, cut: "2023", before: "", after: String(value), entity, file });
      }
    });
  });
  const { steps } = roundSteps({
    matrix,
    grid: gridOf(read, matrix),
    book: book.book,
    news: { records, changes, pending },
    cut,
    at: "2024-02-01T09:00:00-05:00",
    sha256,
  });
  const applied = await host.apply({ title: "Reunir", steps, sources: [] });
  if (!applied.ok) throw new Error(applied.problem.message);
  writeFileSync(inFolder(name), host.save());
}

/** States and counts of the board as the cells of a saved file hold them. */
async function boardCells(file: string): Promise<readonly (readonly unknown[])[]> {
  const host = open(file);
  const board = await host.readGrid("Seguimiento PNTP");
  const rows: unknown[][] = [];
  for (let row = 7; row < board.area.row + board.area.rows; row++)
    rows.push([0, 1, 3, 4, 5, 6, 7].map((column) => board.value(row, column)));
  return rows;
}

/** The file without what its formulas gave: who opens it computes them. */
function withoutResults(file: string): Uint8Array {
  const parts = partsOf(new Uint8Array(readFileSync(file)));
  const stripped = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) return [name, bytes];
    return [name, new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/<\/f><v>[^<]*<\/v>/g, "</f>"))];
  });
  return zipSync(Object.fromEntries(stripped));
}

beforeAll(async () => reported("reunida.xlsx"));

describe("pntp seguimiento", () => {
  it("says who delivered and what is missing, what owes most first, and writes the board in a copy; the matrix stays", async () => {
    const said = await pntp(folder, ["seguimiento", "reunida.xlsx", "--salida", "tablero.xlsx"]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toMatch(/^Corte 2023: \d+ % completo \(\d+ de 50 indicadores\)\./);
    expect(said.out).toContain("hoja «Seguimiento PNTP» actualizada. La matriz no cambió.");
    const { entidades, faltan, pendientes, bitacora } = JSON.parse((await pntp(folder, ["seguimiento", "reunida.xlsx", "--json"])).out);
    const owed = entidades.map(
      ({ indicadores, conDato, ndConMotivo, soloEnLaMatriz }: Record<string, number>) =>
        (indicadores ?? 0) - (conDato ?? 0) - (ndConMotivo ?? 0) - (soloEnLaMatriz ?? 0),
    );
    expect(owed).toEqual([...owed].sort((a, b) => b - a));
    expect(faltan.length).toBeGreaterThan(0);
    expect(pendientes.length).toBeGreaterThan(0);
    expect(bitacora.entera).toBe(true);
  });

  it("made again over its own copy it says the same, and --json without --salida writes nothing", async () => {
    const before = filesIn(folder);
    const first = await pntp(folder, ["seguimiento", "tablero.xlsx", "--json"]);
    expect(first.out).toBe((await pntp(folder, ["seguimiento", "reunida.xlsx", "--json"])).out);
    expect(filesIn(folder)).toEqual(before);
  });

  it.each([
    [["--corte", "hoy"], "--corte debe ser un año o un semestre, y recibió «hoy»."],
    [["--corte", "2031"], "La matriz no tiene columnas de 2031 y nadie reportó ese corte."],
  ])("refuses %j with a sentence", async (options, sentence) => {
    const said = await pntp(folder, ["seguimiento", "reunida.xlsx", ...options, "--salida", "no.xlsx"]);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain(sentence);
    expect(existsSync(inFolder("no.xlsx"))).toBe(false);
  });

  whenOpenpyxl("its two tables are tables for openpyxl too, and no text of an entity became a formula", () => {
    const script = [
      "import json, sys, openpyxl",
      "book = openpyxl.load_workbook(sys.argv[1])",
      "names = {t.name: t.ref for s in book for t in s.tables.values()}",
      "formulas = [c.coordinate for r in book['Registro PNTP'].iter_rows() for c in r if c.data_type == 'f']",
      "print(json.dumps({'names': names, 'formulas': formulas}))",
    ].join("\n");
    const found = JSON.parse(execFileSync(findOpenpyxl() ?? "", ["-c", script, inFolder("reunida.xlsx")], { encoding: "utf8" }));
    expect(Object.keys(found.names).sort()).toEqual(["BitacoraPNTP", "RegistroPNTP"]);
    expect(found.formulas).toEqual([]);
  });

  whenLibreOffice(
    "LibreOffice counts what we count, and a book that it saved has the same records and a whole chain",
    async () => {
      const made = await converted(new Map([["a.xlsx", withoutResults(inFolder("reunida.xlsx"))]]), AS_WORKBOOK);
      const saved = inFolder("lo.xlsx");
      writeFileSync(saved, made.get("a.xlsx") ?? "");
      expect(await boardCells(saved)).toEqual(await boardCells(inFolder("reunida.xlsx")));
      const [ours, theirs] = [await readRoundBook(open(inFolder("reunida.xlsx")), sha256), await readRoundBook(open(saved), sha256)];
      if (!ours.ok || !theirs.ok) throw new Error("not read");
      expect(theirs.book.ledgerState).toMatchObject({ isWhole: true });
      expect(theirs.book.registry.map(({ item }) => item)).toEqual(ours.book.registry.map(({ item }) => item));
      expect(await pntp(folder, ["verificar", saved])).toMatchObject({ code: 0 });
    },
    120_000,
  );
});

describe("pntp cerrar and verificar", () => {
  it("asks before it closes over open questions, closes once, and the check says so", async () => {
    const asked = await pntp(folder, ["cerrar", "reunida.xlsx", "--corte", "2023", "--salida", "cerrada.xlsx"]);
    expect(asked).toMatchObject({ code: 2, out: "" });
    expect(asked.err).toContain("--con-faltantes --con-pendientes");
    const close = ["cerrar", "reunida.xlsx", "--corte", "2023", "--salida", "cerrada.xlsx", "--con-pendientes"];
    const missing = await pntp(folder, close);
    expect(missing).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/sin (?:respuesta|motivo), de \d+ entidad.*--con-faltantes$/ms),
    });
    expect(missing.err).not.toContain("--con-pendientes");
    const closed = await pntp(folder, [...close, "--con-faltantes"]);
    expect(closed).toMatchObject({ code: 0 });
    expect(closed.out).toMatch(/^Corte 2023 cerrado\. Huella: [0-9a-f]{64}\nSin resolver al cerrar: .*entidad/);
    const again = await pntp(folder, ["cerrar", "cerrada.xlsx", "--corte", "2023", "--salida", "otra.xlsx"]);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining("ya se cerró el 01/02/2025") });
    expect(await pntp(folder, ["cerrar", "reunida.xlsx", "--salida", "otra.xlsx"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--corte 2023"),
    });
    const check = await pntp(folder, ["verificar", "cerrada.xlsx", "--json"]);
    expect(check.code).toBe(0);
    expect(JSON.parse(check.out)).toMatchObject({ entero: true, cortes: [{ corte: "2023", entero: true, cambios: [] }] });
  });

  whenOpenpyxl("a cell of the ledger or of the closed cut changed in another program ends with 1, and the row is named", async () => {
    const change = (sheet: string, cell: string, name: string): void => {
      const script = `import sys, openpyxl\nb = openpyxl.load_workbook(sys.argv[1])\nb['${sheet}']['${cell}'] = 99\nb.save(sys.argv[2])`;
      execFileSync(findOpenpyxl() ?? "", ["-c", script, inFolder("cerrada.xlsx"), inFolder(name)]);
    };
    change("Bitácora PNTP", "G9", "tocada.xlsx");
    const ledger = await pntp(folder, ["verificar", "tocada.xlsx"]);
    expect(ledger.code).toBe(1);
    expect(ledger.out).toContain("«Bitácora PNTP» no está entera: el apunte 4, fila 9 cambió después de escribirse.");
    change("Corte 2023 PNTP", "E20", "retocada.xlsx");
    const cut = await pntp(folder, ["verificar", "retocada.xlsx", "--json"]);
    expect(cut.code).toBe(1);
    expect(JSON.parse(cut.out)).toMatchObject({ entero: false, bitacora: { entera: true }, cortes: [{ entero: false }] });
  });

  it("a book without a ledger is whole, and it is said that there is none", async () => {
    const said = await pntp(folder, ["verificar", SAMPLE]);
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining("no tiene apuntes todavía") });
  });
});
