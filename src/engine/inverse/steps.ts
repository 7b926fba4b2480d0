import type { Rect } from "../address";
import type { CellValue } from "../grid";
import type { CellPlace } from "../ownership/ownCells";
import type { CellMove } from "../ownership/refreshSheet";

/**
 * The plan that takes another one back. Each change is told with what was left and what stood before: it is put back only where what was
 * left is still there, so that what she edited since stays. It is data, and outlives the session that made it.
 */
export interface InversePlan {
  /** Of the plan that it takes back. */
  readonly inverseOf: string;
  readonly steps: readonly InverseStep[];
}

export type InverseStep = RestoreCells | RestoreBands | RestoreLayout | RestoreNames | RemoveSheet;

export function isInverse(plan: object): plan is InversePlan {
  return "inverseOf" in plan;
}

/** A sheet, known again after somebody renamed it. */
export interface SheetKey {
  readonly name: string;
  /** What the host tells sheets apart by; a name that another sheet took since is not enough. */
  readonly id: string;
}

/** What a cell holds; an empty one, null. */
export interface Held {
  readonly value?: CellValue;
  /** With «=». */
  readonly formula?: string;
  /** The same in the words of the host, where value and formula do not say all of it: formats inside a text, a formula that spills. */
  readonly spelling?: string;
}

/** How something looks, part by part in the words of the host. */
export type Look = Readonly<Record<string, unknown>>;

export interface Change<T> {
  readonly left: T;
  readonly back: T;
}

export interface CellRestore extends CellPlace {
  /** Absent where only the look was changed, or where the cell was cleared for the plan. */
  readonly left?: Held;
  readonly back?: Held;
  readonly look?: Change<Look>;
}

/** Puts back the cells of a sheet: contents, looks, merged areas. */
export interface RestoreCells {
  readonly step: "restoreCells";
  readonly sheet: SheetKey;
  readonly cells: readonly CellRestore[];
  /** Areas that were merged. */
  readonly merges: readonly Rect[];
  /** Contents that stand beside, by which a row is known again when rows were put in, taken out or sorted. */
  readonly anchors?: readonly RowAnchor[];
  /** Cells that nothing may change, where the host fills whole columns by itself. */
  readonly bystanders?: readonly CellRestore[];
  /** Only of a sheet of ours, which was refreshed. */
  readonly own?: OwnSheetChange;
}

export interface RowAnchor extends CellPlace {
  readonly mark: string;
}

export interface OwnSheetChange {
  /** Names that point into the sheet, or remember it. */
  readonly names: readonly string[];
  /** Cells of hers that gave way. */
  readonly moves: readonly CellMove[];
}

/** Puts back our conditional formats of a sheet, known by their mark. */
export interface RestoreBands {
  readonly step: "restoreBands";
  readonly sheet: SheetKey;
  /** Where the plan put its own. */
  readonly areas: readonly Rect[];
  /** As they stood, in the words of the host. */
  readonly back: readonly Look[];
}

/** Puts back what a sheet of ours has beside cells and colours: charts, links, widths, print settings. */
export interface RestoreLayout {
  readonly step: "restoreLayout";
  readonly sheet: SheetKey;
  readonly parts: readonly LayoutChange[];
}

/** A part of the layout, in the words of the host; null where there was none. */
export interface LayoutChange extends Change<Look | null> {
  readonly part: string;
}

export interface RestoreNames {
  readonly step: "restoreNames";
  readonly names: readonly NameChange[];
}

export interface NameChange extends Change<string | null> {
  readonly name: string;
  /** The sheet that it belongs to; absent at workbook level. */
  readonly sheet?: SheetKey;
  readonly isHidden?: boolean;
}

/** Takes away a sheet that the plan made, as long as everything in it is the plan's. */
export interface RemoveSheet {
  readonly step: "removeSheet";
  readonly sheet: SheetKey;
  /** What the plan left in it. */
  readonly cells: readonly (CellPlace & { readonly left: Held })[];
  readonly names: readonly string[];
  /** Charts of the plan; every other one is hers. */
  readonly charts: readonly string[];
  /** Tables of the plan, likewise. */
  readonly tables?: readonly string[];
  /** By the plan, where the host lets no such sheet go as it is. */
  readonly isVeryHidden?: boolean;
}
