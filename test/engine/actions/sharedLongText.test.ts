import { reviewMatrix } from "../../../src/engine/actions/reviewMatrix";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { gridOf, type TestCell } from "../gridOf";

const ROWS = 200;
const HEADERS = [
  "Código",
  "Indicador",
  "Responsable de indicador",
  "Sentido esperado",
  "Tipo de agregación",
  "Línea base (año)",
  "Línea base (valor)",
  "Logro esperado 2023",
  "Valor obtenido 2023",
];
/** A text without an end, as a cell holds it at most. */
const ENDLESS = "Ámbito de la Atención, nº 12 ".repeat(1200).slice(0, 32_767);

function sharing(column: number): TestCell[][] {
  const row = (i: number): TestCell[] => [
    `IOP.01.${String(i + 1).padStart(3, "0")}`,
    `Casos ${i}`,
    "Entidad A",
    "Ascendente",
    "No acumulado",
    2020,
    10,
    50,
    20,
  ];
  const rows = Array.from({ length: ROWS }, (_, i) => row(i).map((cell, at) => (at === column ? ENDLESS : cell)));
  return [HEADERS, ["OP.01", "Mejorar el servicio"], ...rows];
}

/** How often long texts are gone through while a book is read and reviewed. */
function passes(rows: TestCell[][]): number {
  const normalize = jest.spyOn(String.prototype, "normalize");
  try {
    const grid = gridOf(rows, { sheet: "Matriz" });
    const [matrix] = readWorkbook([grid]).matrices;
    if (matrix) reviewMatrix({ grid, matrix });
    return normalize.mock.contexts.filter((text) => String(text).length > 500).length;
  } finally {
    normalize.mockRestore();
  }
}

test.each(HEADERS.map((header, column) => [header, column] as const))(
  "a long text that every row shares under «%s» is gone through some times, not some times a row",
  (_, column) => {
    expect(passes(sharing(column))).toBeLessThan(ROWS / 4);
  },
);
