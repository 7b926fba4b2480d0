import { bandOf } from "../../../domain/band";
import { isKnown, ND } from "../../../domain/figure";
import type { Indicator, PolicyNode } from "../../../domain/policy";
import type { Profile } from "../../../domain/profile";
import type { Band, IndicatorResult, PolicyResults } from "../../../domain/results";
import { isSame, reaches, roundHalfAway } from "../../../domain/rounding";
import type { Matrix } from "../../../reader/matrix";
import { entitiesOf, entityKey } from "./entities";

export type Counted = "indicators" | "objectives" | "guidelines" | "services" | "entities";
export type Level = "objective" | "service";
export type TargetOutcome = "reached" | "exceeded" | "missed";
export type Trend = "rose" | "fell" | "improved" | "worsened" | "same";

/** Avance between two limits, in percent: from `from` (itself too unless `isOpen`) up to and without `to` (itself too if `isClosed`). */
export interface Range {
  readonly from?: number;
  readonly to?: number;
  readonly isOpen?: boolean;
  readonly isClosed?: boolean;
}

/** What is counted, as data: one function counts any of them. */
export interface CountFilter {
  readonly what: Counted;
  readonly year: number;
  readonly level?: Level;
  readonly band?: Band | "withData";
  /** Rows without data counted inside «bajo», as published (B5). */
  readonly isPublished?: boolean;
  /** «sin dato» of the obtained value, not of the Avance. */
  readonly isOfActual?: boolean;
  readonly range?: Range;
  readonly objectives?: readonly string[];
  readonly services?: readonly string[];
  readonly entity?: string;
  /** Units of an entity counted as of it: «MIMP AURORA» is of MIMP. */
  readonly isWide?: boolean;
  readonly target?: TargetOutcome;
  readonly trend?: Trend;
  /** What rises or falls: the obtained value or the Avance. */
  readonly trendOf?: "actual" | "progress";
  /** The year it is held against. */
  readonly against?: number;
}

export interface CountFacts {
  readonly matrix: Matrix;
  readonly profile: Profile;
  readonly resultsOfYear: (year: number) => PolicyResults | undefined;
  /** What was counted before, by filter. */
  readonly counted: Map<string, readonly string[] | undefined>;
}

/** How many of the matrix pass the filter, and which; undefined where the matrix cannot tell (no such year). */
export function countMatching(filter: CountFilter, facts: CountFacts): readonly string[] | undefined {
  const key = JSON.stringify(filter);
  if (!facts.counted.has(key)) facts.counted.set(key, count(filter, facts));
  return facts.counted.get(key);
}

function count(filter: CountFilter, facts: CountFacts): readonly string[] | undefined {
  const results = facts.resultsOfYear(filter.year);
  const before = filter.trend === undefined ? undefined : facts.resultsOfYear(filter.against ?? filter.year - 1);
  if (!results || (filter.trend !== undefined && !before)) return undefined;
  const indicators = results.indicators.filter((result) => passes(result, filter, facts, before));
  switch (filter.what) {
    case "indicators":
      return indicators.map(({ indicator }) => indicator.code);
    case "entities":
      return [
        ...new Set(
          indicators.flatMap(({ indicator }) => entitiesOf(indicator.responsible).map((each) => entityKey(each, filter.isWide === true))),
        ),
      ];
    case "objectives":
      return results.objectives
        .filter(({ objective, band, progress1 }) => {
          const past = before?.objectives.find((other) => other.objective.key === objective.key)?.progress1.progress.value;
          return (
            isInScope(objective, filter) &&
            bandPasses(band, filter) &&
            rangePasses(progress1.progress.value, filter, facts) &&
            filter.target === undefined &&
            (filter.trend === undefined || trendPasses(progress1.progress.value, past ?? ND, filter.trend, "ascending"))
          );
        })
        .map(({ objective }) => objective.code);
    case "services":
    case "guidelines":
      return nodesOf(filter, facts.matrix, indicators);
  }
}

/** Services of which every indicator passes; guidelines and services without a condition are the nodes of the tree. */
function nodesOf(filter: CountFilter, { policy }: Matrix, passing: readonly IndicatorResult[]): readonly string[] {
  const kind = filter.what === "services" ? "service" : "guideline";
  const isPlain = filter.band === undefined && filter.range === undefined && filter.target === undefined && filter.trend === undefined;
  const passed = new Set(passing.map(({ indicator }) => indicator));
  return policy.nodes
    .filter((node) => node.kind === kind)
    .filter((node) => {
      const own = policy.indicators.filter((indicator) => indicator[kind] === node.key);
      if (isPlain && filter.entity === undefined) return isNodeUnder(node, own, filter);
      return own.length > 0 && own.every((indicator) => passed.has(indicator));
    })
    .map(({ code }) => code);
}

/** A node is of an objective by its indicators, by its parent, or by its number: SS.02.05.01 is under OP.02. */
function isNodeUnder(node: PolicyNode, own: readonly Indicator[], { objectives }: CountFilter): boolean {
  if (objectives === undefined) return true;
  const [indicator] = own;
  if (indicator?.objective !== undefined) return objectives.includes(indicator.objective);
  return objectives.some((key) => node.parent === key || node.key.split(".")[1] === key.split(".")[1]);
}

function isInScope(objective: PolicyNode, { objectives }: CountFilter): boolean {
  return objectives === undefined || objectives.includes(objective.key);
}

function passes(result: IndicatorResult, filter: CountFilter, facts: CountFacts, before: PolicyResults | undefined): boolean {
  if (!isOfScope(result.indicator, filter)) return false;
  if (filter.what === "objectives") return true;
  const band = filter.isOfActual === true ? (result.reading.actual === ND ? "noData" : "high") : result.band;
  if (!bandPasses(band, filter) || !rangePasses(result.progress1.value, filter, facts)) return false;
  if (filter.target !== undefined && !targetPasses(result, filter.target, filter.isPublished === true)) return false;
  return filter.trend === undefined || rowTrendPasses(result, filter.trend, filter.trendOf, before);
}

function isOfScope(indicator: Indicator, { level, objectives, services, entity, isWide = false }: CountFilter): boolean {
  if (level !== undefined && indicator.level !== level) return false;
  if (objectives !== undefined && !objectives.includes(indicator.objective ?? "")) return false;
  if (services !== undefined && !services.includes(indicator.service ?? "")) return false;
  return entity === undefined || entitiesOf(indicator.responsible).some((each) => entityKey(each, isWide) === entityKey(entity, isWide));
}

function rowTrendPasses(result: IndicatorResult, trend: Trend, of: CountFilter["trendOf"], before: PolicyResults | undefined): boolean {
  const past = before?.indicators.find((other) => other.indicator === result.indicator);
  if (!past) return false;
  return of === "progress"
    ? trendPasses(result.progress1.value, past.progress1.value, trend, "ascending")
    : trendPasses(result.reading.actual, past.reading.actual, trend, result.indicator.direction ?? "ascending");
}

function bandPasses(band: Band, { band: wanted, isPublished }: CountFilter): boolean {
  if (wanted === undefined) return true;
  if (wanted === "withData") return band !== "noData";
  return band === wanted || (isPublished === true && wanted === "low" && band === "noData");
}

function rangePasses(value: number | ND, { range, isPublished }: CountFilter, { profile }: CountFacts): boolean {
  if (range === undefined) return true;
  const { from, to, isOpen, isClosed } = range;
  if (value === ND) return isPublished === true && from === undefined;
  const decided = profile.bandOn === "rounded" ? roundHalfAway(value, 1) : value;
  const { medium, high } = profile.thresholds;
  // At the limits of the bands the one rule of the bands decides.
  if (isOpen !== true && isClosed !== true && [undefined, 0, medium, high].includes(from) && [undefined, medium, high].includes(to)) {
    const band = bandOf(value, profile);
    const floor = band === "high" ? high : band === "medium" ? medium : 0;
    return floor >= (from ?? 0) && (to === undefined || floor < to);
  }
  const isFrom = from === undefined || (isOpen === true ? !reaches(from, decided) : reaches(decided, from));
  return isFrom && (to === undefined || (isClosed === true ? reaches(to, decided) : !reaches(decided, to)));
}

function targetPasses({ indicator, reading: { actual, target } }: IndicatorResult, wanted: TargetOutcome, isNdMissed: boolean): boolean {
  if (!isKnown(actual) || !isKnown(target)) return isNdMissed && wanted === "missed";
  const isDown = indicator.direction === "descending" || indicator.direction === "ceiling";
  const isEqual = isSame(actual, target);
  const isBeyond = !isEqual && (isDown ? actual < target : actual > target);
  if (wanted === "exceeded") return isBeyond;
  return wanted === "reached" ? isBeyond || isEqual : !isBeyond && !isEqual;
}

function trendPasses(now: number | ND, past: number | ND, trend: Trend, direction: Indicator["direction"]): boolean {
  if (!isKnown(now) || !isKnown(past)) return false;
  if (isSame(now, past)) return trend === "same";
  const isUp = now > past;
  const isDown = direction === "descending" || direction === "ceiling";
  switch (trend) {
    case "rose":
      return isUp;
    case "fell":
      return !isUp;
    case "improved":
      return isUp !== isDown;
    case "worsened":
      return isUp === isDown;
    case "same":
      return false;
  }
}
