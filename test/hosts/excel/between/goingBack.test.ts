/** @jest-environment-options {"globalsCleanup": "off"} */
import { createExcelHost, type ExcelHost } from "../../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../../src/sandbox/excel/host";
import type { WorkbookData } from "../../../../src/sandbox/excel/model/book/workbookData";
import type { ApplyOutcome } from "../../../../src/engine/host";
import { loadOffice, type OfficeInNode } from "../../../sandbox/excel/loadOffice";
import { asSeen } from "../asSeen";
import { contents, differences } from "../panes/contents";
import { byHand } from "../panes/twoPanes";
import { book, COLUMN, fillPlan, summaryStep } from "../sampleBook";
import { beforeRequest } from "./betweenRequests";

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

/** What she types, or changes, while the add-in goes back; false where it cannot be done. `moves`: our summary has no place any more. */
const HANDS: Readonly<Record<string, { readonly again?: true; readonly moves?: true; readonly act: () => boolean | Promise<boolean> }>> = {
  "a figure over an Avance of ours": { act: () => set("Matriz", 4, COLUMN.progress, 77) },
  "a text where the last Avance goes": { act: () => set("Matriz", 9, COLUMN.note + 1, "mío") },
  "a figure where the plan writes nothing": { act: () => set("Matriz", 4, COLUMN.actual, 12) },
  "a text over the title of the summary": { again: true, act: () => set("Resumen PNTP", 0, 0, "mío") },
  "a text beside the summary": { again: true, act: () => set("Resumen PNTP", 3, 2, "mío") },
  "a figure over a formula of the summary": { again: true, act: () => set("Resumen PNTP", 4, 1, 55) },
  "a row put in above the matrix": { moves: true, act: () => inMatrix((sheet) => void sheet.getRange("1:1").insert("Down")) },
  "a row put in inside the matrix": { moves: true, act: () => inMatrix((sheet) => void sheet.getRange("7:7").insert("Down")) },
  "the matrix with another name": { moves: true, act: () => inMatrix((sheet) => void (sheet.name = "Matriz 2023")) },
};

async function inMatrix(act: (sheet: Excel.Worksheet) => void): Promise<boolean> {
  await byHand(({ worksheets }) => act(worksheets.getItem("Matriz")));
  return true;
}

function set(sheetName: string, row: number, column: number, value: string | number): boolean {
  const sheet = excel.book.findSheet(sheetName);
  sheet?.setContent(row, column, { value });
  return sheet !== undefined;
}

const RUNS = [
  ["a first fill", 1],
  ["a refresh", 2],
] as const;

async function fill(rows: number): Promise<ApplyOutcome> {
  const plan = fillPlan(6);
  const steps = plan.steps.map((step) => (step.step === "putSheet" ? summaryStep(rows) : step));
  return host.apply({ ...plan, steps }, { expected: [await host.readGrid("Matriz")] });
}

/** The book before the last of so many runs. */
async function ready(runs: number): Promise<WorkbookData> {
  excel = office.open(book(6));
  host = createExcelHost();
  for (let run = 1; run < runs; run++) expect(await fill(4)).toMatchObject({ ok: true });
  await settle();
  return asSeen(excel.book);
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  await excel.idle();
  excel.faults.clear();
}

/** The request that writes, counted from the first of the click, and its actions. */
async function writingRequest(runs: number): Promise<{ readonly writing: number; readonly actions: number }> {
  await ready(runs);
  await fill(6);
  const sizes = excel.faults.requests.map(({ body }) => body.Actions.length);
  const writing = excel.faults.requests.map(({ body }) => body.Actions.some(({ Name }) => Name === "Formulas")).lastIndexOf(true);
  return { writing: writing + 1, actions: sizes[writing] ?? 0 };
}

const CASES = RUNS.flatMap(([name, runs]) =>
  Object.entries(HANDS).flatMap(([hand, { again, moves, act }]) => (again && runs === 1 ? [] : [[hand, name, runs, act, moves] as const])),
);

test.each(CASES)("%s, typed while %s that failed half-way goes back, stays and is told", async (hand, _, runs, act, moves) => {
  const { writing, actions } = await writingRequest(runs);
  const wrong: unknown[] = [];
  let acted = 0;
  for (const part of [0.1, 0.5, 0.9]) {
    for (let later = 1; later <= 6; later++) {
      await ready(runs);
      await act();
      const wanted = contents(excel.book);
      await ready(runs);
      excel.faults.failRequest({ request: writing, when: Math.floor(actions * part), code: "GeneralException" });
      let isDone = false;
      const watch = beforeRequest(excel, writing + later, async () => void (isDone = await act()));
      const outcome = await fill(6);
      watch.stop();
      const { length } = excel.faults.requests;
      if (!isDone) break;
      acted++;
      const where = `part ${part}, before ${writing + later} of ${length}, writing ${writing}`;
      const now = contents(excel.book);
      const lost = differences("", wanted, now);
      if (outcome.ok) wrong.push([where, "did it"]);
      else if (moves && /«Resumen PNTP» se queda como está/.test(outcome.problem.message)) expect(outcome.problem.code).toBe("halfDone");
      else if (lost.length > 0) wrong.push([where, ...lost, outcome.problem.message]);
      else if (later <= 2 && /quedó como estaba\./.test(outcome.problem.message) && /over|where the last/.test(hand))
        wrong.push([where, "not told", outcome.problem.message]);
      await settle();
    }
  }
  expect(wrong).toEqual([]);
  expect(acted).toBeGreaterThan(4);
});
