import type { ExcelHost } from "../../../src/sandbox/excel/host";
import { PLATFORM_NAMES, PLATFORMS, type PlatformName } from "../../../src/sandbox/excel/platform";
import { loadOffice, type OfficeInNode } from "./loadOffice";

/** Those that have ExcelApi 1.20. */
const GROUPING = ["windows", "mac", "web"] as const;

let office: OfficeInNode;
let host: ExcelHost;

beforeAll(async () => {
  office = await loadOffice();
});

function open(platform: PlatformName): void {
  office.on(PLATFORMS[platform]);
  host = office.open({ sheets: [{ name: "Uno" }, { name: "Dos" }] });
}

/** The option is of ExcelApi 1.20, which the types of the library in use do not have. */
const inGroup = { mergeUndoGroup: true } as Excel.RunOptions;

/** How a batch in an undo group ends: «hecho» or the code of its error. */
async function grouped(act: (sheet: Excel.Worksheet) => void): Promise<string> {
  try {
    await Excel.run(inGroup, async (context) => {
      act(context.workbook.worksheets.getItem("Uno"));
      await context.sync();
    });
    return "hecho";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe("An undo group", () => {
  it.each<[PlatformName, string]>([
    ["windows", "UndoNotSupported"],
    ["mac", "UndoNotSupported"],
    ["web", "hecho"],
  ])("takes no placing of a sheet in Excel for %s: %s", async (platform, ending) => {
    open(platform);
    expect(await grouped((sheet) => (sheet.position = 1))).toBe(ending);
  });

  it.each(GROUPING)("takes no deleting of a sheet, anywhere (%s); outside of one it is done", async (platform) => {
    open(platform);
    expect(await grouped((sheet) => sheet.delete())).toBe("UndoNotSupported");
    expect(host.book.sheets).toHaveLength(2);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Uno").delete();
      await context.sync();
    });
    expect(host.book.sheets).toHaveLength(1);
  });

  it.each(PLATFORM_NAMES)("takes values and looks (%s)", async (platform) => {
    open(platform);
    expect(await grouped((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("hecho");
  });
});

describe("The user's undo stack", () => {
  const edit = () =>
    host.book.as("user", () =>
      host.book.active.tell({ kind: "cells", sheet: host.book.active, area: { row: 0, column: 0, rows: 1, columns: 1 } }),
    );

  it.each<[PlatformName, number]>([
    ["windows", 0],
    ["desktop2021", 0],
    ["mac", 1],
    ["web", 1],
  ])("after merged areas were asked for in Excel for %s holds %s of one edit", async (platform, left) => {
    open(platform);
    edit();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Uno").getRange("A1:C3").getMergedAreasOrNullObject();
      await context.sync();
    });
    expect(host.undo.steps).toBe(left);
  });

  it.each(PLATFORM_NAMES)("is emptied by what cannot be undone (%s), and by nothing else", async (platform) => {
    open(platform);
    edit();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Dos").getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(host.undo.steps).toBe(1);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Dos").delete();
      await context.sync();
    });
    expect(host.undo.steps).toBe(0);
  });
});

describe("Requirement sets of a platform", () => {
  it("are told as that platform tells them", () => {
    const told = PLATFORM_NAMES.map((name) => {
      office.on(PLATFORMS[name]);
      return [
        name,
        Office.context.requirements.isSetSupported("ExcelApi", "1.15"),
        Office.context.requirements.isSetSupported("ExcelApi", "1.20"),
      ];
    });
    expect(told).toEqual([
      ["windows", true, true],
      ["mac", true, true],
      ["web", true, true],
      ["desktop2021", false, false],
    ]);
  });
});
