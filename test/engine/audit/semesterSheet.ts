import { reviewMatrix } from "../../../src/engine/actions/reviewMatrix";
import type { Finding } from "../../../src/engine/domain/finding";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { gridOf, type TestCell } from "../gridOf";

/** What is found in a matrix with semester columns whose 2023 halves hold these values; the other rows are clean. */
export function bandBySemester(first: TestCell, second: TestCell, aggregation: string): readonly Finding[] {
  const row = (code: string, name: string, halves: readonly TestCell[]): readonly TestCell[] => [
    code,
    name,
    "MIMP",
    "Cobertura",
    "ascendente",
    aggregation,
    2022,
    20,
    40,
    10,
    12,
    ...halves,
  ];
  const grid = gridOf([
    [
      "Código",
      "Objetivo prioritario / Lineamiento / Servicio / Indicador",
      "Responsable de indicador",
      "Tipo de indicador",
      "Sentido esperado",
      "Tipo de agregación",
      "Línea base",
      null,
      "Logros esperados",
      "Valores obtenidos",
      null,
      null,
      null,
    ],
    [null, null, null, null, null, null, "Año", "Valor", 2023, "2022-I", "2022-II", "2023-I", "2023-II"],
    ["OP.01", "Prevenir"],
    row("IOP.01.01", "Número de operativos realizados", aggregation === "acumulado" ? [19, 20] : [37, 39]),
    ["LN.01.01", "Coordinar"],
    ["SS.01.01.01", "Servicio de orientación"],
    row("ISS.01.01.01.01", "Número de personas orientadas", [first, second]),
  ]);
  const matrix = readWorkbook([grid]).matrices[0];
  const outcome = matrix && reviewMatrix({ grid, matrix, year: 2023 });
  if (!outcome?.ok) throw new Error("the sheet with semesters was not reviewed");
  return outcome.review.findings.map(({ finding }) => finding);
}
