/** @jest-environment-options {"globalsCleanup": "off"} */
import type { PlanStep } from "../../../src/engine/plan";
import { createExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import { FLOOR } from "../../../src/sandbox/excel/requirementSets";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { area, cell, FIGURE, FORM, HINT, LISTS, REASON, register, sheetOf } from "../xlsx/sheetParts";

let office: OfficeInNode;

beforeAll(async () => {
  office = await loadOffice();
});

const ROWS = [["IOP.01.01", 12]] as const;
const MORE = [...ROWS, ["IOP.01.02", 7], ["IOP.02.01", 8]] as const;

function plan(...steps: readonly PlanStep[]) {
  return { title: "Repartir", sources: [], steps };
}

async function made(): Promise<StandIn> {
  const excel = office.open({ sheets: [{ name: "Matriz", cells: [{ row: 0, column: 0, value: "Código" }] }] });
  expect(await createExcelHost().apply(plan(LISTS, FORM, register(ROWS)))).toMatchObject({ ok: true });
  return excel;
}

const tableIn = (excel: StandIn) => excel.book.findSheet("Registro PNTP")?.tables[0];

test("what is locked, what may be typed and what is a table stand in Excel as the plan says", async () => {
  const excel = await made();
  const form = excel.book.findSheet("Reporte");
  expect(form?.protection).toEqual({ options: { allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true } });
  expect([form?.lookAt(3, 1).locked, form?.lookAt(4, 2).locked, form?.lookAt(3, 0).locked]).toEqual([false, false, undefined]);
  expect(form?.lookAt(3, 1).borders).toMatchObject({ left: { color: "#1F3B5C" }, right: {}, top: {}, bottom: {} });
  expect(form?.validations.find(({ areas }) => areas[0]?.column === 1)).toMatchObject({
    rule: { custom: { formula: '=OR(ISNUMBER(B4),UPPER(TRIM(B4))="ND")' } },
    prompt: { title: "Valor obtenido", message: "Un número,\no ND y el motivo." },
    errorAlert: { style: "Stop", title: "No es una cifra" },
  });
  expect(tableIn(excel)).toMatchObject({ name: "PNTP_TablaRegistro", style: "TableStyleLight9", showBandedRows: false });
});

test("a password on a lock of ours makes it hers: the refresh is refused, and everything is as it was", async () => {
  const excel = await made();
  const form = excel.book.findSheet("Reporte");
  if (form) form.protection = { ...form.protection, password: "x" };
  const titled = { ...FORM, content: { ...FORM.content, cells: [cell(0, 0, "Otro"), ...FORM.content.cells.slice(1)] } };
  const outcome = await createExcelHost().apply(plan({ step: "writeCells", sheet: "Matriz", cells: [cell(0, 0, "x")] }, titled));
  expect(outcome).toMatchObject({ ok: false, problem: { message: expect.stringContaining("protegida") as unknown } });
  expect([form?.value(0, 0), excel.book.findSheet("Matriz")?.value(0, 0), form?.protection?.password]).toEqual(["Reporte", "Código", "x"]);
});

test("whichever request fails, a sheet of ours ends up with the whole plan or as it was, and locked", async () => {
  const { cells, validations, ...content } = FORM.content;
  const changed = {
    ...FORM,
    content: { ...content, cells: [cell(0, 0, "Otro"), ...cells.slice(1)], validations: validations?.slice(0, 2) ?? [] },
  };
  const counted = await made();
  const before = counted.faults.requests.length;
  expect(await createExcelHost().apply(plan(changed, register(MORE)))).toMatchObject({ ok: true });
  const requests = counted.faults.requests.length - before;
  expect(requests).toBeGreaterThan(4);
  for (let request = 1; request <= requests; request++) {
    const excel = await made();
    excel.faults.failRequest({ request, code: "GeneralException" });
    const { ok } = await createExcelHost().apply(plan(changed, register(MORE)));
    const form = excel.book.findSheet("Reporte");
    const state = [form?.value(0, 0), form?.validations.length, tableIn(excel)?.area.rows, form?.protection !== undefined];
    expect({ request, state }).toEqual({ request, state: ok ? ["Otro", 2, 4, true] : ["Reporte", 5, 2, true] });
  }
}, 60_000);

test("a lock that she took away stays away, and one that she loosened is closed again as she set it", async () => {
  const excel = await made();
  const form = excel.book.findSheet("Reporte");
  if (form) form.protection = { options: { allowFormatRows: true, allowInsertRows: true } };
  expect(await createExcelHost().apply(plan(FORM))).toMatchObject({ ok: true });
  expect(form?.protection?.options).toMatchObject({ allowInsertRows: true, allowFormatColumns: false });
  if (form) form.protection = undefined;
  expect(await createExcelHost().apply(plan(FORM))).toMatchObject({ ok: true });
  expect(form?.protection).toBeUndefined();
});

test("what she asks of a cell of ours stays while the plan asks nothing else", async () => {
  const excel = await made();
  const form = excel.book.findSheet("Reporte");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Reporte").protection.unprotect();
    context.workbook.worksheets.getItem("Reporte").getRange("B5").dataValidation.rule = {
      wholeNumber: { formula1: 1, operator: "GreaterThan" },
    };
    await context.sync();
  });
  expect(await createExcelHost().apply(plan(FORM))).toMatchObject({ ok: true });
  expect(form?.validations.some(({ rule }) => rule.wholeNumber !== undefined)).toBe(true);
  expect(await createExcelHost().apply(plan({ ...FORM, content: { ...FORM.content, validations: [FIGURE, HINT] } }))).toMatchObject({
    ok: true,
  });
  expect(form?.validations.map(({ rule }) => Object.keys(rule)[0])).toEqual(["custom", "custom"]);
});

test("a table keeps the name she gave it and the column she added; one of hers in the way, or of that name, is told", async () => {
  const excel = await made();
  const sheet = excel.book.findSheet("Registro PNTP");
  const table = tableIn(excel);
  sheet?.setContent(2, 2, { value: "Nota" });
  if (table) Object.assign(table, { name: "Datos", area: { ...table.area, columns: 3 } });
  expect(await createExcelHost().apply(plan(register(MORE)))).toMatchObject({ ok: true });
  expect(tableIn(excel)).toMatchObject({ name: "Datos", area: area(2, 0, 4, 3) });
  sheet?.tables.push({ ...(table ?? fail()), id: "99", name: "Mia", area: area(6, 0, 3, 1) });
  expect(await createExcelHost().apply(plan(register([...MORE, ["IOP.03.01", 1]])))).toMatchObject({
    ok: false,
    problem: { message: expect.stringMatching(/Tu tabla «Mia» empieza en 'Registro PNTP'!A7/) as unknown },
  });
  const taken = sheetOf("Otra", "PNTP_Otra", [cell(0, 0, "A")], { tables: [{ name: "Mia", area: area(0, 0, 2) }] });
  expect(await createExcelHost().apply(plan(taken))).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining("«Mia»") as unknown },
  });
});

test("an Excel that cannot resize a table makes it anew under its name, and says so", async () => {
  const excel = await made();
  const platform = excel.platform;
  office.on({ ...platform, requirementSets: FLOOR });
  const outcome = await createExcelHost().apply(plan(register(MORE)));
  office.on(platform);
  expect(outcome).toMatchObject({ ok: true, report: { remarks: [expect.stringContaining("se hizo de nuevo")] } });
  expect(tableIn(excel)).toMatchObject({ name: "PNTP_TablaRegistro", style: "TableStyleLight9", area: area(2, 0, 4, 2) });
});

test("another session takes the change back: lock and table as they stood, and says which rules do not come back", async () => {
  const excel = await made();
  const { cells, columnWidths, showGridlines, print } = FORM.content;
  const changed = { ...FORM, content: { cells, columnWidths, showGridlines, print, validations: [REASON] } };
  expect(await createExcelHost().apply(plan(changed, register(MORE)))).toMatchObject({ ok: true });
  expect(excel.book.findSheet("Reporte")?.protection).toBeUndefined();
  const undone = await createExcelHost().undo();
  expect(undone).toMatchObject({
    ok: true,
    report: { remarks: expect.arrayContaining([expect.stringContaining("En «Reporte» no vuelven las reglas de validación")]) as unknown },
  });
  expect(excel.book.findSheet("Reporte")?.protection?.options).toMatchObject({ allowFormatColumns: true });
  expect(tableIn(excel)?.area).toEqual(area(2, 0, 2, 2));
});

function fail(): never {
  throw new Error("no table");
}
