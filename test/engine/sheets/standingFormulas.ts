import type { CellValue, Grid } from "../../../src/engine/grid";
import type { FillRequest } from "../../../src/engine/actions/fill";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { isHerFormula } from "../../../src/engine/sheets/matrix/herCells";
import { fillOf, requestFor, writtenCells } from "../actions/fillRequest";

/** A formula that stands in a cell, with what it gives. */
export interface Standing {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value?: CellValue;
}

/** The sheet with formulas standing in some of its cells. */
export function withFormulas(grid: Grid, standing: readonly Standing[]): Grid {
  const byCell = new Map(standing.map((each) => [`${each.row},${each.column}`, each]));
  return {
    ...grid,
    formula: (row, column) => byCell.get(`${row},${column}`)?.formula ?? grid.formula(row, column),
    value: (row, column) => {
      const found = byCell.get(`${row},${column}`);
      return found ? (found.value ?? 1) : grid.value(row, column);
    },
  };
}

/** The sheet with other values in some of its cells: `{ "4,7": 12 }`. */
export function withValues(grid: Grid, values: Readonly<Record<string, CellValue>>, formats: Readonly<Record<string, string>> = {}): Grid {
  return {
    ...grid,
    value: (row, column) => values[`${row},${column}`] ?? grid.value(row, column),
    numberFormat: (row, column) => formats[`${row},${column}`] ?? grid.numberFormat(row, column),
  };
}

/** The formulas that the main button writes in the Avance cells. */
export function formulasOf(grid: Grid, options: Partial<FillRequest> = {}): readonly Standing[] {
  const fill = fillOf(planFill({ ...requestFor(grid), ...options }));
  return writtenCells(fill.plan).flatMap(({ row, column, formula, value }) =>
    formula === undefined ? [] : [{ row, column, formula, value: value ?? null }],
  );
}

/** Of the formulas that stand in a sheet, those that are told as hers. */
export function hersIn(grid: Grid, options: Partial<FillRequest> = {}): readonly string[] {
  const fill = fillOf(planFill({ ...requestFor(grid), mode: "values", ...options }));
  return fill.hers.filter(isHerFormula).map(({ formula }) => formula);
}

/** The same question asked many times of one sheet, which is read once. */
export function askOf(grid: Grid): (standing: readonly Standing[]) => readonly string[] {
  const { matrix } = requestFor(grid);
  return (standing) => {
    const { hers } = fillOf(
      planFill({ grid: withFormulas(grid, standing), matrix, mode: "values", parts: { bands: false, summary: false } }),
    );
    return hers.filter(isHerFormula).map(({ formula }) => formula);
  };
}
