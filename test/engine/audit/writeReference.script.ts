import { writeFileSync } from "node:fs";
import path from "node:path";
import { referencePage } from "./referencePage";

/** Writes the reference page of the audit again, from its rules, words and examples. */
const target = path.join(__dirname, "../../../src/engine/audit/REFERENCIA.md");
writeFileSync(target, referencePage());
console.log(`Hecho: ${path.relative(process.cwd(), target)}`);
