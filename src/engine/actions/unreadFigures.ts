import { columnName } from "../address";
import type { ColumnRole, Matrix, RoleAnswer } from "../reader/matrix";
import { actionTexts } from "../words/pane/actionTexts";

/** The figures without which nothing can be computed, and that stand in a column nobody has named: it is asked which one. */
export interface UnreadFigures {
  readonly role: ColumnRole;
  readonly message: string;
  /** Likeliest first; never empty. */
  readonly answers: readonly RoleAnswer[];
}

/** The question to be answered before any figure is given, where there is one. */
export function unreadFigures(matrix: Matrix): UnreadFigures | undefined {
  for (const role of ["actual", "target"] as const) {
    const answers = (matrix.missing ?? []).filter((answer) => answer.role === role);
    if (answers.length === 0) continue;
    const candidates = answers.flatMap(({ candidates: columns }) => columns.map((column) => columnText(matrix, column)));
    return { role, answers, message: actionTexts.unknownColumn(role, candidates) };
  }
  return undefined;
}

/** Why no year has figures: none is filled in, or there is no column for them. */
export function noYearText(matrix: Matrix): string {
  const question = unreadFigures(matrix);
  if (question) return question.message;
  return matrix.columns.some(({ role }) => role === "actual") ? actionTexts.noYear : actionTexts.noActualColumn;
}

/** «Avance 2025 (K)». */
function columnText({ columns }: Matrix, column: number): string {
  const header = columns.find((each) => each.column === column)?.header ?? "";
  return actionTexts.column(header, columnName(column));
}
