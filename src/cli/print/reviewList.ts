import type { Finding, Severity } from "../../engine/domain/finding";
import { findingCount, severityCounts, severityText } from "../../engine/words/findingCount";
import { findingTexts, findingText, severityWord } from "../../engine/words/findingTexts";
import { answerText, type AnswerOptions } from "./answerOptions";
import { paintFor } from "./paint";
import { oneLine } from "../../engine/words/printedText";
import { type Terminal } from "../terminal";

/** From how many findings of one rule on they are told together: the sentence once, and then the rows. */
const TOLD_TOGETHER = 4;
/** How many of them are named. */
const NAMED = 40;
const BY_WEIGHT: readonly Severity[] = ["error", "warning", "note"];

/**
 * The findings of a review for people, gravest first, all of them. Many equal ones («la meta ya se había superado», twenty-five rows) are
 * one entry:
 * its first sentence as the example, and the codes and cells of the others. --json and the sheet have one for each row.
 */
export function reviewList(findings: readonly Finding[], answersTo: AnswerOptions, terminal: Terminal): string {
  if (findings.length === 0) return "Hallazgos: ninguno.\n";
  const counts = severityCounts(findings);
  const entries = BY_WEIGHT.flatMap((severity) =>
    entriesOf(
      findings.filter((finding) => finding.severity === severity),
      answersTo,
      terminal,
    ),
  );
  return [`Hallazgos: ${findingCount(counts)} (${severityText(counts)})`, ...entries, ""].join("\n");
}

function entriesOf(findings: readonly Finding[], answersTo: AnswerOptions, terminal: Terminal): readonly string[] {
  const paint = paintFor(terminal.colors);
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = byRule.get(finding.rule);
    if (group) group.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return [...byRule.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (!first) return [];
    const head = paint.severity(first.severity)(severityWord(first.severity).toLowerCase());
    if (group.length < TOLD_TOGETHER) return group.map((finding) => `  ${head}: ${withCell(finding)}${answerText(answersTo(finding))}`);
    const more = others.length > NAMED ? ` y ${others.length - NAMED} más (con --json salen todos)` : "";
    return [
      `  ${head}: ${findingTexts[first.rule]?.title ?? first.rule} (${group.length})`,
      `    ${withCell(first)}${answerText(answersTo(first))}`,
      oneLine(`    También: ${others.slice(0, NAMED).map(shortPlace).join(", ")}${more}.`),
    ];
  });
}

/** Most sentences name their cell; those that do not get it before them. */
function withCell(finding: Finding): string {
  const text = findingText(finding);
  return oneLine(finding.cell === undefined || text.includes(finding.cell) ? text : `${finding.cell}: ${text}`);
}

/** «ISS.01.01.04.01 (M18)»: the sheet is that of the first one. */
function shortPlace({ code, cell }: Finding): string {
  const address = cell?.replace(/^.*!/, "");
  if (code === undefined || code === "") return address ?? "";
  return address === undefined ? code : `${code} (${address})`;
}
