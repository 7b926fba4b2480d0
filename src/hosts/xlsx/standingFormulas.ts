import { columnNumber, MAX_COLUMNS, MAX_ROWS, type Rect } from "../../engine/address";
import { intersection } from "./compactGrid";
import { callsOurFunction } from "./fileFormula";
import { EMPTY, type SheetCells } from "./sheetCells";
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
    return cells !== undefined && (cells.formulas.some(callsOurFunction) || cells.sharedGroups.some((group) => group !== undefined && callsOurFunction(group.text)));
  });
}

/** Looks at the formulas of a workbook that a plan does not write: one that looks at what is written, or at what cannot be followed (names, tables, INDIRECT), needs to be computed. */
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

function* formulaCells(cells: SheetCells): Generator<{ readonly row: number; readonly column: number; readonly cell: number }> {
  for (const [at, row] of cells.rows.entries()) {
    const end = cells.rowFirst[at + 1] ?? 0;
    for (let cell = cells.rowFirst[at] ?? 0; cell < end; cell++) if (cells.hasFormulaAt(cell)) yield { row, column: cells.columns[cell] ?? 0, cell };
  }
}

/** What a formula is made of, as far as it can look somewhere. */
const PARTS = new RegExp(
  [
    // Texts and errors.
    `"(?:[^"]|"")*"`,
    `#[A-Z/0]+[!?]?`,
    // The sheet of what follows.
    `(?:'((?:[^']|'')*)'|((?:\\[\\d+\\])?[\\p{L}_][\\p{L}\\p{N}_.]*))!`,
    // Cells, columns, rows.
    `(\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\p{L}\\p{N}_.(])`,
    // Numbers.
    `\\d[\\d.]*(?:E[+-]?\\d+)?`,
    // Functions, and whatever else has a name or stands in brackets.
    `([\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*)(\\(?)`,
    `\\[`,
    // A quote that nothing closes.
    `'`,
  ].join("|"),
  "giu",
);

/** Characters of a formula that is followed; a longer one is taken for one that looks at everything, for thousands of cells may share it. */
const LONGEST_FOLLOWED = 2000;

function looksAt(formula: string, home: string, written: ReadonlyMap<string, WrittenCells>): boolean {
  if (formula.length > LONGEST_FOLLOWED) return true;
  let sheet = home;
  for (const [part, quoted, plain, cells, name, call] of formula.matchAll(PARTS)) {
    if (quoted !== undefined || plain !== undefined) {
      sheet = (quoted?.replaceAll("''", "'") ?? plain ?? "").toLowerCase();
      continue;
    }
    if (cells !== undefined && overlaps(cells, sheet, written)) return true;
    if (part === "[" || part === "'" || (name !== undefined && !isHarmless(name, call === "("))) return true;
    sheet = home;
  }
  return false;
}

function isHarmless(name: string, isCall: boolean): boolean {
  return isCall ? !/^(INDIRECT|OFFSET)$/i.test(name) : /^(TRUE|FALSE)$/i.test(name);
}

function overlaps(cells: string, sheet: string, written: ReadonlyMap<string, WrittenCells>): boolean {
  const area = areaOf(cells.replaceAll("$", ""));
  // «Enero:Marzo!A1» goes through sheets that it does not name.
  const isThrough = sheet.includes(":");
  return [...written].some(([name, { area: ours }]) => (isThrough || name.toLowerCase() === sheet.toLowerCase()) && intersection(area, ours).rows > 0);
}

/** «B4:W60», «S:T», «8:9». */
function areaOf(cells: string): Rect {
  const [first = "", last = first] = cells.split(":");
  const [left, right] = [first, last].map((corner) => /[A-Z]+/i.exec(corner)?.[0]);
  const [top, bottom] = [first, last].map((corner) => /\d+/.exec(corner)?.[0]);
  const columns = left !== undefined && right !== undefined ? [columnNumber(left), columnNumber(right)] : [0, MAX_COLUMNS - 1];
  const rows = top !== undefined && bottom !== undefined ? [Number(top) - 1, Number(bottom) - 1] : [0, MAX_ROWS - 1];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
