import { columnName } from "../../../src/engine/address";
import { unreadFigures } from "../../../src/engine/actions/unreadFigures";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../src/engine/domain/profile";
import type { Matrix, RoleAnswer } from "../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { writeColumns } from "../../../src/cli/input/columnsOption";
import { certaintyOf } from "../../../src/engine/reader/certainty";
import { gridOf, percentCell, type TestCell } from "../gridOf";
import { yearByYear, twoTargets, namelessColumns, moneyBeside, planOnly, quartersBeside, noTargets, type Rows } from "./unnamedColumns";

function read(rows: Rows, answer?: RoleAnswer): Matrix {
  const [matrix] = readWorkbook([gridOf(rows)], answer ? { columns: answer.columns } : {}).matrices;
  if (matrix === undefined) throw new Error("no matrix was read");
  return matrix;
}

function questions({ missing = [] }: Matrix, role = "actual"): readonly string[] {
  return missing.filter((answer) => answer.role === role).map(({ columns }) => writeColumns(columns));
}

function candidates({ missing = [] }: Matrix): readonly string[] {
  return missing.map(({ candidates: columns }) => columns.map(columnName).join("+"));
}

/** Avance Tipo 1 of the year after the first answer. */
function afterAnswer(rows: Rows, year: number): readonly number[] {
  const settled = read(rows, read(rows).missing?.[0]);
  return computePolicy(settled.policy, year, defaultProfile).indicators.map(({ progress1: { value } }) => Math.round(Number(value)));
}

describe("a matrix without a column for a figure asks which one it is", () => {
  test("a title over several years is one answer, its percentages are none, and what has no year comes last", () => {
    const matrix = read(yearByYear);
    expect(questions(matrix)[0]).toBe("E=vo:2024,H=vo:2025");
    expect(candidates(matrix)).toEqual(["E+H", "J"]);
    expect(afterAnswer(yearByYear, 2025)).toEqual([97, 108, 100, 70]);
    expect(afterAnswer(yearByYear, 2024)).toEqual([93, 97, 93, 125]);
  });

  test("the target that the printed percentage divides by comes with the answer", () => {
    const [answer] = unreadFigures(read(twoTargets))?.answers ?? [];
    expect(answer && writeColumns(answer.columns)).toBe("D=nada,E=le:2025");
    const { indicators } = computePolicy(read(twoTargets, answer).policy, 2025, defaultProfile);
    expect(indicators.map(({ progress1: { value } }) => Math.round(Number(value)))).toEqual([96, 105, 80, 60]);
  });

  test("arithmetic and scale tell where no word does; weights, money and numbering are no candidates", () => {
    expect(questions(read(namelessColumns))).toEqual(["E=vo:2025"]);
    expect(afterAnswer(namelessColumns, 2025)).toEqual([75, 110, 25]);
  });

  test("money is no candidate beside figures, and a percentage comes after a figure of the targets' scale", () => {
    const asked = questions(read(moneyBeside));
    expect(asked[0]).toBe("F=vo:2025");
    expect(asked.join()).not.toContain("G=");
    expect(afterAnswer(moneyBeside, 2025)).toEqual([90, 110, 25]);
  });

  test.each<[string, readonly TestCell[], boolean]>([
    ["carries «%» and the targets do not", [percentCell(0.98), percentCell(1.09), percentCell(0.96)], true],
    ["stays around 100 beside targets of other scales", [98.2, 109.1, 96.2], true],
    ["is of the targets' scale", [55, 24, 231], false],
  ])("«Cumplimiento 2024» that %s may be the percentage of the target", (_, values, isShare) => {
    const rows: Rows = [
      ["Código", "Indicador", "Sentido", "Línea base", "Meta 2024", "Cumplimiento 2024"],
      ...[56, 22, 240].map((goal, at) => [`IOP.01.0${at + 1}`, `Tasa ${at}`, "Ascendente", 10, goal, values[at] ?? null]),
    ];
    const question = unreadFigures(read(rows));
    expect(/puede ser el porcentaje de la meta/.test(question?.message ?? "")).toBe(isShare);
    const settled = read(rows, question?.answers[0]);
    expect(settled.findings.some(({ rule }) => rule === "lectura.posible-porcentaje")).toBe(isShare);
    expect(certaintyOf(settled).confidence === "sure").toBe(!isShare);
  });

  test("the whole year comes before its quarters, which are one answer together", () => {
    const matrix = read(quartersBeside);
    expect(questions(matrix)[0]).toBe("J=vo:2025");
    expect(candidates(matrix).slice(0, 2)).toEqual(["J", "F+G+H+I"]);
    expect(afterAnswer(quartersBeside, 2025)).toEqual([90, 110, 25]);
  });

  test("a plan without results has no candidates: it is told, not asked", () => {
    const matrix = read(planOnly);
    expect(matrix.missing).toBeUndefined();
    expect(matrix.findings.find(({ rule }) => rule === "lectura.falta-columna")?.data["candidatas"]).toEqual([]);
  });

  test("targets are asked about the same way", () => {
    expect(questions(read(noTargets), "target")[0]).toBe("F=le:2025");
    expect(afterAnswer(noTargets, 2025)).toEqual([75, 110, 25]);
  });

  test("each column is asked about once, and an answer leaves nothing to ask about it", () => {
    const asked = read(yearByYear).findings.filter(({ rule }) => rule === "lectura.columna-dudosa");
    expect(asked.map(({ data }) => data["columna"])).not.toContain("E");
    const settled = read(yearByYear, read(yearByYear).missing?.[0]);
    expect(settled.missing).toBeUndefined();
    expect(settled.findings.map(({ rule, data }) => [rule, data["rol"]])).not.toContainEqual(["lectura.falta-columna", "Valor obtenido"]);
  });

  test("an answer without a year takes the one of the header, or that of the other block", () => {
    const columns = { 4: { role: "actual" }, 7: { role: "actual" } } as const;
    const [byHeader] = readWorkbook([gridOf(yearByYear)], { columns }).matrices;
    expect(byHeader?.policy.periods).toEqual([{ year: 2024 }, { year: 2025 }]);
    expect(byHeader?.policy.indicators[0]?.actuals.figures).toEqual([40.2, 46.2]);
    const [byTarget] = readWorkbook([gridOf(namelessColumns)], { columns: { 4: { role: "actual" } } }).matrices;
    expect(byTarget?.policy.indicators[0]?.actuals.figures).toEqual([90]);
  });
});
