/** @jest-environment-options {"globalsCleanup": "off"} */
import type { CellWrite, Plan } from "../../../src/engine/plan";
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { asSeen } from "./asSeen";
import { book, COLUMN, fillPlan } from "./sampleBook";

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

describe.each(PLATFORM_NAMES)("An Excel that spells formulas in a way nobody here has met (%s)", (platform) => {
  /** `spell` is what this Excel makes of a formula of Avance, `shows` what it computes. */
  function open(spell: (formula: string, row: number) => string, shows: number): void {
    office.on(PLATFORMS[platform]);
    excel = office.open(book(6));
    host = createExcelHost();
    const put = excel.book.active.setContent.bind(excel.book.active);
    excel.book.active.setContent = (row, column, content) =>
      put(
        row,
        column,
        content.formula !== undefined && column === COLUMN.progress ? { formula: spell(content.formula, row), value: shows } : content,
      );
  }

  const requestsThatWrite = () => excel.faults.requests.filter(({ body }) => body.Actions.some(({ Name }) => Name === "Formulas"));

  it("keeps the fill where its cells show the results that were computed, writes once, and Deshacer goes back", async () => {
    open((formula) => formula.replace(/^=(.*)$/, "=LET(resultado_1,$1,resultado_1)"), 2);
    const before = asSeen(excel.book);
    excel.faults.requests.length = 0;
    const outcome = await host.apply(fillPlan(6));
    expect(outcome.ok ? "done" : outcome.problem.message).toBe("done");
    expect(requestsThatWrite()).toHaveLength(1);
    expect(excel.book.findSheet("Matriz")?.cell(4, COLUMN.progress).formula).toMatch(/^=LET/);
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("refuses the fill where they show something else, and the book stays as it was", async () => {
    open((formula) => formula.replace(/E(\d+)\/D\d+/, "D$1/E$1"), 99);
    const before = asSeen(excel.book);
    const outcome = await host.apply(fillPlan(6));
    expect(outcome).toMatchObject({ ok: false, problem: { at: { sheet: "Matriz", row: 4, column: COLUMN.progress } } });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("refuses the formula of another row, though it shows the same", async () => {
    open((formula, row) => (row === 5 ? "=D7/E7" : formula), 2);
    const before = asSeen(excel.book);
    const plan = fillPlan(6);
    const withNeighbour = (cell: CellWrite): CellWrite =>
      cell.row === 6 && cell.formula !== undefined ? { ...cell, formula: "=D8/E8" } : cell;
    const unlike: Plan = {
      ...plan,
      steps: plan.steps.map((step) => (step.step === "writeCells" ? { ...step, cells: step.cells.map(withNeighbour) } : step)),
    };
    const outcome = await host.apply(unlike);
    expect(outcome).toMatchObject({ ok: false, problem: { at: { sheet: "Matriz", row: 5, column: COLUMN.progress } } });
    expect(asSeen(excel.book)).toEqual(before);
  });
});
