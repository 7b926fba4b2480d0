import type { ReviewedFinding } from "../../engine/audit/dismissals";
import type { Severity } from "../../engine/domain/finding";
import { fold } from "../../engine/reader/text/fold";
import { findingText, findingTexts } from "../../engine/words/findingTexts";

/** What the list of findings is narrowed to. */
export interface FindingFilter {
  /** «set aside»: those marked «No aplica»; undefined: all the others. */
  readonly severity?: Severity | "dismissed";
  readonly text: string;
}

/** Findings of one check, of one severity. */
export interface FindingGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: readonly ReviewedFinding[];
}

/** Findings whose code, cell, title or sentence has every word of the text; those set aside only when asked for. */
export function filterFindings(findings: readonly ReviewedFinding[], { severity, text }: FindingFilter): readonly ReviewedFinding[] {
  const words = fold(text).split(" ").filter(Boolean);
  return findings.filter((reviewed) => {
    const isSetAside = reviewed.dismissed !== undefined;
    if (isSetAside !== (severity === "dismissed")) return false;
    if (!isSetAside && severity !== undefined && reviewed.finding.severity !== severity) return false;
    return words.length === 0 || hasWords(reviewed, words);
  });
}

/** The same findings check by check, in the order in which each check first appears. */
export function groupFindings(findings: readonly ReviewedFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, ReviewedFinding[]>();
  for (const reviewed of findings) {
    const key = `${reviewed.finding.severity} ${reviewed.finding.rule}`;
    const group = groups.get(key);
    if (group) group.push(reviewed);
    else groups.set(key, [reviewed]);
  }
  return [...groups.values()].flatMap((group) =>
    group[0] ? [{ rule: group[0].finding.rule, severity: group[0].finding.severity, findings: group }] : [],
  );
}

function hasWords({ finding }: ReviewedFinding, words: readonly string[]): boolean {
  const haystack = fold(`${finding.code ?? ""} ${finding.cell ?? ""} ${findingTexts[finding.rule]?.title ?? ""} ${findingText(finding)}`);
  return words.every((word) => haystack.includes(word));
}
