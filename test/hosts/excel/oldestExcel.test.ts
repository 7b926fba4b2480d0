/** @jest-environment-options {"globalsCleanup": "off"} */
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import { FLOOR } from "../../../src/sandbox/excel/requirementSets";
import { loadOffice } from "../../sandbox/excel/loadOffice";
import { asSeen } from "./asSeen";
import { book, fillPlan } from "./sampleBook";

let excel: StandIn;
let host: ExcelHost;

/** With this switch the real library refuses every call above the declared requirement sets. */
declare const OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };

beforeAll(async () => {
  const office = await loadOffice({ requirementSets: FLOOR });
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  excel = office.open(book(6));
  host = createExcelHost();
});

afterAll(async () => {
  await excel.idle();
  expect(excel.bugs).toEqual([]);
});

describe("In the oldest Excel that the manifest lets in (ExcelApi 1.9)", () => {
  it("the library does refuse a call above the floor", async () => {
    const merged = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").getMergedAreasOrNullObject();
      await context.sync();
    });
    await expect(merged).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("reads, fills, fills again and undoes with calls of that set only", async () => {
    const before = asSeen(excel.book);
    const grid = await host.readGrid("Matriz");
    const first = await host.apply(fillPlan(6), { expected: [grid] });
    expect(first.ok ? "done" : first.problem.message).toBe("done");
    const filled = asSeen(excel.book);
    const again = await host.apply(fillPlan(6), { expected: [await host.readGrid("Matriz")] });
    expect(again.ok ? "done" : again.problem.message).toBe("done");
    await host.undo();
    expect(asSeen(excel.book)).toEqual(filled);
    await host.undo();
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("follows edits and the selection", async () => {
    const stop = await host.watch({ onChange: () => undefined, onSelect: () => undefined });
    await host.select("Matriz", { row: 4, column: 1, rows: 1, columns: 1 });
    expect(await host.selected()).toMatchObject({ sheet: "Matriz" });
    stop();
  });
});
