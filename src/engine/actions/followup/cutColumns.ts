import { isSamePeriod } from "../../domain/period";
import type { Period } from "../../domain/policy";
import type { RoundCut } from "../../followup/cut";
import type { Grid } from "../../grid";
import type { CellWrite } from "../../plan";
import type { Matrix, MatrixColumn } from "../../reader/matrix";
import { firstFreeColumn, firstOfMerge } from "../../sheets/matrix/progressColumns";
import { cutColumnTexts as texts } from "../../words/followup/cutColumnTexts";
import { periodText } from "../../words/periodText";

export type CutRole = "target" | "actual";

/** A column of a cut that the matrix has not, and where it goes. */
export interface CutColumn {
  readonly role: CutRole;
  readonly period: Period;
  /** Zero-based. */
  readonly column: number;
}

/**
 * The columns of a cut that the matrix lacks: logro esperado and valor obtenido of the year, or of the half where the matrix goes by halves.
 */
export function missingColumns(matrix: Matrix, cut: RoundCut): readonly Omit<CutColumn, "column">[] {
  const isByHalves = (role: CutRole): boolean =>
    matrix.columns.some((column) => column.role === role && column.period?.months !== undefined);
  return (["target", "actual"] as const).flatMap((role) => {
    const period: Period = cut.months !== undefined && isByHalves(role) ? cut : { year: cut.year };
    const stands = matrix.columns.some((column) => column.role === role && isSamePeriod(column.period, period));
    return stands ? [] : [{ role, period }];
  });
}

/** Where they go: side by side, right of the matrix. Undefined where there is no room. */
export function placeColumns(grid: Grid, matrix: Matrix, missing: readonly Omit<CutColumn, "column">[]): readonly CutColumn[] | undefined {
  const first = firstFreeColumn(grid, matrix, missing.length);
  return first === undefined ? undefined : missing.map((each, index) => ({ ...each, column: first + index }));
}

/** How the header of a new column may be written; the first way that reads back surely is taken. */
export const HEADINGS = ["stacked", "below", "above"] as const;
export type Heading = (typeof HEADINGS)[number];

/** The cells of new columns, header and rows, in the look of the last column of their role. */
export function columnCells(grid: Grid, matrix: Matrix, columns: readonly CutColumn[], heading: Heading): readonly CellWrite[] {
  return columns.flatMap((each) => {
    const template = templateOf(matrix, each);
    return [...headerCells(grid, matrix, each, template, heading), ...rowCells(matrix, each, template)];
  });
}

function templateOf(matrix: Matrix, { role }: CutColumn): MatrixColumn | undefined {
  return (
    matrix.columns.filter((column) => column.role === role).at(-1) ?? matrix.columns.filter((column) => column.role === "actual").at(-1)
  );
}

function headerCells(
  grid: Grid,
  { headerRows: [top, bottom] }: Matrix,
  each: CutColumn,
  template: MatrixColumn | undefined,
  heading: Heading,
): readonly CellWrite[] {
  const whole = `${texts.one[each.role]} ${periodText(each.period)}`;
  const stacked = (row: number): CellWrite["value"] =>
    row === top ? texts.many[each.role] : row === bottom ? periodCell(grid, bottom, template, each.period) : undefined;
  return Array.from({ length: bottom - top + 1 }, (_, index) => {
    const row = top + index;
    const alone = (heading === "below" ? bottom : top) === row ? whole : undefined;
    const value = heading === "stacked" && top < bottom ? stacked(row) : alone;
    return {
      row,
      column: each.column,
      ...(value !== undefined && { value }),
      ...(template && { style: { like: firstOfMerge(grid, row, template.column), wrap: true } }),
    };
  });
}

/** The period as the matrix writes those of its other columns: 2024, «Año 2024», «2024-I». */
function periodCell(grid: Grid, row: number, template: MatrixColumn | undefined, period: Period): string | number {
  const written = template && grid.formula(row, template.column) === undefined ? grid.value(row, template.column) : null;
  const year = template?.period?.year;
  if (period.months === undefined && written === year) return period.year;
  const text = typeof written === "string" && year !== undefined && isYearly(template?.period, period) ? written : "";
  return text.includes(String(year))
    ? text.replaceAll(String(year), String(period.year))
    : period.months === undefined
      ? period.year
      : periodText(period);
}

/** Whether both are whole years, or the same part of one. */
function isYearly(one: Period | undefined, other: Period): boolean {
  return one !== undefined && isSamePeriod({ ...one, year: 0 }, { ...other, year: 0 });
}

function rowCells(matrix: Matrix, { column }: CutColumn, template: MatrixColumn | undefined): readonly CellWrite[] {
  if (!template) return [];
  return matrix.rows
    .filter(({ row, kind }) => kind !== "blank" && row >= matrix.dataRows[0] && row <= matrix.dataRows[1])
    .map(({ row }) => ({ row, column, style: { like: { row, column: template.column } } }));
}
