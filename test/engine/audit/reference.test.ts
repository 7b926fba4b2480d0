import { readFileSync } from "node:fs";
import path from "node:path";
import { auditRules } from "../../../src/engine/audit/auditMatrix";
import { contradictionTexts } from "../../../src/engine/words/findings/narrative";
import { slotExamples } from "./narrative/slotExamples";
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

test("the reference page lists every contradiction of the text once, and every slot", () => {
  for (const rule of Object.keys(contradictionTexts))
    expect({ rule, times: page.split(`\n| \`${rule}\` | `).length - 1 }).toEqual({ rule, times: 1 });
  for (const { licence } of Object.values(slotExamples)) expect(page).toContain(` | ${licence} | `);
});
