import { parseRect, type Rect } from "../../../engine/address";
import { NotOurs, cellOf, fieldsOf, listOf, rectOf, textOf } from "../../../engine/inverse/record/told";
import type { CellRestore, InversePlan, Look, RemoveSheet, RestoreCells, SheetKey } from "../../../engine/inverse/steps";
import type { StandingBand } from "../read/bandFormats";
import type { InputCell } from "../read/cellInputs";
import type { CellLook } from "../read/cellLook";
import { tileCells } from "../read/rectangles";
import type { StandingChart } from "../read/sheetTarget";
import { OWN_SHEET } from "./inverseOf";
import { LeftCells } from "./leftCells";
import { inputOfNeutral } from "./neutralInput";
import { NOTHING_BESIDE } from "./restoreBeside";
import { keptBeside } from "./keptBeside";
import type { SheetAreas } from "./sheetAreas";
import type { BandsBefore, CellsBefore, HomeBefore, LinkedCell, LookBefore, MadeSheet, PlanChart, Snapshot } from "./snapshot";

export interface SheetInBook {
  readonly id: string;
  readonly name: string;
}

/**
 * The snapshot of an earlier session. Sheets are found by their names where their ids changed with the file; what stands in them decides
 * whether anything is put back. Throws NotOurs where the layout of a sheet is none that we wrote.
 */
export function snapshotOf({ inverseOf: title, steps }: InversePlan, sheets: readonly SheetInBook[]): Snapshot {
  const cells: CellsBefore[] = [];
  const homes = new Map<string, HomeBefore>();
  const bands: BandsBefore[] = [];
  const made: MadeSheet[] = [];
  const madeIds = new Map<string, string>();
  const names = new Map<string, string | undefined>();
  for (const step of steps) {
    if (step.step === "restoreNames") {
      for (const { name, back } of step.names) names.set(name, back ?? undefined);
      continue;
    }
    const { id, isSure } = idNow(step.sheet, sheets);
    const home = homes.get(id);
    if (step.step === "removeSheet") {
      made.push(madeSheet(step));
      if (isSure) madeIds.set(step.sheet.name, id);
    } else if (step.step === "restoreCells" && step.own) homes.set(id, homeOf(step, id));
    else if (step.step === "restoreCells") cells.push(cellsOf(step, id));
    else if (step.step === "restoreBands") {
      const back = step.back as readonly object[] as readonly StandingBand[];
      if (home) homes.set(id, { ...home, bands: back });
      else bands.push({ sheetId: id, sheetName: step.sheet.name, bands: back, areas: step.areas });
    } else if (home)
      for (const { left, back } of step.parts.filter(({ part }) => part === OWN_SHEET)) homes.set(id, laidOut(home, left, back));
  }
  return { title, sheetIds: new Set(), made, madeIds, names, cells, bands, homes: [...homes.values()] };
}

/** A sheet under its old name is sure when its id is the same: another one may have taken the name. */
function idNow({ name, id }: SheetKey, sheets: readonly SheetInBook[]): { readonly id: string; readonly isSure: boolean } {
  const named = sheets.find((sheet) => sheet.name === name);
  if (named) return { id: named.id, isSure: named.id === id };
  return { id, isSure: sheets.some((sheet) => sheet.id === id) };
}

function madeSheet({ sheet, cells, names, charts, isVeryHidden }: RemoveSheet): MadeSheet {
  const left = new LeftCells(
    sheet.name,
    cells.map(({ row, column, left: held }) => ({ row, column, input: inputOfNeutral(held) })),
  );
  const planCharts = charts.map((name) => ({ name, series: 0 }));
  return { sheetName: sheet.name, left, names, planCharts, linkTexts: new Set(), ...(isVeryHidden && { isVeryHidden }) };
}

function cellsOf({ sheet, cells, merges, anchors = [], bystanders = [] }: RestoreCells, id: string): CellsBefore {
  return {
    sheetId: id,
    ...statesOf(cells),
    merges,
    anchors,
    bystanders: bystanders.flatMap(({ row, column, back }) => (back ? [{ row, column, input: inputOfNeutral(back) }] : [])),
    left: leftOf(sheet.name, cells),
  };
}

function homeOf({ sheet, cells, own }: RestoreCells, id: string): HomeBefore {
  const states = statesOf(cells);
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  return {
    sheetId: id,
    sheetName: sheet.name,
    ...states,
    touched: tileCells(states.cells),
    left: leftOf(sheet.name, cells),
    names: own?.names ?? [],
    moves: own?.moves ?? [],
    area,
    reach: area,
    bands: [],
    charts: [],
    links: [],
    areas: { before: { filter: undefined, print: undefined }, left: { filter: undefined, print: undefined } },
    beside: NOTHING_BESIDE,
    planCharts: [],
    linkTexts: new Set(),
  };
}

function laidOut(home: HomeBefore, left: Look | null, back: Look | null): HomeBefore {
  const [then, now] = [fieldsOf(back), fieldsOf(left)];
  return {
    ...home,
    area: areaOf(then["area"]),
    reach: areaOf(then["reach"]),
    charts: listOf(then["charts"], chartOf, 200),
    links: listOf(then["links"], linkOf, 20_000).flatMap((link) => link ?? []),
    areas: { before: sheetAreas(then["areas"]), left: sheetAreas(now["areas"]) },
    beside: keptBeside(now["beside"], then["beside"]),
    planCharts: listOf(now["charts"], planChart, 200),
  };
}

function statesOf(cells: readonly CellRestore[]): { readonly cells: readonly InputCell[]; readonly looks: readonly LookBefore[] } {
  const states = cells.flatMap(({ row, column, back, look }): InputCell[] => {
    const numberFormat = look?.back["numberFormat"];
    const input = back && inputOfNeutral(back);
    if (input === undefined && numberFormat === undefined) return [];
    return [
      { row, column, ...(input !== undefined && { input }), ...(numberFormat !== undefined && { numberFormat: textOf(numberFormat) }) },
    ];
  });
  const looks = cells.flatMap(({ row, column, look }): LookBefore[] => {
    if (!look || Object.keys(look.left).length === 0) return [];
    const back = Object.fromEntries(Object.entries(look.back).filter(([part]) => part !== "numberFormat"));
    return [{ row, column, look: back as CellLook, left: look.left as CellLook }];
  });
  return { cells: states, looks };
}

function leftOf(sheet: string, cells: readonly CellRestore[]): LeftCells {
  return new LeftCells(
    sheet,
    cells.map(({ row, column, left }) => ({ row, column, ...(left && { input: inputOfNeutral(left) }) })),
  );
}

function areaOf(told: unknown): Rect {
  const { row, column, rows, columns } = fieldsOf(told);
  return rectOf([row, column, rows, columns]);
}

function sheetAreas(told: unknown): SheetAreas {
  const { filter, print } = fieldsOf(told);
  return { filter: filter === undefined ? undefined : addressOf(filter), print: print === undefined ? undefined : addressOf(print) };
}

function addressOf(told: unknown): string {
  const address = textOf(told, 2_000);
  if (address.split(",").some((area) => parseRect(area) === undefined)) throw new NotOurs();
  return address;
}

function planChart(told: unknown): PlanChart {
  const { name, series } = fieldsOf(told);
  return { name: textOf(name, 255), series: Number(series) || 0 };
}

function chartOf(told: unknown): StandingChart {
  const { name, series, names, sources } = fieldsOf(told);
  return {
    name: textOf(name, 255),
    series: Number(series) || 0,
    names: listOf(names, (each) => textOf(each), 255),
    sources: listOf(
      sources,
      (each) => {
        const { values, categories } = fieldsOf(each);
        return { values: cellsReference(values), categories: cellsReference(categories) };
      },
      255,
    ),
  };
}

/** Cells of this workbook, or nothing. */
function cellsReference(told: unknown): string {
  const text = textOf(told, 500);
  if (/[[\]\\/|]/.test(text)) throw new NotOurs();
  return text;
}

/** A link to a place of this workbook; one that leads out of it is left out. */
function linkOf(told: unknown): LinkedCell | undefined {
  const { row, column, link } = fieldsOf(told);
  const { documentReference, screenTip, textToDisplay } = fieldsOf(link);
  if (typeof documentReference !== "string" || documentReference === "") return undefined;
  const said = Object.entries({ screenTip, textToDisplay }).flatMap(([part, text]) => (typeof text === "string" ? [[part, text]] : []));
  return { ...cellOf([row, column]), link: { documentReference: textOf(documentReference, 255), ...Object.fromEntries(said) } };
}
