/** @jest-environment-options {"globalsCleanup": "off"} */
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import type { CellData, SheetData } from "../../../src/sandbox/excel/model/book/workbookData";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { book } from "./sampleBook";

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

async function open(...sheets: SheetData[]): Promise<void> {
  excel = office.open({ sheets });
  host = createExcelHost();
  await settle();
}

/** Waits for what Office.js sends on its own, so that only the trips of the test are counted. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  await excel.idle();
  excel.faults.requests.length = 0;
}

/** Trips to Excel: requests other than the release of what was tracked. */
function trips(): number {
  return excel.faults.requests.filter(({ body }) => !body.Actions.some(({ Name }) => Name === "_RemoveReference")).length;
}

const cell = (row: number, column: number, value: CellData["value"], more: Partial<CellData> = {}): CellData => ({
  row,
  column,
  ...(value !== undefined && { value }),
  ...more,
});

describe.each(PLATFORM_NAMES)("Reading a grid in Excel (%s)", (platform) => {
  beforeAll(() => office.on(PLATFORMS[platform]));

  it("gives values, formulas and number formats where they stand, and nothing outside the used part", async () => {
    await open({
      name: "Matriz",
      cells: [cell(3, 2, "Código"), cell(4, 3, 0.85, { numberFormat: "0%" }), cell(5, 3, true), cell(6, 4, 12, { formula: "=6*2" })],
    });
    const grid = await host.readGrid("Matriz");
    expect(grid.area).toEqual({ row: 3, column: 2, rows: 4, columns: 3 });
    expect([grid.value(3, 2), grid.value(4, 3), grid.value(5, 3), grid.value(6, 4), grid.value(4, 4), grid.value(0, 0)]).toEqual([
      "Código",
      0.85,
      true,
      12,
      null,
      null,
    ]);
    expect([grid.formula(6, 4), grid.formula(4, 3)]).toEqual(["=6*2", undefined]);
    expect([grid.numberFormat(4, 3), grid.numberFormat(3, 2), grid.numberFormat(99, 99)]).toEqual(["0%", "General", "General"]);
  });

  it("tells errors from text that looks like them, and text that begins with «=» from formulas", async () => {
    const values = [{ error: "#REF!" }, "#1 del país", "=pendiente", "#REF!", "#N/D"];
    await open({ name: "Matriz", cells: values.map((value, row) => cell(row, 0, value)) });
    const grid = await host.readGrid("Matriz");
    expect(values.map((_, row) => grid.value(row, 0))).toEqual(values);
    expect(grid.formula(2, 0)).toBeUndefined();
  });

  it("gives merged areas, hidden rows and columns, and protection", async () => {
    const merge = { row: 0, column: 0, rows: 1, columns: 3 };
    await open({
      name: "Matriz",
      cells: [cell(0, 0, "Título"), cell(4, 4, 1)],
      merges: [merge],
      rows: [{ at: 2, hidden: true }],
      columns: [{ at: 3, hidden: true }],
      protection: {},
    });
    const grid = await host.readGrid("Matriz");
    expect(grid.merges).toEqual([merge]);
    expect([[...grid.hiddenRows], [...grid.hiddenColumns], grid.isProtected]).toEqual([[2], [3], true]);
  });

  it("takes two trips, however many sheets are asked for at once", async () => {
    await open({ name: "A", cells: [cell(0, 0, 1)] }, { name: "B", cells: [cell(1, 1, 2)] }, { name: "C" });
    const grids = await Promise.all(["A", "B", "C"].map((sheet) => host.readGrid(sheet)));
    expect(trips()).toBe(2);
    expect(grids.map(({ sheet, area }) => [sheet, area.rows])).toEqual([
      ["A", 1],
      ["B", 1],
      ["C", 0],
    ]);
  });

  it("takes one trip when the part wanted is said, and gives no more than what is used of it", async () => {
    await open({ name: "Matriz", cells: [cell(2, 1, "a"), cell(4, 3, "b")] });
    const grid = await host.readGrid("Matriz", { within: { row: 0, column: 0, rows: 4, columns: 10 } });
    expect(trips()).toBe(1);
    expect(grid.area).toEqual({ row: 2, column: 1, rows: 2, columns: 3 });
    expect([grid.value(2, 1), grid.value(4, 3)]).toEqual(["a", null]);
  });

  it("shares its trips with the list of sheets and the names asked for in the same turn", async () => {
    excel = office.open({ ...book(3), names: [{ name: "PNTP_Resumen", formula: "=Matriz!$B$2:$C$3" }] });
    host = createExcelHost();
    await settle();
    const [sheets, found, missing] = await Promise.all([host.listSheets(), host.findName("PNTP_Resumen"), host.findName("PNTP_Nada")]);
    expect(trips()).toBe(2);
    expect(sheets).toMatchObject([{ name: "Matriz", visibility: "visible", isProtected: false, used: { row: 1, column: 1 } }]);
    expect(found).toEqual({ sheet: "Matriz", area: { row: 1, column: 1, rows: 2, columns: 2 } });
    expect(missing).toBeUndefined();
  });

  it("gives an empty area for an empty sheet, and no used part in the list", async () => {
    await open({ name: "Hoja1" });
    expect((await host.readGrid("Hoja1")).area).toEqual({ row: 0, column: 0, rows: 0, columns: 0 });
    expect(await host.listSheets()).toEqual([{ name: "Hoja1", visibility: "visible", isProtected: false }]);
  });

  it("says which sheet is missing, also when others were asked for in the same turn", async () => {
    await open({ name: "Matriz", cells: [cell(0, 0, 1)] });
    const [found, missing] = await Promise.allSettled([
      host.readGrid("Matriz"),
      host.readGrid("Otra", { within: { row: 0, column: 0, rows: 2, columns: 2 } }),
    ]);
    expect(found.status).toBe("fulfilled");
    expect(missing).toMatchObject({
      status: "rejected",
      reason: { problem: { code: "sheetMissing", message: expect.stringContaining("«Otra»") as unknown } },
    });
  });

  it("refuses a used range that no matrix needs, before loading a single value", async () => {
    await open({ name: "Volcado", cells: [cell(0, 0, 1), cell(1_000_000, 16_000, 1)] });
    await expect(host.readGrid("Volcado")).rejects.toMatchObject({
      problem: { code: "tooLarge", message: expect.stringContaining("A1:WQK1000001") as unknown },
    });
    expect(trips()).toBe(1);
  });

  it("reads a sheet bigger than a request in blocks, telling how far it is", async () => {
    await open(bigSheet(3000, 12));
    const told: number[] = [];
    const grid = await host.readGrid("Grande", { onProgress: (done, doing) => told.push(done) && expect(doing).toBe("Leyendo «Grande»") });
    expect(grid.value(2999, 11)).toBe(35_999);
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(1);
  });

  it("halves a block whose answer proves too big for Excel on the web", async () => {
    await open(bigSheet(1000, 10));
    excel.faults.responseLimit = 200_000;
    const grid = await host.readGrid("Grande");
    excel.faults.responseLimit = 5 * 1024 * 1024;
    expect([grid.value(0, 0), grid.value(499, 9), grid.value(500, 0), grid.value(999, 9)]).toEqual([0, 4999, 5000, 9999]);
  });

  it("stops between blocks when it is cancelled", async () => {
    await open(bigSheet(6000, 12));
    const signal = { aborted: false };
    const reading = host.readGrid("Grande", { signal, onProgress: () => (signal.aborted = true) });
    await expect(reading).rejects.toMatchObject({ problem: { code: "cancelled" } });
  });

  it("says in Spanish that a cell is being edited", async () => {
    await open({ name: "Matriz", cells: [cell(0, 0, 1)] });
    excel.faults.cellEditMode = true;
    await expect(host.readGrid("Matriz")).rejects.toMatchObject({
      problem: { code: "cellBeingEdited", message: expect.stringContaining("a medio escribir") as unknown },
    });
    excel.endCellEdit();
  });
});

function bigSheet(rows: number, columns: number): SheetData {
  const cells: CellData[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) cells.push({ row, column, value: row * columns + column });
  return { name: "Grande", cells };
}
