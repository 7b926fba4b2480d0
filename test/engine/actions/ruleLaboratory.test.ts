import { trial, trialsFor, tryRules } from "../../../src/engine/actions/settings/ruleLaboratory";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import type { Policy } from "../../../src/engine/domain/policy";
import { defaultProfile, type Profile } from "../../../src/engine/domain/profile";
import type { PolicyResults } from "../../../src/engine/domain/results";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { plantedSheet } from "../../planted/matrix/score";
import { policyOf } from "../domain/policyOf";

const policies: readonly { readonly policy: Policy; readonly year: number }[] = Array.from({ length: 25 }, (_, seed) => {
  const { sheet } = plantedSheet(seed + 300);
  const matrix = readWorkbook([sheet.grid()]).matrices[0];
  if (!matrix) throw new Error("no matrix");
  return { policy: matrix.policy, year: sheet.cut };
});

const changes: readonly Partial<Profile>[] = [
  { ndInMean: "zero" },
  { clamp: false },
  { mean: "weighted" },
  { bandOn: "rounded" },
  { cumulative: "yearlyFlows" },
  { descending: "complement" },
  { thresholds: { medium: 80, high: 90 } },
  { ndInMean: "zero", thresholds: { medium: 60, high: 99 }, clamp: false },
];

/** Code and row of what has a band, with it. */
function bandsOf({ objectives, indicators }: PolicyResults): readonly string[] {
  return [
    ...objectives.map(({ objective, band }) => `objective ${objective.code} ${band}`),
    ...indicators.map(({ indicator, band }) => `indicator ${indicator.code} ${band}`),
  ];
}

test("an outcome lists exactly what changes band, with the figures and bands of before and after", () => {
  let seen = 0;
  for (const { policy, year } of policies) {
    const before = computePolicy(policy, year, defaultProfile);
    for (const change of changes) {
      const tried = trial(defaultProfile, "thresholds", change);
      const after = computePolicy(policy, year, tried.profile);
      const [outcome] = tryRules(policy, before, [tried]);
      const [was, is] = [bandsOf(before), bandsOf(after)];
      const listed = outcome?.changes.map((each) => [
        `${each.kind} ${each.code} ${each.before.band}`,
        `${each.kind} ${each.code} ${each.after.band}`,
      ]);
      expect(listed).toEqual(was.flatMap((band, index) => (band === is[index] ? [] : [[band, is[index]]])));
      expect(outcome?.rating).toEqual(
        before.rating.level === after.rating.level
          ? undefined
          : { before: before.rating.level, after: after.rating.level, scoreBefore: before.rating.score, scoreAfter: after.rating.score },
      );
      seen += listed?.length ?? 0;
    }
  }
  expect(seen).toBeGreaterThan(50);
});

test("the same rules change nothing", () => {
  for (const { policy, year } of policies) {
    const before = computePolicy(policy, year, defaultProfile);
    expect(tryRules(policy, before, [trial(defaultProfile, "clamp", {})])).toEqual([{ trial: expect.anything() as unknown, changes: [] }]);
  }
});

test("the trials are the other value of each choice that the matrix can feel, each by itself", () => {
  const plain = policyOf([{ code: "IOP.01.01", direction: "ascending", targets: { 2023: 10 }, actuals: { 2023: 5 } }], ["OP.01"]);
  expect(trialsFor(plain, defaultProfile).map(({ field }) => field)).toEqual(["ndInMean", "clamp", "bandOn"]);
  const rich = policyOf(
    [
      { code: "IOP.01.01", direction: "descending", aggregation: "cumulative", relevance: 2, targets: { 2023: 10 }, actuals: { 2023: 5 } },
      { code: "IOP.01.02", direction: "ascending", targets: { 2023: 10 }, actuals: { 2023: 5 } },
    ],
    ["OP.01"],
  );
  expect(trialsFor(rich, defaultProfile).map(({ field }) => field)).toEqual([
    "ndInMean",
    "clamp",
    "bandOn",
    "mean",
    "cumulative",
    "descending",
  ]);
  for (const { field, profile } of trialsFor(rich, defaultProfile)) {
    const changed = (Object.keys(profile) as (keyof Profile)[]).filter((key) => profile[key] !== defaultProfile[key]);
    expect(changed).toEqual([field]);
  }
});
