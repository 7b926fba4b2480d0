import { checkNarrative } from "../../../src/engine/audit/narrative/checkNarrative";
import type { NarrativeReport } from "../../../src/engine/audit/narrative/report";
import { defaultProfile } from "../../../src/engine/domain/profile";
import type { FaultForm } from "./faultForms";
import type { StatementForm } from "./forms";
import { plantedFaults, type KnownStatement } from "./plantedFaults";
import { Random } from "./random";
import { randomSample, withZerosAndGaps } from "./randomMatrix";

export interface FaultRow {
  faults: number;
  found: number;
  clean: number;
  falseAlarms: number;
}

/** What the checker said of the statements of planted reports, kind by kind. */
export interface FaultScore extends Readonly<FaultRow> {
  readonly missed: readonly string[];
  readonly alarms: readonly string[];
  readonly byKind: ReadonlyMap<string, Readonly<FaultRow>>;
}

/** Runs the checker over reports with the faults that are not one wrong figure, one per seed. */
export function scoreFaults(forms: readonly StatementForm[], faultForms: readonly FaultForm[], seeds: readonly number[]): FaultScore {
  const byKind = new Map<string, FaultRow>();
  const [missed, alarms]: [string[], string[]] = [[], []];
  for (const seed of seeds) {
    const random = new Random(seed * 104729);
    const sample = withZerosAndGaps(randomSample(seed), random);
    const report = plantedFaults(sample, forms, faultForms, random);
    const said = checkNarrative({ paragraphs: report.paragraphs, matrix: sample.matrix, results: sample.results, profile: defaultProfile });
    for (const statement of report.statements) {
      const row = byKind.get(statement.kind) ?? { faults: 0, found: 0, clean: 0, falseAlarms: 0 };
      byKind.set(statement.kind, row);
      const told = `${statement.kind}: ${report.paragraphs[statement.paragraph]?.text ?? ""}`;
      if (statement.isFault) {
        row.faults++;
        if (isFound(statement, said)) row.found++;
        else missed.push(told);
      } else {
        row.clean++;
        const alarm = alarmAt(statement.paragraph, said);
        if (alarm === undefined) continue;
        row.falseAlarms++;
        alarms.push(`${told} → ${alarm}`);
      }
    }
  }
  const total = (key: keyof FaultRow): number => [...byKind.values()].reduce((sum, row) => sum + row[key], 0);
  return {
    faults: total("faults"),
    found: total("found"),
    clean: total("clean"),
    falseAlarms: total("falseAlarms"),
    missed,
    alarms,
    byKind,
  };
}

function isFound({ kind, paragraph }: KnownStatement, { judgements, contradictions }: NarrativeReport): boolean {
  if (!kind.startsWith("cifra.")) return contradictions.some((one) => one.rule === kind && one.paragraph === paragraph);
  return judgements.some((one) => one.paragraph === paragraph && (one.verdict === "no_cuadra" || one.verdict === "cambia_banda"));
}

/** Anything said against a clean statement. */
function alarmAt(paragraph: number, { judgements, contradictions }: NarrativeReport): string | undefined {
  const judged = judgements.find((one) => one.paragraph === paragraph && (one.verdict === "no_cuadra" || one.verdict === "cambia_banda"));
  return (
    contradictions.find((one) => one.paragraph === paragraph)?.rule ??
    (judged && `${judged.text} ${judged.verdict} ${judged.code ?? ""} ${String(judged.expected)}`)
  );
}
