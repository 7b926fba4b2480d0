import fc from "fast-check";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { computeTrajectory, type NoTrajectory, type Trajectory } from "../../../src/engine/domain/trajectory";
import { policyOf, type IndicatorWords } from "./policyOf";
import type { Measure } from "../../../src/engine/domain/policy";

type Words = Omit<IndicatorWords, "code"> & { readonly unit?: "percent"; readonly measure?: Measure };

function trajectoryOf({ unit, measure, ...words }: Words, cut = 2023): Trajectory | NoTrajectory {
  const policy = policyOf([{ code: "I", ...words }]);
  const [indicator] = policy.indicators;
  if (!indicator) throw new Error("The policy has one indicator.");
  return computeTrajectory({ ...indicator, ...(unit && { unit }), ...(measure && { measure }) }, policy.periods, cut, defaultProfile);
}

function wholeOf(words: Words, cut?: number): Trajectory {
  const trajectory = trajectoryOf(words, cut);
  if ("refused" in trajectory) throw new Error(trajectory.refused);
  return trajectory;
}

const rising = {
  direction: "ascending",
  baselineYear: 2020,
  baseline: 40,
  targets: { 2023: 60, 2026: 80 },
  actuals: { 2021: 42, 2022: "ND", 2023: 55 },
} as const satisfies Words;

test("línea base and known values are the points; ND years are left out (T1)", () => {
  expect(wholeOf(rising).points).toEqual([
    { year: 2020, value: 40 },
    { year: 2021, value: 42 },
    { year: 2023, value: 55 },
  ]);
  expect(wholeOf({ ...rising, baselineYear: 2022, baseline: 50, actuals: { 2021: 42, 2022: 50, 2023: 55 } }).points).toHaveLength(3);
});

test("fewer than three points, or no logro esperado ahead, give no trajectory (T1)", () => {
  expect(trajectoryOf({ ...rising, baseline: "ND" })).toMatchObject({ refused: "fewPoints" });
  expect(trajectoryOf(rising, 2022)).toMatchObject({ refused: "fewPoints" });
  expect(trajectoryOf({ ...rising, targets: { 2021: 60 } })).toMatchObject({ refused: "noTarget" });
});

test("the change observed goes from the first point to the last, the one needed from there to the last logro esperado (T2, T3)", () => {
  const { linear, compound, yearsLeft } = wholeOf(rising);
  expect(yearsLeft).toBe(3);
  expect([linear.observed, linear.needed]).toEqual([5, 25 / 3]);
  expect(compound.observed).toBeCloseTo(11.1991, 3);
  expect(compound.needed).toBeCloseTo(13.3033, 3);
});

test("the compound pace exists between positive figures only, and then the linear one decides (T2, T6)", () => {
  const { compound, linear, verdict } = wholeOf({ ...rising, baseline: 0 });
  expect(compound).toEqual({
    observed: "ND",
    needed: expect.any(Number) as number,
    projected: "ND",
    isBounded: false,
    arrival: "ND",
    isOnTrack: undefined,
  });
  expect([linear.isOnTrack, verdict]).toEqual([true, "onTrack"]);
});

test("a share stays within 0 and 100, what is never negative does not fall below 0, and a rate of change is free (T4)", () => {
  const share = {
    direction: "ascending",
    baselineYear: 2020,
    baseline: 60,
    targets: { 2026: 95 },
    actuals: { 2021: 70, 2022: 80, 2023: 90 },
    unit: "percent",
  } as const satisfies Words;
  expect(wholeOf(share).linear).toMatchObject({ projected: 100, isBounded: true, isOnTrack: true, arrival: 2024 });
  expect(wholeOf({ ...share, measure: "change" }).linear).toMatchObject({ projected: 120, isBounded: false });
  expect(
    wholeOf({ direction: "descending", baselineYear: 2020, baseline: 40, targets: { 2026: 5 }, actuals: { 2021: 30, 2022: 20, 2023: 10 } })
      .linear,
  ).toMatchObject({ projected: 0, isBounded: true });
});

test("the year of arrival is the first whole year that meets the logro esperado, by sentido (T5)", () => {
  expect(wholeOf(rising).linear.arrival).toBe(2028);
  expect(wholeOf({ ...rising, targets: { 2026: 50 } }).linear.arrival).toBe("reached");
  expect(wholeOf({ ...rising, actuals: { 2021: 42, 2023: 38 } }).linear.arrival).toBe("never");
  expect(
    wholeOf({ direction: "descending", baselineYear: 2020, baseline: 40, targets: { 2026: 10 }, actuals: { 2021: 38, 2023: 34 } }).linear
      .arrival,
  ).toBe(2035);
});

test("on track, off track, dependent on the pace, or closed where no year is left (T6)", () => {
  expect(wholeOf(rising).verdict).toBe("offTrack");
  expect(wholeOf({ ...rising, targets: { 2026: 68 } }).verdict).toBe("onTrack");
  expect(wholeOf({ ...rising, targets: { 2026: 74 } }).verdict).toBe("depends");
  expect(wholeOf({ ...rising, targets: { 2023: 60 } })).toMatchObject({ verdict: "closed", yearsLeft: 0, linear: { needed: "ND" } });
});

test("repeating the change that is needed lands on the logro esperado, whatever the figures (T3, T4)", () => {
  const figure = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(figure, figure, figure, fc.integer({ min: 2024, max: 2035 }), (baseline, actual, target, year) => {
      const { linear, compound, yearsLeft } = wholeOf({
        direction: "ascending",
        baselineYear: 2020,
        baseline,
        targets: { [year]: target },
        actuals: { 2021: baseline, 2023: actual },
      });
      expect(actual + Number(linear.needed) * yearsLeft).toBeCloseTo(target, 6);
      expect(actual * (1 + Number(compound.needed) / 100) ** yearsLeft).toBeCloseTo(target, 6);
    }),
    { numRuns: 60 },
  );
});
