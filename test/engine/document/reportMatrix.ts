import { draftReport, type Draft, type DraftRequest } from "../../../src/engine/actions/draftReport";
import type { ReportDocument } from "../../../src/engine/document/reportDocument";
import type { Matrix } from "../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { gridOf, type TestCell } from "../gridOf";

export type Row = readonly TestCell[];

/** Code, name, responsible, kind, direction, aggregation, baseline year and value, LE 2022 and 2023, VO 2022 and 2023. */
export const SMALL_ROWS: readonly Row[] = [
  ["OP.01", "Mejorar el servicio"],
  ["IOP.01.01", "Número de casos atendidos", "Entidad A", null, "ascendente", "no acumulado", 2020, 10, 15, 20, 12, 16],
  [
    "IOP.01.02",
    "Porcentaje de personas capacitadas.",
    "Entidad B",
    null,
    "ascendente",
    "no acumulado",
    2020,
    "ND",
    "80%",
    "80%",
    "80%",
    "84%",
  ],
  ["LN.01.01", "Ampliar la cobertura"],
  ["SS.01.01.01", "Servicio de orientación a las familias"],
  [
    "ISS.01.01.01.01",
    "Número de familias orientadas",
    "Entidad A",
    "Cobertura",
    "ascendente",
    "no acumulado",
    2020,
    100,
    200,
    300,
    150,
    1718,
  ],
  ["SS.01.01.02", "Servicio de capacitación de operadores"],
  ["ISS.01.01.02.01", "Tasa de operadores certificados", "Entidad C", "Calidad", "ascendente", "no acumulado", 2020, "ND", 5, 6, 4, "ND"],
  ["OP.02", "Reducir los riesgos"],
  ["IOP.02.01", "Tiempo de espera por atención", "Entidad A", null, "descendente", "no acumulado", 2020, 40, 35, 30, 36, 35],
  ["LN.02.01", "Vigilar los riesgos"],
  ["SS.02.01.01", "Servicio de vigilancia de riesgos en la frontera"],
  [
    "ISS.02.01.01.01",
    "Número de inspecciones realizadas en zonas de riesgo",
    "Entidad B",
    "Cobertura",
    "ascendente",
    "no acumulado",
    2020,
    50,
    60,
    70,
    55,
    0,
  ],
];

const HEADER: readonly Row[] = [
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
    null,
    "Valores obtenidos",
    null,
  ],
  [null, null, null, null, null, null, "Año", "Valor", 2022, 2023, 2022, 2023],
];

export function matrixOf(rows: readonly Row[], above: readonly Row[] = []): Matrix {
  const matrix = readWorkbook([gridOf([["Política de prueba"], ...above, ...HEADER, ...rows])]).matrices[0];
  if (!matrix) throw new Error("No matrix was read.");
  return matrix;
}

export function draftOf(rows: readonly Row[] = SMALL_ROWS, choices: Omit<DraftRequest, "matrix"> = {}): Draft {
  const outcome = draftReport({ matrix: matrixOf(rows), stamp: { savedOn: "2024-03-15" }, ...choices });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.draft;
}

/** Text of every figure by its id. */
export function figuresOf(document: ReportDocument): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === "object" && value !== null) {
      if ("figure" in value && "text" in value) figures.set(String(value.figure), String(value.text));
      Object.values(value).forEach(collect);
    }
  };
  collect(document.sections);
  return figures;
}
