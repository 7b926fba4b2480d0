import { auditMatrix } from "../../../src/engine/audit/auditMatrix";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { findingText } from "../../../src/engine/words/findingTexts";
import { gridOf, type TestCell } from "../gridOf";

const HEADERS: readonly TestCell[] = ["Código", "Indicador", "Sentido", "Línea base", "LE 2024", "LE 2025", "VO 2024", "VO 2025"];

function ratioFindings(rows: readonly (readonly TestCell[])[]) {
  const grid = gridOf(rows);
  const [matrix] = readWorkbook([grid]).matrices;
  if (!matrix) throw new Error("no matrix");
  const results = computePolicy(matrix.policy, 2025, defaultProfile);
  return auditMatrix({ grid, matrix, results, profile: defaultProfile }).filter(({ rule }) => rule === "valores.razon-no-cuadra");
}

const rowsOf = (name: string, values: readonly TestCell[], top: readonly TestCell[], bottom: readonly TestCell[]) => [
  HEADERS,
  ["IOP.01.01", name, "Ascendente", ...values],
  [null, "Numerador", null, ...top],
  [null, "Denominador", null, ...bottom],
];

describe("numerator and denominator in rows below the indicator", () => {
  test.each<[string, string, readonly TestCell[], readonly TestCell[], readonly TestCell[]]>([
    ["as typed, without decimals", "Porcentaje de casos", [40, 50, 60, 45, 54], [20, 25, 30, 45, 54], [50, 50, 50, 100, 100]],
    ["rounded to one decimal", "Porcentaje de casos", [33.3, 50, 60, 45.5, 66.7], [1, 1, 3, 5, 2], [3, 2, 5, 11, 3]],
    [
      "with % format",
      "Porcentaje de casos",
      [0.4, 0.5, 0.6, 0.45, 0.545].map((value) => ({ value, format: "0.0%" })),
      [2, 1, 3, 9, 6],
      [5, 2, 5, 20, 11],
    ],
    [
      "a rate per 100 000",
      "Tasa de denuncias por 100 000 habitantes",
      [12.5, 12, 11, 10, 9.5],
      [125, 120, 110, 100, 95],
      [1e6, 1e6, 1e6, 1e6, 1e6],
    ],
    ["an index with another formula", "Índice de gestión", [0.61, 0.7, 0.8, 0.65, 0.72], [4, 4, 4, 4, 4], [9, 9, 9, 9, 9]],
    ["operands without data", "Porcentaje de casos", [40, 50, 60, 45, 54], ["ND", null, null, "ND", 54], [50, null, null, 100, 100]],
    ["a denominator of zero", "Porcentaje de casos", [40, 50, 60, 45, 54], [1, 1, 1, 1, 1], [0, 0, 0, 0, 0]],
  ])("ties: %s", (_, name, values, top, bottom) => {
    expect(ratioFindings(rowsOf(name, values, top, bottom))).toEqual([]);
  });

  test("a value that does not follow is told once, with what would", () => {
    const [finding, ...others] = ratioFindings(
      rowsOf("Porcentaje de casos", [40, 50, 60, 45, 54], [20, 25, 30, 45, 45], [50, 50, 50, 100, 100]),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cell: "Matriz!H2", code: "IOP.01.01", severity: "warning" });
    expect(finding && findingText(finding)).toContain("valor obtenido 2025, dice 54, pero 45 / 100 × 100 es 45.");
  });

  test("a rate is held against the factor of its other values", () => {
    const values = [12.5, 12, 11, 10, 19.5];
    const [finding] = ratioFindings(rowsOf("Tasa por 100 000 habitantes", values, [125, 120, 110, 100, 95], [1e6, 1e6, 1e6, 1e6, 1e6]));
    expect(finding?.data).toMatchObject({ valor: 19.5, factor: 100_000, resultado: 9.5 });
  });
});

describe("columns «Numerador» and «Denominador»", () => {
  const headers: readonly TestCell[] = [...HEADERS, "Numerador", "Denominador"];
  const row = (top: TestCell, bottom: TestCell): readonly TestCell[] => [
    "IOP.01.01",
    "Porcentaje de casos",
    "Ascendente",
    40,
    50,
    60,
    45,
    54,
    top,
    bottom,
  ];

  test.each([
    [54, 100],
    [27, 50],
    [45, 100],
    [40, 100],
    [null, 100],
    ["ND", 100],
    ["27", "50"],
  ])("%s / %s ties, or says nothing", (top, bottom) => {
    expect(ratioFindings([headers, row(top, bottom)])).toEqual([]);
  });

  test("what gives no value of the row is told at the value of the cut year", () => {
    expect(ratioFindings([headers, row(30, 100)])).toMatchObject([{ cell: "Matriz!H2", data: { valor: 54, resultado: 30 } }]);
  });

  test("columns of a year are held against that year", () => {
    const dated = [...HEADERS, "Numerador 2024", "Denominador 2024", "Numerador 2025", "Denominador 2025"];
    const figures = ["IOP.01.01", "Porcentaje de casos", "Ascendente", 40, 50, 60, 45, 54, 45, 100, 45, 100];
    expect(ratioFindings([dated, figures])).toMatchObject([{ cell: "Matriz!H2", data: { anio: 2025, resultado: 45 } }]);
  });
});
