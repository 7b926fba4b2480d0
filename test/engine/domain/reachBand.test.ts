import fc from "fast-check";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { neededForIndicator, neededForObjective } from "../../../src/engine/domain/reachBand";
import type { ObjectiveResult } from "../../../src/engine/domain/results";
import { policyOf } from "./policyOf";

const order = { noData: 0, low: 1, medium: 2, high: 3 };

function objectiveOf(rows: readonly { readonly le: number; readonly vo: number | "ND" }[]): ObjectiveResult {
  const policy = policyOf(
    rows.map(({ le, vo }, index) => ({
      code: `IOP.01.0${index + 1}`,
      objective: "OP.01",
      direction: "ascending" as const,
      targets: { "2023": le },
      actuals: { "2023": vo },
    })),
    ["OP.01"],
  );
  const [objective] = computePolicy(policy, 2023, defaultProfile).objectives;
  if (!objective) throw new Error("The policy has one objective.");
  return objective;
}

/** The objective again, with the values obtained that were proposed. */
function after(rows: readonly { readonly le: number; readonly vo: number | "ND" }[], values: ReadonlyMap<string, number>): ObjectiveResult {
  return objectiveOf(rows.map(({ le, vo }, index) => ({ le, vo: values.get(`IOP.01.0${index + 1}`) ?? vo })));
}

test("one indicator is enough where it can give what is missing (N2)", () => {
  const way = neededForObjective(
    objectiveOf([
      { le: 85, vo: 38.7 },
      { le: 450, vo: 1718 },
      { le: 30, vo: 69 },
    ]),
    defaultProfile,
  );
  expect(way?.steps).toHaveLength(1);
  expect(way?.steps[0]?.result.indicator.code).toBe("IOP.01.01");
  expect(way?.steps[0]?.value).toBeCloseTo(72.25, 9);
});

test("among those that are enough alone, the one nearest to what it needs is taken (N2)", () => {
  const way = neededForObjective(
    objectiveOf([
      { le: 100, vo: 60 },
      { le: 100, vo: 75 },
    ]),
    defaultProfile,
  );
  expect(way?.steps.map(({ result }) => result.indicator.code)).toEqual(["IOP.01.02"]);
});

test("where none is enough alone, several are taken (N2)", () => {
  const way = neededForObjective(
    objectiveOf([
      { le: 100, vo: 10 },
      { le: 100, vo: 20 },
    ]),
    defaultProfile,
  );
  expect(way?.steps.map(({ progress }) => progress)).toEqual([100, 50]);
});

test("a high objective and one without mean need nothing (N2)", () => {
  expect(neededForObjective(objectiveOf([{ le: 100, vo: 99 }]), defaultProfile)).toBeUndefined();
  expect(neededForObjective(objectiveOf([{ le: 100, vo: "ND" }]), defaultProfile)).toBeUndefined();
});

test("the proposed values take any objective to the band they promise (N2)", () => {
  const row = fc.record({
    le: fc.integer({ min: 1, max: 500 }),
    vo: fc.oneof(fc.integer({ min: 0, max: 800 }), fc.constant("ND" as const)),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const before = objectiveOf(rows);
      const way = neededForObjective(before, defaultProfile);
      if (!way) return before.band === "high" || before.band === "noData";
      const result = after(rows, new Map(way.steps.map(({ result: { indicator }, value }) => [indicator.code, value])));
      return order[result.band] >= order[way.band];
    }),
  );
});

test("the value an indicator needs puts it in the band it promises (N1)", () => {
  const before = objectiveOf([{ le: 85, vo: 38.7 }]);
  const [indicator] = before.indicators;
  const needed = indicator ? neededForIndicator(indicator, defaultProfile) : [];
  expect(needed.map(({ band, value }) => [band, value])).toEqual([
    ["medium", 63.75],
    ["high", 80.75],
  ]);
});
