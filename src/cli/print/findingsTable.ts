import type { Finding, Severity } from "../../engine/domain/finding";
import { findingText, severityWord } from "../../engine/words/findingTexts";
import { answerText, type AnswerOptions } from "./answerOptions";
import { paintFor } from "./paint";
import { oneLine } from "../../engine/words/printedText";
import { type Terminal } from "../terminal";

const SHOWN = 20;
const BY_WEIGHT: readonly Severity[] = ["error", "warning", "note"];

/** Findings for people, gravest first; a long list is cut, and says by how much. */
export function findingsTable(findings: readonly Finding[], answersTo: AnswerOptions, terminal: Terminal): string {
  if (findings.length === 0) return "Hallazgos: ninguno.\n";
  const paint = paintFor(terminal.colors);
  const sorted = BY_WEIGHT.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const lines = sorted
    .slice(0, SHOWN)
    .map(
      (finding) =>
        `  ${paint.severity(finding.severity)(severityWord(finding.severity).toLowerCase())}: ${oneLine(withCell(finding) + answerText(answersTo(finding)))}`,
    );
  const more = sorted.length > SHOWN ? [`  … y ${sorted.length - SHOWN} más: con --json salen todos.`] : [];
  return [`Hallazgos: ${findings.length}`, ...lines, ...more, ""].join("\n");
}

/** Most sentences name their cell; those that do not get it before them. */
function withCell(finding: Finding): string {
  const text = findingText(finding);
  return finding.cell === undefined || text.includes(finding.cell) ? text : `${finding.cell}: ${text}`;
}
