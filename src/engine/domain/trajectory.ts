import { asFigure } from "./arithmetic";
import { isKnown, ND, type Figure } from "./figure";
import type { Direction, Indicator, Period } from "./policy";
import type { Profile } from "./profile";
import { isSame } from "./rounding";
import { readYear } from "./yearReading";

/** A figure of an indicator in a year. */
export interface YearPoint {
  readonly year: number;
  readonly value: number;
}

/** How a change repeats from year to year: by the same amount, or by the same share. */
export type Pace = "linear" | "compound";

/** What one pace says about an indicator's way to its last logro esperado. */
export interface PaceOutlook {
  /** Change a year: in the indicator's unit where linear, in percent where compound. ND: that pace does not exist for these figures. */
  readonly observed: Figure;
  /** ND too where no year is left. */
  readonly needed: Figure;
  /** Value in the year of the last logro esperado. */
  readonly projected: Figure;
  /** true: a natural bound cut the projection. */
  readonly isBounded: boolean;
  /** First year in which the logro esperado is reached; `reached` already, `never` at this pace (nor in a hundred years), or ND. */
  readonly arrival: number | "reached" | "never" | ND;
  /** Whether the projection reaches the logro esperado; undefined without one. */
  readonly isOnTrack: boolean | undefined;
}

/** Trayectoria of an indicator up to the year of its last logro esperado. */
export interface Trajectory {
  /** Línea base and valores obtenidos the pace is taken from, in order; three at least. */
  readonly points: readonly YearPoint[];
  /** The last logro esperado. */
  readonly target: YearPoint;
  /** Years from the last valor obtenido to it; 0 where none is left. */
  readonly yearsLeft: number;
  readonly linear: PaceOutlook;
  readonly compound: PaceOutlook;
  readonly bounds: Bounds;
  /** `depends`: one pace reaches it and the other does not. */
  readonly verdict: "onTrack" | "offTrack" | "depends" | "closed";
}

export interface Bounds {
  readonly low?: number;
  readonly high?: number;
}

/** Why there is no trajectory: fewer than three points, or no logro esperado from the last valor obtenido on. */
export type NoTrajectory =
  | { readonly refused: "fewPoints"; readonly points: readonly YearPoint[] }
  | { readonly refused: "noTarget"; readonly points: readonly YearPoint[] };

/** Points that a pace needs. */
export const LEAST_POINTS = 3;
/** Beyond so many years an arrival says nothing. */
const HORIZON = 100;

/** The way of an indicator to its last logro esperado, from its línea base and valores obtenidos up to the cut year (T1–T6). */
export function computeTrajectory(
  indicator: Indicator,
  periods: readonly Period[],
  cut: number,
  profile: Profile,
): Trajectory | NoTrajectory {
  const years = [...new Set(periods.map(({ year }) => year))].sort((a, b) => a - b);
  const readings = years.map((year) => ({ year, ...readYear(indicator, periods, year, profile).reading }));
  const actuals = readings.flatMap(({ year, actual }) => (year <= cut && isKnown(actual) ? [{ year, value: actual }] : []));
  const points = withBaseline(indicator, actuals);
  const target = readings.flatMap(({ year, target: value }) => (isKnown(value) ? [{ year, value }] : [])).at(-1);
  const [first, last] = [points[0], actuals.at(-1)];
  if (points.length < LEAST_POINTS || !first || !last) return { refused: "fewPoints", points };
  if (!target || target.year < last.year) return { refused: "noTarget", points };

  const bounds = naturalBounds(indicator, [...points, target]);
  const way = { first, last, target, direction: indicator.direction ?? "ascending", bounds };
  const [linear, compound] = [outlook(way, "linear"), outlook(way, "compound")];
  const yearsLeft = target.year - last.year;
  return { points, target, yearsLeft, linear, compound, bounds, verdict: yearsLeft === 0 ? "closed" : verdictOf(linear, compound) };
}

/** The línea base is the first point, where its year is known and comes before the valores obtenidos (T1). */
function withBaseline({ baseline }: Indicator, actuals: readonly YearPoint[]): readonly YearPoint[] {
  const first = actuals[0];
  const { year, value } = baseline;
  return first && year !== undefined && year < first.year && isKnown(value) ? [{ year, value }, ...actuals] : actuals;
}

interface Way {
  readonly first: YearPoint;
  readonly last: YearPoint;
  readonly target: YearPoint;
  readonly direction: Direction;
  readonly bounds: Bounds;
}

function outlook(way: Way, pace: Pace): PaceOutlook {
  const { first, last, target, bounds } = way;
  const left = target.year - last.year;
  const observed = changeBetween(first, last, pace);
  const free = observed === ND ? ND : after(last.value, observed, left, pace);
  const projected = free === ND ? ND : within(free, bounds);
  return {
    observed,
    needed: left === 0 ? ND : changeBetween(last, target, pace),
    projected,
    isBounded: free !== ND && projected !== ND && !isSame(free, projected),
    arrival: observed === ND ? ND : arrivalOf(way, observed, pace),
    isOnTrack: projected === ND ? undefined : meets(projected, target.value, way.direction),
  };
}

/**
 * Mean change a year between two points (T2, T3): (b − a) / n, or ((b / a)^(1/n) − 1) × 100, which exists between positive figures only.
 */
export function changeBetween(from: YearPoint, to: YearPoint, pace: Pace): Figure {
  const years = to.year - from.year;
  if (years <= 0) return ND;
  if (pace === "linear") return asFigure((to.value - from.value) / years);
  return from.value > 0 && to.value > 0 ? asFigure(((to.value / from.value) ** (1 / years) - 1) * 100) : ND;
}

function after(value: number, change: number, years: number, pace: Pace): Figure {
  return asFigure(pace === "linear" ? value + change * years : value * (1 + change / 100) ** years);
}

/** First whole year in which the pace meets the logro esperado (T5). */
function arrivalOf({ last, target, direction, bounds }: Way, observed: number, pace: Pace): PaceOutlook["arrival"] {
  if (meets(last.value, target.value, direction)) return "reached";
  for (let years = 1; years <= HORIZON; years++) {
    const value = after(last.value, observed, years, pace);
    if (value !== ND && meets(within(value, bounds), target.value, direction)) return last.year + years;
  }
  return "never";
}

function meets(value: number, target: number, direction: Direction): boolean {
  const rises = direction === "ascending" || direction === "floor";
  return isSame(value, target) || (rises ? value > target : value < target);
}

/**
 * A percentage whose figures all stand within 0–100, and that is no rate of change, is a share and stays there; figures that are never
 * negative stay so (T4).
 */
function naturalBounds({ unit, measure }: Indicator, known: readonly YearPoint[]): Bounds {
  const values = known.map(({ value }) => value);
  if (values.some((value) => value < 0)) return {};
  if (measure === "change") return {};
  return unit === "percent" && values.every((value) => value <= 100) ? { low: 0, high: 100 } : { low: 0 };
}

function within(value: number, { low = -Infinity, high = Infinity }: Bounds): number {
  return Math.min(high, Math.max(low, value)) + 0;
}

function verdictOf(linear: PaceOutlook, compound: PaceOutlook): Trajectory["verdict"] {
  if (compound.isOnTrack === undefined || compound.isOnTrack === linear.isOnTrack) return linear.isOnTrack ? "onTrack" : "offTrack";
  return "depends";
}
