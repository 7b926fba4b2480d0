import type { Finding } from "../domain/finding";
import { AuditContext, type AuditInput } from "./context";
import { formatRules } from "./formatRules";
import { formulaRules } from "./formulaRules";
import { ratioRules } from "./ratioRules";
import { resultRules } from "./resultRules";
import type { AuditRule } from "./rule";
import { storedRules } from "./storedRules";
import { structureRules } from "./structureRules";
import { targetRules } from "./targetRules";
import { valueRules } from "./valueRules";

/** Every check of METHOD §8 on the matrix, in the order a person would read them. */
export const auditRules: readonly AuditRule[] = [
  ...structureRules,
  ...valueRules,
  ...formatRules,
  ...ratioRules,
  ...targetRules,
  ...resultRules,
  ...formulaRules,
  ...storedRules,
];

const severityOrder = { error: 0, warning: 1, note: 2 } as const;

/**
 * What is wrong, doubtful or worth knowing in a matrix. A clean matrix gives none; about one cell no two rules say the same thing:
 * a rule stays silent where another one, or the reader, has said more (`yieldsTo`, `yieldsInRow`).
 */
export function auditMatrix(input: AuditInput, checks: readonly AuditRule[] = auditRules): readonly Finding[] {
  const context = new AuditContext(input);
  const findings = checks.flatMap((rule) =>
    [...rule.find(context)].map((sighting): Finding => ({ ...sighting, rule: rule.id, severity: sighting.severity ?? rule.severity })),
  );
  const spoken = new Set(
    [...input.matrix.findings, ...findings].flatMap((finding) => [atCell(finding.rule, finding), inRow(finding.rule, finding)]),
  );
  const rules = new Map(checks.map((rule) => [rule.id, rule]));
  return findings
    .filter((finding) => {
      const { yieldsTo = [], yieldsInRow = [] } = rules.get(finding.rule) ?? {};
      return (
        !yieldsTo.some((stronger) => spoken.has(atCell(stronger, finding))) &&
        !yieldsInRow.some((stronger) => spoken.has(inRow(stronger, finding)))
      );
    })
    .sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
}

function atCell(rule: string, { cell = "" }: Finding): string {
  return `${rule}|cell|${cell}`;
}

/** The row by its cell, not by its code: two rows may bear the same code. */
function inRow(rule: string, { cell = "", code = "" }: Finding): string {
  return `${rule}|row|${/\d+$/.exec(cell)?.[0] ?? code}`;
}
