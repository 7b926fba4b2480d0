import { rectAddress, type Place, type Rect } from "../../../engine/address";
import type { Undone } from "../../../engine/host";
import { isTakenBy, restoreBandsPiece, type BandTexts, type StandingBand } from "../read/bandFormats";
import { colourRemarks, movedRemark, paintBands, type BandJob } from "../apply/bandPaint";
import { BandSearch } from "../read/bandSearch";
import { Guard } from "../apply/guard";
import { writePieces, type HeadOf } from "../read/cellInputs";
import { checkPieces, settleWrites, type CheckedCells } from "../apply/checkedWrite";
import { syncInPacks, type Piece } from "../run/packedSync";
import { gatherLooks, paintArea, PAINT_SIZE } from "../apply/paintCells";
import { PresentState } from "../read/presentState";
import type { KnownBook } from "../read/readGrid";
import { restoreChart } from "../apply/sheetChart";
import { clearOurs, REREAD } from "../apply/sheetContent";
import { hasBeside, lostBeside, openLock, restoreBeside } from "./restoreBeside";
import { restoreAreas } from "./sheetAreas";
import { contains } from "../read/rectangles";
import { rangeOf } from "../read/sheetRange";
import type { Overwritten } from "../read/overwritten";
import { renamed } from "../read/sheetTarget";
import { contentsOverwritten, type Contents } from "./overwrittenState";
import { bandsMoved } from "./bandsMoved";
import type { BandsBefore, CellsBefore, HomeBefore, Snapshot } from "./snapshot";
import { undoneIn } from "./undoneIn";
import { untouchedScope, type UndoScope } from "./undoScope";

export interface Restored {
  readonly cells: number;
  /** Cells left as they are, since somebody edited them after the plan was applied. */
  readonly kept: readonly Place[];
  readonly undone: Undone;
  /** What could not be put back beside the cells; sentences for the user. */
  readonly remarks: readonly string[];
}

export interface RestoreOptions {
  /** The plan, or its undoing, failed half-way: what Excel left in its cells on their way is nobody's edit. */
  readonly isHalfDone: boolean;
  /** false where the plan had not come to the colours of the user's sheets. */
  readonly withBands: boolean;
  /** Told with the share done of what is written, 0 before its first request. */
  readonly onShare?: (share: number) => void;
}

/**
 * Puts everything a plan touched back as it stood: cells, formats, conditional formats and sheets of ours, defined names.
 * It does not matter how much of the plan had been written. Cells go first: what was typed between the look and their request comes back,
 * and an Overtaken is thrown. Sheets of the plan are hidden before they are taken away, so that nobody works in them in between.
 */
export async function restoreSnapshot(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  { texts, charts }: KnownBook,
  { isHalfDone, withBands, onShare }: RestoreOptions,
): Promise<Restored> {
  const now = new PresentState(context, snapshot, { bands: withBands ? snapshot.bands : [], texts });
  await now.read();
  const scope = untouchedScope(snapshot, now, isHalfDone);
  const undone = undoneIn(scope, now);
  const { cells, homes, doomed } = scope;
  const writes = [...cells, ...homes].map((each) => checkedCells(context, each, now));
  onShare?.(0);
  const around = guardOf(now, scope);
  const hide = doomed.map(({ id }): Piece => {
    const head = now.againPiece(id);
    return { size: 300, queue: () => void (sheetOf(context, id).visibility = "Hidden"), ...(head && { heads: [head] }) };
  });
  // Names that the plan made go with the rest: once taken away they could not be given back as they were.
  const isMade = ([, formula]: readonly [string, string | undefined]): boolean => formula === undefined;
  const named = [...scope.names];
  const names = namesPieces(context, { ...scope, names: new Map(named.filter((name) => !isMade(name))) }, now);
  const open = homes
    .filter((home) => hasBeside(home.beside))
    .map(({ sheetId, beside }): Piece => {
      return { size: 300, queue: () => openLock(sheetOf(context, sheetId), beside, now.beside(sheetId)) };
    });
  const contents = [...open, ...contentPieces(context, scope, around.overwritten), ...names, ...hide, ...checkPieces(writes)];
  await syncInPacks(context, contents, { onShare: (share) => onShare?.(share / 2), around }).catch(async (error: unknown) => {
    if (around.isOvertaken) await giveBack(context, scope, around);
    throw error;
  });
  const rest = [
    ...homes.map((home) => layoutPiece(context, home, now)),
    ...namesPieces(context, { ...scope, names: new Map(named.filter(isMade)) }, now),
    ...doomed.map(({ id }): Piece => ({ size: 300, queue: () => sheetOf(context, id).delete() })),
  ];
  if (rest.length > 0) await syncInPacks(context, rest, { onShare: (share) => onShare?.(0.5 + share / 2) });
  await settleWrites(context, writes);
  for (const { sheetName, charts: before } of homes) for (const { name, sources } of before) charts.remember(sheetName, name, sources);
  const jobs = bandJobs(context, now, homes, texts);
  const blind = await paintBands(context, jobs, around);
  const remarks = [...colourRemarks(blind), ...(around.isOvertaken ? [movedRemark(jobs)] : [])];
  const beside = homes
    .filter((home) => hasBeside(home.beside))
    .map(({ sheetId, beside: before }): Piece => {
      return { size: 2_000, queue: () => restoreBeside(sheetOf(context, sheetId), before, now.beside(sheetId), isHalfDone) };
    });
  if (beside.length > 0) await syncInPacks(context, beside);
  return {
    cells: cells.reduce((sum, each) => sum + each.cells.length, 0),
    kept: scope.kept,
    undone,
    remarks: [
      ...scope.remarks,
      ...remarks,
      ...homes.flatMap(lostCharts),
      ...homes.flatMap(({ sheetId, beside: before }) => lostBeside(now.sheetName(sheetId), before)),
    ],
  };
}

/** Charts made in an earlier session whose cells this Excel does not tell. */
function lostCharts({ sheetName, charts }: HomeBefore): string[] {
  const lost = charts.some(({ series, sources }) => series > 0 && sources.length === 0);
  return lost
    ? [
        `Un gráfico de «${sheetName}» sigue las celdas nuevas: esta versión de Excel no dice cuáles seguía antes. ` +
          "Bórralo y crea la hoja otra vez.",
      ]
    : [];
}

function checkedCells(
  context: Excel.RequestContext,
  { sheetId, cells, ...rest }: Pick<CellsBefore, "sheetId" | "cells"> & { readonly bystanders?: CellsBefore["bystanders"] },
  now: PresentState,
): CheckedCells {
  return {
    sheetName: now.sheetName(sheetId),
    sheet: () => sheetOf(context, sheetId),
    cells,
    bystanders: rest.bystanders ?? [],
    written: new Map(),
  };
}

/** Our colours in the user's sheets, and in the sheets of ours that were refreshed: clearing those took them away. */
function bandJobs(context: Excel.RequestContext, now: PresentState, homes: readonly HomeBefore[], texts: BandTexts): BandJob[] {
  const job = ({ sheetId, bands: before, areas }: BandsBefore, first: readonly StandingBand[] | undefined): BandJob => {
    const sheet = () => sheetOf(context, sheetId);
    const bands = bandsMoved(before, now.cellsOf(sheetId)?.rows);
    const again: BandJob["again"] = (standing) => restoreBandsPiece(sheet, standing, bands, texts);
    return { sheetName: now.sheetName(sheetId), first: first && again(first), again, search: () => new BandSearch(sheet, areas, texts) };
  };
  const user = now.bands
    .filter(({ sheetId }) => now.hasSheet(sheetId))
    .map((before) => job(before, before.search.isBlind ? undefined : before.search.standing));
  const ours = homes.flatMap((home): BandJob[] => {
    const areas = [home.reach];
    // Where she typed meanwhile a part of the plan's colours is left, and where she had, a part of hers before.
    if (!isWholeOurs(home)) return [{ ...job({ ...home, areas }, undefined), first: "search" }];
    return home.bands.length > 0 ? [job({ ...home, areas }, [])] : [];
  });
  return [...user.filter(({ first }) => typeof first !== "object" || first.size > 0), ...ours];
}

/** Whether all that we wrote there, or had written, is cleared. */
function isWholeOurs({ area, touched, left, bands }: HomeBefore): boolean {
  const isCleared = (rect: Rect): boolean => isTakenBy(touched, { address: rectAddress(rect) });
  return (
    isCleared(area) &&
    left.cells.every((cell) => touched.some((rect) => contains(rect, cell))) &&
    bands.every((band) => isTakenBy(touched, band))
  );
}

/** Everything in the cells, with heads that read what is written over. */
function contentPieces(context: Excel.RequestContext, { cells, homes }: Contents, overwritten?: Overwritten): Piece[] {
  const headOf = (sheetId: string) => overwritten?.headsIn(sheetId, () => sheetOf(context, sheetId));
  return [
    ...cells.flatMap((before) => [
      ...cellPieces(context, before, headOf(before.sheetId)),
      mergePiece(() => sheetOf(context, before.sheetId), before.merges),
    ]),
    ...homes.flatMap((home) => homePieces(context, home, headOf(home.sheetId))),
  ];
}

/** Takes back an undo in which somebody was quicker: cells hold again what they held when they were written over. */
async function giveBack(context: Excel.RequestContext, scope: UndoScope, guard: Guard): Promise<void> {
  const { cells, homes } = contentsOverwritten(scope, guard.overwritten);
  const names = [...scope.names].flatMap(([name, restored]): Piece[] => {
    const formula = guard.names.get(name);
    if (formula === undefined || restored === undefined) return [];
    return [{ size: 500, queue: () => void (context.workbook.names.getItem(name).formula = formula) }];
  });
  const merged = scope.cells.flatMap(({ sheetId, merges }) => merges.map((area) => ({ sheetId, area })));
  await syncInPacks(context, [
    ...merged.map(({ sheetId, area }): Piece => ({ size: 300, queue: () => rangeOf(sheetOf(context, sheetId), area).unmerge() })),
    ...contentPieces(context, { cells: cells.map((before) => ({ ...before, merges: [] })), homes }),
    ...names,
    ...scope.doomed.map(({ id }): Piece => ({ size: 300, queue: () => void (sheetOf(context, id).visibility = "Visible") })),
  ]);
}

function guardOf(now: PresentState, { cells, homes, names }: UndoScope): Guard {
  const written = new Map([...cells, ...homes].map((each) => [each.sheetId, each.cells] as const));
  // Names that the plan made go unwatched: they are taken away before the colours.
  const watched = [...names].flatMap(([name, formula]) => (formula === undefined ? [] : [name]));
  const standing = new Map(watched.map((name) => [name, now.formulaOfName(name)] as const));
  return new Guard(
    () => now.shapeNow(watched),
    { shape: now.shape, names: standing, cell: (sheetId, cell) => now.cellsOf(sheetId)?.at(cell), hasOtherwise: () => now.hasOtherwise },
    written,
  );
}

function cellPieces(
  context: Excel.RequestContext,
  { sheetId, cells, looks }: Pick<CellsBefore, "sheetId" | "cells" | "looks">,
  headOf: HeadOf | undefined,
): Piece[] {
  const sheet = () => sheetOf(context, sheetId);
  return [
    ...writePieces(sheet, cells, headOf),
    ...gatherLooks(looks).map((area): Piece => ({ size: PAINT_SIZE, queue: () => paintArea(sheet(), area) })),
  ];
}

/** Once the cells they cover are empty again. */
function mergePiece(sheet: () => Excel.Worksheet, areas: readonly Rect[]): Piece {
  return { size: areas.length * 300, queue: () => areas.forEach((area) => rangeOf(sheet(), area).merge()) };
}

/** Links go before the cells: Excel restyles a linked cell, and writes its text. */
function homePieces(context: Excel.RequestContext, home: HomeBefore, headOf: HeadOf | undefined): Piece[] {
  const sheet = () => sheetOf(context, home.sheetId);
  // What may be written in later requests than this one is read before it is cleared.
  const heads = headOf && home.cells.length > REREAD ? home.touched.flatMap(headOf) : [];
  const clear: Piece = {
    size: home.touched.length * 500,
    queue: () => home.touched.forEach((area) => clearOurs(rangeOf(sheet(), area))),
    heads,
  };
  const links: Piece = {
    size: home.links.length * 600,
    queue: () => home.links.forEach(({ row, column, link }) => (sheet().getCell(row, column).hyperlink = link)),
  };
  return [clear, links, ...cellPieces(context, home, headOf)];
}

function layoutPiece(context: Excel.RequestContext, home: HomeBefore, now: PresentState): Piece {
  const sheet = () => sheetOf(context, home.sheetId);
  return {
    size: 1000 + home.charts.length * 2000,
    queue: () => {
      for (const { name, series } of now.charts(home.sheetId)) {
        const plan = home.planCharts.find((chart) => chart.name === name);
        if (!plan) continue;
        const before = home.charts.find((chart) => chart.name === name);
        if (before) restoreChart(context, sheet(), before, { ofPlan: plan.series, now: series, sheetName: home.sheetName });
        else sheet().charts.getItem(name).delete();
      }
      const areas = now.areas(home.sheetId);
      if (areas) restoreAreas(sheet(), home.areas.before, home.areas.left, areas);
    },
  };
}

function namesPieces(context: Excel.RequestContext, scope: UndoScope, now: PresentState): Piece[] {
  return scope.names.size > 0 ? [namesPiece(context, scope, now)] : [];
}

function namesPiece(context: Excel.RequestContext, { names, homes }: UndoScope, now: PresentState): Piece {
  // A name goes on pointing into a sheet that she renamed since.
  const renamings = homes.map(({ sheetId, sheetName }) => ({ wanted: sheetName, name: now.sheetName(sheetId) }));
  return {
    size: names.size * 500,
    queue: () => {
      for (const [name, before] of names) {
        const formula = before && renamed(before, renamings);
        const isThere = now.hasName(name);
        if (formula === undefined && isThere) context.workbook.names.getItem(name).delete();
        if (formula !== undefined && isThere) context.workbook.names.getItem(name).formula = formula;
        if (formula !== undefined && !isThere) context.workbook.names.add(name, formula);
      }
    },
  };
}

function sheetOf(context: Excel.RequestContext, id: string): Excel.Worksheet {
  return context.workbook.worksheets.getItem(id);
}
