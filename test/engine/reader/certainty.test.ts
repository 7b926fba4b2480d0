import { certaintyOf, type Certainty } from "../../../src/engine/reader/certainty";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { certaintyText } from "../../../src/engine/words/certaintyTexts";
import { gridOf, type TestCell } from "../gridOf";

type Rows = readonly (readonly TestCell[])[];

function certainty(heads: Rows, ...figures: readonly TestCell[]): Certainty {
  const rows = [1, 2, 3].map((at) => [`IOP.01.0${at}`, `Tasa ${at}`, "Ascendente", ...figures]);
  const [matrix] = readWorkbook([gridOf([...heads, ...rows])]).matrices;
  if (matrix === undefined) throw new Error("no matrix was read");
  return certaintyOf(matrix);
}

const BASE: readonly TestCell[] = ["Código", "Indicador", "Sentido", "Línea base", "LE 2024", "VO 2024"];

describe("«Segura» stands beside nothing that could change a figure", () => {
  test("what is clean is sure", () => {
    expect(certainty([BASE], 10, 20, 15)).toEqual({ confidence: "sure", reasons: [] });
  });

  test("a column left out that could be the valor obtenido", () => {
    expect(certainty([[...BASE, "Avance 2024"]], 10, 20, 15, 12).confidence).toBe("likely");
  });

  test("the execution of a budget is none, and is not asked about", () => {
    const heads: Rows = [
      [...BASE, "Presupuesto 2024 (S/)", "Presupuesto 2024 (S/)"],
      [null, null, null, null, null, null, "PIM", "% Ejec."],
    ];
    expect(certainty(heads, 10, 20, 15, 1000, 0.75)).toEqual({ confidence: "sure", reasons: [] });
  });

  test("a cell with an error", () => {
    expect(certaintyText(certainty([BASE], 10, 20, { error: "#DIV/0!" }))).toMatch(/^(?:Probable|Dudosa): .*errores de fórmula/);
  });

  test("no indicator with target and result of the year", () => {
    const heads: readonly TestCell[] = ["Código", "Indicador", "Sentido", "Línea base", "LE 2025", "VO 2024"];
    expect(certaintyText(certainty([heads], 10, 20, 15))).toMatch(
      /^Probable: ningún indicador tiene a la vez logro esperado y valor obtenido de 2024/,
    );
  });
});
