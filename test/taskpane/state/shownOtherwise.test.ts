/** @jest-environment jsdom */
import { createElement } from "react";
import { PaneContext } from "../../../src/taskpane/state/PaneContext";
import { PaneSession } from "../../../src/taskpane/state/paneSession";
import { ShownOtherwise } from "../../../src/taskpane/panels/progress/ShownOtherwise";
import { MemoryHost } from "../../memoryHost";
import { mount, unmount } from "../followup/mounted";
import { LiveMemoryBook, ManualClock } from "./liveBook";
import { exampleGrid } from "./paneFixtures";

afterEach(unmount);

/** What is said before figures are written over a matrix whose cell R7 is shown by a format. */
async function saidOf(format: string): Promise<string> {
  const grid = exampleGrid((rows) => void ((rows[6] ?? [])[17] = { value: 0.081, format }));
  const session = new PaneSession(new LiveMemoryBook(MemoryHost.of([grid])), { later: new ManualClock().later, today: () => "2024-01-17" });
  await session.open();
  for (let turn = 0; turn < 400; turn++) {
    const { book } = session.store.current();
    if (book.kind === "ready" && book.findings) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const shown = createElement(PaneContext.Provider, { value: session }, createElement(ShownOtherwise));
  return mount(shown).textContent ?? "";
}

test("a cell that shows another figure than it holds is told before figures are written; one that shows its own is not", async () => {
  expect(await saidOf('"45.5 %"')).toMatch(/^La celda (?:Matriz!)?R7 muestra otra cifra que la que guarda/);
  unmount();
  expect(await saidOf("0.0%")).toBe("");
});
