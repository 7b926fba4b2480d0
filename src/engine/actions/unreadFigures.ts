import { columnName } from "../address";
import type { ColumnRole, Matrix, MatrixColumn, NearMiss, RoleAnswer } from "../reader/matrix";
import { periodText } from "../words/periodText";
import { actionTexts } from "../words/pane/actionTexts";

/** The figures without which nothing can be computed, and that stand in a column nobody has named: it is asked which one. */
export interface UnreadFigures {
  readonly role: ColumnRole;
  readonly message: string;
  /** Likeliest first; never empty. */
  readonly answers: readonly RoleAnswer[];
}

/** The question to be answered before any figure is given (of a year, where it is asked for), where there is one. */
export function unreadFigures(matrix: Matrix, year?: number): UnreadFigures | undefined {
  for (const role of ["actual", "target"] as const) {
    const answers = [
      ...(matrix.missing ?? []).filter((answer) => answer.role === role),
      ...disputedAnswers(matrix, role, year ?? matrix.policy.cut?.year),
    ];
    if (answers.length === 0) continue;
    const candidates = answers.flatMap(({ candidates: columns }) => columns.map((column) => columnText(matrix, column)));
    const shares = answers.flatMap((answer) => (answer.mayBeShare ? answer.candidates.map((column) => columnText(matrix, column)) : []));
    const note = shares.length === 0 ? "" : ` ${actionTexts.mayBeShare(shares)}`;
    return { role, answers, message: `${actionTexts.unknownColumn(role, candidates)}${note}` };
  }
  return undefined;
}

/** Columns that dispute one figure and are told one by one. */
const MOST_RIVALS = 12;

/** The last year of which it is asked which column has its figures; an earlier year is not given in its place. */
export function disputedYear(matrix: Matrix): number | undefined {
  const columns = (unreadFigures(matrix)?.answers ?? []).flatMap(({ candidates }) => candidates);
  const years = matrix.columns.flatMap(({ column, claims, period }) => (claims && period && columns.includes(column) ? [period.year] : []));
  return years.length === 0 ? undefined : Math.max(...years);
}

/** Several columns claim a role, so that none has it: one of each year is an answer, the likelier first. */
function disputedAnswers({ columns }: Matrix, role: ColumnRole, year: number | undefined): readonly RoleAnswer[] {
  const byPeriod = new Map<string, MatrixColumn[]>();
  const claimants = claimantsThatMatter(columns, role, year);
  const likelier = claimants.filter(({ confidence }) => confidence === "likely");
  for (const column of [...likelier, ...claimants.filter((each) => !likelier.includes(each))]) {
    const key = column.period ? periodText(column.period) : "";
    const held = byPeriod.get(key);
    if (held) held.push(column);
    else byPeriod.set(key, [column]);
  }
  const groups = [...byPeriod.values()];
  const most = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: Math.min(most, MOST_RIVALS) }, (_, index): RoleAnswer => {
    const chosen = groups.map((group) => group[index] ?? group[0]).filter((column) => column !== undefined);
    // Those beyond give way by themselves to the one chosen.
    const said = [...new Set([...chosen, ...groups.flatMap((group) => group.slice(0, MOST_RIVALS))])].map((column) => {
      const isChosen = chosen.includes(column);
      const as = { role: isChosen ? role : ("other" as const), ...(isChosen && column.period && { period: column.period }) };
      return [column.column, as] as const;
    });
    return { role, columns: Object.fromEntries(said), candidates: chosen.map(({ column }) => column) };
  });
}

/** Where some years are settled: those of the year asked for, or of the years after the settled ones, which would be the cut. */
function claimantsThatMatter(columns: readonly MatrixColumn[], role: ColumnRole, year: number | undefined): readonly MatrixColumn[] {
  const claimants = columns.filter(({ claims }) => claims === role);
  const settled = columns.filter((column) => column.role === role);
  if (settled.length === 0) return claimants;
  const last = Math.max(...settled.map(({ period }) => period?.year ?? 0));
  return claimants.filter(({ period }) => period === undefined || (year === undefined ? period.year > last : period.year === year));
}

/** Columns of figures that say no year, where that leaves none with what was obtained. */
export function undatedColumns({ columns }: Matrix): readonly MatrixColumn[] {
  const actuals = columns.filter(({ role }) => role === "actual");
  if (actuals.length === 0 || actuals.some(({ period }) => period !== undefined)) return [];
  return columns.filter(({ role, period }) => (role === "target" || role === "actual") && period === undefined);
}

/** Why no year has figures: none is filled in, no column says its year, or there is no column for them. */
export function noYearText(matrix: Matrix): string {
  const question = unreadFigures(matrix);
  if (question) return question.message;
  const undated = undatedColumns(matrix);
  if (undated.length > 0) return actionTexts.undated(undated.map(({ column }) => columnText(matrix, column)));
  return matrix.columns.some(({ role }) => role === "actual") ? actionTexts.noYear : actionTexts.noActualColumn;
}

/** A matrix whose columns say no year gives no figures: it is a table to be asked about. */
export function withoutYears(matrix: Matrix): NearMiss {
  const { sheet, area, headerRows, columns, missing = [] } = matrix;
  const found = [...new Set(columns.map(({ role }) => role))].filter((role) => role !== "other");
  const figureColumns = columns.filter(({ role }) => role === "target" || role === "actual").map(({ column }) => column);
  return { sheet, area, found, missing: [], lacksYears: true, table: { sheet, area, headerRows, columns, figureColumns, missing } };
}

/** «Avance 2025 (K)». */
function columnText({ columns }: Matrix, column: number): string {
  const header = columns.find((each) => each.column === column)?.header ?? "";
  return actionTexts.column(header, columnName(column));
}
