import { FLOOR } from "../../../src/sandbox/excel/requirementSets";
import { loadOffice } from "./loadOffice";

beforeAll(() => loadOffice({ requirementSets: FLOOR, enforceRequirements: true }));

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

describe("With the requirement floor enforced", () => {
  it("what ExcelApi 1.9 has goes through", () =>
    Excel.run(async (context) => {
      sheet(context).pageLayout.orientation = "Landscape";
      const used = sheet(context).getUsedRangeOrNullObject().load("address");
      await context.sync();
      expect(used.isNullObject).toBe(true);
    }));

  it("the library itself refuses what came later", async () => {
    const later = [
      () => Excel.run(async (context) => sheet(context).getRange("A1").group("ByRows")), // 1.10
      () => Excel.run(async (context) => sheet(context).getRange("A1").moveTo("B1")), // 1.11
      () => Excel.run(async (context) => context.workbook.linkedWorkbooks.load("items")), // 1.15
    ];
    for (const act of later) await expect(act()).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("isSetSupported says so beforehand", () => {
    const { requirements } = Office.context;
    expect([requirements.isSetSupported("ExcelApi", "1.9"), requirements.isSetSupported("ExcelApi", "1.10")]).toEqual([true, false]);
    expect([requirements.isSetSupported("SharedRuntime", "1.1"), requirements.isSetSupported("SharedRuntime", "1.2")]).toEqual([
      true,
      false,
    ]);
    expect([
      requirements.isSetSupported("CustomFunctionsRuntime", "1.3"),
      requirements.isSetSupported("CustomFunctionsRuntime", "1.4"),
    ]).toEqual([true, false]);
  });
});
