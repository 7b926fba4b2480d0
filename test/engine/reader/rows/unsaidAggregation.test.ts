import { listDoubts } from "../../../../src/engine/actions/doubts";
import { computePolicy } from "../../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../../src/engine/domain/profile";
import { certaintyOf } from "../../../../src/engine/reader/certainty";
import type { Matrix, ReaderChoices } from "../../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../../src/engine/reader/readWorkbook";
import { gridOf, type TestCell } from "../../gridOf";

const CASES = "Número de casos atendidos";
const HALVES: readonly TestCell[] = ["LE 2024", "VO 2024-I", "VO 2024-II"];

function matrixOf(headers: readonly TestCell[], cells: readonly TestCell[], name = CASES, choices: ReaderChoices = {}): Matrix {
  const rows = [
    ["Código", "Indicador", "Sentido", "Línea base", ...headers],
    ["IOP.01.01", name, "Ascendente", 120, ...cells],
  ];
  const { matrices } = readWorkbook([gridOf(rows)], choices);
  expect(matrices).toHaveLength(1);
  return matrices[0] as Matrix;
}

function progressOf({ policy }: Matrix): number | string {
  const { value } = computePolicy(policy, policy.cut?.year ?? 2024, defaultProfile).indicators[0]?.progress1 ?? { value: "none" };
  return typeof value === "number" ? Math.round(value * 10) / 10 : value;
}

const rulesOf = ({ findings }: Matrix): readonly string[] => findings.map(({ rule }) => rule);

describe("a year in parts that does not say whether they are added up", () => {
  test("has no figure of a count, and is asked once with both readings", () => {
    const matrix = matrixOf(HALVES, [240, 115, 116]);
    expect(progressOf(matrix)).toBe("ND");
    expect(matrix.findings).toMatchObject([
      {
        rule: "lectura.agregacion-sin-decir",
        severity: "warning",
        data: { indicadores: ["IOP.01.01"], ejemplo: "IOP.01.01", anio: 2024, suma: 231, ultimo: 116 },
      },
    ]);
    expect(certaintyOf(matrix).confidence).toBe("likely");
  });

  test.each([
    ["cumulative", 96.3],
    ["nonCumulative", 48.3],
  ] as const)("the answer %s gives its figure, and nothing is asked any more", (aggregation, progress) => {
    const [doubt] = listDoubts(matrixOf(HALVES, [240, 115, 116]), {});
    const answer = doubt?.answers.find((each) => each.aggregation === aggregation);
    const matrix = matrixOf(HALVES, [240, 115, 116], CASES, answer?.choices ?? {});
    expect(progressOf(matrix)).toBe(progress);
    expect(rulesOf(matrix)).toEqual([]);
  });

  test.each([
    ["quarters", ["LE 2024", "VO 2024-T1", "VO 2024-T2", "VO 2024-T3", "VO 2024-T4"], [240, 50, 50, 60, 71]],
    ["targets in parts", ["LE 2024-I", "LE 2024-II", "VO 2024"], [120, 120, 231]],
    ["the first half is ND", HALVES, [240, "ND", 116]],
  ])("%s", (_, headers, cells) => {
    const matrix = matrixOf(headers, cells);
    expect(progressOf(matrix)).toBe("ND");
    expect(rulesOf(matrix)).toContain("lectura.agregacion-sin-decir");
  });

  test.each([
    [
      "the total of the targets is the sum of its parts",
      ["LE 2024-I", "LE 2024-II", "LE 2024", ...HALVES.slice(1)],
      [120, 130, 240, 115, 116],
      "ND",
    ],
    ["…as it is", ["LE 2024-I", "LE 2024-II", "LE 2024", ...HALVES.slice(1)], [120, 120, 240, 115, 116], 96.3],
    [
      "the total of the targets is its last part",
      ["LE 2024-I", "LE 2024-II", "LE 2024", ...HALVES.slice(1)],
      [120, 240, 240, 115, 231],
      96.3,
    ],
    ["the printed avance is that of the sum", [...HALVES, "Avance Tipo 1 (%) 2024"], [240, 115, 116, 96.25], 96.3],
    ["the printed avance is that of the last part", [...HALVES, "Avance Tipo 1 (%) 2024"], [240, 115, 116, 48.3], 48.3],
    ["a total of its own counts", [...HALVES, "VO 2024"], [240, 115, 116, 231], 96.3],
    [
      "«acumulado a diciembre» is the year",
      ["LE 2024", "VO 2024-I", "VO a diciembre 2024", "VO diciembre 2024"],
      [240, 115, 231, 22],
      96.3,
    ],
    ["both readings are the same", HALVES, [240, 0, 116], 48.3],
  ])("what the book says settles it: %s", (_, headers, cells, progress) => {
    const matrix = matrixOf(headers, cells);
    expect(progressOf(matrix)).toBe(progress);
    expect(rulesOf(matrix).includes("lectura.agregacion-sin-decir")).toBe(progress === "ND");
  });

  test.each([
    "Porcentaje de personas atendidas",
    "Tasa de atención",
    "Índice de calidad",
    "Tiempo medio de espera",
    "Número promedio de días",
  ])("«%s» is not added up: its last part, told", (name) => {
    const matrix = matrixOf(HALVES, [60, 40, 45], name);
    expect(progressOf(matrix)).toBe(75);
    expect(rulesOf(matrix)).toEqual(["lectura.partes-sin-sumar"]);
    expect(progressOf(matrixOf(HALVES, [60, 40, 45], name, { aggregation: "cumulative" }))).toBe(75);
  });

  test("what was answered is not asked again as a running total", () => {
    expect(rulesOf(matrixOf(HALVES, [240, 115, 231], CASES, { aggregation: "cumulative" }))).toEqual([]);
  });

  test.each(["Número de planes de medio ambiente", "Hectáreas reforestadas", "Personas con educación media"])("«%s» is asked", (name) => {
    expect(rulesOf(matrixOf(HALVES, [60, 40, 45], name))).toEqual(["lectura.agregacion-sin-decir"]);
  });
});
