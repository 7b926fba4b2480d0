import { formulaTokens, shapeKey } from "../formula/formulaTokens";
import { cellMark } from "../ownership/cellMark";
import { findOwnCells, type CellPlace, type PresentCell } from "../ownership/ownCells";
import { isEmpty, placeKey, type SameHeld } from "./held";
import type { Held } from "./steps";

export interface HeldCell extends CellPlace {
  readonly held: Held;
}

/** What a plan left in a sheet of ours, and how the host tells that a cell still holds it. */
export interface LeftInSheet {
  readonly cells: readonly HeldCell[];
  readonly same: SameHeld;
}

/**
 * Cells of a sheet that the plan made with something that the plan did not put there. Ours stays ours when rows are inserted, here or
 * where its formulas look; a formula of another shape is hers.
 */
export function typedIn({ cells, same }: LeftInSheet, present: readonly HeldCell[]): readonly CellPlace[] {
  const left = new Map(cells.map((cell) => [placeKey(cell), cell.held]));
  const ours = contentsOf(cells);
  const renamed = renamedSheets(ours, present);
  const shapes = new Set(ours.flatMap(({ formula }) => (formula === undefined ? [] : [shapeKey(formula), shapeKey(formula, renamed)])));
  const traced = ours.flatMap((cell) => {
    const mark = cellMark(cell.value, cell.formula);
    return mark === undefined ? [] : [{ row: cell.row, column: cell.column, kind: "content" as const, mark }];
  });
  const own = findOwnCells({ cells: traced, rest: undefined }, present.map(presentCell));
  return present.filter((cell) => {
    const before = left.get(placeKey(cell));
    if (before && same(before, cell.held)) return false;
    const { formula } = cell.held;
    return !own.owns(cell.row, cell.column) || (formula !== undefined && !shapes.has(shapeKey(formula)));
  });
}

/** Whether edits are rather rows or columns that moved, here or where its formulas look: then nothing can be put back in its place. */
export function hasShifted({ cells }: LeftInSheet, present: readonly HeldCell[], edited: readonly CellPlace[]): boolean {
  const now = new Map(present.map((cell) => [placeKey(cell), presentCell(cell)]));
  const ours = contentsOf(cells);
  const marks = new Set(ours.map((cell) => cellMark(cell.value, cell.formula)));
  const before = new Map(ours.map((cell) => [placeKey(cell), cell]));
  let found = 0;
  for (const cell of edited) {
    const content = now.get(placeKey(cell));
    const former = before.get(placeKey(cell))?.formula;
    if (content?.formula !== undefined && former !== undefined && shapeKey(content.formula) === shapeKey(former)) return true;
    if (content && marks.has(cellMark(content.value, content.formula))) found++;
  }
  return found > 1 && found * 2 > edited.length;
}

/** Sheets that all our formulas call by one other name since: somebody renamed them. */
function renamedSheets(ours: readonly PresentCell[], present: readonly HeldCell[]): ReadonlyMap<string, string> {
  const now = new Map(present.map((cell) => [placeKey(cell), cell.held.formula]));
  const names = new Map<string, Set<string>>();
  for (const cell of ours) {
    const formula = now.get(placeKey(cell));
    if (cell.formula === undefined || formula === undefined) continue;
    const [before, after] = [formulaTokens(cell.formula), formulaTokens(formula)];
    before.forEach(({ text }, index) => {
      if (!text.endsWith("!")) return;
      const called = names.get(text) ?? new Set();
      names.set(text, called.add(after[index]?.text ?? ""));
    });
  }
  return new Map([...names].flatMap(([name, called]) => (called.size === 1 ? [[name, [...called][0] ?? name] as const] : [])));
}

function contentsOf(cells: readonly HeldCell[]): PresentCell[] {
  return cells.filter(({ held }) => !isEmpty(held)).map(presentCell);
}

function presentCell({ row, column, held: { value = null, formula } }: HeldCell): PresentCell {
  return { row, column, value: formula === undefined ? value : null, formula };
}
