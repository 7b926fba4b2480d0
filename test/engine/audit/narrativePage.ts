import type { ContradictionRule } from "../../../src/engine/audit/narrative/report";
import { contradictionText, contradictionTexts, meaningWords, verdictWords } from "../../../src/engine/words/findings/narrative";
import { CLAIMS } from "./narrative/claims/claimForms";
import { toldOf } from "./narrative/claims/roadMatrix";
import { contradictionExamples } from "./narrative/contradictionExamples";
import { slotExamples } from "./narrative/slotExamples";

/** What the check of a report's text says, of the same tables and examples that its tests use. */
export function narrativePage(): readonly string[] {
  const rules = Object.keys(contradictionTexts) as ContradictionRule[];
  return [
    "## El texto del informe contra la matriz",
    "",
    "Cada cifra se vincula a una fila por la evidencia que hay de ella, y se juzga en una lectura: lo que sus palabras permiten decir de " +
      `esa fila. Veredictos: ${Object.values(verdictWords).join(" · ")}. Un valor igual fuera de su lectura es un aviso que dice qué es. ` +
      "Lo que solo cuadra dentro del texto se cuenta aparte.",
    "",
    "| lectura | qué es | qué la permite | por ejemplo |",
    "|---|---|---|---|",
    ...Object.entries(slotExamples).map(([slot, { licence, text, readings }]) => row(readings.at(-1) ?? "", nameOf(slot), licence, text)),
    "",
    `Lo que el texto dice con palabras, o contra sí mismo (${rules.length}):`,
    "",
    "| regla | qué avisa | se activa | no se activa |",
    "|---|---|---|---|",
    ...rules.map((rule) => row(`\`${rule}\``, contradictionTexts[rule].title, ...neighboursOf(rule))),
    "",
    ...Object.keys(CLAIMS).map((rule) => `> ${sentenceOf(rule)}\n`),
  ];
}

function nameOf(slot: string): string {
  const name = (meaningWords as Readonly<Record<string, string>>)[slot];
  return (
    name ??
    { change: "cambio de la fila", count: "conteo de indicadores", mean: "promedio de avances", rating: "valoración" }[slot] ??
    "dentro del texto"
  );
}

/** A text that triggers the rule, and its neighbour that does not. */
function neighboursOf(rule: ContradictionRule): readonly [string, string] {
  const claim = CLAIMS[rule];
  const example = contradictionExamples.find((one) => one.rule === rule) ?? { told: claim?.told[0], silent: claim?.silent[0] };
  if (example.told === undefined || example.silent === undefined) throw new Error(`${rule} has no example`);
  return [example.told, example.silent];
}

function sentenceOf(rule: string): string {
  const found = toldOf(CLAIMS[rule]?.told[0] ?? "").find((contradiction) => contradiction.rule === rule);
  if (!found) throw new Error(`the example of ${rule} tells nothing`);
  return contradictionText(found);
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\n+/g, " ⏎ ")).join(" | ")} |`;
}
