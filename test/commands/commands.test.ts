/** @jest-environment-options {"globalsCleanup": "off"} */
import { COMMANDS, registerCommands } from "../../src/commands/commands";
import type { ExcelHost as StandIn } from "../../src/sandbox/excel/host";
import { livePane } from "../../src/taskpane/livePane";
import { bookFromFile, openSample } from "../hosts/excel/bookFromFile";
import { loadOffice, type OfficeInNode } from "../sandbox/excel/loadOffice";

let office: OfficeInNode;
let excel: StandIn;

beforeAll(async () => {
  office = await loadOffice();
  registerCommands();
  excel = office.open(await bookFromFile(openSample()));
});

afterAll(async () => {
  livePane().close();
  await excel.idle();
  expect(excel.bugs).toEqual([]);
});

beforeEach(() => {
  livePane().closeTask();
  excel.pane.state = "Background";
});

const task = () => livePane().store.current().task;
const previewed = () => {
  const shown = task();
  return shown.kind === "preview" ? shown.preview.fill.plan.title : JSON.stringify(shown);
};

async function until(isDone: () => boolean): Promise<void> {
  for (let waited = 0; waited < 3000 && !isDone(); waited += 10) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe("Ribbon buttons", () => {
  it("are the first thing pressed, where the page was loaded hidden and has read nothing: the workbook is read for them", async () => {
    excel.faults.clear();
    expect(livePane().store.current().book.kind).toBe("reading");
    expect(excel.faults.requests).toEqual([]);
    await excel.ribbon.invokeCommand("calculateProgress");
    await until(() => task().kind === "preview");
    expect(previewed()).toMatch(/^Calcular avances 2023/);
  });

  it.each([
    ["calculateProgress", /^Calcular avances 2023/],
    ["buildSummary", /[Rr]esumen/],
    ["colourBands", /[Cc]olor/],
    ["convertToFormulas", /^Convertir a fórmulas/],
    ["convertToFunctions", /^Convertir a funciones PNTP/],
    ["convertToValues", /^Convertir a valores/],
  ])("%s opens the pane with its preview, writes nothing and tells Excel that it is done", async (name, title) => {
    const sheets = excel.book.sheets.length;
    expect(await excel.ribbon.invokeCommand(name)).toMatchObject({ status: 0 });
    expect(excel.ribbon.runningCommands).toBe(0);
    await excel.idle();
    expect(excel.pane.state).toBe("Visible");
    expect(previewed()).toMatch(title);
    expect(excel.book.sheets).toHaveLength(sheets);
  });

  it("tell Excel that they are done also while it lets everything wait for a cell being edited, and do their work afterwards", async () => {
    excel.faults.cellEditMode = true;
    expect(await excel.ribbon.invokeCommand("calculateProgress")).toMatchObject({ status: 0 });
    excel.endCellEdit();
    await until(() => task().kind !== "idle");
    expect(previewed()).toMatch(/^Calcular avances 2023/);
  });

  it("are all bound: seven of them", () => {
    expect(Object.keys(COMMANDS).sort()).toEqual([
      "buildSummary",
      "calculateProgress",
      "colourBands",
      "convertToFormulas",
      "convertToFunctions",
      "convertToValues",
      "undoLast",
    ]);
  });

  it("the keyboard shortcut, which brings no event, prepares the same", async () => {
    excel.ribbon.runAction("calculateProgress");
    await until(() => task().kind === "preview");
    expect(previewed()).toMatch(/^Calcular avances 2023/);
  });
});
