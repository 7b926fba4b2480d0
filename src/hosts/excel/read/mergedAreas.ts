import type { Rect } from "../../../engine/address";
import { isSupported } from "../run/excelRun";
import type { Piece } from "../run/packedSync";
import { contains, rowBands } from "./rectangles";
import { rangeOf, rectOf } from "./sheetRange";

/**
 * Merged areas of a sheet, as far as some part of it. Excel tells of those whose first cell is in what is asked (office-js #3611), so it is
 * asked from A1 on; and it refuses more than 512 at once, so what it refuses is asked again in halves. Before ExcelApi 1.13 it tells none.
 */
export class MergedAreas {
  readonly reach: Rect;
  readonly #found: Rect[] = [];

  constructor(
    private readonly sheet: () => Excel.Worksheet,
    { row, column, rows, columns }: Rect,
  ) {
    this.reach = { row: 0, column: 0, rows: row + rows, columns: column + columns };
  }

  pieces(): Piece[] {
    return isSupported("1.13") ? [this.#piece(this.reach)] : [];
  }

  get areas(): readonly Rect[] {
    return this.#found;
  }

  #piece(rect: Rect): Piece {
    let merged: Excel.RangeAreas;
    return {
      size: 2_000,
      queue: () => {
        merged = rangeOf(this.sheet(), rect).getMergedAreasOrNullObject();
        merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
      },
      settle: () => void (!merged.isNullObject && this.#found.push(...merged.areas.items.map(rectOf))),
      split: () => (rect.rows < 2 ? undefined : rowBands(rect, Math.ceil(rect.rows / 2) * rect.columns).map((half) => this.#piece(half))),
      // One row with more than 512 merged areas: writing there is still told by reading back.
      refused: () => undefined,
    };
  }
}

/** What was last told of each sheet: asking empties the user's undo stack (office-js #5918), so nothing that runs by itself asks. */
export class KnownMerges {
  readonly #bySheet = new Map<string, readonly Rect[]>();

  of(sheetId: string): readonly Rect[] {
    return this.#bySheet.get(sheetId) ?? [];
  }

  remember(sheetId: string, { reach, areas }: MergedAreas): void {
    const beyond = this.of(sheetId).filter((area) => !contains(reach, area));
    this.#bySheet.set(sheetId, [...areas, ...beyond]);
  }
}
