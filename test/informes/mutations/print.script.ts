import { openReport } from "../checkReport";
import { readReports } from "../gold";
import { percentOf } from "../total";
import { answersTo, type Answer } from "./judge";
import { mutantsOf } from "./mutants";

/** `npm run mutaciones-texto`: what is said of each right figure of a row put wrong, by kind and by measure; `--detalle`: those called right. */
async function print(): Promise<void> {
  const byKind = new Map<string, Map<Answer, number>>();
  for (const report of readReports("dev")) {
    const matrix = await openReport(report);
    for (const [mutant, answer] of answersTo(mutantsOf(report, matrix), report, matrix)) {
      for (const key of ["Todas", mutant.kind, `  ${mutant.measure}: ${mutant.kind}`, report.name]) {
        const row = byKind.get(key) ?? new Map<Answer, number>();
        byKind.set(key, row.set(answer, (row.get(answer) ?? 0) + 1));
      }
      if (answer === "right" && process.argv.includes("--detalle"))
        console.log(`CUADRA ${report.name} ${mutant.kind}: ${mutant.was} → ${mutant.is} «${mutant.paragraph.text}»`);
    }
  }
  console.log(`${"".padEnd(34)}${["mutantes", "alarma", "«cuadra»", "silencio"].map((head) => head.padStart(10)).join("")}`);
  for (const [key, row] of [...byKind].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const of = (answer: Answer): number => row.get(answer) ?? 0;
    const all = of("alarm") + of("right") + of("silence");
    const cells = [String(all), ...(["alarm", "right", "silence"] as const).map((answer) => percentOf(of(answer), all))];
    console.log(`${key.padEnd(34)}${cells.map((cell) => cell.padStart(10)).join("")}`);
  }
}

void print();
