import { cellKey, type InputCell } from "../read/cellInputs";
import { isKept } from "../read/keptInput";
import { PresentState } from "../read/presentState";
import type { KnownBook } from "../read/readGrid";
import type { Snapshot } from "./snapshot";
import { untouchedScope } from "./undoScope";

/** How far an undo came. */
export interface UndoProgress {
  /** Cells that the plan had changed and that are to be put back, and how many of them are. */
  readonly cells: number;
  readonly back: number;
  /** Sheets that are still to go. */
  readonly sheets: readonly string[];
  /** Cells, sheets and names are as they were. */
  readonly isBack: boolean;
  /** Nothing of it was done. */
  readonly isUntouched: boolean;
}

/**
 * Reads how far an undo came that failed. What it left half-way in the cells is remembered as ours, so that pressing again does not take it
 * for an edit.
 */
export async function lookUpUndo(context: Excel.RequestContext, snapshot: Snapshot, { texts }: KnownBook): Promise<UndoProgress> {
  const now = new PresentState(context, snapshot, { bands: [], texts });
  await now.read();
  const scope = untouchedScope(snapshot, now, true);
  let cells = 0;
  let back = 0;
  let isUntouched = scope.doomed.length === snapshot.made.length;
  for (const { sheetId, left, cells: before } of [...scope.cells, ...scope.homes]) {
    for (const cell of before) {
      const { input, origin } = cell;
      if (input === undefined || isUnchanged(cell, left.contentOf(origin))) continue;
      const content = now.content(sheetId, cell);
      cells++;
      if (!left.isAsLeft(origin, content) && (left.has(origin) || content !== "")) isUntouched = false;
      if (isKept(input, content)) back++;
      else if (left.has(origin)) left.written.set(cellKey(origin), content);
    }
  }
  const names = [...scope.names].filter(([name, formula]) => now.formulaOfName(name) !== formula);
  const sheets = scope.doomed.map(({ name }) => name);
  return { cells, back, sheets, isBack: back === cells && sheets.length === 0 && names.length === 0, isUntouched };
}

/** Whether the plan left in a cell what it held before; where it left nothing it cleared it. */
function isUnchanged({ input = "" }: InputCell, left: unknown): boolean {
  return isKept(input, left ?? "");
}
