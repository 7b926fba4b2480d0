/** @jest-environment-options {"globalsCleanup": "off"} */
import { gridOf, readMatrices } from "../../../src/engine/actions/readMatrices";
import { readDismissals } from "../../../src/engine/actions/settings/readDismissals";
import { reviewMatrix, type Review } from "../../../src/engine/actions/reviewMatrix";
import { buildFindingsSheet, FINDINGS_COLUMNS } from "../../../src/engine/sheets/findings/findingsSheet";
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { asSeen } from "./asSeen";
import { bookFromFile, openSample } from "./bookFromFile";

const SHEET = "Hallazgos PNTP";
const FIRST_ROW = 5;
const DISMISSED = FINDINGS_COLUMNS.indexOf("dismissed");

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

describe.each(PLATFORM_NAMES)("«Hallazgos PNTP» in Excel (%s)", (platform) => {
  beforeEach(async () => {
    office.on(PLATFORMS[platform]);
    excel = office.open(await bookFromFile(openSample()));
    host = createExcelHost();
  });

  it("lists what was found, keeps «Sí» and its reason when it is made again, and «Deshacer» leaves the workbook as it was", async () => {
    const before = asSeen(excel.book);
    const review = await write();
    expect(review.findings.length).toBeGreaterThan(20);
    const made = await host.readGrid(SHEET);
    expect(made.value(FIRST_ROW, 4)).toEqual(expect.stringMatching(/\S/));
    expect(made.value(FIRST_ROW + review.findings.length - 1, 0)).toEqual(expect.stringMatching(/\S/));
    expect(made.value(FIRST_ROW + review.findings.length, 0)).toBeNull();
    expect(await host.undo()).toMatchObject({ ok: true });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("reads what was typed in it before it is made again: the finding set aside goes last, with its reason", async () => {
    const { findings } = await write();
    const typed = [
      { row: FIRST_ROW, column: DISMISSED, value: "Sí" },
      { row: FIRST_ROW, column: DISMISSED + 1, value: "se verificó con la entidad" },
    ];
    expect(await host.apply({ title: "Teclear", sources: [], steps: [{ step: "writeCells", sheet: SHEET, cells: typed }] })).toMatchObject({
      ok: true,
    });
    const again = await write();
    expect(again.findings.filter(({ dismissed }) => dismissed === "se verificó con la entidad")).toHaveLength(1);
    const last = FIRST_ROW + findings.length - 1;
    const sheet = await host.readGrid(SHEET);
    expect([sheet.value(last, DISMISSED), sheet.value(last, DISMISSED + 1)]).toEqual(["Sí", "se verificó con la entidad"]);
  });
});

/** «Revisar», and its sheet. */
async function write(): Promise<Review> {
  const read = await readMatrices(host);
  const [matrix] = read.outcome.matrices;
  if (!matrix) throw new Error("no matrix was found");
  const outcome = reviewMatrix({ grid: gridOf(read, matrix), matrix, dismissals: await readDismissals(host) });
  if (!outcome.ok) throw new Error(outcome.message);
  const applied = await host.apply({ title: "Revisar", steps: [buildFindingsSheet(outcome.review)], sources: [] });
  expect(applied.ok ? "done" : applied.problem.message).toBe("done");
  return outcome.review;
}
