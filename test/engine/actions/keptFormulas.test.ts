import { keptFindings } from "../../../src/engine/actions/calculationFindings";
import { planConversion } from "../../../src/engine/actions/convertFormulas";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { describeChanges } from "../../../src/engine/actions/previewChanges";
import { findingText } from "../../../src/engine/words/findingTexts";
import { MemoryHost } from "../../memoryHost";
import { gridOf } from "../gridOf";
import { fillFrom, fillOf, requestFor, summaryOf, writtenCells } from "./fillRequest";

/** Of two objectives: L4 says what is computed, L5 another figure, L3 is her own mean of the same figure. */
function herBook() {
  return gridOf([
    [
      "Código",
      "Indicador",
      "Responsable",
      "Sentido",
      "Agregación",
      "Línea base",
      "",
      "Logros esperados",
      "",
      "Valores obtenidos",
      "",
      "Avance Tipo 1 (%)",
      "Avance Tipo 2 (%)",
    ],
    ["", "", "", "", "", "Año", "Valor", 2022, 2023, 2022, 2023, 2023, 2023],
    ["OP.01", "Prevenir", ...none(9), { value: 60, formula: "=AVERAGE(L4:L5)" }, null],
    ["IOP.01.01", "Planes", "MIMP", "ascendente", "acumulado", 2021, 10, 20, 40, 16, 30, { value: 75, formula: "=K4/I4*100" }, null],
    ["IOP.01.02", "Casos", "PNP", "ascendente", "acumulado", 2021, 10, 20, 40, 16, 20, { value: 45, formula: "=K5/I5*90" }, null],
    ["OP.02", "Atender", ...none(9), null, null],
    ["IOP.02.01", "Faltas", "PNP", "ascendente", "acumulado", 2021, 10, 20, 40, 16, 10, 12, null],
  ]);
}

function none(count: number): readonly null[] {
  return Array.from({ length: count }, () => null);
}

describe.each(["formulas", "values", "functions"] as const)("Her formulas, where %s are written", (mode) => {
  test("are named with both figures and replaced, unless they are asked to stay", () => {
    const fill = fillOf(planFill({ ...requestFor(herBook()), mode }));
    expect(fill.hers.filter(({ formula }) => formula !== undefined).map(({ cell, shows, computed }) => [cell, shows, computed])).toEqual([
      ["Matriz!L3", 60, 62.5],
      ["Matriz!L4", 75, 75],
      ["Matriz!L5", 45, 50],
    ]);
    expect(describeChanges(fill).losses.formulas).toContain("IOP.01.02 (L5) «=K5/I5*90» da 45.0 y PNTP 50.0");
    expect(writtenCells(fill.plan)).toHaveLength(10);
    expect(keptFindings(fill)).toEqual([]);
  });

  test("stay when asked: nothing is written in their cells, the computed figures are the product's, and each other figure is a finding", () => {
    const fill = fillOf(planFill({ ...requestFor(herBook()), mode, keepFormulas: true }));
    const written = writtenCells(fill.plan).map(({ row, column }) => `${row},${column}`);
    expect(written).toHaveLength(7);
    expect(written).not.toContain("4,11");
    expect(fill.results.objectives.map(({ progress1 }) => progress1.progress.value)).toEqual([62.5, 25]);
    expect(keptFindings(fill).map(findingText)).toEqual([
      expect.stringContaining("OP.01 (Matriz!L3) conserva su fórmula, que da 60; el Avance Tipo 1 calculado es 62.5"),
      expect.stringContaining("IOP.01.02 (Matriz!L5) conserva su fórmula, que da 45; el Avance Tipo 1 calculado es 50"),
    ]);
    expect(describeChanges(fill).losses.formulas).toMatch(/^Se conservan 3 fórmulas que no son de PNTP: .* llevan la de PNTP\.$/);
    // The summary follows no Avance cell where one says otherwise.
    const cells = summaryOf(fill.plan).content.cells.flatMap(({ formula }) => formula ?? []);
    expect(cells).not.toHaveLength(0);
    expect(cells.filter((formula) => /Matriz!\$?[LM]\$?\d/.test(formula))).toEqual([]);
  });

  test("are as she left them in the book, and a second run names them again", async () => {
    const host = MemoryHost.of([herBook()]);
    const outcome = await host.apply((await fillFrom(host, { mode, keepFormulas: true })).plan);
    expect(outcome.ok).toBe(true);
    const grid = await host.readGrid("Matriz");
    expect([3, 4, 5].map((row) => grid.formula(row - 1, 11))).toEqual(["=AVERAGE(L4:L5)", "=K4/I4*100", "=K5/I5*90"]);
    const again = await fillFrom(host, { mode, keepFormulas: true });
    expect(again.hers.flatMap(({ formula }) => formula ?? [])).toHaveLength(3);
    expect(describeChanges(again).figureChanges).toEqual([]);
  });
});

test("the mean over a kept formula that says another figure is that figure, and live again where they agree", () => {
  const grid = herBook();
  const without = { ...grid, formula: (row: number, column: number) => (row === 2 ? undefined : grid.formula(row, column)) };
  const mean = (value: number) => {
    const shown = { ...without, value: (row: number, column: number) => (row === 4 && column === 11 ? value : grid.value(row, column)) };
    const { plan } = fillOf(planFill({ ...requestFor(shown), keepFormulas: true }));
    return writtenCells(plan).find(({ row, column }) => row === 2 && column === 11);
  };
  expect(mean(45)).toMatchObject({ value: 62.5 });
  expect(mean(45)?.formula).toBeUndefined();
  expect(mean(50)?.formula).toMatch(/^=IF\(COUNT\(L4:L5\)/);
});

test("«Convertir» names hers and keeps them likewise", () => {
  const replaced = fillOf(planConversion({ ...requestFor(herBook()), mode: "values" }));
  expect(replaced.hers).toHaveLength(3);
  const kept = fillOf(planConversion({ ...requestFor(herBook()), mode: "formulas", keepFormulas: true }));
  expect(writtenCells(kept.plan).map(({ row, column }) => `${row},${column}`)).toEqual(["6,11"]);
});
