/** @jest-environment-options {"globalsCleanup": "off"} */
import { createExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import { PaneSession } from "../../../src/taskpane/state/paneSession";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { byHand, exampleBook } from "./panes/twoPanes";

/** What a workbook hides decides nothing in the pane without being told, over Office.js as in a file. */

let office: OfficeInNode;
let excel: StandIn;

beforeAll(async () => {
  office = await loadOffice();
});

afterEach(async () => {
  await excel.idle();
  expect(excel.bugs).toEqual([]);
});

async function openPane(): Promise<PaneSession> {
  const host = createExcelHost();
  host.watch = () => Promise.resolve(() => undefined);
  const session = new PaneSession(host, { later: () => () => undefined, today: () => "2024-03-31" });
  await session.open();
  return session;
}

async function findingsOf(session: PaneSession) {
  for (let turn = 0; turn < 400; turn++) {
    const { book } = session.store.current();
    if (book.kind === "ready" && book.findings) return book.findings;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("the review did not come");
}

const hide = (sheet: string, how: "Hidden" | "VeryHidden") =>
  byHand((workbook) => (workbook.worksheets.getItem(sheet).visibility = Excel.SheetVisibility[how === "Hidden" ? "hidden" : "veryHidden"]));

describe.each(PLATFORM_NAMES)("What a workbook hides (%s)", (platform) => {
  beforeEach(() => {
    office.on(PLATFORMS[platform]);
    excel = office.open(exampleBook());
  });

  test("rules of a very hidden sheet are in force, and told before the figures and as a finding", async () => {
    const first = await openPane();
    const { settings } = first.store.current();
    const { profile } = settings;
    await first.writer.saveSettings({ ...settings, profile: { ...profile, thresholds: { medium: 50, high: 80 } } });
    await hide("Configuración PNTP", "VeryHidden");
    const pane = await openPane();
    const told = (await findingsOf(pane)).map(({ finding: { rule, severity } }) => `${rule} ${severity}`);
    expect(told).toContain("calculo.reglas-cambiadas warning");
    expect(pane.store.current().remark?.text).toContain("«Configuración PNTP», que está muy oculta, cambia las reglas");
  });

  test("what is set aside in a hidden sheet stays open, and that is a finding", async () => {
    const first = await openPane();
    const findings = await findingsOf(first);
    const [one] = findings;
    if (!one) throw new Error("the example has no finding");
    await (await first.decider()).decide(findings, [one], "se verificó");
    await hide("Hallazgos PNTP", "Hidden");
    const told = await findingsOf(await openPane());
    expect(told.filter(({ dismissed }) => dismissed !== undefined)).toEqual([]);
    expect(told.map(({ finding }) => finding.rule)).toContain("calculo.apartados-ocultos");
  });

  test("hidden rows and columns of the matrix are told", async () => {
    await byHand((workbook) => {
      workbook.worksheets.getItem("Matriz").getRange("8:8").rowHidden = true;
      workbook.worksheets.getItem("Matriz").getRange("R:R").columnHidden = true;
    });
    const told = await findingsOf(await openPane());
    expect(told.filter(({ finding: { rule } }) => rule === "lectura.oculto")).toHaveLength(1);
  });
});
