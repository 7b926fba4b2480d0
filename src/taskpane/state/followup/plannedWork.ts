import type { Figure } from "../../../engine/domain/figure";
import type { Profile } from "../../../engine/domain/profile";
import type { RoundBook } from "../../../engine/followup/book";
import type { RoundCut } from "../../../engine/followup/cut";
import type { Sha256 } from "../../../engine/followup/ledger";
import type { Grid } from "../../../engine/grid";
import type { Plan } from "../../../engine/plan";
import type { Matrix, ReaderChoices } from "../../../engine/reader/matrix";
import type { SummaryState } from "../../../engine/sheets/kit/summaryState";
import type { Settings } from "../paneState";

/** What a step of the round is planned from, as it was last read. */
export interface Planning {
  readonly grid: Grid;
  readonly matrix: Matrix;
  readonly profile: Profile;
  readonly choices: ReaderChoices;
  readonly settings: Settings;
  /** Our summary sheet as it stands: the levels typed in it are of the rating. */
  readonly summary?: SummaryState;
  readonly book: RoundBook;
  readonly cut: RoundCut;
  /** Now, ISO 8601 with Lima's offset. */
  readonly at: string;
  readonly sha256: Sha256;
}

/** What a step of the round will write, told before anything is written. */
export interface PlannedWork {
  readonly plan: Plan;
  /** What the plan was built from: where it is not so any more, nothing is written. */
  readonly expected: readonly Grid[];
  /** The rules in force when it was made. */
  readonly settings: Settings;
  /** Sheet of the matrix. */
  readonly sheet: string;
  /** Cells of the matrix. */
  readonly cells: readonly PlannedCell[];
  /** Columns that the matrix gets, empty: «Valor obtenido 2024 (columna T)». */
  readonly columns: readonly string[];
  /** Sheets of ours that are made or refreshed. */
  readonly sheets: readonly { readonly name: string; readonly refreshed: boolean }[];
  /** What else there is to know before saying yes, each in a sentence. */
  readonly notes: readonly string[];
  /** What must be said yes to before it is applied. */
  readonly consent?: string;
  /** Decimal sign of the matrix. */
  readonly separator: "." | ",";
}

export interface PlannedCell {
  readonly code: string;
  /** «Matriz!R12». */
  readonly cell: string;
  /** null: empty. */
  readonly before: Figure | string | null;
  readonly after: Figure | string;
  readonly percent: boolean;
  /** From whom it comes: «Ministerio de Educación». */
  readonly from?: string;
}
