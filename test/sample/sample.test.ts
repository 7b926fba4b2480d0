import { readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { makeSample } from "./makeSample";
import { readSampleRows } from "./sampleRows";

const FILE = path.join(__dirname, "../../assets/ejemplo/matriz_trata_2023.xlsx");

it("stands in assets exactly as its script makes it, whenever it runs", async () => {
  expect(readFileSync(FILE).equals(await makeSample())).toBe(true);
});

it("has 6 objective indicators and 44 service indicators in 42 services, two of them with two", async () => {
  const rows = await readSampleRows();
  const count = (kind: string): number => rows.filter((row) => row.kind === kind).length;
  expect([count("objectiveIndicator"), count("serviceIndicator"), count("service"), count("objective")]).toEqual([6, 44, 42, 3]);
});

it("has the 21 columns, with «Valores obtenidos» merged over four of its five years as published", async () => {
  const opened = openXlsx(readFileSync(FILE));
  if (!opened.ok) throw new Error(opened.problem.message);
  const grid = await opened.host.readGrid("Matriz");
  expect(grid.value(5, 13)).toBe("Valores obtenidos");
  expect(grid.merges).toContainEqual({ row: 5, column: 13, rows: 1, columns: 4 });
  expect([grid.value(6, 13), grid.value(6, 17)]).toEqual([2019, 2023]);
  expect(grid.area.columns).toBe(21);
});

it("says in each row whether something in it is invented", async () => {
  const opened = openXlsx(readFileSync(FILE));
  if (!opened.ok) throw new Error(opened.problem.message);
  const grid = await opened.host.readGrid("Matriz");
  const words = new Map<unknown, unknown>();
  for (let row = 7; row < grid.area.rows; row++) words.set(grid.value(row, 0), grid.value(row, 20));
  expect([words.get("ISS.02.05.01.01"), words.get("ISS.01.01.02.01"), words.get("ISS.03.03.03.01")]).toEqual([
    "Publicado",
    "Parte sintético",
    "Sintético",
  ]);
});
