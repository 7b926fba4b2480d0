import { ND, type Figure } from "../../domain/figure";
import type { InboxReason } from "../inbox";

/** A value that an answer may be, with the reason where it is ND. */
export interface Meant {
  readonly value: Figure;
  readonly reason?: string;
}

/** What an answer means, before it is held against what the matrix has. */
export type Outcome =
  | { readonly kind: "figure"; readonly meant: Meant; readonly told: readonly InboxReason[] }
  /** `meant`: likeliest first; none where the form itself must be put right. */
  | { readonly kind: "asks"; readonly meant: readonly Meant[]; readonly doubts: readonly InboxReason[] }
  | { readonly kind: "refused" | "missing"; readonly reason: InboxReason };

export function figure(value: Figure, ...told: readonly InboxReason[]): Outcome {
  return { kind: "figure", meant: { value }, told };
}

export function noData(reason: string | undefined, ...told: readonly InboxReason[]): Outcome {
  return { kind: "figure", meant: { value: ND, ...(reason === undefined ? {} : { reason }) }, told };
}

export function asks(doubt: InboxReason, values: readonly (Figure | Meant)[]): Outcome {
  const meant = values.map((value) => (typeof value === "object" ? value : { value }));
  return { kind: "asks", meant: unrepeated(meant), doubts: [doubt] };
}

export function refused(why: InboxReason["why"], data: InboxReason["data"]): Outcome {
  return { kind: "refused", reason: { why, data } };
}

export function missing(why: InboxReason["why"], data: InboxReason["data"] = {}): Outcome {
  return { kind: "missing", reason: { why, data } };
}

/** The same outcome with one more doubt: what was sure becomes a question about the one value. */
export function doubted(outcome: Outcome, doubt: InboxReason, more: readonly Meant[] = []): Outcome {
  if (outcome.kind === "figure") return { kind: "asks", meant: unrepeated([outcome.meant, ...more]), doubts: [doubt, ...outcome.told] };
  if (outcome.kind === "asks") return { ...outcome, meant: unrepeated([...outcome.meant, ...more]), doubts: [...outcome.doubts, doubt] };
  return outcome;
}

function unrepeated(meant: readonly Meant[]): readonly Meant[] {
  return meant.filter(({ value }, at) => meant.findIndex((other) => other.value === value) === at);
}
