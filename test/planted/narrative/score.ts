import { checkNarrative } from "../../../src/engine/audit/narrative/checkNarrative";
import { sentencesOf } from "../../../src/engine/audit/narrative/lexis/text";
import type { NarrativeReport } from "../../../src/engine/audit/narrative/report";
import { defaultProfile } from "../../../src/engine/domain/profile";
import type { StatementForm } from "./forms";
import { plantedReport, type KnownFigure, type PlantedReport } from "./plantedReport";
import { Random } from "./random";
import { randomSample } from "./randomMatrix";

/** What the checker said of the figures of planted reports. */
export interface Score {
  readonly faults: number;
  readonly found: number;
  readonly clean: number;
  readonly falseAlarms: number;
  /** Clean figures that were verified. */
  readonly verified: number;
  readonly missed: readonly KnownFigure[];
  readonly alarms: readonly KnownFigure[];
  readonly byKind: ReadonlyMap<string, { faults: number; found: number; clean: number; falseAlarms: number; verified: number }>;
}

/** Runs the checker over planted reports made of some forms, one per seed. */
export function scoreForms(forms: readonly StatementForm[], seeds: readonly number[]): Score {
  const byKind = new Map<string, { faults: number; found: number; clean: number; falseAlarms: number; verified: number }>();
  const missed: KnownFigure[] = [];
  const alarms: KnownFigure[] = [];
  for (const seed of seeds) {
    const sample = randomSample(seed);
    const report = plantedReport(sample, forms, new Random(seed * 7919));
    const said = checkNarrative({ paragraphs: report.paragraphs, matrix: sample.matrix, results: sample.results, profile: defaultProfile });
    for (const figure of report.figures) {
      const kind = `${figure.about}.${figure.name}`;
      const row = byKind.get(kind) ?? { faults: 0, found: 0, clean: 0, falseAlarms: 0, verified: 0 };
      byKind.set(kind, row);
      const verdict = verdictOf(figure, report, said);
      if (figure.isFault) {
        row.faults++;
        if (verdict === "wrong") row.found++;
        else missed.push(figure);
      } else {
        row.clean++;
        if (verdict === "right") row.verified++;
        if (verdict === "wrong" && !hasFaultBeside(figure, report)) {
          row.falseAlarms++;
          alarms.push(figure);
        }
      }
    }
  }
  const total = (key: "faults" | "found" | "clean" | "falseAlarms" | "verified"): number =>
    [...byKind.values()].reduce((sum, row) => sum + row[key], 0);
  return {
    faults: total("faults"),
    found: total("found"),
    clean: total("clean"),
    falseAlarms: total("falseAlarms"),
    verified: total("verified"),
    missed,
    alarms,
    byKind,
  };
}

type Said = "right" | "wrong" | "unverified";

/** The judgement on a figure, or the contradiction that names its sentence (sums, X de Y). */
function verdictOf(figure: KnownFigure, report: PlantedReport, said: NarrativeReport): Said {
  const text = report.paragraphs[figure.paragraph]?.text ?? "";
  const sentence = sentencesOf(text).find(({ start, text: one }) => figure.start >= start && figure.start < start + one.length);
  const judged = said.judgements.find(
    (one) => one.paragraph === figure.paragraph && one.quote === sentence?.text && Math.abs(one.start + sentence.start - figure.start) <= 1,
  );
  if (judged?.verdict === "no_cuadra" || judged?.verdict === "cambia_banda") return "wrong";
  if (figure.isFault && ["total", "share"].includes(figure.name) && said.contradictions.some((one) => one.paragraph === figure.paragraph))
    return "wrong";
  return judged?.verdict === "cuadra" || judged?.verdict === "redondeo" ? "right" : "unverified";
}

/** A wrong total makes its parts wrong too: not counted as false alarms of the parts. */
function hasFaultBeside(figure: KnownFigure, { figures }: PlantedReport): boolean {
  return ["sum", "ratio"].includes(figure.about) && figures.some((other) => other.paragraph === figure.paragraph && other.isFault);
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
