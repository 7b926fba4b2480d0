import { auditRules } from "../../../src/engine/audit/auditMatrix";
import { auditTexts } from "../../../src/engine/words/findingTexts";
import { findingText } from "../../../src/engine/words/findingTexts";
import { findingsOf } from "../../planted/matrix/score";
import { fixedSheet, rowOf } from "./fixedSheet";
import { ruleExamples } from "./ruleExamples";
import { bandBySemester } from "./semesterSheet";

/** Rules whose example needs a sheet of another shape; they have a test of their own below. */
const WITH_OWN_TEST = ["resultados.banda-segun-nd"];

test.each(["none", "typed", "formulas"] as const)("a clean matrix gives no finding (Avance columns: %s)", (style) => {
  expect(findingsOf(fixedSheet(style)).map(findingText)).toEqual([]);
});

describe.each(ruleExamples.map((example) => [example.rule, example] as const))(
  "%s",
  (rule, { code, at = code, triggers, silent, silentBrings = [], style }) => {
    test("speaks of the row at fault, with a sentence that names it", () => {
      const sheet = fixedSheet(style);
      const row = rowOf(sheet, code);
      triggers(sheet, row);
      const found = findingsOf(sheet).filter((finding) => finding.rule === rule);
      expect(found.map((finding) => finding.code)).toEqual([at]);
      const [finding] = found;
      const text = finding ? findingText(finding) : "";
      expect(text).toContain(at);
      expect(text).toContain(finding?.cell ?? "(no cell)");
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    });

    test("stays silent on its nearest neighbour, and so does every other rule", () => {
      const sheet = fixedSheet(style);
      silent(sheet, rowOf(sheet, code));
      expect(
        findingsOf(sheet)
          .filter((finding) => !silentBrings.includes(finding.rule))
          .map(findingText),
      ).toEqual([]);
    });
  },
);

test(
  "resultados.banda-segun-nd speaks where the second semester is ND and the first one would give a band, and not " + "where both are there",
  () => {
    expect(bandBySemester(30, "ND", "no acumulado")).toEqual([
      expect.objectContaining({
        rule: "resultados.banda-segun-nd",
        code: "ISS.01.01.01.01",
        data: expect.objectContaining({ otroAvance: 75, otraBanda: "medium" }),
      }),
    ]);
    expect(bandBySemester(30, "ND", "acumulado")).toEqual([expect.objectContaining({ rule: "resultados.banda-segun-nd" })]);
    expect(bandBySemester("ND", 38, "no acumulado")).toEqual([]);
    expect(bandBySemester("ND", "ND", "no acumulado").map(({ rule }) => rule)).toEqual(["calculo.sin-dato"]);
  },
);

test("every rule has a triggering and a silent example, and its words; nothing has words or examples without a rule", () => {
  const rules = auditRules.map(({ id }) => id).sort();
  expect(new Set(rules).size).toBe(rules.length);
  expect([...new Set(ruleExamples.map(({ rule }) => rule)), ...WITH_OWN_TEST].sort()).toEqual(rules);
  expect(Object.keys(auditTexts).sort()).toEqual(rules);
});

test("there are 35 rules or more, in the families of METHOD §8", () => {
  expect(auditRules.length).toBeGreaterThanOrEqual(35);
  expect(new Set(auditRules.map(({ id }) => id.split(".")[0]))).toEqual(
    new Set(["estructura", "valores", "metas", "resultados", "formulas"]),
  );
});

test("a rule yields only to rules that exist", () => {
  const known = new Set([...auditRules.map(({ id }) => id)]);
  const wanted = auditRules
    .flatMap(({ yieldsTo = [], yieldsInRow = [] }) => [...yieldsTo, ...yieldsInRow])
    .filter((id) => !id.startsWith("lectura."));
  expect(wanted.filter((id) => !known.has(id))).toEqual([]);
});
