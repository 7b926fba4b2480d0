import type { Figure, Percent, ND } from "./figure";
import type { Indicator, PolicyNode } from "./policy";
import type { RatingLevel } from "./profile";
import type { RuleId } from "./ruleId";

/** Band of an Avance: bajo, medio, alto, or sin dato. */
export type Band = "low" | "medium" | "high" | "noData";

/** Why a figure cannot be computed; words/ndReasons has the sentence. */
export type NdReason =
  | "baseline-nd"
  | "baseline-blank"
  | "baseline-unreadable"
  | "baseline-uncalculated"
  | "target-nd"
  | "target-blank"
  | "target-unreadable"
  | "target-uncalculated"
  | "target-no-column"
  | "actual-nd"
  | "actual-blank"
  | "actual-unreadable"
  | "actual-uncalculated"
  | "actual-no-column"
  | "not-applicable"
  | "target-zero"
  | "target-equals-baseline"
  | "opposite-signs"
  | "negative-values"
  | "nd-inside-sum"
  | "aggregation-unsaid"
  | "no-baseline-year"
  | "year-not-after-baseline"
  | "out-of-range"
  | "all-nd"
  | "no-indicators";

/** A warning that goes with a figure that was computed by one of the tool's own conventions. */
export type ProgressWarning = "actual-zero-descending" | "target-zero-descending" | "direction-assumed";

/** An Avance: a percent, or ND with the one reason. Never NaN, Infinity or −0. */
export type Progress =
  | { readonly value: Percent; readonly rule: RuleId; readonly warning?: ProgressWarning }
  | { readonly value: ND; readonly rule: RuleId; readonly reason: NdReason };

/** The operands of one indicator for one year, after parts of years and flows were resolved. */
export interface YearReading {
  readonly baseline: Figure;
  readonly target: Figure;
  readonly actual: Figure;
}

export interface IndicatorResult {
  readonly indicator: Indicator;
  readonly year: number;
  readonly reading: YearReading;
  readonly progress1: Progress;
  readonly progress2: Progress;
  /** On Avance Tipo 1. */
  readonly band: Band;
}

/** Roll-up of an objective: mean of its indicators, with «n de N». */
export interface RollUp {
  readonly progress: Progress;
  /** Indicators with a figure (n) and all of them (N; «no aplica» excluded). */
  readonly considered: number;
  readonly total: number;
}

export interface ObjectiveResult {
  readonly objective: PolicyNode;
  readonly year: number;
  readonly indicators: readonly IndicatorResult[];
  readonly progress1: RollUp;
  readonly progress2: RollUp;
  readonly band: Band;
}

export interface BandCounts {
  readonly low: number;
  readonly medium: number;
  readonly high: number;
  readonly noData: number;
  readonly total: number;
}

/** Valoración: three criteria with level, weight and points; overall score 1–3. */
export interface Rating {
  readonly criteria: readonly RatingCriterion[];
  readonly points: number;
  readonly score: number;
  readonly level: RatingLevel;
}

export interface RatingCriterion {
  readonly criterion: "objectives" | "services" | "followUp";
  readonly level: RatingLevel;
  /** true when the planner chose it; false when it is the tool's proposal. */
  readonly chosen: boolean;
  readonly weight: number;
  readonly points: number;
  /** Figures behind the proposal; words say them. */
  readonly evidence: RatingEvidence;
}

/** How many of how many reach what the criterion asks, the share in percent, and from which share each level is proposed. */
export interface RatingEvidence {
  /** The level that the evidence proposes, whatever was decided. */
  readonly proposed: RatingLevel;
  readonly reached: number;
  readonly total: number;
  readonly share: number;
  readonly intermediateFrom: number;
  readonly advancedFrom: number;
  /** What is counted, where it is not indicators of the matrix: answers of a round with the entities (V7). */
  readonly of?: "answers";
}

/** All the figures of a policy for one cut year. */
export interface PolicyResults {
  readonly year: number;
  readonly indicators: readonly IndicatorResult[];
  readonly objectives: readonly ObjectiveResult[];
  /** Indicators of each level by band, ND apart. */
  readonly counts: { readonly objective: BandCounts; readonly service: BandCounts };
  readonly rating: Rating;
}
