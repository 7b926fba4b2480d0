import { reviewMatrix } from "../../../src/engine/actions/reviewMatrix";
import type { Finding } from "../../../src/engine/domain/finding";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { Random } from "../narrative/random";
import { cleanSheet, printProgress } from "./cleanSheet";
import type { Fault, Planted } from "./fault";
import type { PlantedSheet } from "./plantedSheet";
import { resultFaults } from "./resultFaults";
import { structureFaults } from "./structureFaults";
import { targetFaults } from "./targetFaults";
import { cellFaults, valueFaults } from "./valueFaults";

/** The faults the rules were developed with, every rule among them. */
export const developmentFaults: readonly Fault[] = [...structureFaults, ...valueFaults, ...targetFaults, ...resultFaults, ...cellFaults];

export interface RuleScore {
  planted: number;
  found: number;
  /** Findings of the rule where nothing was planted. */
  alarms: number;
}

export interface PlantedScore {
  readonly byRule: ReadonlyMap<string, RuleScore>;
  readonly planted: number;
  readonly found: number;
  readonly alarms: number;
  /** Figure cells of rows without a fault. */
  readonly cleanFigures: number;
  readonly missed: readonly string[];
  readonly falseAlarms: readonly string[];
}

/** A matrix with faults in it, and what the review said. */
export interface ReviewedSheet {
  readonly seed: number;
  readonly sheet: PlantedSheet;
  readonly planted: readonly Planted[];
  readonly findings: readonly Finding[];
}

/** What was found of the faults planted in some sheets, and what was said without reason. */
export function scorePlanted(reviewed: Iterable<ReviewedSheet>): PlantedScore {
  const byRule = new Map<string, RuleScore>();
  const missed: string[] = [];
  const falseAlarms: string[] = [];
  let cleanFigures = 0;
  const ruleScore = (rule: string): RuleScore => {
    const score = byRule.get(rule) ?? { planted: 0, found: 0, alarms: 0 };
    byRule.set(rule, score);
    return score;
  };
  for (const { seed, sheet, planted, findings } of reviewed) {
    for (const fault of planted) {
      const score = ruleScore(fault.rule);
      score.planted++;
      if (findings.some((finding) => isOf(finding, fault, sheet))) score.found++;
      else missed.push(`${seed}: ${fault.rule} en ${fault.row.code}`);
    }
    for (const finding of findings) {
      if (planted.some((fault) => isOf(finding, fault, sheet) || fault.brings?.includes(finding.rule))) continue;
      ruleScore(finding.rule).alarms++;
      falseAlarms.push(
        `${seed}: ${finding.rule} en ${finding.code ?? ""} ${finding.cell ?? ""} ${JSON.stringify(finding.data)} ` +
          `[${planted.map((fault) => `${fault.rule} ${fault.row.code}`).join(", ")}]`,
      );
    }
    cleanFigures +=
      sheet.rows.filter((row) => row.kind.endsWith("Indicator") && !sheet.touched.has(row)).length *
      (1 + 2 * sheet.years.length + (sheet.progress === "none" ? 0 : 2));
  }
  const total = (key: keyof RuleScore): number => [...byRule.values()].reduce((sum, score) => sum + score[key], 0);
  return { byRule, planted: total("planted"), found: total("found"), alarms: total("alarms"), cleanFigures, missed, falseAlarms };
}

/** One random matrix: five faults in rows of their own, the first one chosen in turn so that every rule has as many. */
export function plantedSheet(seed: number, faults: readonly Fault[] = developmentFaults): ReviewedSheet {
  const random = new Random(seed * 104_729);
  const first = faults[seed % faults.length];
  const sheet = cleanSheet(random, first?.style);
  const chosen = [first, ...Array.from({ length: 4 }, () => random.pick(faults))].filter((fault) => fault !== undefined);
  const planted: Planted[] = [];
  const plantAll = (stage: Fault["stage"]): void => {
    for (const fault of chosen) {
      if (fault.stage !== stage || planted.some(({ rule }) => rule === "estructura.extracto")) continue;
      const one = fault.plant(sheet, random);
      if (one) planted.push(one);
    }
  };
  plantAll("rows");
  printProgress(sheet);
  plantAll("progress");
  return { seed, sheet, planted, findings: findingsOf(sheet) };
}

/** Everything the review says of a sheet. */
export function findingsOf(sheet: PlantedSheet): readonly Finding[] {
  const grid = sheet.grid();
  const matrix = readWorkbook([grid]).matrices[0];
  if (!matrix) throw new Error("The planted matrix was not found.");
  const outcome = reviewMatrix({ grid, matrix, year: sheet.cut });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.review.findings.map(({ finding }) => finding);
}

/** The finding speaks of the planted row: by its cell, since two rows may bear the same code. */
function isOf(finding: Finding, { rule, row }: Planted, sheet: PlantedSheet): boolean {
  const number = /(\d+)$/.exec(finding.cell ?? "")?.[1];
  return finding.rule === rule && (number === undefined ? finding.code === row.code : Number(number) === sheet.rowNumber(row) + 1);
}
