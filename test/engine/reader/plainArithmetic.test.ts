import { plainArithmetic } from "../../../src/engine/reader/text/plainArithmetic";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { gridOf, type TestCell } from "../gridOf";

const grid = gridOf([
  [10, 4, null, "texto"],
  [1.005, -3, { error: "#N/A" }, true],
]);
const at = { row: 5, column: 5 };
const gives = (formula: string, steps = 10_000): number | undefined => plainArithmetic(formula, grid, at, { steps });

// Results as Excel's help pages and LibreOffice give them.
test.each([
  ["=1+1", 2],
  ["=2+3*4-6/3", 12],
  ["=(2+3)*4", 20],
  ["=-2^2", 4],
  ["=2^3^2", 64],
  ["=50%+1", 1.5],
  ["=10%%", 0.001],
  ["=1.5E2*2", 300],
  ["=A1/B1", 2.5],
  ["=$A$1-B$1+C1", 6],
  ["=SUM(A1:D1)", 14],
  ["=SUM(A1:B1,6,B2)", 17],
  ["=AVERAGE(A1:D1)", 7],
  ["=MIN(A1:B2)", -3],
  ["=max(a1:b2)*2", 20],
  ["=MIN(C1)", 0],
  ["=ROUND(A2,2)", 1.01],
  ["=ROUND(A1/3,1)", 3.3],
  ["=SUM(A1,B1)/2", 7],
  ["= 1 + 2 ", 3],
  ["=ABS(B2)*2", 6],
  ["=INT(-2.5)", -3],
  ["=SQRT(B1)+INT(A2)", 3],
  ["=PRODUCT(A1:D1)", 40],
  ["=COUNT(A1:D1,A2:B2)", 4],
  ["=Matriz!A1/'matriz'!$B$1", 2.5],
  ["=SUM(Matriz!A1:D1)", 14],
])("%s gives %d", (formula, result) => {
  expect(gives(formula)).toBeCloseTo(result, 12);
});

test.each([
  "=A1/0",
  "=MIN(A1/0,5)",
  "=D1+1",
  "=SUM(A2:C2)",
  "=AVERAGE(C1)",
  "=IF(A1>1,1,2)",
  "=Otra!A1",
  "='Mi matriz'!A1",
  "=[1]Matriz!A1",
  "=Matriz!Matriz!A1",
  "=SQRT(-1)",
  "=ABS(A1,B1)",
  "=A1&B1",
  '="1"+1',
  "=SUM(A1:A3",
  "=1+",
  "=F6+1",
  "=SUM(E5:G7)",
  "=A1:A2*2",
  "=ROUND(A1)",
  "=ROUND(A1,-1)",
  "=VLOOKUP(A1,A1:B2,2)",
  "=SUM(A1:XFD1048576)",
  "=LOG10(100)",
  "={1,2}",
  `=${"(".repeat(100)}1${")".repeat(100)}`,
  `=1${"+1".repeat(300)}`,
  "=A1B",
  "=1 2",
])("nothing is said of %s", (formula) => {
  expect(gives(formula)).toBeUndefined();
});

test("nothing is said once the work that a reading may do is done", () => {
  expect(gives("=SUM(A1:B2)", 4)).toBeUndefined();
  expect(gives("=1+1", 0)).toBeUndefined();
});

describe("A figure whose stored result does not follow from its formula", () => {
  const HEADS: readonly TestCell[] = ["Código", "Indicador", "Sentido", "Línea base", "LE 2024", "VO 2024"];
  const findings = (...cells: readonly TestCell[]) =>
    readWorkbook([
      gridOf([
        HEADS,
        ...cells.map((cell, at): TestCell[] => [`IOP.01.0${at + 1}`, `Número de atenciones ${at}`, "ascendente", 10, 100, cell]),
      ]),
    ]).matrices[0]?.findings ?? [];

  test("is one error of the matrix that names the cells and both figures", () => {
    const told = findings(
      { formula: "=1+1", value: 40 },
      { formula: "=SUM(D3:E3)", value: 110 },
      { formula: "=E4-D4", value: 95 },
      { formula: "=E5-D5", value: "ND" },
    );
    expect(told.filter(({ rule }) => rule === "lectura.formula-desactualizada")).toEqual([
      {
        rule: "lectura.formula-desactualizada",
        severity: "error",
        cell: "Matriz!F2",
        data: {
          cantidad: 3,
          ejemplos: [
            "Matriz!F2: guarda 40 y su cuenta da 2",
            "Matriz!F4: guarda 95 y su cuenta da 90",
            "Matriz!F5: guarda ND y su cuenta da 90",
          ],
        },
      },
    ]);
  });

  test.each<[string, TestCell]>([
    ["binary noise", { formula: "=0.1+0.2", value: 0.3 }],
    ["a workbook that computes with what it shows", { formula: "=10/3", value: 3.33, format: "0.00" }],
    ["percent shown without decimals", { formula: "=1/3", value: 0.33, format: "0%" }],
    ["a formula of another kind", { formula: "=IF(E2>1,1,2)", value: 40 }],
  ])("is nothing where it differs by %s", (_, cell) => {
    expect(findings(cell).map(({ rule }) => rule)).not.toContain("lectura.formula-desactualizada");
  });
});
