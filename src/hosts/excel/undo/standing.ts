import { isEmpty, placeKey } from "../../../engine/inverse/held";
import { rowsNow, type RowsNow } from "../../../engine/inverse/rowsNow";
import type { CellRestore, Change, Look, OwnSheetChange } from "../../../engine/inverse/steps";
import { restorable, type Restorable, type SheetNow } from "../../../engine/inverse/whatStays";
import { cellKey, type InputCell } from "../read/cellInputs";
import { faceOf, plainLook, type CellLook } from "../read/cellLook";
import { heldOf, inputOfHeld, sameInExcel } from "../read/heldContent";
import type { PresentCells } from "../read/presentCells";
import { tileCells, type Cell } from "../read/rectangles";
import { OnTheWay } from "./onTheWay";
import type { CellsBefore, HomeBefore, LookBefore } from "./snapshot";

/** A cell that is put back, and where it stood when the plan was applied. */
export interface PutBack extends InputCell {
  readonly origin: Cell;
}

export interface Standing<T> {
  readonly before: T & { readonly cells: readonly PutBack[] };
  /** Cells of hers by now. */
  readonly kept: readonly Cell[];
}

const key = { name: "", id: "" };

/** What of a user's cells is put back: where their rows stand now, around what she edited. `isHalfDone`: the plan may be written in part. */
export function userStanding(before: CellsBefore, now: PresentCells, isHalfDone: boolean): Standing<CellsBefore> | undefined {
  const found = restorable(
    {
      step: "restoreCells",
      sheet: key,
      cells: restores(before),
      merges: before.merges,
      anchors: before.anchors,
      bystanders: before.bystanders.map(({ row, column, input }) => ({ row, column, ...(input !== undefined && { back: heldOf(input) }) })),
    },
    sheetNow(now, isHalfDone ? new OnTheWay(before) : undefined),
  );
  if (found.isMoved) return undefined;
  const origins = originsOf(before, rowsNow(before.anchors, now.anchors));
  const bystanders = found.bystanders.map(({ row, column, back }) => ({ row, column, ...(back && { input: inputOfHeld(back) }) }));
  const parts = putBack(before, found, origins, now, false);
  return { before: { ...before, ...parts, bystanders, merges: found.merges }, kept: found.kept };
}

/** The same of a sheet of ours that was refreshed; undefined where rows or columns of it moved. */
export function ownStanding(home: HomeBefore, now: PresentCells, isHalfDone: boolean): Standing<HomeBefore> | undefined {
  const own: OwnSheetChange = { names: home.names, moves: home.moves };
  const found = restorable({ step: "restoreCells", sheet: key, cells: restores(home), merges: [], own }, ownNow(home, now, isHalfDone));
  if (found.isMoved) return undefined;
  const parts = putBack(home, found, originsOf(home, rowsNow([], [])), now, true);
  const goes = new Set(parts.cells.map(cellKey));
  const links = home.links.filter((cell) => goes.has(cellKey(cell)));
  return { before: { ...home, ...parts, links, touched: tileCells(parts.cells) }, kept: found.kept };
}

function sheetNow(now: PresentCells, way: OnTheWay | undefined): SheetNow {
  return {
    held: (cell) => {
      const state = now.at(cell);
      return state && (way?.takenFor(cell, state.content) ?? heldOf(state.content));
    },
    look: (cell) => {
      const look = now.at(cell)?.look;
      return look && faceOf(look);
    },
    anchors: now.anchors,
    same: (left, held) => (isEmpty(left) && isEmpty(held)) || sameInExcel(left, held),
  };
}

/** A cell that was cleared and is not painted yet, or that Excel dresses as a link, is nobody's work. */
function ownNow(home: HomeBefore, now: PresentCells, isHalfDone: boolean): SheetNow {
  const { looks, links } = home;
  const leftAt = new Map(looks.map((look) => [cellKey(look), faceOf(look.left)]));
  const linked = new Set(links.map(cellKey));
  const seen = sheetNow(now, isHalfDone ? new OnTheWay(home) : undefined);
  const asLeft = (cell: Cell, part: string, value: unknown): boolean =>
    !(part in plainLook) ||
    faceOf(plainLook)[part] === value ||
    (["color", "underline"].includes(part) && (linked.has(cellKey(cell)) || now.at(cell)?.link !== undefined));
  return {
    ...seen,
    look: (cell) => {
      const left = leftAt.get(cellKey(cell)) ?? {};
      const face = seen.look(cell);
      return (
        face && Object.fromEntries(Object.entries(face).map(([part, value]) => [part, asLeft(cell, part, value) ? left[part] : value]))
      );
    },
  };
}

type Before = Pick<CellsBefore | HomeBefore, "cells" | "looks" | "left">;

function restores({ cells, looks, left }: Before): CellRestore[] {
  const lookAt = new Map(looks.map((look) => [cellKey(look), look]));
  const known = new Set(cells.map(cellKey));
  const bare = looks.filter((look) => !known.has(cellKey(look)));
  return [...cells, ...bare].map((cell): CellRestore => {
    const { row, column } = cell;
    const look = lookAt.get(cellKey(cell));
    return {
      row,
      column,
      ...(left.has(cell) && { left: heldOf(left.contentOf(cell)) }),
      ...("input" in cell && cell.input !== undefined && { back: heldOf(cell.input) }),
      ...(look && { look: facesOf(look) }),
    };
  });
}

/** The parts that the plan painted: what it did not is nobody's to judge. */
function facesOf({ look, left }: LookBefore): Change<Look> {
  const painted = faceOf(left);
  const before = faceOf({ ...(left.fill === undefined ? {} : { fill: null }), ...plainParts(painted), ...look });
  return { left: painted, back: Object.fromEntries(Object.entries(before).filter(([part]) => part in painted)) };
}

/** What a cell without a look of its own shows, for the parts that were painted. */
function plainParts(painted: Look): CellLook {
  const plain = { bold: false, italic: false, underline: "None", color: "#000000" };
  return Object.fromEntries(Object.entries(plain).filter(([part]) => part in painted));
}

function originsOf({ cells, looks }: Before, rows: RowsNow): ReadonlyMap<string, Cell> {
  return new Map(
    [...cells, ...looks].flatMap(({ row, column }) => {
      const now = rows.of(row);
      return now === undefined ? [] : [[placeKey({ row: now, column }), { row, column }] as const];
    }),
  );
}

/** In a sheet of ours cells are cleared first: what is hers of a look is painted again. */
function putBack(
  { cells, looks }: Before,
  found: Restorable,
  origins: ReadonlyMap<string, Cell>,
  now: PresentCells,
  isCleared: boolean,
): { readonly cells: readonly PutBack[]; readonly looks: readonly LookBefore[] } {
  const inputAt = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const lookAt = new Map(looks.map((look) => [cellKey(look), look]));
  const placed = found.cells.map((cell) => ({ ...cell, origin: origins.get(placeKey(cell)) ?? cell }));
  return {
    cells: placed.flatMap(({ row, column, back, origin }): PutBack[] => {
      const before = inputAt.get(cellKey(origin));
      const numberFormat = before?.numberFormat;
      return before
        ? [{ row, column, origin, ...(back && { input: inputOfHeld(back) }), ...(numberFormat !== undefined && { numberFormat }) }]
        : [];
    }),
    looks: placed.flatMap(({ row, column, look, origin }): LookBefore[] => {
      const before = lookAt.get(cellKey(origin));
      if (!before) return [];
      const hers = Object.keys(facesOf(before).back).filter((part) => !look || !(part in look));
      const face: Partial<CellLook> = now.at({ row, column })?.look ?? {};
      const ours = Object.fromEntries(Object.entries(before.look).filter(([part]) => !hers.includes(part)));
      const kept = isCleared ? Object.fromEntries(Object.entries(face).filter(([part]) => hers.includes(part))) : {};
      return [{ row, column, look: { ...ours, ...kept }, left: before.left }];
    }),
  };
}
