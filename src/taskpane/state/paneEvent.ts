import type { ReviewedFinding } from "../../engine/audit/dismissals";
import type { RoundBook } from "../../engine/followup/book";
import type { UndoSight } from "../../engine/host";
import type { Matrix, NearMiss } from "../../engine/reader/matrix";
import type { Fix } from "../../engine/actions/fixes/fix";
import type { FillPreview } from "./book/fillPreview";
import type { PlannedWork } from "./followup/plannedWork";
import type { FormulaMode } from "../../engine/sheets/formulas/formulaMode";
import type { IndicatorFilter } from "./indicatorFilter";
import type { PaneModel } from "./paneModel";
import type { Problem } from "./problem";
import type { DoneWork, Page, Remark, Settings, Tab } from "./paneState";
import type { CheckedText, TakenText } from "./book/reportText";

/** What can happen to the pane: by the user, by the workbook, or by work that ends. */
export type PaneEvent =
  | { readonly on: "readingStarted" }
  | { readonly on: "readingFailed"; readonly problem: Problem }
  | { readonly on: "matrixMissing"; readonly nearMiss?: NearMiss; readonly isEmpty: boolean; readonly settings: Settings }
  | { readonly on: "matricesFound"; readonly matrices: readonly Matrix[]; readonly settings: Settings }
  | {
      readonly on: "matrixRead";
      readonly matrices: readonly Matrix[];
      readonly model: PaneModel;
      readonly settings: Settings;
      readonly isStale: boolean;
    }
  | {
      readonly on: "reviewed";
      readonly model: PaneModel;
      readonly findings: readonly ReviewedFinding[];
      readonly lagging: readonly string[];
      readonly round?: RoundBook;
    }
  | { readonly on: "modeAsked"; readonly mode: FormulaMode }
  | { readonly on: "keepAsked"; readonly keeps: boolean }
  | { readonly on: "previewReady"; readonly preview: FillPreview }
  | { readonly on: "fixReady"; readonly fix: Fix }
  | { readonly on: "planReady"; readonly planned: PlannedWork }
  | { readonly on: "writingStarted"; readonly title: string }
  | { readonly on: "progressed"; readonly done: number; readonly doing: string }
  | { readonly on: "tookASecond" }
  | { readonly on: "cancelAsked" }
  | { readonly on: "written"; readonly done: DoneWork }
  | { readonly on: "refused"; readonly problem: Problem; readonly wasUndoing?: true }
  | { readonly on: "undoSeen"; readonly sight: UndoSight }
  | { readonly on: "undone"; readonly text: string; readonly isWhole: boolean }
  | { readonly on: "taskClosed" }
  | { readonly on: "pointingStarted" }
  | { readonly on: "pointedAt"; readonly at: string }
  | { readonly on: "pointingFailed"; readonly why: string }
  | { readonly on: "tabOpened"; readonly tab: Tab }
  | { readonly on: "pageOpened"; readonly page: Page }
  | { readonly on: "pageClosed" }
  | { readonly on: "focused"; readonly key: string }
  | { readonly on: "rowSelected"; readonly row: number; readonly key: string | undefined }
  | { readonly on: "filtered"; readonly filter: IndicatorFilter }
  | { readonly on: "textTyped"; readonly pasted: string }
  | { readonly on: "textTaken"; readonly taken: TakenText }
  | { readonly on: "textCorrected"; readonly taken: TakenText }
  | { readonly on: "textRefused"; readonly message: string }
  | { readonly on: "textReopened" }
  | { readonly on: "textChecked"; readonly checked: CheckedText }
  | { readonly on: "remarked"; readonly remark: Remark }
  | { readonly on: "remarkClosed" };
