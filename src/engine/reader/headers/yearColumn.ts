import type { Grid } from "../../grid";
import { fold } from "../text/fold";
import { isYear } from "../period";
import type { ColumnDraft } from "./columnDraft";

/** «Año», «Ejercicio», «Período de reporte»: says of which year the figures of each row are; that of a baseline says another thing. */
const HEADER =
  /^(?:ano|anio|ejercicio|periodo|gestion|vigencia)(?: (?:de |del )?(?:reporte|medicion|seguimiento|evaluacion|fiscal|registro|informe|meta|dato))?$/;
const OF_BASELINE = /\bbase\b|\bl\.?b\b/;
/** Rows looked at: the years come again from the first indicators on. */
const SAMPLE = 2000;

/** The column whose cells would be the year of the figures of their row. */
export function findYearColumn<Column extends { readonly column: number; readonly header: string }>(
  columns: readonly Column[],
): Column | undefined {
  return columns.find(({ header }) => !OF_BASELINE.test(fold(header)) && HEADER.test(fold(header.split(" · ").at(-1) ?? "").trim()));
}

/** Years of the cells of a column by row, from the first to the last given. */
export function* yearsBelow(grid: Grid, column: number, [first, last]: readonly [number, number]): Generator<readonly [number, number]> {
  for (let row = first; row <= Math.min(last, first + SAMPLE); row += 1) {
    const value = grid.value(row, column);
    const year = typeof value === "string" ? Number(value.trim() || Number.NaN) : value;
    if (typeof year === "number" && isYear(year)) yield [row, year];
  }
}

/** The figures whose header says no year are of the only one that the column of years holds; undefined where it holds several, or another than the title. */
export function settleYearColumn(
  drafts: readonly ColumnDraft[],
  grid: Grid,
  rows: readonly [number, number],
  titleYear: number | undefined,
): { readonly year: number; readonly deduced: readonly ColumnDraft[] } | undefined {
  const column = findYearColumn(drafts.filter(({ role }) => role === "other"));
  if (column === undefined) return undefined;
  const years = new Set([...yearsBelow(grid, column.column, rows)].map(([, year]) => year));
  const [year] = years;
  if (year === undefined || years.size > 1 || (titleYear ?? year) !== year) return undefined;
  const deduced = drafts.filter(({ role, period }) => (role === "target" || role === "actual") && period === undefined);
  for (const draft of deduced) {
    draft.period = { year };
    draft.why = `${draft.why}; el año ${year} es el de la columna «${column.header}»`;
    if (draft.confidence === "sure") draft.confidence = "likely";
  }
  return { year, deduced };
}
