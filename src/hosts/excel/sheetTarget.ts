import { absoluteAddress, quotedSheet, type Rect } from "../../engine/address";

/** How the sheet stood before, when it is refreshed in place. */
export interface FormerSheet {
  readonly area: Rect;
  readonly bandIds: readonly string[];
  readonly charts: readonly StandingChart[];
}

/** A chart as it stands: how many series, and the cells they follow where this Excel tells (ExcelApi 1.15). */
export interface StandingChart {
  readonly name: string;
  readonly series: number;
  readonly sources: readonly { readonly values: string; readonly categories: string }[];
}

export interface SheetTarget {
  /** Name the sheet really has. */
  readonly name: string;
  /** Name the plan was written for: references to it are turned into the real one. */
  readonly wanted: string;
  readonly sheet: () => Excel.Worksheet;
  readonly workbook: () => Excel.Workbook;
  readonly former: FormerSheet | undefined;
  /** false where Excel has no printer and refuses every print setting. */
  readonly withPrint: boolean;
}

/** Formula, link or reference of the plan, where the sheet had to take another name. */
export function renamed(text: string, { wanted, name }: Pick<SheetTarget, "wanted" | "name">): string {
  if (wanted === name) return text;
  return text.replaceAll(`${quotedSheet(wanted)}!`, `${quotedSheet(name)}!`).replaceAll(`'${wanted.replaceAll("'", "''")}'!`, `${quotedSheet(name)}!`);
}

/** «='Resumen PNTP'!$A$1:$H$40», as a defined name holds it. */
export function nameFormula(sheet: string, { row, column, rows, columns }: Rect): string {
  const last = rows * columns > 1 ? `:${absoluteAddress(row + rows - 1, column + columns - 1)}` : "";
  return `=${quotedSheet(sheet)}!${absoluteAddress(row, column)}${last}`;
}
