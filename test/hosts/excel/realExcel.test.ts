/** @jest-environment-options {"globalsCleanup": "off"} */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellWrite, Plan } from "../../../src/engine/plan";
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import { CURRENT } from "../../../src/sandbox/excel/requirementSets";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { asSeen } from "./asSeen";
import { book, COLUMN, fillPlan, summaryStep } from "./sampleBook";

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

const write = (...cells: CellWrite[]): Plan => ({
  title: "Escribir",
  sources: [],
  steps: [{ step: "writeCells", sheet: "Matriz", cells }],
});

describe.each(PLATFORM_NAMES)("Excel as it is (%s)", (platform) => {
  function open(...data: Parameters<typeof book>): void {
    office.on(PLATFORMS[platform]);
    excel = office.open(book(...data));
    host = createExcelHost();
  }

  async function fill(): Promise<void> {
    const outcome = await host.apply(fillPlan(6), { expected: [await host.readGrid("Matriz")] });
    expect(outcome.ok ? "done" : outcome.problem.message).toBe("done");
  }

  it("a sheet is made, placed after another one, and deleted by Deshacer", async () => {
    open(6, {}, [{ name: "Otra" }]);
    const before = asSeen(excel.book);
    const placed: Plan = { title: "Resumen", sources: [], steps: [{ ...summaryStep(6), position: { after: "Matriz" } }] };
    expect(await host.apply(placed)).toMatchObject({ ok: true });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Matriz", "Resumen PNTP", "Otra"]);
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("a cell covered by a merged area that begins above is refused with its place", async () => {
    open(6, { merges: [{ row: 4, column: COLUMN.progress, rows: 2, columns: 1 }] });
    const before = asSeen(excel.book);
    const outcome = await host.apply(write({ row: 5, column: COLUMN.progress, value: 1 }));
    expect(outcome).toMatchObject({ ok: false, problem: { code: "mergedCell", at: { sheet: "Matriz", row: 5, column: COLUMN.progress } } });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("what Excel does not keep is never reported as written, though no merged area was told", async () => {
    open(6, { merges: [{ row: 4, column: COLUMN.progress, rows: 2, columns: 1 }] });
    const before = asSeen(excel.book);
    // As in an Excel before ExcelApi 1.13, which tells of no merged area at all.
    office.on({ ...PLATFORMS[platform], requirementSets: { ...CURRENT, ExcelApi: "1.9" } });
    const outcome = await host.apply(write({ row: 5, column: COLUMN.progress, value: 1 }));
    expect(outcome).toMatchObject({
      ok: false,
      problem: {
        at: { sheet: "Matriz", row: 5, column: COLUMN.progress },
        message: expect.stringContaining("celdas combinadas") as unknown,
      },
    });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("a sheet with 1,300 merged areas is read whole and written", async () => {
    const merges = Array.from({ length: 1300 }, (_, index) => ({ row: 20 + index, column: 1, rows: 1, columns: 2 }));
    const cells = merges.map(({ row, column }) => ({ row, column, value: `Objetivo ${row}` }));
    open(6);
    const sheet = excel.book.active;
    for (const { row, column, value } of cells) sheet.setContent(row, column, { value });
    sheet.merges = merges;
    const grid = await host.readGrid("Matriz");
    expect(grid.merges).toHaveLength(1300);
    expect(await host.apply(fillPlan(6), { expected: [grid] })).toMatchObject({ ok: true });
  });

  it("a reading that nobody asked for leaves the user's undo stack, and knows the merged areas from before", async () => {
    const merge = { row: 1, column: 1, rows: 1, columns: 3 };
    open(6, { merges: [merge] });
    await host.readGrid("Matriz");
    excel.book.as("user", () =>
      excel.book.active.tell({ kind: "cells", sheet: excel.book.active, area: { row: 9, column: 9, rows: 1, columns: 1 } }),
    );
    const steps = excel.undo.steps;
    expect(steps).toBeGreaterThan(0);
    const grid = await host.readGrid("Matriz", { isBackground: true });
    expect(excel.undo.steps).toBe(steps);
    expect(grid.merges).toEqual([merge]);
  });

  it("cells without fill stay without fill: in new columns that take after them, and after Deshacer", async () => {
    open(6);
    const sheet = excel.book.active;
    sheet.changeLook({ row: 3, column: COLUMN.progress, rows: 7, columns: 1 }, { fill: undefined });
    const before = asSeen(excel.book);
    await fill();
    expect(sheet.lookAt(4, COLUMN.note + 1).fill).toBeUndefined();
    await host.undo();
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("cells filled white stay white", async () => {
    open(6);
    const sheet = excel.book.active;
    sheet.changeLook({ row: 4, column: COLUMN.progress, rows: 6, columns: 1 }, { fill: "#FFFFFF" });
    const before = asSeen(excel.book);
    await fill();
    expect(sheet.lookAt(4, COLUMN.note + 1).fill?.toUpperCase()).toBe("#FFFFFF");
    await host.undo();
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("our sheets print one page wide, by scale where Excel does not take the fit", async () => {
    open(6);
    const [step] = [summaryStep(6)];
    const wide = { ...step, content: { ...step.content, columnWidths: Array.from({ length: 9 }, () => 20) } };
    await host.apply({ title: "Resumen", sources: [], steps: [wide] });
    const sheet = excel.book.findSheet("Resumen PNTP");
    const zoom = sheet?.page.zoom;
    const width = sheet ? sheet.columns.offsetOf(9) : 0;
    if (zoom?.scale === undefined) expect(zoom).toEqual({ horizontalFitToPages: 1 });
    else expect((width * zoom.scale) / 100).toBeLessThanOrEqual(494);
  });

  it("texts that look like dates of either order stay texts", async () => {
    open(2);
    const texts = ["05-03-2018", "05/03/2018", "31-12-2018", "2018-12-31", "3 may", "may-18"];
    await host.apply(write(...texts.map((value, index) => ({ row: 20 + index, column: 0, value }))));
    expect(texts.map((_, index) => excel.book.active.value(20 + index, 0))).toEqual(texts);
  });

  it("two plans applied at once are one after the other: one that fails takes nothing of the other along", async () => {
    open(6);
    const place = { row: 20, column: 9 };
    const writing = [1, 2, 3].map((value) => write({ ...place, value }, { row: 30, column: 9, value: `texto ${value}` }));
    // Each takes four requests: one that looks, one that writes, and two that keep what takes it back. The second plan's fails after its first cells.
    excel.faults.clear();
    excel.faults.failRequest({ request: 6, code: "GeneralException", when: 25 });
    const [first, second, third] = await Promise.all(writing.map((plan) => host.apply(plan)));
    expect([first?.ok, second?.ok, third?.ok]).toEqual([true, false, true]);
    expect(excel.book.active.value(20, 9)).toBe(3);
    await host.undo();
    expect(excel.book.active.value(20, 9)).toBe(1);
    await host.undo();
    expect(excel.book.active.value(20, 9)).toBeNull();
  });

  it("Deshacer that failed half-way can be pressed again, and ends with everything as it was", async () => {
    for (const part of [0.2, 0.5, 0.8]) {
      open(6);
      const before = asSeen(excel.book);
      await fill();
      await new Promise((resolve) => setTimeout(resolve, 5));
      await excel.idle();
      excel.faults.clear();
      await host.undo();
      const sizes = excel.faults.requests.map(({ body }) => body.Actions.length);
      const request = 1 + sizes.indexOf(Math.max(...sizes));
      await fill();
      await new Promise((resolve) => setTimeout(resolve, 5));
      await excel.idle();
      excel.faults.clear();
      excel.faults.failRequest({ request, code: "GeneralException", when: Math.floor(Math.max(...sizes) * part) });
      // By itself it tries once more.
      for (let later = request + 1; later < request + 9; later++) excel.faults.failRequest({ request: later, code: "RequestAborted" });
      expect(await host.undo()).toMatchObject({
        ok: false,
        problem: { message: expect.stringContaining("«Deshacer» otra vez") as unknown },
      });
      excel.faults.clear();
      expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
      expect(asSeen(excel.book)).toEqual(before);
    }
  });
});

describe("What the host asks of Excel", () => {
  it("lies within what the stand-in implements: no branch is tried by nobody", () => {
    const folder = join(__dirname, "../../../src/hosts/excel");
    const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("\n");
    const asked = [...source.matchAll(/isSupported\("([\d.]+)"\)/g)].map(([, set = ""]) => set);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((set) => minor(set) > minor(CURRENT["ExcelApi"] ?? ""))).toEqual([]);
    expect(source).not.toContain("mergeUndoGroup:");
  });
});

function minor(set: string): number {
  return Number(set.split(".")[1]);
}
