import { bothLevels, countBands } from "../domain/band";
import { meanOfObjectives } from "../domain/comparison";
import { cutDay } from "../domain/cutDay";
import type { Figure } from "../domain/figure";
import type { Direction, Indicator, Policy } from "../domain/policy";
import type { RatingLevel } from "../domain/profile";
import type { Band, BandCounts, IndicatorResult, NdReason, PolicyResults, Progress } from "../domain/results";

/** What the consolidated needs of one matrix: plain data, small enough to cross from one thread to another. */
export interface PolicySummary {
  /** As people see it. */
  readonly file: string;
  readonly sheet: string;
  /** Its title, or the name of the file. */
  readonly name: string;
  readonly year: number;
  /** AAAA-MM-DD. */
  readonly cutDay: string;
  /** Mean of the objectives, Avance Tipo 1 (O9). */
  readonly mean: Figure;
  readonly rating: { readonly level: RatingLevel; readonly score: number };
  /** Objectives by level, and indicators of both kinds by level. */
  readonly objectiveBands: BandCounts;
  readonly indicatorBands: BandCounts;
  readonly objectives: readonly ObjectiveLine[];
  readonly indicators: readonly IndicatorLine[];
  /** Rules that are not as by default, in words. */
  readonly rules: readonly string[];
}

export interface ObjectiveLine {
  readonly code: string;
  readonly name: string;
  readonly type1: Figure;
  readonly type2: Figure;
  readonly band: Band;
  readonly considered: number;
  readonly total: number;
}

/** Whether the valor obtenido of the cut is there; «no aplica» is not asked for. */
export type DataState = "there" | "missing" | "notApplicable";

export interface IndicatorLine {
  readonly code: string;
  readonly name: string;
  readonly level: Indicator["level"];
  readonly objective?: string;
  readonly responsible?: string;
  readonly direction?: Direction;
  readonly unit: Indicator["unit"];
  readonly baseline: Figure;
  readonly target: Figure;
  readonly actual: Figure;
  readonly data: DataState;
  readonly type1: Figure;
  readonly type2: Figure;
  readonly band: Band;
  /** Why there is no Avance Tipo 1. */
  readonly reason?: NdReason;
}

export interface SummarySource {
  readonly file: string;
  readonly sheet: string;
  readonly policy: Policy;
  readonly results: PolicyResults;
  readonly rules: readonly string[];
}

export function summarizePolicy({ file, sheet, policy, results, rules }: SummarySource): PolicySummary {
  return {
    file,
    sheet,
    name: policy.title ?? baseName(file),
    year: results.year,
    cutDay: cutDay(policy, results.year),
    mean: meanOfObjectives(results),
    rating: { level: results.rating.level, score: results.rating.score },
    objectiveBands: countBands(results.objectives.map(({ band }) => band)),
    indicatorBands: bothLevels(results.counts),
    objectives: results.objectives.map(({ objective, progress1, progress2, band }) => ({
      code: objective.code,
      name: objective.name,
      type1: progress1.progress.value,
      type2: progress2.progress.value,
      band,
      considered: progress1.considered,
      total: progress1.total,
    })),
    indicators: results.indicators.map(lineOf),
    rules,
  };
}

function lineOf({ indicator, reading, progress1, progress2, band }: IndicatorResult): IndicatorLine {
  const { code, name, level, objective, responsible, direction, unit } = indicator;
  const reason = reasonOf(progress1);
  return {
    code,
    name,
    level,
    ...(objective !== undefined && { objective }),
    ...(responsible !== undefined && { responsible }),
    ...(direction !== undefined && { direction }),
    unit,
    ...reading,
    data: reason === "not-applicable" ? "notApplicable" : reading.actual === "ND" ? "missing" : "there",
    type1: progress1.value,
    type2: progress2.value,
    band,
    ...(reason !== undefined && { reason }),
  };
}

function reasonOf(progress: Progress): NdReason | undefined {
  return "reason" in progress ? progress.reason : undefined;
}

/** «carpeta/Matriz 2023.xlsx» → «Matriz 2023». */
function baseName(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return name.replace(/\.[^.]+$/, "");
}

/** How many of those asked for have their valor obtenido. */
export function completeness(lines: Iterable<IndicatorLine>): { readonly there: number; readonly asked: number } {
  let there = 0;
  let asked = 0;
  for (const { data } of lines) {
    if (data === "there") there++;
    if (data !== "notApplicable") asked++;
  }
  return { there, asked };
}
