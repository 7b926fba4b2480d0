import { proposedColumns } from "../../../engine/actions/proposedColumns";
import type { Rect } from "../../../engine/address";
import type { Period } from "../../../engine/domain/policy";
import type { Matrix, MatrixColumn, ReaderChoices, TableSight } from "../../../engine/reader/matrix";

type Columns = NonNullable<ReaderChoices["columns"]>;

/** What the page of columns shows: a matrix, or a table that is none until its columns are told. */
export interface ColumnTable {
  readonly sheet: string;
  readonly area: Rect;
  readonly headerRows: readonly [number, number];
  readonly columns: readonly MatrixColumn[];
  readonly periods: readonly Period[];
  /** Columns to be confirmed, those read as probable, and those read beyond doubt. */
  readonly groups: Readonly<Record<"doubtful" | "likely" | "sure", readonly MatrixColumn[]>>;
  /** What is guessed of a table that is no matrix, to be confirmed as a whole. */
  readonly proposed: Columns;
  readonly isMatrix: boolean;
}

export function tableOfMatrix(matrix: Matrix): ColumnTable {
  const asked = new Set((matrix.missing ?? []).flatMap(({ candidates }) => candidates));
  const group = ({ column, confidence }: MatrixColumn): keyof ColumnTable["groups"] => (asked.has(column) ? "doubtful" : confidence);
  return { ...placeOf(matrix), periods: matrix.policy.periods, groups: grouped(matrix.columns, group), proposed: {}, isMatrix: true };
}

export function tableOfSight(sight: TableSight): ColumnTable {
  const proposed = proposedColumns(sight);
  const periods = [...Object.values(proposed), ...sight.columns].flatMap(({ period }) => period ?? []);
  const group = ({ column, role, confidence }: MatrixColumn): keyof ColumnTable["groups"] =>
    column in proposed || confidence === "doubtful" || sight.figureColumns.includes(column)
      ? "doubtful"
      : role === "other"
        ? "sure"
        : confidence;
  return { ...placeOf(sight), periods, groups: grouped(sight.columns, group), proposed, isMatrix: false };
}

function placeOf({
  sheet,
  area,
  headerRows,
  columns,
}: TableSight | Matrix): Pick<ColumnTable, "sheet" | "area" | "headerRows" | "columns"> {
  return { sheet, area, headerRows, columns };
}

function grouped(columns: readonly MatrixColumn[], groupOf: (column: MatrixColumn) => keyof ColumnTable["groups"]): ColumnTable["groups"] {
  const of = (wanted: keyof ColumnTable["groups"]): readonly MatrixColumn[] => columns.filter((column) => groupOf(column) === wanted);
  return { doubtful: of("doubtful"), likely: of("likely"), sure: of("sure") };
}
