import type { Rect } from "../../../../engine/address";
import { PLAIN, type Look, type LookPatch } from "../../../../hosts/xlsx/looks/look";
import type { SheetModel } from "../../model/book/sheet";
import { WireObject } from "../../wire/wireObject";
import { requireAllowed } from "../permission";

/** A part of the look of some cells of a sheet: reads what they have in common, writes to all. */
export abstract class LookPart extends WireObject {
  readonly sheet: SheetModel;
  readonly areas: readonly Rect[];

  constructor(sheet: SheetModel, areas: readonly Rect[]) {
    super();
    this.sheet = sheet;
    this.areas = areas;
  }
}

/** What all cells have in common, or null; entire rows and columns are judged by their own look and that of their written cells. */
export function common<Field extends keyof Look>({ sheet, areas }: LookPart, field: Field, absent: unknown = PLAIN[field]): unknown {
  const found = new Set<unknown>();
  const add = (look: Look) => found.add(look[field] ?? absent);
  for (const area of areas) {
    const large = area.rows * area.columns > 100_000;
    if (large) {
      add(sheet.rows.lookAt(area.row) ?? sheet.columns.lookAt(area.column) ?? {});
      for (const { row, column } of sheet.cells.within(area)) add(sheet.lookAt(row, column));
    } else {
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++) add(sheet.lookAt(row, column));
    }
  }
  return found.size === 1 ? [...found][0] : null;
}

/** The same change to every cell, where the sheet allows it. */
export function change({ sheet, areas }: LookPart, patch: LookPatch): void {
  requireAllowed(sheet, "allowFormatCells");
  for (const area of areas) sheet.changeLook(area, patch);
}
