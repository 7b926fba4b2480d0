import { openReport } from "../checkReport";
import { readReports } from "../gold";
import { percentOf } from "../total";
import { answersTo, CALLED_RIGHT, type Answer } from "./judge";
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
      if (CALLED_RIGHT.includes(answer) && process.argv.includes("--detalle"))
        console.log(`CUADRA ${answer} ${report.name} ${mutant.kind}: ${mutant.was} → ${mutant.is} «${mutant.paragraph.text}»`);
    }
  }
  console.log(
    `${"".padEnd(34)}${["mutantes", "alarma", "«cuadra»", "otra lectura", "otra fila", "en el texto", "silencio"].map(cell).join("")}`,
  );
  for (const [key, row] of [...byKind].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const of = (...answers: readonly Answer[]): number => answers.reduce((sum, answer) => sum + (row.get(answer) ?? 0), 0);
    const all = of("alarm", "silence", ...CALLED_RIGHT);
    const shares = [of("alarm"), of(...CALLED_RIGHT), ...CALLED_RIGHT.map((answer) => of(answer)), of("silence")];
    console.log(`${key.padEnd(34)}${[String(all), ...shares.map((count) => percentOf(count, all))].map(cell).join("")}`);
  }
}

const cell = (text: string): string => text.padStart(14);

void print();
