import type { Finding, Severity } from "../domain/finding";
import { auditTexts } from "./findings/auditTexts";
import { calculationTexts } from "./findings/calculation";
import type { FindingText } from "./findings/findingText";
import { readingTexts } from "./findings/reading";

/** What people read about every rule of every family, by id. */
export const findingTexts: Readonly<Record<string, FindingText>> = { ...readingTexts, ...calculationTexts, ...auditTexts };

/** The sentence of a finding: what · where · why it matters · what to do. */
export function findingText(finding: Finding): string {
  const text = findingTexts[finding.rule];
  if (!text) throw new Error(`No sentence for the finding ${finding.rule}`);
  return text.sentence(finding);
}

export function severityWord(severity: Severity): string {
  return { error: "Error", warning: "Advertencia", note: "Nota" }[severity];
}
