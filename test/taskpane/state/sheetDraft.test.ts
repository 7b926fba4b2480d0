import type { PaneWorkbook } from "../../../src/taskpane/paneWorkbook";
import { PaneSession } from "../../../src/taskpane/state/paneSession";
import { MemoryHost } from "../../memoryHost";
import { exampleGrid } from "./paneFixtures";

async function openOver(): Promise<{ readonly session: PaneSession; readonly host: MemoryHost }> {
  const host = MemoryHost.of([exampleGrid()]);
  const workbook: PaneWorkbook = {
    listSheets: () => host.listSheets(),
    readGrid: (sheet, options) => host.readGrid(sheet, options),
    findName: (name) => host.findName(name),
    apply: (plan, options) => host.apply(plan, options),
    undoSight: () => Promise.resolve({ ok: false, problem: { code: "unsupported", message: "No hay nada que deshacer." } }),
    undo: () => Promise.resolve({ ok: true, report: { cellsWritten: 0, sheets: [] } }),
    select: () => Promise.resolve(),
    selected: () => Promise.resolve(undefined),
    watch: () => Promise.resolve(() => undefined),
  };
  const session = new PaneSession(workbook, { later: () => () => undefined, today: () => "2024-03-31" });
  await session.open();
  return { session, host };
}

describe("Sheets that the pane drafts and makes", () => {
  test("a draft of «Tablero PNTP» writes nothing; making it puts the sheet and says so", async () => {
    const { session, host } = await openOver();
    const before = host.dump();
    const draft = await session.drafter.dashboard();
    expect(host.dump()).toBe(before);
    if (!draft) throw new Error("no draft");
    await session.writer.makeSheet(draft);
    expect(session.store.current().task).toMatchObject({ kind: "done", done: { sheets: [{ name: "Tablero PNTP", created: true }] } });
  });

  test("a card tells its trajectory before it is made, and there is none for a code that is not there", async () => {
    const { session } = await openOver();
    expect((await session.drafter.card("IOP.01.01"))?.note).toMatch(/^No hay trayectoria|logro esperado/);
    expect(await session.drafter.card("IOP.77.77")).toBeUndefined();
  });

  test("a draft is not made over a matrix that changed since", async () => {
    const { session, host } = await openOver();
    const draft = await session.drafter.dashboard();
    if (!draft) throw new Error("no draft");
    host.type("Matriz", "R7", 0.09);
    await session.writer.makeSheet(draft);
    expect(session.store.current().task).toMatchObject({ kind: "refused", problem: { code: "sourcesChanged" } });
  });
});
