import { readFileSync } from "node:fs";
import path from "node:path";
import { auditRules } from "../../../src/engine/audit/auditMatrix";
import { referencePage } from "./referencePage";

const page = readFileSync(path.join(__dirname, "../../../src/engine/audit/REFERENCIA.md"), "utf8");

test(
  "the reference page is what the rules, their words and their examples give (npx tsx " + "test/engine/audit/writeReference.script.ts)",
  () => {
    expect(page).toBe(referencePage());
  },
);

test("the reference page lists every rule of the audit once", () => {
  for (const { id } of auditRules) expect({ id, times: page.split(`\n\`${id}\` · `).length - 1 }).toEqual({ id, times: 1 });
});
