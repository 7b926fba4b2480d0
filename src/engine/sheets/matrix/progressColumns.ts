import { MAX_COLUMNS, type Rect } from "../../address";
import type { Profile } from "../../domain/profile";
import type { ObjectiveResult, PolicyResults } from "../../domain/results";
import type { Grid } from "../../grid";
import type { CellStyle, CellWrite, WriteCells } from "../../plan";
import { findColumn, type Matrix } from "../../reader/matrix";
import { showsNumbers } from "../../reader/text/numberFormat";
import { progressLabel } from "../../words/labels";
import { buildCodeIndex } from "../kit/codeIndex";
import { buildFigureFinder } from "../formulas/figureCell";
import { coveredTest, ownRowObjectives } from "../kit/filledRows";
import type { FormulaMode } from "../formulas/formulaMode";
import type { MeanItem } from "../formulas/meanFormula";
import type { FormulaSource } from "../formulas/nativeFormula";
import { objectiveFormula, progressFormula } from "../formulas/progressFormula";

/** Where Avance Tipo 1 and Avance Tipo 2 of a year stand, or will stand. Zero-based sheet columns. */
export interface ProgressColumns {
  readonly type1: number;
  readonly type2: number;
  /** Columns the plan makes because the matrix has none for the year. */
  readonly created: readonly (1 | 2)[];
}

const PROGRESS_FORMAT = "#,##0.0";
const NUMBER_LOOK: CellStyle = { numberFormat: PROGRESS_FORMAT };

/** The Avance columns of the year that stand in the matrix; one without a year in its header serves when it is the only one of its type. */
export function findProgressColumns(matrix: Matrix, year: number): { readonly type1?: number; readonly type2?: number } {
  const type1 = columnOfYear(matrix, "progress1", year);
  const type2 = columnOfYear(matrix, "progress2", year);
  return { ...(type1 === undefined ? {} : { type1 }), ...(type2 === undefined ? {} : { type2 }) };
}

/**
 * The columns that stand there, completed with the first free ones directly to the right of the matrix; undefined where the sheet has no
 * room.
 */
export function placeProgressColumns(grid: Grid, matrix: Matrix, year: number): ProgressColumns | undefined {
  const found = findProgressColumns(matrix, year);
  const created = ([1, 2] as const).filter((type) => found[`type${type}`] === undefined);
  const first = created.length === 0 ? 0 : firstFreeColumn(grid, matrix, created.length);
  if (first === undefined) return undefined;
  return { type1: found.type1 ?? first, type2: found.type2 ?? first + created.length - 1, created };
}

/**
 * Fills the Avance cells of indicators and objectives; guideline and service rows stay as they are. Headers and look are made only for new
 * columns.
 */
export function buildProgressColumns(
  grid: Grid,
  matrix: Matrix,
  results: PolicyResults,
  columns: ProgressColumns,
  { mode, profile }: { readonly mode: FormulaMode; readonly profile: Profile },
): WriteCells {
  const source: FormulaSource = { finder: buildFigureFinder(grid, matrix), decimal: matrix.decimal.separator, prefix: "" };
  const place = { prefix: "", codes: buildCodeIndex(grid, matrix), dataRows: matrix.dataRows, ...relevanceColumn(grid, matrix, results) };
  const writer1 = buildWriter(grid, matrix, columns.type1, columns.created.includes(1));
  const writer2 = buildWriter(grid, matrix, columns.type2, columns.created.includes(2));

  for (const result of ownRowObjectives(matrix, results)) {
    const { row } = result.objective;
    const mean = (type: 1 | 2): string | undefined =>
      objectiveFormula(meanItems(result, type), mode, profile, { ...place, column: columns[`type${type}`] });
    writer1.write(row, result.progress1.progress.value, mean(1));
    writer2.write(row, result.progress2.progress.value, mean(2));
  }
  for (const { indicator, year, progress1, progress2 } of results.indicators) {
    const operands = mode === "values" ? undefined : source.finder.operands(indicator, year, profile);
    writer1.write(indicator.row, progress1.value, operands && progressFormula(1, indicator, operands, mode, profile, source));
    writer2.write(indicator.row, progress2.value, operands && progressFormula(2, indicator, operands, mode, profile, source));
  }
  const made = columns.created.flatMap((type) => newColumnCells(grid, matrix, results.year, type, type === 1 ? writer1 : writer2));
  const cells = [...made, ...writer1.cells, ...writer2.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return { step: "writeCells", sheet: matrix.sheet, cells };
}

/** The figures of one Avance column as they are written. */
interface ColumnWriter {
  readonly column: number;
  readonly template: number;
  readonly cells: readonly CellWrite[];
  readonly filled: ReadonlySet<number>;
  /** Leaves out cells that a merge covers. */
  write(row: number, value: number | string, formula: string | undefined): void;
}

function buildWriter(grid: Grid, matrix: Matrix, column: number, isCreated: boolean): ColumnWriter {
  const isCovered = coveredTest(grid, matrix, column);
  const template = templateColumn(matrix);
  const cells: CellWrite[] = [];
  const filled = new Set<number>();
  const write = (row: number, value: number | string, formula: string | undefined): void => {
    if (isCovered(row)) return;
    if (isCreated) filled.add(row);
    const style = styleOf(grid, row, column, isCreated ? template : undefined);
    const content = formula === undefined ? { row, column, value } : { row, column, formula, value };
    cells.push(style ? { ...content, style } : content);
  };
  return { column, template, cells, filled, write };
}

function newColumnCells(
  grid: Grid,
  matrix: Matrix,
  year: number,
  type: 1 | 2,
  { column, template, filled }: ColumnWriter,
): readonly CellWrite[] {
  return [...headerCells(grid, matrix, year, type, column, template), ...plainLook(matrix, filled, column, template)];
}

/** The indicators of an objective as its mean takes them. */
export function meanItems({ indicators }: ObjectiveResult, type: 1 | 2): readonly MeanItem[] {
  return indicators.map((result) => {
    const progress = result[`progress${type}`];
    const { row, relevance } = result.indicator;
    return {
      row,
      ...(relevance === undefined ? {} : { relevance }),
      isExcluded: "reason" in progress && progress.reason === "not-applicable",
    };
  });
}

/** The column of relevancias, when every one of them is a plain number that a formula can follow. */
export function relevanceColumn(grid: Grid, matrix: Matrix, results: PolicyResults): { readonly relevanceColumn?: number } {
  const column = findColumn(matrix, "relevance")?.column;
  if (column === undefined) return {};
  const isFollowed = results.objectives.every(({ indicators }) =>
    indicators.every(
      ({ indicator }) =>
        indicator.relevance !== undefined && indicator.relevance >= 1 && grid.value(indicator.row, column) === indicator.relevance,
    ),
  );
  return isFollowed ? { relevanceColumn: column } : {};
}

function columnOfYear(matrix: Matrix, role: "progress1" | "progress2", year: number): number | undefined {
  const ofRole = matrix.columns.filter((column) => column.role === role);
  const exact = ofRole.find(({ period }) => period?.year === year && period.months === undefined);
  const only = ofRole.length === 1 && ofRole[0]?.period === undefined ? ofRole[0] : undefined;
  return (exact ?? only)?.column;
}

/** The first of so many free columns side by side, to the right of the matrix; undefined where the sheet has no room. */
export function firstFreeColumn(grid: Grid, matrix: Matrix, wanted: number): number | undefined {
  const end = grid.area.column + grid.area.columns;
  let free = 0;
  for (let column = matrix.area.column + matrix.area.columns; column < MAX_COLUMNS; column++) {
    free = column >= end || isFree(grid, matrix, column) ? free + 1 : 0;
    if (free === wanted) return column - wanted + 1;
  }
  return undefined;
}

function isFree(grid: Grid, matrix: Matrix, column: number): boolean {
  const [top] = matrix.headerRows;
  const [, bottom] = matrix.dataRows;
  for (let row = top; row <= bottom; row++) if (grid.value(row, column) !== null || grid.formula(row, column) !== undefined) return false;
  const touches = (merge: Rect): boolean =>
    column >= merge.column && column < merge.column + merge.columns && merge.row <= bottom && merge.row + merge.rows > top;
  return !grid.merges.some(touches);
}

/** The column whose look a new one takes: an Avance of another year, else the last valor obtenido. */
function templateColumn(matrix: Matrix): number {
  const last = (role: "progress1" | "actual"): number | undefined => matrix.columns.filter((column) => column.role === role).at(-1)?.column;
  return last("progress1") ?? last("actual") ?? matrix.area.column + matrix.area.columns - 1;
}

function headerCells(grid: Grid, matrix: Matrix, year: number, type: 1 | 2, column: number, template: number): readonly CellWrite[] {
  const [top, bottom] = matrix.headerRows;
  const look = (row: number): CellStyle => ({ like: firstOfMerge(grid, row, template), wrap: true });
  if (top === bottom) return [{ row: top, column, value: `${progressLabel[type]} ${year}`, style: look(top) }];
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return rows.map((row) => ({
    row,
    column,
    ...(row === top ? { value: progressLabel[type] } : row === bottom ? { value: year } : {}),
    style: look(row),
  }));
}

/** The cell whose look is seen: the first one of a merge. */
export function firstOfMerge(grid: Grid, row: number, column: number): { readonly row: number; readonly column: number } {
  const covers = (merge: Rect): boolean =>
    row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns;
  const merge = grid.merges.find(covers);
  return merge ? { row: merge.row, column: merge.column } : { row, column };
}

/** Rows of the matrix that get no figure take the look of their neighbours, so that a new column is whole. */
function plainLook(matrix: Matrix, filled: ReadonlySet<number>, column: number, template: number): readonly CellWrite[] {
  return matrix.rows
    .filter(({ row, kind }) => kind !== "blank" && row >= matrix.dataRows[0] && row <= matrix.dataRows[1] && !filled.has(row))
    .map(({ row }) => ({ row, column, style: { like: { row, column: template } } }));
}

/**
 * A new cell takes the matrix's look; an existing one keeps its own, unless its number format would show a percent as another number, as
 * text or not at all.
 */
function styleOf(grid: Grid, row: number, column: number, template: number | undefined): CellStyle | undefined {
  if (template !== undefined) return { like: { row, column: template }, numberFormat: PROGRESS_FORMAT };
  const format = grid.numberFormat(row, column);
  return format === "General" || !showsNumbers(format) ? NUMBER_LOOK : undefined;
}
