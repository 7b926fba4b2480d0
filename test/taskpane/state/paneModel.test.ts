import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { gridOf } from "../../engine/gridOf";
import { buildModel } from "../../../src/taskpane/state/book/buildModel";
import { findMovers, objectiveChange, withoutData } from "../../../src/taskpane/state/paneModel";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { exampleGrid, exampleModel, matrixIn } from "./paneFixtures";

const VO_2022 = 16;
const VO_2023 = 17;

describe("what the pane shows of a matrix", () => {
  test("is of the latest year with an obtained value, and of the year asked for where the matrix has it", () => {
    const matrix = matrixIn(exampleGrid());
    expect(buildModel(matrix, defaultProfile)?.year).toBe(2023);
    expect(buildModel(matrix, defaultProfile, 2022)?.year).toBe(2022);
    expect(buildModel(matrix, defaultProfile, 1999)?.year).toBe(2023);
    expect(buildModel(matrix, defaultProfile)?.years).toEqual([2023, 2022, 2021, 2020, 2019]);
  });

  test("is of the year whose columns are disputed, which has no figures, and not of the one before", () => {
    const [matrix] = readWorkbook([
      gridOf([
        ["Código", "Indicador", "Sentido", "Línea base", "LE 2022", "LE 2023", "VO 2022", "VO 2023", "VO 2023"],
        ["IOP.01.01", "Número de casos", "Ascendente", 10, 20, 30, 15, 24, 27],
      ]),
    ]).matrices;
    const model = matrix && buildModel(matrix, defaultProfile);
    expect(model?.year).toBe(2023);
    expect(model?.results.indicators[0]?.progress1.value).toBe("ND");
    expect(matrix && buildModel(matrix, defaultProfile, 2022)?.results.indicators[0]?.progress1.value).toBe(75);
  });

  test("compares with the year before only where that year has values", () => {
    const withoutYearBefore = exampleModel((rows) => rows.forEach((row) => typeof row[VO_2022] === "object" && (row[VO_2022] = "ND")));
    expect(exampleModel().previous?.year).toBe(2022);
    expect(withoutYearBefore.previous).toBeUndefined();
    expect(findMovers(withoutYearBefore)).toEqual([]);
  });

  test("orders the movers by what they moved inside 0–100, so that 6240 does not hide the others", () => {
    const movers = findMovers(exampleModel());
    expect(movers.map(({ now }) => now.indicator.code)).toEqual(["IOP.03.01", "ISS.03.01.01.01", "ISS.02.05.01.01", "ISS.02.05.01.02"]);
    expect(movers[0]?.change).toBeCloseTo(151, 6);
    expect(movers[1]?.change).toBeLessThan(0);
  });

  test("an objective moves only where both years have a figure", () => {
    const model = exampleModel();
    const changes = model.results.objectives.map((objective) => objectiveChange(model, objective));
    expect(changes.slice(0, 2)).toEqual([undefined, undefined]);
    expect(changes[2]).toBeCloseTo(50, 6);
  });

  test("lists the indicators without Avance", () => {
    const model = exampleModel((rows) => rows.forEach((row) => row[0] === "IOP.02.02" && (row[VO_2023] = "ND")));
    expect(withoutData(model).map(({ indicator }) => indicator.code)).toEqual(["IOP.02.02"]);
    expect(withoutData(exampleModel())).toEqual([]);
  });
});
