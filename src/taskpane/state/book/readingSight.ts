import { columnName } from "../../../engine/address";
import { listDoubts, type DoubtAnswer } from "../../../engine/actions/doubts";
import { certaintyOf } from "../../../engine/reader/certainty";
import { roleText } from "../../../engine/reader/headers/columnDraft";
import type { Confidence, Matrix, ReaderChoices } from "../../../engine/reader/matrix";
import { reasonsText } from "../../../engine/words/certaintyTexts";
import { enumerated } from "../../../engine/words/counted";
import { firstFindingText } from "../../../engine/words/firstFindingTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";

const texts = paneTexts.doubt;

/** How sure a reading is, and why it is not, as the pane says it. */
export interface CertaintySight {
  readonly confidence: Confidence;
  readonly reasons?: string;
}

/** A question about the matrix, as the pane asks it: its texts come with what reads the book, not with the first paint. */
export interface DoubtSight {
  readonly text: string;
  /** Columns that the question is about. */
  readonly about?: readonly ColumnSight[];
  readonly answers: readonly AnswerSight[];
}

export interface AnswerSight {
  readonly label: string;
  /** Columns to look at, in place of the label. */
  readonly columns?: readonly ColumnSight[];
  /** What its button says: «Es esta», «Son estas», «Ninguna». */
  readonly button: string;
  readonly choices: ReaderChoices;
}

interface ColumnSight {
  readonly column: number;
  readonly text: string;
}

export function certaintySight(matrix: Matrix): CertaintySight {
  const certainty = certaintyOf(matrix);
  const { confidence, reasons } = certainty;
  return { confidence, ...(reasons.length > 0 && { reasons: reasonsText(certainty) }) };
}

export function doubtSights(matrix: Matrix, choices: ReaderChoices): readonly DoubtSight[] {
  return listDoubts(matrix, choices).map(({ finding, answers }) => {
    // A question about what one column is: the column stands above the answers.
    const [first] = answers;
    const about = first?.role !== undefined ? first.columns : undefined;
    return { text: firstFindingText(finding), ...(about && { about: about.map(columnSight) }), answers: answers.map(answerSight) };
  });
}

function answerSight(answer: DoubtAnswer): AnswerSight {
  const { columns = [], role, isNone, choices } = answer;
  const isOfColumns = columns.length > 0 && role === undefined && !isNone;
  return { label: labelOf(answer), ...(isOfColumns && { columns: columns.map(columnSight) }), button: buttonOf(answer), choices };
}

function columnSight({ column, header }: { readonly column: number; readonly header: string }): ColumnSight {
  return { column, text: texts.candidate(columnName(column), header) };
}

function labelOf({ columns = [], role, period, isNone, decimal, year, reads, parts, aggregation }: DoubtAnswer): string {
  if (parts !== undefined) return paneTexts.parts[parts];
  if (aggregation !== undefined) return paneTexts.aggregations[aggregation];
  if (isNone) return texts.none;
  if (role !== undefined) return role === "other" ? paneTexts.roles.other : roleText(role, period);
  if (columns.length > 0) return enumerated(columns.map((column) => columnSight(column).text));
  if (year !== undefined) return texts.cutYear(year);
  return `${reads ?? ""} · ${decimal === undefined ? "" : paneTexts.decimal(decimal)}`;
}

function buttonOf({ columns = [], role, isNone }: DoubtAnswer): string {
  if (isNone) return texts.noneOf;
  if (role !== undefined) return texts.isSo;
  return columns.length > 1 ? texts.areThese : texts.isThis;
}
