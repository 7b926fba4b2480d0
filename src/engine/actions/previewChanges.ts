import { cellAddress, placeAddress, quotedSheet, rectAddress } from "../address";
import { bandOf } from "../domain/band";
import { ND, type Figure } from "../domain/figure";
import { roundHalfAway } from "../domain/rounding";
import type { CellValue } from "../grid";
import type { CellWrite, WriteCells } from "../plan";
import { codesByRow, isHerFormula } from "../sheets/matrix/herCells";
import { rowRuns } from "../sheets/kit/rowRuns";
import { asStanding, changesBand, type ChangePreview, type ColouredLevel, type FigureChange } from "./changePreview";
import { lossesOf, sentencesOf } from "./changeSentences";
import type { Fill } from "./fill";

/**
 * Compares a fill with the sheet as it was read: ranges, overwritten cells, figures that change (band changes first), typed figures and
 * foreign formulas.
 */
export function describeChanges(fill: Fill): ChangePreview {
  const writes = fill.plan.steps.filter((step) => step.step === "writeCells");
  const compared = compareCells(fill, writes);
  const preview = {
    ...compared,
    typedFigures: fill.hers.filter((each) => !isHerFormula(each)),
    herFormulas: fill.hers.filter(isHerFormula),
    keepsFormulas: fill.request.keepFormulas ?? false,
    losses: lossesOf(fill, "now"),
    figureChanges: compared.compared.filter(({ before, after }) => isDifferent(before, after)).sort(byImportance),
    standing: standingOf(compared, fill),
    levels: writes.length > 0 ? [] : levelsOf(fill),
    ranges: writes.flatMap(rangesOf),
    within: boundsOf(writes),
    newColumns: (fill.columns?.created ?? []).map((type) =>
      cellAddress(0, type === 1 ? (fill.columns?.type1 ?? 0) : (fill.columns?.type2 ?? 0)).slice(0, -1),
    ),
    unmerged: fill.split.map(rectAddress),
    coloured: fill.plan.steps.flatMap((step) =>
      step.step === "formatBands" ? [...new Set(step.rules.map(({ area }) => `${quotedSheet(step.sheet)}!${rectAddress(area)}`))] : [],
    ),
    sheets: fill.plan.steps.flatMap((step) =>
      step.step === "putSheet" ? [{ name: fill.request.summary?.sheet ?? step.name, refreshed: fill.request.summary !== undefined }] : [],
    ),
  };
  return { ...preview, sentences: sentencesOf(preview, fill) };
}

type Compared = Pick<ChangePreview, "cellsWritten" | "overwritten" | "figures" | "filled" | "compared">;

function standingOf({ cellsWritten, overwritten }: Compared, { hers, request }: Fill): ChangePreview["standing"] {
  const typed = hers.filter((each) => !isHerFormula(each)).length;
  const herFormulas = request.keepFormulas ? 0 : hers.filter(isHerFormula).length;
  return { empty: cellsWritten - overwritten, typed, herFormulas, others: overwritten - typed - herFormulas };
}

/** Colours alone follow what stands in the column, whoever wrote it. */
function levelsOf({ plan, columns, request: { grid, matrix }, results, profile }: Fill): readonly ColouredLevel[] {
  if (columns === undefined || !plan.steps.some(({ step }) => step === "formatBands")) return [];
  return [...codesByRow(results)]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, code]): ColouredLevel[] => {
      const figure = asStanding(grid.value(row, columns.type1));
      if (typeof figure !== "number" && figure !== ND) return [];
      return [{ code, cell: placeAddress({ sheet: matrix.sheet, row, column: columns.type1 }), figure, band: bandOf(figure, profile) }];
    });
}

function compareCells(fill: Fill, writes: readonly WriteCells[]): Compared {
  const { grid } = fill.request;
  const codes = codesByRow(fill.results);
  const found = { cellsWritten: 0, overwritten: 0, figures: 0, filled: 0, compared: [] as FigureChange[] };
  for (const step of writes) {
    for (const cell of step.cells) {
      if (cell.value === undefined && cell.formula === undefined) continue;
      found.cellsWritten++;
      const standing = grid.value(cell.row, cell.column);
      const formula = grid.formula(cell.row, cell.column);
      if (standing !== null || formula !== undefined) found.overwritten++;

      const code = codes.get(cell.row);
      const type = typeOf(fill, cell);
      if (code === undefined || type === undefined) continue;
      found.figures++;
      if (standing === null) found.filled++;
      found.compared.push(figureChange(fill, cell, type, code, standing));
    }
  }
  return found;
}

function figureChange(fill: Fill, cell: CellWrite, type: 1 | 2, code: string, standing: CellValue): FigureChange {
  const before = asStanding(standing);
  const after: Figure = cell.value === ND || typeof cell.value === "number" ? cell.value : ND;
  const change = {
    code,
    cell: placeAddress({ sheet: fill.request.matrix.sheet, row: cell.row, column: cell.column }),
    type,
    before,
    after,
  };
  const hasBand = type === 1 && (typeof before === "number" || before === ND);
  return hasBand ? { ...change, bandBefore: bandOf(before, fill.profile), bandAfter: bandOf(after, fill.profile) } : change;
}

/** Figures are printed to one decimal: what prints the same is no change. */
function isDifferent(before: FigureChange["before"], after: Figure): boolean {
  if (typeof before === "number" && typeof after === "number") return roundHalfAway(before, 1) !== roundHalfAway(after, 1);
  return before !== null && before !== after;
}

function typeOf({ columns }: Fill, { column }: CellWrite): 1 | 2 | undefined {
  if (column === columns?.type1) return 1;
  return column === columns?.type2 ? 2 : undefined;
}

/** Band changes first, then Avance Tipo 1 before Tipo 2, then the larger difference. */
function byImportance(a: FigureChange, b: FigureChange): number {
  return Number(changesBand(b)) - Number(changesBand(a)) || a.type - b.type || difference(b) - difference(a);
}

function difference({ before, after }: FigureChange): number {
  return typeof before === "number" && typeof after === "number" ? Math.abs(after - before) : Number.MAX_VALUE;
}

function boundsOf(steps: readonly WriteCells[]): string {
  const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const { cells } of steps) {
    for (const { row, column } of cells) {
      bounds.top = Math.min(bounds.top, row);
      bounds.left = Math.min(bounds.left, column);
      bounds.bottom = Math.max(bounds.bottom, row);
      bounds.right = Math.max(bounds.right, column);
    }
  }
  const { top, left, bottom, right } = bounds;
  return bottom < 0
    ? ""
    : `${quotedSheet(steps[0]?.sheet ?? "")}!${rectAddress({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 })}`;
}

/** Contiguous blocks of the cells that get a value: neighbouring columns with the same rows are one range. */
function rangesOf(step: WriteCells): readonly string[] {
  const rowsByColumn = new Map<number, number[]>();
  for (const { row, column, value, formula } of step.cells) {
    if (value === undefined && formula === undefined) continue;
    const rows = rowsByColumn.get(column);
    if (rows) rows.push(row);
    else rowsByColumn.set(column, [row]);
  }
  const columns = [...rowsByColumn.keys()].sort((a, b) => a - b);
  const ranges: string[] = [];
  for (let index = 0; index < columns.length;) {
    const first = columns[index] ?? 0;
    const runs = rowRuns(rowsByColumn.get(first) ?? []);
    let width = 1;
    while (columns[index + width] === first + width && isSameRows(runs, rowRuns(rowsByColumn.get(first + width) ?? []))) width++;
    for (const run of runs)
      ranges.push(
        `${quotedSheet(step.sheet)}!${rectAddress({ row: run.first, column: first, rows: run.last - run.first + 1, columns: width })}`,
      );
    index += width;
  }
  return ranges;
}

function isSameRows(a: ReturnType<typeof rowRuns>, b: ReturnType<typeof rowRuns>): boolean {
  return a.length === b.length && a.every((run, index) => run.first === b[index]?.first && run.last === b[index].last);
}
