import type { InputCell } from "../read/cellInputs";
import { sameParts } from "../read/cellLook";
import type { Overwritten } from "../read/overwritten";
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
      cells: inputs(before.sheetId, before.cells),
      bystanders: inputs(before.sheetId, before.bystanders),
      looks: before.looks.map((painted): LookBefore => {
        const look = overwritten.at(before.sheetId, painted)?.look;
        return look ? { ...painted, look: sameParts(look, painted.look) } : painted;
      }),
    })),
    homes: homes.map((home) => ({ ...home, cells: inputs(home.sheetId, home.cells), ...looksFound(home, overwritten) })),
  };
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
