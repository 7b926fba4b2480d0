import { newWorkbook } from "../../../src/hosts/xlsx/newWorkbook";
import { openBook } from "../../../src/sandbox/book/openBook";
import { saveBook } from "../../../src/sandbox/book/saveBook";
import { loadWorkbook } from "../../../src/sandbox/excel/model/book/load";
import { open, partsOf } from "../../hosts/xlsx/packageParts";
import { FORM, LISTS, register } from "../../hosts/xlsx/sheetParts";

const ROWS = [["IOP.01.01", 12]] as const;

async function opened() {
  const host = newWorkbook();
  expect(await host.apply({ title: "Repartir", sources: [], steps: [LISTS, FORM, register(ROWS)] })).toMatchObject({ ok: true });
  const outcome = openBook("formato.xlsx", host.save());
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return { file: outcome.book, book: loadWorkbook(outcome.book.data) };
}

test("a form opens with its lock, what may be typed where, and its tables", async () => {
  const { book } = await opened();
  const form = book.findSheet("Reporte");
  expect(form?.protection).toMatchObject({ options: { allowFormatColumns: true, allowAutoFilter: true, allowFormatCells: false } });
  expect([form?.lookAt(3, 1).locked, form?.lookAt(3, 0).locked]).toEqual([false, undefined]);
  expect(form?.validations.map(({ rule }) => rule)).toEqual([
    { custom: { formula: '=OR(ISNUMBER(B4),UPPER(TRIM(B4))="ND")' } },
    { list: { inCellDropDown: true, source: "Aún no se mide,Encuesta «2024»,Otro" } },
    { list: { inCellDropDown: true, source: "='Listas PNTP'!$A$1:$A$2" } },
    { textLength: { formula1: 600, operator: "LessThanOrEqualTo" } },
    {},
  ]);
  expect(form?.validations[0]?.prompt.message).toBe("Un número,\no ND y el motivo.");
  expect(book.findSheet("Registro PNTP")?.tables).toMatchObject([{ name: "PNTP_TablaRegistro", area: { row: 2, rows: 2, columns: 2 } }]);
  expect(book.findSheet("Listas PNTP")?.visibility).toBe("VeryHidden");
});

test("what is typed in a form is saved, and nothing else of it changes", async () => {
  const { file, book } = await opened();
  book.findSheet("Reporte")?.setContent(3, 1, { value: 45.5 });
  const saved = await saveBook(file, book);
  if (!saved.ok) throw new Error(saved.problem.message);
  const [before, after] = [partsOf(file.bytes), partsOf(saved.bytes)];
  const changed = Object.keys(after).filter((path) => Buffer.compare(after[path] ?? Buffer.of(), before[path] ?? Buffer.of()) !== 0);
  expect(changed).toEqual(["xl/worksheets/sheet2.xml"]);
  expect((await open(saved.bytes).readGrid("Reporte")).value(3, 1)).toBe(45.5);
});

test("a sheet that the add-in wrote again is saved with what it asks and its table as they are by now", async () => {
  const { file, book } = await opened();
  const form = book.findSheet("Reporte");
  const [first] = form?.validations.splice(0, 5) ?? [];
  if (first) form?.validations.push({ ...first, areas: [{ row: 3, column: 1, rows: 1, columns: 1 }] });
  const table = book.findSheet("Registro PNTP")?.tables[0];
  if (table) table.area = { ...table.area, rows: 4 };
  const saved = await saveBook(file, book);
  if (!saved.ok) throw new Error(saved.problem.message);
  const again = openBook("formato.xlsx", saved.bytes);
  const sheets = again.ok ? again.book.data.sheets : [];
  expect(sheets.find(({ name }) => name === "Reporte")?.validations?.map(({ areas }) => areas)).toEqual([
    [{ row: 3, column: 1, rows: 1, columns: 1 }],
  ]);
  expect(sheets.find(({ name }) => name === "Registro PNTP")?.tables).toMatchObject([{ area: { rows: 4 } }]);
  expect(sheets.find(({ name }) => name === "Reporte")?.protection).toMatchObject({ options: { allowFormatRows: true } });
});
