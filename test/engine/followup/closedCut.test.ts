import { createHash } from "node:crypto";
import fc from "fast-check";
import { planClose, type OpenMatter } from "../../../src/engine/actions/followup/closeCut";
import { readRoundBook } from "../../../src/engine/actions/followup/roundBook";
import { verifyRound, type RoundCheck } from "../../../src/engine/actions/followup/verifyRound";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { readMatrices } from "../../../src/engine/actions/readMatrices";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { changesSince, cutFingerprint, cutText, plainNumber, type KeptCut } from "../../../src/engine/followup/closedCut";
import type { RoundBook } from "../../../src/engine/followup/book";
import type { Matrix } from "../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { sha256 } from "../../../src/hosts/sha256";
import { smallMatrix } from "../../golden/smallMatrix";
import { MemoryHost } from "../../memoryHost";

const grid = smallMatrix();
const at = "2024-03-01T09:00:00-05:00";

function onlyMatrix(found: readonly Matrix[]): Matrix {
  const [matrix] = found;
  if (!matrix || found.length > 1) throw new Error(`${found.length} matrices`);
  return matrix;
}

async function bookOf(host: MemoryHost): Promise<RoundBook> {
  const read = await readRoundBook(host, sha256);
  if (!read.ok) throw new Error(read.message);
  return read.book;
}

const ALL: Readonly<Record<OpenMatter, boolean>> = { missing: true, pending: true };

async function close(host: MemoryHost, { accepts = ALL, year = 2023 } = {}) {
  const matrix = onlyMatrix((await readMatrices(host)).outcome.matrices);
  const filled = planFill({ grid, matrix, year, parts: { progress: false, bands: false, summary: false } });
  if (!filled.ok) throw new Error(filled.problem.message);
  const made = planClose({ grid, matrix, book: await bookOf(host), cut: { year }, at, sha256, fill: filled.fill, accepts });
  if (made.ok) expect(await host.apply(made.plan)).toMatchObject({ ok: true });
  return made;
}

async function closedHost(): Promise<{ readonly host: MemoryHost; readonly kept: KeptCut }> {
  const host = MemoryHost.of([grid]);
  expect(await close(host)).toMatchObject({ ok: true });
  const [kept] = (await bookOf(host)).cuts;
  if (!kept) throw new Error("no closed cut");
  return { host, kept };
}

async function check(host: MemoryHost): Promise<RoundCheck> {
  return verifyRound(await bookOf(host), onlyMatrix((await readMatrices(host)).outcome.matrices), defaultProfile);
}

test("a closed cut is read back as it was signed, its fingerprint recomputed by another program's SHA-256", async () => {
  const { host, kept } = await closedHost();
  expect(kept.fingerprint).toBe(createHash("sha256").update(cutText(kept), "utf8").digest("hex"));
  expect(kept.rows.map(({ code, actual, band }) => [code, actual, band])).toContainEqual(["ISS.01.01.01.01", "ND", "noData"]);
  expect(await check(host)).toMatchObject({ isWhole: true, ledger: { count: 1 }, cuts: [{ cut: "2023", isWhole: true, changes: [] }] });
});

test("the book with a closed cut still has one matrix", async () => {
  const { host } = await closedHost();
  expect((await readMatrices(host)).outcome.matrices.map(({ sheet }) => sheet)).toEqual(["Matriz 2023"]);
});

test("a cut is closed once, never a half, never one without values, and not over open questions unless that is said", async () => {
  const { host } = await closedHost();
  expect(await close(host)).toMatchObject({ ok: false, message: expect.stringContaining("ya se cerró el 01/03/2024") });
  const [matrix] = readWorkbook([grid]).matrices;
  if (!matrix) throw new Error("no matrix");
  const filled = planFill({ grid, matrix, parts: { progress: false, bands: false, summary: false } });
  if (!filled.ok) throw new Error(filled.problem.message);
  const empty = await bookOf(MemoryHost.of([grid]));
  const request = { grid, matrix, at, sha256, fill: filled.fill, accepts: { missing: true, pending: false } };
  const half = { year: 2023, months: [1, 6] as const };
  expect(planClose({ ...request, book: empty, cut: half })).toMatchObject({ ok: false, message: expect.stringContaining("2023-I") });
  expect(planClose({ ...request, book: empty, cut: { year: 2031 } })).toMatchObject({ ok: false });
  const pending = [{ kind: "asks", file: "a.xlsx", cut: "2023", sentence: "¿0.3 o 30?" }] as const;
  const asked = { ...request, book: { ...empty, pending }, cut: { year: 2023 } };
  expect(planClose(asked)).toMatchObject({ ok: false, asks: ["pending"], message: expect.stringContaining("1 pregunta") });
  expect(planClose({ ...asked, accepts: ALL })).toMatchObject({ ok: true, closed: { open: expect.stringContaining("1 pregunta") } });
});

test("answers that are missing are told with whose they are, and asked about; once accepted, the closed cut says them", async () => {
  const host = MemoryHost.of([grid]);
  const refused = await close(host, { accepts: { missing: false, pending: true } });
  const owed = "1 indicador con ND sin motivo, de 1 entidad: MIMP 1";
  expect(refused).toMatchObject({ ok: false, asks: ["missing"], message: expect.stringContaining(owed) });
  host.type("Matriz 2023", "J6", null);
  const message = "1 indicador sin respuesta, de 1 entidad: ";
  expect(await close(host, { accepts: { missing: false, pending: false } })).toMatchObject({
    ok: false,
    asks: ["missing"],
    message: expect.stringContaining(message),
  });
  expect(await close(host)).toMatchObject({ ok: true, closed: { open: expect.stringContaining(owed) } });
  expect((await bookOf(host)).cuts[0]?.open).toContain(message);
});

test("a cut whose every indicator has its answer asks nothing", async () => {
  const host = MemoryHost.of([grid]);
  const [matrix] = readWorkbook([grid]).matrices;
  for (const { actuals, row } of matrix?.policy.indicators ?? [])
    if (actuals.kinds.at(-1) === "nd") host.type("Matriz 2023", `J${row + 1}`, 12);
  expect(await close(host, { accepts: { missing: false, pending: false } })).toMatchObject({ ok: true, closed: { open: "nada" } });
});

test("what changes in the matrix after the closing is told row by row, and breaks nothing", async () => {
  const { host } = await closedHost();
  host.type("Matriz 2023", "J6", 38);
  const told = await check(host);
  expect(told.isWhole).toBe(true);
  expect(told.cuts[0]?.changes).toMatchObject([
    { code: "OP.01", what: "progress" },
    { code: "IOP.01.01", what: "actual", was: 30, now: 38, bandWas: "medium", bandNow: "high" },
  ]);
});

test("a figure changed in the closed sheet breaks its fingerprint; a sheet that is gone is missed", async () => {
  const { host, kept } = await closedHost();
  const altered = { ...kept, rows: kept.rows.map((row) => (row.code === "IOP.01.01" ? { ...row, actual: 31 } : row)) };
  expect(cutFingerprint(altered, sha256)).not.toBe(kept.fingerprint);
  host.edit((book) =>
    book.sheets.splice(
      book.sheets.findIndex(({ name }) => name === "Corte 2023 PNTP"),
      1,
    ),
  );
  expect(await check(host)).toMatchObject({
    isWhole: false,
    cuts: [{ isWhole: false, sentence: expect.stringContaining("su hoja ya no está") }],
  });
  // Closed again, the ledger says what it followed on.
  expect(await close(host)).toMatchObject({ ok: true });
  expect(await check(host)).toMatchObject({ isWhole: true, ledger: { count: 2 } });
});

test("entries taken off the end of the ledger are missed by the cut that was closed after them", async () => {
  const { kept } = await closedHost();
  const host = MemoryHost.of([grid]);
  await close(host);
  await close(host, { year: 2022 });
  const book = await bookOf(host);
  expect(book.cuts.map(({ ledger }) => ledger.count)).toEqual([1, 0]);
  expect(kept.ledger.count).toBe(0);
});

test("figures are written in full, whatever their size, and the same after a program kept fifteen digits of them", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      const text = plainNumber(value);
      expect(text).toMatch(/^-?\d+(?:\.\d*[1-9])?$/);
      expect(plainNumber(Number(value.toPrecision(15)))).toBe(text);
      expect(Number(text)).toBe(Number(value.toPrecision(12)) + 0);
    }),
  );
  expect([1.2e-7, 45.5, -100, 0].map(plainNumber)).toEqual(["0.00000012", "45.5", "-100", "0"]);
});

test("two rows with one code are compared each with its own", async () => {
  const { kept } = await closedHost();
  const [first, ...rest] = kept.rows.filter(({ code }) => code.startsWith("IOP"));
  if (!first) throw new Error("no rows");
  const twin = { ...first, actual: 7 };
  expect(changesSince({ rows: [first, twin, ...rest] }, [first, twin, ...rest])).toEqual([]);
  expect(changesSince({ rows: [first, twin] }, [first, { ...twin, actual: 8 }])).toMatchObject([{ what: "actual", was: 7, now: 8 }]);
});

test("a name, a responsible and a unit that changed after the closing are told, each beside the figures", async () => {
  const { kept } = await closedHost();
  const now = kept.rows.map((row) =>
    row.code === "IOP.01.01" ? { ...row, name: "Otro nombre", responsible: "Otra entidad", unit: "Tasa", actual: 31 } : row,
  );
  expect(changesSince(kept, now).map(({ code, what, now: said }) => [code, what, said])).toEqual([
    ["IOP.01.01", "actual", 31],
    ["IOP.01.01", "name", "Otro nombre"],
    ["IOP.01.01", "responsible", "Otra entidad"],
    ["IOP.01.01", "unit", "Tasa"],
  ]);
});

test("a name typed over in the matrix is told by the check; a cut that was closed without its units stays whole", async () => {
  const { host, kept } = await closedHost();
  const matrix = onlyMatrix((await readMatrices(host)).outcome.matrices);
  const row = matrix.policy.indicators.find(({ code }) => code === "IOP.01.01")?.row ?? 0;
  host.type(matrix.sheet, `B${row + 1}`, "Otro nombre");
  expect((await check(host)).cuts[0]).toMatchObject({ isWhole: true, changes: [{ code: "IOP.01.01", what: "name", now: "Otro nombre" }] });
  const old = kept.rows.map(({ unit, ...rest }) => ({ ...rest, band: unit === undefined ? ("noData" as const) : rest.band }));
  const fingerprint = cutFingerprint({ ...kept, rows: old }, sha256);
  expect(changesSince({ rows: old }, kept.rows)).toEqual([]);
  host.edit((book) => {
    const sheet = book.sheets.find(({ name }) => name === kept.sheet);
    for (const [key, { column, cell }] of sheet?.cells ?? []) {
      if (column === 8) sheet?.cells.delete(key);
      if (cell.value === kept.fingerprint) cell.value = fingerprint;
    }
  });
  expect((await bookOf(host)).cuts[0]).toMatchObject({ fingerprint, computed: fingerprint });
});
