import { auditRules } from "../../../src/engine/audit/auditMatrix";
import type { AuditRule } from "../../../src/engine/audit/rule";
import { auditTexts } from "../../../src/engine/words/findingTexts";
import { calculationTexts } from "../../../src/engine/words/findings/calculation";
import type { FindingText } from "../../../src/engine/words/findings/findingText";
import { readingTexts } from "../../../src/engine/words/findings/reading";
import { roundTexts } from "../../../src/engine/words/findings/round";
import { roundIntegrityTexts } from "../../../src/engine/words/findings/roundIntegrity";
import { findingText, severityWord } from "../../../src/engine/words/findingTexts";
import { findingsOf } from "../../planted/matrix/score";
import { fixedSheet, rowOf } from "./fixedSheet";
import { narrativePage } from "./narrativePage";
import { ruleExamples } from "./ruleExamples";
import { bandBySemester } from "./semesterSheet";

const FAMILIES: Readonly<Record<string, string>> = {
  estructura: "Estructura: el árbol y las columnas de texto",
  valores: "Valores: lo que se escribió en las cifras",
  metas: "Metas: línea base y logros esperados",
  resultados: "Resultados: bandas y avances impresos",
  formulas: "Fórmulas de las columnas Avance",
};

/** The reference page of the checks, in Markdown; the sentences are those that the examples of the tests really give. */
export function referencePage(): string {
  const families = Object.entries(FAMILIES).map(([family, title]) => {
    const rules = auditRules.filter(({ id }) => id.startsWith(`${family}.`));
    return `## ${title} (${rules.length})\n\n${rules.map(ruleSection).join("\n")}`;
  });
  return [
    "# Reglas de la revisión",
    "",
    "Página generada por `npx tsx test/engine/audit/writeReference.script.ts`; no se edita a mano. Cada regla tiene " +
      "dos pruebas: el ejemplo que la activa y el caso vecino que no debe activarla.",
    "",
    "Gravedad: **error**, una cifra o la estructura está mal; **advertencia**, una persona debe mirarlo antes de " +
      "firmar; **nota**, conviene saberlo.",
    "Sobre una misma celda no hablan dos reglas de lo mismo: la que dice más calla a la otra («cede ante»). «No " +
      "aplica» con su motivo aparta un hallazgo mientras no cambie lo que se vio.",
    "",
    ...families,
    "## Lectura y cálculo",
    "",
    "Lo que la lectura de la hoja duda o no entiende, y lo que el cálculo debe decir, sale en la misma lista.",
    "",
    "| regla | qué avisa | se activa | no se activa |",
    "|---|---|---|---|",
    ...Object.entries<FindingText>({ ...readingTexts, ...calculationTexts }).map(
      ([id, { title, triggers, silent }]) => `| \`${id}\` | ${cell(title)} | ${cell(triggers)} | ${cell(silent)} |`,
    ),
    "",
    "## Cortes cerrados y registro",
    "",
    "Lo que dice el seguimiento con las entidades: cifras que ya no son las que se firmaron, y valores que no son los que se reportaron.",
    "",
    "| regla | qué avisa | se activa | no se activa |",
    "|---|---|---|---|",
    ...Object.entries<FindingText>({ ...roundTexts, ...roundIntegrityTexts }).map(
      ([id, { title, triggers, silent }]) => `| \`${id}\` | ${cell(title)} | ${cell(triggers)} | ${cell(silent)} |`,
    ),
    "",
    ...narrativePage(),
  ].join("\n");
}

function ruleSection({ id, severity, yieldsTo = [], yieldsInRow = [] }: AuditRule): string {
  const { title = "", triggers = "", silent = "" } = auditTexts[id] ?? {};
  const stronger = [...yieldsTo, ...yieldsInRow];
  return [
    `### ${title}`,
    "",
    `\`${id}\` · ${severityWord(severity)}${stronger.length > 0 ? ` · cede ante ${stronger.map((rule) => `\`${rule}\``).join(", ")}` : ""}`,
    "",
    `- Se activa: ${triggers}`,
    `- No se activa: ${silent}`,
    "",
    `> ${sentenceOf(id)}`,
    "",
  ].join("\n");
}

/** The sentence that the rule's example gives. */
function sentenceOf(rule: string): string {
  const example = ruleExamples.find((each) => each.rule === rule);
  const findings = example ? changed(example) : bandBySemester(30, "ND", "no acumulado");
  const finding = findings.find((each) => each.rule === rule);
  if (!finding) throw new Error(`the example of ${rule} gives no finding`);
  return findingText(finding);
}

function changed({ code, style, triggers }: (typeof ruleExamples)[number]): ReturnType<typeof findingsOf> {
  const sheet = fixedSheet(style);
  triggers(sheet, rowOf(sheet, code));
  return findingsOf(sheet);
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
