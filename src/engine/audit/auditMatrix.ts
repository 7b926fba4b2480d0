import type { Finding } from "../domain/finding";
import { AuditContext, type AuditInput } from "./context";
import { formulaRules } from "./formulaRules";
import { resultRules } from "./resultRules";
import type { AuditRule } from "./rule";
import { structureRules } from "./structureRules";
import { targetRules } from "./targetRules";
import { valueRules } from "./valueRules";

/** Every check of METHOD §8 on the matrix, in the order a person would read them. */
export const auditRules: readonly AuditRule[] = [...structureRules, ...valueRules, ...targetRules, ...resultRules, ...formulaRules];

const severityOrder = { error: 0, warning: 1, note: 2 } as const;

/**
 * What is wrong, doubtful or worth knowing in a matrix. A clean matrix gives none; about one cell no two rules say the same thing
 * (a rule stays silent where one that says more has spoken: `yieldsTo`).
 */
export function auditMatrix(input: AuditInput): readonly Finding[] {
  const context = new AuditContext(input);
  const findings = auditRules.flatMap((rule) =>
    [...rule.find(context)].map((sighting): Finding => ({ ...sighting, rule: rule.id, severity: sighting.severity ?? rule.severity })),
  );
  const spoken = new Set(findings.map((finding) => `${finding.rule}|${finding.cell ?? ""}`));
  const yields = new Map(auditRules.map((rule) => [rule.id, rule.yieldsTo ?? []]));
  return findings
    .filter((finding) => !(yields.get(finding.rule) ?? []).some((stronger) => spoken.has(`${stronger}|${finding.cell ?? ""}`)))
    .sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
}
