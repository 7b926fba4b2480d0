import { listDoubts, type DoubtAnswer } from "../../engine/actions/doubts";
import type { Finding } from "../../engine/domain/finding";
import type { ReaderChoices } from "../../engine/reader/matrix";
import { writeColumns } from "../input/columnsOption";
import type { OpenBook } from "../input/openBook";
import { aggregationOption, decimalOption, partsOption } from "../input/readingOptions";

/** The options that answer each question of the reader, ready to be pasted: with what this call already said of the columns. */
export type AnswerOptions = (finding: Finding) => readonly string[];

export function answerOptions({ matrix, choices, asked }: Pick<OpenBook, "matrix" | "choices" | "asked">): AnswerOptions {
  const options = new Map(
    listDoubts(matrix, choices).map(({ finding, answers }) => [finding, answers.map((answer) => optionOf(answer, choices, asked.choices))]),
  );
  return (finding) => options.get(finding) ?? [];
}

/** Of several answers, those that are told in a line. */
const MOST_TOLD = 3;

/** « Responde con --columnas F=vo:2025 o con --columnas G=vo:2025.»; nothing where the finding asks nothing. */
export function answerText(options: readonly string[]): string {
  if (options.length === 0) return "";
  const told = options.slice(0, MOST_TOLD).join(" o con ");
  return ` Responde con ${told}${options.length > MOST_TOLD ? ", entre otras" : ""}.`;
}

/** Only where something is asked. */
export function answersJson(options: readonly string[]): { readonly respuestas?: readonly string[] } {
  return options.length === 0 ? {} : { respuestas: options };
}

export function optionOf(
  { year, parts, aggregation, choices: { columns, decimal } }: DoubtAnswer,
  before: ReaderChoices,
  asked: Pick<ReaderChoices, "columns">,
): string {
  if (year !== undefined) return `--anio ${year}`;
  if (parts !== undefined) return partsOption(parts);
  if (aggregation !== undefined) return aggregationOption(aggregation);
  if (decimal !== undefined && columns === before.columns) return decimalOption(decimal);
  return columnsOption(columns ?? {}, before.columns, asked.columns);
}

/** `--columnas` with what changes, and what the call said already: an option is given once. */
export function columnsOption(
  columns: NonNullable<ReaderChoices["columns"]>,
  before: ReaderChoices["columns"] = {},
  asked: ReaderChoices["columns"] = {},
): string {
  const changed = Object.entries(columns).filter(([column, said]) => before[Number(column)] !== said);
  return `--columnas ${writeColumns({ ...asked, ...Object.fromEntries(changed) })}`;
}
