/** @jest-environment-options {"globalsCleanup": "off"} */
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { asSeen } from "./asSeen";
import { contents } from "./panes/contents";
import { exampleBook, openPane, saidBy, type OpenPane } from "./panes/twoPanes";

let office: OfficeInNode;
let excel: StandIn;
let pane: OpenPane;

beforeAll(async () => {
  office = await loadOffice();
});

beforeEach(async () => {
  excel = office.open(exampleBook());
  await calculate();
});

afterEach(async () => {
  await excel.idle();
  expect(excel.bugs).toEqual([]);
});

async function calculate(): Promise<void> {
  pane = await openPane();
  await pane.session.writer.calculate();
  await pane.session.writer.apply();
  expect(saidBy(pane)).toMatchObject({ isDone: true });
}

async function levelCell(): Promise<{ readonly row: number; readonly column: number }> {
  const place = await pane.host.findName("PNTP_Nivel_Seguimiento");
  if (!place) throw new Error("the summary has no level");
  const { row, column } = place.area;
  return { row, column };
}

async function type(value: string | number): Promise<void> {
  const { row, column } = await levelCell();
  excel.book.findSheet("Resumen PNTP")?.setContent(row, column, { value });
}

function moved(): readonly unknown[] {
  const { task } = pane.session.store.current();
  return task.kind === "done" ? task.done.sheets.flatMap(({ moved: moves = [] }) => moves) : [];
}

test("words typed in a level of the summary that are no level go beside it, told, and «Deshacer» puts them back", async () => {
  await type("por definir");
  const before = asSeen(excel.book);
  await calculate();
  expect(moved()).toMatchObject([{ from: await levelCell() }]);
  const now = contents(excel.book);
  expect([...now.values()]).toContain("por definir");
  const { row, column } = await levelCell();
  expect(excel.book.findSheet("Resumen PNTP")?.cell(row, column).formula).toMatch(/^=D\d+$/);
  expect(await pane.host.undo()).toMatchObject({ ok: true, kept: 0 });
  expect(asSeen(excel.book)).toEqual(before);
});

test("the word of a level is that level from then on", async () => {
  await type("Intermedio");
  await calculate();
  const { row, column } = await levelCell();
  expect([moved(), excel.book.findSheet("Resumen PNTP")?.value(row, column)]).toEqual([[], 2]);
});

test.each([3, "Avanzado", "por definir"])("«%s», typed after a run, stays and is told where that run is undone", async (typed) => {
  await type(typed);
  const { row, column } = await levelCell();
  const outcome = await pane.host.undo();
  expect(outcome).toMatchObject({ ok: true, report: { remarks: [expect.stringContaining("«Resumen PNTP» se queda") as unknown] } });
  expect(excel.book.findSheet("Resumen PNTP")?.value(row, column)).toBe(typed);
});

test.each([3, "Avanzado", "por definir"])("«%s», typed after a refresh, stays and is counted where it is undone", async (typed) => {
  await calculate();
  await type(typed);
  const { row, column } = await levelCell();
  expect(await pane.host.undo()).toMatchObject({ ok: true, kept: 1 });
  expect(excel.book.findSheet("Resumen PNTP")?.value(row, column)).toBe(typed);
});
