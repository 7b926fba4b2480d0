/** @jest-environment-options {"globalsCleanup": "off"} */
import { ND, type Figure } from "../../src/engine/domain/figure";
import { roundHalfAway } from "../../src/engine/domain/rounding";
import type { CellValue } from "../../src/engine/grid";
import { PLATFORM_NAMES, PLATFORMS } from "../../src/sandbox/excel/platform";
import { bandLabel } from "../../src/engine/words/labels";
import type { FunctionResult } from "../../src/sandbox/excel/customFunctions";
import { cell, list, progressVectors, readCsv } from "../vectors/readVectors";
import { functionsInExcel, oneCell, type FunctionsInExcel } from "./inExcel";

/** The vectors in cells of a sheet, ND as an empty cell: on the web a function is given null for it, on Windows and Mac 0. */

let office: FunctionsInExcel;

beforeAll(async () => {
  office = await functionsInExcel();
});

afterAll(() => {
  expect(office.excel.bugs).toEqual([]);
});

describe.each(PLATFORM_NAMES)("Excel as it is on %s", (name) => {
  beforeEach(() => office.on(PLATFORMS[name]));

  test("AVANCE1, AVANCE2 and EXPLICAR of every vector", async () => {
    const vectors = progressVectors();
    office.fill(
      vectors.map(({ actual, target, baseline, directionText }) => [
        held(actual),
        held(target),
        held(baseline),
        directionText === "" ? null : directionText,
      ]),
    );
    const answers = await Promise.all(
      vectors.map(async (__, row) => {
        const [vo, le, lb, sense] = [0, 1, 2, 3].map((column) => office.cells(row, column));
        const results = await Promise.all([
          office.call("AVANCE1", vo, le, sense),
          office.call("AVANCE2", vo, le, lb),
          office.call("EXPLICAR", vo, le, lb, sense),
        ]);
        return results.map(oneCell);
      }),
    );
    vectors.forEach(({ title, progress1, progress2, actual }, row) => {
      const [first, second, told] = answers[row] ?? [];
      expect([title, printed(first), printed(second)]).toEqual([title, progress1, progress2 ?? printed(second)]);
      expect(String(told).includes("El valor obtenido está vacío") || actual !== ND).toBe(true);
    });
  });

  test("AVANCES of the whole file at once, rows of other levels left empty", async () => {
    const vectors = progressVectors();
    const rows = vectors.flatMap(({ actual, target, baseline, directionText }) => [
      [held(actual), held(target), held(baseline), directionText || null],
      [null, null, null, null],
    ]);
    office.fill(rows);
    const result = await office.call("AVANCES", ...[0, 1, 2, 3].map((column) => office.cells(0, column, rows.length)));
    expect(result).toMatchObject({ ok: true });
    const answer = result.ok ? (result.value as unknown[][]) : [];
    vectors.forEach(({ title, progress1, band, target, actual, baseline, directionText }, index) => {
      const isNothing = [target, actual, baseline].every((figure) => figure === ND) && directionText === "";
      if (!isNothing)
        expect([title, printed(answer[index * 2]?.[0]), answer[index * 2]?.[2]]).toEqual([title, progress1, band && bandLabel[band]]);
      expect([title, answer[index * 2 + 1]]).toEqual([title, ["", "", ""]]);
    });
  });

  test("PROMEDIO_OP, CONTAR_BANDA and BANDA skip what is empty", async () => {
    const cases = readCsv("objetivos.csv").filter(
      (row) => cell(row, "opciones") === "" && list(cell(row, "avances")).length > 0 && !/aplica/.test(cell(row, "caso")),
    );
    const columns = cases.map((row) =>
      list(cell(row, "avances")).flatMap((each): CellValue[] => [null, each === "ND" ? "ND" : Number(each)]),
    );
    const longest = Math.max(...columns.map((column) => column.length));
    office.fill(Array.from({ length: longest }, (__, row) => columns.map((column) => column[row] ?? null)));
    const answers = await oneCells(
      columns.flatMap((__, column) => {
        const range = office.cells(0, column, longest);
        return [
          office.call("PROMEDIO_OP", range),
          office.call("CONTAR_BANDA", range, "total"),
          office.call("CONTAR_BANDA", range, "sin dato"),
        ];
      }),
    );
    cases.forEach((row, index) => {
      const [mean, total, noData] = answers.slice(index * 3);
      const progresses = list(cell(row, "avances"));
      expect([cell(row, "caso"), printed(mean), total, noData]).toEqual([
        cell(row, "caso"),
        toFigure(cell(row, "promedio")),
        progresses.length,
        progresses.filter((each) => each === "ND").length,
      ]);
    });
    office.fill([[null, 0, 80]]);
    expect(await oneCells([0, 1, 2].map((column) => office.call("BANDA", office.cells(0, column))))).toEqual(["Sin dato", "Bajo", "Medio"]);
  });

  test("an option that names an empty cell is an option left out", async () => {
    office.fill([
      [80, "ND", null],
      [60, 40, null],
    ]);
    const blank = office.cells(0, 2);
    const [levels, ...results] = await Promise.all([
      office.call("VALORACION", 1, blank, 3),
      office.call("PROMEDIO_OP", office.cells(0, 1, 2), blank),
      office.call("BANDA", office.cells(0, 0), blank, blank),
      office.call("AVANCE1", office.cells(0, 0), office.cells(1, 1), blank),
      office.call("VALOR_NECESARIO", blank),
      office.call("NIVEL", blank),
    ]);
    expect(results.map(oneCell)).toEqual([40, "Medio", 200, "ND", "ND"]);
    expect(levels).toMatchObject({ ok: false, error: "#N/A", message: expect.stringContaining("Falta nivel_servicios") as string });
  });

  test("a 0 typed in a cell or in the formula is 0", async () => {
    office.fill([[0, 20, 10]]);
    const [vo, le, lb] = [0, 1, 2].map((column) => office.cells(0, column));
    const calls = [
      office.call("AVANCE1", vo, le, "ascendente"),
      office.call("AVANCE2", vo, le, lb),
      office.call("AVANCE1", 0, le, "ascendente"),
      office.call("PROMEDIO_OP", vo),
    ];
    expect(await oneCells(calls)).toEqual([0, -100, 0, 0]);
  });

  test("a cell with #N/A is a datum that is missing: ND, not an error in every cell", async () => {
    office.fill([
      [{ error: "#N/A" }, 20, 10],
      [15, { error: "#DIV/0!" }, 10],
      [15, 20, 10],
      [100, null, null],
    ]);
    const [block, ...results] = await Promise.all([
      office.call("AVANCES", ...[0, 1, 2].map((column) => office.cells(0, column, 3))),
      office.call("AVANCE1", office.cells(0, 0), office.cells(0, 1)),
      office.call("PROMEDIO_OP", office.cells(0, 0, 4)),
      office.call("CONTAR_BANDA", office.cells(0, 0, 4), "sin dato"),
    ]);
    expect(block).toEqual({
      ok: true,
      value: [
        ["ND", "ND", "Sin dato"],
        ["ND", "ND", "Sin dato"],
        [75, 50, "Medio"],
      ],
    });
    expect(results.map(oneCell)).toEqual(["ND", 130 / 3, 1]);
  });
});

async function oneCells(calls: readonly Promise<FunctionResult>[]): Promise<readonly unknown[]> {
  return (await Promise.all(calls)).map(oneCell);
}

function held(figure: Figure): CellValue {
  return figure === ND ? null : figure;
}

function toFigure(text: string): Figure {
  return text === "ND" ? ND : Number(text);
}

function printed(value: unknown): Figure {
  return typeof value === "number" ? roundHalfAway(value, 1) : value === "ND" ? ND : Number.NaN;
}
