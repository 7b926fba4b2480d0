/** @jest-environment-options {"globalsCleanup": "off"} */
import { planFill } from "../../src/engine/actions/fillProgress";
import { planFix } from "../../src/engine/actions/fixes/planFix";
import { gridOf, readMatrices } from "../../src/engine/actions/readMatrices";
import { reviewMatrix } from "../../src/engine/actions/reviewMatrix";
import { fixableRules } from "../../src/engine/audit/fixKinds";
import type { Finding } from "../../src/engine/domain/finding";
import { defaultProfile } from "../../src/engine/domain/profile";
import type { Grid } from "../../src/engine/grid";
import type { WorkbookHost } from "../../src/engine/host";
import type { Matrix } from "../../src/engine/reader/matrix";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import type { XlsxHost } from "../../src/hosts/xlsx/xlsxHost";
import { bookOf, writeFaulty } from "../browser/taskpane/books";
import { AS_WORKBOOK, converted } from "../lo/libreOffice";
import { whenLibreOffice } from "../requirements";
import { loadOffice } from "../sandbox/excel/loadOffice";
import { asSeen } from "./excel/asSeen";
import { bookFromFile } from "./excel/bookFromFile";

test.each(fixableRules)("in an .xlsx file: %s is fixed, saved, and gone when the file is opened again", async (rule) => {
  const host = await faultyFile();
  await fix(host, rule);
  expect((await read(reopened(host))).findings.map((each) => each.rule)).not.toContain(rule);
});

test("in Excel: each fix takes its finding away, and «Deshacer» leaves the workbook as it was", async () => {
  const office = await loadOffice();
  const excel = office.open(await bookFromFile(await faultyFile()));
  const host = createExcelHost();
  const before = asSeen(excel.book);
  for (const rule of fixableRules) {
    await fix(host, rule);
    expect((await read(host)).findings.map((each) => each.rule)).not.toContain(rule);
    expect(await host.undo()).toMatchObject({ ok: true });
    expect(asSeen(excel.book)).toEqual(before);
  }
  await excel.idle();
  expect(excel.bugs).toEqual([]);
});

whenLibreOffice("the figures that LibreOffice computes after all the fixes are those that the previews told", async () => {
  const host = await faultyFile();
  const told = new Map<string, unknown>();
  for (const rule of fixableRules) for (const [code, figure] of await fix(host, rule)) told.set(code, figure);
  expect([...told.keys()].sort()).toEqual(["IOP.01.03", "IOP.01.04"]);
  const { grid, matrix } = await read(host);
  const filled = planFill({ grid, matrix, parts: { progress: true } });
  if (!filled.ok) throw new Error(filled.problem.message);
  expect(await host.apply(filled.fill.plan)).toMatchObject({ ok: true });
  const [bytes] = (await converted(new Map([["arreglos.xlsx", host.save()]]), AS_WORKBOOK)).values();
  if (!bytes) throw new Error("LibreOffice wrote nothing");
  const computed = await opened(bytes).readGrid("Matriz");
  const rows = new Map(matrix.policy.indicators.map(({ code, row }) => [code, row]));
  for (const [code, figure] of told) expect(computed.value(rows.get(code) ?? -1, 12)).toBeCloseTo(Number(figure), 6);
});

interface Read {
  readonly grid: Grid;
  readonly matrix: Matrix;
  readonly findings: readonly Finding[];
}

async function read(host: WorkbookHost): Promise<Read> {
  const found = await readMatrices(host);
  const [matrix] = found.outcome.matrices;
  if (matrix === undefined) throw new Error("the reader finds no matrix");
  const grid = gridOf(found, matrix);
  const outcome = reviewMatrix({ grid, matrix });
  return { grid, matrix, findings: outcome.ok ? outcome.review.findings.map(({ finding }) => finding) : [] };
}

/** Applies the fix of a rule; what Avance Tipo 1 it told of each row that changes. */
async function fix(host: WorkbookHost, rule: string): Promise<ReadonlyMap<string, unknown>> {
  const { grid, matrix, findings } = await read(host);
  const wrong = findings.filter((each) => each.rule === rule);
  const outcome = planFix({ grid, matrix, choices: {}, profile: defaultProfile, year: 2023, findings: wrong });
  if (!outcome.ok) throw new Error(outcome.message);
  expect(await host.apply(outcome.fix.plan, { expected: [grid] })).toMatchObject({ ok: true });
  return new Map(outcome.fix.cells.flatMap(({ code, effect }) => (effect ? [[code, effect.after] as const] : [])));
}

async function faultyFile(): Promise<XlsxHost> {
  return opened(new Uint8Array(Buffer.from(await bookOf({ Matriz: writeFaulty }), "base64")));
}

function reopened(host: XlsxHost): XlsxHost {
  return opened(host.save());
}

function opened(bytes: Uint8Array): XlsxHost {
  const outcome = openXlsx(bytes);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.host;
}
