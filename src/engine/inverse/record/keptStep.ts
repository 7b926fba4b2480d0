import type { InversePlan } from "../steps";

/** A change that can still be taken back, as it is kept in the workbook. */
export interface KeptStep {
  /** When it was made, as an instant (ISO 8601). */
  readonly at: string;
  /** Whose words its looks and layouts are in. */
  readonly host: "excel" | "xlsx";
  readonly plan: InversePlan;
}

/** Steps that the workbook keeps; the oldest one gives way. */
export const MOST_KEPT_STEPS = 10;

/** Cells of a step that is kept: a larger one can be taken back while its pane stays open. */
export const MOST_KEPT_CELLS = 60_000;

/** How many cells its record tells of. */
export function cellsIn({ steps }: InversePlan): number {
  return steps.reduce((sum, step) => sum + ("cells" in step ? step.cells.length : 0), 0);
}
