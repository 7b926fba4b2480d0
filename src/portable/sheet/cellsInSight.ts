import type { Rect } from "../../engine/address";
import { MOST_SPILL, type CellDrawer, type DrawnCell } from "./drawnCells";
import { linesOf, type GridWindow } from "./gridWindow";
import type { SheetLayout } from "./sheetLayout";

/** The cells to draw: what stands in sight, what reaches into it from beside (merged areas, long texts), and the one that is selected. */
export function cellsByRow(
  drawer: CellDrawer,
  { rows, columns }: GridWindow,
  layout: SheetLayout,
  selected: Rect,
): ReadonlyMap<number, readonly DrawnCell[]> {
  const found = new Map<number, DrawnCell[]>();
  const seen = new Set<string>();
  const put = (cell: DrawnCell): void => {
    const key = `${cell.row} ${cell.column}`;
    if (seen.has(key)) return;
    seen.add(key);
    const there = found.get(cell.row);
    if (there) there.push(cell);
    else found.set(cell.row, [cell]);
  };
  const drawn = (row: number, column: number): DrawnCell | undefined => {
    const at = drawer.anchor(row, column);
    return drawer.draw(at.row, at.column);
  };
  const shownColumns = linesOf(columns, layout.columns);
  for (const row of linesOf(rows, layout.rows)) {
    const reaching = textReachingIn(row, columns, drawer);
    if (reaching) put(reaching);
    for (const column of shownColumns) {
      const cell = drawn(row, column);
      if (cell) put(cell);
    }
  }
  const { row, column } = selected;
  if (isInSight(rows, row) && isInSight(columns, column)) put(drawn(row, column) ?? emptyCell(row, column));
  return found;
}

/** The text that begins before the first column in sight and runs into it. */
function textReachingIn(row: number, { first, frozen }: GridWindow["columns"], drawer: CellDrawer): DrawnCell | undefined {
  for (let column = first - 1; column >= Math.max(frozen, first - MOST_SPILL); column--) {
    const cell = drawer.draw(row, column);
    if (cell && cell.text !== "") return cell.spill > 0 ? cell : undefined;
  }
  return undefined;
}

function isInSight({ frozen, first, last }: GridWindow["rows"], index: number): boolean {
  return index < frozen || (first <= index && index <= last);
}

function emptyCell(row: number, column: number): DrawnCell {
  return { row, column, rows: 1, columns: 1, text: "", style: {}, spill: 0 };
}
