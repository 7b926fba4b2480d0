import { countsAsPublished, presentedCounts } from "../../../src/engine/domain/band";
import { computePolicy, latestYear, yearsWithActuals } from "../../../src/engine/domain/computePolicy";
import { ND } from "../../../src/engine/domain/figure";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { roundHalfAway } from "../../../src/engine/domain/rounding";
import type { Policy } from "../../../src/engine/domain/policy";
import { policyOf, seedPolicy } from "./policyOf";

describe("the published 2023 report", () => {
  const policy = seedPolicy();
  const results = computePolicy(policy, 2023, defaultProfile);

  test("the objectives come out as published, with n of N (O1, O2, O4)", () => {
    const rows = results.objectives.map(({ objective, progress1: { progress, considered, total }, band }) => [
      objective.code,
      progress.value === ND ? ND : roundHalfAway(progress.value, 1),
      considered,
      total,
      band,
    ]);
    expect(rows).toEqual([
      ["OP.01", 77.5, 1, 1, "medium"],
      ["OP.02", 81.8, 3, 3, "medium"],
      ["OP.03", 50, 2, 2, "low"],
    ]);
  });

  test("Avance Tipo 2 of OP.03 is 0.0 with its ND skipped: −100 is clamped (O1, O3)", () => {
    const op03 = results.objectives[2];
    expect(op03?.progress2).toMatchObject({ progress: { value: 0 }, considered: 1, total: 2 });
  });

  test("services count 6 / 3 / 32 and 3 ND apart, and 9 / 3 / 32 of 44 as published (B4, B5)", () => {
    expect(results.counts.service).toEqual({ low: 6, medium: 3, high: 32, noData: 3, total: 44 });
    expect(countsAsPublished(results.counts.service)).toEqual({ low: 9, medium: 3, high: 32, noData: 0, total: 44 });
    expect(presentedCounts(results.counts.service, defaultProfile)).toEqual(results.counts.service);
    expect(presentedCounts(results.counts.service, { ndInCounts: "asLow" }).low).toBe(9);
  });

  test("objective indicators count 2 / 1 / 3 of 6 in both presentations (B1, B5)", () => {
    expect(results.counts.objective).toEqual({ low: 2, medium: 1, high: 3, noData: 0, total: 6 });
    expect(countsAsPublished(results.counts.objective)).toEqual(results.counts.objective);
  });

  test(
    "the tool proposes inicial, intermedio and avanzado with their evidence, and 18 points, 1.8, intermedio (V1, V2, " + "V3, V4, V5)",
    () => {
      const { criteria, points, score, level } = results.rating;
      expect(criteria.map((each) => [each.criterion, each.level, each.weight, each.points, each.chosen])).toEqual([
        ["objectives", 1, 4, 4, false],
        ["services", 2, 4, 8, false],
        ["followUp", 3, 2, 6, false],
      ]);
      expect(criteria.map(({ evidence }) => [evidence["reached"], evidence["total"], roundHalfAway(evidence["share"] ?? 0, 1)])).toEqual([
        [2, 3, 66.7],
        [35, 44, 79.5],
        [47, 50, 94],
      ]);
      expect([points, score, level]).toEqual([18, 1.8, 2]);
    },
  );

  test("the level the planner chooses stands over the proposal, whose evidence stays (V6)", () => {
    const profile = { ...defaultProfile, ratingLevels: { objectives: 3, services: null, followUp: null } } as const;
    const { criteria, score, level } = computePolicy(policy, 2023, profile).rating;
    expect(criteria[0]).toMatchObject({ level: 3, chosen: true, points: 12, evidence: { reached: 2, total: 3 } });
    expect([score, level]).toEqual([2.6, 3]);
  });

  test("weights and cuts of the profile change the score; useless weights fall back to equal ones (V1, V2)", () => {
    const rating = (ratingWeights: typeof defaultProfile.ratingWeights, ratingCuts = defaultProfile.ratingCuts) =>
      computePolicy(policy, 2023, { ...defaultProfile, ratingWeights, ratingCuts }).rating;
    expect(rating({ objectives: 0, services: 0, followUp: 2 })).toMatchObject({ score: 3, level: 3 });
    expect(rating({ objectives: 0, services: 0, followUp: 0 })).toMatchObject({ score: 2, level: 2 });
    expect(rating({ objectives: -4, services: 1, followUp: 0 })).toMatchObject({ score: 2 });
    expect(rating(defaultProfile.ratingWeights, { intermediate: 1.9, advanced: 2.5 })).toMatchObject({ score: 1.8, level: 1 });
    expect(rating({ objectives: 1, services: 1, followUp: 0 }, { intermediate: 1.5, advanced: 2.5 })).toMatchObject({
      score: 1.5,
      level: 2,
    });
  });

  test("editable thresholds move bands, counts and proposals (B1, V3)", () => {
    const strict = computePolicy(policy, 2023, { ...defaultProfile, thresholds: { medium: 80, high: 120 } });
    expect(strict.objectives.map(({ band }) => band)).toEqual(["low", "medium", "low"]);
    expect(strict.counts.objective).toMatchObject({ low: 3, medium: 0, high: 3 });
  });

  test("a round of the year is what the follow-up is proposed on; one of another year is not, nor does it decide (V6, V7)", () => {
    const followUp = (deliveries: NonNullable<Policy["deliveries"]>, profile = defaultProfile) =>
      computePolicy({ ...policy, deliveries }, 2023, profile).rating.criteria[2];
    expect(followUp([{ year: 2023, answered: 42, total: 50 }])).toMatchObject({
      level: 2,
      points: 4,
      evidence: { proposed: 2, reached: 42, total: 50, share: 84, of: "answers" },
    });
    expect(followUp([{ year: 2022, answered: 1, total: 50 }])).toEqual(results.rating.criteria[2]);
    expect(followUp([{ year: 2023, answered: 0, total: 0 }])).toEqual(results.rating.criteria[2]);
    const levels = { ...defaultProfile.ratingLevels, followUp: 3 } as const;
    const chosen = followUp([{ year: 2023, answered: 42, total: 50 }], { ...defaultProfile, ratingLevels: levels });
    expect(chosen).toMatchObject({ level: 3, chosen: true, evidence: { proposed: 2, of: "answers" } });
  });
});

describe("policies that are not whole", () => {
  test("an indicator whose objective is absent keeps its Avance and is counted (O8)", () => {
    const policy = policyOf(
      [{ code: "IOP.02.01", level: "objective", objective: "OP.02", direction: "ascending", targets: { 2023: 10 }, actuals: { 2023: 10 } }],
      ["OP.03"],
    );
    const results = computePolicy(policy, 2023, defaultProfile);
    expect(results.counts.objective).toMatchObject({ high: 1, total: 1 });
    expect(results.objectives).toHaveLength(1);
    expect(results.objectives[0]?.progress1).toMatchObject({ progress: { value: ND, reason: "no-indicators" }, considered: 0, total: 0 });
  });

  test("indicators of services do not enter the mean of their objective (O7)", () => {
    const policy = policyOf(
      [
        { code: "IOP.01.01", level: "objective", objective: "OP.01", direction: "ascending", targets: { 2023: 10 }, actuals: { 2023: 8 } },
        {
          code: "ISS.01.01.01.01",
          level: "service",
          objective: "OP.01",
          direction: "ascending",
          targets: { 2023: 10 },
          actuals: { 2023: 1 },
        },
      ],
      ["OP.01"],
    );
    expect(computePolicy(policy, 2023, defaultProfile).objectives[0]?.progress1).toMatchObject({ progress: { value: 80 }, total: 1 });
  });

  test("an indicator that does not apply leaves N but not the counts (O6, B4, P18)", () => {
    const row = (code: string, actual: number | string) =>
      ({ code, level: "objective", objective: "OP.01", direction: "ascending", targets: { 2023: 10 }, actuals: { 2023: actual } }) as const;
    const results = computePolicy(policyOf([row("IOP.01.01", 8), row("IOP.01.02", "NA")], ["OP.01"]), 2023, defaultProfile);
    expect(results.objectives[0]?.progress1).toMatchObject({ considered: 1, total: 1 });
    expect(results.counts.objective).toEqual({ low: 0, medium: 1, high: 0, noData: 1, total: 2 });
    expect(results.rating.criteria[2]?.evidence).toMatchObject({ reached: 1, total: 1 });
  });

  test("a year without columns gives ND everywhere, each with its reason (P10)", () => {
    const results = computePolicy(seedPolicy(), 1999, defaultProfile);
    expect(results.indicators.every(({ progress1 }) => "reason" in progress1 && progress1.reason === "actual-no-column")).toBe(true);
    expect(results.objectives.map(({ progress1 }) => progress1.progress)).toEqual(
      Array(3).fill({ value: ND, rule: "O3", reason: "all-nd" }),
    );
    expect(results.counts.service).toMatchObject({ noData: 44, total: 44 });
    expect(results.rating.level).toBe(1);
  });

  test("an empty policy has no year, no objective and the lowest proposals (V3, V4, V5)", () => {
    const empty = policyOf([]);
    expect(latestYear(empty)).toBeUndefined();
    expect(computePolicy(empty, 2023, defaultProfile)).toMatchObject({ indicators: [], objectives: [], rating: { score: 1, level: 1 } });
  });

  test("a sentido that is not stated computes as ascendente with a warning, in Avance Tipo 1 only (P17)", () => {
    const policy = policyOf([{ code: "IOP.01.01", baseline: 5, targets: { 2023: 10 }, actuals: { 2023: 8 } }]);
    const [result] = computePolicy(policy, 2023, defaultProfile).indicators;
    expect(result?.progress1).toEqual({ value: 80, rule: "P1", warning: "direction-assumed" });
    expect(result?.progress2).toEqual({ value: 60, rule: "P6" });
  });

  test("the years with a known valor obtenido are found in order, semesters included", () => {
    const policy = policyOf([
      { code: "a", targets: { 2024: 1 }, actuals: { "2023-II": 3, 2021: "ND" } },
      { code: "b", targets: {}, actuals: { 2022: 1 } },
    ]);
    expect(yearsWithActuals(policy)).toEqual([2022, 2023]);
    expect(latestYear(policy)).toBe(2023);
  });
});

describe("the tool's conventions carry their warning", () => {
  const compute = (
    direction: "ascending" | "descending" | "ceiling" | "floor",
    target: number,
    actual: number,
    descending: "targetOverActual" | "complement" = "targetOverActual",
  ) =>
    computePolicy(policyOf([{ code: "i", direction, targets: { 2023: target }, actuals: { 2023: actual } }]), 2023, {
      ...defaultProfile,
      descending,
    }).indicators[0]?.progress1;

  test("valor obtenido 0 in descendente is 100 with a warning (P13)", () => {
    expect(compute("descending", 30, 0)).toEqual({ value: 100, rule: "P13", warning: "actual-zero-descending" });
  });

  test("logro esperado 0 in descendente and máximo permisible warns (P14)", () => {
    expect(compute("descending", 0, 0)).toEqual({ value: 100, rule: "P14", warning: "target-zero-descending" });
    expect(compute("ceiling", 0, 3)).toEqual({ value: 0, rule: "P14", warning: "target-zero-descending" });
    expect(compute("ceiling", 0, 0)).toEqual({ value: 100, rule: "P4" });
  });

  test("the complement follows its own formula, also at 0 and under máximo permisible (P3, P4)", () => {
    expect(compute("descending", 30, 0, "complement")).toEqual({ value: 200, rule: "P3" });
    expect(compute("descending", 30, 75, "complement")).toEqual({ value: -50, rule: "P3" });
    expect(compute("ceiling", 30, 45, "complement")).toEqual({ value: 50, rule: "P4" });
    expect(compute("descending", 0, 0, "complement")).toMatchObject({ value: 100, rule: "P14" });
    expect(compute("descending", 30, -1, "complement")).toMatchObject({ value: ND, reason: "opposite-signs" });
  });

  test("a result Excel cannot write is ND, never Infinity (P19, R3)", () => {
    expect(compute("ascending", 1e-300, 1e300)).toEqual({ value: ND, rule: "P19", reason: "out-of-range" });
  });
});
