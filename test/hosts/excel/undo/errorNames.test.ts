/** @jest-environment-options {"globalsCleanup": "off"} */
import type { CellValue } from "../../../../src/engine/grid";
import { createExcelHost, type ExcelHost } from "../../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../../src/sandbox/excel/host";
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

/** Excel gives both as «#N/A»: only its types tell them apart. */
const CONTENTS: readonly (readonly [string, CellValue])[] = [
  ["the text «#N/A»", "#N/A"],
  ["the text «#¡REF!»", "#¡REF!"],
  ["the text «#DIV/0!»", "#DIV/0!"],
  ["the error #N/A", { error: "#N/A" }],
  ["the error #DIV/0!", { error: "#DIV/0!" }],
];

describe.each(PLATFORM_NAMES)("What is called like an error (%s)", (platform) => {
  beforeEach(() => {
    office.on(PLATFORMS[platform]);
    excel = office.open(book(6));
    host = createExcelHost();
  });

  const fill = async (): Promise<void> => {
    expect(await host.apply(fillPlan(6), { expected: [await host.readGrid("Matriz")] })).toMatchObject({ ok: true });
  };

  it.each(CONTENTS)("%s comes back as it was where the plan wrote over it", async (_, value) => {
    excel.book.findSheet("Matriz")?.setContent(4, COLUMN.progress, { value });
    const before = asSeen(excel.book);
    await fill();
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it.each(CONTENTS)("%s that she put in our sheet comes back as it was where a refresh moved it", async (_, value) => {
    await host.apply({ title: "Resumen", steps: [summaryStep(3)], sources: [] });
    excel.book.findSheet("Resumen PNTP")?.setContent(7, 1, { value });
    const before = asSeen(excel.book);
    const outcome = await host.apply({ title: "Resumen", steps: [summaryStep(6)], sources: [] });
    const [move] = outcome.ok ? (outcome.report.sheets[0]?.moved ?? []) : [];
    if (!move) throw new Error("nothing was moved");
    expect(excel.book.findSheet("Resumen PNTP")?.value(move.to.row, move.to.column)).toEqual(value);
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("in a sheet of ours is known for ours: a refresh moves nothing, and «Deshacer» takes the sheet away", async () => {
    const before = asSeen(excel.book);
    const step = summaryStep(3);
    const cells = [...step.content.cells, ...["#N/A", "#¡REF!"].map((value, row) => ({ row: 9 + row, column: 0, value }))];
    const withTexts = { ...step, content: { ...step.content, cells } };
    await host.apply({ title: "Resumen", steps: [withTexts], sources: [] });
    const made = asSeen(excel.book);
    const again = await host.apply({ title: "Resumen", steps: [withTexts], sources: [] });
    expect(again.ok && again.report.sheets).toMatchObject([{ created: false }]);
    expect(again.ok && again.report.sheets[0]?.moved).toBeFalsy();
    expect(asSeen(excel.book)).toEqual(made);
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(made);
    excel = office.open(book(6));
    host = createExcelHost();
    await host.apply({ title: "Resumen", steps: [withTexts], sources: [] });
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(before);
  });
});
