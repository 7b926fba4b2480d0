/** @jest-environment-options {"globalsCleanup": "off"} */
import { gridOf, readMatrices, type MatricesRead } from "../../../src/engine/actions/readMatrices";
import { readDismissals } from "../../../src/engine/actions/settings/readDismissals";
import { reviewMatrix, type Review } from "../../../src/engine/actions/reviewMatrix";
import { buildFindingsSheet } from "../../../src/engine/sheets/findings/findingsSheet";
import { FINDINGS_COLUMNS } from "../../../src/engine/sheets/findings/findingsColumns";
import type { Matrix } from "../../../src/engine/reader/matrix";
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

  it("keeps the «Sí» of a finding whose evidence is an error, and finds nothing of hers in it to move", async () => {
    const { matrix } = await first();
    const column = matrix.columns.find(({ role }) => role === "progress1")?.column ?? -1;
    const indicator = matrix.policy.indicators[0];
    excel.book.findSheet(matrix.sheet)?.setContent(indicator?.row ?? -1, column, { value: { error: "#DIV/0!" } });
    const isError = ({ finding }: Review["findings"][number]): boolean => finding.rule === "formulas.error";
    const { findings } = await write();
    const at = FIRST_ROW + findings.findIndex(isError);
    for (const [index, value] of ["Sí", "se corregirá"].entries())
      excel.book.findSheet(SHEET)?.setContent(at, DISMISSED + index, { value });
    expect((await write()).findings.filter(isError)).toMatchObject([{ evidence: "#DIV/0!", dismissed: "se corregirá" }]);
    const made = asSeen(excel.book);
    await write();
    expect(asSeen(excel.book)).toEqual(made);
  });
});

async function first(): Promise<{ readonly read: MatricesRead; readonly matrix: Matrix }> {
  const read = await readMatrices(host);
  const [matrix] = read.outcome.matrices;
  if (!matrix) throw new Error("no matrix was found");
  return { read, matrix };
}

/** «Revisar», and its sheet. */
async function write(): Promise<Review> {
  const { read, matrix } = await first();
  const outcome = reviewMatrix({ grid: gridOf(read, matrix), matrix, dismissals: await readDismissals(host) });
  if (!outcome.ok) throw new Error(outcome.message);
  const applied = await host.apply({ title: "Revisar", steps: [buildFindingsSheet(outcome.review)], sources: [] });
  expect(applied.ok ? "done" : applied.problem.message).toBe("done");
  return outcome.review;
}
