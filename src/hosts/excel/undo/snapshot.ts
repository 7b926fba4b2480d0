import type { CellMove } from "../../../engine/ownership/refreshSheet";
import type { BeforeState, WriteTarget } from "../apply/beforeState";
import { areasOf, type StandingBand } from "../read/bandFormats";
import { cellKey, type InputCell } from "../read/cellInputs";
import type { RowAnchor } from "../../../engine/inverse/steps";
import type { SheetHome } from "../apply/sheetHome";
import type { CellState } from "../read/cellCapture";
import { lookOf, plainLook, sameParts, type CellLook } from "../read/cellLook";
import type { PaintedCell } from "../apply/paintCells";
import type { CellWrite } from "../../../engine/plan";
import type { Rect } from "../../../engine/address";
import type { LeftCells } from "./leftCells";
import type { Homes, SettledHome } from "../apply/madeSheets";
import { tileCells, type Cell } from "../read/rectangles";
import { besideBefore, type BesideBefore } from "./restoreBeside";
import { areasOfPlan, type SheetAreas } from "./sheetAreas";
import type { StandingChart } from "../read/sheetTarget";

/** All that «Deshacer» needs, and what a failed commit goes back to: how everything stood that a plan touches. */
export interface Snapshot {
  /** Title of the plan, for the button's label: «Calcular avances 2023». */
  readonly title: string;
  /** Sheets of the workbook before, by id: one that is ours by name and not among them was made by the plan. */
  readonly sheetIds: ReadonlySet<string>;
  readonly made: readonly MadeSheet[];
  /** Ids of the sheets made, by their names: filled while the plan is written. */
  readonly madeIds: Map<string, string>;
  /** Defined names that the plan sets, with the formula they had; undefined where they did not exist. */
  readonly names: ReadonlyMap<string, string | undefined>;
  readonly cells: readonly CellsBefore[];
  readonly bands: readonly BandsBefore[];
  readonly homes: readonly HomeBefore[];
}

/** Cells of a user's sheet. */
export interface CellsBefore {
  readonly sheetId: string;
  readonly cells: readonly InputCell[];
  readonly looks: readonly LookBefore[];
  /** Merged areas that the plan splits. */
  readonly merges: readonly Rect[];
  /** Texts beside them that the plan does not write, by which their rows are known again. */
  readonly anchors: readonly RowAnchor[];
  /** The rest of the table columns written into, which nothing may change. */
  readonly bystanders: readonly InputCell[];
  readonly left: LeftCells;
}

/** How a cell looked, and how the plan left it. */
export interface LookBefore extends PaintedCell {
  readonly left: CellLook;
}

export interface PlanChart {
  readonly name: string;
  /** Its series; those beyond are hers. */
  readonly series: number;
}

/** What the plan puts into a sheet of ours, made or refreshed. */
interface PutThere {
  readonly left: LeftCells;
  /** Defined names that point into it or remember it. */
  readonly names: readonly string[];
  /** Charts of the plan; every other one is the planner's. */
  readonly planCharts: readonly PlanChart[];
  /** What Excel writes by itself into cells with a link, until their text comes. */
  readonly linkTexts: ReadonlySet<unknown>;
}

export interface MadeSheet extends PutThere {
  readonly sheetName: string;
  /** By the plan: Excel lets such a sheet go once it is only hidden. */
  readonly isVeryHidden?: boolean;
}

/** Our colours in a user's sheet. */
export interface BandsBefore {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly bands: readonly StandingBand[];
  /** Where the plan puts its own. */
  readonly areas: readonly Rect[];
}

/** A sheet of ours that stood there and was refreshed. */
export interface HomeBefore extends PutThere {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly area: Rect;
  readonly reach: Rect;
  /** What is cleared before the cells are put back. */
  readonly touched: readonly Rect[];
  readonly cells: readonly InputCell[];
  readonly looks: readonly LookBefore[];
  readonly bands: readonly StandingBand[];
  readonly charts: readonly StandingChart[];
  readonly links: readonly LinkedCell[];
  readonly areas: { readonly before: SheetAreas; readonly left: SheetAreas };
  readonly beside: BesideBefore;
  /** Cells of the planner that gave way. */
  readonly moves: readonly CellMove[];
}

export interface LinkedCell extends Cell {
  readonly link: Excel.RangeHyperlink;
}

/** What a plan is about to write: in the sheets of the user, and in ours. */
export interface Intended {
  readonly homes: Homes;
  readonly user: readonly LeftCells[];
  readonly ours: readonly LeftCells[];
}

export function takeSnapshot(
  title: string,
  before: BeforeState,
  idOf: (sheet: string) => string,
  { homes, user, ours }: Intended,
): Snapshot {
  const puts = homes.settled.flatMap((settled, index) => {
    const left = ours[index];
    const { charts = [], hyperlinks = [] } = settled.home.step.content;
    const planCharts = charts.map(({ id, series }) => ({ name: id, series: series.length }));
    const linkTexts = new Set(hyperlinks.map(({ to }) => to));
    const names = homes.names.filter(({ sheet }) => sheet === settled.name).map(({ name }) => name);
    return left ? [{ settled, left, names, planCharts, linkTexts }] : [];
  });
  const standing = new Map(before.names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));
  return {
    title,
    sheetIds: new Set(before.sheets.items.map(({ id }) => id)),
    made: puts.flatMap(({ settled: { home, name }, ...put }) => (home.exists ? [] : [{ sheetName: name, ...put, ...hiding(home) }])),
    madeIds: new Map(),
    names: new Map(homes.names.map(({ name }) => [name, standing.get(name.toLowerCase())])),
    cells: before.writes.flatMap((target, index) => {
      const left = user[index];
      return left ? [cellsBefore(target, idOf(target.step.sheet), left)] : [];
    }),
    // What cannot be listed is not touched either.
    bands: before.bands
      .filter(({ search }) => !search.isBlind)
      .map(({ step, search }) => ({
        sheetId: idOf(step.sheet),
        sheetName: step.sheet,
        bands: search.standing,
        areas: areasOf(step.rules),
      })),
    homes: puts.flatMap(({ settled, ...put }) => (settled.home.exists ? [homeBefore(settled, put)] : [])),
  };
}

function hiding({ step }: SheetHome): Pick<MadeSheet, "isVeryHidden"> {
  return step.content.visibility === "veryHidden" ? { isVeryHidden: true } : {};
}

/** Look a cell of a plan gets: its own style over that of the cell it takes after. */
export function lookOfWrite(
  { style }: CellWrite,
  at: (row: number, column: number) => CellState | undefined,
): { look?: CellLook; numberFormat?: string } {
  if (!style) return {};

  const like = style.like && at(style.like.row, style.like.column);
  const numberFormat = style.numberFormat ?? like?.numberFormat;
  return { look: lookOf(style, like?.look), ...(numberFormat !== undefined && { numberFormat }) };
}

function cellsBefore({ step, cells, splitMerges, bystanders, anchors }: WriteTarget, sheetId: string, left: LeftCells): CellsBefore {
  const at = (row: number, column: number) => cells.at(row, column);
  const before: InputCell[] = [];
  const looks: LookBefore[] = [];
  for (const cell of step.cells) {
    const state = at(cell.row, cell.column);
    if (!state) continue;
    const place = { row: cell.row, column: cell.column };
    const { look, numberFormat } = lookOfWrite(cell, at);
    const isWritten = cell.formula !== undefined || cell.value !== undefined;
    before.push({
      ...place,
      ...(isWritten && { input: state.input }),
      ...((numberFormat !== undefined || isWritten) && { numberFormat: state.numberFormat }),
    });
    if (look && state.look) looks.push({ ...place, look: sameParts(state.look, look), left: look });
  }
  return { sheetId, cells: before, looks, merges: splitMerges, bystanders, anchors, left };
}

function homeBefore({ home }: SettledHome, put: PutThere): HomeBefore {
  const { reach } = home;
  const touches = home.refresh?.touches() ?? (() => true);
  const touched: Cell[] = [];
  const cells: InputCell[] = [];
  const looks: LookBefore[] = [];
  const painted = new Map([...paintedLooks(home), ...(home.refresh?.movedLooks ?? [])].map((each) => [cellKey(each), each.look]));
  const links: LinkedCell[] = [];
  for (let row = reach.row; row < reach.row + reach.rows; row++) {
    for (let column = reach.column; column < reach.column + reach.columns; column++) {
      const state = home.at(row, column);
      if (!state || !touches({ row, column })) continue;
      touched.push({ row, column });
      cells.push({ row, column, input: state.input, numberFormat: state.numberFormat });
      if (state.link) links.push({ row, column, link: state.link });
      const left = { ...plainLook, ...painted.get(cellKey({ row, column })) };
      if (state.look) looks.push({ row, column, look: visibleParts(state.look), left });
    }
  }
  const { id, name, area, bands, charts, areas, step } = home;
  return {
    ...put,
    sheetId: id,
    sheetName: name,
    area,
    reach,
    touched: tileCells(touched),
    cells,
    looks,
    links,
    bands,
    charts,
    areas: { before: areas, left: areasOfPlan(step.content) },
    beside: besideBefore(home.beside, step.content),
    moves: home.refresh?.moves ?? [],
  };
}

function paintedLooks({ content }: SheetHome): PaintedCell[] {
  return content.cells.flatMap(({ row, column, style }) => (style ? [{ row, column, look: lookOf(style, undefined) }] : []));
}

/** A cleared cell already looks plain: only what differs from that is painted again. */
export function visibleParts({ borders = {}, ...look }: CellLook): CellLook {
  const drawn = Object.entries(borders).filter(([, border]) => border.style !== "None");
  const parts = Object.entries(look).filter(([part, value]) => value !== plainLook[part as keyof CellLook]);
  return { ...Object.fromEntries(parts), ...(drawn.length > 0 && { borders: Object.fromEntries(drawn) }) };
}
