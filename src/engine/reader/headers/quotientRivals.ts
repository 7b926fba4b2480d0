import { columnName } from "../../address";
import { periodOrder } from "../../domain/period";
import type { Grid } from "../../grid";
import type { ColumnDraft } from "./columnDraft";
import { columnNumbers } from "./columnNumbers";
import type { HeaderBlock } from "./headerBlock";
import { findPrintedProgress } from "./printedProgress";

/** «Obtenido» and «Obtenido (%)» of one year: the one that is the other divided by its target is no rival of it. Looked at only where two dispute. */
export function settleQuotientRivals(drafts: readonly ColumnDraft[], grid: Grid, block: HeaderBlock, lastRow: number): void {
  const claims = new Map<string, number>();
  for (const draft of drafts) {
    const key = claimOf(draft);
    if (key !== undefined) claims.set(key, (claims.get(key) ?? 0) + 1);
  }
  if (![...claims.values()].some((count) => count > 1)) return;
  for (const { progress, actual, target } of findPrintedProgress(columnNumbers(grid, block, lastRow))) {
    const [quotient, dividend] = [progress, actual].map((column) => drafts.find((draft) => draft.column === column));
    if (quotient === undefined || dividend === undefined || quotient.strength > 3) continue;
    const key = claimOf(quotient);
    if (key === undefined || key !== claimOf(dividend)) continue;
    quotient.role = "other";
    quotient.confidence = "likely";
    quotient.candidates = [];
    quotient.why = `es lo que resulta de dividir ${columnName(actual)} entre ${columnName(target)}`;
  }
}

function claimOf({ role, period }: ColumnDraft): string | undefined {
  if ((role !== "actual" && role !== "target") || period === undefined) return undefined;
  return `${role} ${periodOrder(period)}`;
}
