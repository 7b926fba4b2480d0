import type { ColumnRole, ReaderChoices, TableSight } from "../reader/matrix";

type Columns = NonNullable<ReaderChoices["columns"]>;

/** Roles that a table must have to be a matrix, or that change its figures. */
const TOLD: ReadonlySet<ColumnRole> = new Set([
  "code",
  "name",
  "direction",
  "aggregation",
  "baselineYear",
  "baselineValue",
  "target",
  "actual",
]);

/** The best guess at the columns of a table that is no matrix yet: what their headers say, and the likeliest of what they do not. */
export function proposedColumns({ columns, missing }: Pick<TableSight, "columns" | "missing">): Columns {
  const said = columns
    .filter(({ role }) => TOLD.has(role))
    .map(({ column, role, period }) => [column, period ? { role, period } : { role }]);
  const guessed = [...new Set(missing.map(({ role }) => role))]
    .reverse()
    .map((role) => missing.find((answer) => answer.role === role)?.columns ?? {});
  return Object.assign({}, Object.fromEntries(said), ...guessed) as Columns;
}
