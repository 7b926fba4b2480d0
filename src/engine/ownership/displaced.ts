import type { Alignment } from "./alignment";
import type { CellPlace, PlacedCell } from "./ownCells";
import type { SheetTrace } from "./sheetTrace";

/** A cell of ours whose content does not stay where it stood. */
export interface Displaced {
  readonly from: CellPlace;
  /** Where the same is written now; undefined where it is no longer, or cannot be told. */
  readonly to?: CellPlace;
}

/** What the blocks that grew, shrank or changed order take away from under the references of others. */
export function displacedCells(placed: readonly PlacedCell[], planned: SheetTrace, toPlan: Alignment): readonly Displaced[] {
  const written = new Map(planned.cells.filter(({ kind }) => kind !== "blank").map((cell) => [key(cell), cell]));
  return placed.flatMap(({ former, row, column }): Displaced[] => {
    const to = { row: toPlan.row(former.row), column: former.column };
    const there = written.get(key(to));
    const isAlike = there?.kind === former.kind && there.mark === former.mark;
    const isSame = isAlike || (there !== undefined && toPlan.knownRow(former.row) !== undefined);
    const stays = there !== undefined && to.row === row && to.column === column;
    return stays ? [] : [{ from: { row, column }, ...(isSame && { to }) }];
  });
}

function key({ row, column }: CellPlace): string {
  return `${row} ${column}`;
}
