/** @jest-environment-options {"globalsCleanup": "off"} */
import { readFileSync } from "node:fs";
import path from "node:path";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { gridOf, readMatrices } from "../../../src/engine/actions/readMatrices";
import { rectAddress } from "../../../src/engine/address";
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import { fillOf } from "../../engine/actions/fillRequest";
import { openBook } from "../../engine/sheets/recalculated";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { bookFromFile } from "./bookFromFile";

let office: OfficeInNode;

beforeAll(async () => {
  office = await loadOffice();
});

const mergedBook = path.join(__dirname, "../xlsx/kept/avance_combinado.xlsx");

async function applied(): Promise<{
  host: ExcelHost;
  merges: () => Promise<string[]>;
  type: (row: number, column: number, value: number) => void;
}> {
  const excel = office.open(await bookFromFile(openBook(new Uint8Array(readFileSync(mergedBook)))));
  const host = createExcelHost();
  const read = await readMatrices(host);
  const matrix = read.outcome.matrices[0];
  if (!matrix) throw new Error("no matrix in the workbook");
  const fill = fillOf(planFill({ grid: gridOf(read, matrix), matrix, splitMerges: true }));
  expect(await host.apply(fill.plan, { expected: read.grids })).toMatchObject({ ok: true });
  const merges = async (): Promise<string[]> => (await host.readGrid("Matriz")).merges.map(rectAddress).sort();
  return { host, merges, type: (row, column, value) => excel.book.findSheet("Matriz")?.setContent(row, column, { value }) };
}

describe.each(PLATFORM_NAMES)("Merged cells over the Avance columns, in Excel (%s)", (platform) => {
  beforeAll(() => office.on(PLATFORMS[platform]));

  it("are split by the plan that asks for it, and «Deshacer» joins them again", async () => {
    const { host, merges } = await applied();
    expect(await merges()).toEqual(["E1:F1", "G1:H1", "I1:J1"]);
    expect((await host.readGrid("Matriz")).formula(3, 11)).toContain("J4-F4");
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(await merges()).toEqual(["E1:F1", "G1:H1", "I1:J1", "K4:L4", "K7:K8"]);
    expect((await host.readGrid("Matriz")).formula(3, 11)).toBeUndefined();
  });

  it("stay split by «Deshacer» where something was typed in a cell that they would cover again", async () => {
    const { host, merges, type } = await applied();
    type(3, 11, 99);
    expect(await host.undo()).toMatchObject({ ok: true, kept: 1 });
    expect(await merges()).toEqual(["E1:F1", "G1:H1", "I1:J1", "K7:K8"]);
    expect((await host.readGrid("Matriz")).value(3, 11)).toBe(99);
  });
});
