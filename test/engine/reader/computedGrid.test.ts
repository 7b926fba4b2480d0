import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { gridOf, type TestCell } from "../gridOf";

const formula = (text: string): TestCell => ({ formula: text });

function read(rows: readonly (readonly TestCell[])[]) {
  const [matrix] = readWorkbook([gridOf(rows)]).matrices;
  return {
    periods: matrix?.policy.periods.map(({ year }) => year),
    rows: matrix?.policy.indicators.map(({ code, baseline, targets, actuals }) => [
      code,
      baseline.year,
      ...targets.figures,
      ...actuals.figures,
    ]),
    told: matrix?.findings.map(({ rule, severity, cell }) => `${severity} ${rule.replace("lectura.", "")} ${cell ?? ""}`),
  };
}

const TITLES: readonly TestCell[] = [
  "Código",
  "Indicador",
  "Sentido",
  "Línea base",
  null,
  "Logros esperados",
  null,
  "Valores obtenidos",
  null,
];

describe("headers and descriptions that nobody computed", () => {
  test("years that are sums of years are read as if they were typed", () => {
    const years = [null, null, null, "Año", "Valor", 2023, formula("=F2+1"), formula("=F2"), formula("=G2")];
    expect(read([TITLES, years, ["IOP.01.01", "Número de casos", "Ascendente", formula("=F2-2"), 10, 20, 30, 15, 25]])).toEqual({
      periods: [2023, 2024],
      rows: [["IOP.01.01", 2021, 20, 30, 15, 25]],
      told: [],
    });
  });

  test("what cannot be told is an error that names the cells, and no silent gap", () => {
    const years = [null, null, null, "Año", "Valor", 2023, 2024, 2023, formula("=YEAR(TODAY())")];
    const { told } = read([TITLES, years, ["IOP.01.01", "Número de casos", formula("=VLOOKUP(A3,Z:Z,1)"), 2021, 10, 20, 30, 15, 25]]);
    expect(told).toContain("error celda-sin-calcular Matriz!I2");
  });
});
