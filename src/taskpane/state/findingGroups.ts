import type { Finding, Severity } from "../../engine/domain/finding";
import { fold } from "../../engine/reader/fold";
import { findingText, findingTexts } from "../../engine/words/findingTexts";

/** Findings of one check, of one severity. */
export interface FindingGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** Findings of a severity (undefined: all) whose code, cell, title or sentence has every word of the text. */
export function filterFindings(findings: readonly Finding[], severity: Severity | undefined, text: string): readonly Finding[] {
  const words = fold(text).split(" ").filter(Boolean);
  return findings.filter((finding) => (severity === undefined || finding.severity === severity) && (words.length === 0 || hasWords(finding, words)));
}

/** The same findings check by check, in the order in which each check first appears. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group) => (group[0] ? [{ rule: group[0].rule, severity: group[0].severity, findings: group }] : []));
}

function hasWords(finding: Finding, words: readonly string[]): boolean {
  const haystack = fold(`${finding.code ?? ""} ${finding.cell ?? ""} ${findingTexts[finding.rule]?.title ?? ""} ${findingText(finding)}`);
  return words.every((word) => haystack.includes(word));
}
