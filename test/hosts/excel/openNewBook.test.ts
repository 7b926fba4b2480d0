/** @jest-environment-options {"globalsCleanup": "off"} */
import { openNewBook } from "../../../src/hosts/excel/openNewBook";
import { newWorkbook } from "../../../src/hosts/xlsx/newWorkbook";
import { CURRENT } from "../../../src/sandbox/excel/requirementSets";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { open } from "../xlsx/packageParts";
import { FORM, LISTS } from "../xlsx/sheetParts";

let office: OfficeInNode;

beforeAll(async () => {
  office = await loadOffice();
});

test("a form opens as a new workbook with all that is in it, and the workbook of the pane stays as it is", async () => {
  const excel = office.open();
  const made = newWorkbook("Formato");
  expect(await made.apply({ title: "Repartir", sources: [], steps: [LISTS, FORM] })).toMatchObject({ ok: true });
  expect(await openNewBook(made.save())).toEqual({ ok: true });
  const bytes = new Uint8Array(Buffer.from(excel.newWorkbooks.at(-1) ?? "", "base64"));
  expect((await open(bytes).listSheets()).map(({ name }) => name)).toEqual(["Listas PNTP", "Reporte"]);
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Hoja1"]);
});

test("an Excel that opens no new workbooks says so in one sentence, and nothing is opened", async () => {
  const excel = office.open();
  const opened = excel.newWorkbooks.length;
  office.on({ ...excel.platform, requirementSets: { ...CURRENT, ExcelApi: "1.7" } });
  expect(await openNewBook(new Uint8Array([1]))).toMatchObject({
    ok: false,
    problem: { code: "unsupported", message: expect.stringMatching(/no abre libros nuevos.*No se abrió nada\. Descarga/) as unknown },
  });
  expect(excel.newWorkbooks).toHaveLength(opened);
});
