/** @jest-environment-options {"globalsCleanup": "off"} */
import type { ApplyOutcome } from "../../../../src/engine/host";
import type { PutSheet } from "../../../../src/engine/plan";
import { createExcelHost, type ExcelHost } from "../../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../../src/sandbox/excel/host";
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

const summary = () => excel.book.findSheet("Resumen PNTP");
const matrix = () => excel.book.findSheet("Matriz");
const names = () => excel.book.names.filter(({ visible }) => visible).map(({ name }) => name);
const put = (step: PutSheet) => host.apply({ title: "Resumen", steps: [step], sources: [] });

/** Texts and formulas of the summary with their places; figures follow the matrix. */
function texts(): readonly unknown[] {
  const cells = asSeen(excel.book).sheets.find(({ name }) => name === "Resumen PNTP")?.cells ?? [];
  return cells.map(({ row, column, value, formula }) => [row, column, formula ?? value]);
}

async function fill(): Promise<ApplyOutcome> {
  const outcome = await host.apply(fillPlan(6), { expected: [await host.readGrid("Matriz")] });
  expect(outcome.ok ? "done" : outcome.problem.message).toBe("done");
  return outcome;
}

function remarksOf(outcome: ApplyOutcome): string {
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return (outcome.report.remarks ?? []).join(" ");
}

/** In the session that applied the plan, or in a later one that knows nothing but what the workbook keeps. */
const SESSIONS = PLATFORM_NAMES.flatMap((platform) => [[platform, "the same session"] as const, [platform, "a later session"] as const]);
let session: (typeof SESSIONS)[number][1];
const undo = () => (session === "a later session" ? createExcelHost() : host).undo();

/** What the planner does by hand in Excel. */
async function byHand(act: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
}

describe.each(SESSIONS)("Deshacer of a first run (%s, %s)", (platform, when) => {
  beforeEach(async () => {
    session = when;
    office.on(PLATFORMS[platform]);
    excel = office.open(book(6));
    host = createExcelHost();
    await fill();
  });

  it("leaves the sheet where she has typed, says so with the cell, and the matrix goes back", async () => {
    summary()?.setContent(39, 1, { value: "Revisado con la DGPP" });
    const before = asSeen(excel.book).sheets.find(({ name }) => name === "Resumen PNTP")?.page;
    const outcome = await undo();
    expect(remarksOf(outcome)).toBe("La hoja «Resumen PNTP» se queda: tiene contenido tuyo en B40. Si ya no la necesitas, elimínala.");
    expect(outcome.kept).toBe(0);
    expect([summary()?.value(39, 1), summary()?.value(0, 0)]).toEqual(["Revisado con la DGPP", "Resumen PNTP"]);
    expect(asSeen(excel.book).sheets.find(({ name }) => name === "Resumen PNTP")?.page).toEqual(before);
    expect([matrix()?.value(4, COLUMN.progress), matrix()?.value(5, COLUMN.progress), matrix()?.value(4, COLUMN.note + 1)]).toEqual([
      0,
      null,
      null,
    ]);
  });

  it("and a sheet that stayed is refreshed in place by the next run, her words kept", async () => {
    summary()?.setContent(39, 1, { value: "Revisado" });
    await undo();
    expect(names()).toEqual(["PNTP_Resumen", "PNTP_Media"]);
    expect(await fill()).toMatchObject({ report: { sheets: [{ name: "Resumen PNTP", created: false }] } });
    expect(summary()?.value(39, 1)).toBe("Revisado");
  });

  it.each<[string, () => void, string]>([
    ["a text of ours that she corrected", () => summary()?.setContent(3, 0, { value: "Indicador uno" }), "A4"],
    ["a formula of ours that she changed", () => summary()?.setContent(4, 1, { value: null, formula: "=Matriz!F6*2" }), "B5"],
    ["a figure typed over a formula", () => summary()?.setContent(4, 1, { value: 71.5 }), "B5"],
    ["a second cell that says what ours says", () => summary()?.setContent(12, 6, { value: "Indicador 1" }), "G13"],
    [
      "notes in several cells",
      () => ["a", "b", "c"].forEach((value, index) => summary()?.setContent(20 + index, 7, { value })),
      "H21 y 2 celdas más",
    ],
  ])("keeps %s", async (_, edit, where) => {
    edit();
    const before = texts();
    expect(remarksOf(await undo())).toContain(`tiene contenido tuyo en ${where}.`);
    expect(before.length).toBeGreaterThan(0);
    expect(texts()).toEqual(before);
  });

  it("takes away a sheet in which she only blanked something of ours", async () => {
    summary()?.setContent(3, 0, { value: null });
    expect(remarksOf(await undo())).toBe("");
    expect(summary()).toBeUndefined();
  });

  it("takes away a sheet whose formulas Excel moved along, for rows were inserted in the matrix", async () => {
    await byHand(({ workbook }) => void workbook.worksheets.getItem("Matriz").getRange("6:6").insert("Down"));
    expect(remarksOf(await undo())).toBe("");
    expect(summary()).toBeUndefined();
  });

  it("takes away a sheet in which she inserted rows and wrote nothing", async () => {
    await byHand(({ workbook }) => void workbook.worksheets.getItem("Resumen PNTP").getRange("2:3").insert("Down"));
    expect(remarksOf(await undo())).toBe("");
    expect(summary()).toBeUndefined();
  });

  it("leaves a sheet that she renamed, under its new name", async () => {
    await byHand(({ workbook }) => void (workbook.worksheets.getItem("Resumen PNTP").name = "Resumen firmado"));
    expect(remarksOf(await undo())).toContain("La hoja «Resumen firmado» se queda: le cambiaste el nombre.");
    expect(excel.book.findSheet("Resumen firmado")?.value(0, 0)).toBe("Resumen PNTP");
  });

  it("leaves a sheet with a chart of hers", async () => {
    await byHand(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Resumen PNTP");
      sheet.charts.add("ColumnClustered", sheet.getRange("A3:B6"), "Columns").name = "Mi gráfico";
    });
    expect(remarksOf(await undo())).toContain("La hoja «Resumen PNTP» se queda: tiene un gráfico tuyo.");
    expect(summary()?.charts).toHaveLength(2);
  });

  it("leaves a sheet with a picture of hers", async () => {
    const sheet = summary();
    if (!sheet) throw new Error("no summary");
    sheet.shapes.push({
      id: "{1}",
      name: "Logo",
      type: "Image",
      left: 0,
      top: 0,
      width: 10,
      height: 10,
      visible: true,
      altTextTitle: "",
      altTextDescription: "",
    } as never);
    expect(remarksOf(await undo())).toContain("tiene una imagen o un dibujo tuyo");
    expect(summary()).toBeDefined();
  });

  it("does not take a sheet of hers for ours, though she gave it the name after deleting ours", async () => {
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem("Resumen PNTP").delete();
      workbook.worksheets.add("Resumen PNTP").getRange("A1").values = [["Mi resumen"]];
    });
    expect(await undo()).toMatchObject({ ok: true });
    expect(summary()?.value(0, 0)).toBe("Mi resumen");
  });

  it("says that the matrix is gone where she deleted it", async () => {
    await byHand(({ workbook }) => {
      workbook.worksheets.add("Otra");
      workbook.worksheets.getItem("Matriz").delete();
    });
    expect(remarksOf(await undo())).toBe("La hoja «Matriz» ya no está en el libro: lo suyo no se pudo deshacer.");
    expect(summary()).toBeUndefined();
  });

  it("leaves the sheet where it is the only one that is visible", async () => {
    await byHand(({ workbook }) => {
      workbook.worksheets.add("Otra");
      workbook.worksheets.getItem("Otra").visibility = "Hidden";
      workbook.worksheets.getItem("Matriz").delete();
    });
    expect(remarksOf(await undo())).toContain("La hoja «Resumen PNTP» se queda: Excel no deja quitar la única hoja visible");
  });
});

describe.each(SESSIONS)("Deshacer of a refresh (%s, %s)", (platform, when) => {
  beforeEach(async () => {
    session = when;
    office.on(PLATFORMS[platform]);
    excel = office.open(book(6));
    host = createExcelHost();
    await put(summaryStep(3));
  });

  it("leaves what she typed since over ours and between ours, counts it, and puts the rest back", async () => {
    await put(summaryStep(6));
    summary()?.setContent(3, 0, { value: "Indicador uno" });
    summary()?.setContent(8, 1, { value: 12.5 });
    summary()?.setContent(1, 2, { value: "libre" });
    const outcome = await undo();
    expect(outcome).toMatchObject({ ok: true, kept: 3 });
    expect([summary()?.value(3, 0), summary()?.value(8, 1), summary()?.value(1, 2)]).toEqual(["Indicador uno", 12.5, "libre"]);
    expect([summary()?.value(4, 0), summary()?.value(7, 0), summary()?.value(8, 0)]).toEqual(["Indicador 2", null, null]);
  });

  it("loses neither the note that had to give way nor what she typed where it was", async () => {
    summary()?.setContent(7, 1, { value: "mi nota" });
    const outcome = await put(summaryStep(6));
    const [move] = outcome.ok ? (outcome.report.sheets[0]?.moved ?? []) : [];
    if (!move) throw new Error("nothing was moved");
    summary()?.setContent(7, 1, { value: "otra nota" });
    expect(await undo()).toMatchObject({ ok: true, kept: 1 });
    expect([summary()?.value(7, 1), summary()?.value(move.to.row, move.to.column)]).toEqual(["otra nota", "mi nota"]);
  });

  it("leaves a chart that she made since", async () => {
    await put(summaryStep(6));
    await byHand(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Resumen PNTP");
      sheet.charts.add("ColumnClustered", sheet.getRange("A3:B6"), "Columns").name = "Mi gráfico";
    });
    expect(await undo()).toMatchObject({ ok: true, kept: 0 });
    expect(summary()?.charts.map(({ name }) => name)).toEqual(["PNTP_Avances", "Mi gráfico"]);
  });

  it("leaves a series that she added since to a chart of ours", async () => {
    await put(summaryStep(6));
    await byHand(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Resumen PNTP");
      const hers = sheet.charts.getItem("PNTP_Avances").series.add("La mía");
      hers.setValues(workbook.worksheets.getItem("Matriz").getRange("D5:D10"));
    });
    expect(await undo()).toMatchObject({ ok: true, kept: 0 });
    expect(summary()?.charts[0]?.series.map(({ name }) => name)).toEqual(["Avance", "La mía"]);
  });

  it("leaves the colour that she gave to a cell of ours, counts it, and puts its content back", async () => {
    await put(summaryStep(6));
    await byHand(({ workbook }) => void (workbook.worksheets.getItem("Resumen PNTP").getRange("A8").format.fill.color = "#ffd700"));
    expect(await undo()).toMatchObject({ ok: true, kept: 1 });
    expect([summary()?.lookAt(7, 0).fill?.toLowerCase(), summary()?.value(7, 0)]).toEqual(["#ffd700", null]);
  });

  it.each([
    ["Resumen PNTP", "2:2"],
    ["Matriz", "5:5"],
  ])("leaves the sheet as it is where rows of «%s» were inserted since, and says so", async (sheet, rows) => {
    await put(summaryStep(6));
    await byHand(({ workbook }) => void workbook.worksheets.getItem(sheet).getRange(rows).insert("Down"));
    const before = asSeen(excel.book);
    expect(remarksOf(await undo())).toContain(
      "La hoja «Resumen PNTP» se queda como está: después de aplicar se insertaron, quitaron o movieron filas o columnas.",
    );
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("puts back a cell of ours that she only blanked", async () => {
    const before = asSeen(excel.book);
    await put(summaryStep(6));
    summary()?.setContent(3, 0, { value: null });
    expect(await undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(before);
  });
});
