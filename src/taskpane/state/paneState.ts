import type { ReviewedFinding } from "../../engine/audit/dismissals";
import type { Profile } from "../../engine/domain/profile";
import { defaultProfile } from "../../engine/domain/profile";
import type { RoundBook } from "../../engine/followup/book";
import type { ApplyReport, UndoSight } from "../../engine/host";
import type { Matrix, NearMiss, ReaderChoices } from "../../engine/reader/matrix";
import type { ReportData } from "../../engine/actions/settings/reportData";
import type { Fix } from "../../engine/actions/fixes/fix";
import type { FillPreview } from "./book/fillPreview";
import type { PlannedWork } from "./followup/plannedWork";
import type { FormulaMode } from "../../engine/sheets/formulas/formulaMode";
import { noFilter, type IndicatorFilter } from "./indicatorFilter";
import type { PaneModel } from "./paneModel";
import type { Problem } from "./problem";
import { noText, type ReportText } from "./book/reportText";

/** All that the pane shows, as data. `reducePane` is the only one that makes the next one. */
export interface PaneState {
  readonly book: Book;
  readonly settings: Settings;
  readonly year?: number;
  readonly mode: FormulaMode;
  /** «Conservar mis fórmulas», as the box was left in this session. */
  readonly keepsFormulas: boolean;
  readonly task: Task;
  /** The sheet was edited after the figures were read: they include the edit, the Avance columns perhaps not. */
  readonly isStale: boolean;
  /** What of the Avance columns did not agree with its row before that edit. */
  readonly lagBefore: readonly string[];
  readonly tab: Tab;
  /** A page opened over the tabs. */
  readonly page?: Page;
  /** Key of the indicator or objective that «Explicar» tells of. */
  readonly focus?: string;
  /** Zero-based row that was selected in the sheet of the matrix, where it is none of an indicator or objective. */
  readonly otherRow?: number;
  readonly filter: IndicatorFilter;
  /** The report's text that is checked against the matrix. */
  readonly reportText: ReportText;
  /** One sentence about something done aside (settings saved, selection impossible). */
  readonly remark?: Remark;
}

/** What is known of the workbook. */
export type Book =
  | { readonly kind: "reading"; readonly progress?: WorkProgress }
  | { readonly kind: "unreadable"; readonly problem: Problem }
  | { readonly kind: "noMatrix"; readonly nearMiss?: NearMiss; readonly isEmpty: boolean }
  | { readonly kind: "choosing"; readonly matrices: readonly Matrix[] }
  | {
      readonly kind: "ready";
      readonly matrices: readonly Matrix[];
      readonly model: PaneModel;
      readonly findings?: readonly ReviewedFinding[];
      /** Cells of the Avance columns that show another figure than the one of their row. */
      readonly lagging?: readonly string[];
      /** What the workbook keeps of the rounds with the entities: where values came from, and what was signed. */
      readonly round?: RoundBook;
    };

/** What the pane is doing, or has just done, for the user. */
export type Task =
  | { readonly kind: "idle" }
  /** `at`: what is selected in the workbook. */
  | { readonly kind: "pointing"; readonly failed?: string; readonly at?: string }
  | { readonly kind: "preview"; readonly preview: FillPreview }
  | { readonly kind: "fixing"; readonly fix: Fix }
  /** A step of the round with the entities, told before it is written. */
  | { readonly kind: "planned"; readonly planned: PlannedWork }
  | { readonly kind: "writing"; readonly title: string; readonly progress?: WorkProgress; readonly cancelling: boolean }
  | { readonly kind: "done"; readonly done: DoneWork }
  | { readonly kind: "undoSeen"; readonly sight: UndoSight }
  /** `isWhole`: nothing had to stay. */
  | { readonly kind: "undone"; readonly text: string; readonly isWhole: boolean }
  | { readonly kind: "refused"; readonly problem: Problem; readonly wasUndoing?: true };

/** What «Aplicar» did. */
export interface DoneWork {
  /** Sheet of the matrix, and cells written in it. */
  readonly sheet: string;
  readonly cells: number;
  /** Columns that the matrix got. */
  readonly columns?: readonly string[];
  /** Sheets of ours made or refreshed. */
  readonly sheets: ApplyReport["sheets"];
  /** Sheets left out, because the structure of the workbook is locked. */
  readonly omitted?: readonly string[];
  /** What could not be done beside the figures. */
  readonly remarks?: readonly string[];
}

/** Shown only when the work takes more than a second. */
export interface WorkProgress {
  readonly done: number;
  readonly doing: string;
  readonly isSlow: boolean;
}

/** What the workbook remembers (sheet «Configuración PNTP»). */
export interface Settings {
  readonly profile: Profile;
  readonly choices: ReaderChoices;
  /** General data of the report. */
  readonly report?: ReportData;
}

export type Tab = "progress" | "findings" | "explain" | "report" | "followUp";
export type Page = "columns" | "rules" | "narrative" | "sendOut" | "gather";

export interface Remark {
  readonly tone: "info" | "success" | "warning" | "error";
  readonly text: string;
}

export const initialState: PaneState = {
  book: { kind: "reading" },
  settings: { profile: defaultProfile, choices: {} },
  mode: "formulas",
  keepsFormulas: false,
  task: { kind: "idle" },
  isStale: false,
  lagBefore: [],
  tab: "progress",
  filter: noFilter,
  reportText: noText,
};

/** How many cells of the Avance columns the edits left behind: none where they are formulas, which follow by themselves. */
export function leftBehind({ book, isStale, lagBefore }: PaneState): number {
  if (book.kind !== "ready" || !isStale) return 0;
  return (book.lagging ?? []).filter((cell) => !lagBefore.includes(cell)).length;
}

/** Whether the workbook is being read or written: nothing else may start. */
export function isBusy({ book, task }: PaneState): boolean {
  return book.kind === "reading" || task.kind === "writing";
}
