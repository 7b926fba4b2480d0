import { buildExampleSheet } from "../../../src/engine/actions/exampleSheet";
import { computePolicy, latestYear } from "../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { certaintyOf } from "../../../src/engine/reader/certainty";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { gridOf, type TestCell } from "../gridOf";

describe("the example matrix", () => {
  const { matrices } = readWorkbook([exampleGrid()]);
  const matrix = matrices[0];

  test("is found by the reader, whole and without doubts", () => {
    expect(matrices).toHaveLength(1);
    expect(matrix && certaintyOf(matrix)).toEqual({ confidence: "sure", reasons: [] });
    expect(matrix?.policy.indicators).toHaveLength(9);
    expect(matrix?.policy.nodes.filter(({ kind }) => kind === "objective").map(({ code }) => code)).toEqual(["OP.01", "OP.02", "OP.03"]);
    expect(matrix?.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("gives the published figures of the three objectives (O1, O2)", () => {
    if (!matrix) throw new Error("no matrix");
    const year = latestYear(matrix.policy);
    expect(year).toBe(2023);
    const { objectives } = computePolicy(matrix.policy, 2023, defaultProfile);
    expect(objectives.map(({ progress1 }) => Number(progress1.progress.value).toFixed(1))).toEqual(["77.5", "81.8", "50.0"]);
  });
});

function exampleGrid() {
  const { name, content } = buildExampleSheet();
  const rows: TestCell[][] = [];
  for (const { row, column, value, style } of content.cells) {
    (rows[row] ??= [])[column] = style?.numberFormat ? { value: value ?? null, format: style.numberFormat } : (value ?? null);
  }
  return gridOf(
    Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null)),
    { sheet: name },
  );
}
