/** @jest-environment-options {"globalsCleanup": "off"} */
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import { sheetData } from "../../../src/sandbox/excel/model/book/save";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { asSeen } from "./asSeen";
import { book, COLUMN, fillPlan, summaryStep } from "./sampleBook";

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

function open(...data: Parameters<typeof book>): void {
  excel = office.open(book(...data));
  host = createExcelHost();
}

async function applied(indicators: number): Promise<void> {
  const grid = await host.readGrid("Matriz");
  const outcome = await host.apply(fillPlan(indicators), { expected: [grid] });
  expect(outcome.ok ? "done" : outcome.problem.message).toBe("done");
}

describe.each(PLATFORM_NAMES)("Applying a plan in Excel (%s)", (platform) => {
  beforeAll(() => office.on(PLATFORMS[platform]));

  it("writes the formulas, values and formats that the plan names", async () => {
    open(6);
    await applied(6);
    const sheet = excel.book.findSheet("Matriz");
    expect(sheet?.cell(4, COLUMN.progress)).toMatchObject({ formula: '=IF(ISNUMBER(E5),E5/D5*100,"ND")', look: { numberFormat: "0.0" } });
    expect(sheet?.value(4, 7)).toBe(0);
    expect(sheet?.value(5, 7)).toBe("ND");
    expect(sheet?.value(3, 7)).toBe("Avance Tipo 2 (%) 2023");
  });

  it("gives a new column the look of the one it takes after, and its own style over it", async () => {
    open(6);
    await applied(6);
    const sheet = excel.book.findSheet("Matriz");
    expect(sheet?.lookAt(3, 7)).toMatchObject({ fill: "#1F3B5C", fontColor: "#FFFFFF", bold: true });
    expect(sheet?.lookAt(4, 7)).toMatchObject({
      fill: "#DDEBF7",
      horizontal: "Right",
      numberFormat: "0.0",
      borders: { bottom: { style: "Continuous", weight: "Thin" } },
    });
  });

  it("leaves every cell, format and conditional format that the plan does not name as it was", async () => {
    open(6);
    const before = sheetData(excel.book.active);
    await applied(6);
    const after = sheetData(excel.book.active);
    const outside = ({ row, column }: { row: number; column: number }) => row < 3 || (column !== COLUMN.progress && column !== 7);
    expect(after.cells?.filter(outside)).toEqual(before.cells?.filter(outside));
    expect(after.conditionalFormats).toEqual(expect.arrayContaining([...(before.conditionalFormats ?? [])]));
  });

  it("puts our conditional formats with the first rule on top, and replaces only ours on the next run", async () => {
    open(6);
    await applied(6);
    await applied(6);
    const formats = excel.book.active.conditionalFormats.map(({ rule, look }) => [
      rule.type === "Custom" && rule.formula,
      look.fill?.toLowerCase(),
    ]);
    expect(formats).toEqual([
      ['=AND(ISNUMBER(F5),F5>=95)+N("PNTP")', "#e3f4e1"],
      ['=AND(ISNUMBER(F5),F5<75)+N("PNTP")', "#fde7e9"],
      ["=$E5>40", "#ffff00"],
    ]);
  });

  it("makes the summary sheet with names, widths, frozen rows, print layout, link and chart", async () => {
    open(6);
    await applied(6);
    const sheet = excel.book.findSheet("Resumen PNTP");
    const data = sheet && sheetData(sheet);
    expect(data).toMatchObject({
      tabColor: "#1F3B5C",
      showGridlines: false,
      frozen: { rows: 3, columns: 0 },
      page: {
        orientation: "Portrait",
        paperSize: "A4",
        titleRows: [0, 2],
        pageBreaks: [5, 7],
        zoom: PLATFORMS[platform].fitsPagesInPageLayoutOnly ? { scale: 100 } : { horizontalFitToPages: 1 },
        headerFooter: { leftFooter: "Datos al 2023-12-31", rightFooter: "&P de &N" },
      },
      columns: [
        { at: 0, size: 161.25 },
        { at: 1, size: 66.75 },
        { at: 2, size: 66.75 },
      ],
    });
    expect(data?.page?.printArea).toEqual({ row: 0, column: 0, rows: 9, columns: 3 });
    expect(sheet?.cell(3, 0)).toMatchObject({
      value: "Indicador 1",
      hyperlink: { documentReference: "Matriz!B5", screenTip: "Ir a la matriz" },
    });
    expect(data?.charts).toMatchObject([{ name: "PNTP_Avances" }]);
    expect(excel.book.names.filter(({ visible }) => visible).map(({ name, formula }) => [name, formula])).toEqual([
      ["PNTP_Resumen", "='Resumen PNTP'!$A$1:$C$9"],
      ["PNTP_Media", "='Resumen PNTP'!$B$4"],
    ]);
  });

  it("refreshes the summary in place, keeping widths and the chart's place that the user gave it", async () => {
    open(6);
    await applied(6);
    const sheet = excel.book.findSheet("Resumen PNTP");
    sheet?.columns.setSize(0, 1, 300);
    const chart = sheet?.charts[0];
    if (chart) chart.left = 400;
    await applied(6);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Matriz", "Resumen PNTP"]);
    expect(sheet?.columns.sizeAt(0)).toBe(300);
    expect(sheet?.page.pageBreaks).toEqual([5, 7]);
    expect(sheet?.charts.map(({ name, left }) => [name, left])).toEqual([["PNTP_Avances", 400]]);
    expect(sheet?.conditionalFormats).toHaveLength(1);
  });

  it("never overwrites a sheet of the user with the same name: it takes a free one and says so", async () => {
    open(6, {}, [{ name: "Resumen PNTP", cells: [{ row: 0, column: 0, value: "mío" }] }]);
    const outcome = await host.apply({ title: "Resumen", steps: [summaryStep(6)], sources: [] });
    expect(outcome).toMatchObject({ ok: true, report: { sheets: [{ wanted: "Resumen PNTP", name: "Resumen PNTP (2)", created: true }] } });
    expect(excel.book.findSheet("Resumen PNTP")?.value(0, 0)).toBe("mío");
    expect(excel.book.findSheet("Resumen PNTP (2)")?.charts).toHaveLength(1);
  });

  it("moves what the user wrote beside our sheet's content where the sheet has grown, and says where to", async () => {
    open(6);
    await host.apply({ title: "Resumen", steps: [summaryStep(3)], sources: [] });
    excel.book.findSheet("Resumen PNTP")?.setContent(7, 1, { value: "mi nota" });
    const outcome = await host.apply({ title: "Resumen", steps: [summaryStep(6)], sources: [] });
    expect(outcome).toMatchObject({
      ok: true,
      report: { sheets: [{ moved: [{ from: { row: 7, column: 1 }, to: { row: 7, column: 4 } }] }] },
    });
    expect(excel.book.findSheet("Resumen PNTP")?.value(7, 4)).toBe("mi nota");
  });

  it("points the formulas, links and charts of our sheets to the names they really got", async () => {
    open(6, {}, [{ name: "Resumen PNTP" }]);
    const board = { ...summaryStep(6), name: "Tablero PNTP", owner: "PNTP_Tablero" };
    const cells = [{ row: 0, column: 0, formula: "='Resumen PNTP'!B4", value: 1 }];
    await host.apply({
      title: "Tablero",
      steps: [summaryStep(6), { ...board, content: { ...board.content, cells, names: {} } }],
      sources: [],
    });
    expect(excel.book.findSheet("Tablero PNTP")?.cell(0, 0).formula).toBe("='Resumen PNTP (2)'!B4");
    expect(excel.book.findSheet("Tablero PNTP")?.charts[0]?.series[0]?.values).toContain("'Resumen PNTP (2)'!");
  });

  it("writes text as text: formulas, numbers, percents and dates typed in a value stay what they are", async () => {
    open(2);
    const texts = ["=1+1", "+5", "-3", "@x", "85%", "1/2", "2023", "VERDADERO", "ene-23", "'cita", "#N/A x", "S/ 100"];
    const cells = texts.map((value, index) => ({ row: 20 + index, column: 0, value }));
    await host.apply({ title: "Textos", steps: [{ step: "writeCells", sheet: "Matriz", cells }], sources: [] });
    expect(texts.map((_, index) => excel.book.active.value(20 + index, 0))).toEqual(texts);
    expect(texts.map((_, index) => excel.book.active.cell(20 + index, 0).formula)).toEqual(texts.map(() => undefined));
  });

  it("empties a cell whose value is null", async () => {
    open(2);
    await host.apply({
      title: "Vaciar",
      steps: [{ step: "writeCells", sheet: "Matriz", cells: [{ row: 4, column: COLUMN.name, value: null }] }],
      sources: [],
    });
    expect(excel.book.active.value(4, COLUMN.name)).toBeNull();
  });

  it("writes nothing when a source changed after the preview, and names the cell", async () => {
    open(6);
    const grid = await host.readGrid("Matriz");
    excel.book.active.setContent(5, COLUMN.actual, { value: 99 });
    const before = asSeen(excel.book);
    const outcome = await host.apply(fillPlan(6), { expected: [grid] });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: "sourcesChanged", at: { sheet: "Matriz", row: 5, column: COLUMN.actual } },
    });
    expect(!outcome.ok && outcome.problem.message).toContain("E6");
    expect(asSeen(excel.book)).toEqual(before);
  });
});

describe.each(PLATFORM_NAMES)("Deshacer in Excel (%s)", (platform) => {
  beforeAll(() => office.on(PLATFORMS[platform]));

  it("puts values, formulas, formats, conditional formats, names and sheets back as they were", async () => {
    open(6);
    const before = asSeen(excel.book);
    await applied(6);
    expect(await host.undoSight()).toMatchObject({
      ok: true,
      sight: { title: "Calcular avances 2023", removed: ["Resumen PNTP"], kept: [] },
    });
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(before);
    expect(await host.undoSight()).toMatchObject({ ok: false, problem: { code: "unsupported" } });
  });

  it("puts back a summary that was refreshed in place", async () => {
    open(6);
    await applied(6);
    const before = asSeen(excel.book);
    excel.book.active.setContent(4, COLUMN.actual, { value: 33 });
    const changed = await host.readGrid("Matriz");
    await host.apply(fillPlan(4), { expected: [changed] });
    await host.undo();
    excel.book.active.setContent(4, COLUMN.actual, { value: 1 });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("leaves alone the cells that the user edited after applying", async () => {
    open(6);
    await applied(6);
    excel.book.findSheet("Matriz")?.setContent(4, COLUMN.progress, { value: 12.5 });
    expect(await host.undo()).toMatchObject({ ok: true, kept: 1 });
    expect(excel.book.findSheet("Matriz")?.value(4, COLUMN.progress)).toBe(12.5);
    expect(excel.book.findSheet("Matriz")?.value(6, COLUMN.progress)).toBe(2);
  });

  it("does not repaint a cell that she edited since", async () => {
    open(6);
    await applied(6);
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Matriz").getCell(4, COLUMN.note + 1);
      cell.values = [[99]];
      cell.format.fill.color = "#FFF2CC";
      await context.sync();
    });
    expect(await host.undo()).toMatchObject({ ok: true, kept: 1 });
    const edited = asSeen(excel.book).sheets[0]?.cells?.find(({ row, column }) => row === 4 && column === COLUMN.note + 1);
    expect(edited).toMatchObject({ value: 99, style: { fill: "#fff2cc" } });
  });

  it("says that there is nothing to undo when nothing was applied", async () => {
    open(2);
    expect(await host.undo()).toMatchObject({ ok: false, problem: { code: "unsupported" } });
  });
});
