import { asFigure } from "./arithmetic";
import { ND, type Figure } from "./figure";
import { lastPart, piecesOfYear, type Piece } from "./period";
import type { FigureRole, Indicator, MonthSpan, Period, ReadingKind, Series } from "./policy";
import type { Profile } from "./profile";
import type { OperandReasons } from "./progress";
import type { NdReason, YearReading } from "./results";

/** A figure, or why there is none. */
type Operand = number | NdReason;
type SeriesRole = Exclude<FigureRole, "baseline">;

/**
 * The three operands of an indicator for the cut year, with the parts of the year and yearly flows resolved (A1–A6), and why each missing one is ND.
 */
export function readYear(
  indicator: Indicator,
  periods: readonly Period[],
  year: number,
  profile: Pick<Profile, "cumulative">,
): { readonly reading: YearReading; readonly reasons: OperandReasons } {
  const flows = addsYears(indicator, profile);
  const baseline = operand("baseline", indicator.baseline.kind, indicator.baseline.value);
  const target = flows ? sumOfYears(indicator, "target", periods, year) : operandOfYear(indicator, "target", periods, year);
  const actual = flows ? sumOfYears(indicator, "actual", periods, year) : operandOfYear(indicator, "actual", periods, year);
  return {
    reading: { baseline: figureOf(baseline), target: figureOf(target), actual: figureOf(actual) },
    reasons:
      typeof baseline === "number" && typeof target === "number" && typeof actual === "number"
        ? NO_REASONS
        : { ...reason("baseline", baseline), ...reason("target", target), ...reason("actual", actual) },
  };
}

/** Whether the indicator's years are flows to be added up: acumulado, and the profile says so (A2). */
export function addsYears(indicator: Indicator, profile: Pick<Profile, "cumulative">): boolean {
  return profile.cumulative === "yearlyFlows" && indicator.aggregation === "cumulative";
}

/** Where the figures of a year stand in `Policy.periods`: its own column, or those of its parts; −1 and none where there are none. */
export interface YearColumns {
  readonly whole: number;
  readonly parts: readonly number[];
}

const NO_PARTS: readonly number[] = [];

/** The columns a year may be read from: its own, unless it is missing or blank and there are parts (A3, A4). */
export function columnsOfYear(series: Series, periods: readonly Period[], year: number): YearColumns {
  let whole = -1;
  let parts: number[] | undefined;
  for (let index = 0; index < periods.length; index++) {
    const period = periods[index];
    if (period?.year !== year || (series.kinds[index] ?? "noColumn") === "noColumn") continue;
    if (period.months === undefined) whole = index;
    else (parts ??= []).push(index);
  }
  return parts !== undefined && (whole < 0 || series.kinds[whole] === "blank") ? { whole: -1, parts } : { whole, parts: NO_PARTS };
}

/** One cell that the figure of a year is made of; `index` is −1 where no column covers those months. */
export interface YearPart {
  readonly index: number;
  readonly period: Period;
}

/** The parts that make up the year of an indicator: all that are added up (A3), or the last one (A4); undefined where nothing says which. */
export function partsThatCount(
  { aggregation, asksAggregation }: Pick<Indicator, "aggregation" | "asksAggregation">,
  series: Series,
  periods: readonly Period[],
  year: number,
  parts: readonly number[],
): readonly YearPart[] | undefined {
  if (aggregation === undefined && asksAggregation && readingsOfParts(series, periods, parts) !== undefined) return undefined;
  const spans = parts.map((index) => ({
    months: periods[index]?.months ?? WHOLE_YEAR,
    isKnown: knownFigure(series.kinds[index] ?? "noColumn", series.figures[index] ?? ND) !== ND,
  }));
  const pieces: readonly Piece[] =
    aggregation === "cumulative"
      ? piecesOfYear(spans)
      : [lastPart(spans)].map((part) => ({ part, months: spans[part]?.months ?? WHOLE_YEAR }));
  return pieces.map(({ part, months }) => ({ index: part < 0 ? -1 : (parts[part] ?? -1), period: { year, months } }));
}

/** The two figures that a year given in parts may have: their sum and the last of them. */
export interface PartReadings {
  readonly sum: Figure;
  readonly last: Figure;
}

/** Both readings of the parts of a year where they are not the same; a year that its parts do not cover has one. */
export function readingsOfParts(series: Series, periods: readonly Period[], parts: readonly number[]): PartReadings | undefined {
  const figures = parts.map((index) => knownFigure(series.kinds[index] ?? "noColumn", series.figures[index] ?? ND));
  const spans = parts.map((index, at) => ({ months: periods[index]?.months ?? WHOLE_YEAR, isKnown: figures[at] !== ND }));
  const pieces = piecesOfYear(spans);
  if (pieces.some(({ part }) => part < 0)) return undefined;
  const sum = pieces.reduce<Figure>((total, { part }) => {
    const figure = figures[part] ?? ND;
    return total === ND || figure === ND ? ND : total + figure;
  }, 0);
  const last = figures[lastPart(spans)] ?? ND;
  return sum === last ? undefined : { sum, last };
}

const WHOLE_YEAR: MonthSpan = [1, 12];

/** First and last year of the sum of yearly flows (A2), or why there is no such sum (A6). */
export function yearsToAdd(indicator: Indicator, year: number): { readonly from: number; readonly to: number } | NdReason {
  const baselineYear = indicator.baseline.year;
  if (baselineYear === undefined) return "no-baseline-year";
  return year > baselineYear ? { from: baselineYear + 1, to: year } : "year-not-after-baseline";
}

/** The figure of a cell when it could be read as a number; ND for everything else that stood there. */
export function knownFigure(kind: ReadingKind, figure: Figure): Figure {
  return (kind === "number" || kind === "textNumber") && figure !== ND && Number.isFinite(figure) ? figure : ND;
}

function sumOfYears(indicator: Indicator, role: SeriesRole, periods: readonly Period[], year: number): Operand {
  const atCut = operandOfYear(indicator, role, periods, year);
  if (typeof atCut !== "number") return atCut;
  const years = yearsToAdd(indicator, year);
  if (typeof years === "string") return years;
  let sum = 0;
  for (let each = years.from; each <= years.to; each++) {
    const figure = operandOfYear(indicator, role, periods, each);
    if (typeof figure !== "number") return "nd-inside-sum";
    sum += figure;
  }
  return withinRange(sum);
}

function operandOfYear(indicator: Indicator, role: SeriesRole, periods: readonly Period[], year: number): Operand {
  const series = role === "target" ? indicator.targets : indicator.actuals;
  const { whole, parts } = columnsOfYear(series, periods, year);
  if (parts.length === 0) return operandAt(series, role, whole);
  const counted = partsThatCount(indicator, series, periods, year, parts);
  return counted === undefined ? "aggregation-unsaid" : sumOfParts(counted.map(({ index }) => operandAt(series, role, index)));
}

/** Where nothing is known the reason is that of the cells (A5). */
function sumOfParts(parts: readonly Operand[]): Operand {
  const [first = "nd-inside-sum"] = parts;
  let sum = 0;
  for (const part of parts) {
    if (typeof part !== "number") return parts.every((each) => each === first) ? first : "nd-inside-sum";
    sum += part;
  }
  return withinRange(sum);
}

function withinRange(sum: number): Operand {
  return asFigure(sum) === ND ? "out-of-range" : sum;
}

function operandAt(series: Series, role: SeriesRole, index: number): Operand {
  return index < 0 ? REASONS[role].noColumn : operand(role, series.kinds[index] ?? "noColumn", series.figures[index] ?? ND);
}

function operand(role: FigureRole, kind: ReadingKind, figure: Figure): Operand {
  const known = knownFigure(kind, figure);
  if (known !== ND) return known;
  if (kind !== "number" && kind !== "textNumber") return REASONS[role][kind];
  return figure === ND ? REASONS[role].nd : REASONS[role].malformed;
}

const NO_REASONS: OperandReasons = {};

function figureOf(operand: Operand): Figure {
  return typeof operand === "number" ? operand : ND;
}

function reason(role: FigureRole, operand: Operand): OperandReasons {
  return typeof operand === "number" ? NO_REASONS : { [role]: operand };
}

type UnreadableKind = Exclude<ReadingKind, "number" | "textNumber">;

const REASONS: Readonly<Record<FigureRole, Readonly<Record<UnreadableKind, NdReason>>>> = {
  // A línea base that «no aplica» only takes the Avance Tipo 2 away; the indicator stays in N.
  baseline: {
    nd: "baseline-nd",
    notApplicable: "baseline-nd",
    blank: "baseline-blank",
    error: "baseline-unreadable",
    malformed: "baseline-unreadable",
    uncalculated: "baseline-uncalculated",
    noColumn: "baseline-blank",
  },
  target: {
    nd: "target-nd",
    notApplicable: "not-applicable",
    blank: "target-blank",
    error: "target-unreadable",
    malformed: "target-unreadable",
    uncalculated: "target-uncalculated",
    noColumn: "target-no-column",
  },
  actual: {
    nd: "actual-nd",
    notApplicable: "not-applicable",
    blank: "actual-blank",
    error: "actual-unreadable",
    malformed: "actual-unreadable",
    uncalculated: "actual-uncalculated",
    noColumn: "actual-no-column",
  },
};
