import type { Place } from "../../../engine/address";
import { typedIn, type HeldCell, type LeftInSheet } from "../../../engine/inverse/ownEdits";
import { staysAsItIs } from "../../../engine/inverse/remarks";
import { heldOf, sameInExcel } from "../read/heldContent";
import { isKept } from "../read/keptInput";
import type { PresentCells } from "../read/presentCells";
import type { PresentSheet, PresentState } from "../read/presentState";
import type { Cell } from "../read/rectangles";
import type { LeftCells } from "./leftCells";
import type { CellsBefore, HomeBefore, MadeSheet, Snapshot } from "./snapshot";
import { ownStanding, userStanding, type PutBack, type Standing } from "./standing";

/** What of a snapshot is put back, now that somebody may have worked in the sheets since. */
export interface UndoScope {
  readonly cells: readonly (CellsBefore & { readonly cells: readonly PutBack[] })[];
  readonly homes: readonly (HomeBefore & { readonly cells: readonly PutBack[] })[];
  /** Sheets that the plan made and that go. */
  readonly doomed: readonly { readonly id: string; readonly name: string }[];
  readonly names: ReadonlyMap<string, string | undefined>;
  /** Cells left as they are, since somebody edited them. */
  readonly kept: readonly Place[];
  /** What stays or could not be put back beside the cells; sentences for the user. */
  readonly remarks: readonly string[];
}

/** Sheets that the plan made, as far as they are known to be. */
function madeByPlan({ made, madeIds }: Snapshot, now: PresentState): UndoScope["doomed"] {
  const others = made
    .filter((each) => !madeIds.has(each.sheetName) && isSomebodyElses(each, now))
    .map((each) => now.madeSheet(each.sheetName)?.id);
  const going = now.madeSheets().filter((id) => !others.includes(id));
  return going.map((id) => ({ id, name: now.sheetName(id) }));
}

function isAsBefore({ sheetId, cells }: CellsBefore | HomeBefore, now: PresentState): boolean {
  return cells.every((cell) => cell.input === undefined || isKept(cell.input, now.content(sheetId, cell)));
}

/** A sheet known by nothing but the name that the plan wanted to give: somebody may have been quicker. */
function isSomebodyElses(made: MadeSheet, now: PresentState): boolean {
  const sheet = now.madeSheet(made.sheetName);
  if (!sheet) return false;
  return typedInMade(made, sheet).length > 0 || hasOtherChart(made, sheet) || sheet.drawings > 0;
}

function typedInMade({ linkTexts, left }: MadeSheet, { cells }: PresentSheet): ReturnType<typeof typedIn> {
  return typedIn(leftIn(left), cells.filter(({ content }) => !linkTexts.has(content)).map(heldCell));
}

/**
 * What nobody has touched since: what is hers by now stays, and is told. `isHalfDone`: the plan may be written in part, and where nothing
 * could be written nothing is to be taken back.
 */
export function untouchedScope(snapshot: Snapshot, now: PresentState, isHalfDone: boolean): UndoScope {
  const doomed = madeByPlan(snapshot, now);
  const isLockOfOurs = (each: CellsBefore | HomeBefore) => "beside" in each && (each.beside.locks || each.beside.lock !== undefined);
  const locked = [...snapshot.cells, ...snapshot.homes].filter(
    (each) => isHalfDone && now.isProtected(each.sheetId) && !isLockOfOurs(each),
  );
  const isOpen = (each: CellsBefore | HomeBefore) => !locked.includes(each);
  const [userSheets, lost] = standingOf(snapshot.cells.filter(isOpen), now, (...of) => userStanding(...of, isHalfDone));
  const [homes, moved] = standingOf(snapshot.homes.filter(isOpen), now, (...of) => ownStanding(...of, isHalfDone));
  const staying = stayingSheets(snapshot.made, now);
  const kept = [...userSheets, ...homes].flatMap(({ before, kept: cells }) =>
    cells.map(({ row, column }): Place => ({ sheet: now.sheetName(before.sheetId), row, column })),
  );
  const keptNames = new Set([...moved, ...staying.map(({ made }) => made)].flatMap(({ names }) => names));
  return {
    cells: userSheets.map(({ before }) => before),
    homes: homes.map(({ before }) => before),
    doomed: doomed.filter(({ id }) => !staying.some((sheet) => sheet.id === id)),
    names: new Map([...snapshot.names].filter(([name]) => !keptNames.has(name))),
    kept,
    remarks: [
      ...goneSheets(snapshot, now),
      ...locked.filter((each) => !isAsBefore(each, now)).map(({ sheetId }) => staysAsItIs.protected(now.sheetName(sheetId))),
      ...staying.map(({ remark }) => remark),
      ...[...lost, ...moved].map(({ sheetId }) => staysAsItIs.moved(now.sheetName(sheetId))),
    ],
  };
}

/** What of some sheets is put back, and those in which nothing has its place any more. */
function standingOf<T extends CellsBefore | HomeBefore>(
  all: readonly T[],
  now: PresentState,
  standing: (before: T, cells: PresentCells) => Standing<T> | undefined,
): readonly [readonly Standing<T>[], readonly T[]] {
  const found = all
    .filter(({ sheetId }) => now.hasSheet(sheetId))
    .map((before) => {
      const cells = now.cellsOf(before.sheetId);
      return { before, stands: cells && standing(before, cells) };
    });
  return [found.flatMap(({ stands }) => stands ?? []), found.filter(({ stands }) => !stands).map(({ before }) => before)];
}

interface StayingSheet {
  readonly id: string;
  readonly made: MadeSheet;
  readonly remark: string;
}

function stayingSheets(made: readonly MadeSheet[], now: PresentState): StayingSheet[] {
  const going = new Set<string>();
  return made.flatMap((each) => {
    const id = now.madeSheet(each.sheetName)?.id;
    const stays = stayingSheet(each, now, going);
    if (id !== undefined && !stays) going.add(id);
    return stays ?? [];
  });
}

/** A sheet that the plan made goes only while everything in it is the plan's. */
function stayingSheet(made: MadeSheet, now: PresentState, going: ReadonlySet<string>): StayingSheet | undefined {
  const sheet = now.madeSheet(made.sheetName);
  if (!sheet) return undefined;
  const { id, name } = sheet;
  const stays = (remark: string): StayingSheet => ({ id, made, remark });
  const typed = typedInMade(made, sheet);
  if (typed.length > 0) return stays(staysAsItIs.typed(name, typed));
  if (hasOtherChart(made, sheet)) return stays(staysAsItIs.chart(name));
  if (sheet.drawings > 0) return stays(staysAsItIs.drawing(name));
  if (sheet.name !== made.sheetName) return stays(staysAsItIs.renamed(name));
  return now.canDelete(sheet.id, going) ? undefined : stays(staysAsItIs.lastVisible(name));
}

function hasOtherChart({ planCharts }: MadeSheet, { charts }: PresentSheet): boolean {
  return charts.some((name) => !planCharts.some((chart) => chart.name === name));
}

function leftIn(left: LeftCells): LeftInSheet {
  const cells = left.cells
    .filter((cell) => left.has(cell))
    .map(({ row, column }) => ({ row, column, content: left.contentOf({ row, column }) }));
  return { cells: cells.map(heldCell), same: sameInExcel };
}

function heldCell({ row, column, content }: Cell & { readonly content: unknown }): HeldCell {
  return { row, column, held: heldOf(content) };
}

function goneSheets({ cells, homes }: Snapshot, now: PresentState): string[] {
  const gone = [...cells, ...homes].filter(({ sheetId }) => !now.hasSheet(sheetId)).map(({ left }) => left.sheetName);
  return [...new Set(gone)].map(staysAsItIs.gone);
}
