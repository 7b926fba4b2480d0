/** @jest-environment-options {"globalsCleanup": "off"} */
import { withBlanks } from "../../src/functions/functionCall";
import { emptyCellsOf, type EmptyCells } from "../../src/hosts/excel/read/emptyCells";
import { PLATFORMS } from "../../src/sandbox/excel/platform";
import { functionsInExcel, oneCell, type FunctionsInExcel } from "./inExcel";

describe("a 0 among the arguments", () => {
  const only = (empty: readonly string[], rows: number, columns = 1): EmptyCells => ({
    rows,
    columns,
    isEmpty: (row, column) => empty.includes(`${row} ${column}`),
  });
  const never = async (address: string): Promise<never> => Promise.reject(new Error(`looked at ${address}`));

  test("is looked up only where it comes from cells", async () => {
    expect(await withBlanks([[[0]], 0, [[5]], null], ["", undefined, "Matriz!A1", null], never)).toEqual([[[0]], 0, [[5]], null]);
    expect(await withBlanks([[[0], [0], [7]]], ["Matriz!A1:A3"], async () => only(["1 0"], 3))).toEqual([[[0], [null], [7]]]);
    expect(await withBlanks([0], ["Matriz!A1"], async () => only(["0 0"], 1))).toEqual([null]);
  });

  test("of cells that cannot be looked at is neither 0 nor ND: the answer says so and what to do", async () => {
    const untold = {
      error: "invalidValue",
      message:
        "No se pudo ver si en Matriz!A1 hay celdas vacías o con 0, y vacío no es 0. Calcula de nuevo con Ctrl+Alt+F9; si " +
        "sigue igual, escribe ND en las celdas sin dato.",
    };
    expect(await withBlanks([[[0]]], ["Matriz!A1"], async () => undefined)).toEqual(untold);
    expect(await withBlanks([[[0]]], ["Matriz!A1"], async () => only([], 2))).toEqual(untold);
    expect(await withBlanks([[[0, 5]]], ["Matriz!A1"], async () => only(["0 1"], 1, 2))).toEqual(untold);
  });
});

describe("in Excel", () => {
  let office: FunctionsInExcel;

  beforeAll(async () => {
    office = await functionsInExcel();
  });

  beforeEach(() => {
    office.on(PLATFORMS.windows);
    office.fill([
      [null, 20],
      [0, 20],
      [null, null],
      [15, 20],
    ]);
  });

  test("cells are told empty or not, in whole columns too, and in sheets with a quoted name", async () => {
    const [block, column, outside] = await Promise.all(["'Datos 2023'!A1:B4", "'Datos 2023'!A:A", "'Datos 2023'!D8"].map(emptyCellsOf));
    expect([0, 1, 2, 3].map((row) => [block?.isEmpty(row, 0), block?.isEmpty(row, 1)])).toEqual([
      [true, false],
      [false, false],
      [true, true],
      [false, false],
    ]);
    expect([column?.rows, column?.isEmpty(1, 0), column?.isEmpty(9, 0)]).toEqual([1_048_576, false, true]);
    expect([outside?.rows, outside?.columns, outside?.isEmpty(0, 0)]).toEqual([1, 1, true]);
  });

  test("a sheet that is gone or stands in another workbook takes no other answer with it", async () => {
    const [gone, other, here] = await Promise.all(["Borrada!A1", "'[Otro.xlsx]Hoja1'!A1", "'Datos 2023'!A1"].map(emptyCellsOf));
    expect([gone, other, here?.isEmpty(0, 0)]).toEqual([undefined, undefined, true]);
  });

  test("a recalculation of hundreds of formulas asks Excel twice, not once per formula", async () => {
    office.excel.faults.clear();
    const before = office.excel.faults.requests.length;
    const results = await Promise.all(Array.from({ length: 150 }, () => office.call("AVANCE1", office.cells(0, 0), office.cells(0, 1))));
    expect(new Set(results.map(oneCell))).toEqual(new Set(["ND"]));
    const asked = office.excel.faults.requests.slice(before).filter(({ body }) => JSON.stringify(body).includes("valueTypes"));
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  test("while Excel does not answer, a 0 from cells is an error with its sentence, and figures without 0 go on", async () => {
    const { responseLimit } = office.excel.faults;
    office.excel.faults.responseLimit = 1;
    const [unsure, sure] = await Promise.all([
      office.call("AVANCE1", office.cells(0, 0), office.cells(0, 1)),
      office.call("AVANCE1", office.cells(3, 0), office.cells(3, 1)),
    ]);
    office.excel.faults.responseLimit = responseLimit;
    expect(unsure).toMatchObject({ ok: false, error: "#VALUE!", message: expect.stringContaining("vacío no es 0") as string });
    expect(oneCell(sure)).toBe(75);
  });
});
