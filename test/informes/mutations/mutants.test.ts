import { openReport } from "../checkReport";
import { readReports } from "../gold";
import { mutantsOf } from "./mutants";

const reports = readReports("dev");

test.each(reports.map((report) => [report.name, report] as const))(
  "%s: each mutant stands where the right figure stood",
  async (_, report) => {
    const mutants = mutantsOf(report, await openReport(report));
    expect(mutants.length).toBeGreaterThan(100);
    for (const { place, was, is, paragraph } of mutants) {
      const before = [...(report.twin.paragraphs[place.paragraph]?.text ?? "")];
      expect(before.slice(place.start, place.start + [...was].length).join("")).toBe(was);
      expect(paragraph.text).toBe([...before.slice(0, place.start), is, ...before.slice(place.start + [...was].length)].join(""));
    }
  },
);

test("what is as right as the figure is no mutant: an Avance one tenth away, as the published reports have them", async () => {
  const [report] = reports.filter(({ name }) => name === "d1_cumplimiento");
  if (!report) throw new Error("d1_cumplimiento is gone");
  const ofObjective = mutantsOf(report, await openReport(report)).filter(({ code, measure }) => code === "OP.05" && measure === "A1");
  expect(ofObjective.map(({ was }) => was)).toContain("96.8");
  expect(ofObjective.map(({ is }) => is)).not.toContain("96.7");
});
