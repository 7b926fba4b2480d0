/** @jest-environment-options {"globalsCleanup": "off"} */
import type { ApplyOutcome } from "../../../../src/engine/host";
import { createExcelHost, type ExcelHost } from "../../../../src/hosts/excel/excelHost";
import type { PlannedFault } from "../../../../src/sandbox/excel/faults";
import type { ExcelHost as StandIn } from "../../../../src/sandbox/excel/host";
import type { WorkbookData } from "../../../../src/sandbox/excel/model/book/workbookData";
import { PLATFORM_NAMES, PLATFORMS } from "../../../../src/sandbox/excel/platform";
import { loadOffice, type OfficeInNode } from "../../../sandbox/excel/loadOffice";
import { asSeen } from "../asSeen";
import { book, COLUMN, fillPlan, summaryStep } from "../sampleBook";

let office: OfficeInNode;
let excel: StandIn;
let host: ExcelHost;

beforeAll(async () => {
  office = await loadOffice();
});

afterEach(async () => {
  await excel.idle();
  expect(excel.bugs).toEqual([]);
});

/** Runs of the main button before the one that is taken back: over the second the summary is refreshed. */
const RUNS = [
  ["a first fill", 1],
  ["a refresh", 2],
] as const;

/** The main button; its summary is as long as asked. */
async function fill(rows: number): Promise<ApplyOutcome> {
  const plan = fillPlan(6);
  const steps = plan.steps.map((step) => (step.step === "putSheet" ? summaryStep(rows) : step));
  return host.apply({ ...plan, steps }, { expected: [await host.readGrid("Matriz")] });
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  await excel.idle();
  excel.faults.clear();
}

/** A book after so many runs, and how it stood before the last. */
async function filled(runs: number): Promise<WorkbookData> {
  excel = office.open(book(6));
  host = createExcelHost();
  let before = asSeen(excel.book);
  for (let run = 1; run <= runs; run++) {
    before = asSeen(excel.book);
    const outcome = await fill(run === 1 ? 4 : 6);
    expect(outcome.ok ? "done" : outcome.problem.message).toBe("done");
  }
  await settle();
  return before;
}

/** Sizes of the requests of an undo when nothing fails. */
async function undoRequests(runs: number): Promise<readonly number[]> {
  await filled(runs);
  await host.undo();
  return excel.faults.requests.map(({ body }) => body.Actions.length);
}

describe.each(PLATFORM_NAMES)("Deshacer that breaks (%s)", (platform) => {
  beforeAll(() => office.on(PLATFORMS[platform]));

  it.each(RUNS)("wherever it does, over %s, is finished or told, and pressing again finishes it", async (_, runs) => {
    const sizes = await undoRequests(runs);
    const places = sizes.flatMap((size, index): Pick<PlannedFault, "request" | "when">[] => [
      { request: index + 1, when: "before" },
      { request: index + 1, when: "after" },
      ...[0.1, 0.3, 0.5, 0.7, 0.9].map((part) => ({ request: index + 1, when: Math.floor(size * part) })),
    ]);
    for (const place of places) {
      const before = await filled(runs);
      excel.faults.failRequest({ ...place, code: "GeneralException" });
      const first = await host.undo();
      const where = JSON.stringify(place);
      if (!first.ok) {
        expect([where, first.problem.message]).toEqual([
          where,
          expect.stringMatching(
            /No se deshizo nada\.|Ya están? como antes \d+ de \d+ celdas?; falta .+\. Puedes pulsar «Deshacer» otra vez\./,
          ),
        ]);
        expect([where, await host.undo()]).toMatchObject([where, { ok: true, kept: 0 }]);
      }
      expect([where, asSeen(excel.book)]).toEqual([where, before]);
    }
  });

  it.each(RUNS)("because the answer of what it wrote was lost, over %s, is looked up and is no failure", async (_, runs) => {
    const sizes = await undoRequests(runs);
    const request = 1 + sizes.indexOf(Math.max(...sizes));
    for (const code of ["GeneralException", "RequestAborted"] as const) {
      const before = await filled(runs);
      excel.faults.failRequest({ request, when: "after", code });
      expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
      expect(asSeen(excel.book)).toEqual(before);
    }
  });

  it.each(RUNS)("over %s, and stays broken, says that it cannot tell, and pressing again finishes it", async (_, runs) => {
    const sizes = await undoRequests(runs);
    const biggest = Math.max(...sizes);
    const request = 1 + sizes.indexOf(biggest);
    for (const part of [0.2, 0.5, 0.8]) {
      const before = await filled(runs);
      excel.faults.failRequest({ request, when: Math.floor(biggest * part), code: "GeneralException" });
      for (let later = request + 1; later < request + 6; later++) excel.faults.failRequest({ request: later, code: "RequestAborted" });
      const outcome = await host.undo();
      expect(outcome).toMatchObject({
        ok: false,
        problem: {
          code: "halfDone",
          message: expect.stringContaining("Excel no dice cuánto quedó deshecho. Puedes pulsar «Deshacer» otra vez") as unknown,
        },
      });
      excel.faults.clear();
      expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
      expect(asSeen(excel.book)).toEqual(before);
    }
  });

  it("leaves, when pressed again, what she typed between", async () => {
    const sizes = await undoRequests(1);
    const biggest = Math.max(...sizes);
    await filled(1);
    const request = 1 + sizes.indexOf(biggest);
    excel.faults.failRequest({ request, when: Math.floor(biggest * 0.5), code: "GeneralException" });
    for (let later = request + 1; later < request + 9; later++) excel.faults.failRequest({ request: later, code: "RequestAborted" });
    expect(await host.undo()).toMatchObject({ ok: false, problem: { code: "halfDone" } });
    excel.faults.clear();
    excel.book.findSheet("Matriz")?.setContent(4, COLUMN.progress, { value: 77 });
    excel.book.findSheet("Resumen PNTP")?.setContent(30, 0, { value: "nota" });
    const again = await host.undo();
    expect(again).toMatchObject({ ok: true, kept: 1 });
    expect([excel.book.findSheet("Matriz")?.value(4, COLUMN.progress), excel.book.findSheet("Resumen PNTP")?.value(30, 0)]).toEqual([
      77,
      "nota",
    ]);
  });

  it("while a cell is being edited changes nothing, and says so", async () => {
    await filled(1);
    const before = asSeen(excel.book);
    excel.faults.cellEditMode = true;
    expect(await host.undo()).toMatchObject({ ok: false, problem: { message: expect.stringContaining("No se deshizo nada.") as unknown } });
    excel.faults.cellEditMode = false;
    expect(asSeen(excel.book)).toEqual(before);
  });
});

describe.each(PLATFORM_NAMES)("Aplicar whose answer is lost (%s)", (platform) => {
  beforeAll(() => office.on(PLATFORMS[platform]));

  /** Number of the request that writes, and the book when nothing fails. */
  async function learn(runs: number): Promise<{ writing: number; whole: WorkbookData }> {
    await filled(runs - 1);
    await fill(6);
    const writing = 1 + excel.faults.requests.map(({ body }) => body.Actions.some(({ Name }) => Name === "Formulas")).lastIndexOf(true);
    return { writing, whole: asSeen(excel.book) };
  }

  it.each(RUNS)("is looked up over %s: it is done whole, and Deshacer takes all of it back", async (_, runs) => {
    const { writing, whole } = await learn(runs);
    for (const code of ["GeneralException", "RequestAborted"] as const) {
      await filled(runs - 1);
      const before = asSeen(excel.book);
      excel.faults.failRequest({ request: writing, when: "after", code });
      expect(await fill(6)).toMatchObject({ ok: true, report: { sheets: [{ created: runs === 1 }] } });
      expect(asSeen(excel.book)).toEqual(whole);
      await settle();
      expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
      expect(asSeen(excel.book)).toEqual(before);
    }
  });

  it("is a failure where nothing would have changed: what stands cannot tell", async () => {
    await filled(1);
    await fill(6);
    await settle();
    const before = asSeen(excel.book);
    await fill(6);
    const writing = 1 + excel.faults.requests.map(({ body }) => body.Actions.some(({ Name }) => Name === "Formulas")).lastIndexOf(true);
    await settle();
    excel.faults.failRequest({ request: writing, when: "before", code: "GeneralException" });
    expect(await fill(6)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining("El libro quedó como estaba.") as unknown },
    });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it.each(RUNS)("or that failed half-way over %s and could not go back is told, and Deshacer takes it back", async (_, runs) => {
    const { writing } = await learn(runs);
    await filled(runs - 1);
    const before = asSeen(excel.book);
    for (let request = writing; request < writing + 8; request++)
      excel.faults.failRequest({ request, when: request === writing ? 40 : "before", code: "RequestAborted" });
    expect(await fill(6)).toMatchObject({
      ok: false,
      problem: { code: "halfDone", message: expect.stringContaining("pulsa «Deshacer»") as unknown },
    });
    await settle();
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(before);
  });
});
