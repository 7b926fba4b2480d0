import fc from "fast-check";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { evaluate } from "../../../src/engine/domain/evaluate";
import { ND } from "../../../src/engine/domain/figure";
import type { Locate, Policy } from "../../../src/engine/domain/policy";
import { defaultProfile, type Profile } from "../../../src/engine/domain/profile";
import type { Band } from "../../../src/engine/domain/results";
import { presentedCounts } from "../../../src/engine/domain/band";
import type { Trace } from "../../../src/engine/domain/trace/trace";
import { traceCount } from "../../../src/engine/domain/trace/traceCount";
import { traceObjective } from "../../../src/engine/domain/trace/traceObjective";
import { traceAsPrinted, traceProgress } from "../../../src/engine/domain/trace/traceProgress";
import { traceRating } from "../../../src/engine/domain/trace/traceRating";
import { policyOf, seedPolicy, type IndicatorWords } from "./policyOf";

const locate: Locate = (indicator, role, period) =>
  `Matriz!${role[0]}${indicator.row}${period ? `_${period.year}${period.months?.join("") ?? ""}` : ""}`;
const bands: readonly Band[] = ["low", "medium", "high", "noData"];

test("the trace of every figure of the seed evaluates to exactly that figure (P1, P6, O2, B4, B5, V2)", () => {
  const policy = seedPolicy();
  for (const profile of [
    defaultProfile,
    { ...defaultProfile, ndInMean: "zero", ndInCounts: "asLow", mean: "weighted" } as const,
    { ...defaultProfile, clamp: false },
  ])
    expectTracesToEvaluate(policy, 2023, profile);
});

test(
  "the trace of every figure evaluates to it under any cells, semesters, flows and profile (P2, P3, P4, P5, A2, " + "A3, A4, O1, O3, O5)",
  () => {
    const content = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: -50, max: 500 }).map((tenths) => tenths / 10) },
      { weight: 1, arbitrary: fc.constantFrom("ND", "NA", "vacío", "ilegible") },
    );
    const rows = fc.array(
      fc.record({
        direction: fc.constantFrom("ascending", "descending", "ceiling", "floor"),
        aggregation: fc.constantFrom("cumulative", "nonCumulative", "asked"),
        level: fc.constantFrom("objective", "service"),
        relevance: fc.integer({ min: 1, max: 4 }),
        baseline: content,
        targets: fc.record({ 2021: content, 2022: content, 2023: content }),
        actuals: fc.oneof(
          fc.record({ 2021: content, 2022: content, 2023: content }),
          fc.record({ 2021: content, 2022: content, "2023-I": content, "2023-II": content }),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const profiles = fc.record({
      ndInMean: fc.constantFrom("skip", "zero"),
      mean: fc.constantFrom("simple", "weighted"),
      clamp: fc.boolean(),
      cumulative: fc.constantFrom("runningTotal", "yearlyFlows"),
      descending: fc.constantFrom("targetOverActual", "complement"),
      ndInCounts: fc.constantFrom("apart", "asLow"),
    });
    fc.assert(
      fc.property(rows, profiles, (cells, choices) => {
        const indicators = cells.map(({ aggregation, ...row }, index): IndicatorWords => ({
          ...row,
          ...(aggregation === "asked" ? { asksAggregation: true } : { aggregation }),
          code: `I${index}`,
          objective: "OP.01",
          baselineYear: 2020,
        }));
        expectTracesToEvaluate(policyOf(indicators, ["OP.01"]), 2023, { ...defaultProfile, ...choices });
      }),
      { numRuns: 150 },
    );
  },
);

test("a trace names its rule, its operands and the cells they came from (P1)", () => {
  const policy = policyOf([{ code: "IOP.01.01", direction: "ascending", targets: { 2023: 8.9 }, actuals: { 2023: 6.9 } }]);
  const [indicator] = policy.indicators;
  if (!indicator) throw new Error("the policy has one indicator");
  expect(traceProgress(indicator, policy, 2023, 1, defaultProfile, (_, role) => (role === "actual" ? "Matriz!R5" : "Matriz!M5"))).toEqual({
    op: "multiply",
    rule: "P1",
    of: "IOP.01.01",
    value: (6.9 / 8.9) * 100,
    args: [
      {
        op: "divide",
        rule: "P1",
        value: 6.9 / 8.9,
        args: [
          { op: "cell", role: "actual", code: "IOP.01.01", year: 2023, cell: "Matriz!R5", value: 6.9 },
          { op: "cell", role: "target", code: "IOP.01.01", year: 2023, cell: "Matriz!M5", value: 8.9 },
        ],
      },
      { op: "constant", value: 100 },
    ],
  });
});

test("the trace of an ND names its reason and keeps its operands as evidence (P10)", () => {
  const policy = policyOf([{ code: "IOP.01.01", direction: "ascending", targets: { 2023: 8.9 }, actuals: { 2023: "vacío" } }]);
  const [indicator] = policy.indicators;
  if (!indicator) throw new Error("the policy has one indicator");
  const trace = traceProgress(indicator, policy, 2023, 1, defaultProfile, locate);
  expect(trace).toMatchObject({ op: "given", rule: "P10", reason: "actual-blank", value: ND });
  expect(evaluate(trace)).toBe(ND);
  expect(cellsOf(trace)).toEqual(["Matriz!a0_2023", "Matriz!t0_2023"]);
});

test("yearly flows and semesters are traced to every cell that was added (A2, A3)", () => {
  const policy = policyOf([
    {
      code: "i",
      direction: "ascending",
      aggregation: "cumulative",
      baselineYear: 2021,
      targets: { 2022: 10, 2023: 30 },
      actuals: { 2022: 5, "2023-I": 10, "2023-II": 15 },
    },
  ]);
  const [indicator] = policy.indicators;
  if (!indicator) throw new Error("the policy has one indicator");
  const trace = traceProgress(indicator, policy, 2023, 1, { ...defaultProfile, cumulative: "yearlyFlows" }, locate);
  expect(evaluate(trace)).toBe(75);
  expect(cellsOf(trace)).toEqual(["Matriz!a0_2022", "Matriz!a0_202316", "Matriz!a0_2023712", "Matriz!t0_2022", "Matriz!t0_2023"]);
});

test("the printed figure is traced as one more step, and keeps the unrounded one inside (P9, R1)", () => {
  const printed = traceAsPrinted({ op: "constant", value: -253.35 });
  expect(printed).toMatchObject({ op: "round", rule: "P9", value: -253.4 });
  expect(evaluate(printed)).toBe(-253.4);
  expect(evaluate(traceAsPrinted({ op: "constant", value: ND }))).toBe(ND);
});

function expectTracesToEvaluate(policy: Policy, year: number, profile: Profile): void {
  const results = computePolicy(policy, year, profile);
  for (const { indicator, progress1, progress2 } of results.indicators) {
    expectTrace(traceProgress(indicator, policy, year, 1, profile, locate), progress1.value);
    expectTrace(traceProgress(indicator, policy, year, 2, profile, locate), progress2.value);
  }
  for (const { objective, progress1, progress2 } of results.objectives) {
    expectTrace(traceObjective(objective, policy, year, 1, profile, locate), progress1.progress.value);
    expectTrace(traceObjective(objective, policy, year, 2, profile, locate), progress2.progress.value);
  }
  for (const level of ["objective", "service"] as const) {
    const counts = presentedCounts(results.counts[level], profile);
    for (const band of bands) expectTrace(traceCount(policy, year, level, band, profile, locate), counts[band]);
    expectTrace(traceCount(policy, year, level, "all", profile, locate), counts.total);
  }
  expectTrace(traceRating(policy, year, profile, locate), results.rating.score);
}

/** The whole evaluates to the figure, and so does every node to its own value. */
function expectTrace(trace: Trace, figure: unknown): void {
  expect(evaluate(trace)).toBe(figure);
  expectNodes(trace);
}

function expectNodes(trace: Trace): void {
  expect(evaluate(trace)).toBe(trace.value);
  if (trace.op === "cell" || trace.op === "constant") return;
  trace.args.forEach(expectNodes);
}

function cellsOf(trace: Trace): readonly (string | undefined)[] {
  if (trace.op === "cell") return [trace.cell];
  return trace.op === "constant" ? [] : trace.args.flatMap(cellsOf);
}
