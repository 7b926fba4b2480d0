import type { CellRestore, Held, InversePlan, InverseStep, LayoutChange, Look } from "../../../engine/inverse/steps";
import { cellKey } from "../read/cellInputs";
import { isFormulaInput } from "../read/keptInput";
import type { Cell } from "../read/rectangles";
import type { CellInput } from "../read/typedText";
import { besideRecord } from "./keptBeside";
import type { LeftCells } from "./leftCells";
import { neutralHeld } from "./neutralInput";
import type { CellsBefore, HomeBefore, LookBefore, MadeSheet, Snapshot } from "./snapshot";

/** What a refreshed sheet of ours has beside its cells; `snapshotOf` reads it. */
export const OWN_SHEET = "excel";

/** A snapshot as the plan back: data that outlives this session. `snapshotOf` makes a snapshot of it again. */
export function inverseOf({ title, made, madeIds, names, cells, bands, homes }: Snapshot): InversePlan {
  const changes = [...names].map(([name, back]) => ({ name, left: null, back: back ?? null }));
  return {
    inverseOf: title,
    steps: [
      ...cells.map(restoreCells),
      ...homes.flatMap(restoreHome),
      ...bands.map(({ sheetId, sheetName, bands: back, areas }): InverseStep => {
        return { step: "restoreBands", sheet: { name: sheetName, id: sheetId }, areas, back: back as readonly object[] as Look[] };
      }),
      ...made.map((sheet) => removeSheet(sheet, madeIds.get(sheet.sheetName) ?? "")),
      ...(changes.length > 0 ? [{ step: "restoreNames" as const, names: changes }] : []),
    ],
  };
}

function restoreCells(before: CellsBefore): InverseStep {
  const { sheetId, merges, anchors, bystanders, left } = before;
  return {
    step: "restoreCells",
    sheet: { name: left.sheetName, id: sheetId },
    cells: restores(before),
    merges,
    anchors,
    bystanders: bystanders.map(({ row, column, input }) => ({ row, column, ...(input !== undefined && { back: neutralHeld(input) }) })),
  };
}

function restoreHome(home: HomeBefore): InverseStep[] {
  const { sheetId, sheetName, names, moves, bands, area, reach, areas, charts, links, planCharts } = home;
  const sheet = { name: sheetName, id: sheetId };
  const beside = besideRecord(home.beside);
  const layout: LayoutChange = {
    part: OWN_SHEET,
    left: { areas: areas.left, charts: planCharts, ...(beside.left && { beside: beside.left }) },
    back: { area, reach, areas: areas.before, charts, links, ...(beside.back && { beside: beside.back }) },
  };
  return [
    { step: "restoreCells", sheet, cells: restores(home), merges: [], own: { names, moves } },
    { step: "restoreBands", sheet, areas: [], back: bands as readonly object[] as Look[] },
    { step: "restoreLayout", sheet, parts: [layout] },
  ];
}

function removeSheet({ sheetName, left, names, planCharts, isVeryHidden }: MadeSheet, id: string): InverseStep {
  return {
    step: "removeSheet",
    sheet: { name: sheetName, id },
    cells: left.cells.filter((cell) => left.has(cell)).map(({ row, column }) => ({ row, column, left: leftIn(left, { row, column }) })),
    names,
    charts: planCharts.map(({ name }) => name),
    ...(isVeryHidden && { isVeryHidden }),
  };
}

function restores({ cells, looks, left }: Pick<CellsBefore | HomeBefore, "cells" | "looks" | "left">): CellRestore[] {
  const lookAt = new Map(looks.map((look) => [cellKey(look), look]));
  const known = new Set(cells.map(cellKey));
  const bare = looks.filter((look) => !known.has(cellKey(look)));
  return [...cells, ...bare].map((cell): CellRestore => {
    const { row, column } = cell;
    const look = lookChange(lookAt.get(cellKey(cell)), "numberFormat" in cell ? cell.numberFormat : undefined);
    return {
      row,
      column,
      ...(left.has(cell) && { left: leftIn(left, cell) }),
      ...("input" in cell && cell.input !== undefined && { back: neutralHeld(cell.input) }),
      ...(look && { look }),
    };
  });
}

function lookChange(look: LookBefore | undefined, numberFormat: string | undefined): CellRestore["look"] {
  if (!look && numberFormat === undefined) return undefined;
  const back = { ...look?.look, ...(numberFormat !== undefined && { numberFormat }) };
  return { left: { ...look?.left }, back };
}

/** In Excel's own spelling where the cell holds a formula. */
function leftIn(left: LeftCells, cell: Cell): Held {
  const planned = left.planned(cell) as CellInput;
  const content = left.contentOf(cell) as CellInput;
  return neutralHeld(isFormulaInput(planned) && isFormulaInput(content) ? content : planned);
}
