import { changeSince } from "../../../src/engine/domain/changeSince";
import { computeYearBefore, meanOfObjectives } from "../../../src/engine/domain/comparison";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { ND, percent } from "../../../src/engine/domain/figure";
import { isFarAbove, misleadingOf } from "../../../src/engine/domain/misleading";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { roundHalfAway } from "../../../src/engine/domain/rounding";
import { misleadingMatrix } from "../evaluation/misleadingMatrix";
import { requestFor } from "../actions/fillRequest";
import { seedPolicy } from "./policyOf";

const published = computePolicy(seedPolicy(), 2023, defaultProfile);
const { policy } = requestFor(misleadingMatrix()).matrix;
const cases = computePolicy(policy, 2023, defaultProfile);
const codes = (results: readonly { readonly indicator: { readonly code: string } }[]): readonly string[] =>
  results.map(({ indicator }) => indicator.code);

test("alto with a value worse than the baseline hides a fall: 95.5 with −90.7 in the published matrix (B6)", () => {
  expect(codes(misleadingOf(published).green)).toEqual(["ISS.02.05.01.01"]);
});

test("bajo with a third of the way done and a value better than the baseline hides progress (B7)", () => {
  expect(codes(misleadingOf(cases).red)).toEqual(["IOP.02.04", "IOP.02.05", "ISS.01.01.01.02", "ISS.01.01.01.03"]);
});

test("only above 200 is what was expected more than doubled (B8)", () => {
  const of = (value: number) => isFarAbove({ progress1: { value: percent(value), rule: "P1" } });
  expect([199.9, 200, 200.00000000000003, 200.1, 6240].map(of)).toEqual([false, false, false, true, true]);
});

test("the change on the year before is that of the figures as printed, of the year just before (P20)", () => {
  expect(changeSince(77.44, 77.46)).toBe(0.1);
  expect(changeSince(77.46, 77.46)).toBe(0);
  expect([changeSince(undefined, 5), changeSince(ND, 5), changeSince(5, ND)]).toEqual([undefined, undefined, undefined]);
  expect(computeYearBefore(policy, 2023, defaultProfile)?.year).toBe(2022);
  expect(computeYearBefore(policy, 2022, defaultProfile)).toBeUndefined();
});

test("the mean of the objectives leaves out those without a figure (O9)", () => {
  const mean = meanOfObjectives(published);
  expect(mean === ND ? ND : roundHalfAway(mean, 1)).toBe(69.8);
  expect(meanOfObjectives({ objectives: [] })).toBe(ND);
});
