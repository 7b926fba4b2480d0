/** @jest-environment-options {"globalsCleanup": "off"} */
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import type { PutSheet } from "../../../src/engine/plan";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { asSeen } from "./asSeen";
import { book, summaryStep } from "./sampleBook";

let office: OfficeInNode;
let excel: StandIn;
let host: ExcelHost;

beforeAll(async () => {
  office = await loadOffice();
});

function open(...data: Parameters<typeof book>): void {
  excel = office.open(book(...data));
  host = createExcelHost();
}

const put = (step: PutSheet) => host.apply({ title: "Resumen", steps: [step], sources: [] });
const sheet = () => excel.book.findSheet("Resumen PNTP");

/** The same block of figures, with room for two rows above it. */
function twoRowsBelow(step: PutSheet): PutSheet {
  const below = <Placed extends { readonly row: number }>(placed: Placed): Placed => ({
    ...placed,
    row: placed.row < 3 ? placed.row : placed.row + 2,
  });
  const names = Object.entries(step.content.names ?? {}).map(([name, area]) => [name, below(area)] as const);
  return { ...step, content: { ...step.content, cells: step.content.cells.map(below), names: Object.fromEntries(names) } };
}

describe("What a planner put in our sheet, in Excel", () => {
  it("stays among ours with its look, moves with its look where ours needs the place, and «Deshacer» puts all of it back", async () => {
    open(6);
    await put(summaryStep(3));
    sheet()?.setContent(7, 1, { value: "mi nota" });
    sheet()?.changeLook({ row: 7, column: 1, rows: 1, columns: 1 }, { fill: "#FFF2CC" });
    sheet()?.setContent(1, 2, { value: 12 });
    sheet()?.setContent(0, 0, { value: "Otro título" });
    const before = asSeen(excel.book);
    const outcome = await put(summaryStep(6));
    expect(outcome).toMatchObject({
      ok: true,
      report: { sheets: [{ moved: [{ from: { row: 0, column: 0 } }, { from: { row: 7, column: 1 } }] }] },
    });
    const [title, note] = outcome.ok ? (outcome.report.sheets[0]?.moved ?? []) : [];
    if (!title || !note) throw new Error("nothing was moved");
    expect([sheet()?.value(title.to.row, title.to.column), sheet()?.value(note.to.row, note.to.column), sheet()?.value(1, 2)]).toEqual([
      "Otro título",
      "mi nota",
      12,
    ]);
    expect(sheet()?.lookAt(note.to.row, note.to.column)).toMatchObject({ fill: "#FFF2CC" });
    expect(sheet()?.value(7, 1)).not.toBe("mi nota");
    expect(await host.undo()).toMatchObject({ ok: true });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("is not in the way of a second run, which changes nothing", async () => {
    open(6);
    await put(summaryStep(3));
    sheet()?.setContent(7, 1, { value: "mi nota" });
    await put(summaryStep(6));
    const once = asSeen(excel.book);
    expect(await put(summaryStep(6))).toMatchObject({ ok: true, report: { sheets: [{ created: false }] } });
    expect(asSeen(excel.book)).toEqual(once);
  });

  it("is told where it points to a cell of ours that moved, by a name or by a formula beside ours", async () => {
    open(6);
    await put(summaryStep(3));
    excel.book.names.push({ name: "MiMedia", formula: "='Resumen PNTP'!$B$4", comment: "", visible: true });
    sheet()?.setContent(0, 2, { value: 2, formula: "=B4*2" });
    const outcome = await put(twoRowsBelow(summaryStep(3)));
    const astray = outcome.ok ? outcome.report.sheets.flatMap((each) => each.astray ?? []) : [];
    expect(astray).toEqual([
      { kind: "cell", at: "C1", points: "B4", now: "B6" },
      { kind: "name", at: "MiMedia", points: "B4", now: "B6" },
    ]);
  });

  it("keeps a name she gave to something else, and takes the next free one", async () => {
    open(6);
    excel.book.names.push({ name: "PNTP_Media", formula: "=Matriz!$A$1", comment: "", visible: true });
    expect(await put(summaryStep(3))).toMatchObject({ ok: true });
    expect(await put(summaryStep(3))).toMatchObject({ ok: true });
    expect(excel.book.names.filter(({ visible }) => visible).map(({ name, formula }) => [name, formula])).toEqual([
      ["PNTP_Media", "=Matriz!$A$1"],
      ["PNTP_Resumen", "='Resumen PNTP'!$A$1:$C$6"],
      ["PNTP_Media_2", "='Resumen PNTP'!$B$4"],
    ]);
  });
});

describe("A workbook whose structure is protected", () => {
  it("takes a plan without its optional sheet, and the report says so", async () => {
    open(6);
    excel.book.isProtected = true;
    expect(await put({ ...summaryStep(3), optional: true })).toMatchObject({ ok: true, report: { sheets: [], omitted: ["Resumen PNTP"] } });
    expect(sheet()).toBeUndefined();
  });
});
