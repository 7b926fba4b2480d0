import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { choices } from "../../../src/engine/words/rules/choices";
import { cell, readCsv } from "../../vectors/readVectors";

const root = join(__dirname, "../../..");
const RULE = /\b[RPAOBVNT]\d{1,2}\b/g;

const rulesPage = readFileSync(join(root, "src/engine/domain/RULES.md"), "utf8");
const headings = [...rulesPage.matchAll(/^### ([A-Z]\d+) · (.+) \[(SEED|3RD|OURS)\]$/gm)];
const numbered = headings.map(([, id = ""]) => id);

test("RULES.md numbers each rule once, with its source mark", () => {
  expect(numbered.length).toBeGreaterThan(40);
  expect(new Set(numbered).size).toBe(numbered.length);
  expect([...rulesPage.matchAll(/^### /gm)].length).toBe(numbered.length);
});

test("every rule of RULES.md is cited by the title of a test, and every rule cited exists", () => {
  const cited = new Set([...titlesOfTests().flatMap(rulesIn), ...rulesOfVectors()]);
  expect(numbered.filter((id) => !cited.has(id))).toEqual([]);
  expect([...cited].filter((id) => !numbered.includes(id))).toEqual([]);
});

test("every rule that the code, the profile or RULES.md itself names exists in RULES.md", () => {
  const named = new Set([...sourceFiles().flatMap(rulesIn), ...Object.values(choices).map(({ rule }) => rule), ...rulesIn(rulesPage)]);
  expect([...named].filter((id) => !numbered.includes(id))).toEqual([]);
});

function titlesOfTests(): readonly string[] {
  return readdirSync(__dirname)
    .filter((file) => file.endsWith(".test.ts"))
    .flatMap((file) =>
      [...readFileSync(join(__dirname, file), "utf8").matchAll(/\btest(?:\.each\(.*\))?\("([^"]+)"/g)].map(([, title = ""]) => title),
    );
}

/** The rule column of the vectors is the beginning of their test's title. */
function rulesOfVectors(): readonly string[] {
  return ["avances.csv", "series.csv", "objetivos.csv", "niveles.csv", "redondeo.csv", "valor_necesario.csv", "valoracion.csv"].flatMap(
    (file) => readCsv(file).map((row) => cell(row, "regla")),
  );
}

/** The domain's code, without its doc's cell addresses: only rules are written as a letter and a number there. */
function sourceFiles(): readonly string[] {
  const folder = join(root, "src/engine/domain");
  const words = join(root, "src/engine/words");
  const files = [
    ...readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !["policy.ts", "finding.ts", join("trace", "trace.ts")].includes(file))
      .map((file) => join(folder, file)),
    join(words, "ndReasons.ts"),
  ];
  return files.map((file) => readFileSync(file, "utf8"));
}

function rulesIn(text: string): readonly string[] {
  return text.match(RULE) ?? [];
}
