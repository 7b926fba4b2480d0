import { placeAddress } from "../../address";
import { ND, type Figure } from "../../domain/figure";
import type { CellValue } from "../../grid";
import type { CellWrite, WriteCells } from "../../plan";
import type { PolicyResults } from "../../domain/results";
import type { FormulaMode } from "../formulas/formulaMode";
import { ownRowObjectives } from "../kit/filledRows";
import { saysFigure } from "./liveColumns";
import { OwnFormulas, type OwnFormulasInput } from "./ownFormulas";
import type { ProgressColumns } from "./progressColumns";

/** What the planner has in an Avance cell that is ours to fill: a formula that is not ours, or a number typed by hand. */
export interface HerCell {
  readonly row: number;
  readonly column: number;
  /** «Matriz!T12». */
  readonly cell: string;
  readonly code: string;
  readonly type: 1 | 2;
  /** Absent: a number typed by hand. */
  readonly formula?: string;
  /** What it gives now, and what the engine computes. */
  readonly shows: CellValue;
  readonly computed: Figure;
  /** Both are the same figure to one decimal. */
  readonly agrees: boolean;
}

/** A cell of hers that holds a formula. */
export type HerFormula = HerCell & { readonly formula: string };

/** What of hers stands where the cells of a step would be written. Among values, numbers of hers cannot be told from those we wrote. */
export function findHerCells(
  input: OwnFormulasInput,
  { type1, type2 }: ProgressColumns,
  { cells }: WriteCells,
  mode: FormulaMode,
): readonly HerCell[] {
  const { grid, matrix, results } = input;
  let own: OwnFormulas | undefined;
  let codes: ReadonlyMap<number, string> | undefined;
  return cells.flatMap(({ row, column, value, formula: written }): readonly HerCell[] => {
    const type = column === type1 ? 1 : column === type2 ? 2 : undefined;
    const formula = grid.formula(row, column);
    const shows = grid.value(row, column);
    if (type === undefined || (formula === undefined ? mode === "values" || typeof shows !== "number" : formula === written)) return [];
    codes ??= codesByRow(results);
    const code = codes.get(row);
    if (code === undefined || (formula !== undefined && (own ??= new OwnFormulas(input)).isOurs(row, column, type, formula))) return [];
    const computed: Figure = typeof value === "number" ? value : ND;
    const cell = placeAddress({ sheet: matrix.sheet, row, column });
    const known = { row, column, cell, code, type, shows, computed, agrees: saysFigure(shows, computed) } as const;
    return [formula === undefined ? known : { ...known, formula }];
  });
}

export function isHerFormula(each: HerCell): each is HerFormula {
  return each.formula !== undefined;
}

/** Codes of the rows that have an Avance; an indicator's goes before that of an objective beside it. */
export function codesByRow({ objectives, indicators }: PolicyResults): ReadonlyMap<number, string> {
  return new Map([
    ...objectives.map(({ objective }): [number, string] => [objective.row, objective.code]),
    ...indicators.map(({ indicator }): [number, string] => [indicator.row, indicator.code]),
  ]);
}

/** Without the numbers that a step writes as they stand: nothing of hers gives way. */
export function withoutRepeated(hers: readonly HerCell[], { cells }: WriteCells): readonly HerCell[] {
  if (hers.length === 0) return hers;
  const numbers = new Map(cells.flatMap(({ row, column, formula, value }) => (formula === undefined ? [[`${row},${column}`, value]] : [])));
  return hers.filter(({ row, column, formula, shows }) => formula !== undefined || numbers.get(`${row},${column}`) !== shows);
}

/**
 * The step without the cells of hers. The mean of an objective cannot follow a cell that says another figure than the engine's: it is
 * written as the figure itself.
 */
export function besideHerFormulas(
  step: WriteCells,
  hers: readonly HerFormula[],
  { matrix, results }: Pick<OwnFormulasInput, "matrix" | "results">,
): WriteCells {
  const kept = new Set(hers.map(({ row, column }) => `${row},${column}`));
  const otherwise = new Set(hers.flatMap(({ row, column, agrees }) => (agrees ? [] : `${row},${column}`)));
  const counted = new Map(
    ownRowObjectives(matrix, results).map(({ objective, indicators }) => [objective.row, indicators.map(({ indicator }) => indicator.row)]),
  );
  const beside = (cell: CellWrite): CellWrite => {
    const { row, column, formula } = cell;
    if (formula === undefined || !counted.get(row)?.some((each) => otherwise.has(`${each},${column}`))) return cell;
    return { row, column, ...(cell.value !== undefined && { value: cell.value }), ...(cell.style && { style: cell.style }) };
  };
  return { ...step, cells: step.cells.filter(({ row, column }) => !kept.has(`${row},${column}`)).map(beside) };
}
