import { readPeriod } from "../../../src/engine/actions/settings/settingsPeriod";
import { periodText } from "../../../src/engine/words/periodText";
import { ND, type Figure } from "../../../src/engine/domain/figure";
import type { Baseline, Indicator, Period, Policy, PolicyNode, ReadingKind, Series } from "../../../src/engine/domain/policy";
import { cell, directionNamed, figure, readCsv } from "../../vectors/readVectors";

/** Makes the policies the domain tests compute: from a few words, and the published seed. */

export interface IndicatorWords extends Partial<
  Pick<Indicator, "level" | "objective" | "direction" | "aggregation" | "asksAggregation" | "relevance" | "responsible">
> {
  readonly code: string;
  readonly baselineYear?: number;
  /** Figure, or a word for what stands in the cell: «ND», «NA», «vacío», «ilegible», «error». */
  readonly baseline?: Figure | string;
  /** By period: { "2023": 100, "2023-I": 30 }. */
  readonly targets: Readonly<Record<string, Figure | string>>;
  readonly actuals: Readonly<Record<string, Figure | string>>;
}

/** A policy with the periods its indicators speak of. */
export function policyOf(indicators: readonly IndicatorWords[], objectives: readonly string[] = []): Policy {
  const labels = new Set(indicators.flatMap(({ targets, actuals }) => [...Object.keys(targets), ...Object.keys(actuals)]));
  const periods = [...labels].sort().map(periodNamed);
  return { periods, nodes: objectives.map(objectiveNode), indicators: indicators.map((words, row) => indicatorOf(words, periods, row)) };
}

export function indicatorOf(words: IndicatorWords, periods: readonly Period[], row = 0): Indicator {
  const { code, baseline = ND, baselineYear, targets, actuals, ...rest } = words;
  return {
    level: "objective",
    ...rest,
    code,
    key: code,
    name: code,
    unit: "number",
    measure: "amount",
    baseline: { ...(baselineYear !== undefined && { year: baselineYear }), ...figureAndKind(baseline) } satisfies Baseline,
    targets: seriesOf(targets, periods),
    actuals: seriesOf(actuals, periods),
    row,
  };
}

export function objectiveNode(code: string, row = 0): PolicyNode {
  return { kind: "objective", code, key: code, name: code, row };
}

/** «2023», «2023-I», «2023-II». */
export function periodNamed(label: string): Period {
  return readPeriod(label) ?? { year: Number.NaN };
}

function seriesOf(figures: Readonly<Record<string, Figure | string>>, periods: readonly Period[]): Series {
  const cells = periods.map((period) => figures[periodText(period)]);
  const read = cells.map((each) => (each === undefined ? ({ value: ND, kind: "noColumn" } as const) : figureAndKind(each)));
  return { figures: read.map(({ value }) => value), kinds: read.map(({ kind }) => kind) };
}

function figureAndKind(content: Figure | string): { readonly value: Figure; readonly kind: ReadingKind } {
  const kind = KINDS[String(content)];
  return kind === undefined ? { value: Number(content), kind: "number" } : { value: ND, kind };
}

const KINDS: Readonly<Record<string, ReadingKind>> = {
  ND: "nd",
  NA: "notApplicable",
  vacío: "blank",
  ilegible: "malformed",
  error: "error",
};

/**
 * The seed of the 2023 report: 6 objective indicators and 44 of services, the known rows with their figures and the others
 * with one that gives the band the report counts them in (9 / 3 / 32 with the three ND inside «bajo»).
 */
export function seedPolicy(): Policy {
  const rows = readCsv("publicadas_2023.csv");
  const known = rows.map((row): IndicatorWords => {
    const code = cell(row, "codigo");
    const isObjective = code.startsWith("IOP");
    const direction = directionNamed(cell(row, "sentido"));
    return {
      code,
      level: isObjective ? "objective" : "service",
      ...(isObjective && { objective: code.slice(1, 6) }),
      ...(direction && { direction }),
      baselineYear: 2020,
      baseline: code === "IOP.01.01" ? 7.5 : figure(cell(row, "linea_base")),
      targets: { "2023": figure(cell(row, "le_2023")) },
      actuals: { "2023": figure(cell(row, "vo_2023")) },
    };
  });
  return policyOf([...known, ...otherServices(known)], ["OP.01", "OP.02", "OP.03"]);
}

/** Services of the report whose figures it does not print: 6 bajo, 3 medio, 32 alto and 3 ND in all. */
function otherServices(known: readonly IndicatorWords[]): readonly IndicatorWords[] {
  const wanted = { low: 6, medium: 3, high: 32, nd: 3 };
  for (const { level, targets, actuals } of known) {
    if (level !== "service") continue;
    const progress = (Number(actuals["2023"]) / Number(targets["2023"])) * 100;
    wanted[progress >= 95 ? "high" : progress >= 75 ? "medium" : "low"]--;
  }
  const examples: Readonly<Record<keyof typeof wanted, Figure>> = { low: 10, medium: 80, high: 120, nd: ND };
  return (Object.keys(wanted) as (keyof typeof wanted)[]).flatMap((band) =>
    Array.from({ length: wanted[band] }, (_, index): IndicatorWords => ({
      code: `ISS.otro.${band}.${index + 1}`,
      level: "service",
      direction: "ascending",
      targets: { "2023": 100 },
      actuals: { "2023": examples[band] },
    })),
  );
}
