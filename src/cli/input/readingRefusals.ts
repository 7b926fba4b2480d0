import { columnName } from "../../engine/address";
import type { MatricesRead } from "../../engine/actions/readMatrices";
import { noYearText, undatedColumns, unreadFigures } from "../../engine/actions/unreadFigures";
import type { Matrix, ReaderChoices } from "../../engine/reader/matrix";
import { enumerated } from "../../engine/words/counted";
import { actionTexts } from "../../engine/words/pane/actionTexts";
import { columnsOption } from "../print/answerOptions";
import { Refusal } from "../refusal";
import { writeColumns } from "./columnsOption";
import type { AskedReading } from "./readingOptions";

/** Answers that are written out whole. */
const MOST_ANSWERS = 2;

/** No figures are given before the question is answered; the option to paste carries the likeliest answer. */
export function unreadFiguresRefusal(matrix: Matrix, { choices, anio, mayLackActuals }: AskedReading): Refusal | undefined {
  const question = unreadFigures(matrix, anio === undefined ? undefined : Number(anio));
  if (question === undefined) return anio === undefined ? noActualRefusal(matrix, choices, mayLackActuals) : undefined;
  const { answers } = question;
  const none = Object.fromEntries(answers.flatMap(({ candidates }) => candidates.map((column) => [column, { role: "other" as const }])));
  return new Refusal(
    question.message,
    ...answers
      .slice(0, MOST_ANSWERS)
      .map(
        ({ candidates, columns }) =>
          `Si ${candidates.length === 1 ? "es" : "son"} ${enumerated(candidates.map(columnName))}, agrega: ` +
          columnsOption(columns, {}, choices.columns),
      ),
    `${answers.length > MOST_ANSWERS ? "Si es otra, cambia la letra; si" : "Si"} no es ninguna: ${columnsOption(none, {}, choices.columns)}`,
  );
}

/** The columns of figures say no year, or nothing could be what was obtained. */
function noActualRefusal(matrix: Matrix, asked: Pick<ReaderChoices, "columns">, mayLackActuals = false): Refusal | undefined {
  const { columns, policy } = matrix;
  const undated = undatedColumns(matrix);
  if (undated.length > 0) {
    const said = Object.fromEntries(undated.map(({ column, role }) => [column, { role }]));
    return new Refusal(noYearText(matrix), `Di su año: --columnas ${writeColumns({ ...asked.columns, ...said }, ["target", "actual"])}`);
  }
  const roles = new Set(columns.map(({ role }) => role));
  if (mayLackActuals || roles.has("actual") || !roles.has("target") || policy.indicators.length === 0) return undefined;
  return new Refusal(
    actionTexts.noActualColumn,
    "Si la tiene con otro nombre: --columnas LETRA=vo:AAAA. Para verla sin dato, elige el año: --anio AAAA",
  );
}

/** A column of `--columnas` that the sheet does not have. */
export function columnOutside({ outcome, grids }: MatricesRead, columns: ReaderChoices["columns"] = {}): Refusal | undefined {
  const sheet = outcome.matrices[0]?.sheet ?? outcome.nearMiss?.sheet;
  const grid = grids.find((each) => each.sheet === sheet);
  if (grid === undefined) return undefined;
  const { column: first, columns: count } = grid.area;
  const outside = Object.keys(columns).find((column) => Number(column) < first || Number(column) >= first + count);
  if (outside === undefined) return undefined;
  return new Refusal(
    `La columna ${columnName(Number(outside))} de --columnas está vacía en la hoja «${grid.sheet}».`,
    `La hoja tiene datos de ${columnName(first)} a ${columnName(first + count - 1)}.`,
  );
}
