import { rowsNow, type RowsNow } from "../../../engine/inverse/rowsNow";
import type { RowAnchor } from "../../../engine/inverse/steps";
import { cellMark } from "../../../engine/ownership/cellMark";
import type { InputCell } from "../read/cellInputs";
import { sameParts } from "../read/cellLook";
import { isFormulaInput } from "../read/keptInput";
import type { Overwritten } from "../read/overwritten";
import { bandsMoved } from "./bandsMoved";
import { visibleParts, type HomeBefore, type LookBefore, type Snapshot } from "./snapshot";

interface Found {
  readonly overwritten: Overwritten;
  readonly names: Snapshot["names"];
}

/** A snapshot as things stood at the very moment they were written over, where somebody was quicker than the writing. */
export function asOverwritten(snapshot: Snapshot, { overwritten, names }: Found): Snapshot {
  return { ...snapshot, names, ...contentsOverwritten(snapshot, overwritten) };
}

export type Contents = Pick<Snapshot, "cells" | "homes">;

/** Cells of sheets as they stood when they were written over. */
export function contentsOverwritten({ cells, homes }: Contents, overwritten: Overwritten): Contents {
  const inputs = (sheetId: string, cells: readonly InputCell[]): InputCell[] => cells.map((cell) => inputFound(sheetId, cell, overwritten));
  return {
    cells: cells.map((before) => ({
      ...before,
      // They tell where rows went since the look: what was overwritten is known by where it was then.
      anchors: [],
      cells: inputs(before.sheetId, before.cells),
      bystanders: inputs(before.sheetId, before.bystanders),
      looks: before.looks.map((painted): LookBefore => {
        const look = overwritten.at(before.sheetId, painted)?.look;
        return look ? { ...painted, look: sameParts(look, painted.look) } : painted;
      }),
    })),
    homes: homes.map((home) => ({
      ...home,
      cells: inputs(home.sheetId, home.cells),
      bands: bandsMoved(home.bands, rowsSince(home, overwritten)),
      ...looksFound(home, overwritten),
    })),
  };
}

/** Where the rows of our sheet went between the look and the writing, by their texts. */
function rowsSince({ sheetId, cells }: HomeBefore, overwritten: Overwritten): RowsNow {
  const anchors = (contentOf: (cell: InputCell) => unknown): RowAnchor[] =>
    cells.flatMap((cell) => {
      const content = contentOf(cell);
      const mark = typeof content === "string" && !isFormulaInput(content) ? cellMark(content, undefined) : undefined;
      return mark === undefined ? [] : [{ row: cell.row, column: cell.column, mark }];
    });
  return rowsNow(
    anchors(({ input }) => input),
    anchors((cell) => overwritten.at(sheetId, cell)?.input),
  );
}

function inputFound(sheetId: string, cell: InputCell, overwritten: Overwritten): InputCell {
  const state = overwritten.at(sheetId, cell);
  if (!state) return cell;
  return {
    ...cell,
    ...(cell.input !== undefined && { input: state.input }),
    ...(cell.numberFormat !== undefined && { numberFormat: state.numberFormat }),
  };
}

function looksFound({ sheetId, looks, links }: HomeBefore, overwritten: Overwritten): Pick<HomeBefore, "looks" | "links"> {
  const places = looks.map((painted) => ({ painted, state: overwritten.at(sheetId, painted) }));
  if (places.some(({ state }) => !state?.look)) return { looks, links };
  return {
    looks: places.map(({ painted, state }) => ({ ...painted, ...(state?.look && { look: visibleParts(state.look) }) })),
    links: places.flatMap(({ painted: { row, column }, state }) => (state?.link ? [{ row, column, link: state.link }] : [])),
  };
}
