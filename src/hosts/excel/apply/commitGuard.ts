import type { LeftCells } from "../undo/leftCells";
import type { Snapshot } from "../undo/snapshot";
import type { BeforeState } from "./beforeState";
import { Guard, type SeenBefore } from "./guard";
import type { SettledHome } from "./madeSheets";

/** Stands beside the writing of a plan, knowing what its look saw. */
export function guardOf(
  before: BeforeState,
  idOf: (sheet: string) => string,
  names: Snapshot["names"],
  user: readonly LeftCells[],
  settled: readonly SettledHome[],
  ours: readonly LeftCells[],
): Guard {
  const homes = settled.flatMap(({ home }, index) => (home.exists ? [{ home, left: ours[index] }] : []));
  const written = new Map([
    ...user.map((left) => [idOf(left.sheetName), left.cells] as const),
    ...homes.map(({ home, left }) => [home.id, left?.cells ?? []] as const),
  ]);
  const targets = new Map(before.writes.map((target) => [idOf(target.step.sheet), target]));
  const found = new Map(homes.map(({ home }) => [home.id, home]));
  const cell: SeenBefore["cell"] = (sheetId, place) => {
    const target = targets.get(sheetId);
    const { row, column } = place;
    return found.get(sheetId)?.at(row, column) ?? target?.cells.at(row, column) ?? target?.tables.at(place);
  };
  return new Guard(() => before.shapeNow([...names.keys()]), { shape: before.shape, names, cell }, written);
}
