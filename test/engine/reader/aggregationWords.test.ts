import { planFill } from "../../../src/engine/actions/fillProgress";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { fillOf, requestFor, writtenCells } from "../actions/fillRequest";
import { gridOf, type TestCell } from "../gridOf";

const HEADERS: readonly TestCell[] = ["Código", "Indicador", "Sentido", "Tipo de agregación", "Línea base", "LE 2024"];
const semesters = (word: string): readonly (readonly TestCell[])[] => [
  [...HEADERS, "VO 2024-I", "VO 2024-II"],
  ["IOP.01.01", "Número de atenciones", "ascendente", word, 10, 100, 40, 50],
];
const year = (word: string): readonly (readonly TestCell[])[] => [
  [...HEADERS, "VO 2024"],
  ["IOP.01.01", "Número de atenciones", "ascendente", word, 10, 100, 50],
];

function progressOf(word: string): number | undefined {
  return fillOf(planFill(requestFor(gridOf(semesters(word))))).results.indicators[0]?.progress1.value as number | undefined;
}

describe("Words of «Tipo de agregación»", () => {
  test.each(["Suma", "Sumatoria", "Flujo", "Acumulado", "SUMA.", "Agregable"])("«%s» adds the semesters up", (word) => {
    expect(progressOf(word)).toBe(90);
  });

  test.each(["Stock", "Último valor", "Saldo", "No acumulado"])("«%s» takes the last semester", (word) => {
    expect(progressOf(word)).toBe(50);
  });

  test("one that is not understood is a warning that says what hangs on it where semesters may be added, else a note", () => {
    const severities = [semesters("Promedio"), year("Promedio")].map(
      (rows) => readWorkbook([gridOf(rows)]).matrices[0]?.findings.find(({ rule }) => rule === "lectura.agregacion-ilegible")?.severity,
    );
    expect(severities).toEqual(["warning", "note"]);
  });
});

describe("A figure that is a formula without its result", () => {
  const rows: readonly (readonly TestCell[])[] = [
    ["Código", "Indicador", "Sentido", "Línea base", "LE 2024", "VO 2024"],
    ["IOP.01.01", "Número de atenciones", "ascendente", 10, 100, { formula: "=SUMIFS(Z1:Z9,Y1:Y9,1)" }],
    ["IOP.01.02", "Número de visitas", "ascendente", 10, 100, { formula: "=VLOOKUP(A3,Z1:Z9,2)" }],
  ];

  test("is one error of the matrix that names the cells, never an empty cell to be filled", () => {
    const findings = readWorkbook([gridOf(rows)]).matrices[0]?.findings ?? [];
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([
      {
        rule: "lectura.formula-sin-calcular",
        severity: "error",
        cell: "Matriz!F2",
        data: { cantidad: 2, celdas: ["Matriz!F2", "Matriz!F3"] },
      },
    ]);
  });

  test("still gets a formula that gives the Avance once a spreadsheet has computed it", () => {
    const cells = writtenCells(fillOf(planFill({ ...requestFor(gridOf(rows)), year: 2024 })).plan);
    expect(cells.find(({ row, column }) => row === 1 && column === 6)?.formula).toBe(
      '=IF(COUNT(E2,F2)<2,"ND",IF(AND(E2>0,F2>=0),F2/E2*100,"ND"))',
    );
  });
});
