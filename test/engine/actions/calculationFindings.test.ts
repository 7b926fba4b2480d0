import { calculationFindings } from "../../../src/engine/actions/calculationFindings";
import { ND } from "../../../src/engine/domain/figure";
import type { Indicator, ReadingKind, Series } from "../../../src/engine/domain/policy";
import { computeIndicator } from "../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../src/engine/domain/profile";
import type { PolicyResults } from "../../../src/engine/domain/results";
import type { Matrix } from "../../../src/engine/reader/matrix";
import { findingText } from "../../../src/engine/words/findingTexts";

const PERIODS = [{ year: 2023 }];

/** Findings about one indicator whose target stands in D6 and whose actual stands in E6. */
function findingsOf(target: number | ReadingKind, actual: number | ReadingKind, direction: Indicator["direction"] = "ascending") {
  const series = (figure: number | ReadingKind): Series => ({
    figures: [typeof figure === "number" ? figure : ND],
    kinds: [typeof figure === "number" ? ("number" as const) : figure],
  });
  const indicator: Indicator = {
    code: "IOP.01.01",
    key: "IOP.01.01",
    name: "Casos",
    level: "objective",
    unit: "number",
    measure: "amount",
    baseline: { value: 1, kind: "number" },
    targets: series(target),
    actuals: series(actual),
    row: 5,
    ...(direction ? { direction } : {}),
  };
  const column = (role: "target" | "actual", at: number) => ({
    column: at,
    role,
    period: { year: 2023 },
    header: "",
    confidence: "sure" as const,
    why: "",
  });
  const matrix = {
    sheet: "Matriz",
    columns: [column("target", 3), column("actual", 4)],
    policy: { periods: PERIODS },
  } as unknown as Matrix;
  const results = { indicators: [computeIndicator(indicator, PERIODS, 2023, defaultProfile)] } as unknown as PolicyResults;
  return calculationFindings({ request: { matrix } as never, results });
}

it("keeps silent on a figure that was simply computed (P1)", () => {
  expect(findingsOf(10, 5)).toEqual([]);
  expect(findingsOf(10, 0)).toEqual([]);
});

it("notes an indicator without data at its cell: somebody said ND", () => {
  expect(findingsOf(10, "nd")).toEqual([
    { rule: "calculo.sin-dato", severity: "note", code: "IOP.01.01", cell: "Matriz!E6", data: { motivo: "actual-nd" } },
  ]);
  expect(findingsOf("nd", 5)).toMatchObject([{ severity: "note", cell: "Matriz!D6", data: { motivo: "target-nd" } }]);
});

it("warns where a gap or a value leaves no figure: blank, LE = 0, opposite signs", () => {
  expect(findingsOf(10, "blank")).toMatchObject([
    { rule: "calculo.sin-avance", severity: "warning", cell: "Matriz!E6", data: { motivo: "actual-blank" } },
  ]);
  expect(findingsOf(0, 5)).toMatchObject([
    { rule: "calculo.sin-avance", severity: "warning", cell: "Matriz!D6", data: { motivo: "target-zero" } },
  ]);
  expect(findingsOf(10, -5)).toMatchObject([{ rule: "calculo.sin-avance", severity: "warning" }]);
});

it("warns where the figure rests on a convention of the tool (P13, P14)", () => {
  expect(findingsOf(10, 0, "descending")).toMatchObject([
    { rule: "calculo.convencion", cell: "Matriz!E6", data: { motivo: "actual-zero-descending" } },
  ]);
  expect(findingsOf(0, 4, "descending")).toMatchObject([
    { rule: "calculo.convencion", cell: "Matriz!D6", data: { motivo: "target-zero-descending" } },
  ]);
});

it("does not repeat what the reader said of an unreadable cell", () => {
  expect(findingsOf(10, "malformed")).toEqual([]);
});

it("points at the semester that leaves a sum without a result (A5)", () => {
  const periods = [
    { year: 2023, months: [1, 6] as const },
    { year: 2023, months: [7, 12] as const },
  ];
  const series = (first: number, second: number | typeof ND): Series => ({
    figures: [first, second],
    kinds: ["number", second === ND ? "nd" : "number"],
  });
  const indicator: Indicator = {
    code: "IOP.01.01",
    key: "IOP.01.01",
    name: "Casos",
    level: "objective",
    unit: "number",
    measure: "amount",
    aggregation: "cumulative",
    baseline: { value: 1, kind: "number" },
    targets: series(5, 5),
    actuals: series(4, ND),
    row: 5,
    direction: "ascending",
  };
  const columns = (["target", "actual"] as const).flatMap((role, block) =>
    periods.map((period, index) => ({ column: 3 + block * 2 + index, role, period, header: "", confidence: "sure" as const, why: "" })),
  );
  const matrix = { sheet: "Matriz", columns, policy: { periods } } as unknown as Matrix;
  const results = { indicators: [computeIndicator(indicator, periods, 2023, defaultProfile)] } as unknown as PolicyResults;
  expect(calculationFindings({ request: { matrix } as never, results })).toMatchObject([
    { rule: "calculo.sin-avance", cell: "Matriz!G6", data: { motivo: "nd-inside-sum" } },
  ]);
});

it("says each of them in a sentence with its cell", () => {
  const findings = [...findingsOf(10, "nd"), ...findingsOf(0, 5), ...findingsOf(10, 0, "descending")];
  for (const finding of findings) expect(findingText(finding)).toMatch(/^IOP\.01\.01 \(Matriz![DE]6\).+\.$/);
});
