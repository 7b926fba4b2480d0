import type { FollowUp } from "../../../src/taskpane/state/followup/followUp";
import { exampleGrid } from "../state/paneFixtures";
import { follow, openRound } from "./openRound";

function boardOf(followUp: FollowUp) {
  const { round } = followUp.store.current();
  if (round.kind !== "ready") throw new Error(`the round is ${round.kind}`);
  return round.board;
}

describe("the round in the pane", () => {
  test("before the first form the board says what the matrix holds, and reads in the background without writing", async () => {
    const { book, followUp } = await openRound([exampleGrid()]);
    const before = book.host.dump();
    const board = boardOf(followUp);
    expect(board.cut).toEqual({ year: 2023 });
    expect([board.answered, board.total, board.delivered]).toEqual([9, 9, 0]);
    expect(book.host.dump()).toBe(before);
  });

  test("any cut from the year after the last of the matrix back can be chosen, also of half a year", async () => {
    const { followUp } = await openRound([exampleGrid()]);
    const { cuts } = followUp.store.current();
    expect(cuts.slice(0, 4)).toEqual([{ year: 2024 }, { year: 2024, months: [7, 12] }, { year: 2024, months: [1, 6] }, { year: 2023 }]);
    followUp.chooseCut({ year: 2024 });
    expect([boardOf(followUp).cut, boardOf(followUp).answered]).toEqual([{ year: 2024 }, 0]);
  });

  test("the chosen cut stays when the matrix is read again", async () => {
    const opened = await openRound([exampleGrid()]);
    opened.followUp.chooseCut({ year: 2022 });
    await opened.session.reader.refresh({ byPeople: true });
    await follow(opened);
    expect(boardOf(opened.followUp).cut).toEqual({ year: 2022 });
  });

  test("«Pasar a la hoja» shows what it will make, writes it when told to, and nothing of the matrix", async () => {
    const { book, session, followUp } = await openRound([exampleGrid()]);
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
    const { book, session, followUp } = await openRound([exampleGrid()]);
    await followUp.previewBoard();
    const { task } = session.store.current();
    if (task.kind !== "planned") throw new Error(`the task is ${task.kind}`);
    await followUp.apply(task.planned);
    book.host.type("Registro PNTP", "A5", "Otra cosa");
    await session.reader.refresh({ byPeople: true });
    await follow({ session, followUp });
    expect(followUp.store.current().round).toMatchObject({ kind: "problem", message: expect.stringContaining("«Código»") });
    await followUp.previewBoard();
    expect(session.store.current().task.kind).not.toBe("planned");
    expect(session.store.current().remark?.text).toContain("«Código»");
  });

  test("the columns of a cut that the matrix lacks are told, shown before they are made, and made empty: the targets are hers to write", async () => {
    const opened = await openRound([exampleGrid()]);
    const { book, session, followUp } = opened;
    expect(lacksOf(followUp)).toEqual([]);
    followUp.chooseCut({ year: 2024 });
    expect(lacksOf(followUp)).toEqual(["«Logro esperado 2024»", "«Valor obtenido 2024»"]);
    const before = book.host.dump();
    await followUp.previewColumns();
    const { task } = session.store.current();
    if (task.kind !== "planned") throw new Error(`the task is ${task.kind}`);
    expect(task.planned).toMatchObject({
      cells: [],
      sheets: [],
      columns: [expect.stringMatching(/^«Logro esperado 2024» \(columna [A-Z]+\)$/), expect.stringMatching(/^«Valor obtenido 2024» /)],
    });
    expect(task.planned.notes.join(" ")).toMatch(/Van vacías.*Los logros esperados de 2024 los escribes tú/);
    expect(book.host.dump()).toBe(before);

    await followUp.apply(task.planned);
    expect(session.store.current().task).toMatchObject({ kind: "done", done: { cells: 0, columns: task.planned.columns } });
    await follow(opened);
    expect(lacksOf(followUp)).toEqual([]);
    const { book: read } = session.store.current();
    expect(read).toMatchObject({ kind: "ready", model: { year: 2023 } });
  });

  test("where columns cannot be made it is told why, and nothing is shown as if it could", async () => {
    const { session, followUp } = await openRound([exampleGrid(undefined, { isProtected: true })]);
    followUp.chooseCut({ year: 2024 });
    await followUp.previewColumns();
    expect(session.store.current().task.kind).not.toBe("planned");
    expect(session.store.current().remark?.text).toMatch(/está protegida: no le agrego las columnas de 2024\. Desprotégela/);
  });

  test("a matrix that changed after it was shown is not written over", async () => {
    const { book, session, followUp } = await openRound([exampleGrid()]);
    await followUp.previewBoard();
    const { task } = session.store.current();
    if (task.kind !== "planned") throw new Error(`the task is ${task.kind}`);
    book.host.type("Matriz", "R7", 9);
    await followUp.apply(task.planned);
    expect(session.store.current().task.kind).toBe("idle");
    expect(session.store.current().remark?.text).toContain("no se escribió nada");
    expect((await book.listSheets()).map(({ name }) => name)).toEqual(["Matriz"]);
  });

  test("«Cerrar corte» with answers that are missing says whose they are, and asks to agree", async () => {
    const { book, session, followUp } = await openRound([exampleGrid()]);
    book.host.type("Matriz", "R7", null);
    await session.reader.refresh({ byPeople: true });
    await followUp.previewClose();
    const { task } = session.store.current();
    if (task.kind !== "planned") throw new Error(`the task is ${task.kind}`);
    expect(task.planned.notes[0]).toMatch(/^Sin resolver al cerrar: 1 indicador sin respuesta, de 1 entidad: .+ 1\.$/);
    expect(task.planned.consent).toBe("Cerrar así; la hoja del corte lo dirá");
  });

  test("«Cerrar corte» keeps the figures in a sheet once it was seen; a figure that changes later is told, and the cut is closed once", async () => {
    const opened = await openRound([exampleGrid()]);
    const { book, session, followUp } = opened;
    await followUp.previewClose();
    const { task } = session.store.current();
    if (task.kind !== "planned") throw new Error(`the task is ${task.kind}`);
    expect(task.planned.sheets).toContainEqual({ name: "Corte 2023 PNTP", refreshed: false });
    expect(task.planned.notes.join(" ")).toMatch(/Sin resolver al cerrar: nada\. Huella del corte: [0-9a-f]{64}/);
    expect(task.planned.consent).toBeUndefined();
    await followUp.apply(task.planned);
    await follow(opened);
    expect(closedCuts(followUp)).toEqual([["2023", true, 0]]);

    book.host.type("Matriz", "R7", 8.9);
    await session.reader.refresh({ byPeople: true });
    await follow(opened);
    const [[cut, isWhole, changes] = []] = closedCuts(followUp);
    expect([cut, isWhole]).toEqual(["2023", true]);
    expect(changes).toBeGreaterThan(0);
    await followUp.previewClose();
    expect(session.store.current().remark?.text).toContain("ya se cerró");
  });
});

function lacksOf(followUp: FollowUp): readonly string[] {
  const { round } = followUp.store.current();
  return round.kind === "ready" ? round.lacks : [round.kind];
}

function closedCuts(followUp: FollowUp): readonly (readonly [cut: string, isWhole: boolean, changes: number])[] {
  const { round } = followUp.store.current();
  return round.kind === "ready" ? round.cuts.map(({ cut, isWhole, changes }) => [cut, isWhole, changes.length]) : [];
}
