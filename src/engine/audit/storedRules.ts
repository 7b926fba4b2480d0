import { roundHalfAway } from "../domain/rounding";
import { isCellError, type CellValue } from "../grid";
import { plainArithmetic } from "../reader/text/plainArithmetic";
import { isAsShown } from "../reader/text/staleFormulas";
import type { AuditContext } from "./context";
import { figureCells, type FigureCell } from "./figureCells";
import { bookOf, referencesOf } from "./references";
import { UNREADABLE, type AuditRule, type Sighting } from "./rule";
import { formulaValue, type Sheets } from "./stored/evaluate";

/** Cells and signs that the formulas of a matrix may look at. */
const MOST_STEPS = 1_000_000;

/** Excel shows what is stored until it computes: a result that does not follow from its formula was not put there by Excel. */
export const storedRules: readonly AuditRule[] = [
  { id: "formulas.resultado-ajeno", severity: "error", yieldsTo: UNREADABLE, find: foreignResults },
  { id: "formulas.sin-comprobar", severity: "note", find: unproven },
];

function* foreignResults(context: AuditContext): Iterable<Sighting> {
  const { grid } = context.input;
  const { grids, left } = sheetsOf(context);
  for (const { row, column, code, value, formula } of figuresByFormula(context)) {
    const format = grid.numberFormat(row, column);
    const plain = plainArithmetic(formula, grid, { row, column }, left);
    // The reader tells of these.
    if (plain !== undefined && !(typeof value === "number" && isAsShown(value, plain, format))) continue;
    const gives = [false, true]
      .map((isDeep) => ({ isDeep, is: formulaValue(formula, grid, { grids, left, isDeep }) }))
      .find(({ isDeep, is }) => is !== undefined && !agrees(value, is, format, isDeep));
    if (gives?.is !== undefined)
      yield { cell: context.cell(row, column), code, data: { guarda: said(value), da: said(gives.is), lejos: gives.isDeep ? "sí" : "" } };
  }
}

/** A formula of which only Excel knows what it gives: what is stored is taken, and somebody must know that nothing proves it. */
function* unproven(context: AuditContext): Iterable<Sighting> {
  const { grid, others } = context.input;
  const { grids, left } = sheetsOf(context);
  const found: { readonly cell: string; readonly code: string; readonly formula: string }[] = [];
  for (const { row, column, code, formula } of figuresByFormula(context)) {
    const isBeside = others === undefined && referencesOf(formula).some(({ sheet }) => sheet !== undefined);
    if (isBeside && bookOf(formula) === undefined) continue;
    if (plainArithmetic(formula, grid, { row, column }, left) !== undefined) continue;
    if (formulaValue(formula, grid, { grids, left, isDeep: false }) === undefined)
      found.push({ cell: context.cell(row, column), code, formula });
  }
  const [first] = found;
  if (first === undefined) return;
  const { cell, code, formula } = first;
  yield { cell, code, data: { celdas: found.map((each) => each.cell), formula: formula.slice(0, LONGEST_SAID) } };
}

const LONGEST_SAID = 80;

function sheetsOf({ input: { grid, others = [] } }: AuditContext): Pick<Sheets, "grids" | "left"> {
  return { grids: [grid, ...others.filter(({ sheet }) => sheet !== grid.sheet)], left: { steps: MOST_STEPS } };
}

/** Figures that a formula gives. What an Avance should be its row says (resultados.*), whatever its formula is. */
function* figuresByFormula(context: AuditContext): Iterable<FigureCell & { readonly formula: string }> {
  for (const cell of figureCells(context)) {
    const { row, column, role, value } = cell;
    if (role === "progress1" || role === "progress2" || value === null || isCellError(value)) continue;
    const formula = context.input.grid.formula(row, column);
    if (formula !== undefined) yield { ...cell, formula };
  }
}

/** Through other formulas small differences add up: there only one that is more than rounding counts. */
function agrees(stored: CellValue, gives: CellValue, format: string, isDeep: boolean): boolean {
  if (typeof gives === "number" && (typeof stored === "number" || typeof stored === "string")) {
    const number = Number(stored);
    const isNear = isDeep && Math.abs(number - gives) <= Math.max(Math.abs(number), Math.abs(gives)) * 0.001;
    return stored !== "" && (isNear || isAsShown(number, gives, format));
  }
  return !isCellError(gives) && stored === gives;
}

function said(value: CellValue): string | number {
  if (typeof value === "number") return roundHalfAway(value, 4);
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? (value ? "VERDADERO" : "FALSO") : `«${value ?? ""}»`;
}
