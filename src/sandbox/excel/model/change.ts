import type { Rect } from "../../../engine/address";
import type { CellValue } from "../../../engine/grid";

/** Who caused a change: the add-in through Office.js, the person at the grid, a calculation, or the opening of a file. */
export type Origin = "addIn" | "user" | "calculation" | "load";

/** What changed in the workbook, told after it has changed. A grid that mirrors the model needs no more than these. */
export type Change<Sheet> =
  | { readonly kind: "cells"; readonly sheet: Sheet; readonly area: Rect; readonly before?: CellBefore }
  | { readonly kind: "shifted"; readonly sheet: Sheet; readonly area: Rect; readonly shift: "Right" | "Down" | "Left" | "Up" }
  | { readonly kind: "look" | "merges"; readonly sheet: Sheet; readonly area: Rect }
  | {
      readonly kind: "lines";
      readonly sheet: Sheet;
      readonly axis: "rows" | "columns";
      readonly from: number;
      readonly count: number;
      readonly hiddenChanged: boolean;
    }
  | {
      readonly kind: "conditionalFormats" | "charts" | "shapes" | "tables" | "validations" | "frozen" | "page" | "filter" | "sheetLook";
      readonly sheet: Sheet;
    }
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetDeactivated"; readonly sheet: Sheet }
  | { readonly kind: "sheetRenamed"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "sheetMoved"; readonly sheet: Sheet; readonly before: number }
  | { readonly kind: "visibility"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "protection"; readonly sheet: Sheet }
  | { readonly kind: "names" | "settings" | "workbook" }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly area: Rect };

/** The value a single edited cell had before. */
export interface CellBefore {
  readonly value: CellValue;
}

export type ChangeListener<Sheet> = (change: Change<Sheet>, origin: Origin) => void;
