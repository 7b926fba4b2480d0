import { reviewMatrix } from "../../../src/engine/actions/reviewMatrix";
import { findingText } from "../../../src/engine/words/findingTexts";
import { requestFor } from "../actions/fillRequest";
import { gridOf, type TestCell } from "../gridOf";

test("of formulas that nobody computed it is said to open the book in Excel, once, and never to type what they hold", () => {
  const lookUp = (row: number): TestCell => ({ formula: `=VLOOKUP(${row},Datos!A:B,2,0)` });
  const grid = gridOf([
    [
      "Código",
      "Indicador",
      "Responsable",
      "Tipo",
      "Sentido",
      "Agregación",
      "Línea base",
      null,
      "Logros esperados",
      null,
      "Valores obtenidos",
      null,
    ],
    [null, null, null, null, null, null, "Año", "Valor", 2022, 2023, 2022, 2023],
    ["OP.01", "Prevenir"],
    ["IOP.01.01", "Número de casos", "MIMP", "Cobertura", "ascendente", "no acumulado", 2021, 10, 20, lookUp(1), 18, 25],
    ["IOP.01.02", "Número de visitas", "MIMP", "Cobertura", "ascendente", "no acumulado", 2021, 10, 20, lookUp(2), 18, lookUp(3)],
    ["IOP.01.03", "Número de planes", "MIMP", "Cobertura", "ascendente", "no acumulado", 2021, lookUp(4), 20, 30, 18, 25],
    ["IOP.01.04", "Número de redes", "MIMP", "Cobertura", "ascendente", "no acumulado", 2021, 10, 20, 30, 18, lookUp(5)],
  ]);
  const outcome = reviewMatrix({ ...requestFor(grid), year: 2023 });
  const told = outcome.ok ? outcome.review.findings.map(({ finding }) => findingText(finding)) : [];
  expect(told.filter((text) => /fórmulas y no tienen su resultado guardado/.test(text))).toHaveLength(1);
  expect(told.filter((text) => /[Ee]scribe|[Cc]omplet/.test(text))).toEqual([]);
  const reasons = outcome.ok
    ? outcome.review.results.indicators.map(({ progress1 }) => ("reason" in progress1 ? progress1.reason : progress1.value))
    : [];
  expect(reasons).toEqual(["target-uncalculated", "actual-uncalculated", expect.closeTo(83.33, 2), "actual-uncalculated"]);
});
