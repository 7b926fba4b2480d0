import { placeAddress } from "../../address";
import { roundHalfAway } from "../../domain/rounding";
import { isCellError, type Grid } from "../../grid";
import type { ReadingFindings } from "../matrixFindings";
import { decimalsShown } from "./numberFormat";
import { plainArithmetic, type WorkLeft } from "./plainArithmetic";

const NAMED = 6;

/**
 * Figures that are formulas and whose stored result does not follow from them: another program changed a cell and did not compute, or
 * somebody typed the result into the file.
 */
export class StaleFormulas {
  readonly #named: { readonly cell: string; readonly stored: string; readonly gives: number }[] = [];
  #count = 0;

  constructor(
    private readonly grid: Grid,
    private readonly left: WorkLeft,
  ) {}

  look(row: number, column: number): void {
    const { grid } = this;
    const formula = grid.formula(row, column);
    const stored = formula === undefined ? null : grid.value(row, column);
    if (formula === undefined || stored === null || stored === "" || isCellError(stored)) return;
    const gives = plainArithmetic(formula, grid, { row, column }, this.left);
    if (gives === undefined) return;
    if (typeof stored === "number" && isAsShown(stored, gives, grid.numberFormat(row, column))) return;
    this.#count++;
    if (this.#named.length < NAMED)
      this.#named.push({ cell: placeAddress({ sheet: grid.sheet, row, column }), stored: String(stored), gives: roundHalfAway(gives, 4) });
  }

  tell(findings: ReadingFindings): void {
    const [first] = this.#named;
    if (!first) return;
    const examples = this.#named.map(({ cell, stored, gives }) => `${cell}: guarda ${stored} y su cuenta da ${gives}`);
    findings.add("lectura.formula-desactualizada", "error", { cell: first.cell }, { cantidad: this.#count, ejemplos: examples });
  }
}

/** The same number, or the number as its format shows it: a workbook may be set to compute with the figures as shown. */
export function isAsShown(stored: number, gives: number, format: string): boolean {
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1, Math.abs(a), Math.abs(b)) * 1e-9;
  if (isNear(stored, gives)) return true;
  const shown = decimalsShown(format, gives);
  return shown !== undefined && isNear(stored, roundHalfAway(gives, Math.min(shown, 12)));
}
