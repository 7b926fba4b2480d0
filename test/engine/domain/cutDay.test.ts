import { limaDay } from "../../../src/engine/days";
import { cutYear } from "../../../src/engine/domain/computePolicy";
import { cutDay } from "../../../src/engine/domain/cutDay";
import type { Policy } from "../../../src/engine/domain/policy";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { gridOf, type TestCell } from "../gridOf";
import { seedPolicy } from "./policyOf";

function bySemester(first: TestCell, second: TestCell): Policy {
  const [matrix] = readWorkbook([
    gridOf([
      ["Código", "Indicador", "Línea base 2020", "Meta 2023", "Valor obtenido 2023-I", "Valor obtenido 2023-II"],
      ["IOP.01.01", "Casos atendidos en el distrito", 10, 20, first, second],
    ]),
  ]).matrices;
  if (!matrix) throw new Error("no matrix");
  return matrix.policy;
}

test("the data are to the end of the cut year, or of its first half where that alone has values (A7)", () => {
  expect(cutDay(seedPolicy(), 2023)).toBe("2023-12-31");
  expect(cutDay(bySemester(5, "ND"), 2023)).toBe("2023-06-30");
  expect(cutDay(bySemester(5, 8), 2023)).toBe("2023-12-31");
  expect(cutDay(bySemester("ND", "ND"), 2023)).toBe("2023-12-31");
});

test("what is written is the cut year and its day, whatever has values (A8)", () => {
  const policy = seedPolicy();
  expect([cutYear(policy), cutYear({ ...policy, cut: { year: 2022 } })]).toEqual([2023, 2022]);
  const half: Policy = { ...policy, cut: { year: 2022, day: "2022-06-30" } };
  expect([cutYear(half), cutDay(half, 2022), cutDay(half, 2023)]).toEqual([2022, "2022-06-30", "2023-12-31"]);
});

test.each([
  ["2024-03-15T04:59:59Z", "2024-03-14"],
  ["2024-03-15T05:00:00Z", "2024-03-15"],
  ["2024-03-16T04:59:59Z", "2024-03-15"],
  ["2024-01-01T04:59:59Z", "2023-12-31"],
  ["2024-02-29T23:59:59-05:00", "2024-02-29"],
  ["2024-03-16T08:00:00+09:00", "2024-03-15"],
])("an instant is of the day it is in Lima: %s is %s (A7)", (instant, day) => {
  expect(limaDay(Date.parse(instant))).toBe(day);
});
