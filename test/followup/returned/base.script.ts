import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planForms } from "../../../src/engine/actions/followup/planForms";
import { readMatrices } from "../../../src/engine/actions/readMatrices";
import { readCut } from "../../../src/engine/followup/cut";
import { bookOfPlan } from "../../../src/hosts/xlsx/bookOfPlan";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { sha256 } from "../../../src/hosts/sha256";
import { matrixFile } from "./gathered";

/** The forms that the corpus begins with, as they are sent out: `npx tsx test/followup/returned/base.script.ts`. */
const SENT = [
  { folder: "trata", matrix: "trata", cut: "2024", entities: ["PNP", "MTPE", "Ministerio Público", "SUNAFIL"] },
  { folder: "pei", matrix: "pei", cut: "2024", entities: [] },
  { folder: "pei-2023", matrix: "pei", cut: "2023", entities: ["Gerencia de Salud"] },
  { folder: "semestres", matrix: "semestres", cut: "2024-I", entities: [] },
] as const;

async function send({ folder, matrix: name, cut, entities }: (typeof SENT)[number]): Promise<void> {
  const opened = openXlsx(readFileSync(matrixFile(name)));
  const asked = readCut(cut);
  if (!opened.ok || asked === undefined) throw new Error(name);
  const [matrix] = (await readMatrices(opened.host)).outcome.matrices;
  if (matrix === undefined) throw new Error(name);
  const plans = planForms({ matrix, cut: asked, sha256, entities, contact: "planeamiento@ejemplo.gob.pe", until: "2025-01-31" });
  if (!plans.ok) throw new Error(plans.problem.code);
  const target = join(__dirname, "base", folder);
  mkdirSync(target, { recursive: true });
  for (const { file, plan } of plans.forms) writeFileSync(join(target, file), await bookOfPlan(plan));
}

void Promise.all(SENT.map(send));
