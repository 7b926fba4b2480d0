import { openReport } from "./checkReport";
import { readReports } from "./gold";
import { scoreReport, type Score } from "./score";
import { percentOf, totalOf } from "./total";

/** Part of `npm run plantados`: the reports by other hands, one a line; `--detalle`: what was missed and wrongly alarmed in `dev`. */
async function print(): Promise<void> {
  for (const folder of ["dev", "apartado"] as const) {
    console.log(`\n${folder.padEnd(20)}${["halladas", "ocultas", "falsas alarmas", "otro lugar", "cobertura"].map(cell).join("")}`);
    const scores: Score[] = [];
    for (const report of readReports(folder)) {
      const { check } = await openReport(report);
      const score = scoreReport(report, { faulty: check(report.faulty.paragraphs), twin: check(report.twin.paragraphs) });
      scores.push(score);
      // Of what is kept apart only the sum is told.
      if (folder === "apartado") continue;
      line(report.name, [score]);
      if (process.argv.includes("--detalle")) detail(score);
    }
    line("Todos", scores);
  }
}

function line(name: string, scores: readonly Score[]): void {
  const { found, faults, masked, falseAlarms, right, wrong, covered, verifiable } = totalOf(scores);
  const cells = [share(found, faults), String(masked), share(falseAlarms, right), String(wrong), share(covered, verifiable)];
  console.log(`${name.padEnd(20)}${cells.map(cell).join("")}`);
}

function detail({ faults, found, masked, falseAlarms }: Score): void {
  for (const { tipo, fragmento, correcto } of faults.filter((fault) => !found.includes(fault)))
    console.log(`  NO HALLADA ${tipo}: ${fragmento} (${correcto})`);
  for (const one of masked) console.log(`  OCULTA ${one}`);
  for (const one of falseAlarms) console.log(`  FALSA ALARMA ${one}`);
}

const cell = (text: string): string => text.padStart(22);
const share = (part: number, whole: number): string => `${part}/${whole} ${percentOf(part, whole).padStart(7)}`;

void print();
