import { YEARLY_ROLES, type ColumnRole } from "../reader/matrix";
import type { CellValue } from "../grid";
import type { AuditContext } from "./context";

/** A cell that decides: línea base, logros, valores obtenidos and Avance, of indicators and of what they stand under. */
export interface FigureCell {
  readonly row: number;
  readonly column: number;
  readonly role: ColumnRole;
  readonly code: string;
  readonly value: CellValue;
}

export function* figureCells({ indicators, input: { matrix, grid } }: AuditContext): Iterable<FigureCell> {
  const columns = matrix.columns.filter(({ role }) => role === "baselineValue" || YEARLY_ROLES.has(role));
  for (const { row, code } of [...indicators, ...matrix.policy.nodes].sort((a, b) => a.row - b.row))
    for (const { column, role } of columns) yield { row, column, role, code, value: grid.value(row, column) };
}
