import type { Finding } from "../domain/finding";
import { roundHalfAway } from "../domain/rounding";

/** «No aplica»: a finding that a person looked at and set aside, with the reason and what the cell said then. */
export interface Dismissal {
  readonly rule: string;
  /** Code of the row, or the cell where the finding has no code. */
  readonly about: string;
  readonly evidence: string;
  readonly reason: string;
}

/** A finding with what was decided on it before. */
export interface ReviewedFinding {
  readonly finding: Finding;
  readonly evidence: string;
  /** Set aside with this reason, and nothing has changed since. */
  readonly dismissed?: string;
  /** Was set aside with this reason, but what it speaks of changed: it must be looked at again. */
  readonly reopened?: string;
}

/** What a finding rests on, short enough to stand in a cell and to be read: when it changes, «No aplica» no longer holds. */
export function evidenceOf({ data }: Finding): string {
  return Object.values(data)
    .map((value) => (typeof value === "number" ? String(roundHalfAway(value, 4)) : typeof value === "string" ? value : value.join(", ")))
    .join(" · ")
    .slice(0, 160);
}

/** What identifies the row or cell of a finding from one review to the next: rows move, codes stay. */
export function aboutOf({ code, cell }: Finding): string {
  return code ?? cell ?? "";
}

/** Puts the earlier decisions beside the findings. */
export function withDismissals(findings: readonly Finding[], dismissals: readonly Dismissal[]): readonly ReviewedFinding[] {
  const decided = new Map(dismissals.map((dismissal) => [`${dismissal.rule}|${dismissal.about}`, dismissal]));
  return findings.map((finding) => {
    const evidence = evidenceOf(finding);
    const earlier = decided.get(`${finding.rule}|${aboutOf(finding)}`);
    if (!earlier) return { finding, evidence };
    return earlier.evidence === evidence ? { finding, evidence, dismissed: earlier.reason } : { finding, evidence, reopened: earlier.reason };
  });
}
