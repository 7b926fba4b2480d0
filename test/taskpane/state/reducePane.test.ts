import type { Fill } from "../../../src/engine/actions/fill";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { describeChanges } from "../../../src/engine/actions/previewChanges";
import { initialState, isBusy, type PaneState } from "../../../src/taskpane/state/paneState";
import type { PaneEvent } from "../../../src/taskpane/state/paneEvent";
import { reducePane } from "../../../src/taskpane/state/reducePane";
import { exampleGrid, exampleModel, matrixIn } from "./paneFixtures";

const model = exampleModel();
const settings = initialState.settings;
const read: PaneEvent = { on: "matrixRead", matrices: [model.matrix], model, settings, isStale: false };
const problem = { code: "sheetProtected", message: "La hoja «Matriz» está protegida." };

const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(reducePane, initialState);
const preview: PaneEvent = { on: "previewReady", preview: { fill: exampleFill(), changes: describeChanges(exampleFill()), settings } };
const done: PaneEvent = {
  on: "written",
  done: { sheet: "Matriz", cells: 24, sheets: [{ wanted: "Resumen PNTP", name: "Resumen PNTP", created: true }] },
};

describe("the state of the pane", () => {
  test("begins reading, and is busy until the matrix is read", () => {
    expect(isBusy(initialState)).toBe(true);
    const ready = after(read);
    expect(ready.book.kind).toBe("ready");
    expect(ready.year).toBe(2023);
    expect(isBusy(ready)).toBe(false);
  });

  test("shows progress only after a second, and keeps what is being done", () => {
    const early = after({ on: "progressed", done: 0.2, doing: "Leyendo la hoja Matriz" });
    expect(early.book).toEqual({ kind: "reading", progress: { done: 0.2, doing: "Leyendo la hoja Matriz", isSlow: false } });
    const late = reducePane(early, { on: "tookASecond" });
    expect(late.book).toEqual({ kind: "reading", progress: { done: 0.2, doing: "Leyendo la hoja Matriz", isSlow: true } });
  });

  test("goes from the preview to writing to done, and staleness ends there", () => {
    const stale = after(read, { ...read, isStale: true });
    expect(stale.isStale).toBe(true);
    const previewing = reducePane(reducePane(stale, { on: "tabOpened", tab: "report" }), preview);
    expect(previewing.task.kind).toBe("preview");
    expect(previewing.tab).toBe("progress");
    const writing = reducePane(previewing, { on: "writingStarted", title: "Calcular avances 2023" });
    expect(isBusy(writing)).toBe(true);
    const written = reducePane(writing, done);
    expect(written.task).toEqual({ kind: "done", done: expect.objectContaining({ cells: 24 }) });
    expect(written.isStale).toBe(false);
  });

  test("a sheet of ours written alone does not bring the Avance columns up to date", () => {
    const onlySummary: PaneEvent = { on: "written", done: { sheet: "Matriz", cells: 0, sheets: [] } };
    expect(after(read, { ...read, isStale: true }, onlySummary).isStale).toBe(true);
  });

  test("an edit during the preview leaves it open and says so: «Aplicar» is refused by the workbook, not by a guess", () => {
    const state = after(read, preview, { ...read, isStale: true });
    expect(state.task.kind).toBe("preview");
    expect(state.isStale).toBe(true);
  });

  test("cancelling a preview leaves nothing behind; cancelling a write waits for the workbook's word", () => {
    expect(after(read, preview, { on: "cancelAsked" }).task).toEqual({ kind: "idle" });
    const writing = after(read, preview, { on: "writingStarted", title: "Calcular avances 2023" }, { on: "cancelAsked" });
    expect(writing.task).toMatchObject({ kind: "writing", cancelling: true });
    expect(reducePane(writing, { on: "refused", problem: { code: "cancelled", message: "Cancelado." } }).task).toEqual({ kind: "idle" });
  });

  test("a refusal keeps the figures and says why", () => {
    const state = after(read, preview, { on: "refused", problem });
    expect(state.book.kind).toBe("ready");
    expect(state.task).toEqual({ kind: "refused", problem });
  });

  test("no matrix, several matrices and an unreadable workbook close whatever page was open", () => {
    const onPage = after(read, { on: "pageOpened", page: "rules" });
    expect(onPage.page).toBe("rules");
    for (const event of [
      { on: "matrixMissing", isEmpty: true, settings },
      { on: "matricesFound", matrices: [model.matrix, model.matrix], settings },
      { on: "readingFailed", problem },
    ] satisfies readonly PaneEvent[]) {
      expect(reducePane(onPage, event)).not.toHaveProperty("page");
    }
  });

  test("pointing at the matrix survives a failed try and ends when it is read", () => {
    const failed = after(
      { on: "matrixMissing", isEmpty: false, settings },
      { on: "pointingStarted" },
      { on: "matrixMissing", isEmpty: false, settings },
      { on: "pointingFailed", why: "no" },
    );
    expect(failed.task).toEqual({ kind: "pointing", failed: "no" });
    expect(reducePane(failed, read).task).toEqual({ kind: "idle" });
  });

  test("a review that comes for figures no longer shown is dropped", () => {
    const findings = [{ finding: { rule: "x", severity: "note" as const, data: {} }, evidence: "" }];
    expect(after(read, { on: "reviewed", model, findings, lagging: [] }).book).toHaveProperty("findings", findings);
    expect(after(read, { on: "reviewed", model: exampleModel(), findings, lagging: [] }).book).not.toHaveProperty("findings");
  });

  test("opening a tab closes the page over it; opening a page keeps the tab to go back to", () => {
    const page = after(read, { on: "tabOpened", tab: "findings" }, { on: "pageOpened", page: "columns" });
    expect(page.tab).toBe("findings");
    expect(reducePane(page, { on: "tabOpened", tab: "explain" })).not.toHaveProperty("page");
    expect(reducePane(page, { on: "pageClosed" }).tab).toBe("findings");
  });
});

function exampleFill(): Fill {
  const grid = exampleGrid();
  const outcome = planFill({ grid, matrix: matrixIn(grid) });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.fill;
}
