import { columnName } from "../../../src/engine/address";
import { listDoubts } from "../../../src/engine/actions/doubts";
import { certaintyOf } from "../../../src/engine/reader/certainty";
import type { Matrix, ReaderChoices } from "../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { gridOf, type TestCell } from "../gridOf";

type Rows = readonly (readonly TestCell[])[];

function read(rows: Rows, choices: ReaderChoices = {}): Matrix {
  const [matrix] = readWorkbook([gridOf(rows)], choices).matrices;
  if (matrix === undefined) throw new Error("no matrix was read");
  return matrix;
}

const baselines = ({ policy }: Matrix): readonly unknown[] => policy.indicators.map(({ baseline }) => [baseline?.year, baseline?.value]);

const indicators = (...figures: readonly TestCell[]): Rows =>
  [1, 2, 3].map((at) => [`IOP.01.0${at}`, `Tasa ${at}`, "Ascendente", ...figures]);
const twoOf = (first: TestCell, second: TestCell): Rows => [
  ["Código", "Indicador", "Sentido", first, second, "LE 2024", "VO 2024"],
  ...indicators(30, 40, 56, 55),
];

describe("two baselines, each with its year", () => {
  const twoLevels: Rows = [
    ["Código", "Indicador", "Sentido", "Línea base", null, "LE", "LE", "VO", "VO"],
    [null, null, null, 2015, 2020, 2023, 2024, 2023, 2024],
    ...indicators(30, 40, 52, 56, 50, 55),
  ];
  test.each<[string, Rows]>([
    ["«LB 2015», «LB 2020»", twoOf("LB 2015", "LB 2020")],
    ["one called «actualizada»", twoOf("Línea base 2015", "Línea base actualizada 2020")],
    ["their years in the row below", twoLevels],
  ])("%s: none is read, and both are answers", (_, rows) => {
    const matrix = read(rows);
    expect(baselines(matrix)).toEqual([1, 2, 3].map(() => [undefined, "ND"]));
    expect(matrix.columns.filter(({ claims }) => claims === "baselineValue").map(({ column }) => columnName(column))).toEqual(["D", "E"]);
    expect(certaintyOf(matrix).confidence).toBe("doubtful");
    const [doubt] = listDoubts(matrix, {}).filter(({ finding }) => finding.rule === "lectura.rol-disputado");
    const answers = (doubt?.answers ?? []).map(({ choices }) => baselines(read(rows, choices))[0]);
    expect(answers).toHaveLength(2);
    expect(answers).toEqual(
      expect.arrayContaining([
        [2015, 30],
        [2020, 40],
      ]),
    );
  });

  test("one said by its role alone leaves the other out", () => {
    const matrix = read(twoOf("LB 2015", "LB 2020"), { columns: { 4: { role: "baselineValue" } } });
    expect(baselines(matrix)[0]).toEqual([2020, 40]);
    expect(certaintyOf(matrix).confidence).toBe("sure");
  });

  test("the year of a baseline beside its value is no rival", () => {
    const rows: Rows = [
      ["Código", "Indicador", "Sentido", "Línea base", "Línea base", "LE 2024", "VO 2024"],
      ...indicators(2020, 40, 56, 55),
    ];
    expect(baselines(read(rows))[0]).toEqual([2020, 40]);
  });
});

describe("a baseline by another place", () => {
  test("«2020 (LB)», the first of the years of the targets", () => {
    const matrix = read([
      ["Código", "Indicador", "Sentido", "Logros esperados", null, null, "Valores obtenidos", null],
      [null, null, null, "2020 (LB)", 2023, 2024, 2023, 2024],
      ...indicators(40, 52, 56, 50, 55),
    ]);
    expect(baselines(matrix)[0]).toEqual([2020, 40]);
    expect(matrix.policy.periods).toEqual([{ year: 2023 }, { year: 2024 }]);
  });

  test("«Línea base (año)» with the value and its year in each cell", () => {
    const matrix = read([["Código", "Indicador", "Sentido", "Línea base (año)", "LE 2024", "VO 2024"], ...indicators("40 (2020)", 56, 55)]);
    expect(baselines(matrix)[0]).toEqual([2020, 40]);
  });

  test("«Línea base (año)» with years is the year", () => {
    const matrix = read([
      ["Código", "Indicador", "Sentido", "Línea base (año)", "Línea base (valor)", "LE 2024", "VO 2024"],
      ...indicators(2020, 40, 56, 55),
    ]);
    expect(baselines(matrix)[0]).toEqual([2020, 40]);
  });
});
