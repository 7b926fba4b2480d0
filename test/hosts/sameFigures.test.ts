/** @jest-environment-options {"globalsCleanup": "off"} */
import { planFill } from "../../src/engine/actions/fillProgress";
import { gridOf, readMatrices } from "../../src/engine/actions/readMatrices";
import { cellAddress, parseRect } from "../../src/engine/address";
import type { Grid } from "../../src/engine/grid";
import type { WorkbookHost } from "../../src/engine/host";
import type { CellWrite } from "../../src/engine/plan";
import type { FormulaMode } from "../../src/engine/sheets/formulas/formulaMode";
import { FUNCTIONS } from "../../src/functions/register";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { folderOfItsOwn, pntp, SAMPLE } from "../cli/calls";
import { MemoryHost } from "../memoryHost";
import { loadOffice } from "../sandbox/excel/loadOffice";
import { bookFromFile, openSample } from "./excel/bookFromFile";

/**
 * Avance cells of the sample by their address: percent with all its digits, or «ND». Native formulas recalculated by LibreOffice:
 * test/engine/report/recalculation.test.ts.
 */
type Figures = ReadonlyMap<string, unknown>;

const folder = folderOfItsOwn();
let inFile: Figures;

beforeAll(async () => {
  inFile = await figuresWrittenBy(openSample());
});

test("the figures of the sample are the published ones", () => {
  expect(inFile.size).toBe(106);
  expect(["S8", "S42", "S77", "T42"].map((place) => Number(inFile.get(place)).toFixed(1))).toEqual(["77.5", "81.8", "50.0", "66.7"]);
});

test("a workbook in memory is filled with the same figures as the .xlsx file", async () => {
  const file = openSample();
  const grids = (await file.listSheets()).map(({ name }) => file.readGrid(name));
  expect(await figuresWrittenBy(MemoryHost.of(await Promise.all(grids)))).toEqual(inFile);
});

test("Excel, over the real Office.js, is filled with the same figures as the .xlsx file", async () => {
  const office = await loadOffice();
  office.open(await bookFromFile(openSample()));
  expect(await figuresWrittenBy(createExcelHost())).toEqual(inFile);
});

test("the PNTP functions that are written into the sheet answer the same figures", async () => {
  const { grid, cells } = await planned(openSample(), "functions");
  const answers = new Map<string, unknown>();
  const valueAt = (row: number, column: number): unknown => answers.get(cellAddress(row, column)) ?? grid.value(row, column);
  // Means come after the cells they are made of.
  const calls = cells
    .filter(({ formula }) => formula?.startsWith("=PNTP."))
    .sort((a, b) => Number(a.formula?.includes("PROMEDIO_OP")) - Number(b.formula?.includes("PROMEDIO_OP")));
  const natives = cells.filter(({ formula }) => !formula?.startsWith("=PNTP."));
  for (const { row, column, value } of natives) answers.set(cellAddress(row, column), value);
  for (const { row, column, formula = "" } of calls) answers.set(cellAddress(row, column), await answerOf(formula, valueAt));
  expect(calls.length).toBeGreaterThan(90);
  expect(rounded(answers)).toEqual(rounded(inFile));
});

test("pntp calcular --json says the same figures, with one decimal", async () => {
  const report = JSON.parse((await pntp(folder, ["calcular", SAMPLE, "--sin-archivo", "--json"])).out) as Report;
  const { grid } = await planned(openSample(), "values");
  const rows = new Map(Array.from({ length: grid.area.rows }, (_, row) => [grid.value(row, 0), row]));
  for (const { codigo, avanceTipo1, avanceTipo2 } of [...report.indicadores, ...report.objetivos]) {
    const row = rows.get(codigo) ?? -1;
    expect([codigo, avanceTipo1, avanceTipo2]).toEqual([
      codigo,
      oneDecimal(inFile.get(cellAddress(row, 18))),
      oneDecimal(inFile.get(cellAddress(row, 19))),
    ]);
  }
  expect(report.indicadores.length + report.objetivos.length).toBe(53);
});

interface Report {
  readonly indicadores: readonly Said[];
  readonly objetivos: readonly Said[];
}

interface Said {
  readonly codigo: string;
  readonly avanceTipo1: number | null;
  readonly avanceTipo2: number | null;
}

/** What stands in the Avance cells once the host has written them as values. */
async function figuresWrittenBy(host: WorkbookHost): Promise<Figures> {
  const { grid, cells, apply } = await planned(host, "values");
  await apply();
  const after = await host.readGrid(grid.sheet);
  return new Map(cells.map(({ row, column }) => [cellAddress(row, column), after.value(row, column)]));
}

async function planned(
  host: WorkbookHost,
  mode: FormulaMode,
): Promise<{ grid: Grid; cells: readonly CellWrite[]; apply(): Promise<void> }> {
  const read = await readMatrices(host);
  const [matrix] = read.outcome.matrices;
  if (!matrix) throw new Error("no matrix was found");
  const grid = gridOf(read, matrix);
  const outcome = planFill({ grid, matrix, mode, stamp: { savedOn: "2023-12-31" } });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const [step] = outcome.fill.plan.steps;
  if (step?.step !== "writeCells") throw new Error("the plan does not write the Avance columns first");
  return {
    grid,
    cells: step.cells,
    apply: async () => {
      const applied = await host.apply(outcome.fill.plan, { expected: [grid] });
      if (!applied.ok) throw new Error(applied.problem.message);
    },
  };
}

/**
 * The answer of «=PNTP.AVANCE1(IF(ISBLANK(R9),"",R9),M9:M12,"ascendente")» as Excel for Windows would ask for it: cells as matrices of
 * values, empty ones as 0.
 */
async function answerOf(formula: string, valueAt: (row: number, column: number) => unknown): Promise<unknown> {
  const [, id = "", inside = ""] = /^=PNTP\.(\w+)\((.*)\)$/.exec(formula) ?? [];
  const given = [...inside.matchAll(/"[^"]*"|IF\(ISBLANK\((\w+)\),"",\1\)|[^,]+/g)].map(([argument, guarded]) => {
    if (argument.startsWith('"')) return [[argument.slice(1, -1)]];
    const area = parseRect(guarded ?? argument);
    if (!area) throw new Error(`what is ${argument} in ${formula}?`);
    const blank = guarded === undefined ? 0 : "";
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => valueAt(area.row + row, area.column + column) ?? blank),
    );
  });
  const call = FUNCTIONS[id as keyof typeof FUNCTIONS] as unknown as (...cells: unknown[]) => Promise<unknown[][]>;
  return (await call(...given))[0]?.[0];
}

/** Nine digits: the order of a sum may move the last ones. */
function rounded(figures: Figures): Record<string, unknown> {
  return Object.fromEntries(
    [...figures]
      .map(([place, value]): [string, unknown] => [place, typeof value === "number" ? Number(value.toPrecision(9)) : value])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function oneDecimal(value: unknown): number | null {
  return typeof value === "number" ? Math.round((value + Number.EPSILON) * 10) / 10 : null;
}
