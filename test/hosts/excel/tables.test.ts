/** @jest-environment-options {"globalsCleanup": "off"} */
import type { CellWrite, Plan } from "../../../src/engine/plan";
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import type { CellData, WorkbookData } from "../../../src/sandbox/excel/model/book/workbookData";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { asSeen as seen } from "./asSeen";

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

const ROWS = 8;
const PROGRESS = 3;

/** A table of ROWS indicators: code, target, actual, Avance; `progress` gives what the last column holds. */
function tableBook(progress: (row: number) => Partial<CellData>, rows = ROWS): WorkbookData {
  const cells: CellData[] = ["Código", "Logro", "Valor", "Avance"].map((value, column) => ({ row: 0, column, value }));
  for (let row = 1; row <= rows; row++)
    cells.push(
      { row, column: 0, value: `IOP.01.0${row}` },
      { row, column: 1, value: 10 },
      { row, column: 2, value: row },
      { row, column: PROGRESS, ...progress(row) },
    );
  return {
    sheets: [{ name: "Matriz", cells, tables: [{ name: "Indicadores", area: { row: 0, column: 0, rows: rows + 1, columns: 4 } }] }],
  };
}

/** Ascending rows divide actual by target, descending ones the other way round: formulas of one column that differ. */
const wanted = (row: number) => (row % 3 === 0 ? `=B${row + 1}/C${row + 1}*100` : `=C${row + 1}/B${row + 1}*100`);
const writing = (...cells: CellWrite[]): Plan => ({
  title: "Calcular",
  sources: [],
  steps: [{ step: "writeCells", sheet: "Matriz", cells }],
});
const progressOf = (rows: readonly number[], formula = wanted) =>
  writing(...rows.map((row): CellWrite => ({ row, column: PROGRESS, formula: formula(row), value: 1 })));
const every = (rows = ROWS) => Array.from({ length: rows }, (_, index) => index + 1);
/** Nothing calculates here: what a formula gives is left out. */
const asSeen = (book: StandIn["book"]) => {
  const data = seen(book);
  return {
    ...data,
    sheets: data.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells?.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
    })),
  };
};
const formulas = (rows = ROWS) => every(rows).map((row) => excel.book.findSheet("Matriz")?.cell(row, PROGRESS).formula);

describe.each(PLATFORM_NAMES)("A matrix that is a table, in Excel (%s)", (platform) => {
  function open(data: WorkbookData): void {
    office.on(PLATFORMS[platform]);
    excel = office.open(data);
    host = createExcelHost();
  }

  async function apply(plan: Plan): Promise<void> {
    const outcome = await host.apply(plan);
    expect(outcome.ok ? "done" : outcome.problem.message).toBe("done");
  }

  it("an empty column is filled by Excel with one formula when several are put in it: the stand-in does so", async () => {
    open(tableBook(() => ({})));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Matriz").getRange("D2:D4").formulas = [["=1+1"], ["=1+2"], ["=1+3"]];
      await context.sync();
    });
    expect(formulas().slice(0, 3)).toEqual(["=1+3", "=1+3", "=1+3"]);
  });

  it.each([
    ["an empty column", () => ({})],
    ["a calculated column", (row: number) => ({ formula: `=C${row + 1}*2`, value: row * 2 })],
    ["a column of published figures", (row: number) => ({ value: row * 10 })],
    ["a column of texts that are called like errors", (row: number) => ({ value: row % 2 === 0 ? "#N/A" : "#¡REF!" })],
  ])("%s gets each row's own formula, and Deshacer puts back what it held", async (_, progress) => {
    open(tableBook(progress));
    const before = asSeen(excel.book);
    await apply(progressOf(every()));
    expect(formulas()).toEqual(every().map(wanted));
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("rows that the plan does not name stay as they were, empty or not", async () => {
    open(tableBook((row) => (row === 5 ? { formula: "=SUM(C2:C9)", value: 36 } : {})));
    const before = asSeen(excel.book);
    await apply(progressOf([1, 2, 3, 4, 8]));
    expect(formulas()).toEqual([1, 2, 3, 4].map(wanted).concat(["=SUM(C2:C9)"], [undefined as never, undefined as never], [wanted(8)]));
    expect([6, 7].map((row) => excel.book.active.value(row, PROGRESS))).toEqual([null, null]);
    await host.undo();
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("one row alone in a calculated column changes only itself", async () => {
    open(tableBook((row) => ({ formula: `=C${row + 1}*2`, value: row * 2 })));
    await apply(progressOf([4], () => "=99"));
    expect(formulas()).toEqual(every().map((row) => (row === 4 ? "=99" : `=C${row + 1}*2`)));
  });

  it("texts and numbers among the formulas stay texts and numbers", async () => {
    open(tableBook(() => ({})));
    await apply(
      writing(
        { row: 1, column: PROGRESS, formula: "=C2", value: 1 },
        { row: 2, column: PROGRESS, value: "ND" },
        { row: 3, column: PROGRESS, value: 12.5 },
        { row: 4, column: PROGRESS, formula: "=B5", value: 1 },
      ),
    );
    expect(formulas().slice(0, 4)).toEqual(["=C2", undefined, undefined, "=B5"]);
    expect([2, 3].map((row) => excel.book.active.value(row, PROGRESS))).toEqual(["ND", 12.5]);
  });

  it("with the option switched off nothing is written twice", async () => {
    open(tableBook(() => ({})));
    excel.book.fillsTableColumns = false;
    excel.faults.requests.length = 0;
    await apply(progressOf(every()));
    expect(excel.faults.requests.filter(({ body }) => body.Actions.some(({ Name }) => Name === "Formulas"))).toHaveLength(1);
    expect(formulas()).toEqual(every().map(wanted));
  });

  it("where Excel does not give in, nothing stays written and the cell is told", async () => {
    // Two rows: whatever is put in one of them fills the other, also by Excel's own account (office-js #5909).
    open(tableBook((row) => (row === 2 ? { value: 5 } : {}), 2));
    const before = asSeen(excel.book);
    const stubborn = excel.book.active.setContent.bind(excel.book.active);
    excel.book.active.setContent = (row, column, content) =>
      stubborn(row, column, row === 1 && content.formula !== undefined ? { value: 7 } : content);
    const outcome = await host.apply(progressOf([1, 2]));
    expect(outcome).toMatchObject({
      ok: false,
      problem: {
        at: { sheet: "Matriz", row: 1, column: PROGRESS },
        message: expect.stringMatching(/D2 de «Matriz».*El libro quedó como estaba\./) as unknown,
      },
    });
    expect(asSeen(excel.book)).toEqual(before);
  });
});
