import type { Finding, Severity } from "../../engine/domain/finding";
import { severityCounts, severityText } from "../../engine/words/findingCount";
import { findingText, severityWord } from "../../engine/words/findingTexts";
import { answerText, type AnswerOptions } from "./answerOptions";
import { paintFor } from "./paint";
import { oneLine } from "../../engine/words/printedText";
import { type Terminal } from "../terminal";

const SHOWN = 20;
const WHOLE_REVIEW = "Todos los hallazgos: «pntp revisar».";
const BY_WEIGHT: readonly Severity[] = ["error", "warning", "note"];

/**
 * What reading and calculation have to say, gravest first; a long list is cut, and says by how much. They are not all the findings of the
 * book, and are not called so: those are «pntp revisar»'s.
 */
export function findingsTable(findings: readonly Finding[], answersTo: AnswerOptions, terminal: Terminal): string {
  if (findings.length === 0) return `De la lectura y el cálculo: ningún aviso. ${WHOLE_REVIEW}\n`;
  const paint = paintFor(terminal.colors);
  const sorted = BY_WEIGHT.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const lines = sorted
    .slice(0, SHOWN)
    .map(
      (finding) =>
        `  ${paint.severity(finding.severity)(severityWord(finding.severity).toLowerCase())}: ${oneLine(withCell(finding) + answerText(answersTo(finding)))}`,
    );
  const more = sorted.length > SHOWN ? [`  … y ${sorted.length - SHOWN} más.`] : [];
  return [`De la lectura y el cálculo: ${severityText(severityCounts(findings))}. ${WHOLE_REVIEW}`, ...lines, ...more, ""].join("\n");
}

/** Most sentences name their cell; those that do not get it before them. */
function withCell(finding: Finding): string {
  const text = findingText(finding);
  return finding.cell === undefined || text.includes(finding.cell) ? text : `${finding.cell}: ${text}`;
}
