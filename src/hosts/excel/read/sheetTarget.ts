import type { InputCell } from "./cellInputs";
import type { PaintedCell } from "../apply/paintCells";
import { absoluteAddress, quotedSheet, type Rect } from "../../../engine/address";
import type { FoundTable, FoundValidation } from "./standingBeside";
import type { ChartSources, SeriesSource } from "./chartSources";

export interface Renaming {
  readonly wanted: string;
  readonly name: string;
}

/** How the sheet stood before, when it is refreshed in place. */
export interface FormerSheet {
  /** Areas that hold only what is ours. */
  readonly cleared: readonly Rect[];
  /** Cells of the user that give way, as they are written at their new place. */
  readonly movedInputs: readonly InputCell[];
  readonly movedLooks: readonly PaintedCell[];
  readonly area: Rect;
  /** Where its cells were read. */
  readonly reach: Rect;
  readonly charts: readonly StandingChart[];
  readonly beside: FormerBeside;
}

/** Its lock, tables and validations, and what of them we had put. */
export interface FormerBeside {
  readonly isProtected: boolean;
  readonly lockOptions: Excel.WorksheetProtectionOptions;
  /** We had locked it. */
  readonly wasLocked: boolean;
  readonly tables: readonly FoundTable[];
  readonly ownTables: readonly string[];
  readonly validations: readonly FoundValidation[];
  /** The new content asks in the same cells what was asked before. */
  readonly asksTheSame: boolean;
}

/** A chart as it stands: how many series, and the cells they follow where this Excel tells (ExcelApi 1.15) or we made it. */
export interface StandingChart {
  readonly name: string;
  readonly series: number;
  readonly names: readonly string[];
  readonly sources: readonly SeriesSource[];
}

export interface SheetTarget {
  /** Name the sheet really has. */
  readonly name: string;
  /** Sheets of ours that had to take another name: the plan's references to them are turned into the real ones. */
  readonly renamings: readonly Renaming[];
  readonly sheet: () => Excel.Worksheet;
  readonly workbook: () => Excel.Workbook;
  readonly former: FormerSheet | undefined;
  readonly chartSources: ChartSources;
  /** false where Excel has no printer and refuses every print setting. */
  readonly withPrint: boolean;
}

/** Formula, link or reference of the plan, where the sheet had to take another name. */
export function renamed(text: string, renamings: readonly Renaming[]): string {
  return renamings.reduce(
    (result, { wanted, name }) => result.replaceAll(`'${wanted.replaceAll("'", "''")}'!`, `${quotedSheet(name)}!`),
    text,
  );
}

/** «='Resumen PNTP'!$A$1:$H$40», as a defined name holds it. */
export function nameFormula(sheet: string, { row, column, rows, columns }: Rect): string {
  const last = rows * columns > 1 ? `:${absoluteAddress(row + rows - 1, column + columns - 1)}` : "";
  return `=${quotedSheet(sheet)}!${absoluteAddress(row, column)}${last}`;
}
