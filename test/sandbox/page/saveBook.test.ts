import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kitchenSink, pack } from "../../hosts/xlsx/kitchenSink";
import { changedParts } from "../../hosts/xlsx/packageParts";
import { openBook, type OpenBook } from "../../../src/sandbox/book/openBook";
import { saveBook, saveFrom } from "../../../src/sandbox/book/saveBook";
import { loadWorkbook } from "../../../src/sandbox/excel/model/book/load";
import type { WorkbookModel } from "../../../src/sandbox/excel/model/book/workbook";

const SAMPLE = readFileSync(join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx"));

function open(bytes: Uint8Array = SAMPLE): { file: OpenBook; book: WorkbookModel } {
  const outcome = openBook("matriz.xlsx", bytes);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return { file: outcome.book, book: loadWorkbook(outcome.book.data) };
}

async function saved(file: OpenBook, book: WorkbookModel): Promise<Uint8Array> {
  const outcome = await saveBook(file, book);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.bytes;
}

test("reads widths, panes, merges, looks and colours of the sample", () => {
  const sheet = open().book.active;
  expect(sheet.frozen).toEqual({ rows: 7, columns: 2 });
  expect(sheet.showGridlines).toBe(false);
  expect(sheet.merges.length).toBeGreaterThan(3);
  expect(sheet.columns.sizeAt(1)).toBeCloseTo(58 * 7 * 0.75, 5);
  expect(sheet.rows.sizeAt(0)).toBe(22);
  expect(sheet.lookAt(5, 0)).toMatchObject({ fill: "#1F3B5C", fontColor: "#FFFFFF", bold: true, wrap: true, horizontal: "Center" });
  expect(sheet.tabColor).toBe("#1F3B5C");
});

test("names what it cannot draw", () => {
  expect(open().file.undrawn).toEqual(["los comentarios de una hoja"]);
});

test("gives back the very bytes when nothing changed", async () => {
  const { file, book } = open();
  expect(await saved(file, book)).toBe(file.bytes);
});

test("writes a typed value into its sheet and touches no other part but the recalculation order", async () => {
  const { file, book } = open();
  book.active.setContent(8, 17, { value: 0.5 });
  const bytes = await saved(file, book);
  expect(changedParts(file.bytes, bytes)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  expect(open(bytes).book.active.value(8, 17)).toBe(0.5);
});

test("a sheet of ours that was saved and then taken back is not in the file that is saved after", async () => {
  const { file, book } = open();
  book.active.setContent(8, 17, { value: 0.5 });
  const sheet = book.addSheet("Resumen PNTP");
  sheet.setContent(0, 0, { value: "Resumen" });
  book.names.push({ name: "PNTP_Resumen", formula: "='Resumen PNTP'!$A$1:$B$2", visible: true, comment: "" });
  const last = open(await saved(file, book));
  expect(last.book.sheets.map(({ name }) => name)).toEqual(["Matriz", "Resumen PNTP"]);
  book.deleteSheet(sheet);
  book.names.pop();
  const outcome = await saveFrom(last.file, file, book);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  expect(outcome.notSaved).toEqual([]);
  const after = open(outcome.bytes).book;
  expect(after.sheets.map(({ name }) => name)).toEqual(["Matriz"]);
  expect(after.active.value(8, 17)).toBe(0.5);
});

test("keeps looks, formulas and emptied cells that changed", async () => {
  const { file, book } = open();
  const sheet = book.active;
  sheet.changeLook({ row: 8, column: 17, rows: 1, columns: 1 }, { bold: true, fill: "#FFF4CE" });
  sheet.setContent(8, 21, { value: 3, formula: "=1+2" });
  sheet.setContent(8, 2, { value: null });
  const after = open(await saved(file, book)).book.active;
  expect(after.lookAt(8, 17)).toMatchObject({ bold: true, fill: "#FFF4CE" });
  expect(after.cell(8, 21)).toMatchObject({ value: 3, formula: "=1+2" });
  expect(after.value(8, 2)).toBeNull();
});

test("keeps charts, images, comments and all else of a workbook with one of everything when one cell is typed", async () => {
  const { file, book } = open(pack(kitchenSink()));
  expect(file.undrawn.join()).toMatch(/gráfico/);
  const sheet = book.active;
  sheet.setContent(60, 30, { value: "nota" });
  const bytes = await saved(file, book);
  const changed = changedParts(file.bytes, bytes).filter((path) => !/workbook\.xml$/.test(path));
  expect(changed).toHaveLength(1);
  expect(changed[0]).toMatch(/worksheets\/sheet\d+\.xml$/);
  expect(open(bytes).book.findSheet(sheet.name)?.value(60, 30)).toBe("nota");
});

test("makes a sheet of the add-in with its names, widths and frozen rows, and says of another that it was not saved", async () => {
  const { file, book } = open();
  const own = book.addSheet("Resumen PNTP");
  own.setContent(0, 0, { value: "Resumen" });
  own.setContent(1, 1, { value: 5, formula: "=2+3" });
  own.columns.setSize(1, 1, 120);
  own.frozen = { rows: 1, columns: 0 };
  book.names.push({ name: "PNTP_Resumen", formula: "='Resumen PNTP'!$A$1:$B$2", comment: "", visible: true });
  book.addSheet("Hoja suelta").setContent(0, 0, { value: 1 });
  const outcome = await saveBook(file, book);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  expect(outcome.notSaved).toEqual(["la hoja «Hoja suelta», que no es del libro ni del complemento"]);
  const after = open(outcome.bytes).book;
  const sheet = after.findSheet("Resumen PNTP");
  expect(sheet?.cell(1, 1)).toMatchObject({ value: 5, formula: "=2+3" });
  expect(sheet?.columns.sizeAt(1)).toBeCloseTo(120, 0);
  expect(sheet?.frozen.rows).toBe(1);
  expect(after.names.map(({ name }) => name)).toContain("PNTP_Resumen");
});
