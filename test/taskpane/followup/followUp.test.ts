import type { Grid } from "../../../src/engine/grid";
import type { FollowUp } from "../../../src/taskpane/state/followup/followUp";
import { PaneSession } from "../../../src/taskpane/state/paneSession";
import { MemoryHost } from "../../memoryHost";
import { LiveMemoryBook, ManualClock } from "../state/liveBook";
import { exampleGrid } from "../state/paneFixtures";

const NOW = "2024-01-17T10:20:00-05:00";

interface Opened {
  readonly book: LiveMemoryBook;
  readonly session: PaneSession;
  readonly followUp: FollowUp;
}

async function openOver(grids: readonly Grid[]): Promise<Opened> {
  const book = new LiveMemoryBook(MemoryHost.of(grids));
  const session = new PaneSession(book, { later: new ManualClock().later, today: () => NOW.slice(0, 10), now: () => NOW });
  await session.open();
  const followUp = await session.followUp();
  await follow({ session, followUp });
  return { book, session, followUp };
}

/** The tab is in sight: it keeps up with the matrix in front. */
async function follow({ session, followUp }: Pick<Opened, "session" | "followUp">): Promise<void> {
  const { book } = session.store.current();
  if (book.kind !== "ready") throw new Error("no matrix is read");
  await followUp.follow(book.model);
}

function boardOf(followUp: FollowUp) {
  const { round } = followUp.store.current();
  if (round.kind !== "ready") throw new Error(`the round is ${round.kind}`);
  return round.board;
}

describe("the round in the pane", () => {
  test("before the first form the board says what the matrix holds, and reads in the background without writing", async () => {
    const { book, followUp } = await openOver([exampleGrid()]);
    const before = book.host.dump();
    const board = boardOf(followUp);
    expect(board.cut).toEqual({ year: 2023 });
    expect([board.answered, board.total, board.delivered]).toEqual([9, 9, 0]);
    expect(book.host.dump()).toBe(before);
  });

  test("the year after the last one with values is proposed where the matrix has a column for it; any cut can be chosen, also of half a year", async () => {
    const { followUp } = await openOver([exampleGrid()]);
    const { cuts } = followUp.store.current();
    expect(cuts.slice(0, 4)).toEqual([{ year: 2024 }, { year: 2024, months: [7, 12] }, { year: 2024, months: [1, 6] }, { year: 2023 }]);
    followUp.chooseCut({ year: 2024 });
    expect([boardOf(followUp).cut, boardOf(followUp).answered]).toEqual([{ year: 2024 }, 0]);
  });

  test("the chosen cut stays when the matrix is read again", async () => {
    const opened = await openOver([exampleGrid()]);
    opened.followUp.chooseCut({ year: 2022 });
    await opened.session.reader.refresh({ byPeople: true });
    await follow(opened);
    expect(boardOf(opened.followUp).cut).toEqual({ year: 2022 });
  });

  test("«Pasar a la hoja» shows what it will make, writes it when told to, and nothing of the matrix", async () => {
    const { book, session, followUp } = await openOver([exampleGrid()]);
    const matrix = JSON.stringify((await book.host.readGrid("Matriz")).value(6, 17));
    await followUp.previewBoard();
    const { task } = session.store.current();
    if (task.kind !== "planned") throw new Error(`the task is ${task.kind}`);
    expect(task.planned.cells).toEqual([]);
    expect(task.planned.sheets).toContainEqual({ name: "Seguimiento PNTP", refreshed: false });
    expect((await book.listSheets()).map(({ name }) => name)).toEqual(["Matriz"]);

    await followUp.apply(task.planned);
    expect(session.store.current().task).toMatchObject({ kind: "done", done: { cells: 0 } });
    expect((await book.listSheets()).map(({ name }) => name)).toContain("Seguimiento PNTP");
    expect(JSON.stringify((await book.host.readGrid("Matriz")).value(6, 17))).toBe(matrix);
  });

  test("a table of ours that lost a column is told instead of a board, and is not written over", async () => {
    const { book, session, followUp } = await openOver([exampleGrid()]);
    await followUp.previewBoard();
    const { task } = session.store.current();
    if (task.kind !== "planned") throw new Error(`the task is ${task.kind}`);
    await followUp.apply(task.planned);
    book.host.type("Registro PNTP", "A5", "Otra cosa");
    await session.reader.refresh({ byPeople: true });
    await follow({ session, followUp });
    expect(followUp.store.current().round).toMatchObject({ kind: "problem", message: expect.stringContaining("«Código»") });
    await followUp.previewBoard();
    expect(session.store.current().task).toMatchObject({ kind: "refused" });
  });

  test("a matrix that changed after it was shown is refused by its cell", async () => {
    const { book, session, followUp } = await openOver([exampleGrid()]);
    await followUp.previewBoard();
    const { task } = session.store.current();
    if (task.kind !== "planned") throw new Error(`the task is ${task.kind}`);
    book.host.type("Matriz", "R7", 9);
    await followUp.apply(task.planned);
    expect(session.store.current().task).toMatchObject({ kind: "refused", problem: { code: "sourcesChanged" } });
  });
});
