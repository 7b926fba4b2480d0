import { placeAddress } from "../../address";
import { computeIndicator } from "../../domain/computePolicy";
import { ND, type Figure } from "../../domain/figure";
import { isSamePeriod } from "../../domain/period";
import type { Aggregation, Indicator, Period, Series } from "../../domain/policy";
import { defaultProfile } from "../../domain/profile";
import { columnsOfYear, knownFigure, readingsOfParts, type PartReadings } from "../../domain/yearReading";
import type { Grid } from "../../grid";
import type { MatrixColumn, ReaderChoices } from "../matrix";
import type { ReadingFindings } from "../matrixFindings";
import { mayBeAdded } from "./measure";
import { areRunningTotals } from "./runningTotals";

/** Where the figures of the indicators stand. */
export interface PartsSetting {
  readonly grid: Grid;
  readonly columns: readonly MatrixColumn[];
  readonly periods: readonly Period[];
}

/** A year of an indicator whose parts have two readings. */
interface TwoReadings extends PartReadings {
  readonly indicator: Indicator;
  readonly year: number;
}

/**
 * What is done with the parts of a year in the rows that do not say it (A4): a total that is written beside its parts or a printed avance
 * tells; then the answer of the user. What nothing tells is asked, and has no figure until then.
 */
export function settleAggregation(
  indicators: readonly Indicator[],
  setting: PartsSetting,
  chosen: ReaderChoices["aggregation"],
  findings: ReadingFindings,
): readonly Indicator[] {
  const years = [...new Set(setting.periods.flatMap(({ year, months }) => (months === undefined ? [] : [year])))].sort((a, b) => b - a);
  if (years.length === 0) return indicators;
  const asked: TwoReadings[] = [];
  const notAdded: TwoReadings[] = [];
  const settled = indicators.map((indicator): Indicator => {
    if (indicator.aggregation !== undefined) return indicator;
    const differing = twoReadings(indicator, years, setting.periods);
    if (differing === undefined) return indicator;
    if (!mayBeAdded(indicator)) {
      notAdded.push(differing);
      return indicator;
    }
    const aggregation = toldByTotal(indicator, years, setting.periods) ?? toldByProgress(indicator, years, setting) ?? chosen;
    if (aggregation !== undefined) return { ...indicator, aggregation };
    asked.push(differing);
    return { ...indicator, asksAggregation: true };
  });
  tell("lectura.agregacion-sin-decir", "warning", asked, setting, findings);
  tell("lectura.partes-sin-sumar", "note", notAdded, setting, findings);
  const added = indicators.filter(({ aggregation }) => aggregation === "cumulative");
  if (areRunningTotals(added, years, setting.periods))
    findings.add("lectura.partes-en-total-corrido", "warning", {}, { indicadores: added.map(({ code }) => code).slice(0, MOST_CODES) });
  return settled;
}

function tell(
  rule: "lectura.agregacion-sin-decir" | "lectura.partes-sin-sumar",
  severity: "warning" | "note",
  rows: readonly TwoReadings[],
  { grid, columns }: PartsSetting,
  findings: ReadingFindings,
): void {
  const [example] = rows;
  if (example === undefined) return;
  const { indicator, year, sum, last } = example;
  const column = columns.filter(({ role, period }) => role === "actual" && period?.year === year && period.months !== undefined).at(-1);
  findings.add(
    rule,
    severity,
    { cell: placeAddress({ sheet: grid.sheet, row: indicator.row, column: column?.column ?? grid.area.column }) },
    {
      cantidad: rows.length,
      indicadores: rows.map((row) => row.indicator.code).slice(0, MOST_CODES),
      ejemplo: indicator.code,
      anio: year,
      suma: sum,
      ultimo: last,
    },
  );
}

const MOST_CODES = 10;

/** The latest year whose parts give one figure added up and another as the last of them; the valor obtenido is the better example. */
function twoReadings(indicator: Indicator, years: readonly number[], periods: readonly Period[]): TwoReadings | undefined {
  for (const year of years)
    for (const series of [indicator.actuals, indicator.targets]) {
      const readings = readingsOfParts(series, periods, columnsOfYear(series, periods, year).parts);
      if (readings !== undefined) return { indicator, year, ...readings };
    }
  return undefined;
}

/** A year that has both its total and its parts, in either series, says how the one is made of the others. */
function toldByTotal({ targets, actuals }: Indicator, years: readonly number[], periods: readonly Period[]): Aggregation | undefined {
  const told = new Set<Aggregation>();
  for (const year of years)
    for (const series of [targets, actuals]) {
      const parts = periods.flatMap((period, index) =>
        period.year === year && period.months !== undefined && hasCell(series, index) ? [index] : [],
      );
      const total = figureAt(
        series,
        periods.findIndex((period) => isSamePeriod(period, { year })),
      );
      const readings = parts.length === 0 || total === ND ? undefined : readingsOfParts(series, periods, parts);
      if (readings === undefined || total === ND) continue;
      if (isSame(readings.sum, total)) told.add("cumulative");
      if (isSame(readings.last, total)) told.add("nonCumulative");
    }
  return only(told);
}

/** The avance printed beside the year comes out of one of the two readings. */
function toldByProgress(indicator: Indicator, years: readonly number[], { grid, columns, periods }: PartsSetting): Aggregation | undefined {
  const told = new Set<Aggregation>();
  for (const { role, period, column } of columns) {
    if (role !== "progress1" || period === undefined || period.months !== undefined || !years.includes(period.year)) continue;
    const printed = grid.value(indicator.row, column);
    if (typeof printed !== "number") continue;
    for (const aggregation of ["cumulative", "nonCumulative"] as const) {
      const { value } = computeIndicator({ ...indicator, aggregation }, periods, period.year, defaultProfile).progress1;
      if (value !== ND && (Math.abs(printed - value) <= PRINTED || Math.abs(printed * 100 - value) <= PRINTED)) told.add(aggregation);
    }
  }
  return only(told);
}

/** What printing one decimal rounds away. */
const PRINTED = 0.06;

function only(told: ReadonlySet<Aggregation>): Aggregation | undefined {
  return told.size === 1 ? [...told][0] : undefined;
}

function hasCell(series: Series, index: number): boolean {
  return (series.kinds[index] ?? "noColumn") !== "noColumn";
}

function figureAt(series: Series, index: number): Figure {
  return knownFigure(series.kinds[index] ?? "noColumn", series.figures[index] ?? ND);
}

function isSame(figure: Figure, total: number): boolean {
  return figure !== ND && Math.abs(figure - total) <= 1e-9 * Math.max(1, Math.abs(total));
}
