import type { ColumnDraft } from "./columnDraft";
import { roleText } from "./columnDraft";

/** Several columns that claim the same role (and period): the one kept, and the others. */
export interface Rivalry {
  readonly kept: ColumnDraft;
  readonly others: readonly ColumnDraft[];
}

const RANK = { sure: 2, likely: 1, doubtful: 0 } as const;

/**
 * Leaves one column per role and period. Where one names the role exactly and the rest by a vague word there is no doubt;
 * elsewhere the first is kept as doubtful, and the rivalry is returned to be asked about.
 */
export function settleRivals(drafts: readonly ColumnDraft[]): readonly Rivalry[] {
  const claims = new Map<string, ColumnDraft[]>();
  for (const draft of drafts) {
    if (draft.role === "other") continue;
    const key = `${draft.role} ${draft.period?.year ?? ""} ${draft.period?.semester ?? ""}`;
    const held = claims.get(key);
    if (held) held.push(draft);
    else claims.set(key, [draft]);
  }
  const rivalries: Rivalry[] = [];
  for (const rivals of claims.values()) {
    const [kept, ...others] = [...rivals].sort(
      (a, b) => RANK[b.confidence] - RANK[a.confidence] || b.strength - a.strength || a.column - b.column,
    );
    if (kept === undefined || others.length === 0) continue;
    const isClear = others.every((other) => other.strength <= 1 && kept.strength > 1);
    const role = kept.role;
    for (const other of others) {
      other.candidates = [role];
      other.role = "other";
      other.confidence = isClear ? "likely" : "doubtful";
      other.why = `otra columna dice mejor «${roleText(role, other.period)}»`;
    }
    if (isClear) continue;
    kept.confidence = "doubtful";
    kept.why = `${kept.why}; otra columna dice lo mismo`;
    rivalries.push({ kept, others });
  }
  return rivalries;
}
