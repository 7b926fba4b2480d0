import type { Figure } from "../../domain/figure";
import type { CellLeft, FixKind } from "../../audit/fixKinds";
import type { Finding } from "../../domain/finding";
import type { Profile } from "../../domain/profile";
import type { Band } from "../../domain/results";
import type { Grid } from "../../grid";
import type { CellWrite, Plan } from "../../plan";
import type { Matrix, ReaderChoices } from "../../reader/matrix";

/** Findings of one rule that are to be fixed in one matrix. */
export interface FixRequest {
  readonly grid: Grid;
  readonly matrix: Matrix;
  readonly choices: ReaderChoices;
  readonly profile: Profile;
  readonly year: number;
  readonly findings: readonly Finding[];
  /** Of an entity: how it is to be written; default: the proposed one. */
  readonly spelling?: string;
  /** Of a doubtful percentage: what its number is multiplied by; default: as it was read. */
  readonly times?: 1 | 100;
}

/** One cell of a fix. */
export interface FixedCell {
  readonly code: string;
  /** «Matriz!K12». */
  readonly cell: string;
  readonly write: CellWrite;
  readonly before: string;
  readonly after: string;
  /** Where the Avance Tipo 1 of its row becomes another. */
  readonly effect?: FixEffect;
}

export interface FixEffect {
  readonly before: Figure;
  readonly after: Figure;
  readonly bandBefore: Band;
  readonly bandAfter: Band;
}

/** A fix ready to be shown and applied. */
export interface Fix {
  readonly kind: FixKind;
  readonly rule: string;
  readonly plan: Plan;
  readonly request: FixRequest;
  readonly cells: readonly FixedCell[];
  readonly left: readonly CellLeft[];
}

export type FixOutcome = { readonly ok: true; readonly fix: Fix } | { readonly ok: false; readonly message: string };

/** The same fix for some of its cells alone. */
export function onlyCells(fix: Fix, wanted: (cell: string) => boolean): Fix {
  const cells = fix.cells.filter(({ cell }) => wanted(cell));
  const steps = fix.plan.steps.map((step) => (step.step === "writeCells" ? { ...step, cells: cells.map(({ write }) => write) } : step));
  return { ...fix, cells, plan: { ...fix.plan, steps } };
}
