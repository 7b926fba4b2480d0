import type { Undone, UndoneCell } from "../../../engine/host";
import { isKept } from "../read/keptInput";
import type { PresentState } from "../read/presentState";
import type { CellInput } from "../read/typedText";
import { neutralHeld } from "./neutralInput";
import type { UndoScope } from "./undoScope";

/** What is put back of a snapshot, as things stand before it is done. */
export function undoneIn({ cells, homes, doomed, kept }: UndoScope, now: PresentState): Undone {
  const written = cells.flatMap(({ sheetId, cells: back }) =>
    back.flatMap((cell): UndoneCell[] => {
      const { row, column, input, numberFormat } = cell;
      const content = now.content(sheetId, cell) as CellInput | undefined;
      if (input === undefined || content === undefined || isKept(input, content)) return [];
      const shown = numberFormat === undefined ? {} : { numberFormat };
      return [{ sheet: now.sheetName(sheetId), row, column, now: neutralHeld(content), back: neutralHeld(input), ...shown }];
    }),
  );
  return {
    cells: written,
    refreshed: homes.map(({ sheetId, cells: back }) => ({ sheet: now.sheetName(sheetId), cells: back.length })),
    removed: doomed.map(({ name }) => name),
    recoloured: now.bands.filter(({ sheetId }) => now.hasSheet(sheetId)).map(({ sheetId }) => now.sheetName(sheetId)),
    kept,
  };
}
