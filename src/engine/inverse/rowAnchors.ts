import type { Rect } from "../address";
import type { CellValue } from "../grid";
import { cellMark } from "../ownership/cellMark";
import type { CellPlace } from "../ownership/ownCells";
import { placeKey } from "./held";
import type { RowAnchor } from "./steps";

interface Contents {
  readonly area: Rect;
  value(row: number, column: number): CellValue;
}

/** The first text of each row in which a plan writes, as long as the plan did not write it. */
export function rowAnchors(contents: Contents, touched: readonly CellPlace[], written: readonly CellPlace[]): RowAnchor[] {
  const ours = new Set(written.map(placeKey));
  return [...new Set(touched.map(({ row }) => row))].flatMap((row): RowAnchor[] => {
    for (let column = 0; column < contents.area.column + contents.area.columns; column++) {
      const value = contents.value(row, column);
      const mark = typeof value === "string" && !ours.has(placeKey({ row, column })) ? cellMark(value, undefined) : undefined;
      if (mark !== undefined) return [{ row, column, mark }];
    }
    return [];
  });
}
