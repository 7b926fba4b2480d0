import { columnNumber } from "../address";
import type { Finding } from "../domain/finding";
import type { Aggregation, Period } from "../domain/policy";
import type { ColumnRole, Matrix, MatrixColumn, PartsChoice, ReaderChoices } from "../reader/matrix";
import { roleNames } from "../words/glossary";

/** A question about the matrix that the user can answer at once. */
export interface Doubt {
  readonly finding: Finding;
  readonly answers: readonly DoubtAnswer[];
}

export interface DoubtAnswer {
  /** What the answer is about: columns to look at, a way to read the decimals, or the year of the cut. */
  readonly columns?: readonly MatrixColumn[];
  readonly decimal?: "." | ",";
  /** What the column would be, where the question is about one column. */
  readonly role?: ColumnRole;
  readonly period?: Period;
  /** What the rows are that break an indicator down. */
  readonly parts?: PartsChoice;
  /** Whether the parts of a year are added up where the row does not say it. */
  readonly aggregation?: Aggregation;
  /** None of the columns that were named. */
  readonly isNone?: true;
  readonly year?: number;
  /** The figure it would read, for decimals. */
  readonly reads?: string;
  /** The choices as they will be remembered. */
  readonly choices: ReaderChoices;
}

/** The doubts of a matrix that have answers, each with what would be remembered. */
export function listDoubts(matrix: Matrix, choices: ReaderChoices): readonly Doubt[] {
  return matrix.findings.flatMap((finding): Doubt[] => {
    const answers = answersTo(finding, matrix, inMatrix(matrix, choices));
    return answers.length > 1 ? [{ finding, answers }] : [];
  });
}

/** The choices with the columns of this matrix corrected; `other` takes a column out. */
export function correctColumns(matrix: Matrix, choices: ReaderChoices, corrections: NonNullable<ReaderChoices["columns"]>): ReaderChoices {
  return { ...inMatrix(matrix, choices), columns: { ...choices.columns, ...corrections } };
}

function inMatrix(matrix: Matrix, choices: ReaderChoices): ReaderChoices {
  return { ...choices, sheet: matrix.sheet };
}

function answersTo({ rule, data }: Finding, matrix: Matrix, choices: ReaderChoices): readonly DoubtAnswer[] {
  switch (rule) {
    case "lectura.rol-disputado":
      return rivalAnswers(data, matrix, choices);
    case "lectura.falta-columna":
      return missingAnswers(data, matrix, choices);
    case "lectura.columna-dudosa":
      return roleAnswers(data, matrix, choices);
    case "lectura.decimal-ambiguo":
      return decimalAnswers(data, matrix, choices);
    case "lectura.corte-distinto":
    case "lectura.corte-con-pocos-valores":
    case "lectura.anio-en-ceros":
    case "lectura.anio-incompleto":
    case "lectura.otro-anio-escrito":
    case "lectura.corte-abierto":
      return yearAnswers(Number(data["anio"]), Number(data["otro"]), choices);
    case "lectura.corte-cerrado":
      return yearAnswers(Number(data["otro"]), Number(data["anio"]), choices);
    case "lectura.vocabulario":
      return vocabularyAnswer(data, matrix, choices);
    case "lectura.partes-de-indicador":
      return (["parts", "indicators"] as const).map((parts) => ({ parts, choices: { ...choices, parts } }));
    case "lectura.agregacion-sin-decir":
      return (["cumulative", "nonCumulative"] as const).map((aggregation) => ({ aggregation, choices: { ...choices, aggregation } }));
    default:
      return [];
  }
}

/** Each column that claims the role, as if it were the one. */
function rivalAnswers(data: Finding["data"], matrix: Matrix, choices: ReaderChoices): readonly DoubtAnswer[] {
  const rivals = listOf(data["columnas"]).flatMap((text) => columnAt(matrix, text.split(" ")[0]) ?? []);
  const said = (columnAt(matrix, data["elegida"]) ?? rivals.find(({ claims }) => claims !== undefined)) && rivals.map(claimOf)[0];
  if (said === undefined) return [];
  return rivals.map((column) => {
    const corrections = rivals.map((rival) => [rival.column, rival === column ? said : { role: "other" as const }] as const);
    return { columns: [column], choices: correctColumns(matrix, choices, Object.fromEntries(corrections)) };
  });
}

/** The columns as they were taken, confirmed together. */
function vocabularyAnswer(data: Finding["data"], matrix: Matrix, choices: ReaderChoices): readonly DoubtAnswer[] {
  const columns = listOf(data["columnas"]).flatMap((text) => columnAt(matrix, text.split(":")[0]) ?? []);
  return [{ columns, choices: correctColumns(matrix, choices, Object.fromEntries(columns.map((each) => [each.column, claimOf(each)]))) }];
}

/** Each candidate for a role that no column has, and none of them. */
function missingAnswers({ rol }: Finding["data"], matrix: Matrix, choices: ReaderChoices): readonly DoubtAnswer[] {
  const answers = (matrix.missing ?? []).filter(({ role }) => roleNames[role] === rol);
  if (answers.length === 0) return [];
  const columnsOf = (numbers: readonly number[]): readonly MatrixColumn[] =>
    matrix.columns.filter(({ column }) => numbers.includes(column));
  const all = answers.flatMap(({ candidates }) => candidates);
  const none = Object.fromEntries(all.map((column) => [column, { role: "other" as const }]));
  return [
    ...answers.map(({ columns, candidates }) => ({ columns: columnsOf(candidates), choices: correctColumns(matrix, choices, columns) })),
    { columns: columnsOf(all), isNone: true, choices: correctColumns(matrix, choices, none) },
  ];
}

/** What a doubtful column could be: each role named for it, or a role whose year is not written for each year of the matrix. */
function roleAnswers(data: Finding["data"], matrix: Matrix, choices: ReaderChoices): readonly DoubtAnswer[] {
  const column = columnAt(matrix, data["columna"]);
  if (column === undefined) return [];
  const said = listOf(data["candidatas"]);
  const roles = [...(Object.keys(roleNames) as ColumnRole[]).filter((role) => role !== "other" && said.includes(roleNames[role]))];
  const isUndated = DATED.has(column.role) && column.period === undefined;
  const answers = isUndated
    ? matrix.policy.periods.map((period) => ({ role: column.role, period }))
    : roles.map((role) => (column.period ? { role, period: column.period } : { role }));
  return [...answers, { role: "other" as const }].map((answer) => ({
    columns: [column],
    ...answer,
    choices: correctColumns(matrix, choices, { [column.column]: answer }),
  }));
}

const DATED: ReadonlySet<ColumnRole> = new Set(["target", "actual", "progress1", "progress2"]);

function decimalAnswers(data: Finding["data"], matrix: Matrix, choices: ReaderChoices): readonly DoubtAnswer[] {
  const [kept, other] = listOf(data["candidatas"]);
  if (kept === undefined || other === undefined) return [];
  const { separator } = matrix.decimal;
  const opposite = separator === "." ? "," : ".";
  return [
    { decimal: separator, reads: kept, choices: { ...choices, decimal: separator } },
    { decimal: opposite, reads: other, choices: { ...choices, decimal: opposite } },
  ];
}

/** Both years, each remembered with the one it was preferred to. */
function yearAnswers(one: number, other: number, choices: ReaderChoices): readonly DoubtAnswer[] {
  if (Number.isNaN(other) || other === 0) return [];
  return [
    { year: one, choices: { ...choices, cut: { year: one, not: other } } },
    { year: other, choices: { ...choices, cut: { year: other, not: one } } },
  ];
}

function claimOf({ role, claims = role, period }: MatrixColumn): NonNullable<ReaderChoices["columns"]>[number] {
  return period ? { role: claims, period } : { role: claims };
}

function columnAt(matrix: Matrix, letters: unknown): MatrixColumn | undefined {
  if (typeof letters !== "string" || !/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  const number = columnNumber(letters);
  return matrix.columns.find(({ column }) => column === number);
}

function listOf(value: Finding["data"][string] | undefined): readonly string[] {
  return typeof value === "object" ? value : [];
}
