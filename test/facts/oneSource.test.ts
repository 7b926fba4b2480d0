import { readFileSync } from "node:fs";
import path from "node:path";
import { defaultProfile } from "../../src/engine/domain/profile";
import { literalsOf, sourceFiles } from "./sourceFiles";

const { medium, high } = defaultProfile.thresholds;

/** Literals that are a limit of the levels by chance, and what each is. */
const OTHER_FACTS: Readonly<Record<string, string>> = {
  "hosts/xlsx/cells/fileFormula.ts": "code of the character _",
  "engine/words/glossary.ts": "«percentil 75», a row of statistics",
};

test("the default limits of the levels are written in domain/profile.ts and nowhere else", () => {
  const limit = new RegExp(String.raw`(?<![\p{L}\d.,#$])(?:${medium}|${high})(?![\d%]|[.,][1-9])`, "u");
  const files = sourceFiles();
  expect(files.size).toBeGreaterThan(400);
  const found = [...files].flatMap(([name, code]) => (literalsOf(name, code).some((literal) => limit.test(literal)) ? [name] : []));
  expect(found.sort()).toEqual([...Object.keys(OTHER_FACTS), "engine/domain/profile.ts"].sort());
  // The help of the functions is written as comments.
  expect(files.get("functions/functions.ts")).not.toMatch(limit);
});

test("RULES.md tells the default limits (B1) and where the proposals of levels begin (V3–V5)", () => {
  const rules = readFileSync(path.join(__dirname, "../../src/engine/domain/RULES.md"), "utf8");
  expect(rules).toContain(`[0-${medium}> bajo · [${medium}-${high}> medio · ≥${high} alto`);
  expect(rules.match(new RegExp(`desde ${medium} % intermedio, desde ${high} % avanzado`, "g"))).toHaveLength(2);
  expect(rules).toContain(`desde ${medium} % intermedio, desde 90 % avanzado`);
});
