import type { Grid } from "../../../engine/grid";
import { facing } from "../../../engine/reader/partOfGrid";
import type { PaneWorkbook } from "../../paneWorkbook";

/** A grid with what conditional formats make of its figures, which a live workbook is asked for apart; without them where it does not answer. */
export async function shownGrid(workbook: PaneWorkbook, grid: Grid): Promise<Grid> {
  if (grid.conditionalFormats !== undefined || !workbook.conditionalFormats) return grid;
  const conditionalFormats = await workbook.conditionalFormats(grid.sheet).catch(() => []);
  return conditionalFormats.length === 0 ? grid : { ...facing(grid), conditionalFormats };
}
