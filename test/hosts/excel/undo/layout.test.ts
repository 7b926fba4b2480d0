/** @jest-environment-options {"globalsCleanup": "off"} */
import type { PutSheet } from "../../../../src/engine/plan";
import { createExcelHost, type ExcelHost } from "../../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../../src/sandbox/excel/host";
import { PLATFORM_NAMES, PLATFORMS } from "../../../../src/sandbox/excel/platform";
import { loadOffice, type OfficeInNode } from "../../../sandbox/excel/loadOffice";
import { asSeen } from "../asSeen";
import { book, summaryStep } from "../sampleBook";

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

const SHEET = "Resumen PNTP";
const filterOf = (rows: number) => ({ row: 2, column: 0, rows: rows + 1, columns: 2 });

/** A sheet of ours whose filter and printed area are as long as its table. */
function step(rows: number, { hasFilter = true } = {}): PutSheet {
  const { content, ...rest } = summaryStep(rows);
  return { ...rest, content: { ...content, ...(hasFilter && { autoFilter: filterOf(rows) }) } };
}

async function put(sheet: PutSheet): Promise<void> {
  expect(await host.apply({ title: "Resumen", steps: [sheet], sources: [] })).toMatchObject({ ok: true });
}

async function byHand(act: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });
}

const seen = () => asSeen(excel.book).sheets.find(({ name }) => name === SHEET);

describe.each(PLATFORM_NAMES)("Deshacer of a refresh: filter and printed area (%s)", (platform) => {
  beforeEach(() => {
    office.on(PLATFORMS[platform]);
    excel = office.open(book(6));
    host = createExcelHost();
  });

  it.each([
    ["grew", 3, 6],
    ["shrank", 6, 3],
  ])("go back with a table that %s", async (_, first, second) => {
    await put(step(first));
    const before = asSeen(excel.book);
    await put(step(second));
    expect(seen()).toMatchObject({ autoFilter: filterOf(second), page: { printArea: { rows: second + 3 } } });
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("take the filter away where there was none", async () => {
    await put(step(3, { hasFilter: false }));
    const before = asSeen(excel.book);
    await put(step(6));
    expect(await host.undo()).toMatchObject({ ok: true });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("bring back the areas that she had chosen herself", async () => {
    await put(step(3));
    await byHand((sheet) => {
      sheet.autoFilter.apply("A3:B4");
      sheet.pageLayout.setPrintArea("A1:A4");
    });
    const before = asSeen(excel.book);
    await put(step(6));
    expect(await host.undo()).toMatchObject({ ok: true });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("stay as she chose them since", async () => {
    await put(step(3));
    await put(step(6));
    await byHand((sheet) => {
      sheet.autoFilter.apply("A3:A9");
      sheet.pageLayout.setPrintArea("A1:B5");
    });
    const hers = seen();
    expect(await host.undo()).toMatchObject({ ok: true });
    expect(seen()).toMatchObject({ autoFilter: hers?.autoFilter, page: { printArea: hers?.page?.printArea } });
  });
});
