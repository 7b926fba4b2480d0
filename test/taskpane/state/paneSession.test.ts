import type { ReviewedFinding } from "../../../src/engine/audit/dismissals";
import type { Rect } from "../../../src/engine/address";
import { parseRect } from "../../../src/engine/address";
import type { Grid } from "../../../src/engine/grid";
import { listDoubts } from "../../../src/engine/actions/doubts";
import { PaneSession } from "../../../src/taskpane/state/paneSession";
import { MemoryHost } from "../../memoryHost";
import { LiveMemoryBook, ManualClock } from "./liveBook";
import { gridOf } from "../../engine/gridOf";
import { exampleGrid } from "./paneFixtures";

describe("a pane over a workbook", () => {
  test("reads the only matrix and shows its figures, and writes nothing by itself", async () => {
    const { session, book } = await openOver([exampleGrid()]);
    const before = book.host.dump();
    expect(figures(session)).toEqual(["77.5", "81.8", "50.0"]);
    await session.writer.calculate();
    expect(session.store.current().task.kind).toBe("preview");
    expect(book.host.dump()).toBe(before);
  });

  test("the cut written above is the year, until she answers or writes another", async () => {
    const { session, book } = await openOver([exampleGrid((rows) => void (rows[1] = ["Fecha de corte: 31/12/2022"]))]);
    const shown = (): { readonly year: number | undefined; readonly asks: number } => {
      const { book: read, settings } = session.store.current();
      const model = read.kind === "ready" ? read.model : undefined;
      return { year: model?.year, asks: model ? listDoubts(model.matrix, settings.choices).length : NaN };
    };
    expect(shown()).toEqual({ year: 2022, asks: 1 });
    session.reader.setYear(2021);
    expect(shown()).toEqual({ year: 2021, asks: 1 });

    const { book: read, settings } = session.store.current();
    const answers = read.kind === "ready" ? listDoubts(read.model.matrix, settings.choices)[0]?.answers : undefined;
    const answer = answers?.find(({ year }) => year === 2023);
    if (answer === undefined) throw new Error("2023 is no answer");
    await session.writer.saveSettings({ ...settings, choices: answer.choices });
    expect(shown()).toEqual({ year: 2023, asks: 0 });

    book.host.type("Matriz", "A2", "Fecha de corte: 31/12/2021");
    await session.reader.refresh({ byPeople: true });
    expect(shown()).toEqual({ year: 2021, asks: 1 });
  });

  test("«Aplicar» writes what was previewed and offers the summary", async () => {
    const { session, book } = await openOver([exampleGrid()]);
    await session.writer.calculate();
    await session.writer.apply();
    const { task } = session.store.current();
    expect(task).toMatchObject({ kind: "done", done: { sheet: "Matriz", sheets: [{ name: "Resumen PNTP", created: true }] } });
    const grid = await book.host.readGrid("Matriz");
    expect(grid.formula(6, 18)).toMatch(/^=/);
    expect(grid.value(6, 18)).toBeCloseTo(77.5281, 3);
  });

  test("«Conservar mis fórmulas» makes the preview again, is remembered, and tells what stayed", async () => {
    const grid = exampleGrid();
    const hers = {
      ...grid,
      formula: (row: number, column: number) => (row === 6 && column === 18 ? "=R7/M7*90" : grid.formula(row, column)),
    };
    const { session, book } = await openOver([hers]);
    await session.writer.calculate();
    expect(previewOf(session)).toMatchObject({ keepsFormulas: false, herFormulas: [{ cell: "Matriz!S7", formula: "=R7/M7*90" }] });
    session.writer.keepFormulas(true);
    expect(previewOf(session).losses.formulas).toMatch(/^Se conserva 1 fórmula que no es de PNTP: /);
    session.cancel();
    await session.writer.calculate();
    expect(previewOf(session).keepsFormulas).toBe(true);
    await session.writer.apply();
    const { task } = session.store.current();
    expect(task).toMatchObject({ kind: "done", done: { remarks: [expect.stringContaining("Se conserva 1 fórmula")] } });
    expect((await book.host.readGrid("Matriz")).formula(6, 18)).toBe("=R7/M7*90");
  });

  test("«Deshacer» tells with its result what stayed, and never that the book is as it was when a sheet of hers stays", async () => {
    const { session, book } = await openOver([exampleGrid()]);
    const remark = "La hoja «Resumen PNTP» se queda: tiene contenido tuyo en B40. Si ya no la necesitas, elimínala.";
    const cells = [6, 8].map((row) => ({ sheet: "Matriz", row, column: 18, now: { formula: "=R7" }, back: { value: null } }));
    const undone = { cells, refreshed: [], removed: [], recoloured: [], kept: [{ sheet: "Matriz", row: 7, column: 18 }] };
    book.undoing = { ok: true, report: { cellsWritten: 3, sheets: [], remarks: [remark] }, undone };
    await session.writer.undo();
    const { task } = session.store.current();
    if (task.kind !== "undone") throw new Error(`the task is ${task.kind}`);
    expect(task).toEqual({
      kind: "undone",
      isWhole: false,
      text: `En «Matriz», 2 celdas volvieron a lo que tenían. Se quedó como la dejaste 1 celda que cambiaste después: S8 (hoja «Matriz»). ${remark}`,
    });
  });

  test("«Deshacer» that fails is known as such, so that it can be pressed again", async () => {
    const { session, book } = await openOver([exampleGrid()]);
    book.undoing = { ok: false, problem: { code: "halfDone", message: "Falta algo." } };
    await session.writer.undo();
    expect(session.store.current().task).toEqual({
      kind: "refused",
      problem: { code: "halfDone", message: "Falta algo." },
      wasUndoing: true,
    });
  });

  test("a matrix edited after the preview is not written over: nothing changes and the cell is named", async () => {
    const { session, book } = await openOver([exampleGrid()]);
    await session.writer.calculate();
    book.host.type("Matriz", "R7", 0.09);
    const before = book.host.dump();
    await session.writer.apply();
    expect(session.store.current().task).toMatchObject({ kind: "refused", problem: { code: "sourcesChanged" } });
    expect(session.store.current().task).toMatchObject({ problem: { message: expect.stringContaining("R7") } });
    expect(book.host.dump()).toBe(before);
    expect(session.store.current().isStale).toBe(true);
  });

  test("«No aplica» of one finding keeps what somebody typed meanwhile in the sheet of findings on another", async () => {
    const { session, book } = await openOver([
      exampleGrid((rows) => {
        for (const row of [6, 9]) (rows[row] ?? [])[17] = null;
      }),
    ]);
    const findings = (): readonly ReviewedFinding[] => findingsIn(session) ?? [];
    await reviewed(session);
    const before = findings();
    await (await session.decider()).writeFindings(before);
    const sheet = await book.host.readGrid("Hallazgos PNTP");
    expect(String(sheet.value(5, 7))).not.toBe("");
    book.host.type("Hallazgos PNTP", "F6", "Sí");
    book.host.type("Hallazgos PNTP", "G6", "oficio 12");
    const other = findings().find(
      ({ finding, dismissed }) => dismissed === undefined && (finding.rule !== sheet.value(5, 7) || finding.cell !== sheet.value(5, 1)),
    );
    if (!other) throw new Error("the example has one finding only");
    await (await session.decider()).decide(before, [other], "se verificó");
    await reviewed(session, before);
    const reasons = findings()
      .flatMap(({ dismissed }) => (dismissed === undefined ? [] : [dismissed]))
      .sort();
    expect(reasons).toEqual(["oficio 12", "se verificó"]);
  });

  test("keeps up with edits once the typing rests, and says that the columns are stale", async () => {
    const { session, book, clock } = await openOver([exampleGrid()]);
    book.host.type("Matriz", "R7", 0.089);
    book.watcher?.onChange("Matriz");
    expect(session.store.current().isStale).toBe(false);
    await clock.pass();
    expect(session.store.current().isStale).toBe(true);
    expect(figures(session)[0]).toBe("100.0");
  });

  test("reads behind the person's back only in the background, and as asked for when a button asks", async () => {
    const { session, book, clock } = await openOver([exampleGrid()]);
    expect(book.readings.splice(0).every((isBackground) => !isBackground)).toBe(true);
    book.watcher?.onChange("Matriz");
    await clock.pass();
    expect(book.readings.splice(0)).toContain(true);
    await session.writer.calculate();
    expect(book.readings).toContain(false);
    expect(book.readings).not.toContain(true);
  });

  test("what we write ourselves is no edit of people", async () => {
    const { session, book, clock } = await openOver([exampleGrid()]);
    await session.writer.calculate();
    await session.writer.apply();
    book.watcher?.onChange("Matriz");
    await clock.pass();
    expect(session.store.current().isStale).toBe(false);
  });

  test("edits in other sheets do not make it read again", async () => {
    const { book, clock } = await openOver([exampleGrid()]);
    book.watcher?.onChange("Notas");
    expect(clock.isWaiting).toBe(false);
  });

  test("with two matrices it asks, and works with the one chosen", async () => {
    const { session } = await openOver([exampleGrid(undefined, { sheet: "2022" }), exampleGrid(undefined, { sheet: "2023" })]);
    const { book } = session.store.current();
    if (book.kind !== "choosing") throw new Error(`it is ${book.kind}`);
    session.reader.chooseMatrix(book.matrices[1] ?? never());
    expect(session.store.current().book).toMatchObject({ kind: "ready", model: { matrix: { sheet: "2023" } } });
  });

  test("a protected sheet is told at once, and the summary alone can still be made", async () => {
    const { session } = await openOver([exampleGrid(undefined, { isProtected: true })]);
    await session.writer.calculate();
    expect(session.store.current().task).toMatchObject({ kind: "refused", problem: { code: "sheetProtected" } });
    await session.writer.calculateSummary();
    await session.writer.apply();
    expect(session.store.current().task).toMatchObject({ kind: "done", done: { cells: 0, sheets: [{ name: "Resumen PNTP" }] } });
  });

  test("rules are remembered in a sheet and found again by the next pane", async () => {
    const { session, book } = await openOver([exampleGrid()]);
    const { settings } = session.store.current();
    await session.writer.saveSettings({ ...settings, profile: { ...settings.profile, thresholds: { medium: 50, high: 80 } } });
    expect(session.store.current().remark).toMatchObject({ tone: "success" });
    const next = new PaneSession(book, { later: () => () => undefined });
    await next.open();
    expect(next.store.current().settings.profile.thresholds).toEqual({ medium: 50, high: 80 });
    expect(next.store.current().book).toMatchObject({
      kind: "ready",
      model: { results: { objectives: [{}, { band: "high" }, { band: "medium" }] } },
    });
  });

  test("rules of a hidden sheet are told at once, and stand among the findings with their sheet", async () => {
    const { session, book } = await openOver([exampleGrid()]);
    const { settings } = session.store.current();
    await session.writer.saveSettings({ ...settings, profile: { ...settings.profile, thresholds: { medium: 50, high: 80 } } });
    book.host.hide("Configuración PNTP", "veryHidden");
    const next = new PaneSession(book, { later: () => () => undefined });
    await next.open();
    await reviewed(next);
    const told = expect.stringContaining(
      "«Configuración PNTP», que está muy oculta, cambia las reglas: Límites de los niveles: Medio desde 50; alto desde 80",
    ) as unknown;
    expect(next.store.current().remark).toMatchObject({ tone: "warning", text: told });
    expect(next.store.current().book).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ finding: expect.objectContaining({ rule: "calculo.reglas-cambiadas", severity: "warning" }) as unknown }),
      ]) as unknown,
    });
  });

  test("«No aplica» in a hidden sheet leaves the finding open, and the pane says so when one is decided", async () => {
    const { session, book } = await openOver([
      exampleGrid((rows) => {
        for (const row of [6, 9]) (rows[row] ?? [])[17] = null;
      }),
    ]);
    await reviewed(session);
    const findings = (): readonly ReviewedFinding[] => findingsIn(session) ?? [];
    const before = findings();
    await (await session.decider()).writeFindings(before);
    book.host.hide("Hallazgos PNTP", "hidden");
    const [first] = before;
    if (!first) throw new Error("the example has no finding");
    await (await session.decider()).decide(before, [first], "se verificó");
    await reviewed(session, before);
    expect(session.store.current().remark).toMatchObject({
      tone: "warning",
      text: expect.stringContaining("«Hallazgos PNTP», que está oculta") as unknown,
    });
    expect(findings().filter(({ dismissed }) => dismissed !== undefined)).toEqual([]);
    expect(findings().map(({ unseen }) => unseen)).toContain("se verificó");
    expect(findings().map(({ finding }) => finding.rule)).toContain("calculo.apartados-ocultos");
  });

  test("trying rules out keeps and writes nothing", async () => {
    const { session, book } = await openOver([exampleGrid()]);
    const before = book.host.dump();
    const { settings } = session.store.current();
    const tried = session.reader.tryOut({ ...settings, profile: { ...settings.profile, clamp: false } });
    expect(tried?.results.objectives[1]?.progress1.progress.value).toBeCloseTo((45.529 + 381.778 + 230) / 3, 1);
    expect(figures(session)).toEqual(["77.5", "81.8", "50.0"]);
    expect(book.host.dump()).toBe(before);
  });

  test("selecting a row in the sheet brings its indicator to «Explicar», and the other way round", async () => {
    const { session, book } = await openOver([exampleGrid()]);
    book.watcher?.onSelect({ sheet: "Matriz", area: rect("C9") });
    expect(session.store.current().focus).toBe("IOP.02.01");
    book.watcher?.onSelect({ sheet: "Notas", area: rect("C7") });
    expect(session.store.current().focus).toBe("IOP.02.01");
    await session.selectRow("OP.03");
    expect(book.selection).toEqual({ sheet: "Matriz", area: expect.objectContaining({ row: 15, rows: 1 }) });
  });

  test("nothing selected is refused with the reason, and pointing goes on; what is pointed at opens its columns, recognised or not", async () => {
    const { session, book } = await openOver([notAMatrix()]);
    expect(session.store.current().book).toMatchObject({ kind: "noMatrix" });
    session.startPointing();
    await session.reader.usePointed();
    expect(session.store.current().task).toMatchObject({
      kind: "pointing",
      failed: expect.stringContaining("No hay celdas seleccionadas"),
    });
    book.selection = { sheet: "Notas", area: rect("A1:B2") };
    await session.reader.usePointed();
    expect(session.store.current()).toMatchObject({ task: { kind: "idle" }, page: "columns", book: { kind: "noMatrix" } });
    const { book: seen } = session.store.current();
    expect(seen.kind === "noMatrix" && seen.nearMiss?.table?.columns.map(({ column }) => column)).toEqual([0, 1]);
    book.selection = { sheet: "Notas", area: rect("F40:G50") };
    await session.reader.usePointed();
    expect(session.store.current().task).toMatchObject({ kind: "pointing", failed: expect.stringContaining("Notas!F40:G50") });
  });

  test("a table whose columns are told is a matrix from then on, with its figures", async () => {
    const { session } = await openOver([englishTable()]);
    const { book, settings } = session.store.current();
    if (book.kind !== "noMatrix" || !book.nearMiss?.table) throw new Error("no table was seen");
    const columns = { 1: { role: "name" }, 2: { role: "baselineValue" }, 3: { role: "target", period: { year: 2025 } } } as const;
    const half = { ...settings, choices: { sheet: "Datos", columns } };
    expect(session.reader.tryOut(half)?.results.indicators.map(({ band }) => band)).toEqual(["noData", "noData", "noData"]);
    const whole = { ...half, choices: { sheet: "Datos", columns: { ...columns, 4: { role: "actual", period: { year: 2025 } } } } } as const;
    await session.writer.saveSettings(whole);
    const { book: read } = session.store.current();
    expect(read.kind === "ready" && read.model.results.indicators.map(({ progress1 }) => progress1.value)).toEqual([50, 75, 100]);
  });

  test("a matrix whose figures say no year is asked for it", async () => {
    const { session } = await openOver([
      exampleGrid((rows) => rows[4]?.forEach((cell, column, row) => (row[column] = typeof cell === "number" ? null : cell))),
    ]);
    const { book } = session.store.current();
    if (book.kind === "ready") throw new Error("it was read");
    expect(book).toMatchObject({ kind: "noMatrix", nearMiss: { table: expect.anything() } });
  });

  test("the example makes a matrix where there was none", async () => {
    const { session } = await openOver([notAMatrix()]);
    await session.writer.openExample();
    expect(figures(session)).toEqual(["77.5", "81.8", "50.0"]);
  });

  test("a workbook that throws is told in its own words, and can be read again", async () => {
    const { session, book } = await openOver(
      [exampleGrid()],
      (opened) => (opened.failure = { code: "cellBeingEdited", message: "Hay una celda a medio escribir." }),
    );
    expect(session.store.current().book).toEqual({
      kind: "unreadable",
      problem: { code: "cellBeingEdited", message: "Hay una celda a medio escribir." },
    });
    book.failure = undefined;
    await session.reader.read();
    expect(session.store.current().book.kind).toBe("ready");
  });

  test("a failure while keeping up leaves the figures and warns", async () => {
    const { session, book, clock } = await openOver([exampleGrid()]);
    book.failure = { code: "cellBeingEdited", message: "Hay una celda a medio escribir." };
    book.watcher?.onChange("Matriz");
    await clock.pass();
    expect(session.store.current().book.kind).toBe("ready");
    expect(session.store.current().remark).toEqual({ tone: "warning", text: "Hay una celda a medio escribir." });
  });

  test("after a second it says what it is doing, and «Cancelar» reaches the workbook", async () => {
    const { session, book, clock } = await openOver([exampleGrid()]);
    await session.writer.calculate();
    const applying = book.holdNextApply();
    const applied = session.writer.apply();
    await clock.pass();
    expect(session.store.current().task).toMatchObject({ kind: "writing", progress: { isSlow: true } });
    session.cancel();
    expect(session.store.current().task).toMatchObject({ kind: "writing", cancelling: true });
    applying.release();
    await applied;
    expect(book.sawCancel).toBe(true);
    expect(session.store.current().task).toEqual({ kind: "idle" });
  });
});

interface Opened {
  readonly session: PaneSession;
  readonly book: LiveMemoryBook;
  readonly clock: ManualClock;
}

async function openOver(grids: readonly Grid[], prepare: (book: LiveMemoryBook) => void = () => undefined): Promise<Opened> {
  const book = new LiveMemoryBook(MemoryHost.of(grids));
  prepare(book);
  const clock = new ManualClock();
  const session = new PaneSession(book, { later: clock.later, today: () => "2024-03-31" });
  await session.open();
  return { session, book, clock };
}

function figures(session: PaneSession): readonly string[] {
  const { book } = session.store.current();
  return book.kind === "ready" ? book.model.results.objectives.map(({ progress1 }) => Number(progress1.progress.value).toFixed(1)) : [];
}

function notAMatrix(): Grid {
  return exampleGrid((rows) => rows.splice(0, rows.length, ["Nota", "Autor"], ["Revisar", "Ana"]), { sheet: "Notas" });
}

function rect(address: string): Rect {
  return parseRect(address) ?? never();
}

function never(): never {
  throw new Error("it is there");
}

/** The checks come after the figures, in a part of the pane of its own; until then those of the reading `before` stand. */
async function reviewed(session: PaneSession, before?: readonly ReviewedFinding[]): Promise<void> {
  while (findingsIn(session) === before) await new Promise((done) => setImmediate(done));
}

function findingsIn(session: PaneSession): readonly ReviewedFinding[] | undefined {
  const { book } = session.store.current();
  return book.kind === "ready" ? book.findings : undefined;
}

function previewOf(session: PaneSession) {
  const { task } = session.store.current();
  if (task.kind !== "preview") throw new Error(`the task is ${task.kind}`);
  return task.preview.changes;
}

/** A table without one word of the reader's. */
function englishTable(): Grid {
  return gridOf(
    [
      ["section", "indicator", "start", "column 1", "column 2"],
      ["a", "Girls who attend every session", 1, 10, 5],
      ["a", "Boys who attend every session", 2, 20, 15],
      ["a", "Teachers trained in the method", 3, 30, 30],
    ],
    { sheet: "Datos" },
  );
}
