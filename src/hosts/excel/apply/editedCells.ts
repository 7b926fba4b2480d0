import { cellMark } from "../../../engine/ownership/cellMark";
import { findOwnCells, type PresentCell } from "../../../engine/ownership/ownCells";
import type { CellValue } from "../../../engine/grid";
import { cellKey } from "../read/cellInputs";
import { formulaTokens } from "../../../engine/formula/formulaTokens";
import { isFormulaInput } from "../read/keptInput";
import type { LeftCells } from "../undo/leftCells";
import type { Cell } from "../read/rectangles";

export interface Content extends Cell {
  /** As `formulas` gives it. */
  readonly content: unknown;
}

/**
 * Cells of a sheet that the plan made with something that the plan did not put there. Ours stays ours when rows are inserted, here or
 * where its formulas look; a formula of another shape is hers.
 */
export function typedIn(left: LeftCells, present: readonly Content[]): readonly Cell[] {
  const ours = contentsOf(left);
  const shapes = new Set(ours.flatMap(({ formula }) => (formula === undefined ? [] : shapeKey(formula))));
  const traced = ours.flatMap((cell) => {
    const mark = cellMark(cell.value, cell.formula);
    return mark === undefined ? [] : [{ row: cell.row, column: cell.column, kind: "content" as const, mark }];
  });
  const own = findOwnCells({ cells: traced, rest: undefined, heights: new Map(), names: [] }, present.map(presentCell));
  return present.filter((cell) => {
    if (left.isAsLeft(cell, cell.content)) return false;
    const { formula } = presentCell(cell);
    return !own.owns(cell.row, cell.column) || (formula !== undefined && !shapes.has(shapeKey(formula)));
  });
}

/** Whether edits are rather rows or columns that moved, here or where its formulas look: then nothing can be put back in its place. */
export function hasShifted(left: LeftCells, present: readonly Content[], edited: readonly Cell[]): boolean {
  const now = new Map(present.map((cell) => [cellKey(cell), presentCell(cell)]));
  const ours = contentsOf(left);
  const marks = new Set(ours.map((cell) => cellMark(cell.value, cell.formula)));
  const before = new Map(ours.map((cell) => [cellKey(cell), cell]));
  let found = 0;
  for (const cell of edited) {
    const content = now.get(cellKey(cell));
    const former = before.get(cellKey(cell))?.formula;
    if (content?.formula !== undefined && former !== undefined && shapeKey(content.formula) === shapeKey(former)) return true;
    if (content && marks.has(cellMark(content.value, content.formula))) found++;
  }
  return found > 1 && found * 2 > edited.length;
}

function contentsOf(left: LeftCells): PresentCell[] {
  const written = left.cells.filter((cell) => left.has(cell));
  const contents = written.map(({ row, column }) => presentCell({ row, column, content: left.contentOf({ row, column }) }));
  return contents.filter(({ value, formula }) => formula !== undefined || value !== "");
}

function presentCell({ row, column, content }: Content): PresentCell {
  if (typeof content === "string" && isFormulaInput(content)) return { row, column, value: null, formula: content };
  return { row, column, value: content as CellValue };
}

/** The same for two formulas that differ in nothing but the cells they look at. */
function shapeKey(formula: string): string {
  return JSON.stringify(formulaTokens(formula).map(({ text, ends }) => (ends ? "#REF" : text)));
}
