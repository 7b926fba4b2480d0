import { roundHalfAway } from "../domain/rounding";
import { isCellError, type CellValue } from "../grid";
import { plainArithmetic, type WorkLeft } from "../reader/text/plainArithmetic";
import { isAsShown } from "../reader/text/staleFormulas";
import type { AuditContext } from "./context";
import { figureCells } from "./figureCells";
import { UNREADABLE, type AuditRule, type Sighting } from "./rule";
import { formulaValue } from "./stored/evaluate";

/** Cells and signs that the formulas of a matrix may look at. */
const MOST_STEPS = 1_000_000;

/** Excel shows what is stored until it computes: a result that does not follow from its formula was not put there by Excel. */
export const storedRules: readonly AuditRule[] = [
  { id: "formulas.resultado-ajeno", severity: "error", yieldsTo: UNREADABLE, find: foreignResults },
];

function* foreignResults(context: AuditContext): Iterable<Sighting> {
  const { grid, others = [] } = context.input;
  const left: WorkLeft = { steps: MOST_STEPS };
  const grids = [grid, ...others.filter(({ sheet }) => sheet !== grid.sheet)];
  for (const { row, column, role, code, value } of figureCells(context)) {
    // What an Avance should be its row says (resultados.*), whatever its formula is.
    const isProgress = role === "progress1" || role === "progress2";
    const formula = isProgress || value === null || isCellError(value) ? undefined : grid.formula(row, column);
    if (formula === undefined) continue;
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
