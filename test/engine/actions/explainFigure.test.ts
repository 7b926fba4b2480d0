import { readFileSync } from "node:fs";
import path from "node:path";
import { EXPLAINABLE, explainFigure, type ExplainInput, type Explanation } from "../../../src/engine/actions/explainFigure";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { evaluate } from "../../../src/engine/domain/evaluate";
import { isKnown, type Figure } from "../../../src/engine/domain/figure";
import type { Policy } from "../../../src/engine/domain/policy";
import { defaultProfile, type Profile } from "../../../src/engine/domain/profile";
import type { Trace } from "../../../src/engine/domain/trace/trace";
import type { Grid } from "../../../src/engine/grid";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { explanationText } from "../../../src/engine/words/rules/explanation";
import { nodeCodec } from "../../../src/opc/zip/nodeCodec";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { plantedSheet } from "../../planted/matrix/score";

const profiles: readonly Profile[] = [
  defaultProfile,
  { ...defaultProfile, ndInMean: "zero", cumulative: "yearlyFlows", bandOn: "rounded" },
  {
    ...defaultProfile,
    clamp: false,
    mean: "weighted",
    descending: "complement",
    ndInCounts: "asLow",
    thresholds: { medium: 60, high: 90 },
  },
];

function inputOf(grid: Grid, profile: Profile, year = 2023): ExplainInput {
  const matrix = readWorkbook([grid]).matrices[0];
  if (!matrix) throw new Error("no matrix");
  return { matrix, results: computePolicy(matrix.policy, year, profile), profile };
}

let sample: Grid;
beforeAll(async () => {
  const opened = openXlsx(new Uint8Array(readFileSync(path.join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx"))), nodeCodec);
  if (!opened.ok) throw new Error(opened.problem.message);
  sample = await opened.host.readGrid("Matriz");
});

/** Random matrices with faults in them: ND, zeros, text, errors, several units and directions. */
function inputs(profile: Profile): readonly ExplainInput[] {
  const random = Array.from({ length: 12 }, (_, seed) => plantedSheet(seed + 40).sheet).map((sheet) =>
    inputOf(sheet.grid(), profile, sheet.cut),
  );
  return [inputOf(sample, profile), ...random];
}

/** Every figure that can be asked about, with what the engine computed for it. */
function* asked({ results }: ExplainInput): Iterable<readonly [string, readonly Figure[]]> {
  // Two rows with one code: the code means the first of them.
  const seen = new Set<string>();
  for (const { indicator, progress1, progress2 } of results.indicators) {
    if (seen.has(indicator.key)) continue;
    seen.add(indicator.key);
    yield [indicator.code, [progress1.value, progress2.value]];
  }
  for (const { objective, progress1, progress2 } of results.objectives)
    yield [objective.code, [progress1.progress.value, progress2.progress.value]];
  yield ["valoracion", [results.rating.score]];
}

describe.each(profiles.map((profile, index) => [index, profile] as const))("under rules %d", (_index, profile) => {
  test("evaluating the trace gives the figure, for every indicator, objective and the rating", () => {
    for (const input of inputs(profile)) {
      for (const [code, figures] of asked(input)) {
        const explanation = explainFigure(input, code);
        expect({ code, figures: explanation?.figures.map(({ trace }) => evaluate(trace)) }).toEqual({ code, figures });
        expect(explanation?.figures.map(({ value }) => value)).toEqual(figures);
      }
    }
  });

  test("the sentences name every cell that a figure was computed from", () => {
    for (const input of inputs(profile)) {
      for (const { figures, code } of [...asked(input)].flatMap(([each]) => explainFigure(input, each) ?? [])) {
        if (code === "valoracion") continue;
        for (const { trace, sentences } of figures) {
          const linked = new Set(sentences.flatMap((parts) => parts.flatMap(({ cell }) => cell ?? [])));
          expect({ code, missing: cellsOf(trace).filter((cell) => !linked.has(cell)) }).toEqual({ code, missing: [] });
          expect(explanationText(sentences)).not.toMatch(/undefined|NaN|Infinity|\{/);
        }
      }
    }
  });

  test("counts by band give what the summary shows, for each level", () => {
    const input = inputOf(sample, profile);
    for (const name of EXPLAINABLE.filter((each) => each.includes(":"))) {
      const [figure] = explainFigure(input, name)?.figures ?? [];
      expect(figure && evaluate(figure.trace)).toBe(figure?.value);
    }
  });
});

/** Cells whose figure enters the computation. */
function cellsOf(trace: Trace): readonly string[] {
  if (trace.op === "cell") return trace.cell === undefined ? [] : [trace.cell];
  return trace.op === "constant" ? [] : trace.args.flatMap(cellsOf);
}

test("there is no explanation of what is not in the matrix", () => {
  const input = inputOf(sample, defaultProfile);
  for (const wanted of ["", "ISS.99.01.01.01", "servicio:regular", "LN.01.01", "hola"])
    expect({ wanted, found: explainFigure(input, wanted) }).toEqual({ wanted, found: undefined });
});

describe("what would be needed", () => {
  /** The policy with another valor obtenido for one indicator in the cut year. */
  function withActual(policy: Policy, code: string, year: number, value: number): Policy {
    const at = policy.periods.findIndex((period) => period.year === year);
    const replaced = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
      items.map((each, index) => (index === at ? item : each));
    return {
      ...policy,
      indicators: policy.indicators.map((indicator) =>
        indicator.code === code
          ? {
              ...indicator,
              actuals: {
                ...indicator.actuals,
                figures: replaced(indicator.actuals.figures, value),
                kinds: replaced(indicator.actuals.kinds, "number" as const),
              },
            }
          : indicator,
      ),
    };
  }
  const order = { noData: 0, low: 1, medium: 2, high: 3 } as const;
  const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1]);

  test("the valor obtenido that is told reaches the band, and one unit or one hundredth less does not (N1)", () => {
    let checked = 0;
    for (const input of inputs(defaultProfile)) {
      const { policy } = input.matrix;
      const { year } = input.results;
      for (const { indicator, band, reading } of input.results.indicators) {
        if (band !== "low" && band !== "medium") continue;
        const said = explainFigure(input, indicator.code)?.needed.map((one) => explanationText([one])) ?? [];
        for (const text of said) {
          const value = numberIn(text, /valor obtenido de (\S+?)(?: %)?\.$/);
          const wanted = text.includes("llegar a alto") ? "high" : "medium";
          if (!Number.isFinite(value) || !isKnown(reading.target)) continue;
          // What is told is the nearest whole unit, or hundredth, that is enough.
          const unit = indicator.unit === "number" && [reading.target, reading.actual].every(Number.isInteger) ? 1 : 0.01;
          const step = indicator.direction === "descending" ? -unit : unit;
          const reached = (actual: number): number =>
            order[bandOfCode(computePolicy(withActual(policy, indicator.code, year, actual), year, defaultProfile), indicator.code)];
          expect({ code: indicator.code, text, reaches: reached(value) >= order[wanted] }).toMatchObject({ reaches: true });
          expect({ code: indicator.code, text, reaches: reached(value - step) >= order[wanted] }).toMatchObject({ reaches: false });
          checked++;
        }
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  test("the way that is told takes the objective to the next band with the figures it tells (N2)", () => {
    let checked = 0;
    for (const input of inputs(defaultProfile)) {
      const { policy } = input.matrix;
      const { year } = input.results;
      for (const { objective, band } of input.results.objectives) {
        const text = explanationText(explainFigure(input, objective.code)?.needed ?? []);
        const steps = [...text.matchAll(/(I\S+) de (\S+) a (\S+)(?: %)? \(avance/g)];
        if (band === "high" || band === "noData" || steps.length === 0) continue;
        const changed = steps.reduce(
          (each, [, code = "", , value = ""]) => withActual(each, code, year, Number(value.replaceAll(",", ""))),
          policy,
        );
        const after = computePolicy(changed, year, defaultProfile).objectives.find((one) => one.objective.key === objective.key);
        expect({ text, isBetter: order[after?.band ?? "noData"] > order[band] }).toMatchObject({ isBetter: true });
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(5);
  });

  function bandOfCode(results: ReturnType<typeof computePolicy>, code: string): Explanation["band"] & string {
    return results.indicators.find(({ indicator }) => indicator.code === code)?.band ?? "noData";
  }
});
