import type { Rect } from "../../engine/address";
import { intersection } from "./cells/compactGrid";
import { callsOurFunction } from "./cells/fileFormula";
import { looksOf, type Look } from "../../engine/ownership/formulaLooks";
import { EMPTY, type SheetCells } from "./cells/sheetCells";
import type { Workbook } from "./workbook";

/** What a plan writes in a sheet: the rectangle around it, and each cell. */
export interface WrittenCells {
  readonly area: Rect;
  has(row: number, column: number): boolean;
}

/** What is said of the formulas that a plan leaves in a workbook. */
export interface StandingFormulas {
  readonly callOurs: boolean;
  /** One has no result kept in the file, or one that may no longer hold. */
  readonly needCalculation: boolean;
}

/** Whether any formula of a workbook calls a PNTP function; told by its distinct texts, of which there are few. */
export function holdsOurFunctions(workbook: Workbook): boolean {
  return workbook.part.sheets.some((sheet) => {
    const cells = workbook.grid(sheet)?.cells;
    return (
      cells !== undefined &&
      (cells.formulas.some(callsOurFunction) || cells.sharedGroups.some((group) => group !== undefined && callsOurFunction(group.text)))
    );
  });
}

/**
 * Looks at the formulas of a workbook that a plan does not write: one that looks at what is written, or at what cannot be followed (names,
 * tables, INDIRECT), needs to be computed.
 */
export function standingFormulas(workbook: Workbook, written: ReadonlyMap<string, WrittenCells>): StandingFormulas {
  let callOurs = false;
  let needCalculation = false;
  for (const sheet of workbook.part.sheets) {
    const cells = workbook.grid(sheet)?.cells;
    if (!cells?.formulaAt) continue;
    const ours = written.get(sheet.name);
    for (const { row, column, cell } of formulaCells(cells)) {
      if (ours?.has(row, column)) continue;
      const text = cells.fileFormula(cell, row, column) ?? "";
      callOurs ||= callsOurFunction(text);
      needCalculation ||= cells.kinds[cell] === EMPTY || looksAt(text, sheet.name, written);
    }
  }
  return { callOurs, needCalculation };
}

export function* formulaCells(cells: SheetCells): Generator<{ readonly row: number; readonly column: number; readonly cell: number }> {
  for (const [at, row] of cells.rows.entries()) {
    const end = cells.rowFirst[at + 1] ?? 0;
    for (let cell = cells.rowFirst[at] ?? 0; cell < end; cell++)
      if (cells.hasFormulaAt(cell)) yield { row, column: cells.columns[cell] ?? 0, cell };
  }
}

/**
 * Characters of a formula that is followed; a longer one is taken for one that looks at everything, for thousands of cells may share it.
 */
const LONGEST_FOLLOWED = 2000;

function looksAt(formula: string, home: string, written: ReadonlyMap<string, WrittenCells>): boolean {
  if (formula.length > LONGEST_FOLLOWED) return true;
  for (const look of looksOf(formula, home)) if (look === "elsewhere" || overlaps(look, written)) return true;
  return false;
}

function overlaps({ sheet, area }: Look, written: ReadonlyMap<string, WrittenCells>): boolean {
  // «Enero:Marzo!A1» goes through sheets that it does not name.
  const isThrough = sheet.includes(":");
  return [...written].some(
    ([name, { area: ours }]) => (isThrough || name.toLowerCase() === sheet.toLowerCase()) && intersection(area, ours).rows > 0,
  );
}
