import type { Rect } from "../../../engine/address";
import { bottom, boundingRect, intersection, right, WHOLE } from "./rect";
import type { SheetModel } from "./book/sheet";

/** Excel's current region (Ctrl+*): grown from an area until blank rows and columns enclose it. */
export function surroundingRegion(sheet: SheetModel, area: Rect): Rect {
  let region = area;
  for (;;) {
    const ring = intersection(
      { row: region.row - 1, column: region.column - 1, rows: region.rows + 2, columns: region.columns + 2 },
      WHOLE,
    );
    let grown = region;
    for (const { row, column, cell } of sheet.cells.within(ring ?? region)) {
      if (cell.value !== null || cell.formula !== undefined) grown = boundingRect(grown, { row, column, rows: 1, columns: 1 });
    }
    if (bottom(grown) === bottom(region) && right(grown) === right(region) && grown.row === region.row && grown.column === region.column)
      return region;
    region = grown;
  }
}
