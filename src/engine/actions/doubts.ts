import { columnNumber } from "../address";
import type { Finding } from "../domain/finding";
import type { Matrix, MatrixColumn, ReaderChoices } from "../reader/matrix";

/** A question about the matrix that the user can answer at once. */
export interface Doubt {
  readonly finding: Finding;
  readonly answers: readonly DoubtAnswer[];
}

export interface DoubtAnswer {
  /** What the answer is about: columns to look at, or a way to read the decimals. */
  readonly columns?: readonly MatrixColumn[];
  readonly decimal?: "." | ",";
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
    case "lectura.decimal-ambiguo":
      return decimalAnswers(data, matrix, choices);
    default:
      return [];
  }
}

/** Each column that claims the role, as if it were the one. */
function rivalAnswers(data: Finding["data"], matrix: Matrix, choices: ReaderChoices): readonly DoubtAnswer[] {
  const kept = columnAt(matrix, data["elegida"]);
  const rivals = listOf(data["columnas"]).flatMap((text) => columnAt(matrix, text.split(" ")[0]) ?? []);
  if (kept === undefined) return [];
  return rivals.map((column) => {
    const corrections = rivals.map((rival) => [rival.column, rival === column ? roleOf(kept) : { role: "other" as const }] as const);
    return { columns: [column], choices: correctColumns(matrix, choices, Object.fromEntries(corrections)) };
  });
}

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

function roleOf({ role, period }: MatrixColumn): NonNullable<ReaderChoices["columns"]>[number] {
  return period ? { role, period } : { role };
}

function columnAt(matrix: Matrix, letters: unknown): MatrixColumn | undefined {
  if (typeof letters !== "string" || !/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  const number = columnNumber(letters);
  return matrix.columns.find(({ column }) => column === number);
}

function listOf(value: Finding["data"][string] | undefined): readonly string[] {
  return typeof value === "object" ? value : [];
}
