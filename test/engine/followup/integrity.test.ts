import { planClose } from "../../../src/engine/actions/followup/closeCut";
import { readRoundBook, roundSteps } from "../../../src/engine/actions/followup/roundBook";
import { verifyRound, type RoundCheck } from "../../../src/engine/actions/followup/verifyRound";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { roundFindings } from "../../../src/engine/audit/roundFindings";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { boardOf, ownersOf } from "../../../src/engine/followup/board";
import type { RoundBook } from "../../../src/engine/followup/book";
import { changeOf, ledgerFigure } from "../../../src/engine/followup/ledgerOfInbox";
import { lookOf } from "../../../src/engine/followup/integrity/roundSight";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { findingText } from "../../../src/engine/words/findingTexts";
import { sha256 } from "../../../src/hosts/sha256";
import { smallMatrix } from "../../golden/smallMatrix";
import type { MemoryBook, MemorySheet } from "../../memory/memoryBook";
import { MemoryHost } from "../../memoryHost";
import { roundRecord } from "./roundNews";

const grid = smallMatrix();
const [found] = readWorkbook([grid]).matrices;
if (!found) throw new Error("no matrix");
const matrix = found;
const at = "2024-03-01T09:00:00-05:00";
const [CUT, REGISTRY, LEDGER] = ["Corte 2023 PNTP", "Registro PNTP", "Bitácora PNTP"];

async function bookOf(host: MemoryHost): Promise<RoundBook> {
  const read = await readRoundBook(host, sha256);
  if (!read.ok) throw new Error(read.message);
  return read.book;
}

/** Two records of MIMP, gathered, and the cut closed over them. */
async function closedRound(): Promise<MemoryHost> {
  const host = MemoryHost.of([grid]);
  const records = [roundRecord(), roundRecord({ code: "ISS.01.01.01.01", value: "ND", reason: "En proceso" })];
  const changes = records.map((record) => changeOf("valor", record, "", ledgerFigure(record.value)));
  const { steps } = roundSteps({ matrix, grid, book: await bookOf(host), news: { records, changes }, cut: { year: 2023 }, at, sha256 });
  expect(await host.apply({ title: "Reunir", steps, sources: [] })).toMatchObject({ ok: true });
  const filled = planFill({ grid, matrix, year: 2023, parts: { progress: false, bands: false, summary: false } });
  if (!filled.ok) throw new Error(filled.problem.message);
  const accepts = { missing: true, pending: true };
  const made = planClose({ grid, matrix, book: await bookOf(host), cut: { year: 2023 }, at, sha256, fill: filled.fill, accepts });
  if (!made.ok) throw new Error(made.message);
  expect(await host.apply(made.plan)).toMatchObject({ ok: true });
  return host;
}

async function check(host: MemoryHost): Promise<RoundCheck> {
  return verifyRound(await bookOf(host), matrix, defaultProfile);
}

function sheetOf(book: MemoryBook, name: string): MemorySheet {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A copy of a sheet as Excel makes it, under another name, with one cell of it changed. */
function copied(host: MemoryHost, from: string, name: string, change?: readonly [address: string, value: string | number]): void {
  host.edit((book) => book.sheets.push({ ...structuredClone(sheetOf(book, from)), id: `copia ${name}`, name }));
  if (change) host.type(name, ...change);
}

function removed(host: MemoryHost, ...names: readonly string[]): void {
  host.edit((book) => {
    for (const name of names) book.sheets.splice(book.sheets.indexOf(sheetOf(book, name)), 1);
  });
}

/** Where the cell stands that holds a text. */
async function cellWith(host: MemoryHost, sheet: string, wanted: string | number): Promise<string> {
  const read = await host.readGrid(sheet);
  for (let row = read.area.row; row < read.area.row + read.area.rows; row++)
    for (let column = 0; column < 26; column++)
      if (read.value(row, column) === wanted) return `${String.fromCharCode(65 + column)}${row + 1}`;
  throw new Error(`${sheet} has no ${wanted}`);
}

type Tampering = (host: MemoryHost) => void | Promise<void>;

/** What is done to a closed round, and what of it the sentences of the check and of the review must say. */
const BROKEN: readonly (readonly [what: string, tamper: Tampering, says: RegExp, rule: string])[] = [
  [
    "a forged cut beside the very hidden one",
    async (host) => {
      copied(host, CUT, `${CUT} `, [await cellWith(host, CUT, "IOP.01.01"), "IOP.01.09"]);
      host.hide(CUT, "veryHidden");
    },
    /«Corte 2023 PNTP » se llama casi como «Corte 2023 PNTP», parece de pntp y no lo es/,
    "corte.hoja-parecida",
  ],
  [
    "an altered copy «(2)»",
    async (host) => copied(host, CUT, `${CUT} (2)`, [await cellWith(host, CUT, "IOP.01.01"), "IOP.01.09"]),
    /«Corte 2023 PNTP \(2\)» se llama casi/,
    "corte.hoja-parecida",
  ],
  [
    "an invented cut of another year, its name in letters of another alphabet",
    async (host) => copied(host, CUT, "Соrtе 2О24 РNТР", [await cellWith(host, CUT, "2023"), "2024"]),
    /«Соrtе 2О24 РNТР» se llama casi como «Corte 2024 PNTP», parece de pntp/,
    "corte.hoja-parecida",
  ],
  [
    "a second ledger with another figure",
    async (host) => copied(host, LEDGER, "BITACORA  PNTP", [await cellWith(host, LEDGER, "45.5"), "99"]),
    /«BITACORA {2}PNTP» se llama casi como «Bitácora PNTP», parece de pntp/,
    "corte.hoja-parecida",
  ],
  [
    "a second registry with another figure",
    async (host) => copied(host, REGISTRY, "Registro PNTP copia", [await cellWith(host, REGISTRY, 45.5), 99]),
    /«Registro PNTP copia» se llama casi como «Registro PNTP», parece de pntp/,
    "corte.hoja-parecida",
  ],
  [
    "a value of the registry",
    async (host) => host.type(REGISTRY, await cellWith(host, REGISTRY, 45.5), 47),
    /IOP\.02\.02 de MIMP, corte 2023: cambió el valor: la Bitácora apuntó «45\.5» \(apunte 1\) y la fila dice «47»/,
    "registro.cambiado",
  ],
  [
    "an entity of the registry",
    async (host) => host.type(REGISTRY, await cellWith(host, REGISTRY, "MIMP"), "MINSA"),
    /cambió la entidad: la Bitácora apuntó «MIMP» \(apunte 1\) y la fila dice «MINSA»/,
    "registro.cambiado",
  ],
  [
    "a fingerprint of the registry",
    async (host) => host.type(REGISTRY, await cellWith(host, REGISTRY, "ab".repeat(32)), "f".repeat(64)),
    /cambió el archivo o su huella/,
    "registro.cambiado",
  ],
  [
    "a value that is no figure any more",
    async (host) => host.type(REGISTRY, await cellWith(host, REGISTRY, 45.5), "cuarenta"),
    /falta la fila de IOP\.02\.02 de MIMP, corte 2023, que la Bitácora apuntó \(apunte 1\)/,
    "registro.fila-falta",
  ],
  [
    "another indicator in the place of one that was reported",
    async (host) => host.type(REGISTRY, await cellWith(host, REGISTRY, "IOP.02.02"), "IOP.01.01"),
    /IOP\.01\.01 de MIMP, corte 2023, «45\.5»: ningún apunte de la Bitácora lo escribió/,
    "registro.sin-apunte",
  ],
  ["the registry itself", (host) => removed(host, REGISTRY), /falta la fila de IOP\.02\.02/, "registro.fila-falta"],
  ["ledger and cut, both taken away", (host) => removed(host, LEDGER, CUT), /ningún apunte de la Bitácora/, "registro.sin-apunte"],
];

test.each(BROKEN)("%s is told by the check, which is not whole, and by the review", async (_, tamper, says, rule) => {
  const host = await closedRound();
  expect(await check(host)).toMatchObject({ isWhole: true, registry: { isWhole: true, rows: 2 }, sheets: [] });
  await tamper(host);
  const { isWhole, registry, sheets } = await check(host);
  expect(isWhole).toBe(false);
  expect([...registry.faults, ...sheets].map(({ sentence }) => sentence).join("\n")).toMatch(says);
  const findings = roundFindings(matrix, defaultProfile, await bookOf(host)).filter((each) => each.rule === rule);
  expect(findings.map(findingText).join("\n")).toMatch(says);
});

const HELD: readonly (readonly [what: string, tamper: Tampering, says: RegExp | undefined])[] = [
  ["nothing done", () => undefined, undefined],
  ["a hidden cut", (host) => host.hide(CUT, "hidden"), /«Corte 2023 PNTP» está oculta/],
  ["a very hidden registry", (host) => host.hide(REGISTRY, "veryHidden"), /«Registro PNTP» está muy oculta/],
  ["a very hidden ledger", (host) => host.hide(LEDGER, "veryHidden"), /«Bitácora PNTP» está muy oculta/],
  ["a true copy of the cut", (host) => copied(host, CUT, `${CUT} (2)`), /«Corte 2023 PNTP \(2\)» .* es copia suya/],
  ["a true copy of the ledger", (host) => copied(host, LEDGER, `${LEDGER} (2)`), /«Bitácora PNTP \(2\)» .* es copia suya/],
  ["a true copy of the registry", (host) => copied(host, REGISTRY, `${REGISTRY} (2)`), /«Registro PNTP \(2\)» .* es copia suya/],
  ["a sheet of hers", (host) => copied(host, grid.sheet, "Corte de luz"), undefined],
  [
    "a sheet of hers called like ours",
    (host) =>
      host.edit((book) =>
        book.sheets.push({ ...structuredClone(sheetOf(book, grid.sheet)), id: "x", name: "Registro-PNTP", cells: new Map() }),
      ),
    /«Registro-PNTP» se llama casi como «Registro PNTP»; no es de pntp/,
  ],
];

test.each(HELD)("%s breaks nothing, and what is not seen is announced", async (_, tamper, says) => {
  const host = await closedRound();
  await tamper(host);
  const { isWhole, sheets } = await check(host);
  expect(isWhole).toBe(true);
  expect(sheets.map(({ sentence }) => sentence).join("\n")).toMatch(says ?? /^$/);
});

test("the board says that a row it counts was written by nobody", async () => {
  const host = await closedRound();
  const boardNow = async () => boardOf(matrix.policy, ownersOf(matrix.policy), await bookOf(host), { year: 2023 });
  expect((await boardNow()).faults).toEqual([]);
  host.type(REGISTRY, await cellWith(host, REGISTRY, "IOP.02.02"), "IOP.01.01");
  expect((await boardNow()).faults).toMatchObject([
    { how: "unlogged", code: "IOP.01.01" },
    { how: "gone", code: "IOP.02.02" },
  ]);
});

test("names that look alike are one look, and others are not", () => {
  const look = lookOf("Corte 2024 PNTP");
  for (const name of ["Corte 2024 PNTP ", "CORTE 2024 PNTP", "Corté  2024-PNTP", "Соrtе 2024 РNТР", "Corte 2O24 PNTP", "Ｃorte 2024 PNTP"])
    expect([name, lookOf(name)]).toEqual([name, look]);
  expect(lookOf("Corte 2025 PNTP")).not.toBe(look);
});

test("with registry, ledger and cut taken away, the board's own line says how many entries there were", async () => {
  const host = await closedRound();
  await removed(host, REGISTRY, LEDGER, CUT);
  const { isWhole, ledger } = await check(host);
  expect([isWhole, ledger.isWhole, ledger.how]).toEqual([false, false, "quitado"]);
  expect(ledger.sentence).toBe("«Bitácora PNTP» no está entera: faltan 3 apuntes desde el 1. Recupéralos de una copia anterior del libro.");
});
