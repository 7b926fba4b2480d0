import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { gridOf, percentCell, type TestCell } from "../gridOf";

const HEADS: readonly TestCell[] = ["Código", "Indicador", "Sentido", "Línea base", "LE 2022", "LE 2023", "VO 2022", "VO 2023"];

/** Figures of each row of percents, and the cells whose scale is asked about. */
function read(...rows: readonly (readonly TestCell[])[]) {
  const grid = gridOf([HEADS, ...rows.map((cells, at) => [`IOP.01.0${at + 1}`, "Porcentaje de casos", "ascendente", ...cells])]);
  const [matrix] = readWorkbook([grid]).matrices;
  const figures = (matrix?.policy.indicators ?? []).map(({ baseline, targets, actuals }) => [
    baseline.value,
    ...targets.figures,
    ...actuals.figures,
  ]);
  const asked = (matrix?.findings ?? []).filter(({ rule }) => rule === "lectura.escala-dudosa");
  return { figures, asked: asked.map(({ data, severity }) => `${severity} ${[data["celdas"]].flat().join()} ${String(data["leido"])}`) };
}

describe("the scale of bare percents, on evidence", () => {
  test("a 1 among 63.4 and 71.2 of its own row is 1 %, and is asked about because it is far from them", () => {
    expect(read([60, 63.4, 71.2, 65, 1])).toEqual({ figures: [[60, 63.4, 71.2, 65, 1]], asked: ["warning Matriz!H2 1 %"] });
    expect(read(["60 %", "63.4 %", "71.2 %", "65 %", 1])).toEqual({ figures: [[60, 63.4, 71.2, 65, 1]], asked: ["warning Matriz!H2 1 %"] });
  });

  test("a 1 among small percents is 1 %, and there is nothing to ask", () => {
    expect(read([1.25, 2.5, 3, 1, 2])).toEqual({ figures: [[1.25, 2.5, 3, 1, 2]], asked: [] });
  });

  test("a 1 that lost its format among cells that show 63.4 % is 100 %, as they store it", () => {
    expect(read([percentCell(0.6), percentCell(0.634), percentCell(0.712), percentCell(0.65), 1])).toEqual({
      figures: [[60, 63.4, 71.2, 65, 100]],
      asked: ["warning Matriz!H2 100 %"],
    });
  });

  test("0.85 and 1 among 80 and 90 are 85 % and 100 %, and are asked about", () => {
    expect(read([80, 85, 90, 0.85, 1])).toEqual({ figures: [[80, 85, 90, 85, 100]], asked: ["warning Matriz!G2,Matriz!H2 85 %"] });
  });

  test("a whole row of 0.5 to 1 is read as the other rows of the matrix write their percents, in one scale, and asked about", () => {
    const small = [0.5, 0.6, 0.9, 0.55, 1];
    expect(read([60, 63.4, 71.2, 65, 70], small)).toEqual({
      figures: [[60, 63.4, 71.2, 65, 70], small],
      asked: ["warning Matriz!D3,Matriz!E3,Matriz!F3,Matriz!G3,Matriz!H3 0.5 %"],
    });
    const ratios = read([0.6, 0.634, 0.712, 0.65, 0.7], small);
    expect(ratios.figures[1]).toEqual([50, 60, 90, 55, 100]);
    expect(ratios.asked).toHaveLength(2);
    expect(read(small).figures[0]).toEqual([50, 60, 90, 55, 100]);
  });

  test("a format with sections means what that of the value does: in «[<1]0%;0» 0.63 is 63 % and so is 63", () => {
    const mixed = (value: number) => percentCell(value, "[<1]0%;0");
    expect(read([mixed(0.6), mixed(63.4), mixed(0.712), mixed(65), mixed(0.7)])).toEqual({
      figures: [[60, 63.4, 71.2, 65, 70]],
      asked: [],
    });
    const signed = (value: number) => percentCell(value, '0.0%;-0.0%;"-"');
    expect(read([signed(0.6), signed(0), signed(0.712), signed(-0.5), signed(0.7)]).figures).toEqual([[60, 0, 71.2, -50, 70]]);
  });

  test("a row of ratios that pass 2 stays in one scale", () => {
    const ratios = [0.6, 0.7, 0.8, 0.65, 0.7];
    expect(read(ratios, ratios, [0.64, 0.7, 0.9, 2.09, 1.08]).figures[2]).toEqual([64, 70, 90, 209, 108]);
    expect(read([60, 63, 71, 65, 70], [0.64, 0.7, 0.9, 2.09, 1.08]).figures[1]).toEqual([0.64, 0.7, 0.9, 2.09, 1.08]);
  });

  test("a row that grows from 0.9 to 63 is as it was typed", () => {
    expect(read([0.9, 5, 20, 8, 63]).figures[0]).toEqual([0.9, 5, 20, 8, 63]);
  });
});
