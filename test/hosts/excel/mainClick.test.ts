/** @jest-environment-options {"globalsCleanup": "off"} */
import { planFill } from "../../../src/engine/actions/fillProgress";
import { gridOf, readMatrices } from "../../../src/engine/actions/readMatrices";
import type { ApplyOutcome, WorkbookHost } from "../../../src/engine/host";
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { asSeen } from "./asSeen";
import { bookFromFile, openSample } from "./bookFromFile";

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

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  await excel.idle();
  excel.faults.requests.length = 0;
}

function trips(): number {
  return excel.faults.requests.filter(({ body }) => !body.Actions.some(({ Name }) => Name === "_RemoveReference")).length;
}

/** «Calcular avances» and «Aplicar» over whatever host. */
async function click(workbook: WorkbookHost): Promise<{ figures: unknown; outcome: ApplyOutcome }> {
  const read = await readMatrices(workbook);
  const [matrix] = read.outcome.matrices;
  if (!matrix) throw new Error("no matrix was found");
  const grid = gridOf(read, matrix);
  const planned = planFill({ grid, matrix, stamp: { savedOn: "2023-12-31" }, ...(read.summary && { summary: read.summary }) });
  if (!planned.ok) throw new Error(planned.problem.message);
  const outcome = await workbook.apply(planned.fill.plan, { expected: [grid] });
  const figures = planned.fill.results.indicators.map(({ indicator, progress1, progress2 }) => [
    indicator.code,
    progress1.value,
    progress2.value,
  ]);
  return { figures, outcome };
}

describe.each(PLATFORM_NAMES)("The main click over a matrix of 50 indicators in Excel (%s)", (platform) => {
  beforeEach(async () => {
    office.on(PLATFORMS[platform]);
    excel = office.open(await bookFromFile(openSample()));
    host = createExcelHost();
    await settle();
  });

  it("takes few trips to Excel: eight the first time, two of them to keep what takes it back; over an earlier fill one more, for the colours of before", async () => {
    const first = await click(host);
    expect(first.outcome.ok ? "done" : first.outcome.problem.message).toBe("done");
    expect(trips()).toBeLessThanOrEqual(8);
    await settle();
    const again = await click(host);
    expect(again.outcome.ok ? "done" : again.outcome.problem.message).toBe("done");
    expect(trips()).toBeLessThanOrEqual(9);
  });

  it("reads the figures that the file host reads from the same workbook", async () => {
    const inExcel = await click(host);
    const inFile = await click(openSample());
    expect(inExcel.figures).toEqual(inFile.figures);
    expect(inExcel.figures).toHaveLength(50);
  });

  it("reports what it wrote, and Deshacer leaves the workbook as it was", async () => {
    const before = asSeen(excel.book);
    const { outcome } = await click(host);
    expect(outcome).toMatchObject({ ok: true, report: { sheets: [{ wanted: "Resumen PNTP", name: "Resumen PNTP", created: true }] } });
    expect(outcome.ok && outcome.report.cellsWritten).toBeGreaterThan(100);
    expect(outcome.ok && outcome.report.remarks).toBeUndefined();
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(before);
  });
});
