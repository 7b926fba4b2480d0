import type { Rect } from "./address";
import type { CellWrite, LongRows, SheetContent } from "./plan";

export function longArea({ first, count, columns }: LongRows): Rect {
  return { row: first, column: 0, rows: count, columns };
}

/** The rows up to so many, each made now. */
export function* longCells(rows: LongRows | undefined, count = rows?.count ?? 0): Generator<CellWrite> {
  for (let index = 0; index < Math.min(count, rows?.count ?? 0); index++) yield* rows?.cellsOf(index) ?? [];
}

/** The same content with all its rows held, for a sheet that stands already: what of it is hers is told cell by cell. */
export function wholeContent(content: SheetContent): SheetContent {
  const { longRows, ...held } = content;
  return longRows ? { ...held, ...firstRows(content, longRows.count) } : content;
}

/** Cells and heights with the first so many of the long rows. */
export function firstRows({ cells, rowHeights = {}, longRows }: SheetContent, count: number): Pick<SheetContent, "cells" | "rowHeights"> {
  if (!longRows) return { cells, rowHeights };
  const { first, height } = longRows;
  const heights = Array.from({ length: Math.min(count, longRows.count) }, (_, index) => [first + index, height] as const);
  return { cells: [...cells, ...longCells(longRows, count)], rowHeights: { ...rowHeights, ...Object.fromEntries(heights) } };
}
