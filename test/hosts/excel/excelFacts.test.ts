/** @jest-environment-options {"globalsCleanup": "off"} */
import type { ApplyOutcome } from "../../../src/engine/host";
import type { CellWrite, Plan } from "../../../src/engine/plan";
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import type { WorkbookData } from "../../../src/sandbox/excel/model/book/workbookData";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
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

function open(data: WorkbookData): void {
  excel = office.open(data);
  host = createExcelHost();
}

async function refusal(work: Promise<ApplyOutcome>): Promise<{ code: string; message: string }> {
  const outcome = await work;
  if (outcome.ok) throw new Error("the plan was applied");
  return outcome.problem;
}

const write = (...cells: CellWrite[]): Plan => ({
  title: "Escribir",
  sources: [],
  steps: [{ step: "writeCells", sheet: "Matriz", cells }],
});
const summary: Plan = { title: "Resumen", sources: [], steps: [summaryStep(6)] };

describe.each(PLATFORM_NAMES)("Excel facts (%s)", (platform) => {
  beforeAll(() => office.on(PLATFORMS[platform]));

  it("a protected sheet is not written and not unprotected, and the summary alone still works", async () => {
    open(book(6, { protection: {} }));
    const before = asSeen(excel.book);
    expect(await refusal(host.apply(fillPlan(6)))).toMatchObject({
      code: "sheetProtected",
      message: expect.stringContaining("«Matriz» está protegida") as unknown,
    });
    expect(asSeen(excel.book)).toEqual(before);
    expect(await host.apply(summary)).toMatchObject({ ok: true });
    expect(excel.book.findSheet("Matriz")?.protection).toEqual({});
  });

  it("a workbook of protected structure takes no new sheet, but its matrix is filled", async () => {
    open({ ...book(6), isProtected: true });
    expect(await refusal(host.apply(summary))).toMatchObject({
      code: "sheetProtected",
      message: expect.stringContaining("Proteger libro") as unknown,
    });
    expect(await host.apply(write({ row: 4, column: COLUMN.progress, value: 80 }))).toMatchObject({ ok: true });
  });

  it("a read-only workbook is not written", async () => {
    open({ ...book(6), readOnly: true });
    expect(await refusal(host.apply(fillPlan(6)))).toMatchObject({ code: "readOnly" });
  });

  it("a workbook open only for viewing is told in Spanish, and stays as it was", async () => {
    open(book(6));
    await host.readGrid("Matriz");
    const before = asSeen(excel.book);
    excel.faults.viewOnly = true;
    expect(await refusal(host.apply(fillPlan(6)))).toMatchObject({
      code: "readOnly",
      message: expect.stringContaining("solo lectura") as unknown,
    });
    excel.faults.viewOnly = false;
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("cells inside a table are written without changing the table", async () => {
    const area = { row: 3, column: 1, rows: 7, columns: 6 };
    open(book(6, { tables: [{ name: "Indicadores", area }] }));
    expect(await host.apply(write({ row: 4, column: COLUMN.progress, formula: "=E5/D5*100", value: 2 }))).toMatchObject({ ok: true });
    const sheet = excel.book.findSheet("Matriz");
    expect(sheet?.tables).toMatchObject([{ name: "Indicadores", area }]);
    expect(sheet?.cell(4, COLUMN.progress).formula).toBe("=E5/D5*100");
  });

  it("rows hidden by hand or by a filter are written too, and stay hidden", async () => {
    open(book(6, { rows: [{ at: 5, hidden: true }], autoFilter: { row: 3, column: 1, rows: 7, columns: 6 } }));
    expect(await host.apply(fillPlan(6))).toMatchObject({ ok: true });
    const sheet = excel.book.findSheet("Matriz");
    expect(sheet?.cell(5, COLUMN.progress).formula).toContain("E6");
    expect([sheet?.rows.isHidden(5), sheet?.autoFilter]).toEqual([true, { row: 3, column: 1, rows: 7, columns: 6 }]);
  });

  it("a covered cell of a merged area is refused with its place; its first cell is written", async () => {
    open(book(6, { merges: [{ row: 4, column: COLUMN.progress, rows: 2, columns: 1 }] }));
    expect(await refusal(host.apply(write({ row: 5, column: COLUMN.progress, value: 1 })))).toMatchObject({
      code: "mergedCell",
      at: { sheet: "Matriz", row: 5, column: COLUMN.progress },
    });
    expect(await host.apply(write({ row: 4, column: COLUMN.progress, value: 1 }))).toMatchObject({ ok: true });
  });

  it("a cell beyond the last column is refused before anything is asked of Excel", async () => {
    open(book(6));
    expect(await refusal(host.apply(write({ row: 4, column: 16_384, value: 1 })))).toMatchObject({ code: "beyondLimits" });
  });

  it("a cell being edited is told, and nothing is written", async () => {
    open(book(6));
    const before = asSeen(excel.book);
    excel.faults.cellEditMode = true;
    expect(await refusal(host.apply(fillPlan(6)))).toMatchObject({ code: "cellBeingEdited" });
    excel.endCellEdit();
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("a sheet deleted after the preview is told by its name", async () => {
    open(book(6, {}, [{ name: "Otra", cells: [{ row: 0, column: 0, value: 1 }] }]));
    const grid = await host.readGrid("Matriz");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Matriz").delete();
      await context.sync();
    });
    expect(await refusal(host.apply(fillPlan(6), { expected: [grid] }))).toMatchObject({
      code: "sheetMissing",
      message: expect.stringContaining("«Matriz»") as unknown,
    });
  });

  it("another sheet that took the name of the deleted one is not taken for it", async () => {
    open(book(6, {}, [{ name: "Otra" }]));
    const grid = await host.readGrid("Matriz");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Matriz").delete();
      context.workbook.worksheets.getItem("Otra").name = "Matriz";
      await context.sync();
    });
    expect(await refusal(host.apply(fillPlan(6), { expected: [grid] }))).toMatchObject({ code: "sheetMissing" });
    expect(excel.book.findSheet("Matriz")?.cells.used(true)).toBeUndefined();
  });

  it("a sheet renamed after the preview is refused, since formulas name it", async () => {
    open(book(6));
    const grid = await host.readGrid("Matriz");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Matriz").name = "Matriz 2023";
      await context.sync();
    });
    expect(await refusal(host.apply(fillPlan(6), { expected: [grid] }))).toMatchObject({
      code: "sheetMissing",
      message: expect.stringContaining("ahora se llama «Matriz 2023»") as unknown,
    });
  });

  it("the plan goes to the sheet it was computed from, whatever sheet is in front", async () => {
    open(book(6, {}, [{ name: "Notas", cells: [{ row: 4, column: COLUMN.progress, value: "mía" }] }]));
    const grid = await host.readGrid("Matriz");
    const notes = excel.book.findSheet("Notas");
    if (notes) excel.book.activate(notes);
    expect(await host.apply(fillPlan(6), { expected: [grid] })).toMatchObject({ ok: true });
    expect(notes?.value(4, COLUMN.progress)).toBe("mía");
    expect(excel.book.active.name).toBe("Notas");
  });

  it("with another workbook in front, going to a cell is told in Spanish", async () => {
    open(book(6));
    excel.faults.otherWorkbook = true;
    await expect(host.select("Matriz", { row: 4, column: 1, rows: 1, columns: 1 })).rejects.toMatchObject({
      problem: { message: expect.stringContaining("otro libro en primer plano") as unknown },
    });
    excel.faults.otherWorkbook = false;
  });

  it("selects cells of a sheet that is not in front, and tells what is selected", async () => {
    open(book(6, {}, [{ name: "Notas" }]));
    await host.select("Notas", { row: 2, column: 1, rows: 3, columns: 2 });
    expect(await host.selected()).toEqual({ sheet: "Notas", area: { row: 2, column: 1, rows: 3, columns: 2 } });
  });

  it("tells of edits and of the selection until it is told to stop", async () => {
    open(book(6));
    const heard: string[] = [];
    const stop = await host.watch({
      onChange: (sheet) => heard.push(`cambió ${sheet ?? ""}`),
      onSelect: ({ sheet, area }) => heard.push(`${sheet} fila ${area.row + 1}`),
    });
    await editAndSelect();
    await until(() => heard.length === 2);
    expect(heard).toEqual(["cambió Matriz", "Matriz fila 7"]);
    stop();
    await until(() => false, 40);
    await editAndSelect();
    await until(() => false, 40);
    expect(heard).toHaveLength(2);
  });

  it("is cancelled before writing, and the workbook stays as it was", async () => {
    open(book(6));
    const before = asSeen(excel.book);
    const signal = { aborted: false };
    const outcome = await host.apply(fillPlan(6), { signal, onProgress: () => (signal.aborted = true) });
    expect(outcome).toMatchObject({ ok: false, problem: { code: "cancelled" } });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("is cancelled half-way through a long write, and goes back", async () => {
    open(book(6));
    const before = asSeen(excel.book);
    const long = "x".repeat(400);
    const cells = Array.from({ length: 20_000 }, (_, row): CellWrite => ({ row: row + 20, column: 9, value: `${long}${row}` }));
    const signal = { aborted: false };
    const seen: string[] = [];
    const outcome = await host.apply(write(...cells), {
      signal,
      onProgress: (_, doing) => {
        seen.push(doing);
        signal.aborted = doing === "Escribiendo en la hoja";
      },
    });
    expect(seen).toContain("Escribiendo en la hoja");
    expect(outcome).toMatchObject({ ok: false, problem: { code: "cancelled" } });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("halves a request that proves too big for Excel on the web", async () => {
    open(book(6));
    excel.faults.requestLimit = 60_000;
    const cells = Array.from({ length: 3000 }, (_, row): CellWrite => ({
      row: row + 20,
      column: 9,
      value: `texto ${row}`.padEnd(30, "."),
    }));
    const outcome = await host.apply(write(...cells));
    excel.faults.requestLimit = 5 * 1024 * 1024;
    expect(outcome).toMatchObject({ ok: true, report: { cellsWritten: 3000 } });
    expect([excel.book.active.value(20, 9), excel.book.active.value(3019, 9)]).toEqual([
      "texto 0".padEnd(30, "."),
      "texto 2999".padEnd(30, "."),
    ]);
  });
});

async function editAndSelect(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Matriz");
    sheet.getRange("E5").values = [[7]];
    sheet.getRange("B7").select();
    await context.sync();
  });
  await excel.idle();
}

async function until(isDone: () => boolean, atMost = 400): Promise<void> {
  for (let waited = 0; waited < atMost && !isDone(); waited += 10) await new Promise((resolve) => setTimeout(resolve, 10));
}
