import { correctColumns, listDoubts } from "../../../src/engine/actions/doubts";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { findColumn } from "../../../src/engine/reader/matrix";
import { exampleGrid, matrixIn } from "../../taskpane/state/paneFixtures";

const RIVAL = 20;
const VO_2023 = 17;

/** The example with a second column that claims to be the values of 2023. */
const withRival = exampleGrid((rows) => {
  rows.forEach((row, index) => {
    if (index === 3) row[RIVAL] = "Valores obtenidos";
    else if (index === 4) row[RIVAL] = 2023;
    else if (index > 4 && row[VO_2023] !== null) row[RIVAL] = 5;
  });
});

describe("doubts about the matrix", () => {
  test("a clean matrix asks nothing", () => {
    expect(listDoubts(matrixIn(exampleGrid()), {})).toEqual([]);
  });

  test("two columns that claim the same role are asked about, each as an answer", () => {
    const [doubt] = listDoubts(matrixIn(withRival), {});
    expect(doubt?.finding.rule).toBe("lectura.rol-disputado");
    expect(doubt?.answers.map(({ columns }) => columns?.[0]?.column)).toEqual([VO_2023, RIVAL]);
  });

  test("an answer, read again, settles the role and asks no more", () => {
    const matrix = matrixIn(withRival);
    const answer = listDoubts(matrix, {})[0]?.answers[1];
    const [settled] = readWorkbook([withRival], answer?.choices).matrices;
    expect(settled && findColumn(settled, "actual", { year: 2023 })?.column).toBe(RIVAL);
    expect(settled && listDoubts(settled, answer?.choices ?? {})).toEqual([]);
  });

  test("a cut written above that is not the last year with values: both years are answers, and either ends the doubt", () => {
    const above = exampleGrid((rows) => {
      rows[1] = ["Fecha de corte: 31/12/2022"];
    });
    const matrix = matrixIn(above);
    const [doubt, ...others] = listDoubts(matrix, {});
    expect(others).toEqual([]);
    expect(doubt?.finding.rule).toBe("lectura.corte-distinto");
    expect(doubt?.answers.map(({ year }) => year)).toEqual([2022, 2023]);
    for (const { year, choices } of doubt?.answers ?? []) {
      const [settled] = readWorkbook([above], choices).matrices;
      expect(settled?.policy.cut?.year).toBe(year);
      expect(settled && listDoubts(settled, choices)).toEqual([]);
    }
  });

  test("a correction is kept with the earlier ones, and names the sheet it is for", () => {
    const matrix = matrixIn(exampleGrid());
    const first = correctColumns(matrix, {}, { 3: { role: "other" } });
    expect(correctColumns(matrix, first, { 4: { role: "aggregation" } })).toEqual({
      sheet: "Matriz",
      columns: { 3: { role: "other" }, 4: { role: "aggregation" } },
    });
  });
});
