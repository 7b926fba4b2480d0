import { readFileSync } from "node:fs";
import { planGather, type Gathering } from "../../../src/engine/actions/followup/planGather";
import type { Acceptance } from "../../../src/engine/followup/newsOfInbox";
import { recordsOf } from "../../../src/engine/followup/book";
import { settle, type InboxAnswer } from "../../../src/engine/followup/settleInbox";
import type { ReturnedFile } from "../../../src/engine/actions/followup/filesPort";
import { sha256 } from "../../../src/hosts/sha256";
import { formFile, gather, matrixFile, NOW, openMatrix, type OpenMatrix } from "./gathered";

interface Asked {
  readonly cut?: string;
  readonly accept?: Acceptance;
  readonly answers?: readonly InboxAnswer[];
}

async function planned(
  into: OpenMatrix,
  files: readonly ReturnedFile[],
  { cut, accept = "new", answers = [] }: Asked = {},
): Promise<Gathering> {
  const read = await gather(into, files, cut);
  if (!read.ok) throw new Error(read.problem.code);
  const { inbox, unanswered } = settle(read.inbox, answers);
  expect(unanswered).toEqual([]);
  const outcome = planGather({ inbox, accept, grid: into.grid, matrix: into.matrix, choices: {}, book: into.book, at: NOW, sha256 });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.gathering;
}

/** Applies a gathering and opens what came of it. */
async function applied(into: OpenMatrix, { plan }: Gathering): Promise<OpenMatrix> {
  const outcome = await into.host.apply(plan, { expected: [into.grid] });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return openMatrix(into.host.save());
}

const open = (name: string): Promise<OpenMatrix> => openMatrix(readFileSync(matrixFile(name)));
const files = (...names: readonly string[]): readonly ReturnedFile[] => names.map(formFile);

/** Values obtained of a period, by code. */
function actualsOf({ matrix }: OpenMatrix, at: number): Readonly<Record<string, number | string>> {
  return Object.fromEntries(matrix.policy.indicators.map(({ code, actuals }) => [code, actuals.figures[at] ?? "ND"]));
}

test("Each value enters in the way of its row and is read back as it was reported", async () => {
  const pei = await open("pei");
  const after = await applied(pei, await planned(pei, files("como_debe_salud.xlsx", "como_debe_educacion.xlsx", "sin_proteccion.xlsx")));
  expect(actualsOf(after, 2)).toEqual({
    "IOEI.01.01": 63.4,
    "IAEI.01.01.01": 16,
    "IAEI.01.01.02": 51.3,
    "IAEI.01.02.01": 88.5,
    "IOEI.02.01": 91.2,
    "IAEI.02.01.01": 1402,
    "IAEI.02.01.02": 13.4,
    "IOEI.03.01": 3.9,
    "IAEI.03.01.01": 87.5,
    "IAEI.03.01.02": 1310450.75,
    "IAEI.03.01.03": 131.8,
  });
  const cell = (row: number): unknown => [after.grid.value(row, 14), after.grid.numberFormat(row, 14)];
  expect(cell(5)).toEqual([0.634, "0.0%"]);
  expect(cell(8)).toEqual(["51,3%", "General"]);
  expect(cell(10)).toEqual([88.5, "0.0"]);
  expect(cell(19)).toEqual([0.875, "0.0%"]);
  expect(recordsOf(after.book)).toHaveLength(11);
});

test("The same files again are all the same: nothing is written, and the file stays byte for byte", async () => {
  const names = ["como_debe_salud.xlsx", "solo_motivo.xlsx", "dos_cifras_en_una_celda.xlsx", "foto.jpg"];
  const pei = await open("pei");
  const answers = [
    { code: "IOEI.01.01", token: "63.4" },
    { code: "IAEI.01.02.01", token: "88.5" },
  ];
  const first = await planned(pei, files(...names), { answers });
  const after = await applied(pei, first);
  const again = await planned(after, files(...names));
  expect(again.inbox.items.map(({ code, verdict }) => [code, verdict]).filter(([, verdict]) => verdict !== "same")).toEqual([]);
  expect(again.hasNews).toBe(false);
  expect(again.plan.steps).toEqual([]);
});

test("What replaces a value waits until all is accepted, and the ledger says what stood before", async () => {
  const pei = await applied(await open("pei"), await planned(await open("pei"), files("educacion_v1.xlsx")));
  const waiting = await planned(pei, files("educacion_v2.xlsx"));
  expect(waiting.written).toEqual([]);
  expect(waiting.inbox.items.find(({ code }) => code === "IAEI.02.01.01")?.verdict).toBe("changes");
  const after = await applied(pei, await planned(pei, files("educacion_v2.xlsx"), { accept: "all" }));
  expect(actualsOf(after, 2)["IAEI.02.01.01"]).toBe(1420);
  const [last] = after.book.ledger.slice(-1);
  expect(last?.item).toMatchObject({ action: "valor", code: "IAEI.02.01.01", cut: "2024", before: "1402", after: "1420" });
  expect(after.book.ledgerState.isWhole).toBe(true);
});

test("An older version that was read before says nothing new, also where all is accepted", async () => {
  const both = files("educacion_v1.xlsx", "educacion_v2.xlsx");
  const pei = await open("pei");
  const asked = await planned(pei, both);
  expect(asked.inbox.items.filter(({ why }) => why === "twoFiles")).toHaveLength(2);
  const after = await applied(pei, await planned(pei, both, { answers: [{ code: "IAEI.02.01.01", token: "1420" }] }));
  const again = await planned(after, both, { accept: "all" });
  expect(again.inbox.items.every(({ verdict }) => verdict === "same")).toBe(true);
  expect(again.hasNews).toBe(false);
});

test("A value turned down waits for nobody, and one that is asked about enters only with its answer", async () => {
  const pei = await open("pei");
  const name = "proporciones_sin_formato.xlsx";
  expect((await planned(pei, files(name))).written.map(({ code }) => code)).toEqual(["IAEI.01.01.01", "IAEI.03.01.03"]);
  const answers = [
    { code: "IOEI.01.01", token: "63,4 %" },
    { code: "IAEI.01.01.02", token: "no" },
  ];
  const settled = await planned(pei, files(name), { answers });
  expect(settled.written.map(({ code, after }) => [code, after])).toContainEqual(["IOEI.01.01", 63.4]);
  expect(settled.inbox.items.find(({ code }) => code === "IAEI.01.01.02")?.why).toBe("turnedDown");
  expect(settled.inbox.items.find(({ code }) => code === "IAEI.01.02.01")?.verdict).toBe("asks");
});

test("A half whose matrix has columns of halves goes there, and the year follows by the reading of the matrix", async () => {
  const semesters = await open("semestres");
  const after = await applied(semesters, await planned(semesters, files("como_debe_riego.xlsx", "como_debe_caminos.xlsx")));
  expect(actualsOf(after, 2)).toEqual({
    "IOP.01.01": 35.2,
    "ISS.01.01.01.01": 128,
    "ISS.01.01.01.02": 67.5,
    "IOP.02.01": 47.2,
    "ISS.02.01.01.01": 195,
  });
});

test("A cut without columns gets them at the right of the matrix, and every earlier figure is read as before", async () => {
  const sample = await open("trata");
  const gathering = await planned(sample, files("como_debe_pnp.xlsx", "como_debe_fiscalia.xlsx"));
  const after = await applied(sample, gathering);
  const at = after.matrix.policy.periods.findIndex(({ year }) => year === 2024);
  expect(actualsOf(after, at)).toMatchObject({ "IOP.02.02": 1850, "ISS.02.07.01.01": 22.4, "ISS.02.04.03.01": 96.5, "IOP.01.01": "ND" });
  expect(actualsOf(after, 4)).toEqual(actualsOf(sample, 4));
  expect(gathering.written).toHaveLength(11);
});
