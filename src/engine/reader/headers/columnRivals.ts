import { periodOrder } from "../../domain/period";
import type { Period } from "../../domain/policy";
import type { ColumnRole } from "../matrix";
import type { ColumnDraft } from "./columnDraft";
import { roleText } from "./columnDraft";

/** Several columns that claim the same role (and period), the likeliest first; `isKept` where that one is read meanwhile. */
export interface Rivalry {
  readonly role: ColumnRole;
  readonly period?: Period;
  readonly columns: readonly ColumnDraft[];
  readonly isKept: boolean;
}

const RANK = { sure: 2, likely: 1, doubtful: 0 } as const;
/** What the words say of the year: a column that is called annual is the year before one that is called accumulated. */
const WHOLENESS = { annual: 2, none: 1, accumulated: 0 } as const;
/** Columns that decide a figure: none of them is taken before the person answers. */
const FIGURES: ReadonlySet<ColumnRole> = new Set(["target", "actual", "baselineValue", "progress1", "progress2"]);

/**
 * Leaves one column per role and period. Where one names the role exactly and the rest by a vague word, or one is called annual and the rest
 * accumulated, there is no doubt; elsewhere the rivalry is returned to be asked about, and meanwhile no figure is read from columns that do
 * not hold the same (`areEqual`).
 */
export function settleRivals(drafts: readonly ColumnDraft[], areEqual: (column: number, other: number) => boolean): readonly Rivalry[] {
  const claims = new Map<string, ColumnDraft[]>();
  for (const draft of drafts) {
    if (draft.role === "other") continue;
    const key = draft.period === undefined || draft.role === "baselineValue" ? draft.role : `${draft.role} ${periodOrder(draft.period)}`;
    const held = claims.get(key);
    if (held) held.push(draft);
    else claims.set(key, [draft]);
  }
  const rivalries: Rivalry[] = [];
  for (const rivals of claims.values()) {
    const columns = [...rivals].sort(
      (a, b) => wholeness(b) - wholeness(a) || RANK[b.confidence] - RANK[a.confidence] || b.strength - a.strength || a.column - b.column,
    );
    const [first, ...others] = columns;
    if (first === undefined || others.length === 0) continue;
    const isClear = others.every((other) => (other.strength <= 1 && first.strength > 1) || wholeness(first) - wholeness(other) === 2);
    const { role } = first;
    // A matrix has one baseline: two of them dispute it, whatever the year of each.
    const period = role === "baselineValue" ? undefined : first.period;
    const isKept = isClear || !FIGURES.has(role) || others.every((other) => areEqual(first.column, other.column));
    for (const draft of isKept ? others : columns) giveUp(draft, isKept, isClear);
    if (isClear) continue;
    if (isKept) {
      first.confidence = "doubtful";
      first.why = `${first.why}; otra columna dice lo mismo`;
    }
    rivalries.push({ role, columns, isKept, ...(period === undefined ? {} : { period }) });
    if (!isKept && period !== undefined && period.months === undefined) leaveOutParts(drafts, role, period.year);
  }
  return rivalries;
}

/** A column that is not read as the role it names: another says it better, or it disputes it. */
function giveUp(draft: ColumnDraft, isKept: boolean, isClear: boolean): void {
  const text = roleText(draft.role, draft.period);
  draft.candidates = [draft.role];
  if (!isKept) draft.claims = draft.role;
  draft.role = "other";
  draft.confidence = isClear ? "likely" : "doubtful";
  draft.why = isKept ? `otra columna dice mejor «${text}»` : `otra columna dice lo mismo: «${text}»`;
}

/** The parts of a year do not stand for it while it is asked which column it is. */
function leaveOutParts(drafts: readonly ColumnDraft[], role: ColumnRole, year: number): void {
  for (const draft of drafts) {
    if (draft.role !== role || draft.period?.year !== year || draft.period.months === undefined) continue;
    draft.role = "other";
    draft.confidence = "likely";
    draft.why = `es parte de ${year}, y hay que indicar cuál columna es el año`;
  }
}

function wholeness({ whole }: ColumnDraft): number {
  return WHOLENESS[whole ?? "none"];
}
