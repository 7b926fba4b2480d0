/** @jest-environment-options {"globalsCleanup": "off"} */
import { createExcelHost } from "../../../src/hosts/excel/excelHost";
import { CURRENT } from "../../../src/sandbox/excel/requirementSets";
import { loadOffice } from "../../sandbox/excel/loadOffice";
import { asSeen } from "./asSeen";
import { book, fillPlan } from "./sampleBook";

describe("In an Excel that groups undo steps (ExcelApi 1.20)", () => {
  it("fills and undoes as in any other: the option to group is one that the library takes", async () => {
    const office = await loadOffice({ requirementSets: { ...CURRENT, ExcelApi: "1.20" } });
    const excel = office.open(book(6));
    const host = createExcelHost();
    const before = asSeen(excel.book);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
    expect(await host.apply(fillPlan(6), { expected: [await host.readGrid("Matriz")] })).toMatchObject({ ok: true });
    expect(await host.undo()).toMatchObject({ ok: true });
    expect(asSeen(excel.book)).toEqual(before);
    await excel.idle();
  });
});
