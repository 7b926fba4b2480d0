import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import type { ReaderChoices, ReadOutcome } from "../../../src/engine/reader/matrix";
import { nearMissSentences } from "../../../src/engine/words/nearMissTexts";
import { writeColumns } from "../../../src/cli/input/columnsOption";
import { gridOf, type TestCell } from "../gridOf";

type Rows = readonly (readonly TestCell[])[];
const HEADS: readonly TestCell[] = ["Código", "Indicador", "Sentido", "Línea base", "Año", "Meta", "Logro"];

function read(rows: Rows, choices: ReaderChoices = {}, heads = HEADS): ReadOutcome {
  return readWorkbook([gridOf([heads, ...rows])], choices);
}

const rowsOf = (years: readonly number[], code = (at: number): TestCell => `IOP.01.0${at}`): Rows =>
  [1, 2, 3].flatMap((at) =>
    years.map((year, step) => [code(at), `Tasa ${at}`, "Ascendente", 10 * at, year, 20 * at + step, 19 * at + step]),
  );
const answered: ReaderChoices = {
  columns: { 5: { role: "target", period: { year: 2024 } }, 6: { role: "actual", period: { year: 2024 } } },
};

describe("a row for each year of an indicator", () => {
  const years = [2022, 2023, 2024];
  test.each<[string, Rows, ReaderChoices]>([
    ["as it is", rowsOf(years), {}],
    ["after its columns were said", rowsOf(years), answered],
    [
      "with the code written once, over its years",
      rowsOf(years).map((row, at) => (at % 3 === 0 ? row : [null, null, null, ...row.slice(3)])),
      {},
    ],
    ["years as texts", rowsOf(years).map((row) => row.map((cell, at) => (at === 4 ? String(cell) : cell))), {}],
  ])("%s, is no matrix, and it is said why", (_, rows, choices) => {
    const { matrices, nearMiss } = read(rows, choices);
    expect(matrices).toEqual([]);
    expect(nearMiss && nearMissSentences(nearMiss).join(" ")).toMatch(
      /cada fila es un año de un indicador \(columna E: 2022, 2023 y 2024\)/,
    );
  });

  test("one year alone is the year of the figures", () => {
    const [asked] = read(rowsOf([2024])).matrices;
    const [answer] = (asked?.missing ?? []).filter(({ role }) => role === "actual");
    expect(answer && writeColumns(answer.columns)).toBe("G=vo:2024");
    const [matrix] = read(rowsOf([2024]), { columns: answer?.columns ?? {} }).matrices;
    expect(matrix?.policy.periods).toEqual([{ year: 2024 }]);
    expect(matrix?.policy.indicators.map(({ targets, actuals }) => [...targets.figures, ...actuals.figures])).toEqual([
      [20, 19],
      [40, 38],
      [60, 57],
    ]);
  });

  test("the years of the baselines beside the codes are no years of rows", () => {
    const heads: readonly TestCell[] = ["Código", "Indicador", "Sentido", "Línea base", "Año base", "LE 2024", "VO 2024"];
    const rows = rowsOf([2020]).map((row, at) => row.map((cell, column) => (column === 4 ? 2019 + at : cell)));
    expect(read(rows, {}, heads).matrices[0]?.policy.indicators).toHaveLength(3);
  });
});

describe("a code that comes again with other figures", () => {
  const heads: readonly TestCell[] = ["Código", "Indicador", "Sentido", "Línea base", "LE 2024", "VO 2024"];
  const row = (code: string, actual: number): readonly TestCell[] => [code, `Tasa ${code}`, "Ascendente", 10, 20, actual];
  const told = (...rows: Rows): readonly unknown[] =>
    (read(rows, {}, heads).matrices[0]?.findings ?? [])
      .filter(({ rule }) => rule === "lectura.codigo-repetido")
      .map(({ severity, cell, data }) => [severity, cell, data]);

  test("is told, and lowers the badge", () => {
    expect(told(row("IOP.01.01", 15), row("IOP.01.02", 16), row("IOP.01.01", 17))).toEqual([
      ["warning", "Matriz!A4", { codigos: ["IOP.01.01"], celdas: ["Matriz!A4"], cantidad: 1 }],
    ]);
  });

  test("is told nothing of where the figures are the same", () => {
    expect(told(row("IOP.01.01", 15), row("IOP.01.02", 16), row("IOP.01.01", 15))).toEqual([]);
  });
});
