import type { Grid } from "../../../src/engine/grid";
import { initialState, leftBehind, type PaneState } from "../../../src/taskpane/state/paneState";
import type { PaneEvent } from "../../../src/taskpane/state/paneEvent";
import { reducePane } from "../../../src/taskpane/state/reducePane";
import { reviewModel } from "../../../src/taskpane/state/book/reviewModel";
import { buildModel } from "../../../src/taskpane/state/book/buildModel";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { MemoryHost } from "../../memoryHost";
import { exampleGrid, matrixIn } from "./paneFixtures";

const { settings } = initialState;

describe("«las columnas Avance, todavía no»", () => {
  test("is said of the cells that still show the figure of before the edit", async () => {
    const host = await filled();
    const before = await host.readGrid("Matriz");
    host.type("Matriz", "R7", 0.089);
    expect(leftBehind(after(opened(before), edited(await host.readGrid("Matriz"))))).toBe(2);
  });

  test("is not said where the sheet recalculates by itself", async () => {
    const host = await filled();
    const before = await host.readGrid("Matriz");
    host.type("Matriz", "R7", 0.089);
    host.type("Matriz", "S7", 100);
    host.type("Matriz", "S6", 100);
    expect(leftBehind(after(opened(before), edited(await host.readGrid("Matriz"))))).toBe(0);
  });

  test("is not said of columns that are still empty, nor of what was wrong before", async () => {
    const empty = MemoryHost.of([exampleGrid()]);
    const unfilled = await empty.readGrid("Matriz");
    empty.type("Matriz", "R7", 0.089);
    expect(leftBehind(after(opened(unfilled), edited(await empty.readGrid("Matriz"))))).toBe(0);

    const host = await filled();
    host.type("Matriz", "S9", 12.3);
    const before = await host.readGrid("Matriz");
    host.type("Matriz", "B9", "Otro nombre");
    expect(leftBehind(after(opened(before), edited(await host.readGrid("Matriz"))))).toBe(0);
  });
});

async function filled(): Promise<MemoryHost> {
  const grid = exampleGrid();
  const outcome = planFill({ grid, matrix: matrixIn(grid), mode: "values", parts: { progress: true } });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const host = MemoryHost.of([grid]);
  await host.apply(outcome.fill.plan);
  return host;
}

function opened(grid: Grid): readonly PaneEvent[] {
  return readAs(grid, false);
}

function edited(grid: Grid): readonly PaneEvent[] {
  return readAs(grid, true);
}

function readAs(grid: Grid, isStale: boolean): readonly PaneEvent[] {
  const matrix = matrixIn(grid);
  const model = buildModel(matrix, defaultProfile);
  if (model === undefined) throw new Error("the example has no year");
  return [
    { on: "matrixRead", matrices: [matrix], model, settings, isStale },
    { on: "reviewed", model, ...reviewModel({ model, grid, dismissals: [], sources: { settings } }) },
  ];
}

function after(...events: readonly (readonly PaneEvent[])[]): PaneState {
  return events.flat().reduce(reducePane, initialState);
}
