import { filterIndicators, isNarrowed, listEntities, noFilter } from "../../../src/taskpane/state/indicatorFilter";
import { exampleModel } from "./paneFixtures";

const { indicators } = exampleModel().results;
const codes = (filter: Parameters<typeof filterIndicators>[1]): readonly string[] =>
  filterIndicators(indicators, filter).map(({ indicator }) => indicator.code);

describe("the list of indicators", () => {
  test("shows all without a filter", () => {
    expect(codes(noFilter)).toHaveLength(9);
    expect(isNarrowed(noFilter)).toBe(false);
    expect(isNarrowed({ text: "  " })).toBe(false);
  });

  test("finds words of code, name and entity in any order, without case or accents", () => {
    expect(codes({ text: "VICTIMAS detectadas" })).toEqual(["IOP.02.02"]);
    expect(codes({ text: "judicial porcentaje" })).toEqual(["ISS.02.05.01.01"]);
    expect(codes({ text: "iop.03" })).toEqual(["IOP.03.01", "IOP.03.02"]);
    expect(codes({ text: "no existe" })).toEqual([]);
  });

  test("narrows by band, level and entity together", () => {
    expect(codes({ text: "", band: "low", level: "objective" })).toEqual(["IOP.02.01", "IOP.03.02"]);
    expect(codes({ text: "", level: "service", entity: "poder judicial" })).toEqual(["ISS.02.05.01.01", "ISS.02.05.01.02"]);
    expect(codes({ text: "", band: "noData" })).toEqual([]);
  });

  test("lists each entity once, though it is spelt with and without accents", () => {
    const spelt = exampleModel((rows) => rows.forEach((row) => row[0] === "ISS.02.05.01.01" && (row[2] = "ministerio publico"))).results
      .indicators;
    const ministries = listEntities(spelt).filter(({ key }) => key.startsWith("ministerio"));
    expect(ministries).toEqual([{ key: "ministerio publico", name: "Ministerio Público" }]);
  });
});
