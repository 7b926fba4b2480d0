/** @jest-environment-options {"globalsCleanup": "off"} */
import { planFill } from "../../../src/engine/actions/fillProgress";
import { gridOf, readMatrices } from "../../../src/engine/actions/readMatrices";
import { createExcelHost } from "../../../src/hosts/excel/excelHost";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import { bookWith } from "../../cli/books";
import { fillOf } from "../../engine/actions/fillRequest";
import { openBook } from "../../engine/sheets/recalculated";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { bookFromFile } from "./bookFromFile";

let office: OfficeInNode;

beforeAll(async () => {
  office = await loadOffice();
});

const HERS = "=ROUND(J4/H4*90,1)";

async function applied(keepFormulas: boolean) {
  const bytes = await bookWith(["Matriz"], (workbook) => {
    const sheet = workbook.getWorksheet("Matriz");
    if (!sheet) throw new Error("no sheet");
    sheet.getCell("K1").value = "Avance Tipo 1 (%) 2023";
    sheet.getCell("L1").value = "Avance Tipo 2 (%) 2023";
    sheet.getCell("K4").value = { formula: HERS.slice(1), result: 72 };
  });
  office.open(await bookFromFile(openBook(bytes)));
  const host = createExcelHost();
  const read = await readMatrices(host);
  const matrix = read.outcome.matrices[0];
  if (!matrix) throw new Error("no matrix in the workbook");
  const fill = fillOf(planFill({ grid: gridOf(read, matrix), matrix, keepFormulas }));
  expect(fill.hers.map(({ cell, formula }) => [cell, formula])).toEqual([["Matriz!K4", HERS]]);
  expect(await host.apply(fill.plan, { expected: read.grids })).toMatchObject({ ok: true });
  return {
    host,
    cells: async () => [2, 3].map((row) => host.readGrid("Matriz").then((grid) => [grid.formula(row, 10), grid.value(row, 10)])),
  };
}

describe.each(PLATFORM_NAMES)("A formula of hers in the Avance columns, in Excel (%s)", (platform) => {
  beforeAll(() => office.on(PLATFORMS[platform]));

  it("stays when asked, with the computed mean over it, and «Deshacer» leaves it as well", async () => {
    const { host, cells } = await applied(true);
    expect(await Promise.all(await cells())).toEqual([
      [undefined, 80],
      [HERS, 72],
    ]);
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(await Promise.all(await cells())).toEqual([
      [undefined, null],
      [HERS, 72],
    ]);
  });

  it("is replaced when it is not, and «Deshacer» brings it back", async () => {
    const { host, cells } = await applied(false);
    const [mean = [], hers = []] = await Promise.all(await cells());
    expect([mean[0], hers[0]]).toEqual([expect.stringMatching(/^=IF\(COUNT\(K4:K5\)/), expect.stringMatching(/^=IF\(COUNT\(H4,J4\)/)]);
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    const [emptied = [], restored = []] = await Promise.all(await cells());
    expect([emptied, restored[0]]).toEqual([[undefined, null], HERS]);
  });
});
